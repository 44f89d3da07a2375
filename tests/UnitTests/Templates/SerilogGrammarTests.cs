using LogAnalyzers.Templates;
using Serilog.Parsing;

namespace LogAnalyzers.UnitTests.Templates;

/// <summary>The grammar against Serilog's own parser.</summary>
public sealed class SerilogGrammarTests
{
    private const int Rounds = 20_000;

    [Fact]
    public void Agrees_with_the_parser_on_random_texts()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        for (var round = 0; round < Rounds; round++)
        {
            Compare(RandomText.Next(random, "{}A0,: -5@$._l#\n", 14), $"seed {seed}, round {round}");
        }
    }

    [Theory]
    [InlineData("{@Order}")]
    [InlineData("{$Order,-10:l}")]
    [InlineData("{@$Order}")]
    [InlineData("{user.name}")]
    [InlineData("{.name}")]
    [InlineData("{name.}")]
    [InlineData("{a..b}")]
    [InlineData("{user-name}")]
    [InlineData("{A,}")]
    [InlineData("{A,:x}")]
    [InlineData("{A:}")]
    [InlineData("{A,0}")]
    [InlineData("{A,99999999999}")]
    [InlineData("{A:{B}}")]
    [InlineData("{A {B}")]
    [InlineData("{{{A}}}")]
    [InlineData("{Größe}")]
    [InlineData("{A\nB}")]
    [InlineData("{A:\n}")]
    [InlineData("{A:\u20AC0.00;<-0>=^`|~}")]
    public void Agrees_with_the_parser(string text) => Compare(text, "theory row");

    /// <summary>Holes are the parser's; what it takes for text although it has a single brace is an error here.</summary>
    private static void Compare(string text, string where)
    {
        var tokens = new MessageTemplateParser().Parse(text).Tokens.ToArray();
        var parsed = SerilogGrammar.Instance.Parse(text);
        var expected = tokens.OfType<PropertyToken>().Select(t => (t.PropertyName, t.Format, t.Alignment?.Width)).ToArray();
        var actual = parsed.Holes.Select(h => (PropertyName: h.Name.Length > 0 && h.Name[0] is '@' or '$' ? h.Name[1..] : h.Name, h.Format,
            Width: h.Alignment is null ? (int?)null : Math.Abs(int.Parse(h.Alignment, System.Globalization.CultureInfo.InvariantCulture)))).ToArray();
        Assert.True(expected.SequenceEqual(actual), $"{where}: '{text}': parser {string.Join("|", expected)}, grammar {string.Join("|", actual)}");
        if (parsed.Errors.IsEmpty)
        {
            Assert.Equal(
                text, string.Concat(tokens.Select(t => t is TextToken
                    ? t.ToString()!.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal)
                    : t.ToString())));
        }
    }
}
