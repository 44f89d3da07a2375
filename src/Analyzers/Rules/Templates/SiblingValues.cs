using LogAnalyzers.Calls;
using LogAnalyzers.Messages;
using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Rules.Templates;

/// <summary>What other calls of the type give for a placeholder of the same name.</summary>
internal static class SiblingValues
{
    /// <summary>
    /// The different expressions that mean the same at the call, as they are written; those of variables that it does not see don't count.
    /// </summary>
    public static IReadOnlyList<string> Find(CodeSite site, LogCall call, string name)
    {
        var around = (SyntaxNode?)call.Syntax.FirstAncestorOrSelf<TypeDeclarationSyntax>() ?? site.Root;
        var given = new List<string>();
        foreach (var other in around.DescendantNodes().OfType<InvocationExpressionSyntax>())
        {
            if (other == call.Syntax || Plain(other.ToString()).IndexOf(Plain(name), StringComparison.OrdinalIgnoreCase) < 0
                || site.Model.GetOperation(other) is not IInvocationOperation invocation
                || site.Find(invocation) is not { Template: { } template } found)
            {
                continue;
            }

            foreach (var hole in template.Holes.Where(h => string.Equals(Plain(h.PropertyName), Plain(name), StringComparison.OrdinalIgnoreCase)))
            {
                if (found.ValueOf(hole) is { Value: { } value, Expression: { } expression } && Effects.IsPure(value)
                    && IsSeen(site, expression, call.Syntax.SpanStart) && !given.Contains(expression.ToString()))
                {
                    given.Add(expression.ToString());
                }
            }
        }

        return given;
    }

    /// <summary>A name without what spells it in one way or another: <c>order_id</c> is <c>OrderId</c>.</summary>
    private static string Plain(string name) => name.Replace("_", "").Replace(".", "").Replace("-", "");

    /// <summary>Whether the first name of the expression is the same thing at another place.</summary>
    private static bool IsSeen(CodeSite site, ExpressionSyntax expression, int position)
    {
        var first = expression;
        while (first is MemberAccessExpressionSyntax access)
        {
            first = access.Expression;
        }

        return first is ThisExpressionSyntax
            || (first is IdentifierNameSyntax identifier && site.Model.GetSymbolInfo(identifier).Symbol is { } symbol
                && (symbol is not ILocalSymbol || symbol.Locations[0].SourceSpan.End < position)
                && site.Model.LookupSymbols(position, name: identifier.Identifier.ValueText)
                    .Any(s => SymbolEqualityComparer.Default.Equals(s, symbol)));
    }
}
