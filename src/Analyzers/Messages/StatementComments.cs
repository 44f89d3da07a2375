using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Messages;

/// <summary>Comments that speak of one statement.</summary>
internal static class StatementComments
{
    /// <summary>Above, in and behind a statement, and at the head of the catch clause that has nothing before it; and all of them together.</summary>
    public static IEnumerable<string> Of(StatementSyntax statement)
    {
        var trivia = statement.DescendantTrivia();
        if (statement.Parent is BlockSyntax block)
        {
            if (block.Statements.Last() == statement)
            {
                trivia = trivia.Concat(block.CloseBraceToken.LeadingTrivia);
            }

            if (block.Statements[0] == statement)
            {
                trivia = trivia.Concat(block.OpenBraceToken.TrailingTrivia);
                trivia = block.Parent is CatchClauseSyntax clause
                    ? trivia.Concat(clause.DescendantTrivia(n => n != block).Concat(clause.GetTrailingTrivia())) : trivia;
            }
        }

        var comments = trivia.Where(t => t.IsKind(SyntaxKind.SingleLineCommentTrivia) || t.IsKind(SyntaxKind.MultiLineCommentTrivia))
            .Select(t => t.ToString()).ToArray();

        // A sentence may go on in the next line.
        return comments.Append(string.Join(" ", comments.Select(c => c.Trim('/', '*', ' '))));
    }
}
