using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Frameworks;

/// <summary>A framework's levels: what they are called, how they are passed, how code asks whether one is on.</summary>
/// <param name="api">Whose levels they are.</param>
/// <param name="names">The framework's own names of levels; of two for one level the first is written.</param>
internal class LevelReading(LogApi api, params (string Name, LogLevel Level)[] names)
{
    private readonly Dictionary<string, LogLevel> _byName = names.ToDictionary(n => n.Name, n => n.Level, StringComparer.Ordinal);
    private readonly Dictionary<LogLevel, string> _names = names.GroupBy(n => n.Level).ToDictionary(n => n.Key, n => n.First().Name);

    protected LogApi Api { get; } = api;

    /// <summary>The level of a name of the framework's; null for another name.</summary>
    public LogLevel? Named(string name) => _byName.TryGetValue(name, out var level) ? level : null;

    /// <summary>
    /// The level of a value in a configuration file, where case does not matter; <see cref="LogLevel.None"/> where nothing is written, null for
    /// another word.
    /// </summary>
    public LogLevel? InFile(string value)
    {
        var name = value.Trim();
        return _byName.Where(n => n.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(n => (LogLevel?)n.Value).FirstOrDefault()
            ?? (name.Equals("off", StringComparison.OrdinalIgnoreCase) ? LogLevel.None : null);
    }

    /// <summary>What the framework calls a level; null for one that it has no name for.</summary>
    public virtual string? NameOf(LogLevel level) => _names.TryGetValue(level, out var name) ? name : null;

    /// <summary>
    /// The level that an operation, passed as one, surely is: a constant of the framework's; null where it is none or run time only knows.
    /// </summary>
    public virtual LogLevel? Read(IOperation level)
        => level.ConstantValue is { HasValue: true, Value: int value and >= 0 and <= 6 } ? (LogLevel)value : null;

    /// <summary>
    /// The level of the record that a chain of calls begins, whose text another call of the chain gives; null where the call begins none, or run time
    /// only knows.
    /// </summary>
    public virtual LogLevel? OfBeginning(IInvocationOperation call) => null;

    /// <summary>The question whether a level is on that an expression asks, as <c>IsEnabled</c> does; null where it asks none.</summary>
    public virtual LevelQuestion? Question(IOperation operation)
        => operation is IInvocationOperation { TargetMethod: { Name: "IsEnabled" or "IsEnabledFor", Parameters: [{ Type: var type }] },
            Arguments: [{ Value: var level }] } ask
            && SymbolEqualityComparer.Default.Equals(type, Api.ParameterTypes.Level)
            ? new(Api, Read(level.Unwrap()), LoggerReference.Resolve(ask.Instance), ask, level.Unwrap())
            : null;

    /// <summary>The property of a logger that says whether a level is on; null where a method is asked.</summary>
    public virtual string? QuestionProperty(LogLevel level) => null;

    /// <summary>The level of a static field of that type, for frameworks whose levels are objects; null for another operation.</summary>
    protected LogLevel? ReadField(IOperation level, string type)
        => level is IFieldReferenceOperation { Field: { IsStatic: true, ContainingType: { } owner } field } && owner.Name == type
            ? Named(field.Name)
            : null;

    /// <summary>The level that a property of a logger asks for, by its name; null for another property.</summary>
    protected LogLevel? OfQuestionProperty(string name)
        => names.Select(n => (LogLevel?)n.Level).FirstOrDefault(l => QuestionProperty(l!.Value) == name);
}

/// <summary>The question whether a level is on.</summary>
/// <param name="Level">The level that is asked for; null where run time only knows.</param>
/// <param name="Logger">The logger that is asked; null for a static method.</param>
/// <param name="Operation">The whole question.</param>
/// <param name="Argument">The level as it is passed; null where the property's name says it.</param>
internal sealed record LevelQuestion(LogApi Api, LogLevel? Level, IOperation? Logger, IOperation Operation, IOperation? Argument);
