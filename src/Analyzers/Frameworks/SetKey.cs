namespace LogAnalyzers.Frameworks;

/// <summary>A key that a sink, formatter, provider or enricher of the project sets on records, or takes off them.</summary>
/// <param name="Key">As it is written: keys of records differ by case.</param>
/// <param name="By">Who sets it, for messages: <c>the JSON console</c>.</param>
/// <param name="Effect">What becomes of a placeholder of that name: the end of a sentence.</param>
internal sealed record SetKey(string Key, string By, string Effect)
{
    /// <summary>The value that it is set to, as it is written; null where that does not show. The same in a call is no clash.</summary>
    public string? Value { get; init; }

    /// <summary>Whether it meets only what the record itself has: the properties of scopes are written elsewhere.</summary>
    public bool IsOfRecord { get; init; }

    /// <summary>Whether it is set only where the call gives the event a number.</summary>
    public bool NeedsEventId { get; init; }

    /// <summary>The assembly that sets it, and the version from which on it does so no more; null where every version does.</summary>
    public (string Assembly, int Major)? OnlyBefore { get; init; }
}
