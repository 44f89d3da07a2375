using LogAnalyzers.Calls;
using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Rules.Exceptions;

/// <summary>
/// Whether an exception that a clause throws on is seen to be logged once more: by a clause around it in its function, or around a call of the
/// function in the same file.
/// </summary>
internal static class LaterRecord
{
    public static bool Exists(ICatchClauseOperation clause, RuleContext context)
    {
        var own = clause.Syntax.FirstAncestorOrSelf<TryStatementSyntax>();
        if (own is null || IsLoggedAround(own, context))
        {
            return own is not null;
        }

        return context.Model.GetEnclosingSymbol(own.SpanStart, context.CancellationToken) is IMethodSymbol method
            && own.SyntaxTree.GetRoot(context.CancellationToken).DescendantNodes().OfType<InvocationExpressionSyntax>().Any(
                c => c.InvokedName()?.Identifier.ValueText == method.Name && !own.Span.Contains(c.Span)
                    && SymbolEqualityComparer.Default.Equals(
                        context.Model.GetSymbolInfo(c, context.CancellationToken).Symbol?.OriginalDefinition, method.OriginalDefinition)
                    && IsLoggedAround(c, context));
    }

    /// <summary>Whether the innermost clause that catches everything around a place in a <c>try</c> logs what it catches as a failure.</summary>
    private static bool IsLoggedAround(SyntaxNode place, RuleContext context)
    {
        for (var node = place; node.Parent is { } parent and not (MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax); node = parent)
        {
            if (parent is TryStatementSyntax attempt && attempt.Block == node
                && attempt.Catches.Select(c => context.Model.GetOperation(c, context.CancellationToken)).OfType<ICatchClauseOperation>()
                    .Select(c => CaughtException.Of(c, context.Find)).FirstOrDefault(c => c.IsBroad) is { } caught)
            {
                return caught.Calls.Any(c => c.Level >= LogLevel.Warning && c.Exception is not null);
            }
        }

        return false;
    }
}
