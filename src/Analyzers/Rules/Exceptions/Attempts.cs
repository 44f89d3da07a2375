using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Rules.Exceptions;

/// <summary>Loops that try again what has failed: one failure of several tells nobody anything yet.</summary>
internal static class Attempts
{
    /// <summary>Whether a catch clause stands in a loop of its function in which something is named after attempts.</summary>
    public static bool IsRepeated(SyntaxNode clause)
    {
        for (var node = clause.Parent; node is not null; node = node.Parent)
        {
            switch (node)
            {
                case ForStatementSyntax or WhileStatementSyntax or DoStatementSyntax or CommonForEachStatementSyntax
                    when Names(node, ExpectedFailureNames.IsAttempt):
                    return true;
                case MemberDeclarationSyntax:
                    return false;
            }
        }

        return false;
    }

    private static bool Names(SyntaxNode node, Func<string, bool> isMeant)
        => node.DescendantNodesAndSelf().Any(
            n => (n switch
            {
                SimpleNameSyntax name => name.Identifier.ValueText,
                VariableDeclaratorSyntax variable => variable.Identifier.ValueText,
                _ => null
            }) is { } text
                && isMeant(text));
}
