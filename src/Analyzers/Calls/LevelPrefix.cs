using LogAnalyzers.Model;

namespace LogAnalyzers.Calls;

/// <summary>
/// A level's name at the start of a text, set apart from what follows: <c>ERROR: …</c>, <c>[warn] …</c>, <c>Fatal - …</c>, <c>*** Error *** …</c>.
/// </summary>
/// <param name="Level">The level that the word names.</param>
/// <param name="Word">As it is written.</param>
/// <param name="Start">Where it starts, bracket included.</param>
/// <param name="End">Behind it, its separator and the blanks that follow.</param>
/// <param name="IsFramed">Whether it stands in brackets or other marks, so that it can't be the label of a value.</param>
internal sealed record LevelPrefix(LogLevel Level, string Word, int Start, int End, bool IsFramed)
{
    private static readonly Dictionary<string, LogLevel> Words = new (LogLevel Level, string[] Names)[]
    {
        (LogLevel.Trace, ["trace", "trc", "verbose", "vrb"]),
        (LogLevel.Debug, ["debug", "dbg"]),
        (LogLevel.Information, ["info", "inf", "information", "notice"]),
        (LogLevel.Warning, ["warn", "wrn", "warning"]),
        (LogLevel.Error, ["error", "err", "fail"]),
        (LogLevel.Critical, ["fatal", "critical", "crit", "ftl"]),
    }.SelectMany(l => l.Names, (l, name) => (l.Level, name)).ToDictionary(l => l.name, l => l.Level, StringComparer.OrdinalIgnoreCase);

    /// <summary>The prefix that a text has from a position on, white space aside; null where it has none.</summary>
    public static LevelPrefix? Of(string text, int from = 0)
    {
        var i = SkipWhile(text, from, char.IsWhiteSpace);
        var first = i;
        var close = i < text.Length ? text[i] switch { '[' => ']', '(' => ')', '<' => '>', '*' => '*', '!' => '!', _ => '\0' } : '\0';
        var isMark = close is '*' or '!';
        i = isMark ? SkipBlanks(text, SkipWhile(text, i, c => c == close)) : close == '\0' ? i : i + 1;
        var start = i;
        i = SkipWhile(text, i, char.IsLetter);
        var word = text.Substring(start, i - start);
        if (!Words.TryGetValue(word, out var level))
        {
            return null;
        }

        var end = close == '\0' ? AfterSeparator(text, i)
            : isMark ? AfterMarks(text, i, close)
            : i < text.Length && text[i] == close ? AfterColon(text, i + 1)
            : -1;
        return end < 0 ? null : new(level, word, first, SkipBlanks(text, end), close != '\0');
    }

    /// <summary>A colon that belongs to no path or scope operator, or a dash with blanks; -1 where there is neither.</summary>
    private static int AfterSeparator(string text, int i)
        => i < text.Length && text[i] == ':' && (i + 1 == text.Length || text[i + 1] is not ':' and not '\\' and not '/') ? i + 1
            : i + 2 < text.Length && text[i] == ' ' && (text[i + 1] is '-' or '\u2013') && text[i + 2] == ' ' ? i + 3
            : -1;

    /// <summary>The same marks as before the word, or a colon.</summary>
    private static int AfterMarks(string text, int i, char mark)
    {
        var marks = SkipBlanks(text, i);
        return marks < text.Length && text[marks] == mark ? AfterColon(text, SkipWhile(text, marks, c => c == mark)) : AfterSeparator(text, i);
    }

    private static int AfterColon(string text, int i) => i < text.Length && text[i] == ':' ? i + 1 : i;

    private static int SkipBlanks(string text, int i) => SkipWhile(text, i, c => c is ' ' or '\t');

    private static int SkipWhile(string text, int i, Func<char, bool> matches)
    {
        while (i < text.Length && matches(text[i]))
        {
            i++;
        }

        return i;
    }
}
