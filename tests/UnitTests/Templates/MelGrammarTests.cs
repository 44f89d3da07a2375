using System.Diagnostics.CodeAnalysis;
using LogAnalyzers.Templates;
using LogAnalyzers.UnitTests.Verification;
using Microsoft.Extensions.Logging;

namespace LogAnalyzers.UnitTests.Templates;

/// <summary>The grammar against the real formatter of Microsoft.Extensions.Logging.</summary>
[SuppressMessage("Usage", "CA2254", Justification = "Random templates are the point.")]
public sealed class MelGrammarTests
{
    private const int Rounds = 10_000;

    /// <summary>Stricter than the formatter on purpose: it takes a hole without a name, and a brace as part of one.</summary>
    private static readonly TemplateErrorKind[] Stricter = [TemplateErrorKind.EmptyHole, TemplateErrorKind.NestedBrace];

    [Fact]
    public void Agrees_with_the_formatter_on_random_texts()
        => Fuzz.Run(Rounds, TemplateTexts.Next, Compare);

    [Theory]
    [InlineData("{{{A}}}")]
    [InlineData("{A}}")]
    [InlineData("{{A}")]
    [InlineData("{A:}}}")]
    [InlineData("{A,5:X}")]
    [InlineData("{A, -5 :X}")]
    [InlineData("{A:0,0}")]
    [InlineData("{A:0:0}")]
    [InlineData("{:A}")]
    [InlineData("{,5}")]
    [InlineData("{A,999999}")]
    [InlineData("{A,9999999}")]
    [InlineData("{A,99999999}")]
    [InlineData("{A\t}")]
    [InlineData("{@$A}")]
    [InlineData("{A,000000000005}")]
    [InlineData("{A,-}")]
    [InlineData("{A,5 5}")]
    [InlineData("{A:{}")]
    [InlineData("{A}{")]
    [InlineData("}{A}")]
    [InlineData("{A{{}")]
    [InlineData("{A{B}}")]
    [InlineData("{{{{A}}}}")]
    [InlineData("{{{{{A}}}}}")]
    public void Agrees_with_the_formatter(string text) => Compare(text);

    [Theory]
    [InlineData("Order {Id}", 6, 10, 7, 9)]
    [InlineData("{{{Id}}}", 2, 6, 3, 5)]
    [InlineData("{Id,5:X}", 0, 8, 1, 3)]
    [InlineData("{ Id }", 0, 6, 1, 5)]
    public void Gives_spans_of_hole_and_name(string text, int start, int end, int nameStart, int nameEnd)
    {
        var hole = Assert.Single(MelGrammar.Instance.Parse(text).Holes);
        Assert.Equal((start, end, nameStart, nameEnd), (hole.Span.Start, hole.Span.End, hole.NameSpan.Start, hole.NameSpan.End));
        Assert.Equal(text[nameStart..nameEnd], hole.Name);
    }

    [Theory]
    [InlineData("{A}", "A", null, null)]
    [InlineData("{A,-5}", "A", "-5", null)]
    [InlineData("{A:HH:mm,ss}", "A", null, "HH:mm,ss")]
    [InlineData("{A,5:#,##0.00}", "A", "5", "#,##0.00")]
    [InlineData("{@A:l}", "@A", null, "l")]
    public void Splits_a_hole(string text, string name, string? alignment, string? format)
    {
        var hole = Assert.Single(MelGrammar.Instance.Parse(text).Holes);
        Assert.Equal((name, alignment, format), (hole.Name, hole.Alignment, hole.Format));
        Assert.Equal(text, MelGrammar.Instance.WriteHole(hole.Name, hole.Alignment, hole.Format));
    }

    [Fact]
    public void Escaped_text_has_no_holes_and_renders_as_it_was()
    {
        var random = new Random(5);
        for (var round = 0; round < 2_000; round++)
        {
            var text = RandomText.Next(random, "{}A0,: ", 12);
            var template = MelGrammar.Instance.Escape(text) + "{A}";
            Assert.Equal("A", Assert.Single(MelGrammar.Instance.Parse(template).Holes).Name);
            Assert.Equal(text + "1", Render(template, ["1"], out _));
        }
    }

    private static void Compare(string text)
    {
        var parsed = MelGrammar.Instance.Parse(text);

        if (IsHuge(parsed))
        {
            Assert.Contains(
                parsed.Errors, e => e.Kind is TemplateErrorKind.BadAlignment or TemplateErrorKind.EmptyHole or TemplateErrorKind.NestedBrace);
            return;
        }

        // As many values as holes; with none the text would not be parsed, so a text without holes gets one value too many.
        var given = Math.Max(1, parsed.Holes.Length);
        var (shown, names, thrown) = TryRender(text, given);
        var errors = string.Join(", ", parsed.Errors.Select(e => e.Kind));
        var holes = string.Join("|", parsed.Holes.Select(h => h.Name));
        var about = $"errors [{errors}], holes [{holes}], formatter: {thrown?.Message ?? string.Join("|", names!)}";
        if (thrown is not null)
        {
            Assert.True(parsed.Errors.Length > 0, about);
            return;
        }

        Assert.True(parsed.Errors.All(e => Stricter.Contains(e.Kind) || (e.Kind == TemplateErrorKind.BadAlignment && IsHuge(parsed))), about);
        Assert.True(parsed.Holes.Select(h => h.Name).SequenceEqual(names!), about);
        if (parsed.Errors.IsEmpty && parsed.Holes.Length > 0)
        {
            Assert.Equal(Probe.Rendered(parsed, HoleBinding.Of(parsed, given, HoleCounting.Ordinal)), shown);
            Assert.Equal(parsed.Holes.Length, HoleBinding.Wanted(parsed, HoleCounting.Ordinal));
            Assert.Equal(parsed.Holes.Select(h => text[h.NameSpan.Start..h.NameSpan.End]), names);
            if (parsed.Holes.Length > 1)
            {
                Assert.NotNull(TryRender(text, given - 1).Thrown);
                Assert.Equal(shown, TryRender(text, given + 1).Shown);
            }
        }
    }

    /// <summary>
    /// An alignment of eight digits or more, which <c>string.Format</c> refuses and <c>CompositeFormat</c>, the formatter's since .NET 8, tries: a
    /// text of a hundred million characters. It is an error here, and not tried.
    /// </summary>
    private static bool IsHuge(MessageTemplate template)
        => template.Holes.Any(h => h.Alignment?.Trim(' ', '-').TrimStart('0') is { Length: >= 8 } digits && digits.All(char.IsAsciiDigit));

    private static (string? Shown, string[]? Names, Exception? Thrown) TryRender(string text, int given)
    {
        try
        {
            var shown = Render(text, Probe.Some(given), out var names);
            return (shown, names, null);
        }
        catch (Exception exception) when (exception is FormatException or IndexOutOfRangeException or ArgumentException)
        {
            return (null, null, exception);
        }
    }

    /// <summary>What a logger is given: the text, and the names of the values.</summary>
    private static string Render(string template, object[] values, out string[] names)
    {
        var logger = new Capture();
        logger.LogInformation(template, values);
        names = logger.Names;
        return logger.Text;
    }

    private sealed class Capture : ILogger
    {
        public string Text { get; private set; } = "";

        public string[] Names { get; private set; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            Text = formatter(state, exception);
            Names = [.. ((IReadOnlyList<KeyValuePair<string, object?>>)state!).Select(p => p.Key).Where(k => k != "{OriginalFormat}")];
        }
    }
}
