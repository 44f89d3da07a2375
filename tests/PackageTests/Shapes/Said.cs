using System.Text.RegularExpressions;

namespace LogAnalyzers.PackageTests.Shapes;

/// <summary>One numbered message of a program, such as <c>#17 order 5 taken</c>.</summary>
/// <param name="Text">From the number to the line's end.</param>
/// <param name="Rest">What follows until the next message: where a record has an exception, its text.</param>
/// <param name="IsRecord">A console record's head stands above or before it.</param>
internal sealed partial record Said(string Text, string Rest, bool IsRecord)
{
    public string Number => MessageNumber().Match(Text).Value;

    public static IEnumerable<Said> In(string output)
    {
        var lines = ColourCode().Replace(output, "").Split('\n').Select(l => l.TrimEnd()).ToArray();
        for (var i = 0; i < lines.Length; i++)
        {
            if (MessageNumber().Match(lines[i]) is { Success: true } number)
            {
                var end = Enumerable.Range(i + 1, lines.Length - i - 1)
                    .FirstOrDefault(n => MessageNumber().IsMatch(lines[n]) || RecordHead().IsMatch(lines[n]), lines.Length);
                yield return new(lines[i][number.Index..], string.Join('\n', lines[(i + 1)..end]),
                    (i > 0 && RecordHead().IsMatch(lines[i - 1])) || RecordPrefix().IsMatch(lines[i][..number.Index]));
            }
        }
    }

    /// <summary>
    /// Whether a record says what was printed: in the same words, where those of an exception may have moved from the text into the exception.
    /// </summary>
    public bool Says(Said printed)
    {
        if (Text == printed.Text)
        {
            return true;
        }

        var words = Words(printed.Text);
        var left = Words(Text);
        return IsRecord && Number == printed.Number && left.All(words.Contains)
            && words.Where(w => !left.Contains(w)).All(Words(Rest).Contains);
    }

    private static HashSet<string> Words(string text) => [.. Word().Matches(text).Select(m => m.Value)];

    [GeneratedRegex(@"#\d+")]
    private static partial Regex MessageNumber();

    [GeneratedRegex(@"\u001b\[[\d;]*m")]
    private static partial Regex ColourCode();

    /// <summary>The console provider's first line of a record.</summary>
    [GeneratedRegex(@"^(trce|dbug|info|warn|fail|crit): \S+\[-?\d+\]$")]
    private static partial Regex RecordHead();

    /// <summary>Serilog's, NLog's and log4net's usual layouts, and the level and category of the shapes' own sinks.</summary>
    [GeneratedRegex(
        @"\[[\d:. +-]+ (VRB|DBG|INF|WRN|ERR|FTL)\]|\b(TRACE|DEBUG|INFO|WARN|ERROR|FATAL)\||<\w+> |"
            + @"^(trce|dbug|info|warn|fail|crit): \S+\[\d+\] ")]
    private static partial Regex RecordPrefix();

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();
}
