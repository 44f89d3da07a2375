using LogAnalyzers.Configuration;
using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.CodeFixes.Output;

/// <summary>Whether a solution has a logging framework write files, by code or by a configuration file.</summary>
internal sealed class FileSinks : SolutionEvidence
{
    public static readonly FileSinks Instance = new();

    // What is written in code, and the assembly that it comes from: a type or method of that name alone proves nothing.
    private static readonly Dictionary<string, string> AssemblyOfName = new(StringComparer.Ordinal)
    {
        ["File"] = "Serilog.Sinks.File",
        ["RollingFile"] = "Serilog.Sinks.RollingFile",
        ["FileTarget"] = "NLog",
        ["FileAppender"] = "log4net",
        ["RollingFileAppender"] = "log4net",
    };

    private FileSinks()
    {
    }

    protected override string[] Words { get; } = ["WriteTo", "AddFile", "FileTarget", "FileAppender"];

    protected override bool IsCandidate(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "AddFile" } } => true,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "File" or "RollingFile",
            Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "WriteTo" } } }
            => true,
        ObjectCreationExpressionSyntax creation => creation.Type.LastNameText() is "FileTarget" or "FileAppender" or "RollingFileAppender",
        _ => false,
    };

    protected override bool Proves(SyntaxNode candidate, SemanticModel model, CancellationToken cancellationToken)
    {
        var symbol = model.GetSymbolInfo(candidate, cancellationToken).Symbol as IMethodSymbol;
        if (symbol is { Name: "AddFile" })
        {
            return (symbol.ReceiverType
                ?? symbol.Parameters.FirstOrDefault()?.Type) is { Name: "ILoggingBuilder" or "ILoggerFactory",
                    ContainingNamespace: { Name: "Logging", ContainingNamespace.Name: "Extensions" } };
        }

        var name = symbol is { MethodKind: MethodKind.Constructor } ? symbol.ContainingType.Name : symbol?.Name;
        return name is not null && AssemblyOfName.TryGetValue(name, out var assembly) && symbol!.ContainingAssembly?.Name == assembly;
    }

    protected override bool Proves(ConfigFile file)
        => file.Root is { } root
            && (file.IsJson ? Proves(ConfigSection.Of(root)) : root.SelfAndDescendants().Any(n => IsFileTarget(n) || IsFileAppender(n)));

    /// <summary>Sinks and targets may stand inside others that wrap them.</summary>
    private static bool Proves(ConfigSection root)
        => (root.Find("Serilog:WriteTo") is { } sinks && Names(sinks, "Name", name => name is "File" or "RollingFile"))
            || (root.Find("NLog:targets") is { } targets && Names(targets, "type", IsFileType));

    private static bool Names(ConfigSection section, string key, Func<string, bool> isFile)
        => section.Children.Any(c => c.Name.Equals(key, StringComparison.OrdinalIgnoreCase)
            ? c.Value is { } value && isFile(value)
            : !IsDefaultOfTargets(c.Name) && Names(c, key, isFile));

    /// <summary>What NLog gives to targets of a kind, if there are any.</summary>
    private static bool IsDefaultOfTargets(string name)
        => name.ToUpperInvariant() is "DEFAULT-WRAPPER" or "DEFAULT-TARGET-PARAMETERS" or "TARGETDEFAULTWRAPPER" or "TARGETDEFAULTPARAMETERS";

    private static bool IsFileTarget(ConfigNode element)
        => element.IsElement("target") && element.Attribute("type") is { } type && IsFileType(type)
            && element.IsInside("targets") && element.IsInside("nlog");

    /// <summary>Types are written with their namespace, and with their assembly behind a comma.</summary>
    private static bool IsFileAppender(ConfigNode element)
        => element.IsElement("appender") && element.Attribute("type") is { } type && element.IsInside("log4net")
            && type.Split(',')[0].Trim().EndsWith("FileAppender", StringComparison.OrdinalIgnoreCase);

    private static bool IsFileType(string type) => type.Trim().Equals("File", StringComparison.OrdinalIgnoreCase);
}
