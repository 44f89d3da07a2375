using LogAnalyzers.Operations;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Rules.Output;

/// <summary>Names in conditions.</summary>
internal static class HelpNames
{
    /// <summary><c>args.Length</c>, <c>args.Count</c>, <c>args.Count()</c>, <c>args?.Length</c>.</summary>
    public static bool IsCountOfArguments(ExpressionSyntax expression) => expression switch
    {
        InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0 } invocation => IsCountOfArguments(invocation.Expression),
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Length" or "Count" } access
            => HelpWords.IsArguments(access.Expression.LastOrCalledName()),
        ConditionalAccessExpressionSyntax { WhenNotNull: MemberBindingExpressionSyntax { Name.Identifier.ValueText: "Length" or "Count" } } access
            => HelpWords.IsArguments(access.Expression.LastOrCalledName()),
        _ => false,
    };
}
