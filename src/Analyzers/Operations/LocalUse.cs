using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Operations;

/// <summary>How a local variable is used in its member.</summary>
/// <param name="AssignedValues">Every value that is assigned, the initializer included.</param>
/// <param name="Reads">Uses other than as the target of a plain assignment; not counted beyond two.</param>
/// <param name="IsInitializer">Whether the only assignment is the declaration's.</param>
internal sealed record LocalUse(ImmutableArray<IOperation> AssignedValues, int Reads, bool IsInitializer)
{
    /// <summary>Null where the variable is assigned in a way that cannot be followed (<c>out</c>, <c>foreach</c>, a pattern).</summary>
    public static LocalUse? Of(ILocalReferenceOperation reference, SemanticModel model, CancellationToken cancellationToken)
    {
        var local = reference.Local;
        if (local.DeclaringSyntaxReferences is not [var declaration]
            || declaration.GetSyntax(cancellationToken) is not VariableDeclaratorSyntax declarator)
        {
            return null;
        }

        var scope = declarator.FirstAncestorOrSelf<BlockSyntax>() ?? (SyntaxNode?)declarator.FirstAncestorOrSelf<SwitchSectionSyntax>()
            ?? declarator.SyntaxTree.GetRoot(cancellationToken);
        var values = ImmutableArray.CreateBuilder<IOperation>();
        if (declarator.Initializer is { } initializer)
        {
            if (OperationOf(initializer.Value, model, cancellationToken) is not { } made)
            {
                return null;
            }

            values.Add(made);
        }

        var reads = 0;
        foreach (var name in scope.DescendantNodes().OfType<IdentifierNameSyntax>())
        {
            // Whether it is read twice or a hundred times is the same; only assignments are still of interest then.
            if (name.Identifier.ValueText != local.Name || (reads > 1 && IsPlainRead(name))
                || !SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, cancellationToken).Symbol, local))
            {
                continue;
            }

            switch (name.Parent)
            {
                case AssignmentExpressionSyntax assignment when assignment.Left == name:
                    if (!assignment.OperatorToken.IsKind(SyntaxKind.EqualsToken)
                        || assignment.Parent is not ExpressionStatementSyntax
                        || OperationOf(assignment.Right, model, cancellationToken) is not { } value)
                    {
                        return null;
                    }

                    values.Add(value);
                    break;
                case ArgumentSyntax { RefKindKeyword.RawKind: not 0 } or ArgumentSyntax { Parent.Parent: AssignmentExpressionSyntax }:
                case RefExpressionSyntax:
                    return null;
                default:
                    reads++;
                    break;
            }
        }

        return new LocalUse(values.ToImmutable(), reads, declarator.Initializer is not null && values.Count == 1);
    }

    /// <summary>Behind a <c>!</c>, which has no operation of its own.</summary>
    private static IOperation? OperationOf(ExpressionSyntax value, SemanticModel model, CancellationToken cancellationToken)
        => value is PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression, Operand: var sure }
            ? OperationOf(sure, model, cancellationToken)
            : model.GetOperation(value, cancellationToken);

    private static bool IsPlainRead(IdentifierNameSyntax name)
        => !(name.Parent is AssignmentExpressionSyntax assignment && assignment.Left == name)
            && name.Parent is not (ArgumentSyntax { RefKindKeyword.RawKind: not 0 } or ArgumentSyntax { Parent.Parent: AssignmentExpressionSyntax }
                or RefExpressionSyntax);
}
