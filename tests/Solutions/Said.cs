using System.Globalization;
using System.Text.RegularExpressions;

namespace LogAnalyzers.Solutions;

/// <summary>A numbered message that a program printed or logged.</summary>
/// <param name="Channel">Where it came out: one of the console's streams, the console by a logger, a sink.</param>
/// <param name="Number"><c>#7</c>.</param>
/// <param name="Level">From Trace to Critical; null for what was printed.</param>
/// <param name="Exception">The name of the record's exception; empty where there is none.</param>
internal sealed partial record Said(string Channel, string Number, string Text, string? Level, string Exception)
{
    /// <summary>What is lost, new, changed or in another order; null where all is said as it was.</summary>
    public static string? Difference(IReadOnlyList<Said> then, IReadOnlyList<Said> now)
    {
        var left = now.ToList();
        foreach (var message in then)
        {
            var found = left.FindIndex(m => m.Number == message.Number && IsAlike(message, m));
            if (found < 0)
            {
                return left.Find(m => m.Number == message.Number) is { } other ? $"changed: {message} is now {other}" : $"lost: {message}";
            }

            left.RemoveAt(found);
        }

        return left.Count > 0
            ? $"new: {left[0]}"
            : now.GroupBy(m => m.Channel).Select(c => Disorder(then, [.. c])).FirstOrDefault(d => d is not null);
    }

    public override string ToString()
        => $"[{Channel}{(Level is null ? "" : " " + Level)}{(Exception.Length > 0 ? " " + Exception : "")}] {Number} {Text}";

    /// <summary>All numbered messages of lines as they came.</summary>
    public static IReadOnlyList<Said> In(IEnumerable<(string Channel, string Line)> lines)
    {
        var all = new List<Said>();
        (string Channel, string Level)? open = null;
        foreach (var (channel, line) in lines)
        {
            if (Header().Match(line) is { Success: true } header)
            {
                open = (channel, LevelOf(header.Groups[1].Value));
            }
            else if (open is { } record && channel == record.Channel && line.StartsWith("      ", StringComparison.Ordinal))
            {
                if (Message().Match(line.Trim()) is { Success: true } message)
                {
                    all.Add(new($"{channel} log", message.Groups[1].Value, message.Groups[2].Value, record.Level, ""));
                }
                else if (Thrown().Match(line.Trim()) is { Success: true } thrown && all.Count > 0)
                {
                    all[^1] = all[^1] with { Exception = thrown.Groups[1].Value };
                }
            }
            else if (Message().Match(line) is { Success: true } printed)
            {
                open = null;
                all.Add(new(channel, printed.Groups[1].Value, printed.Groups[2].Value, null, ""));
            }
        }

        return all;
    }

    /// <summary>What a sink was given; null where it has no number.</summary>
    public static Said? Record(string level, string text, Exception? exception)
        => Message().Match(text) is { Success: true } message
            ? new("sink", message.Groups[1].Value, message.Groups[2].Value, LevelOf(level), exception?.GetType().Name ?? "")
            : null;

    /// <summary>The text of an exception may have become the exception of the record, and its level a higher one.</summary>
    private static bool IsAlike(Said then, Said now)
        => (then.Text == now.Text || (now.Exception.Length > 0 && Letters(then.Text) == Letters(now.Text)))
            && (then.Exception.Length == 0 || then.Exception == now.Exception)
            && (then.Level is null || then.Level == now.Level || now.Exception.Length > 0);

    private static string Letters(string text)
        => string.Concat(text.Replace("Kaput", "", StringComparison.Ordinal).Where(char.IsLetterOrDigit));

    /// <summary>A channel alone keeps the order; what two of them say is written as each comes to it.</summary>
    private static string? Disorder(IReadOnlyList<Said> then, IReadOnlyList<Said> channel)
    {
        var next = 0;
        foreach (var message in channel)
        {
            while (next < then.Count && !(then[next].Number == message.Number && IsAlike(then[next], message)))
            {
                next++;
            }

            if (next++ == then.Count)
            {
                return $"comes too late: {message}";
            }
        }

        return null;
    }

    private static string LevelOf(string level) => level.ToUpperInvariant() switch
    {
        "TRCE" or "VERBOSE" or "TRACE" => "Trace",
        "DBUG" or "DEBUG" => "Debug",
        "INFO" or "INFORMATION" => "Information",
        "WARN" or "WARNING" => "Warning",
        "FAIL" or "ERROR" => "Error",
        "CRIT" or "FATAL" or "CRITICAL" => "Critical",
        _ => level.ToString(CultureInfo.InvariantCulture),
    };

    [GeneratedRegex(@"^(trce|dbug|info|warn|fail|crit): .*\[-?\d+\]$")]
    private static partial Regex Header();

    [GeneratedRegex(@"^""?(#\d+) (.*)$")]
    private static partial Regex Message();

    [GeneratedRegex(@"^System\.(\w+Exception): ")]
    private static partial Regex Thrown();
}
