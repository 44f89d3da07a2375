namespace LogAnalyzers.Events;

/// <summary>What the code does that an event of the catalogue is taken from.</summary>
internal enum EventForm
{
    /// <summary>Writes a record, or declares a method or delegate that does.</summary>
    Record,

    /// <summary>Opens a scope: its properties are those of all records inside.</summary>
    Scope,

    /// <summary>Gives a logger, a record or all records of the program properties by key.</summary>
    Properties,
}
