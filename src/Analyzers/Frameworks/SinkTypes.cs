using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Frameworks;

/// <summary>The types that a logging provider or listener implements to put records somewhere.</summary>
internal static class SinkTypes
{
    // The runtime's own; each framework names its own.
    private static readonly string[] OfRuntime = ["System.Diagnostics.TraceListener", "System.IO.TextWriter"];

    // By simple name, so that nearly every type is turned away at once.
    private static readonly ILookup<string, string> Listed = OfRuntime.Concat(KnownFrameworks.All.SelectMany(f => f.SinkTypes))
        .ToLookup(name => name.Substring(name.LastIndexOf('.') + 1), StringComparer.Ordinal);

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
        => Listed.Contains(type.Name) && Listed[type.Name].Contains(type.ContainingNamespace?.ToDisplayString() + "." + type.Name);
}
