using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Frameworks;

/// <summary>The types that a logging framework, provider or listener calls while it writes records.</summary>
internal static class SinkTypes
{
    // The runtime's own; each framework names its own.
    private static readonly string[] OfRuntime =
    [
        "System.Diagnostics.TraceListener", "System.Diagnostics.TraceFilter", "System.IO.TextWriter", "System.Diagnostics.Tracing.EventListener",
    ];

    /// <summary>Generic ones that are sinks where they are about a framework's type: <c>IConfigureOptions&lt;LoggerFilterOptions&gt;</c>.</summary>
    private static readonly ImmutableHashSet<string> OfArgument = ImmutableHashSet.Create(
        StringComparer.Ordinal, "IConfigureOptions", "IConfigureNamedOptions", "IPostConfigureOptions", "IValidateOptions",
        "IOptionsChangeTokenSource", "IOptionsMonitor", "IOptionsFactory", "ConfigureOptions", "ConfigureNamedOptions", "PostConfigureOptions",
        "ValidateOptions", "IObserver");

    // By simple name, so that nearly every type is turned away at once.
    private static readonly ILookup<string, string> Listed = OfRuntime.Concat(KnownFrameworks.All.SelectMany(f => f.SinkTypes))
        .ToLookup(name => name.Substring(name.LastIndexOf('.') + 1), StringComparer.Ordinal);

    /// <summary>How the types are named that frameworks and runtime derive from the listed ones.</summary>
    private static readonly string[] Suffixes =
    [
        "Writer", "Listener", "Target", "Layout", "Renderer", "Appender", "Skeleton", "Filter", "Sink", "Enricher", "Formatter", "Logger", "Provider",
        "Wrapper", "Converter", "Evaluator", "Handler", "Theme", "Hooks",
    ];

    private static readonly ImmutableArray<string> Roots = KnownFrameworks.All.Select(f => f.Root).ToImmutableArray();

    /// <summary>Whether a base type of that simple name may make a type a sink.</summary>
    public static bool IsName(string name)
        => Listed.Contains(name) || OfArgument.Contains(name) || Suffixes.Any(s => name.EndsWith(s, StringComparison.Ordinal));

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

    /// <summary>Whether a namespace belongs to a logging framework.</summary>
    public static bool IsOfFramework(INamespaceSymbol? space)
    {
        if (space is null or { IsGlobalNamespace: true })
        {
            return false;
        }

        var name = space.ToDisplayString();
        return Roots.Any(r => name.StartsWith(r, StringComparison.Ordinal) && (name.Length == r.Length || name[r.Length] == '.'));
    }

    /// <summary>Whether deriving from that type makes a sink.</summary>
    public static bool IsListed(INamedTypeSymbol type)
        => Listed.Contains(type.Name)
            ? type.TypeKind == TypeKind.Error || Listed[type.Name].Contains(type.ContainingNamespace?.ToDisplayString() + "." + type.Name)
            : OfArgument.Contains(type.Name) && type.TypeArguments.Any(a => IsOfFramework(a.ContainingNamespace) || IsAnyOptions(type, a));

    /// <summary>What is about options of a type that a sink takes.</summary>
    public static bool IsAboutOptions(INamedTypeSymbol type, ISet<ITypeSymbol> options)
        => type.Name != "IObserver" && OfArgument.Contains(type.Name) && type.TypeArguments.Any(a => options.Contains(a.OriginalDefinition));

    /// <summary>The names of base types of what makes, sets or judges options.</summary>
    public static string[] OptionsNames { get; } = [.. OfArgument.Where(n => n != "IObserver")];

    /// <summary>One for all options: of the framework's own as well.</summary>
    private static bool IsAnyOptions(INamedTypeSymbol type, ITypeSymbol argument)
        => type.Name != "IObserver" && argument is ITypeParameterSymbol { ConstraintTypes.IsEmpty: true };
}
