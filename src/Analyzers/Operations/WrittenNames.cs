using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Operations;

/// <summary>The name by which an expression, a type or a call goes, as it is written; nothing is bound for it.</summary>
internal static class WrittenNames
{
    /// <summary>The name in front of the argument list; null where something else is called, such as the result of a call.</summary>
    public static SimpleNameSyntax? InvokedName(this InvocationExpressionSyntax invocation) => invocation.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        SimpleNameSyntax name => name,
        _ => null,
    };

    /// <summary>
    /// The last name of an expression or type: <c>Help</c> of <c>options.Help!</c>, <c>List&lt;int&gt;</c> of
    /// <c>global::System.Collections.Generic.List&lt;int&gt;?</c>; null where it ends in none, as calls, literals and <c>string</c> do.
    /// </summary>
    public static SimpleNameSyntax? LastName(this ExpressionSyntax expression) => expression switch
    {
        SimpleNameSyntax name => name,
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        QualifiedNameSyntax name => name.Right,
        AliasQualifiedNameSyntax name => name.Name,
        NullableTypeSyntax nullable => nullable.ElementType.LastName(),
        PostfixUnaryExpressionSyntax suppressed when suppressed.IsKind(SyntaxKind.SuppressNullableWarningExpression) => suppressed.Operand.LastName(),
        _ => null,
    };

    /// <summary>The text of the last name, without type arguments and <c>@</c>; null where the expression ends in none.</summary>
    public static string? LastNameText(this ExpressionSyntax expression) => expression.LastName()?.Identifier.ValueText;

    /// <summary>The arguments of a call, creation or constructor initializer; null for anything else, and where none are written.</summary>
    public static ArgumentListSyntax? WrittenArguments(this SyntaxNode call) => call switch
    {
        InvocationExpressionSyntax invocation => invocation.ArgumentList,
        BaseObjectCreationExpressionSyntax creation => creation.ArgumentList,
        ConstructorInitializerSyntax initializer => initializer.ArgumentList,
        PrimaryConstructorBaseTypeSyntax made => made.ArgumentList,
        _ => null,
    };

    /// <summary>The text of the last name, for a call that of what is called; empty where there is neither.</summary>
    public static string LastOrCalledName(this ExpressionSyntax expression)
        => (expression is InvocationExpressionSyntax invocation ? invocation.InvokedName() : expression.LastName())?.Identifier.ValueText ?? "";
}
