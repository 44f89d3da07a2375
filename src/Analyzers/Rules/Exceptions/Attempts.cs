using LogAnalyzers.Operations;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Rules.Exceptions;

/// <summary>
/// Loops that try again what has failed: one failure of several tells nobody anything yet. They name attempts, or wait between them for what the
/// attempt is to bring: a connection, a result to leave with, a value that the loop asks for.
/// </summary>
internal static class Attempts
{
    /// <summary>Whether a catch clause stands in such a loop of its function.</summary>
    public static bool IsRepeated(SyntaxNode clause)
    {
        for (var node = clause.Parent; node is not null; node = node.Parent)
        {
            switch (node)
            {
                case ForStatementSyntax or WhileStatementSyntax or DoStatementSyntax or CommonForEachStatementSyntax
                    when Names(node, ExpectedFailureNames.IsAttempt):
                    return true;
                case WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax
                    when clause.Parent is TryStatementSyntax { Block: var attempt } && Waits(node) && IsToBring(attempt, node):
                    return true;
                case MemberDeclarationSyntax:
                    return false;
            }
        }

        return false;
    }

    /// <summary>Whether what is logged there was caught, by that name, in such a loop.</summary>
    public static bool IsRepeated(SyntaxNode logged, string caught)
        => logged.FirstAncestorOrSelf<CatchClauseSyntax>(c => c.Declaration?.Identifier.ValueText == caught) is { } clause && IsRepeated(clause);

    /// <summary>
    /// Whether a function that is given an exception is called for each attempt: it is given the number of it as well, <c>(attempt, e) => …</c>.
    /// </summary>
    public static bool IsCalledForEach(IParameterSymbol exception)
        => exception.ContainingSymbol is IMethodSymbol { Parameters: var parameters }
            && parameters.Any(p => p.Type.SpecialType == SpecialType.System_Int32 && ExpectedFailureNames.IsAttempt(p.Name));

    /// <summary>Whether a record stands in a function that is handed to what tries again: <c>Retry.Do(…, onFailure: (n, e) => …)</c>.</summary>
    public static bool IsHandedToOne(SyntaxNode record)
        => record.FirstAncestorOrSelf<AnonymousFunctionExpressionSyntax>() is { Parent: ArgumentSyntax { Parent: ArgumentListSyntax
            {
                Parent: InvocationExpressionSyntax { Expression: var called },
            } } }
            && ((called.LastNameText() is { } name && ExpectedFailureNames.IsAttempt(name))
                || (called is MemberAccessExpressionSyntax { Expression: SimpleNameSyntax or MemberAccessExpressionSyntax } access
                    && access.Expression.LastNameText() is { } owner && ExpectedFailureNames.IsAttempt(owner)));

    private static bool Leaves(StatementSyntax statement)
        => statement is ReturnStatementSyntax or BreakStatementSyntax
            or BlockSyntax { Statements: [.., ReturnStatementSyntax or BreakStatementSyntax] };

    private static bool Waits(SyntaxNode loop)
        => loop.DescendantNodes(n => n is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
            .Any(n => n is InvocationExpressionSyntax call && call.InvokedName()?.Identifier.ValueText is { } name
                && (name == "Sleep" || ExpectedFailureNames.IsTimedWait(name)));

    /// <summary>Whether the loop goes on until the attempt has brought something.</summary>
    private static bool IsToBring(BlockSyntax attempt, SyntaxNode loop)
    {
        var condition = loop switch
        {
            WhileStatementSyntax @while => @while.Condition,
            DoStatementSyntax @do => @do.Condition,
            ForStatementSyntax @for => @for.Condition,
            _ => null,
        };
        return attempt.Statements.LastOrDefault() is ReturnStatementSyntax or BreakStatementSyntax
            || (Waits(attempt) && attempt.Statements.Any(static s => s is IfStatementSyntax { Statement: var taken } && Leaves(taken)))
            || attempt.DescendantNodes().Any(n => n switch
            {
                InvocationExpressionSyntax call => call.InvokedName()?.Identifier.ValueText is { } name && ExpectedFailureNames.IsConnecting(name),
                AssignmentExpressionSyntax { Left: var set } => set.LastName()?.Identifier.ValueText is { } name && IsAskedFor(name),
                _ => false,
            });

        bool IsAskedFor(string name)
            => condition?.DescendantNodesAndSelf().Any(n => n is IdentifierNameSyntax asked && asked.Identifier.ValueText == name) == true;
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
