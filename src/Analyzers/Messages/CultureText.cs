namespace LogAnalyzers.Messages;

/// <summary>A culture that a fix writes, by the short name.</summary>
internal static class CultureText
{
    /// <summary>The invariant culture, as code; whoever writes it sees to the import.</summary>
    public const string Invariant = "CultureInfo.InvariantCulture";
}
