using System.Text.RegularExpressions;

namespace LogAnalyzers.PackageTests.Support;

/// <summary>A line that a program said. A print has no level and no category.</summary>
internal sealed record SaidLine(string Text, string? Level = null, string? Category = null)
{
    public bool IsPrint => Level is null;
}

/// <summary>Reads what a program wrote to one stream: prints, and records in the simple format of the console provider.</summary>
internal static partial class ConsoleLines
{
    private const string Indentation = "      ";

    /// <summary>
    /// Everything in one spelling: a level prefix is cut, empty lines and stack traces are left out, what an exception says ends the line of its
    /// record.
    /// </summary>
    public static IReadOnlyList<SaidLine> Read(string output)
    {
        var said = new List<SaidLine>();
        var lines = output.Split('\n').Select(l => l.TrimEnd()).ToArray();
        for (var i = 0; i < lines.Length; i++)
        {
            if (RecordHead().Match(lines[i]) is not { Success: true } head)
            {
                said.Add(new(Spelling(lines[i])));
                continue;
            }

            var record = new List<string>();
            while (i + 1 < lines.Length && lines[i + 1].StartsWith(Indentation, StringComparison.Ordinal))
            {
                record.Add(lines[++i][Indentation.Length..]);
            }

            said.AddRange(Merged(record).Select(t => new SaidLine(Spelling(t), head.Groups[1].Value, head.Groups[2].Value)));
        }

        return [.. said.Where(s => s.Text.Length > 0)];
    }

    /// <summary>The lines of a record's message; an exception's text goes to the end of the last one where it is not in there.</summary>
    private static List<string> Merged(List<string> record)
    {
        var at = record.FindIndex(l => ExceptionHead().IsMatch(l));
        if (at < 0)
        {
            return record;
        }

        var reason = ExceptionHead().Replace(record[at], "");
        var message = record.Take(at).ToList();
        if (message is [var only] && OnlyException().IsMatch(only))
        {
            return [reason];
        }

        if (!message.Any(l => l.Contains(reason, StringComparison.Ordinal)))
        {
            message[^1] += ": " + reason;
        }

        return message;
    }

    private static string Spelling(string line)
        => StackFrame().IsMatch(line)
            ? ""
            : ExceptionHead().Replace(LevelPrefix().Replace(line, ""), "").Replace(" - ", ": ", StringComparison.Ordinal);

    [GeneratedRegex(@"^(trce|dbug|info|warn|fail|crit): (\S+)\[\d+\]$")]
    private static partial Regex RecordHead();

    [GeneratedRegex(@"^System\.[\w.]*Exception: |^Shop\.[\w.]*Exception: ")]
    private static partial Regex ExceptionHead();

    [GeneratedRegex(@"^Exception( in \S+)?$")]
    private static partial Regex OnlyException();

    [GeneratedRegex(@"^   at ")]
    private static partial Regex StackFrame();

    [GeneratedRegex(@"^(\[\w+\]|WARNING:|WARN:|ERROR:|Fatal:|info:) ")]
    private static partial Regex LevelPrefix();
}
