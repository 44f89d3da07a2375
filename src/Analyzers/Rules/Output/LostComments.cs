using LogAnalyzers.Messages;
using LogAnalyzers.Prints;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Rules.Output;

/// <summary>Comments inside of prints that a record in their place has no room for.</summary>
internal static class LostComments
{
    /// <summary>Whether a record would lose a comment that stands inside of the prints of one line.</summary>
    /// <param name="print">One of the prints.</param>
    /// <param name="statement">The statement that is nothing but the print; null where it stands in another place.</param>
    /// <param name="context">What it stands in.</param>
    public static bool Are(PrintCall print, StatementSyntax? statement, RuleContext context)
    {
        if (statement is not null && OpenLines.LineOf(print, statement, context) is { Count: > 1 } line)
        {
            return line.Any(p => p.Syntax is InvocationExpressionSyntax piece && AreInside(PrintPlace.Outermost(piece)));
        }

        return print.Syntax is InvocationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments } && !print.Values.IsEmpty
            && In(print.Syntax, TextSpan.FromBounds(arguments[0].SpanStart, arguments.Last().Span.End))
                .Any(t => !IsKept(t, print, arguments, context.CancellationToken));
    }

    /// <summary>Whether comments or directives stand inside of an expression; of several prints that become one record none is kept.</summary>
    public static bool AreInside(ExpressionSyntax print) => In(print, print.Span).Any();

    private static IEnumerable<SyntaxTrivia> In(SyntaxNode node, TextSpan span)
        => node.DescendantTrivia().Where(t => span.Contains(t.Span)
            && (t.IsDirective || t.IsKind(SyntaxKind.SingleLineCommentTrivia) || t.IsKind(SyntaxKind.MultiLineCommentTrivia)));

    /// <summary>
    /// Whether it stays where it is, or goes along with a value: it stands between two arguments of which the second is kept, or in no call that is
    /// taken apart.
    /// </summary>
    private static bool IsKept(
        SyntaxTrivia comment, PrintCall print, SeparatedSyntaxList<ArgumentSyntax> arguments, CancellationToken cancellationToken)
    {
        var first = Math.Max(0, arguments.IndexOf(a => a.Span.Contains(print.Values[0].Syntax.Span)));
        if (arguments.FirstOrDefault(a => a.Span.Contains(comment.Span)) is not { } around)
        {
            return comment.SpanStart > arguments[first].SpanStart;
        }

        return comment.Token.Parent is { } parent and not InterpolationSyntax
            && (!parent.AncestorsAndSelf().TakeWhile(n => n != around).Any(n => n is InvocationExpressionSyntax)
                || ValuesOf(around.Expression, print.Operation.SemanticModel!, cancellationToken).Any(e => e.Span.Contains(comment.Span)));
    }

    /// <summary>What of a text stays an expression.</summary>
    private static IEnumerable<ExpressionSyntax> ValuesOf(ExpressionSyntax text, SemanticModel model, CancellationToken cancellationToken)
        => TemplateParts.Of(text, model, cancellationToken)?.OfType<HolePart>().Select(h => h.Expression) ?? [text];
}
