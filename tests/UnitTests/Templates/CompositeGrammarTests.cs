using System.Globalization;
using LogAnalyzers.Templates;

namespace LogAnalyzers.UnitTests.Templates;

/// <summary>The grammar against <c>string.Format</c>.</summary>
public sealed class CompositeGrammarTests
{
    private const int Rounds = 5_000;

    [Fact]
    public void Agrees_with_Format_on_random_texts()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        for (var round = 0; round < Rounds; round++)
        {
            Compare(RandomText.Next(random, "{}0A,: -5", 12), $"seed {seed}, round {round}");
        }
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("{0 ,5:X}")]
    [InlineData("{0, -5 :X}")]
    [InlineData("{ 0}")]
    [InlineData("{0:{}")]
    [InlineData("{0:}}")]
    [InlineData("{{0}}")]
    [InlineData("{{{0}}}")]
    [InlineData("{{{0}")]
    [InlineData("{0,999999}")]
    [InlineData("{0,10000000}")]
    [InlineData("{0,000000000005}")]
    [InlineData("{00000000000}")]
    [InlineData("{00}")]
    [InlineData("{0,}")]
    [InlineData("{0,-}")]
    [InlineData("{-0}")]
    [InlineData("{0")]
    [InlineData("0}")]
    public void Agrees_with_Format(string text) => Compare(text, "theory row");

    private static void Compare(string text, string where)
    {
        var parts = CompositeGrammar.Split(text, out var error);
        var values = Enumerable.Range(0, 600).Cast<object>().ToArray();
        string? formatted = null;
        string? thrown = null;
        try
        {
            formatted = string.Format(CultureInfo.InvariantCulture, text, values);
        }
        catch (FormatException exception)
        {
            thrown = exception.Message;
        }

        var about = $"{where}: '{text}', error {error?.Kind}, formatted {formatted?[..Math.Min(60, formatted.Length)] ?? thrown}";
        if (error is null && parts.Any(p => p.Hole is { Position: >= 600 } or { Format: { } }))
        {
            return; // An index beyond the values, or a format that an int may refuse: no matter of grammar.
        }

        Assert.True(error is null == formatted is not null, about);
        if (error is null)
        {
            var rendered = string.Concat(parts.Select(p => p.Text ?? Render(p.Hole!)));
            Assert.True(rendered == formatted, about + ", rendered " + rendered);
            Assert.Equal(text.Length, parts.Sum(p => p.Span.Length));
        }
    }

    private static string Render(Hole hole)
    {
        var value = hole.Position.ToString(CultureInfo.InvariantCulture);
        var width = hole.Alignment is null
            ? 0
            : int.Parse(
                hole.Alignment, NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite,
                CultureInfo.InvariantCulture);
        return width < 0 ? value.PadRight(-width) : value.PadLeft(width);
    }
}
