using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Operations;

/// <summary>Names of called methods as they are written.</summary>
internal static class InvokedNames
{
    /// <summary>The name in front of the argument list; null where something else is called, such as the result of a call.</summary>
    public static SimpleNameSyntax? InvokedName(this InvocationExpressionSyntax invocation) => invocation.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        SimpleNameSyntax name => name,
        _ => null,
    };
}
