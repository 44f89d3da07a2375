using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Messages;

/// <summary>Takes an <c>if</c> away and leaves what it guards, with the layout that is there.</summary>
internal static class GuardRemoval
{
    /// <summary>The changes; null where something would go with the guard, or the guard can't go.</summary>
    public static IEnumerable<TextChange>? Changes(CodeSite site, IfStatementSyntax guard)
        => guard is not { Else: null, SpanStart: > 0, ContainsDirectives: false } ? null
            : guard.Statement is BlockSyntax block && guard.Parent is (BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax)
                ? Unwrap(site, guard, block)
            : HeadOnly(site, guard);

    /// <summary>Only the condition goes: in front of a single statement, or where the block belongs to what is around.</summary>
    private static IEnumerable<TextChange>? HeadOnly(CodeSite site, IfStatementSyntax guard)
    {
        // A block stays where it is, on a line of its own or not.
        var head = guard.Statement is BlockSyntax
            ? TextSpan.FromBounds(guard.GetFirstToken().GetPreviousToken().Span.End, guard.CloseParenToken.Span.End)
            : TextSpan.FromBounds(guard.SpanStart, guard.Statement.SpanStart);
        if (guard.Statement is BlockSyntax)
        {
            return HasComment(guard, head) ? null : [new(head, "")];
        }

        return HasComment(guard, head) ? null : Dedented(site, guard, guard.Statement.Span, head).Prepend(new(head, ""));
    }

    private static IEnumerable<TextChange>? Unwrap(CodeSite site, IfStatementSyntax guard, BlockSyntax block)
    {
        var head = TextSpan.FromBounds(guard.SpanStart, block.Statements[0].SpanStart);
        var tail = TextSpan.FromBounds(block.Statements.Last().Span.End, guard.Span.End);
        return HasComment(guard, head) || HasComment(guard, tail) ? null
            : Dedented(site, guard, TextSpan.FromBounds(head.End, tail.Start), head).Prepend(new(head, "")).Append(new(tail, ""));
    }

    /// <summary>What would be taken away with the guard.</summary>
    private static bool HasComment(SyntaxNode guard, TextSpan span)
        => guard.DescendantTrivia().Any(t => span.IntersectsWith(t.Span) && t.Span.Start >= span.Start && t.Span.End <= span.End
            && !string.IsNullOrWhiteSpace(t.ToString()));

    /// <summary>The lines that are left, as far to the left as the guard stood; what stands inside of literals stays.</summary>
    private static IEnumerable<TextChange> Dedented(CodeSite site, IfStatementSyntax guard, TextSpan kept, TextSpan head)
    {
        var indent = site.Text.IndentationAt(guard.SpanStart);
        var inner = site.Text.IndentationAt(kept.Start);
        var lines = site.Text.Lines;
        if (inner.Length <= indent.Length || lines.GetLineFromPosition(kept.Start).Start <= head.Start)
        {
            yield break;
        }

        for (var i = lines.GetLineFromPosition(kept.Start).LineNumber + 1; i <= lines.GetLineFromPosition(kept.End).LineNumber; i++)
        {
            var token = site.Root.FindToken(lines[i].Start);
            if (!(token.SpanStart < lines[i].Start && lines[i].Start < token.Span.End)
                && site.Text.ToString(lines[i].Span).StartsWith(inner, StringComparison.Ordinal))
            {
                yield return new(new TextSpan(lines[i].Start, inner.Length - indent.Length), "");
            }
        }
    }
}
