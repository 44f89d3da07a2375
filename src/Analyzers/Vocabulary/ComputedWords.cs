using System.Collections.Immutable;

namespace LogAnalyzers.Vocabulary;

/// <summary>
/// Words of names in a computation that tell what comes out: a limit less something is what remains, an end less a start has elapsed, a thousand
/// milliseconds are a second. Collected from the sums in the log calls of twenty repositories.
/// </summary>
internal static class ComputedWords
{
    private static readonly ImmutableHashSet<string> Limits = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase, "Total", "Max", "Maximum", "Limit", "Capacity", "Quota", "Budget", "Allowed", "Deadline", "Expiry",
        "Expires");

    private static readonly ImmutableHashSet<string> Starts = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase, "Start", "Started", "Begin", "Began", "Begun", "Before");

    private static readonly ImmutableHashSet<string> Ends = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase, "End", "Ended", "Finish", "Finished", "Stop", "Stopped", "Now", "After", "Current");

    private static readonly ImmutableHashSet<string> Times = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase, "Time", "Date", "At", "On", "Ticks", "Tick", "Timestamp", "Utc", "Stamp",
        "Ms");

    private static readonly ImmutableHashSet<string> Sums = ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase, "Total", "Sum");

    private static readonly ImmutableHashSet<string> Raw = ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase, "Bytes", "Buffer", "Span");

    /// <summary>Units, what their family is, and how many of the smallest one they are.</summary>
    private static readonly (string Name, string[] Words, char Family, double Size)[] Units =
    [
        ("Ticks", ["Ticks"], 't', 0.0001), ("Milliseconds", ["Milliseconds", "Millis", "Ms", "Msec"], 't', 1),
        ("Seconds", ["Seconds", "Secs", "Sec"], 't', 1000), ("Minutes", ["Minutes", "Mins"], 't', 60_000), ("Hours", ["Hours"], 't', 3_600_000),
        ("Bytes", ["Bytes"], 'b', 1), ("Kilobytes", ["Kilobytes", "Kb"], 'b', 1024), ("Megabytes", ["Megabytes", "Mb"], 'b', 1024 * 1024),
        ("Gigabytes", ["Gigabytes", "Gb"], 'b', 1024d * 1024 * 1024),
    ];

    /// <summary>Whether what is left of it remains: a total, a maximum.</summary>
    public static bool IsLimit(string word) => Limits.Contains(word);

    /// <summary>Whether it is a sum, of which a part is an average.</summary>
    public static bool IsSum(string word) => Sums.Contains(word);

    /// <summary>Whether a name is that of a beginning in time; no other thing begins with it (<c>startIndex</c>).</summary>
    public static bool IsStart(IReadOnlyList<string> words) => words.Any(Starts.Contains) && words.All(w => Starts.Contains(w) || Times.Contains(w));

    /// <summary>Whether a name is that of an end in time, or of now.</summary>
    public static bool IsEnd(IReadOnlyList<string> words)
        => words.Any(w => Ends.Contains(w) || w is "Timestamp" or "Tick") && words.All(w => Ends.Contains(w) || Times.Contains(w));

    /// <summary>Whether a name is that of a time that something takes.</summary>
    public static bool IsTime(IReadOnlyList<string> words)
        => words.Count > 0 && words[words.Count - 1] is var last
            && (last is "Time" or "Elapsed" or "Duration"
                || Units.Any(u => u.Family == 't' && u.Words.Contains(last, StringComparer.OrdinalIgnoreCase)));

    /// <summary>Whether the word is said of times alone; <c>end</c> and <c>start</c> are those of a text, too.</summary>
    public static bool IsOfTime(string word)
        => Times.Contains(word) || word.ToUpperInvariant() is "STARTED" or "BEGAN" or "BEGUN" or "ENDED" or "FINISHED" or "STOPPED" or "NOW";

    /// <summary>Whether the word says in what form a text was before it was read.</summary>
    public static bool IsRaw(string word) => Raw.Contains(word);

    /// <summary>Whether the word is a unit.</summary>
    public static bool IsUnit(string word) => Units.Any(u => u.Words.Contains(word, StringComparer.OrdinalIgnoreCase));

    /// <summary>What a number of the unit is once it is multiplied; null where that is no unit that has a name.</summary>
    public static string? UnitAfter(string word, double factor)
    {
        var unit = Units.FirstOrDefault(u => u.Words.Contains(word, StringComparer.OrdinalIgnoreCase));
        return unit.Name is null ? null : Units.FirstOrDefault(u => u.Family == unit.Family && IsNear(unit.Size * (1 / factor), u.Size)).Name;
    }

    /// <summary>A kilobyte has 1,000 bytes for some and 1,024 for others.</summary>
    private static bool IsNear(double one, double other) => one > other * 0.92 && one < other * 1.08;
}
