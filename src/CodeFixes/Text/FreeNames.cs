using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LogAnalyzers.CodeFixes.Text;

/// <summary>Names for what a fix adds: the preferred ones in order, then the first of them with numbers. None is taken unchecked.</summary>
internal static class FreeNames
{
    /// <summary>The preferred names, then the first of them with 2, 3 and so on; without end.</summary>
    public static IEnumerable<string> Candidates(params string[] preferred)
        => preferred.Concat(Enumerable.Range(2, int.MaxValue - 2).Select(n => preferred[0] + n));

    /// <summary>
    /// Names for a variable, the best first, without end: none that stands anywhere in the scope, nested functions included, so that none is hidden
    /// and none collides; and none of a local or parameter around it.
    /// </summary>
    /// <param name="scope">What the variable may be seen in: a function, a clause, a member, the top-level statements.</param>
    /// <param name="position">Where it is going to be declared.</param>
    public static IEnumerable<string> ForVariable(SyntaxNode scope, SemanticModel model, int position, params string[] preferred)
    {
        var used = UsedIn(scope);
        return Candidates(preferred).Where(n => !used.Contains(n) && !IsVariable(model, position, n));
    }

    /// <summary>The text of every identifier in a node, be it declared or used there.</summary>
    public static HashSet<string> UsedIn(SyntaxNode node)
        => new(node.DescendantTokens().Where(t => t.IsKind(SyntaxKind.IdentifierToken)).Select(t => t.ValueText), StringComparer.Ordinal);

    private static bool IsVariable(SemanticModel model, int position, string name)
        => model.LookupSymbols(position, name: name).Any(s => s is ILocalSymbol or IParameterSymbol or IRangeVariableSymbol);
}
