using LogAnalyzers.Calls;
using LogAnalyzers.Messages;
using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using LogAnalyzers.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Rules.Templates;

/// <summary>
/// Names in place of numbers. Names take values by their order, so values are brought into it, once for each hole; how a value is shown stays as it
/// is, quotes included. Only <c>nameof</c> is no value: it is a part of the text.
/// </summary>
internal static class PositionalNames
{
    public static IEnumerable<TextChange>? Changes(CodeSite site, LogCall call, MessageTemplate template, TextMap map)
    {
        if (ValuesOf(call, template) is not { } values || template.Holes.Any(h => h.IsPositional && ReadsOtherwise(h, call)))
        {
            return null;
        }

        var texts = TextsOf(site, call, template, map, values);
        var isInOrder = texts.Count == 0 && values.Length == call.Arguments.Length && !values.Where((v, i) => v != i).Any();
        var affected = Enumerable.Range(0, values.Length).Where(i => template.Holes[i].IsPositional && !texts.ContainsKey(i)).ToArray();
        var taken = template.Holes.Where(h => !h.IsPositional).Select(h => h.PropertyName);
        var names = call.Api.Templates.NamesFor(
            affected.Select(i => HoleValues.Of(call.Arguments[values[i]], HoleValues.TextOf(template, template.Holes[i]))).ToArray(), taken,
            site.Casing);
        var changes = texts.Values.ToList();
        for (var i = 0; i < affected.Length; i++)
        {
            // A template that is a constant elsewhere is shared; it is not this call's to change.
            if (map.Exact(template.Holes[affected[i]].NameSpan) is not { } span)
            {
                return null;
            }

            changes.Add(new(span, template.Holes[affected[i]].Operator + names[i]));
        }

        if (!isInOrder)
        {
            if (InOrder(site, call, values.Where((_, i) => !texts.ContainsKey(i)).ToArray()) is not { } arguments)
            {
                return null;
            }

            changes.Add(arguments);
        }

        return changes;
    }

    /// <summary>A format that holds a brace ends elsewhere in a template of names.</summary>
    public static readonly NoFix ReadOtherwise = new("the format would be read in another way");

    /// <summary>Why there are no changes; null where there are.</summary>
    public static NoFix? WhyNot(CodeSite site, LogCall call, MessageTemplate template, CancellationToken cancellationToken)
    {
        if (!call.IsShownAsWritten && call.Map(cancellationToken) is { } map && Changes(site, call, template, map) is not null)
        {
            return null;
        }

        if (ValuesOf(call, template) is not { } values)
        {
            return call.ArgumentsKnown ? NoFix.Incomplete : NoFix.ArrayOfValues;
        }

        return (call.IsShownAsWritten ? CallReasons.OfFlaw(call) : null)
            ?? template.Holes.Where(h => h.IsPositional).Select(h => CallReasons.OfText(call, h.NameSpan, cancellationToken))
                .FirstOrDefault(r => r is not null)
            ?? (template.Holes.Any(h => h.IsPositional && ReadsOtherwise(h, call)) ? ReadOtherwise : null)
            ?? (call.Passing != ArgumentPassing.Expanded ? NoFix.ArrayOfValues : CallReasons.OfArguments(call))
            ?? (EvaluationOrder.IsKept(call.Arguments.Select(a => a.Value!).ToArray(), values.Select(v => call.Arguments[v].Value!).ToArray())
                ? NoFix.Comment
                : NoFix.OtherOrder);
    }

    /// <summary>
    /// The value that each hole shows, or is meant to show by who wrote <c>"{0} {1} {0}", a, b</c> as if for <c>string.Format</c>, which throws
    /// today.
    /// </summary>
    private static int[]? ValuesOf(LogCall call, MessageTemplate template)
        => call.Operation is null
            ? template.Holes.Length == call.Arguments.Length ? Enumerable.Range(0, template.Holes.Length).ToArray() : null
            : call.Binding is { IsComplete: true } binding ? binding.ValueOfHole.ToArray()
            : call.ArgumentsKnown && template.Holes.All(h => h.IsPositional) && template.Holes.Max(h => h.Position) == call.Arguments.Length - 1
                && Enumerable.Range(0, call.Arguments.Length).All(v => template.Holes.Any(h => h.Position == v))
                ? template.Holes.Select(h => h.Position).ToArray()
            : null;

    /// <summary>
    /// Whether the format would take in the brace behind it once the hole has a name: NLog hands a template of numbers to <c>string.Format</c>, where
    /// it does not.
    /// </summary>
    private static bool ReadsOtherwise(Hole hole, LogCall call)
        => hole.Format is { } format
            && (format.IndexOf('}') >= 0 || (hole.Span.End < call.TemplateText!.Length && call.TemplateText[hole.Span.End] == '}'))
            && !call.Api.Templates.Grammar.EndsFormat(format);

    /// <summary>
    /// What makes text of the holes that show a <c>nameof</c> as it is; at least one value is left, or the text would be read otherwise.
    /// </summary>
    private static Dictionary<int, TextChange> TextsOf(CodeSite site, LogCall call, MessageTemplate template, TextMap map, int[] values)
    {
        var texts = new Dictionary<int, TextChange>();
        var (prefix, format) = call.Api.Display.ToStringHole(site.StringType, null);
        for (var i = 0; call.Passing == ArgumentPassing.Expanded && i < values.Length; i++)
        {
            if (IsText(i) && map.Exact(template.Holes[i].Span) is { } span
                && TextAt(site, span, call.Arguments[values[i]].Expression!, IsText(i - 1) && IsNext(i - 1), IsText(i + 1) && IsNext(i)) is { } text)
            {
                texts.Add(i, text);
            }
        }

        return texts.Count < values.Length && texts.Count == Enumerable.Range(0, values.Length).Count(IsText) ? texts : [];

        bool IsText(int i)
            => i >= 0 && i < values.Length && template.Holes[i] is { IsPositional: true, Alignment: null } hole
                && hole.Operator == prefix && hole.Format == format && IsNameOf(call.Arguments[values[i]].Expression);

        bool IsNext(int i) => template.Holes[i].Span.End == template.Holes[i + 1].Span.Start;
    }

    private static bool IsNameOf(ExpressionSyntax? value)
        => value is InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } };

    /// <summary>The constant in place of a hole; null where the literal does not allow it.</summary>
    /// <param name="site">The document.</param>
    /// <param name="hole">The place of the hole.</param>
    /// <param name="constant">What is written there.</param>
    /// <param name="follows">Whether another constant stands directly before it.</param>
    /// <param name="precedes">Whether another one follows directly.</param>
    private static TextChange? TextAt(CodeSite site, TextSpan hole, ExpressionSyntax constant, bool follows, bool precedes)
    {
        switch (site.Root.FindToken(hole.Start).Parent)
        {
            case InterpolatedStringTextSyntax { Parent: InterpolatedStringExpressionSyntax interpolated }
                when LiteralUnits.StyleOf(interpolated) != LiteralStyle.Raw:
                return new(hole, "{" + constant + "}");
            case LiteralExpressionSyntax literal
                when literal.IsKind(SyntaxKind.StringLiteralExpression)
                    && LiteralUnits.StyleOf(literal) is LiteralStyle.Regular or LiteralStyle.Verbatim:
                var open = literal.Token.Text.Substring(0, literal.Token.Text.IndexOf('"') + 1);
                var isFirst = hole.Start == literal.SpanStart + open.Length;
                var isLast = hole.End == literal.Span.End - 1;
                return new(
                    TextSpan.FromBounds(isFirst ? literal.SpanStart : hole.Start, isLast ? literal.Span.End : hole.End),
                    (isFirst || follows ? "" : "\" + ") + constant + (isLast ? "" : precedes ? " + " : " + " + open));
            default:
                return null;
        }
    }

    /// <summary>The values in another order; null where that could be noticed, or a comment stands among them.</summary>
    private static TextChange? InOrder(CodeSite site, LogCall call, int[] values)
    {
        if (call.Passing != ArgumentPassing.Expanded || call.Syntax is not InvocationExpressionSyntax { ArgumentList: var list }
            || list.Arguments.Any(a => a.NameColon is not null) || call.Arguments.Any(a => a.Value is null))
        {
            return null;
        }

        var given = call.Arguments.Select(a => a.Syntax.FirstAncestorOrSelf<ArgumentSyntax>(n => n.Parent == list)).OfType<ArgumentSyntax>()
            .ToArray();
        if (given.Length != call.Arguments.Length
            || !EvaluationOrder.IsKept(call.Arguments.Select(a => a.Value!).ToArray(), values.Select(v => call.Arguments[v].Value!).ToArray()))
        {
            return null;
        }

        var extent = TextSpan.FromBounds(given[0].SpanStart, given[given.Length - 1].Span.End);
        if (list.DescendantTrivia(extent).Any(t => extent.Contains(t.Span) && !string.IsNullOrWhiteSpace(t.ToString())))
        {
            return null;
        }

        var between = given.Zip(given.Skip(1), (a, b) => site.Text.ToString(TextSpan.FromBounds(a.Span.End, b.SpanStart))).ToArray();
        return new(
            extent,
            string.Concat(values.Select((v, i) => (i == 0 ? "" : i <= between.Length ? between[i - 1] : ", ") + site.Text.ToString(given[v].Span))));
    }
}
