using System.Collections.Immutable;
using LogAnalyzers.Model;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Events;

/// <summary>
/// What a place in the code can say, in terms of no framework: the entry of the catalogue (LOG9001) and what the contract (LOG9002, LOG9003) keeps
/// watch over. Equal events at several places are several of these.
/// </summary>
/// <param name="Form">What the code does.</param>
/// <param name="Framework">The framework that the record goes to, by the name that users know.</param>
/// <param name="Place">The call, or the attribute of a <c>[LoggerMessage]</c> method.</param>
internal sealed record LogEvent(EventForm Form, string Framework, Location Place)
{
    /// <summary>The message template as the framework parses it; null where it is only known at run time, or there is none.</summary>
    public string? Template { get; init; }

    /// <summary>Null where the level is passed and is no constant, and for scopes and properties.</summary>
    public LogLevel? Level { get; init; }

    /// <summary>The number of the event; null where it is not known or none is given.</summary>
    public int? EventId { get; init; }

    /// <summary>The name of the event (of <c>EventId</c>, or of the <c>[LoggerMessage]</c> method); null where there is none.</summary>
    public string? EventName { get; init; }

    /// <summary>The full name of the logger's category; null where it is only known at run time.</summary>
    public string? Category { get; init; }

    /// <summary>Whether an exception is given to the record.</summary>
    public bool HasException { get; init; }

    /// <summary>In source order, each name once: holes of the template, then keys; empty where none is known.</summary>
    public ImmutableArray<EventProperty> Properties { get; init; } = ImmutableArray<EventProperty>.Empty;
}
