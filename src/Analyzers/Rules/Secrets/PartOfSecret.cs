using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Rules.Secrets;

/// <summary>
/// Variables that hold a few characters of a secret, or a word in its place, whatever they are called:
/// <c>var token = refreshToken.Substring(0, 8) + "..."</c>, <c>var password = isSet ? "***" : "none"</c>. What is cut off something else may be the
/// whole secret.
/// </summary>
internal static class PartOfSecret
{
    /// <summary>What an expression gives.</summary>
    private enum Shown
    {
        /// <summary>The same text each time.</summary>
        Constant,

        /// <summary>The beginning or the end of a secret.</summary>
        Part,

        /// <summary>Anything else.</summary>
        Other,
    }

    /// <summary>Whether a variable is given nothing but parts of secrets and constants, or one of several constants.</summary>
    public static bool Is(IOperation value, SecretNames names)
        => value is ILocalReferenceOperation { SemanticModel: { } model } local && LocalUse.Of(local, model, default) is { } use
            && All(use.AssignedValues.Select(v => v.Syntax is ExpressionSyntax written ? Of(written, names) : Shown.Other)) is var shown
            && (shown == Shown.Part
                || (shown == Shown.Constant && use.AssignedValues.Any(v => v.Syntax is ConditionalExpressionSyntax || IsMask(v))));

    /// <summary><c>"********"</c>. Another constant may be the secret itself.</summary>
    private static bool IsMask(IOperation value)
        => value.ConstantValue is { HasValue: true, Value: string { Length: > 2 } text } && text.All(c => !char.IsLetterOrDigit(c));

    private static Shown Of(ExpressionSyntax expression, SecretNames names) => expression switch
    {
        ParenthesizedExpressionSyntax { Expression: var inner } => Of(inner, names),
        LiteralExpressionSyntax => Shown.Constant,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Empty" } => Shown.Constant,
        InterpolatedStringExpressionSyntax text
            => All(text.Contents.OfType<InterpolationSyntax>().Select(i => Of(i.Expression, names)).DefaultIfEmpty(Shown.Constant)),
        BinaryExpressionSyntax both when both.Kind() is SyntaxKind.AddExpression or SyntaxKind.CoalesceExpression
            => All([Of(both.Left, names), Of(both.Right, names)]),
        ConditionalExpressionSyntax choice => OfChoice(choice, names),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var whole } } call when Cuts(call)
            => OfSecret(whole, names),
        ElementAccessExpressionSyntax { Expression: var whole, ArgumentList: var range } when Cuts(range) => OfSecret(whole, names),
        ConditionalAccessExpressionSyntax { Expression: var whole, WhenNotNull: InvocationExpressionSyntax call } when Cuts(call)
            => OfSecret(whole, names),
        ConditionalAccessExpressionSyntax { Expression: var whole, WhenNotNull: ElementBindingExpressionSyntax { ArgumentList: var range } }
            when Cuts(range) => OfSecret(whole, names),
        _ => Shown.Other,
    };

    /// <summary>Where what is too short to be cut is taken as it is, the part is what is meant.</summary>
    private static Shown OfChoice(ConditionalExpressionSyntax choice, SecretNames names)
    {
        var (first, second) = (Of(choice.WhenTrue, names), Of(choice.WhenFalse, names));
        return (first == Shown.Part && OfSecret(choice.WhenFalse, names) == Shown.Part)
            || (second == Shown.Part && OfSecret(choice.WhenTrue, names) == Shown.Part)
            ? Shown.Part
            : All([first, second]);
    }

    private static Shown OfSecret(ExpressionSyntax whole, SecretNames names)
        => names.Judge(whole.LastNameText()) is SecretVerdict.Secret or SecretVerdict.Token ? Shown.Part : Shown.Other;

    private static Shown All(IEnumerable<Shown> shown)
        => shown.Aggregate(Shown.Constant, static (a, b) => (Shown)Math.Max((int)a, (int)b));

    /// <summary>Whether a call leaves the beginning or the end.</summary>
    private static bool Cuts(InvocationExpressionSyntax call)
        => (call.InvokedName()?.Identifier.ValueText, call.ArgumentList.Arguments) switch
        {
            ("Substring", [_, _]) or ("Remove", [_]) => true,
            ("Substring", [{ Expression: var start }]) => start is BinaryExpressionSyntax
                {
                    RawKind: (int)SyntaxKind.SubtractExpression, Left: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Length" },
                },
            _ => false,
        };

    private static bool Cuts(BracketedArgumentListSyntax range)
        => range.Arguments is [{ Expression: RangeExpressionSyntax { LeftOperand: var start } }]
            && (start is null || start.IsKind(SyntaxKind.IndexExpression));
}
