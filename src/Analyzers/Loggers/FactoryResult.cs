using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Loggers;

/// <summary>Whether a factory is disposed.</summary>
internal enum FactoryFate
{
    /// <summary>Disposed, or somebody else's to dispose.</summary>
    Unknown,

    /// <summary>Disposed where it is made.</summary>
    Disposed,

    /// <summary>Nobody can dispose it any more.</summary>
    Lost,
}

/// <summary>What becomes of a logger factory, or a logger that is one.</summary>
internal static class FactoryResult
{
    /// <param name="made">The call or <c>new</c>.</param>
    /// <param name="local">The variable that keeps it; null for none.</param>
    public static FactoryFate Of(ExpressionSyntax made, SemanticModel model, out VariableDeclaratorSyntax? local, CancellationToken cancellationToken)
    {
        local = null;
        var value = LoggerUse.Outermost(made);
        switch (value.Parent)
        {
            case ExpressionStatementSyntax:
            case MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax } access
                when access.Expression == value && access.Name.Identifier.ValueText != "Dispose":
                return FactoryFate.Lost;
            case UsingStatementSyntax:
            case EqualsValueClauseSyntax { Parent.Parent.Parent: UsingStatementSyntax
                or LocalDeclarationStatementSyntax { UsingKeyword.RawKind: (int)SyntaxKind.UsingKeyword } }:
                return FactoryFate.Disposed;
            case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax } declarator }
                when model.GetDeclaredSymbol(declarator, cancellationToken) is ILocalSymbol symbol:
                local = declarator;
                return OfLocal(symbol, declarator, model, cancellationToken);
            default:
                return FactoryFate.Unknown;
        }
    }

    private static FactoryFate OfLocal(
        ILocalSymbol local, VariableDeclaratorSyntax declarator, SemanticModel model, CancellationToken cancellationToken)
    {
        var fate = FactoryFate.Lost;
        foreach (var name in Scope(declarator, cancellationToken).DescendantNodes().OfType<IdentifierNameSyntax>())
        {
            if (name.Identifier.ValueText != local.Name
                || !SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, cancellationToken).Symbol, local))
            {
                continue;
            }

            switch (name.Parent)
            {
                case MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax, Name.Identifier.ValueText: var called } access
                    when access.Expression == name && !called.StartsWith("Dispose", StringComparison.Ordinal):
                    break;
                case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Dispose" or "DisposeAsync",
                    Parent.Parent: ExpressionStatementSyntax or AwaitExpressionSyntax }:
                    fate = FactoryFate.Disposed;
                    break;
                default:
                    // Passed on, returned, kept: somebody else may dispose it.
                    return FactoryFate.Unknown;
            }
        }

        return fate;
    }

    private static SyntaxNode Scope(SyntaxNode declarator, CancellationToken cancellationToken)
        => declarator.FirstAncestorOrSelf<SyntaxNode>(n => n is BlockSyntax or SwitchSectionSyntax)
            ?? declarator.SyntaxTree.GetRoot(cancellationToken);
}
