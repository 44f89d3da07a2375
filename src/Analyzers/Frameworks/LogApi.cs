using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Frameworks;

/// <summary>
/// One logging API of a compilation: which methods it has and what it can do. Rules and fixes ask for capabilities, never which API it is.
/// What a framework does not say of itself is as the base classes of the parts have it. Immutable and thread-safe.
/// </summary>
internal abstract class LogApi
{
    /// <summary>The name that users know, for messages.</summary>
    public abstract string Name { get; }

    /// <summary>The value of the option <c>log_analyzers.framework</c> that means this API; null where it can't be chosen.</summary>
    public virtual string? OptionName => null;

    /// <summary>The namespace that calls need to be imported; null where methods are found without one.</summary>
    public virtual string? Namespace => null;

    /// <summary>The simple names of types by which code shows that it uses this API, together with <see cref="Namespace"/>.</summary>
    public virtual ImmutableArray<string> TypeNames => ImmutableArray<string>.Empty;

    /// <summary>The parameter types that mean something in this API, and so in methods that forward to it.</summary>
    public abstract ParameterTypes ParameterTypes { get; }

    /// <summary>The methods of this API that log.</summary>
    public abstract MethodCatalogue<LogMethod> Methods { get; }

    /// <summary>The methods and constructors that have to do with loggers and write nothing.</summary>
    public virtual MethodCatalogue<LoggerMethod> LoggerMethods => MethodCatalogue<LoggerMethod>.Empty;

    /// <summary>The methods, constructors and setters that give records properties by key, outside of templates.</summary>
    public virtual MethodCatalogue<PropertyMethod> PropertyMethods => MethodCatalogue<PropertyMethod>.Empty;

    /// <summary>How it reads templates and the values behind them.</summary>
    public abstract TemplateReading Templates { get; }

    /// <summary>Its levels: what they are called, how they are passed, how code asks whether one is on.</summary>
    public abstract LevelReading Levels { get; }

    /// <summary>How it shows and stores values.</summary>
    public virtual ValueDisplay Display => ValueDisplay.Plain;

    /// <summary>How calls of it are written.</summary>
    public virtual RecordWriter Writer => RecordWriter.None;

    /// <summary>What its loggers are and how one is had.</summary>
    public virtual LoggerFacts Loggers => LoggerFacts.None;

    /// <summary>Whether an exception that is logged as the message itself is the record's exception as well.</summary>
    public virtual bool KeepsExceptionMessage => false;

    /// <summary>Whether it has methods that a source generator completes.</summary>
    public virtual bool HasDefinitions => false;

    /// <summary>The type of that attribute, see <see cref="DefinitionAttribute"/>; null where no generator is there.</summary>
    public virtual INamedTypeSymbol? DefinitionAttributeType => null;

    /// <summary>
    /// Whether another generator takes the place of the framework's own, which shows lists as JSON and asks of types that they have a text.
    /// </summary>
    public virtual bool HasExtendedGenerator => false;

    /// <summary>
    /// The attribute by which a source generator completes the method, as <c>[LoggerMessage]</c>; it holds the message template. Null where the
    /// method has none.
    /// </summary>
    public virtual AttributeData? DefinitionAttribute(IMethodSymbol method) => null;

    /// <summary>What the parameters mean of a method that a source generator completes; null where the method is none.</summary>
    public virtual LogMethod? Generated(IMethodSymbol method) => null;
}
