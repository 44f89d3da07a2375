using LogAnalyzers.Frameworks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Messages;

/// <summary>Writes a value as an argument for a hole.</summary>
internal static class ArgumentText
{
    /// <param name="isOnly">Whether it will be the only value, so that an array would be spread over the parameter.</param>
    /// <returns>Null where the value can't be passed.</returns>
    public static string? Write(HolePart hole, LogApi api, bool isOnly)
    {
        if (hole.ArgumentText is { } given)
        {
            return given;
        }

        var type = hole.Value.Type;
        var text = WithComments(hole.Expression);
        if (text is null || type is null)
        {
            // Without a type of its own (a target-typed choice) only a cast makes it an argument; leave it as it is and let binding decide.
            return text;
        }

        if (type.IsRefLikeType)
        {
            return Primary(hole.Expression, text) + ".ToString()";
        }

        if (type.TypeKind == TypeKind.Dynamic || (isOnly && api.Templates.IsAmbiguousAsOnlyValue(type))
            || hole.Value.ConstantValue is { HasValue: true, Value: null })
        {
            var isMaybeNull = hole.Value.SemanticModel?.GetTypeInfo(hole.Expression).Nullability.FlowState == NullableFlowState.MaybeNull;
            return (isMaybeNull ? "(object?)" : "(object)") + Unary(hole.Expression, text);
        }

        return text;
    }

    private static string Primary(ExpressionSyntax expression, string text) => IsPrimary(expression) ? text : "(" + text + ")";

    private static bool IsPrimary(ExpressionSyntax expression)
        => expression is IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ElementAccessExpressionSyntax
            or ParenthesizedExpressionSyntax or LiteralExpressionSyntax or ThisExpressionSyntax;

    private static string Unary(ExpressionSyntax expression, string text) => IsUnary(expression) ? text : Primary(expression, text);

    /// <summary>Whether a cast can stand directly before the expression.</summary>
    public static bool IsUnary(ExpressionSyntax expression)
        => IsPrimary(expression)
            || expression is CastExpressionSyntax or AwaitExpressionSyntax or ObjectCreationExpressionSyntax or ArrayCreationExpressionSyntax
                or ImplicitArrayCreationExpressionSyntax or ConditionalAccessExpressionSyntax;

    /// <summary>The expression with the comments at its sides; null where one of them would swallow what follows.</summary>
    private static string? WithComments(ExpressionSyntax expression)
    {
        var leading = expression.GetLeadingTrivia().Any(IsComment);
        var trailing = expression.GetTrailingTrivia().Any(IsComment);
        if (!leading && !trailing)
        {
            return expression.ToString();
        }

        return expression.GetLeadingTrivia().Concat(expression.GetTrailingTrivia()).Any(t => t.IsKind(SyntaxKind.SingleLineCommentTrivia)) ? null
            : expression.ToFullString().Trim();
    }

    private static bool IsComment(SyntaxTrivia trivia)
        => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia);
}
