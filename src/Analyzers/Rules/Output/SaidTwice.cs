using LogAnalyzers.Messages;
using LogAnalyzers.Prints;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Rules.Output;

/// <summary>Prints whose words are in a record beside them: what is said is in the log, and the console is told it as well, on purpose.</summary>
internal static class SaidTwice
{
    /// <summary>Whether a record with the same text stands in the block of a print, or in a block around it.</summary>
    public static bool Is(PrintCall print, RuleContext context)
    {
        if (print.Syntax is not InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: var text }, ..] } || !HasWords(text))
        {
            return false;
        }

        var said = text.ToString();
        var around = print.Syntax.Ancestors().TakeWhile(static a => a is not (MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax));
        foreach (var statement in around.OfType<StatementSyntax>())
        {
            if (StatementList.Siblings(statement).Any(s => s != statement && IsRecordOf(s)))
            {
                return true;
            }
        }

        return false;

        bool IsRecordOf(StatementSyntax other) => other is ExpressionStatementSyntax { Expression: var done }
            && done.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>().Any(
                c => c.ArgumentList.Arguments.Any(a => a.Expression.IsKind(text.Kind()) && a.Expression.ToString() == said)
                    && context.Model.GetOperation(c, context.CancellationToken) is IInvocationOperation call && context.Find(call) is not null);
    }

    /// <summary>A text with two words or more: what is said, and no separator.</summary>
    private static bool HasWords(ExpressionSyntax text)
        => text.Kind() is SyntaxKind.InterpolatedStringExpression or SyntaxKind.StringLiteralExpression or SyntaxKind.AddExpression
            && text.DescendantTokens().Sum(static t => t.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.InterpolatedStringTextToken
                ? t.ValueText.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(static w => w.Any(char.IsLetter)) : 0) > 1;
}
