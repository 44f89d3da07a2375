using System.Globalization;
using LogAnalyzers.Templates;
using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Templates;

/// <summary>The grammar against <c>string.Format</c>.</summary>
public sealed class CompositeGrammarTests
{
    private const int Rounds = 5_000;

    private static readonly object[] Values = Probe.Some(600);

    /// <summary>log4net writes each failure to the console.</summary>
    static CompositeGrammarTests() => log4net.Util.LogLog.EmitInternalMessages = false;

    [Fact]
    public void Agrees_with_Format_on_random_texts() => Fuzz.Run(Rounds, TemplateTexts.Next, Compare);

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
    [InlineData("{@0}")]
    [InlineData("{$0}")]
    [InlineData("{0\t}")]
    [InlineData("{0\u00A0}")]
    [InlineData("{0 }")]
    [InlineData("{99999999}")]
    [InlineData("{0")]
    [InlineData("0}")]
    public void Agrees_with_Format(string text) => Compare(text);

    private static void Compare(string text)
    {
        var parts = CompositeGrammar.Split(text, out var error);
        var parsed = CompositeGrammar.Instance.Parse(text);
        Assert.Equal(error, parsed.Errors.SingleOrDefault());
        var formatted = TryFormat(text, Values.Length);
        if (error is null && parsed.Holes.Any(h => h.Position >= Values.Length))
        {
            return; // An index beyond the values: no matter of grammar.
        }

        var about = formatted is null ? "throws" : formatted[..Math.Min(60, formatted.Length)];
        Assert.True(error is null == formatted is not null, $"error {error?.Kind}, formatted: {about}");
        if (error is null)
        {
            Assert.Equal(formatted, string.Concat(parts.Select(p => p.Text ?? Probe.Shown(p.Hole!, p.Hole!.Position))));
            Assert.Equal(text.Length, parts.Sum(p => p.Span.Length));
            var wanted = HoleBinding.Wanted(parsed, HoleCounting.Positional);
            Assert.Equal(formatted, TryFormat(text, wanted));
            Assert.True(wanted == 0 || TryFormat(text, wanted - 1) is null);
            CompareLog4Net(text, formatted!);
        }
        else
        {
            CompareLog4Net(text, null);
        }
    }

    /// <summary>log4net says that it could not format, and how; without values too.</summary>
    private static void CompareLog4Net(string text, string? formatted)
    {
        var shown = new log4net.Util.SystemStringFormat(CultureInfo.InvariantCulture, text, Values).ToString()!;
        Assert.Equal(formatted ?? "<log4net.Error>", formatted is null ? shown[..Math.Min(shown.Length, "<log4net.Error>".Length)] : shown);
    }

    private static string? TryFormat(string text, int given)
    {
        try
        {
            return string.Format(CultureInfo.InvariantCulture, text, given == Values.Length ? Values : Values[..given]);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
