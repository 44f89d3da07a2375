using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Frameworks.FileSinks;

/// <summary>ZLogger's files, seen with version 2.6.1: no setting limits one, and none deletes those that were rolled.</summary>
internal static class ZLoggerFile
{
    public const string Plain = "AddZLoggerFile";
    public const string Rolling = "AddZLoggerRollingFile";

    public static bool IsMethod(IMethodSymbol method)
        => method is { Name: Plain or Rolling, ContainingType.Name: "ZLoggerBuilderExtensions", ContainingAssembly.Name: "ZLogger" };

    /// <param name="method">Which of the two it is.</param>
    public static SinkFault? Judge(string method, SinkSettings settings)
        => method == Rolling ? new(null, "ZLogger fills the disk: rolling begins new files and deletes none")
            : settings.Text("filePath", "") is not { Length: > 0 } path || SinkSize.IsDevice(path) ? null // One of each start is another matter.
            : new(null, "ZLogger fills the disk: the file grows for ever");
}
