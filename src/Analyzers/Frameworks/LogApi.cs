using System.Collections.Immutable;
using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using LogAnalyzers.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Frameworks;

/// <summary>
/// One logging API of a compilation: which methods it has and what it can do. Rules and fixes ask for capabilities, never which API it is.
/// </summary>
internal abstract class LogApi
{
    /// <summary>The name that users know, for messages.</summary>
    public abstract string Name { get; }

    public abstract TemplateGrammar Grammar { get; }

    /// <summary>The parameter types that mean something in this API, and so in methods that forward to it.</summary>
    public abstract ParameterTypes ParameterTypes { get; }

    public abstract HoleCounting Counting { get; }

    /// <summary>Whether a template is parsed when the call has no arguments. Where it is not, <c>{{</c> is printed as it stands.</summary>
    public abstract bool ParsesWithoutArguments { get; }

    /// <summary>Whether a malformed template, or one with too few arguments, throws at run time.</summary>
    public abstract bool ThrowsOnBadTemplate { get; }

    /// <summary>What happens to a malformed template, or one with too few arguments, that is parsed: the end of a sentence.</summary>
    public abstract string BadTemplateConsequence { get; }

    /// <summary>What happens to values that no hole takes: the end of a sentence.</summary>
    public virtual string UnusedValueConsequence => "the value is dropped";

    /// <summary>What happens to different values of one name: the end of a sentence.</summary>
    public virtual string RepeatedNameConsequence => "the record has the name twice, and whoever searches it finds one of the values";

    /// <summary>Whether placeholders are names of properties; not where they are numbers of arguments only.</summary>
    public bool HasNamedHoles => !Grammar.IsPositional;

    /// <summary>Whether <c>@</c> in front of a placeholder's name means "store its parts" and <c>$</c> "store its text".</summary>
    public virtual bool Destructures => false;

    /// <summary>Whether a value without parts shows the same with <c>@</c> as without.</summary>
    public virtual bool ShowsAlikeDestructured(ITypeSymbol type, Hole hole) => true;

    /// <summary>Whether it surely does so itself, whatever provider it is given.</summary>
    public virtual bool StoresParts => false;

    /// <summary>Whether a level, once passed, is a constant of the API's own; null where it is none or not known.</summary>
    public virtual LogLevel? ReadLevel(IOperation level)
        => level.ConstantValue is { HasValue: true, Value: int value and >= 0 and <= 6 } ? (LogLevel)value : null;

    /// <summary>What the API calls a level; null for one that it has no name for.</summary>
    public virtual string? NameOf(LogLevel level) => null;

    /// <summary>The question whether a level is on that an expression asks, as <c>IsEnabled</c> does; null where it asks none.</summary>
    public virtual LevelQuestion? Question(IOperation operation)
        => operation is IInvocationOperation { TargetMethod: { Name: "IsEnabled" or "IsEnabledFor", Parameters: [{ Type: var type }] },
            Arguments: [{ Value: var level }] } ask
            && SymbolEqualityComparer.Default.Equals(type, ParameterTypes.Level)
            ? new(this, ReadLevel(level.Unwrap()), LoggerReference.Resolve(ask.Instance), ask, level.Unwrap())
            : null;

    /// <summary>The property of a logger that says whether a level is on; null where a method is asked.</summary>
    public virtual string? QuestionProperty(LogLevel level) => null;

    /// <summary>How a value must be written in a new template so that it shows as its <c>ToString()</c> does.</summary>
    /// <param name="type">The static type; null where the value has none.</param>
    /// <param name="format">The format that it is to have; null for none.</param>
    /// <returns>What stands before the placeholder's name, and the format.</returns>
    public virtual (string Prefix, string? Format) Present(ITypeSymbol? type, string? format) => ("", format);

    /// <summary>Whether a value of the type shows as its <c>ToString()</c> does, quotes aside.</summary>
    public virtual bool ShowsAsToString(ITypeSymbol type) => true;

    /// <summary>Keys that the framework or the usual sinks set themselves; without regard to case.</summary>
    public abstract ImmutableHashSet<string> ReservedKeys { get; }

    /// <summary>The methods of this API that log.</summary>
    public abstract MethodCatalogue<LogMethod> Methods { get; }

    /// <summary>The namespace that calls need to be imported; null where methods are found without one.</summary>
    public virtual string? Namespace => null;

    /// <summary>Whether an array, passed as the only value, is taken for all the values.</summary>
    public virtual bool Spreads(ITypeSymbol type) => type is IArrayTypeSymbol { Rank: 1, ElementType.IsReferenceType: true };

    /// <summary>Whether a value of that type, passed as the only one, is taken for something else than a value.</summary>
    public virtual bool IsMistaken(ITypeSymbol type) => Spreads(type);

    /// <summary>
    /// Whether a list of such items shows as <c>string.Join(", ", items)</c> does: what they are as text with commas between them, nothing around, no
    /// quotes.
    /// </summary>
    public virtual bool JoinsItems(ITypeSymbol item) => false;

    /// <summary>
    /// The culture argument that makes a value show as it does in interpolated text; null where none is needed or the API takes none.
    /// </summary>
    /// <param name="type">The value's static type; null where it has none.</param>
    /// <param name="format">The hole's format; null for none.</param>
    public virtual string? Culture(ITypeSymbol? type, string? format) => null;

    /// <summary>How a record of that level is written on a logger instance; null where the API cannot be written.</summary>
    public virtual RecordForm? Write(LogLevel level, bool hasValues, bool hasException) => null;

    /// <summary>Whether the methods that write take values and an exception at once.</summary>
    public virtual bool TakesValuesWithException => true;

    /// <summary>Whether an exception that is logged as the message itself is the record's exception as well.</summary>
    public virtual bool KeepsExceptionMessage => false;

    /// <summary>The API's own way to a logger without a container; null where it has none.</summary>
    public virtual StaticLoggers? Statics => null;

    /// <summary>The names of types by which code shows that it uses this API.</summary>
    public virtual ImmutableArray<string> TypeNames => ImmutableArray<string>.Empty;

    /// <summary>The value of the option <c>log_analyzers.framework</c> that means this API; null where it can't be chosen.</summary>
    public virtual string? OptionName => null;

    /// <summary>The type that loggers are declared with; null where the API has none of its own.</summary>
    public virtual INamedTypeSymbol? LoggerType => null;

    /// <summary>Whether loggers come from an <c>ILoggerFactory</c>, by injection or by hand.</summary>
    public virtual bool HasFactory => false;

    /// <summary>Whether the methods that write take the number of an event as their first argument.</summary>
    public virtual bool TakesEventId => false;

    /// <summary>Whether values of that type are loggers of this API.</summary>
    public virtual bool IsLogger(ITypeSymbol type) => false;

    /// <summary>The type that a logger of that type has as its category; null where the type does not tell.</summary>
    public virtual ITypeSymbol? CategoryOf(ITypeSymbol loggerType) => null;

    /// <summary>The methods and constructors that have to do with loggers and write nothing.</summary>
    public virtual MethodCatalogue<LoggerMethod> LoggerMethods => MethodCatalogue<LoggerMethod>.Empty;

    /// <summary>A method whose category is its parameter of that type, or of that name where it is text.</summary>
    protected static bool IsType(IParameterSymbol parameter)
        => parameter.Type is { Name: "Type", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };

    /// <summary>The message template of a method that a source generator completes; null where the method is none.</summary>
    public virtual AttributeData? DefinitionAttribute(IMethodSymbol method) => null;

    /// <summary>What the parameters mean of a method that a source generator completes; null where the method is none.</summary>
    public virtual LogMethod? Generated(IMethodSymbol method) => null;
}

/// <summary>How one record is written.</summary>
/// <param name="Method">The method of the logger.</param>
/// <param name="IsExceptionLast">Whether the exception stands behind the message; else before it.</param>
/// <param name="TakesTemplate">Whether the message is a template with values; else it is text that is shown as it stands.</param>
internal sealed record RecordForm(string Method, bool IsExceptionLast = false, bool TakesTemplate = true);

/// <summary>The question whether a level is on.</summary>
/// <param name="Level">The level that is asked for; null where run time only knows.</param>
/// <param name="Logger">The logger that is asked; null for a static method.</param>
/// <param name="Operation">The whole question.</param>
/// <param name="Argument">The level as it is passed; null where the property's name says it.</param>
internal sealed record LevelQuestion(LogApi Api, LogLevel? Level, IOperation? Logger, IOperation Operation, IOperation? Argument);
