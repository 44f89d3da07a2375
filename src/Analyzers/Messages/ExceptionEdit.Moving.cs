using System.Collections.Immutable;
using LogAnalyzers.Calls;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using LogAnalyzers.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Messages;

/// <content>The exception leaves text and values, and becomes the exception of the record.</content>
internal static partial class ExceptionEdit
{
    /// <summary>Passes the exception that the call says something of, and says no more of it than it must; null where that can't be done.</summary>
    public static ImmutableArray<TextChange>? Move(CodeSite site, LogCall call, ExceptionMention mention, CancellationToken cancellationToken)
        => WithLess(site, call, mention, cancellationToken)
            ?? (!Effects.IsPure(mention.Exception) ? null
                : call is { Template: null, TemplateOperation: not null, Passing: ArgumentPassing.Expanded, Arguments: [{ Value: { } only }] }
                    && only == mention.Value
                    ? BehindText(site, call, mention, cancellationToken)
                : Pass(site, call, MentionedException.Written(mention.Exception)));

    /// <summary>
    /// <c>LogError("Order " + id, ex)</c>: behind text that is made for the call, an exception as the only value was never meant for a placeholder.
    /// </summary>
    private static ImmutableArray<TextChange>? BehindText(CodeSite site, LogCall call, ExceptionMention mention, CancellationToken cancellationToken)
    {
        if (call is not { Syntax: InvocationExpressionSyntax { ArgumentList: var list }, Operation: IInvocationOperation operation, Exception: null,
            Method.Kind: LogMethodKind.Write }
            || FormOf(call) is { IsExceptionLast: true }
            || list.Arguments.Any(a => a.NameColon is not null) || MessageArgument(call, list) is not { } message
            || list.Arguments.Last() is var last && !last.Span.Contains(mention.Value.Syntax.Span)
            || call.TextSource(cancellationToken) is not { } source)
        {
            return null;
        }

        var exception = MentionedException.Written(mention.Exception);
        var parts = source.Local is null && TemplateParts.Of(message.Expression, site.Model, cancellationToken) is { } whole ? whole.ToList() : [];
        var said = MentionedException.RemoveMention(parts);
        if (said is not null && said != exception)
        {
            return null;
        }

        if ((said is not null && parts.Count == 0) || (call.TemplateOperation is { } only && MentionedException.IsOf(only, exception)))
        {
            parts = [TextPart.Of(ExceptionText.In(call.Syntax, site.Model))];
        }

        var isWhole = parts.Count == 0 || (parts is [HolePart single] && single.Expression == message.Expression);
        var text = isWhole
            ? MessageRewrite.Whole(message.Expression.ToString(), call.Api, site.Casing, site.StringType)
            : MessageRewrite.Create(parts, call.Api, site.Casing);
        return text is null ? null : ImmutableArray.Create(
            ArgumentListEdit.InFront(site, FirstOfMessage(call, operation, message), exception),
            new TextChange(
                TextSpan.FromBounds(message.SpanStart, last.Span.End), string.Join(", ", text.Values.Select(v => v.Text).Prepend(text.Template))));
    }

    /// <summary>
    /// The call with the exception, and without what its message says of the exception at its end; null where the message can't be taken apart.
    /// </summary>
    public static ImmutableArray<TextChange>? WithLess(CodeSite site, LogCall call, ExceptionMention mention, CancellationToken cancellationToken)
    {
        if (call is not { Syntax: InvocationExpressionSyntax { ArgumentList: var list } invocation, Operation: IInvocationOperation operation,
            Method.Kind: LogMethodKind.Write or LogMethodKind.Message or LogMethodKind.Part, Exception: null }
            || (call.Method.Exception >= 0 && operation.ArgumentFor(call.Method.Exception) is not null)
            || MessageArgument(call, list) is not { } message
            || !Effects.IsPure(mention.Exception)
            || call.TextSource(cancellationToken) is not { } source)
        {
            return null;
        }

        var exception = MentionedException.Written(mention.Exception);
        var changes = source.IsBuilt || source.Making.Syntax.Span.Contains(mention.Value.Syntax.Span)
            ? Rebuilt(site, call, message, source, exception, invocation, cancellationToken)
            : source.Local is not null || list.Arguments.Any(a => a.NameColon is not null) ? null
            : Shortened(site, call, list, message, mention, cancellationToken);
        return changes?.ToImmutableArray();
    }

    /// <summary>Text that is made for the call becomes a template without what the exception says.</summary>
    private static IEnumerable<TextChange>? Rebuilt(
        CodeSite site, LogCall call, ArgumentSyntax message, TemplateSource source, string exception, InvocationExpressionSyntax invocation,
        CancellationToken cancellationToken)
    {
        var carrier = CarriedText.Find(site, call, source, cancellationToken);
        if ((carrier is not null ? carrier.Parts
            : source.Local is null && source.Making.Syntax is ExpressionSyntax expression
                ? TemplateParts.Of(expression, site.Model, cancellationToken)
            : null) is not { } whole)
        {
            return null;
        }

        var removals = carrier?.Removals ?? ImmutableArray<TextChange>.Empty;
        var parts = whole.ToList();
        if (MentionedException.RemoveMention(parts) != exception)
        {
            return null;
        }

        if (parts.All(p => p is BreakPart || p is TextPart { Units.IsEmpty: true }))
        {
            parts = [TextPart.Of(ExceptionText.In(invocation, site.Model))];
        }

        if (call.Api.Writer.TakesInterpolation)
        {
            return message.NameColon is null && MessageRewrite.Interpolated(parts) is { } left
                ? [new(message.Expression.Span, exception + ", " + left)]
                : null;
        }

        if (FormOf(call) is { IsExceptionLast: true } form)
        {
            if (!call.Arguments.IsEmpty)
            {
                return Formatted(call, invocation.ArgumentList, form, exception, parts)?.Concat(removals);
            }

            return call.Method.Provider < 0 && LevelEdit.NameNode(call) is { } name
                && MessageRewrite.Text(parts) is { } text
                ? NameChange(name, form).Append(new(message.Expression.Span, text.Template + ", " + exception)).Concat(removals)
                : null;
        }

        // What can't be taken apart is one value.
        var rewritten = parts is [HolePart only] && only.Expression == source.Making.Syntax
            ? MessageRewrite.Whole(only.Expression.ToString(), call.Api, site.Casing, site.StringType)
            : MessageRewrite.Create(parts, call.Api, site.Casing, call);
        var isPart = call.Method.Kind == LogMethodKind.Part;
        if (rewritten is null || ArgumentListEdit.Rewrite(site, call, rewritten, isPart ? null : exception) is not { } changes)
        {
            return null;
        }

        return !isPart ? changes.Concat(removals) : Pass(site, call, exception) is { } set ? changes.Concat(set).Concat(removals) : null;
    }

    /// <summary>A constant template loses the placeholders at its end that the exception speaks for, with what announces them.</summary>
    private static IEnumerable<TextChange>? Shortened(
        CodeSite site, LogCall call, ArgumentListSyntax list, ArgumentSyntax message, ExceptionMention mention, CancellationToken cancellationToken)
    {
        var exception = MentionedException.Written(mention.Exception);
        if (call is not { Template: { Errors.IsEmpty: true } template, Passing: ArgumentPassing.Expanded, Binding: { } binding,
            Operation: IInvocationOperation operation }
            || call.Map(cancellationToken) is not { } map
            || call.Arguments.Any(a => a.Value is null || a.Expression is null
                || a.Syntax.FirstAncestorOrSelf<ArgumentSyntax>(n => n.Parent == list) is null))
        {
            return null;
        }

        var shown = template.Holes.Select((_, i) => binding.ValueOfHole[i]).ToArray();
        if (!shown.SequenceEqual(Enumerable.Range(0, shown.Length)) || shown.Length > call.Arguments.Length
            || call.Arguments.Length > shown.Length + 1)
        {
            return null; // Values in another order, or more than one too many.
        }

        if (call.Arguments.Length > shown.Length && call.Arguments.Last().Value != mention.Value)
        {
            // The value too many stands before others: without it they show in the right places.
            var surplus = Array.FindIndex(call.Arguments.ToArray(), a => a.Value == mention.Value);
            return surplus < 0 || Pass(site, call, exception) is not { } added || FormOf(call) is { IsExceptionLast: true } ? null
                : added.Add(new(TextSpan.FromBounds((surplus == 0 ? message : Argument(surplus - 1)).Span.End, Argument(surplus).Span.End), ""));
        }

        var parts = PartsOf(call, template);
        if (call.Arguments.Length == shown.Length && MentionedException.RemoveMention(parts) != exception)
        {
            return null;
        }

        var holesLeft = parts.Count(p => p is HolePart);
        if (Cut(site, call, message, template, parts, map) is not { } changes)
        {
            return null;
        }

        if (holesLeft < call.Arguments.Length)
        {
            var last = holesLeft == 0 ? message : Argument(holesLeft - 1);
            changes.Add(new(TextSpan.FromBounds(last.Span.End, list.Arguments.Last().Span.End), ""));
        }

        return WithException(site, call, operation, message, exception, holesLeft, changes);

        ArgumentSyntax Argument(int index) => call.Arguments[index].Syntax.FirstAncestorOrSelf<ArgumentSyntax>(n => n.Parent == list)!;
    }

    /// <summary>A template with its values; only the pieces that say something.</summary>
    public static List<TemplatePart> PartsOf(LogCall call, MessageTemplate template)
    {
        var parts = new List<TemplatePart>();
        var at = 0;
        foreach (var (hole, index) in template.Holes.Select((h, i) => (h, i)))
        {
            parts.Add(TextPart.Of(template.Text.Substring(at, hole.Span.Start - at)));
            parts.Add(new HolePart(call.Arguments[index].Value!, call.Arguments[index].Expression!, hole.Alignment, hole.Format, null));
            at = hole.Span.End;
        }

        parts.Add(TextPart.Of(template.Text.Substring(at)));
        parts.RemoveAll(p => p is TextPart { Units.IsEmpty: true });
        return parts;
    }

    /// <summary>The changes that leave only the beginning of a template; null where it can't be cut there.</summary>
    private static List<TextChange>? Cut(
        CodeSite site, LogCall call, ArgumentSyntax message, MessageTemplate template, List<TemplatePart> left, TextMap map)
    {
        var holes = left.Count(p => p is HolePart);
        var end = left.LastOrDefault() switch
        {
            HolePart => template.Holes[holes - 1].Span.End,
            TextPart text => (holes > 0 ? template.Holes[holes - 1].Span.End : 0) + text.Value.Length,
            _ => 0,
        };
        if (end == 0)
        {
            return [new(message.Expression.Span, "\"" + ExceptionText.In(call.Syntax, site.Model) + "\"")];
        }

        if (holes == 0 && (!call.Api.Templates.ParsesWithoutArguments || !call.Api.Writer.TakesValuesWithException)
            && template.Text.IndexOfAny(['{', '}'], 0, end) >= 0)
        {
            return null; // Doubled braces would be shown as they stand.
        }

        return end == template.Text.Length ? []
            : map.Exact(TextSpan.FromBounds(end, template.Text.Length)) is { } cut ? [new(WithEmptyOperand(message.Expression, cut), "")]
            : null; // The template is a constant of another place.
    }

    /// <summary><c>"Error in " + nameof(Run) + ""</c>: a last operand of which nothing is left goes as well.</summary>
    private static TextSpan WithEmptyOperand(ExpressionSyntax template, TextSpan cut)
        => template is BinaryExpressionSyntax { Left: var left, Right: LiteralExpressionSyntax { Token: var literal } }
            && literal.Text.StartsWith("\"", StringComparison.Ordinal) && cut == TextSpan.FromBounds(literal.SpanStart + 1, literal.Span.End - 1)
            ? TextSpan.FromBounds(left.Span.End, literal.Span.End)
            : cut;

    /// <summary>The changes of a call that is cut, and the exception where the call takes it; null where it takes none.</summary>
    private static IEnumerable<TextChange>? WithException(
        CodeSite site, LogCall call, IInvocationOperation operation, ArgumentSyntax message, string exception, int values, List<TextChange> changes)
    {
        var list = ((InvocationExpressionSyntax)call.Syntax).ArgumentList;
        if (FormOf(call) is { IsExceptionLast: true } form)
        {
            if (Last(site, call, list, form, exception, values) is not { } passed)
            {
                return null;
            }

            // The exception takes the place of what is cut off the list.
            var tail = changes.FindIndex(c => c.NewText!.Length == 0 && c.Span.End == list.Arguments.Last().Span.End
                && c.Span.Start >= message.Span.End);
            if (tail >= 0)
            {
                changes[tail] = new(changes[tail].Span, passed[passed.Length - 1].NewText!);
                passed = passed.RemoveAt(passed.Length - 1);
            }

            return changes.Concat(passed);
        }

        if (call.Method.Kind == LogMethodKind.Part)
        {
            return Pass(site, call, exception) is { } set ? changes.Concat(set) : null;
        }

        var first = FirstOfMessage(call, operation, message);
        var passing = ArgumentListEdit.InFront(site, first, exception);
        var same = changes.FindIndex(c => c.Span.Start == first.SpanStart);
        if (same >= 0)
        {
            changes[same] = new(changes[same].Span, passing.NewText + changes[same].NewText);
        }
        else
        {
            changes.Add(passing);
        }

        return changes;
    }
}
