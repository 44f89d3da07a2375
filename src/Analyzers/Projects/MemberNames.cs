using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Projects;

/// <summary>Names of members, for readers.</summary>
internal static class MemberNames
{
    /// <summary>
    /// <c>Shop.Orders.Pay</c>: the member that a node stands in, or its type where it is in none; a constructor is called <c>.ctor</c>.
    /// </summary>
    public static string Around(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken)
    {
        var symbol = node is AttributeSyntax { Parent.Parent: MethodDeclarationSyntax declaration }
            ? model.GetDeclaredSymbol(declaration, cancellationToken)
            : model.GetEnclosingSymbol(node.SpanStart, cancellationToken);
        while (symbol is IMethodSymbol { MethodKind: MethodKind.LocalFunction or MethodKind.AnonymousFunction })
        {
            symbol = symbol.ContainingSymbol;
        }

        symbol = symbol is IMethodSymbol { AssociatedSymbol: { } property } ? property : symbol;
        return symbol switch
        {
            null or INamespaceSymbol { IsGlobalNamespace: true } => "",
            { ContainingType: { } type } => type.ToDisplayString() + "." + symbol.Name,
            _ => symbol.ToDisplayString(),
        };
    }
}
