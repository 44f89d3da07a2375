using LogAnalyzers.Operations;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Rules.Exceptions;

/// <summary>Code that waits, once or in a loop, until it is cancelled: it ends with an exception, as it should.</summary>
internal static class CancelledWait
{
    /// <summary>Whether the block does nothing but such a wait, or has a loop that waits so or asks whether it is cancelled.</summary>
    public static bool Ends(BlockSyntax block, SemanticModel model, CancellationToken cancellationToken)
    {
        var isOnly = block.Statements.Count(s => !IsLength(s)) == 1;
        return block.DescendantNodes(n => n is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
            .Any(n => IsWait(n) && (IsInLoop(n, block) || (isOnly && n is InvocationExpressionSyntax && IsStatement(n, block))));

        bool IsWait(SyntaxNode node) => node switch
        {
            InvocationExpressionSyntax call => call.InvokedName()?.Identifier.ValueText is { } name
                && (name == nameof(CancellationToken.ThrowIfCancellationRequested)
                    || (ExpectedFailureNames.IsTimedWait(name) && call.ArgumentList.Arguments.Any(a => IsToken(a.Expression)))),
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(CancellationToken.IsCancellationRequested) } => true,
            _ => false,
        };

        // What is no variable is never cancelled.
        bool IsToken(ExpressionSyntax argument)
            => argument is IdentifierNameSyntax or MemberAccessExpressionSyntax { Name.Identifier.ValueText: not nameof(CancellationToken.None) }
                && model.GetTypeInfo(argument, cancellationToken).Type is { Name: nameof(CancellationToken), ContainingNamespace:
                    { Name: nameof(System.Threading), ContainingNamespace.Name: nameof(System) } };
    }

    /// <summary>Whether a statement only works out how long it is waited: nothing in it can fail that somebody would want to know of.</summary>
    private static bool IsLength(StatementSyntax statement)
        => statement is LocalDeclarationStatementSyntax { AwaitKeyword.RawKind: 0, UsingKeyword.RawKind: 0 }
            && !statement.DescendantNodes().Any(n => n is AwaitExpressionSyntax or BaseObjectCreationExpressionSyntax
                || (n is InvocationExpressionSyntax { Expression: var called }
                    && called is not MemberAccessExpressionSyntax
                    {
                        Expression: IdentifierNameSyntax { Identifier.ValueText: "TimeSpan" or "Math" },
                    }));

    private static bool IsInLoop(SyntaxNode node, BlockSyntax block)
        => node.Ancestors().TakeWhile(a => a != block).Any(a => a is WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax);

    /// <summary>Whether the wait is the statement, and no condition or value of another.</summary>
    private static bool IsStatement(SyntaxNode wait, BlockSyntax block)
        => wait.FirstAncestorOrSelf<StatementSyntax>() is ExpressionStatementSyntax { Parent: var parent } && parent == block;
}
