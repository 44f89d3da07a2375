using LogAnalyzers.Operations;
using LogAnalyzers.Rules.Output;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Rules.Secrets;

/// <summary>
/// Secrets that are shown on purpose: in debug builds, in development, behind a setting made for it, by what stands in for a sender.
/// </summary>
internal static class AskedSecrets
{
    /// <summary>Whether the value is a variable that has just been given a new secret: what a tool is there for that makes one.</summary>
    public static bool IsMade(IOperation value, CancellationToken cancellationToken)
        => value is ILocalReferenceOperation { SemanticModel: { } model } local
            && LocalUse.Of(local, model, cancellationToken) is { AssignedValues: [var only] }
            && only.Syntax is ExpressionSyntax made
            && (made is AwaitExpressionSyntax { Expression: var awaited } ? awaited : made) is InvocationExpressionSyntax call
            && call.InvokedName()?.Identifier.ValueText is { } name && AskingWords.Make(name);

    /// <summary>Whether what stands at a place is shown there on purpose.</summary>
    /// <param name="place">The place.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public static bool Are(SyntaxNode place, CancellationToken cancellationToken)
    {
        if (DebugRegions.Contain(place.SyntaxTree, place.SpanStart, cancellationToken)
            || place.Ancestors().OfType<BaseTypeDeclarationSyntax>().Any(t => AskingWords.AreOfStandIn(t.Identifier.ValueText)))
        {
            return true;
        }

        foreach (var around in place.Ancestors())
        {
            if (around is IfStatementSyntax branch && AskingWords.AreIn(branch.Condition.ToString()))
            {
                var isOtherwise = branch.Else is { } otherwise && otherwise.Span.Contains(place.Span);
                if (isOtherwise == branch.Condition.IsKind(SyntaxKind.LogicalNotExpression) && !branch.Condition.Span.Contains(place.Span))
                {
                    return true;
                }
            }
            else if (around is BaseMethodDeclarationSyntax)
            {
                return false;
            }
        }

        return false;
    }
}
