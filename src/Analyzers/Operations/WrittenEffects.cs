using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Operations;

/// <summary>
/// What can be told of effects by the way an expression is written, where it is not worth binding it, or where two expressions are compared as they
/// are written. <see cref="Effects"/> answers for bound operations.
/// </summary>
internal static class WrittenEffects
{
    /// <summary>Whether two expressions are one and the same value, read twice: variables, members and elements, without a call.</summary>
    public static bool AreSameRead(ExpressionSyntax one, ExpressionSyntax other) => SyntaxFactory.AreEquivalent(one, other) && IsRead(one);

    /// <summary>Whether anything in there may take time or print: a call, an <c>await</c>, a new object or a query.</summary>
    /// <param name="isHarmless">Whether a call of that name is no work.</param>
    public static bool MayWork(SyntaxNode node, Func<string, bool> isHarmless)
    {
        foreach (var descendant in node.DescendantNodesAndSelf(static n => n is not AnonymousFunctionExpressionSyntax))
        {
            if (descendant is AwaitExpressionSyntax or BaseObjectCreationExpressionSyntax or QueryExpressionSyntax
                || (descendant is InvocationExpressionSyntax call && !(call.InvokedName() is { } name && isHarmless(name.Identifier.ValueText))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether anything below assigns, counts, declares, waits, throws or passes a variable to be written; calls are not judged.</summary>
    public static bool MayAssign(SyntaxNode node) => node.DescendantNodes().Any(static n => n switch
    {
        AwaitExpressionSyntax or DeclarationExpressionSyntax or DeclarationPatternSyntax or VarPatternSyntax
            or RecursivePatternSyntax { Designation: not null } or ThrowExpressionSyntax => true,
        AssignmentExpressionSyntax assignment => assignment.Parent is not InitializerExpressionSyntax,
        PostfixUnaryExpressionSyntax postfix => !postfix.IsKind(SyntaxKind.SuppressNullableWarningExpression),
        PrefixUnaryExpressionSyntax prefix => prefix.IsKind(SyntaxKind.PreIncrementExpression) || prefix.IsKind(SyntaxKind.PreDecrementExpression),
        ArgumentSyntax argument => argument.RefKindKeyword.IsKind(SyntaxKind.RefKeyword) || argument.RefKindKeyword.IsKind(SyntaxKind.OutKeyword),
        _ => false,
    });

    private static bool IsRead(ExpressionSyntax expression)
        => expression.DescendantNodesAndSelf()
            .All(static n => n is SimpleNameSyntax or MemberAccessExpressionSyntax or ThisExpressionSyntax or BaseExpressionSyntax
                or LiteralExpressionSyntax or ParenthesizedExpressionSyntax or ConditionalAccessExpressionSyntax or MemberBindingExpressionSyntax
                or ElementAccessExpressionSyntax or BracketedArgumentListSyntax or ArgumentSyntax
                or PredefinedTypeSyntax || n.IsKind(SyntaxKind.SuppressNullableWarningExpression));
}
