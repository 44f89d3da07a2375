using LogAnalyzers.Operations;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Rules.Output;

/// <summary>Prints of what the log could not take: logging has failed itself, or there is no logger.</summary>
internal static class LastResort
{
    /// <summary>
    /// Whether a node stands in the catch clause of a <c>try</c> that does nothing but log, or where a condition has found that a logger is null.
    /// </summary>
    public static bool Contains(SyntaxNode node, RuleContext context)
    {
        var inner = node;
        foreach (var ancestor in node.Ancestors().TakeWhile(static a => a is not (MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax)))
        {
            if (ancestor switch
            {
                CatchClauseSyntax { Parent: TryStatementSyntax { Block.Statements: { Count: > 0 } statements } }
                    => statements.All(s => IsRecord(s, context)),
                IfStatementSyntax branch => inner != branch.Condition && IsNoLogger(branch.Condition, isElse: inner is ElseClauseSyntax),
                _ => false,
            })
            {
                return true;
            }

            inner = ancestor;
        }

        return false;
    }

    private static bool IsRecord(StatementSyntax statement, RuleContext context)
        => statement is ExpressionStatementSyntax { Expression: var done }
            && context.Model.GetOperation(done, context.CancellationToken) is { } operation
            && operation.DescendantsAndSelf().OfType<IInvocationOperation>().FirstOrDefault() is { } call && context.Find(call) is not null;

    /// <summary>Whether a condition, or its contrary, says that a logger is null.</summary>
    private static bool IsNoLogger(ExpressionSyntax condition, bool isElse) => condition switch
    {
        BinaryExpressionSyntax { Right.RawKind: (int)SyntaxKind.NullLiteralExpression } test
            => test.IsKind(isElse ? SyntaxKind.NotEqualsExpression : SyntaxKind.EqualsExpression) && IsLogger(test.Left),
        IsPatternExpressionSyntax { Pattern: ConstantPatternSyntax { Expression.RawKind: (int)SyntaxKind.NullLiteralExpression } } test
            => !isElse && IsLogger(test.Expression),
        IsPatternExpressionSyntax
        {
            Pattern: UnaryPatternSyntax { Pattern: ConstantPatternSyntax { Expression.RawKind: (int)SyntaxKind.NullLiteralExpression } }
                or RecursivePatternSyntax { PropertyPatternClause.Subpatterns.Count: 0 },
        } test
            => isElse && IsLogger(test.Expression),
        _ => false,
    };

    private static bool IsLogger(ExpressionSyntax value) => value.LastNameText() is { } name && OutputWords.HoldsLogger(name);
}
