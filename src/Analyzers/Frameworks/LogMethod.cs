using LogAnalyzers.Model;

namespace LogAnalyzers.Frameworks;

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
/// What the parameters of one log-shaped method mean. Ordinals are those of the unreduced method (an extension's receiver is 0); -1 where
/// there is no such parameter.
/// </summary>
internal sealed record LogMethod(LogApi Api, LogMethodKind Kind)
{
    /// <summary>The level that the method's name means; null where it is passed or there is none.</summary>
    public LogLevel? FixedLevel { get; init; }

    /// <summary>The parameter that is the logger, for extension methods.</summary>
    public int Logger { get; init; } = -1;

    public int Level { get; init; } = -1;

    public int EventId { get; init; } = -1;

    /// <summary>The number of the event that the declaration gives; null where it is passed or there is none.</summary>
    public int? FixedEventId { get; init; }

    public int Exception { get; init; } = -1;

    public int Template { get; init; } = -1;

    /// <summary>The object that is logged as it is: of <see cref="LogMethodKind.Message"/> and <see cref="LogMethodKind.ScopeState"/>.</summary>
    public int State { get; init; } = -1;

    /// <summary>Whether it, or the delegate that it makes, opens a scope: values for other records and no record of its own.</summary>
    public bool OpensScope => Kind == LogMethodKind.Scope || (Kind == LogMethodKind.Definition && Template >= 0 && EventId < 0);

    /// <summary>The culture that values are shown in.</summary>
    public int Provider { get; init; } = -1;

    /// <summary>The first parameter that holds values; the <c>params</c> one where <see cref="IsParams"/>.</summary>
    public int Arguments { get; init; } = -1;

    public bool IsParams { get; init; }
}
