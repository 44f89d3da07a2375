using System.Collections.Immutable;
using LogAnalyzers.Calls;
using LogAnalyzers.Model;
using LogAnalyzers.Messages;
using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Rules.Templates;

/// <summary>
/// LOG2009: where the value is text that is written out here, its words are the template. They say the same; what has no words of its own stays, for
/// only who wrote the code knows what happened.
/// </summary>
internal static class TextOnlyTemplateEdit
{
    /// <summary>One word may be a value like another: <c>"{Phase}", "start"</c>.</summary>
    private const int MinWordsAlone = 2;

    /// <summary>Nothing that is written in the call names the event.</summary>
    public static readonly NoFix NotNamed = new("what happened is only known to whoever wrote the code");

    /// <summary>The changes of the call; null where nothing in it names the event, or they could say something else.</summary>
    public static IEnumerable<TextChange>? Changes(CodeSite site, LogCall call, CancellationToken cancellationToken)
        => TextOf(site, call, cancellationToken) is { } text && WhyNot(call, text) is null ? Written(site, call, text) : null;

    /// <summary>Why there are no changes; null where there are.</summary>
    public static NoFix? WhyNot(CodeSite site, LogCall call, CancellationToken cancellationToken)
        => TextOf(site, call, cancellationToken) is not { } text ? NotNamed
            : WhyNot(call, text)
            ?? (Written(site, call, text) is not { } changes ? NoFix.NotApart : CallReasons.OfComments(call, changes));

    private static NoFix? WhyNot(LogCall call, Text text)
        => CallReasons.OfArguments(call)
            ?? (call.Template!.Holes[0] is var hole && call.Template.Text.Length == hole.Span.Length && hole.Alignment is null
                && hole.Format == call.Api.Display.ToStringHole(text.Value.Type, null).Format && FormattedArgumentEdit.IsPlain(call, hole)
                ? null : NoFix.ShownOtherwise);

    /// <summary>The text that the value is, where it has words; null for every other value.</summary>
    private static Text? TextOf(CodeSite site, LogCall call, CancellationToken cancellationToken)
    {
        if (call is not { Operation: not null, Arguments: [{ Value: { } value, Expression: { } expression }] })
        {
            return null;
        }

        if (value.Unwrap().ConstantValue is { HasValue: true, Value: string constant })
        {
            return WordsIn(constant) >= MinWordsAlone && TemplateParts.Of(expression, site.Model, cancellationToken) is { } said
                ? new(value, said, null) : null;
        }

        var source = TemplateSources.Classify(call, value, site.Model, cancellationToken);
        if (!source.IsBuilt || ExceptionMention.In(source.Making).Any())
        {
            return null; // What a text says of an exception is another rule's.
        }

        var carried = source.Local is not null ? CarriedText.Find(site, call, source, cancellationToken) : null;
        return (source.Local is not null ? carried?.Parts : TemplateParts.Of(expression, site.Model, cancellationToken)) is { } parts
            && parts.OfType<TextPart>().Sum(p => WordsIn(p.Value)) > 0 && parts.Any(p => p is HolePart) && !parts.Any(p => p is BreakPart)
            ? new(value, parts, carried) : null;
    }

    private static IEnumerable<TextChange>? Written(CodeSite site, LogCall call, Text text)
        => call is { IsParsed: true, Passing: ArgumentPassing.Expanded, TemplateExpression: { } template }
            && call.Arguments[0].Expression?.FirstAncestorOrSelf<ArgumentSyntax>() is { Parent: ArgumentListSyntax list } argument
            && template.FirstAncestorOrSelf<ArgumentSyntax>(a => a.Parent == list) is { } first
            && list.Arguments.IndexOf(first) == list.Arguments.Count - 2 && list.Arguments.Last() == argument
            && MessageRewrite.Create(text.Parts, call.Api, site.Casing) is { Culture: null } message
            && message.Values.Length == text.Parts.Count(p => p is HolePart) && message.Values.All(v => v.Text is not null)
                ? [new(
                    TextSpan.FromBounds(template.SpanStart, argument.Span.End),
                    string.Join(Between(site, first, argument), message.Values.Select(v => v.Text!).Prepend(message.Template))),
                    .. text.Carrier?.Removals ?? ImmutableArray<TextChange>.Empty]
                : null;

    /// <summary>What parts the arguments: values that stood on a line of their own keep it.</summary>
    private static string Between(CodeSite site, ArgumentSyntax first, ArgumentSyntax next)
        => site.Text.ToString(TextSpan.FromBounds(first.Span.End, next.SpanStart)) is var between && between.Trim() == "," ? between : ", ";

    private static int WordsIn(string text)
        => text.Split(' ', '\t', '\n', '\r').Count(w => w.Count(char.IsLetter) >= 2);

    /// <summary>A text that is written out at the call.</summary>
    private sealed record Text(IOperation Value, ImmutableArray<TemplatePart> Parts, CarriedText? Carrier);
}
