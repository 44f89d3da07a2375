using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Frameworks;

/// <summary>The types that a logging provider or listener implements to put records somewhere.</summary>
internal static class SinkTypes
{
    // By name: most of them come from packages that the compilation may lack.
    private static readonly Dictionary<string, string> Namespaces = new()
    {
        ["ILogger"] = "Microsoft.Extensions.Logging",
        ["ILoggerProvider"] = "Microsoft.Extensions.Logging",
        ["ILogEventSink"] = "Serilog.Core",
        ["IBatchedLogEventSink"] = "Serilog.Core",
        ["Target"] = "NLog.Targets",
        ["IAppender"] = "log4net.Appender",
        ["TraceListener"] = "System.Diagnostics",
        ["TextWriter"] = "System.IO",
    };

    /// <summary>Whether code of the type is itself the end of a log's way.</summary>
    public static bool IsSink(INamedTypeSymbol type)
    {
        for (var current = type.BaseType; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            if (IsListed(current))
            {
                return true;
            }
        }

        return type.AllInterfaces.Any(IsListed);
    }

    private static bool IsListed(INamedTypeSymbol type)
        => Namespaces.TryGetValue(type.Name, out var space) && type.ContainingNamespace?.ToDisplayString() == space;
}
