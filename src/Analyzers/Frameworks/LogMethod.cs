using LogAnalyzers.Model;

namespace LogAnalyzers.Frameworks;

/// <summary>What a log-shaped method does with what it is given.</summary>
internal enum LogMethodKind
{
    /// <summary>Writes a record.</summary>
    Write,

    /// <summary>Writes a record from a state object; there is no template.</summary>
    State,

    /// <summary>Opens a scope.</summary>
    Scope,

    /// <summary>Makes a delegate that writes records later.</summary>
    Definition,

    /// <summary>Writes a record whose text is an object's; there is no template.</summary>
    Message,

    /// <summary>Opens a scope, or pushes one property, from an object; there is no template.</summary>
    ScopeState,

    /// <summary>Gives a record that is written later its template and values.</summary>
    Part,

    /// <summary>Writes a record whose template stands with the method's declaration, which a source generator completes.</summary>
    Generated,
}

/// <summary>
/// What the parameters of one log-shaped method mean. Parameters are given by their ordinals in the unreduced method (an extension's receiver is 0);
/// -1 where there is no such parameter.
/// </summary>
/// <param name="Api">The framework that the record goes to; of a wrapper, the one that it forwards to.</param>
internal sealed record LogMethod(LogApi Api, LogMethodKind Kind)
{
    /// <summary>The level that the method's name means; null where it is passed or there is none.</summary>
    public LogLevel? FixedLevel { get; init; }

    /// <summary>The parameter that is the logger, for extension methods.</summary>
    public int Logger { get; init; } = -1;

    /// <summary>The parameter that is the level.</summary>
    public int Level { get; init; } = -1;

    /// <summary>The parameter that is the number of the event.</summary>
    public int EventId { get; init; } = -1;

    /// <summary>The number of the event that the declaration gives; null where it is passed or there is none.</summary>
    public int? FixedEventId { get; init; }

    /// <summary>The parameter that becomes the record's exception.</summary>
    public int Exception { get; init; } = -1;

    /// <summary>The parameter that is the message template.</summary>
    public int Template { get; init; } = -1;

    /// <summary>The parameter that is logged as it is: of <see cref="LogMethodKind.Message"/> and <see cref="LogMethodKind.ScopeState"/>.</summary>
    public int State { get; init; } = -1;

    /// <summary>Whether it, or the delegate that it makes, opens a scope: values for other records and no record of its own.</summary>
    public bool OpensScope => Kind == LogMethodKind.Scope || DefinesScope;

    /// <summary>Of <see cref="LogMethodKind.Definition"/>: whether the delegate opens a scope.</summary>
    public bool DefinesScope { get; init; }

    /// <summary>The parameter that is the culture values are shown in.</summary>
    public int Provider { get; init; } = -1;

    /// <summary>The first parameter that holds values; the <c>params</c> one where <see cref="IsParams"/>.</summary>
    public int Arguments { get; init; } = -1;

    /// <summary>Whether <see cref="Arguments"/> is an array that holds all values; else each value has a parameter of its own.</summary>
    public bool IsParams { get; init; }
}
