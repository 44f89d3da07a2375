using System.Collections.Immutable;
using LogAnalyzers.Calls;
using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Messages;

/// <summary>Writes a message into the argument list of a log call; wrapped lines stay wrapped.</summary>
internal static class ArgumentListEdit
{
    /// <summary>The changes that give a call another template and values; null where its argument list can't take them.</summary>
    /// <param name="exception">An exception to pass as well, in front of the message; null for none.</param>
    public static ImmutableArray<TextChange>? Rewrite(CodeSite site, LogCall call, MessageRewrite message, string? exception = null)
    {
        if (call.Syntax is not InvocationExpressionSyntax { ArgumentList: var list } || call.TemplateExpression is not { } template
            || call.Operation is not IInvocationOperation operation
            || template.FirstAncestorOrSelf<ArgumentSyntax>(a => a.Parent == list) is not { } templateArgument)
        {
            return null;
        }

        if (list.Arguments.Any(a => a.NameColon is not null))
        {
            return Positional(site, call, operation, list, templateArgument, message, exception);
        }

        var changes = ImmutableArray.CreateBuilder<TextChange>();
        var first = exception is null ? templateArgument : ExceptionEdit.FirstOfMessage(call, operation, templateArgument);
        TextChange? passing = exception is null ? null : InFront(site, first, exception);
        changes.Add(new(templateArgument.Expression.Span, (first == templateArgument ? passing?.NewText : "") + message.Template));
        if (passing is { } ahead && first != templateArgument)
        {
            changes.Add(ahead);
        }

        if (call.Passing == ArgumentPassing.InlineArray && message.Values.Any(v => v.Existing < 0))
        {
            // New values go where the old ones are: into the array.
            return InsertInto(site, call.Arguments.Select(a => a.Syntax).ToArray(), message, changes, null);
        }

        var existing = call.Arguments.Select(a => (SyntaxNode?)a.Syntax.FirstAncestorOrSelf<ArgumentSyntax>(n => n.Parent == list) ?? a.Syntax)
            .ToArray();
        return InsertInto(site, existing, message, changes, templateArgument);
    }

    /// <summary>The changes that give a call more values, its template untouched; null where its argument list can't take them.</summary>
    public static ImmutableArray<TextChange>? Insert(CodeSite site, LogCall call, ImmutableArray<MessageValue> values)
    {
        if (call.Syntax is not InvocationExpressionSyntax { ArgumentList: var list } || list.Arguments.Any(a => a.NameColon is not null))
        {
            return null;
        }

        var existing = call.Arguments.Select(a => call.Passing == ArgumentPassing.InlineArray
            ? a.Syntax
            : a.Syntax.FirstAncestorOrSelf<ArgumentSyntax>(n => n.Parent == list) ?? a.Syntax).ToArray();
        return InsertInto(site, existing, new MessageRewrite("", values), ImmutableArray.CreateBuilder<TextChange>(), null);
    }

    /// <summary>The change that puts an argument in front of another, on a line of its own where all have one.</summary>
    public static TextChange InFront(CodeSite site, ArgumentSyntax next, string argument)
    {
        var isOnNewLine = site.Text.ToString(TextSpan.FromBounds(next.GetFirstToken().GetPreviousToken().Span.End, next.SpanStart))
            .IndexOf('\n') >= 0;
        return new(new TextSpan(next.SpanStart, 0), argument + (isOnNewLine && IsOneALine(site, next) ? LineBreak(site, next) : ", "));
    }

    /// <summary>Existing values stay untouched; each new one is inserted before the existing one that follows it, or at the end.</summary>
    private static ImmutableArray<TextChange>? InsertInto(
        CodeSite site, SyntaxNode[] existing, MessageRewrite message, ImmutableArray<TextChange>.Builder changes, ArgumentSyntax? template)
    {
        var anchor = existing.Length > 0 ? existing[0] : template;
        if (anchor is null)
        {
            return null;
        }

        var separator = Separator(site, anchor, template);
        var pending = new List<string>();
        foreach (var value in message.Values)
        {
            if (value.Text is { } text)
            {
                pending.Add(text);
            }
            else if (pending.Count > 0)
            {
                changes.Add(new(new TextSpan(existing[value.Existing].SpanStart, 0), string.Concat(pending.Select(p => p + separator))));
                pending.Clear();
            }
        }

        if (pending.Count > 0)
        {
            var last = existing.Length > 0 ? existing[existing.Length - 1].Span.End : template!.Span.End;
            var addition = string.Concat(pending.Select(p => separator + p));
            var at = changes.FindIndex(c => c.Span.End == last && c.Span.Length > 0);
            if (at >= 0)
            {
                // The template itself ends there: one change, so that the order of the two is beyond doubt.
                changes[at] = new(changes[at].Span, changes[at].NewText + addition);
            }
            else
            {
                changes.Add(new(new TextSpan(last, 0), addition));
            }
        }

        return changes.ToImmutable();
    }

    private static int FindIndex(this ImmutableArray<TextChange>.Builder changes, Func<TextChange, bool> matches)
    {
        for (var i = 0; i < changes.Count; i++)
        {
            if (matches(changes[i]))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Arguments that stand on lines of their own get a line of their own.</summary>
    private static string Separator(CodeSite site, SyntaxNode anchor, ArgumentSyntax? template)
    {
        var comma = anchor.GetFirstToken().GetPreviousToken();
        var between = comma.IsKind(SyntaxKind.CommaToken) ? site.Text.ToString(TextSpan.FromBounds(comma.Span.End, anchor.SpanStart)) : "";
        return between.IndexOf('\n') >= 0 && (template is null || template != anchor || IsOneALine(site, template))
            ? LineBreak(site, anchor)
            : ", ";
    }

    private static string LineBreak(CodeSite site, SyntaxNode anchor) => "," + site.Text.NewLine() + site.Text.IndentationAt(anchor.SpanStart);

    private static bool IsOneALine(CodeSite site, ArgumentSyntax argument)
        => argument.Parent is ArgumentListSyntax { Arguments: { Count: > 1 } arguments }
            && arguments.Select(a => site.Text.Lines.GetLineFromPosition(a.SpanStart).LineNumber).Distinct().Count() == arguments.Count;

    /// <summary>Named arguments are written by position, in the parameters' order, where nobody can notice that.</summary>
    private static ImmutableArray<TextChange>? Positional(
        CodeSite site, LogCall call, IInvocationOperation operation, ArgumentListSyntax list, ArgumentSyntax template, MessageRewrite message,
        string? exception)
    {
        var explicitOnes = operation.Arguments
            .Where(a => a.ArgumentKind == ArgumentKind.Explicit && a.Syntax is ArgumentSyntax { Parent: var parent } && parent == list).ToArray();
        var byParameter = explicitOnes.OrderBy(a => a.Parameter!.Ordinal).ToArray();
        if (!EvaluationOrder.IsKept(explicitOnes.Select(a => a.Value).ToArray(), byParameter.Select(a => a.Value).ToArray())
            || call.Passing is ArgumentPassing.InlineArray && message.Values.Any(v => v.Existing < 0)
            || call.Passing == ArgumentPassing.Array)
        {
            return null;
        }

        var written = new List<string>();
        foreach (var argument in byParameter)
        {
            if (argument.Parameter!.Ordinal >= call.Method.Arguments && call.Method.Arguments >= 0)
            {
                break;
            }

            var syntax = (ArgumentSyntax)argument.Syntax;
            if (exception is not null && syntax == ExceptionEdit.FirstOfMessage(call, operation, template))
            {
                written.Add(exception);
            }

            written.Add(syntax == template ? message.Template : syntax.Expression.ToString());
        }

        foreach (var value in message.Values)
        {
            written.Add(value.Text ?? call.Arguments[value.Existing].Syntax.ToString());
        }

        var separator = IsOneALine(site, template) ? Separator(site, list.Arguments[1], null) : ", ";
        var span = TextSpan.FromBounds(list.Arguments[0].SpanStart, list.Arguments.Last().Span.End);
        return ImmutableArray.Create(new TextChange(span, string.Join(separator, written)));
    }
}
