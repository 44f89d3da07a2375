using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using LogAnalyzers.Calls;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Options;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Rules.Templates;

/// <summary>LOG2013: how a message starts and ends.</summary>
internal sealed class MessageStyle : LogCallRule
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        RuleIds.MessageStyle,
        "Message is not written in the configured style",
        "The message {0}",
        Categories.Template,
        DiagnosticSeverity.Info,
        "A record is a line of its own: it needs no line break and no full stop, and messages that start alike read alike.",
        isEnabledByDefault: false);

    public static readonly Option<StyleChoice> TrailingPeriod
        = Declare("trailing_period", "Whether a message may end with a full stop; `…` and `...` always may.");

    public static readonly Option<StyleChoice> TrailingNewline = Declare("trailing_newline", "Whether a message may end with a line break.");

    public static readonly Option<StyleChoice> SurroundingWhitespace
        = Declare("surrounding_whitespace", "Whether a message may start or end with white space.");

    public static readonly Option<StyleChoice> LowercaseStart = Declare("lowercase_start", "Whether a message may start with a word in lower case.");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override MigrationStep Step => MigrationStep.Taste;

    public override ImmutableArray<IOption> Options
        => ImmutableArray.Create<IOption>(TrailingPeriod, TrailingNewline, SurroundingWhitespace, LowercaseStart);

    public override ImmutableArray<NoFix> NoFixes
        => ImmutableArray.Create(NoFix.Malformed, NoFix.Incomplete, NoFix.Elsewhere, NoFix.InPieces);

    public override void Check(LogCall call, RuleContext context)
    {
        foreach (var flaw in Flaws(call, option => context.Get(option).IsForbidden, context.CancellationToken))
        {
            context.Report(
                this, CallReasons.OfText(call, flaw.Span, context.CancellationToken), call.Locate(flaw.Span, context.CancellationToken), flaw.What);
        }
    }

    /// <summary>What is wrong with the text of a call, in the order of the text; spans are those of its value.</summary>
    public static IEnumerable<StyleFlaw> Flaws(LogCall call, Func<Option<StyleChoice>, bool> isForbidden, CancellationToken cancellationToken)
    {
        // The text of a scope is no sentence.
        if (call.Method.Kind is LogMethodKind.Scope or LogMethodKind.ScopeState || call.Text is not { } text || string.IsNullOrWhiteSpace(text))
        {
            yield break;
        }

        var start = text.Length - text.TrimStart().Length;
        var end = text.TrimEnd().Length;
        if (start > 0 && isForbidden(SurroundingWhitespace))
        {
            yield return new("starts with white space", new TextSpan(0, start), "");
        }

        if (WordAt(text, start) is { } word && isForbidden(LowercaseStart) && call.IsWrittenHere(new TextSpan(start, word.Length), cancellationToken))
        {
            yield return new("starts in lower case", new TextSpan(start, 1), char.ToUpperInvariant(word[0]).ToString());
        }

        if (end > 1 && text[end - 1] == '.' && text[end - 2] != '.' && !char.IsWhiteSpace(text[end - 2]) && isForbidden(TrailingPeriod))
        {
            yield return new("ends with a full stop", new TextSpan(end - 1, 1), "");
        }

        var rest = TextSpan.FromBounds(end, text.Length);
        var hasBreak = text.IndexOfAny(['\r', '\n'], end) >= 0;
        if (!rest.IsEmpty && isForbidden(hasBreak ? TrailingNewline : SurroundingWhitespace))
        {
            yield return new(hasBreak ? "ends with a line break" : "ends with white space", rest, "");
        }
    }

    /// <summary>
    /// The first word where it is a plain one in lower case; null for names of things such as <c>appsettings.json</c>, <c>iPhone</c> and
    /// <c>order_id</c>.
    /// </summary>
    private static string? WordAt(string text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsLower(text[end]))
        {
            end++;
        }

        var isWord = end > start && Letters.HasUpper(text[start])
            && (end == text.Length || char.IsWhiteSpace(text[end])
                || (text[end] is ',' or ':' or ';' or '.' or '!' or '?' && (end + 1 == text.Length || char.IsWhiteSpace(text[end + 1]))));
        return isWord ? text.Substring(start, end - start) : null;
    }

    private static Option<StyleChoice> Declare(string name, string description)
        => new("log_analyzers.message_style." + name, "forbid", description + " `forbid` or `allow`.", StyleChoice.TryParse);
}

/// <summary>Whether a style is allowed.</summary>
internal sealed record StyleChoice(bool IsForbidden)
{
    public static bool TryParse(string text, [NotNullWhen(true)] out StyleChoice? choice)
    {
        choice = text.ToLowerInvariant() switch { "forbid" => new(true), "allow" => new(false), _ => null };
        return choice is not null;
    }
}

/// <summary>One deviation from the style.</summary>
/// <param name="What">For the message: what the text does.</param>
/// <param name="Span">The span of the text's value that is to be replaced.</param>
/// <param name="Better">The replacement.</param>
internal sealed record StyleFlaw(string What, TextSpan Span, string Better);
