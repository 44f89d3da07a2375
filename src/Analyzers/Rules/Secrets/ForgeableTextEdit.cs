using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Rules.Secrets;

/// <summary>LOG8003: <c>.ReplaceLineEndings(" ")</c> behind the value, or what older platforms have in its place.</summary>
internal static class ForgeableTextEdit
{
    private const string Method = "ReplaceLineEndings";

    /// <summary>Why no call can stand behind the value; null where one can.</summary>
    public static NoFix? WhyNot(IOperation value)
        => value is { Type.SpecialType: SpecialType.System_String, Syntax: ExpressionSyntax } ? null : ForgeableText.NoString;

    /// <summary>The changes behind, and around, a value; null where it is no string.</summary>
    public static IEnumerable<TextChange>? Changes(ExpressionSyntax value, SemanticModel model, CancellationToken cancellationToken)
    {
        // Behind a "!", which says that it is not null.
        value = value.Parent is PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } sure ? sure : value;
        var type = model.GetTypeInfo(value, cancellationToken);
        if (type.Type is not { SpecialType: SpecialType.System_String } text)
        {
            return null;
        }

        // Where nothing is known of null, a call must not be what throws; and what others fill in may be null whatever its declaration says.
        var isSure = type.Nullability.FlowState == NullableFlowState.NotNull
            && (value is PostfixUnaryExpressionSyntax
                || model.GetSymbolInfo(value, cancellationToken).Symbol is not (IParameterSymbol or IPropertySymbol or IFieldSymbol));
        var access = isSure ? "." : "?.";
        var call = text.GetMembers(Method).IsEmpty
            ? $"{access}Replace(\"\\r\", \" \").Replace(\"\\n\", \" \")"
            : $"{access}{Method}(\" \")";
        var isWhole = value is IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ElementAccessExpressionSyntax
            or ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax;
        return isWhole
            ? [new(new TextSpan(value.Span.End, 0), call)]
            : [new(new TextSpan(value.SpanStart, 0), "("), new(new TextSpan(value.Span.End, 0), ")" + call)];
    }
}
