using System.Collections.Immutable;
using LogAnalyzers.Calls;
using LogAnalyzers.Templates;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Frameworks;

/// <summary>How arguments find their holes.</summary>
internal enum HoleCounting
{
    /// <summary>By place: a name that stands twice takes two arguments.</summary>
    Ordinal,

    /// <summary>By name: a name that stands twice takes one argument.</summary>
    Named,
}

/// <summary>
/// One logging API of a compilation: which methods it has and what it can do. Rules and fixes ask for capabilities, never which API it is.
/// </summary>
internal abstract class LogApi
{
    /// <summary>The name that users know, for messages.</summary>
    public abstract string Name { get; }

    public abstract TemplateGrammar Grammar { get; }

    public abstract HoleCounting Counting { get; }

    /// <summary>Whether a template is parsed when the call has no arguments. Where it is not, <c>{{</c> is printed as it stands.</summary>
    public abstract bool ParsesWithoutArguments { get; }

    /// <summary>Whether a malformed template, or one with too few arguments, throws at run time.</summary>
    public abstract bool ThrowsOnBadTemplate { get; }

    /// <summary>Keys that the framework or the usual sinks set themselves; without regard to case.</summary>
    public abstract ImmutableHashSet<string> ReservedKeys { get; }

    /// <summary>The methods of this API in the compilation, by original definition.</summary>
    public abstract IEnumerable<KeyValuePair<IMethodSymbol, LogMethod>> Methods { get; }

    /// <summary>The namespace that calls need to be imported; null where methods are found without one.</summary>
    public virtual string? Namespace => null;

    /// <summary>The method that writes a record of that level on a logger instance; null where the API cannot be written.</summary>
    public virtual string? WriteMethod(LogLevel level) => null;

    /// <summary>The type that loggers are declared with; null where the API has none of its own.</summary>
    public virtual INamedTypeSymbol? LoggerType => null;

    /// <summary>Whether loggers come from an <c>ILoggerFactory</c>, by injection or by hand.</summary>
    public virtual bool HasFactory => false;

    /// <summary>Whether the methods that write take the number of an event as their first argument.</summary>
    public virtual bool TakesEventId => false;

    /// <summary>Whether values of that type are loggers of this API.</summary>
    public virtual bool IsLogger(ITypeSymbol type) => false;

    /// <summary>The message template of a method that a source generator completes; null where the method is none.</summary>
    public virtual AttributeData? DefinitionAttribute(IMethodSymbol method) => null;
}
