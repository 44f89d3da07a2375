using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Operations;

/// <summary>Where a function ends what a variable of its own holds.</summary>
internal static class Disposals
{
    public static IEnumerable<InvocationExpressionSyntax> Of(SyntaxNode function, string variable)
        => function.DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Where(i => i.InvokedName()?.Identifier.ValueText is "Dispose" or "DisposeAsync"
                && (i.Expression is MemberAccessExpressionSyntax { Expression: var owner } ? owner
                    : (i.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>())?.Expression)?.LastNameText() == variable);

    /// <summary>Those, outside of lambdas, of a variable and of what its declaration names: a logger ends with what made it.</summary>
    public static IEnumerable<InvocationExpressionSyntax> OfDeclared(SyntaxNode declaration, string variable, SyntaxNode function)
        => declaration.DescendantNodes().OfType<IdentifierNameSyntax>().Select(n => n.Identifier.ValueText).Append(variable).Distinct()
            .SelectMany(n => Of(function, n)).Where(d => !d.Ancestors().Any(a => a is AnonymousFunctionExpressionSyntax));
}
