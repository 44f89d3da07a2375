using System.Text.RegularExpressions;
using LogAnalyzers.Templates;
using LogAnalyzers.UnitTests.Verification;
using NLog;

namespace LogAnalyzers.UnitTests.Templates;

/// <summary>The grammar against NLog's own formatter.</summary>
public sealed partial class NLogGrammarTests
{
    private const int Rounds = 20_000;

    [Fact]
    public void Agrees_with_the_formatter_on_random_texts() => Fuzz.Run(Rounds, TemplateTexts.Next, Compare);

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
    [InlineData("{A:{{x}} }")]
    [InlineData("{x,0000000005}")]
    [InlineData("{x,00000000005}")]
    [InlineData("{0} of {A}")]
    [InlineData("{{}} {1} of {A}")]
    [InlineData("{A} of {1}")]
    [InlineData("{0,00000000005}")]
    [InlineData("{0}{0,00000000005}")]
    [InlineData("{0 }{1}")]
    [InlineData("{ 0}{1}")]
    [InlineData("{0\t}")]
    [InlineData("{$1}")]
    [InlineData("{@$A}")]
    [InlineData("{0:}}}")]
    [InlineData("{00000000000}")]
    [InlineData("{0000000000}")]
    [InlineData("{12345678901abc}")]
    [InlineData("{,-0000000005}")]
    [InlineData("{A,-0000000005}")]
    [InlineData("{A,-00000000005}")]
    [InlineData("{A,0000000005}")]
    [InlineData("{A,00000000005}")]
    [InlineData("{A,000000000005}")]
    [InlineData("{0,-0000000005}")]
    [InlineData("{0,-00000000005}")]
    public void Agrees_with_the_formatter(string text) => Compare(text);

    /// <summary>Stricter than the formatter on purpose: it takes a hole without a name, and a brace as part of one.</summary>
    private static readonly TemplateErrorKind[] Stricter = [TemplateErrorKind.EmptyHole, TemplateErrorKind.NestedBrace];

    private static void Compare(string text)
    {
        var parsed = NLogGrammar.Instance.Parse(text);
        if (Huge().IsMatch(text))
        {
            return; // Its alignments are of 16 bits, and its numbers overflow.
        }

        foreach (var given in new[] { 1, parsed.Holes.Length - 1, parsed.Holes.Length, parsed.Holes.Length + 1 }.Where(g => g > 0).Distinct())
        {
            Compare(parsed, given);
        }
    }

    private static void Compare(MessageTemplate parsed, int given)
    {
        var text = parsed.Text;
        var record = new LogEventInfo(LogLevel.Info, "x", null, text, Probe.Some(given));
        var shown = record.FormattedMessage;
        var parameters = record.MessageTemplateParameters;
        var binding = HoleBinding.Of(parsed, given, HoleCounting.OrdinalOrPositional);
        var (errors, holes) = (string.Join(", ", parsed.Errors.Select(e => e.Kind)), string.Join("|", parsed.Holes.Select(h => h.Name)));
        var about = $"{given} given, errors [{errors}], holes [{holes}], shown {Fuzz.Literal(shown)}, "
            + $"parameters {string.Join("|", parameters.Select(p => p.Name))}";
        if (parsed.Errors.IsEmpty && binding.FirstMissing < 0)
        {
            var isPositional = parsed.Holes.Length > 0 && parsed.Holes.All(HoleBinding.IsNumber);
            if (parsed.Holes.All(h => h.Operator.Length == 0))
            {
                Assert.True(Probe.Rendered(parsed, binding) == shown, about + ", expected " + Fuzz.Literal(Probe.Rendered(parsed, binding)));
            }

            // Numbers beside names are names of properties, zeros before them apart.
            var names = parsed.Holes
                .Select(h => h.PropertyName.Length > 0 && h.PropertyName.All(char.IsAsciiDigit)
                    ? h.Position.ToString(System.Globalization.CultureInfo.InvariantCulture)
                    : h.PropertyName).ToArray();
            var stored = parameters.Select((p, i) => Numbered().Replace(p.Name, "") is var plain && plain == names[i] ? plain : p.Name);
            Assert.True(isPositional || names.SequenceEqual(stored), about);
        }
        else if (parsed.Errors.IsEmpty)
        {
            Assert.True(shown == text, about);
        }
        else if (parsed.Errors.Any(e => !Stricter.Contains(e.Kind)))
        {
            Assert.True(shown == text, about);
        }
    }

    /// <summary>What a second value of a name is stored under.</summary>
    [GeneratedRegex("_[0-9]+$")]
    private static partial Regex Numbered();

    [GeneratedRegex("[1-9][0-9]{4}")]
    private static partial Regex Huge();
}
