using System.Globalization;
using System.Text.RegularExpressions;
using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Generation;

/// <summary>A line that a program printed or logged.</summary>
/// <param name="Level">From Trace to Critical; null for what was printed.</param>
/// <param name="Exception">The type of the exception that was passed; empty where none was.</param>
/// <param name="Text">Without what the frameworks write each in its own way.</param>
internal sealed partial record Said(string? Level, string Exception, string Text)
{
    private const char Mark = '\u0002';

    private static readonly string[] Lists = ["System.String[]", "System.Int32[]", "System.Collections.Generic.List`1[System.Int32]"];

    /// <summary>A record as one line: level and exception before the text.</summary>
    public static string Note(string level, string text, Exception? exception)
        => string.Create(CultureInfo.InvariantCulture, $"{Mark}{LevelOf(level)}{Mark}{exception?.GetType().Name}{Mark}{text}");

    /// <summary>The lines of a program's output.</summary>
    public static Said[] In(string output, Dialect dialect)
        => [.. StackTrace().Replace(output, "").Split('\n').Select(l => Parse(l, dialect)).Where(s => s.Text.Length > 0 || s.Exception.Length > 0)];

    /// <summary>
    /// Whether the fixed program says the same. The text of an exception may have become the exception of the record, and its level a higher one; no
    /// exception may get lost.
    /// </summary>
    public static bool AreAlike(Said[] then, Said[] now) => then.Length == now.Length && then.Zip(now).All(p => AreAlike(p.First, p.Second));

    public override string ToString() => $"[{Level ?? "printed"}{(Exception.Length == 0 ? "" : ", " + Exception)}] {Text}";

    private static bool AreAlike(Said then, Said now)
    {
        if (then == now)
        {
            return true;
        }

        if (then.Exception.Length > 0 && now.Exception != then.Exception
            || (then.Level is not null && then.Level != now.Level && now.Exception.Length == 0))
        {
            return false;
        }

        var mentioned = ExceptionText().IsMatch(then.Text);
        return then.Text == now.Text || (mentioned && now.Exception.Length > 0 && Letters(then.Text) == Letters(now.Text));
    }

    /// <summary>What is left of a text when the exception is taken out of it, and the punctuation that led to it.</summary>
    private static string Letters(string text) => string.Concat(ExceptionText().Replace(text, "").Where(char.IsLetterOrDigit));

    private static Said Parse(string line, Dialect dialect)
    {
        var parts = line.Split(Mark);
        return parts.Length == 4 ? new(parts[1], parts[2], Alike(parts[3], dialect)) : new(null, "", Alike(line, dialect));
    }

    private static string LevelOf(string level) => level.ToUpperInvariant() switch
    {
        "VERBOSE" => "Trace",
        "INFO" => "Information",
        "WARN" => "Warning",
        "FATAL" => "Critical",
        var other => other[0] + other[1..].ToLowerInvariant(),
    };

    /// <summary>Null and lists, which each framework writes in its own way, and NLog's booleans.</summary>
    private static string Alike(string text, Dialect dialect)
    {
        foreach (var none in (string[])["(null)", "null", "NULL"])
        {
            text = text.Replace(none, "", StringComparison.Ordinal);
        }

        var (texts, numbers) = dialect.Framework == Framework.Serilog ? ("[\"a\", \"b\"]", "[1, 2]") : ("a, b", "1, 2");
        foreach (var list in Lists)
        {
            text = text.Replace(list, list[7] == 'S' ? texts : numbers, StringComparison.Ordinal);
        }

        if (dialect.Framework == Framework.Serilog)
        {
            // Built text was read as a template, its braces unescaped; the fixed call shows what was built.
            text = Braces().Replace(text, "$1");
        }

        return dialect.Framework == Framework.NLog
            ? text.Replace("True", "true", StringComparison.Ordinal).Replace("False", "false", StringComparison.Ordinal)
            : text;
    }

    [GeneratedRegex(@"\n   at [^\n]*")]
    private static partial Regex StackTrace();

    [GeneratedRegex(@"([{}])\1+")]
    private static partial Regex Braces();

    [GeneratedRegex(@"System\.InvalidOperationException: (Kaput|Broken)|Kaput|Broken|InvalidOperationException|Exception in \w+")]
    private static partial Regex ExceptionText();
}
