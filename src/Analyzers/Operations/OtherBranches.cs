using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Operations;

/// <summary>What may run in the place of a piece of code, where one of several is chosen.</summary>
internal static class OtherBranches
{
    /// <summary>What may run in the place of a part of a node; null is nothing at all.</summary>
    /// <param name="parent">The node.</param>
    /// <param name="part">The part.</param>
    /// <param name="function">The function around: who asks what it sets asks whether it has been done.</param>
    /// <param name="holder">The name of what is set: a question for it is no such choice.</param>
    public static IEnumerable<SyntaxNode?> Of(SyntaxNode parent, SyntaxNode part, SyntaxNode function, string holder) => parent switch
    {
        IfStatementSyntax branch when part == branch.Statement && !Asks(branch.Condition, function, holder) => [branch.Else],
        ElseClauseSyntax { Parent: IfStatementSyntax branch } when !Asks(branch.Condition, function, holder) => [branch.Statement],
        SwitchSectionSyntax { Parent: SwitchStatementSyntax choice } section
            => choice.Sections.Where(s => s != section && !Leaves(s)).Cast<SyntaxNode?>()
                .Concat(choice.Sections.Any(s => s.Labels.Any(l => l is DefaultSwitchLabelSyntax)) ? [] : [null]),
        SwitchExpressionSyntax choice when part is SwitchExpressionArmSyntax
            => choice.Arms.Where(a => a != part && a.Expression is not ThrowExpressionSyntax),
        ConditionalExpressionSyntax choice when part == choice.WhenTrue && !Asks(choice.Condition, function, holder) => [choice.WhenFalse],
        ConditionalExpressionSyntax choice when part == choice.WhenFalse && !Asks(choice.Condition, function, holder) => [choice.WhenTrue],
        CatchClauseSyntax { Parent: TryStatementSyntax attempt } => [attempt.Block],

        // One of several functions in a list or a dictionary.
        InitializerExpressionSyntax { RawKind: not (int)SyntaxKind.ObjectInitializerExpression } or CollectionExpressionSyntax
            or AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax } => [null],
        _ => [],
    };

    /// <summary>Whether a condition asks if it has been done: for the holder, or for what the function sets when it does it.</summary>
    public static bool Asks(ExpressionSyntax condition, SyntaxNode function, string holder)
    {
        var names = condition.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Select(n => n.Identifier.ValueText).ToArray();
        return names.Any(n => n == holder || n == "Interlocked")
            || function.DescendantNodes().OfType<AssignmentExpressionSyntax>()
                .Any(a => a.Left.LastNameText() is { } name && names.Contains(name));
    }

    private static bool Leaves(SyntaxNode section) => section.DescendantNodes().Any(n => n is ThrowStatementSyntax or ReturnStatementSyntax);
}
