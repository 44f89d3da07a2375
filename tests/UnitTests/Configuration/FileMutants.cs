using System.Text;

namespace LogAnalyzers.UnitTests.Configuration;

/// <summary>What becomes of files on the way: cut, doubled, merged, in another encoding, with other line ends, nested without end.</summary>
internal static class FileMutants
{
    private static readonly string[] Marks =
        ["{", "}", "[", "]", "\"", ":", ",", "<", ">", "</", "/>", "&", "&#", "\\", "\\u", "<!--", "-->", "<![CDATA[", "]]>", "<!DOCTYPE a [", "//",
            "/*", "#", "*REMOVED*",
        ";", "T:", "`1", "{`0}", "${", "${x", "'", "\0", "\u0001", "\u2028", "\u0085", "\uFEFF", "\uD83D", "\uDE00", "é", "0", "-1",
        "99999999999999999999", "1e999", "null", "true",
        "*", "?", "(", ")", "%", "@", "=", "$schema"];

    private static readonly string[] LineEnds = ["\n", "\r\n", "\r", "\u2028", "\u0085", "\n\r", "\0", ""];

    public static string Next(Random random, string text)
    {
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            text = random.Next(40) == 0 ? Nested(random) : random.Next(4) == 0 ? OfBytes(random, text) : random.Next(2) == 0 ? OfLines(random,
                text) : OfText(random, text);
        }

        return text;
    }

    /// <summary>Bytes turned over, cut and put in, and read again as an editor or a compiler would.</summary>
    private static string OfBytes(Random random, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text).ToList();
        switch (random.Next(6))
        {
            case 0:
                return Encoding.UTF8.GetString(Encoding.Unicode.GetBytes(text));
            case 1:
                return Encoding.Unicode.GetString([.. bytes]);
            case 2:
                return Encoding.Latin1.GetString([.. bytes]);
            case 3:
                bytes.InsertRange(random.Next(bytes.Count + 1), [0xEF, 0xBB, 0xBF]);
                break;
            case 4:
                bytes.InsertRange(random.Next(bytes.Count + 1), [0xC0, 0xFF, 0xED, 0xA0, 0x80]);
                break;
            default:
                for (var i = random.Next(1, 8); i > 0 && bytes.Count > 0; i--)
                {
                    bytes[random.Next(bytes.Count)] ^= (byte)(1 << random.Next(8));
                }

                break;
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }

    private static string OfLines(Random random, string text)
    {
        var lines = text.Split('\n').ToList();
        var (one, other) = (random.Next(lines.Count), random.Next(lines.Count));
        switch (random.Next(7))
        {
            case 0:
                (lines[one], lines[other]) = (lines[other], lines[one]);
                break;
            case 1:
                lines.Insert(other, lines[one]);
                break;
            case 2:
                lines.RemoveAt(one);
                break;
            case 3:
                lines.InsertRange(one, ["<<<<<<< HEAD", lines[one], "=======", lines[other], ">>>>>>> branch"]);
                break;
            case 4:
                lines.AddRange(lines.ToArray());
                break;
            case 5:
                return string.Join(LineEnds[random.Next(LineEnds.Length)], lines);
            default:
                lines[one] = "";
                break;
        }

        return string.Join("\n", lines);
    }

    private static string OfText(Random random, string text)
    {
        var place = random.Next(text.Length + 1);
        var length = Math.Min(random.Next(random.Next(5) == 0 ? 200 : 6), text.Length - place);
        return random.Next(6) switch
        {
            0 => text[..place],
            1 => text[place..],
            2 => text.Remove(place, length),
            3 => text.Insert(place, text.Substring(place, length)),
            4 => text.Insert(random.Next(text.Length + 1), text.Substring(place, length)),
            _ => text.Insert(place, Marks[random.Next(Marks.Length)]),
        };
    }

    /// <summary>Now and then deeper than any stack.</summary>
    private static string Nested(Random random)
    {
        var depth = random.Next(30) == 0 ? 100_000 : random.Next(1, 200);
        var (open, close) = random.Next(6) switch
        {
            0 => ("[", "]"),
            1 => ("{\"a\":", "}"),
            2 => ("<a>", "</a>"),
            3 => ("Id;System.Collections.Generic.List{", "}"),
            4 => ("(", ")"),
            _ => ("{\"Logging\":{\"LogLevel\":", "}}"),
        };
        return string.Concat(Enumerable.Repeat(open, depth)) + "\"Warning\"" + (random.Next(2) == 0 ? "" : string.Concat(Enumerable.Repeat(close,
            depth)));
    }
}
