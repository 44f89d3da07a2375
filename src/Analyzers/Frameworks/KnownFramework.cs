using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Frameworks;

/// <summary>
/// What is known of a logging framework whether or not a compilation references it, by names: much of it stands in packages that a compilation lacks.
/// Each framework's own stands in the framework's file.
/// </summary>
/// <param name="OptionName">The value of the option <c>log_analyzers.framework</c> that means it; lower case.</param>
/// <param name="Create">The framework as a compilation has it; null where it does not reference it.</param>
internal sealed record KnownFramework(string OptionName, Func<Compilation, LogApi?> Create)
{
    /// <summary>The simple names of the types that its loggers are declared with.</summary>
    public ImmutableArray<string> LoggerTypes { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>The full names of the types that somebody implements, or derives from, to put its records somewhere.</summary>
    public ImmutableArray<string> SinkTypes { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>The namespace that all its types stand in, its packages' included.</summary>
    public string Root { get; init; } = "";

    /// <summary>
    /// The simple names of its methods, constructors and members that are handed a function which it calls while it writes a record, or to tell of
    /// its own faults.
    /// </summary>
    public ImmutableArray<string> SinkCallbacks { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>Assemblies that mark their own methods as wrappers are marked; those are the catalogue's to describe.</summary>
    public ImmutableArray<string> MarkedAssemblies { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>Whether fixes write calls of it; else those of the framework whose loggers it has.</summary>
    public bool IsWritten { get; init; } = true;

    /// <summary>By what it shows that the framework writes files.</summary>
    public FileSinkSigns FileSinks { get; init; } = FileSinkSigns.None;

    /// <summary>By what it shows how its sinks write records as text.</summary>
    public TextOutputSigns TextOutput { get; init; } = TextOutputSigns.None;

    /// <summary>By what it shows which keys its sinks and enrichers set.</summary>
    public SetKeySigns SetKeys { get; init; } = SetKeySigns.None;
}

/// <summary>The registry: the logging frameworks that the house knows. Adding one is its file and a line here.</summary>
internal static class KnownFrameworks
{
    /// <summary>In order of preference.</summary>
    public static readonly ImmutableArray<KnownFramework> All = ImmutableArray.Create(
        MelApi.Known,
        SerilogApi.Known,
        NLogApi.Known,
        Log4NetApi.Known,
        ZLoggerApi.Known);

    /// <summary>Those that fixes write calls of, and options name.</summary>
    public static readonly ImmutableArray<KnownFramework> Written = All.Where(f => f.IsWritten).ToImmutableArray();

    private static readonly ImmutableHashSet<string> LoggerTypes = All.SelectMany(f => f.LoggerTypes).ToImmutableHashSet(StringComparer.Ordinal);

    private static readonly ImmutableHashSet<string> MarkedAssemblies
        = All.SelectMany(f => f.MarkedAssemblies).ToImmutableHashSet(StringComparer.Ordinal);

    /// <summary>Whether loggers of some framework are declared with a type of that simple name.</summary>
    public static bool IsLoggerType(string name) => LoggerTypes.Contains(name);

    /// <summary>Whether an assembly of that name marks its own methods as wrappers are marked.</summary>
    public static bool MarksItsOwn(string assembly) => MarkedAssemblies.Contains(assembly);
}
