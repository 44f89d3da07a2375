using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Rules.Output;

/// <summary>Names in conditions.</summary>
internal static class HelpNames
{
    /// <summary>The last name of an expression: <c>Help</c> of <c>options.Help</c>; empty where it has none.</summary>
    public static string Last(ExpressionSyntax expression) => expression switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax qualified => qualified.Name.Identifier.ValueText,
        InvocationExpressionSyntax { Expression: SimpleNameSyntax or MemberAccessExpressionSyntax or MemberBindingExpressionSyntax } invocation
            => Last(invocation.Expression),
        PostfixUnaryExpressionSyntax { Operand: SimpleNameSyntax or MemberAccessExpressionSyntax } suppressed => Last(suppressed.Operand),
        _ => "",
    };

    /// <summary><c>args.Length</c>, <c>args.Count</c>, <c>args.Count()</c>, <c>args?.Length</c>.</summary>
    public static bool IsCountOfArguments(ExpressionSyntax expression) => expression switch
    {
        InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0 } invocation => IsCountOfArguments(invocation.Expression),
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Length" or "Count" } access => HelpWords.IsArguments(Last(access.Expression)),
        ConditionalAccessExpressionSyntax { WhenNotNull: MemberBindingExpressionSyntax { Name.Identifier.ValueText: "Length" or "Count" } } access
            => HelpWords.IsArguments(Last(access.Expression)),
        _ => false,
    };
}
