using System.Globalization;
using System.Text;

namespace LogAnalyzers.UnitTests.Templates;

/// <summary>
/// Templates that nobody wrote: characters that mean something, holes of pieces that may be right or wrong, and templates of real programs with a few
/// characters changed.
/// </summary>
internal static class TemplateTexts
{
    /// <summary>All that some grammar takes for more than text, and what looks like it: digits, blanks and signs of other scripts.</summary>
    private const string Marks
        = "{{{}}}::,,@$#-+.0123 9Aab_lXé߀٣\u00A0\u2003\u200B\u3000\t\n\r\0\u0001\u001B'\"\\|;%^&*()<>[]/=?!~`\uFEFF\uFF5B\uFF5D";

    private static readonly string[] Names =
    [
        "A", "a", "Id", "id", "OrderId", "user.name", "user-name", "_x", "0", "1", "2", "00", "01", "007", "10", "599", "0000001", "99999999", " A",
        "A ", "0 ", " 0", "\t0", "0\t", "A B", "", " ", "@", "$", "@@A", "$@A", "A@", "Größe", "名前", "A\u0301", "٣", "²", "½", "1A", "A1", ".A",
        "A.", "A..B",
        "A.B.C", "a\nb", "\uD83D\uDE00", "\uD83D", "\uDE00", "#A", "A#", "A[0]", "A()", "A'", "-0", "+0", "-1", "0x1", "1e3", "__", "A\0", "\u200B",
        "\u00A0",
        "OriginalFormat", "{OriginalFormat}",
    ];

    private static readonly string[] Widths =
    [
        "5", "-5", "05", "-05", "0", "-0", "+5", "", "-", "--5", "5-", " 5", "5 ", " -5 ", "- 5", "\t5", "5\t", "x", "5x", "5 5",
        "00000000000000000005",
        "-00000000000000000005", "٣", "5.0", "99999999999", "-99999999999", "2147483648", "\u00A05", "5,5", "0x5", "1e1", "12345678",
    ];

    private static readonly string[] Formats =
    [
        "X", "D5", "", " ", "l", "lj", "j", "yyyy-MM-dd", "HH:mm:ss", "0.00", "#,##0.00;(#,##0.00)", "{{", "}}", "{", "{{x}}", "{x", ":", ",", ",5",
        "'}'",
        "\\}", "\n", "\0", "@", "$", "N2 ", "é", "\uD83D\uDE00", "\uD83D", "0,0", "{0}", "{{0}}", "P1", "o", "}}}}", "{{{{",
    ];

    private static readonly string[] Literals =
    [
        "{{", "}}", "{{}}", "}}{{", "{", "}", " ", "x", "order ", ": ", ", ", "{{{{", "}}}}", "{{0}}", "{{A}}", "\n", "\r\n", "\0", "é",
        "\uD83D\uDE00", "\uD83D", "$",
        "@", "\\{", "\\}", "%", "${x}", "%d", "\"", "{{{", "}}}", "\u001B[31m", "[]", "[{", "}]", "({", "})",
    ];

    /// <summary>As programs have them.</summary>
    private static readonly string[] Real =
    [
        "Order {OrderId} of {CustomerName} was shipped to {@Address}", "Processed {Count,6:N0} items in {Elapsed:0.000} ms ({Rate:P1})",
        "HTTP {RequestMethod} {RequestPath} responded {StatusCode} in {Elapsed:0.0000} ms", "{0} of {1} done, {2:P0}",
        "{{\"id\": {Id}, \"name\": \"{Name:l}\"}}",
        "Failed to read {File}: {Reason}", "[{Timestamp:yyyy-MM-dd HH:mm:ss.fff zzz} {Level:u3}] {Message:lj}{NewLine}{Exception}",
        "User {user.name} ({user-id}) logged in from {$IP}", "{0,-20}|{1,10:X8}|{2}", "Starting {Service} {{v{Version}}} on {Host}:{Port}",
        "{@Event}", "Regex ^[a-z]{{2,}}$ matched {Text}", "Took {Took:hh\\:mm\\:ss}", "Path C:\\{Drive}\\{{x}}", "Größe {Größe} in {Einheit}",
        "{Id}{Id}{Id}",
    ];

    public static string Next(Random random) => random.Next(10) switch
    {
        < 3 => RandomText.Next(random, "{}A0,: -5@$._l#\n", 14),
        3 => RandomText.Next(random, Marks, 30),
        4 => Changed(random, Real[random.Next(Real.Length)]),
        5 => Changed(random, Composed(random, 1 + random.Next(4))),
        6 => Sparse(random),
        7 => Long(random),
        _ => Composed(random, 1 + random.Next(5)),
    };

    /// <summary>Holes and texts one behind the other.</summary>
    private static string Composed(Random random, int pieces)
    {
        var text = new StringBuilder();
        for (; pieces > 0; pieces--)
        {
            text.Append(random.Next(3) == 0 ? Pick(random, Literals) : Hole(random));
        }

        return text.ToString();
    }

    private static string Hole(Random random)
    {
        var name = random.Next(3) == 0 ? random.Next(4).ToString(CultureInfo.InvariantCulture) : Pick(random, Names);
        return "{" + (random.Next(6) == 0 ? Pick(random, ["@", "$", "@$", " ", "@ "]) : "") + name
            + (random.Next(3) == 0 ? "," + Pick(random, Widths) : "")
            + (random.Next(3) == 0 ? ":" + Pick(random, Formats) + (random.Next(6) == 0 ? Pick(random, Formats) : "") : "")
            + (random.Next(12) == 0 ? "," + Pick(random, Widths) : "") + (random.Next(12) == 0 ? "" : "}");
    }

    /// <summary>Runs of braces.</summary>
    private static string Sparse(Random random)
    {
        var text = new StringBuilder();
        for (var i = random.Next(7); i >= 0; i--)
        {
            text.Append(random.Next(2) == 0 ? '{' : '}', random.Next(5)).Append(Pick(random, ["", "A", "0", " ", ":", ",", ",1", ":x"]));
        }

        return text.ToString();
    }

    /// <summary>Now and then a text of a thousand pieces.</summary>
    private static string Long(Random random)
        => random.Next(200) > 0 ? Composed(random, 2)
            : random.Next(2) == 0 ? string.Concat(Enumerable.Repeat(Composed(random, 1), 100 + random.Next(900))) : Composed(random,
                100 + random.Next(900));

    private static string Changed(Random random, string text)
    {
        var changed = new StringBuilder(text);
        for (var i = random.Next(1, 5); i > 0; i--)
        {
            var place = random.Next(changed.Length + 1);
            var length = Math.Min(random.Next(4), changed.Length - place);
            switch (random.Next(5))
            {
                case 0:
                    changed.Remove(place, length);
                    break;
                case 1:
                    changed.Insert(place, changed.ToString(place, length));
                    break;
                case 2:
                    changed.Insert(place, Pick(random, Literals));
                    break;
                case 3:
                    changed.Remove(place, length).Insert(place, Marks[random.Next(Marks.Length)]);
                    break;
                default:
                    changed.Insert(place, Marks[random.Next(Marks.Length)]);
                    break;
            }
        }

        return changed.ToString();
    }

    private static string Pick(Random random, string[] choices) => choices[random.Next(choices.Length)];
}
