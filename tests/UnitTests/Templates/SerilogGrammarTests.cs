using LogAnalyzers.Frameworks;
using LogAnalyzers.Templates;
using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis.CSharp;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Parsing;
using MessageTemplate = LogAnalyzers.Templates.MessageTemplate;

namespace LogAnalyzers.UnitTests.Templates;

/// <summary>The grammar against Serilog's own parser.</summary>
public sealed class SerilogGrammarTests
{
    private const int Rounds = 5_000;

    private static readonly TemplateReading Reading = LogFrameworks
        .For(CSharpCompilation.Create("All", references: References.WithAllFrameworks)).Apis.Single(a => a.Name == "Serilog").Templates;

    private static readonly Logger Logger = new LoggerConfiguration().Destructure.AsScalar<Probe>().WriteTo.Sink(new Capture()).CreateLogger();

    [Fact]
    public void Agrees_with_the_parser_on_random_texts() => Fuzz.Run(Rounds, TemplateTexts.Next, Compare);

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
    [InlineData("{\u0663}")]
    [InlineData("{99999999}")]
    [InlineData("{2147483647}")]
    [InlineData("{2147483648}")]
    [InlineData("{0}{A}")]
    [InlineData("{__0}")]
    [InlineData("{A\nB}")]
    [InlineData("{A:\n}")]
    [InlineData("{A:\u20AC0.00;<-0>=^`|~}")]
    public void Agrees_with_the_parser(string text) => Compare(text);

    /// <summary>Holes are the parser's; what it takes for text although it has a single brace is an error here.</summary>
    private static void Compare(string text)
    {
        if (text.Contains('\0', StringComparison.Ordinal) && text.Contains(',', StringComparison.Ordinal))
        {
            return; // Behind a number int.Parse takes it for nothing.
        }

        var tokens = new MessageTemplateParser().Parse(text).Tokens.ToArray();
        var parsed = SerilogGrammar.Instance.Parse(text);
        var expected = tokens.OfType<PropertyToken>()
            .Select(t => (t.PropertyName, t.Format, t.Alignment?.Width * (t.Alignment?.Direction == AlignmentDirection.Left ? -1 : 1), t.ToString()));
        var actual = parsed.Holes.Select(h => (h.PropertyName, h.Format,
            h.Alignment is null ? (int?)null : int.Parse(h.Alignment, System.Globalization.CultureInfo.InvariantCulture),
            text.Substring(h.Span.Start, h.Span.Length)));
        Assert.Equal(expected, actual);
        if (parsed.Errors.IsEmpty)
        {
            Assert.Equal(
                text, string.Concat(tokens.Select(t => t is TextToken
                    ? t.ToString()!.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal)
                    : t.ToString())));
        }

        foreach (var given in new[] { 0, 1, parsed.Holes.Length - 1, parsed.Holes.Length, parsed.Holes.Length + 1 }.Where(g => g >= 0).Distinct())
        {
            CompareBinding(parsed, given);
        }
    }

    /// <summary>Which value is shown where; a hole without one stands there as it is written.</summary>
    private static void CompareBinding(MessageTemplate parsed, int given)
    {
        if (parsed.Holes.Where(h => h.IsPositional).GroupBy(h => h.Position).Any(g => g.Select(h => h.Name).Distinct().Count() > 1))
        {
            return; // {00} beside {0} is given nothing.
        }

        if (parsed.Holes.Any(h => h.Alignment is { Length: > 5 }))
        {
            return; // A text of millions of blanks.
        }

        Logger.Write(LogEventLevel.Information, parsed.Text, Probe.Some(given));
        var record = Capture.Last!;
        var binding = HoleBinding.Of(parsed, given, HoleCounting.Named);
        var isByNumber = parsed.Holes.All(h => h.IsPositional);
        var last = parsed.Holes.Zip(binding.ValueOfHole).Where((h, i) => h.Second >= 0 && (isByNumber || i < given))
            .GroupBy(h => h.First.PropertyName).ToDictionary(g => g.Key, g => g.Last());
        if (parsed.Errors.IsEmpty)
        {
            var shown = new System.Text.StringBuilder();
            var end = 0;
            foreach (var hole in parsed.Holes)
            {
                shown.Append(Probe.Plain(parsed.Text[end..hole.Span.Start]))
                    .Append(!last.TryGetValue(hole.PropertyName, out var value) ? parsed.Text.Substring(hole.Span.Start, hole.Span.Length)
                        : value.First.Operator == "$" ? Quoted(hole, value.Second)
                        : Probe.Shown(hole, value.Second));
                end = hole.Span.End;
            }

            Assert.Equal(shown.Append(Probe.Plain(parsed.Text[end..])).ToString(), record.RenderMessage());
        }

        // What no hole takes is kept under a number of its own; not where no hole has a name.
        var unused = record.Properties.Keys.Except(parsed.Holes.Select(h => h.PropertyName)).Count();
        var isKept = Reading.UnusedValueConsequence(parsed) != "the value is dropped";
        Assert.True((binding.FirstUnused >= 0 && isKept) == unused > 0, $"{given} given, {unused} unused, {binding.FirstUnused}");
        Assert.True(
            binding.FirstMissing < 0 == parsed.Holes.All(h => record.Properties.ContainsKey(h.PropertyName)),
            $"{given} given, {binding.FirstMissing}");
    }

    private static string Quoted(Hole hole, int value)
    {
        var text = new Probe(value).ToString();
        text = hole.Format == "l" ? text : "\"" + text + "\"";
        var width = hole.Alignment is null ? 0 : int.Parse(hole.Alignment, System.Globalization.CultureInfo.InvariantCulture);
        return width < 0 ? text.PadRight(-width) : text.PadLeft(width);
    }

    private sealed class Capture : ILogEventSink
    {
        [ThreadStatic]
        private static LogEvent? s_last;

        public static LogEvent? Last => s_last;

        public void Emit(LogEvent logEvent) => s_last = logEvent;
    }
}
