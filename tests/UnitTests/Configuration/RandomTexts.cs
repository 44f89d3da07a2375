using System.Text;

namespace LogAnalyzers.UnitTests.Configuration;

/// <summary>Configuration files made at random, the same ones in each run.</summary>
internal static class RandomTexts
{
    private static readonly string[] Keys
        = ["Logging", "LogLevel", "Default", "logging", "A:B", "Logging:LogLevel", "", "é", "a\\u0041", "x y", "Name", "0"];
    private static readonly string[] Scalars =
    [
        "\"Information\"", "\"\"", "\"a\\\\b\\\"\\n\\u00e9\"", "\"\\ud83d\\ude00\"", "\"// no comment\"", "true", "false", "null", "0", "-1.5e+3",
        "12"
    ];
    private static readonly string[] Blanks = ["", " ", "\n", "\r\n\t", " // a, \"b\": {\n", "/* [ ** // */", "\n  "];
    private static readonly string[] Names = ["nlog", "target", "appender", "level", "a", "b", "type", "name", "_x-1.y", "é"];
    private static readonly string[] Texts = ["INFO", "a &amp; b", "&lt;&#65;&#x1F600;>", "\r\n  two\nlines ", "${x}", "'", "]]", "\""];

    public static string Json(Random random)
    {
        var text = new StringBuilder();
        Value(depth: 0);
        Blank();
        return text.ToString();

        void Value(int depth)
        {
            Blank();
            var shape = random.Next(depth < 4 ? 4 : 2);
            if (shape < 2 && depth > 0)
            {
                text.Append(Pick(random, Scalars));
                return;
            }

            var isArray = shape == 2;
            var count = random.Next(5);
            text.Append(isArray ? '[' : '{');
            for (var i = 0; i < count; i++)
            {
                Blank();
                if (!isArray)
                {
                    text.Append('"').Append(Pick(random, Keys)).Append('"').Append(Pick(random, ["", " ", "\r\n"])).Append(':');
                }

                Value(depth + 1);
                Blank();
                text.Append(i < count - 1 || random.Next(4) == 0 ? "," : "");
            }

            Blank();
            text.Append(isArray ? ']' : '}');
        }

        void Blank() => text.Append(Pick(random, Blanks));
    }

    public static string Xml(Random random)
    {
        var text = new StringBuilder(Pick(random, ["", "<?pi?>", "<!-- a - b -->\n", "\n"]));
        Element(depth: 0);
        return text.Append(Pick(random, ["", "\n", "<!---->", "<?pi x?>"])).ToString();

        void Element(int depth)
        {
            var name = Pick(random, Names);
            text.Append('<').Append(name);
            foreach (var attribute in Names.Where(_ => random.Next(6) == 0))
            {
                var quote = Pick(random, ["\"", "'"]);
                text.Append(Pick(random, [" ", "\n  "])).Append(attribute).Append(Pick(random, ["=", " = "])).Append(quote)
                    .Append(string.Concat(Enumerable.Range(0, random.Next(3)).Select(_ => Pick(random, Texts)))
                        .Replace(quote, "", StringComparison.Ordinal))
                    .Append(quote);
            }

            if (random.Next(3) == 0)
            {
                text.Append(Pick(random, ["/>", " />"]));
                return;
            }

            text.Append(Pick(random, [">", " >"]));
            for (var i = random.Next(depth < 4 ? 5 : 1); i > 0; i--)
            {
                switch (random.Next(5))
                {
                    case 0:
                        text.Append(Pick(random, Texts));
                        break;
                    case 1:
                        text.Append(Pick(random, ["<!-- <a> -->", "<![CDATA[<a>&amp;\r\n]]>", "<![CDATA[]]>", "<?p?>", "  \n"]));
                        break;
                    default:
                        Element(depth + 1);
                        break;
                }
            }

            text.Append("</").Append(name).Append(Pick(random, [">", "\n>"]));
        }
    }

    /// <summary>The text with a few characters cut out, put in or replaced.</summary>
    public static string Mutate(Random random, string text, string characters)
    {
        var mutated = new StringBuilder(text);
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            var place = random.Next(mutated.Length + 1);
            var cut = Math.Min(random.Next(3), mutated.Length - place);
            mutated.Remove(place, cut).Insert(place, random.Next(3) == 0 ? "" : characters[random.Next(characters.Length)].ToString());
        }

        return mutated.ToString();
    }

    private static string Pick(Random random, string[] choices) => choices[random.Next(choices.Length)];
}
