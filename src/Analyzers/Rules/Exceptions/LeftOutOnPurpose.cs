using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Rules.Exceptions;

/// <summary>Whether a comment right at a record says that it goes without the exception on purpose: then somebody has decided so.</summary>
internal static class LeftOutOnPurpose
{
    /// <summary>Above, in and behind the statement, and at the head of the catch clause that has nothing before it.</summary>
    public static bool IsSaid(SyntaxNode call)
        => call.FirstAncestorOrSelf<StatementSyntax>() is { } statement && Comments(statement).Any(LeavingOutWords.AreIn);

    /// <summary>Whether a comment at such a place says that the failure is no matter: "nothing we can do, ignore".</summary>
    public static bool IsNoMatter(SyntaxNode call)
        => call.FirstAncestorOrSelf<StatementSyntax>() is { } statement && Comments(statement).Any(NoMatterWords.AreIn);

    private static IEnumerable<string> Comments(StatementSyntax statement)
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
