using LogAnalyzers.Templates;
using NLog;

namespace LogAnalyzers.UnitTests.Templates;

/// <summary>The grammar against NLog's own formatter.</summary>
public sealed class NLogGrammarTests
{
    private const int Rounds = 20_000;

    [Fact]
    public void Agrees_with_the_formatter_on_random_texts()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        for (var round = 0; round < Rounds; round++)
        {
            Compare(RandomText.Next(random, "{}A,: -5@$", 14), $"seed {seed}, round {round}");
        }
    }

    [Theory]
    [InlineData("{@Order}")]
    [InlineData("{ A }")]
    [InlineData("{user-name}")]
    [InlineData("{A, 5 }")]
    [InlineData("{A,x}")]
    [InlineData("{A:{{x}}}")]
    [InlineData("{A:{x}}")]
    [InlineData("{{{A}}}")]
    [InlineData("{A}}")]
    [InlineData("{A {B}")]
    [InlineData("{A")]
    [InlineData("A}")]
    [InlineData("{A:}")]
    [InlineData("{A,-3:yy}")]
    public void Agrees_with_the_formatter(string text) => Compare(text, "theory row");

    /// <summary>Stricter than the formatter on purpose: it takes a hole without a name, and a brace as part of one.</summary>
    private static readonly TemplateErrorKind[] Stricter = [TemplateErrorKind.EmptyHole, TemplateErrorKind.NestedBrace];

    private static void Compare(string text, string where)
    {
        // As many values as holes; with none the text would not be parsed.
        var parsed = NLogGrammar.Instance.Parse(text);
        if (parsed.Holes.Any(h => h.IsPositional))
        {
            return; // Composite formatting, which is another grammar.
        }

        var record = new LogEventInfo(LogLevel.Info, "x", null, text, [.. Enumerable.Repeat<object>("v", Math.Max(1, parsed.Holes.Length))]);
        var shown = record.FormattedMessage;
        var names = record.HasProperties ? record.Properties.Count : 0;
        var (errors, holes) = (string.Join(", ", parsed.Errors.Select(e => e.Kind)), string.Join("|", parsed.Holes.Select(h => h.Name)));
        var about = $"{where}: '{text}', errors [{errors}], holes [{holes}], shown '{shown}', properties {names}";
        if (parsed.Errors.IsEmpty)
        {
            var expected = parsed.Holes.Reverse()
                .Aggregate(
                    text, (t, h) => t.Remove(h.Span.Start, h.Span.Length).Insert(h.Span.Start, "\u0001" + (h.Alignment ?? "0").Trim() + "\u0002"))
                .Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal);
            expected = System.Text.RegularExpressions.Regex.Replace(
                expected, "\u0001(-?)([0-9]+)\u0002",
                m => m.Groups[1].Length > 0 ? "v".PadRight(int.Parse(m.Groups[2].Value)) : "v".PadLeft(int.Parse(m.Groups[2].Value)));
            var quoted = parsed.Holes.Any(h => h.Name.StartsWith('$') || h.Name.StartsWith('@'));
            Assert.True(quoted ? parsed.Holes.IsEmpty || shown != text : shown == expected, about);
        }
        else if (parsed.Errors.Any(e => !Stricter.Contains(e.Kind)))
        {
            Assert.True(shown == text, about);
        }
    }
}
