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

    /// <summary>
    /// Whether a place stands in a method of a sender that sends nothing: all that it does is to write records. They may be what is sent, as long as
    /// there is nothing else.
    /// </summary>
    /// <param name="place">The place.</param>
    /// <param name="isRecord">Whether a call writes a record or prints.</param>
    public static bool AreInsteadOfSent(SyntaxNode place, Func<InvocationExpressionSyntax, bool> isRecord)
        => place.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } method
            && method.FirstAncestorOrSelf<BaseTypeDeclarationSyntax>() is { } type
            && (method.Identifier.ValueText.StartsWith("Send", StringComparison.Ordinal) || AskingWords.AreOfSender(type.Identifier.ValueText)
                || Bases(type).Any(AskingWords.AreOfSender))
            && Body(method).DescendantNodes().All(n => n switch
            {
                AwaitExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "CompletedTask" } } => true,
                AwaitExpressionSyntax { Expression: InvocationExpressionSyntax call } => IsNothing(call),
                AwaitExpressionSyntax or AssignmentExpressionSyntax or BaseObjectCreationExpressionSyntax => false,
                InvocationExpressionSyntax { Parent: ExpressionStatementSyntax or ArrowExpressionClauseSyntax } call => isRecord(call),
                InvocationExpressionSyntax { Parent: ReturnStatementSyntax } call => IsNothing(call),
                _ => true,
            });

    /// <summary><c>Task.Delay(100)</c>, <c>Task.FromResult(true)</c>, <c>LogMailAsync(mail)</c>.</summary>
    private static bool IsNothing(InvocationExpressionSyntax call)
        => (call.Expression is MemberAccessExpressionSyntax { Expression: var type } && type.LastNameText() is "Task" or "ValueTask")
            || call.InvokedName()?.Identifier.ValueText.StartsWith("Log", StringComparison.Ordinal) == true;

    private static SyntaxNode Body(MethodDeclarationSyntax method) => (SyntaxNode?)method.Body ?? method.ExpressionBody ?? (SyntaxNode)method;

    private static bool IsStandIn(BaseTypeDeclarationSyntax type)
        => AskingWords.AreOfStandIn(type.Identifier.ValueText)
            || (AskingWords.StandIn(type.Identifier.ValueText) && Bases(type).Any(AskingWords.AreOfSender));

    private static IEnumerable<string> Bases(BaseTypeDeclarationSyntax type)
        => type.BaseList?.Types.Select(t => t.Type.LastNameText() ?? "") ?? [];

    /// <summary>Whether what stands at a place is shown there on purpose.</summary>
    /// <param name="place">The place.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public static bool Are(SyntaxNode place, CancellationToken cancellationToken)
    {
        if (DebugRegions.Contain(place.SyntaxTree, place.SpanStart, cancellationToken)
            || place.Ancestors().OfType<BaseTypeDeclarationSyntax>().Any(IsStandIn))
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
