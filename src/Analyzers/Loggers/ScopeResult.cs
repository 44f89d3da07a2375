using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Loggers;

/// <summary>What becomes of a value that has to be disposed.</summary>
internal static class ScopeResult
{
    /// <summary>
    /// Whether nobody can dispose of the value any more: it is dropped, discarded, or kept in a variable that nothing is done with.
    /// </summary>
    public static bool IsLost(IOperation made, SemanticModel model, CancellationToken cancellationToken)
    {
        var value = made;
        while (value.Parent is IConversionOperation or IParenthesizedOperation or ICoalesceOperation
            || (value.Parent is IConditionalAccessOperation access && access.WhenNotNull == value))
        {
            value = value.Parent;
        }

        return value.Parent switch
        {
            IExpressionStatementOperation => !IsInExpressionTree(made.Syntax, model, cancellationToken),
            ISimpleAssignmentOperation { Target: IDiscardOperation, Parent: IExpressionStatementOperation } => true,
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } declarator }
                => !IsUsing(declarator.Syntax) && !IsCaredFor(local, declarator.Syntax, model, cancellationToken),
            _ => false,
        };
    }

    private static bool IsUsing(SyntaxNode declarator)
        => declarator.Parent?.Parent
            is UsingStatementSyntax or LocalDeclarationStatementSyntax { UsingKeyword.RawKind: (int)SyntaxKind.UsingKeyword };

    /// <summary>Whether the variable is disposed of, passed on, returned, kept elsewhere: anything but compared or not named at all.</summary>
    private static bool IsCaredFor(ILocalSymbol local, SyntaxNode declarator, SemanticModel model, CancellationToken cancellationToken)
    {
        var scope = declarator.FirstAncestorOrSelf<SyntaxNode>(n => n is BlockSyntax or SwitchSectionSyntax)
            ?? declarator.SyntaxTree.GetRoot(cancellationToken);
        return scope.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Any(n => n.Identifier.ValueText == local.Name && n.Parent is not BinaryExpressionSyntax and not IsPatternExpressionSyntax
                && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(n, cancellationToken).Symbol, local));
    }

    /// <summary>Mocks are told of calls by expressions that are never run.</summary>
    private static bool IsInExpressionTree(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken)
        => node.Ancestors().TakeWhile(n => n is not MemberDeclarationSyntax).OfType<LambdaExpressionSyntax>()
            .Any(l => model.GetTypeInfo(l, cancellationToken).ConvertedType is { Name: "Expression", ContainingNamespace.Name: "Expressions" });
}
