namespace LogAnalyzers.Vocabulary;

/// <summary>
/// How code and messages write units, by what UCUM calls them, which OpenTelemetry's conventions ask for. Sizes are counted by 1024, as Windows and
/// most programs do that say KB.
/// </summary>
internal static class UnitWords
{
    private static readonly Dictionary<string, string> Units = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ns"] = "ns", ["nanoseconds"] = "ns", ["us"] = "us", ["microseconds"] = "us", ["ms"] = "ms", ["msec"] = "ms", ["msecs"] = "ms",
        ["millis"] = "ms", ["millisecond"] = "ms", ["milliseconds"] = "ms", ["s"] = "s", ["sec"] = "s", ["secs"] = "s", ["second"] = "s",
        ["seconds"] = "s", ["min"] = "min", ["mins"] = "min", ["minute"] = "min", ["minutes"] = "min", ["hour"] = "h", ["hours"] = "h",
        ["days"] = "d", ["byte"] = "By", ["bytes"] = "By", ["kb"] = "KiBy", ["kib"] = "KiBy", ["kilobytes"] = "KiBy", ["mb"] = "MiBy",
        ["mib"] = "MiBy", ["megabytes"] = "MiBy", ["gb"] = "GiBy", ["gib"] = "GiBy", ["gigabytes"] = "GiBy", ["percent"] = "%",
        ["percentage"] = "%", ["%"] = "%",
    };

    private static readonly HashSet<string> OfTime = new(StringComparer.Ordinal) { "ns", "us", "ms", "s", "min", "h", "d" };

    /// <summary>UCUM's code; null for what is no unit.</summary>
    public static string? Of(string word) => Units.TryGetValue(word, out var unit) ? unit : null;

    /// <summary>Whether it is a unit of time.</summary>
    public static bool IsTime(string unit) => OfTime.Contains(unit);

    /// <summary>Whether it is a unit of data.</summary>
    public static bool IsSize(string unit) => unit.EndsWith("By", StringComparison.Ordinal);
}
