using LogAnalyzers.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Messages;

/// <summary>The literal in front of a <c>+</c>: <c>"[INFO] " + format</c>.</summary>
/// <param name="Text">What the literal says, which is the same in a format: there are no braces in it.</param>
/// <param name="Rest">What follows, as it is written; text by itself.</param>
internal sealed record LeadingOperand(TextPart Text, string Rest)
{
    /// <summary>Null where the text starts in another way, or the rest would be another sum without it.</summary>
    public static LeadingOperand? Of(ExpressionSyntax text, SemanticModel model, CancellationToken cancellationToken)
    {
        var first = text;
        BinaryExpressionSyntax? innermost = null;
        while (first is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum)
        {
            (innermost, first) = (sum, sum.Left);
        }

        return innermost is not null && first is LiteralExpressionSyntax literal && literal.Token.ValueText is { Length: > 0 } said
            && said.IndexOfAny(['{', '}']) < 0
            && model.GetTypeInfo(innermost.Right, cancellationToken).Type?.SpecialType == SpecialType.System_String
            && LiteralUnits.Decode(literal) is { IsDefaultOrEmpty: false } units && LiteralUnits.StyleOf(literal) == LiteralStyle.Regular
            ? new(
                new TextPart(units, LiteralSource.Regular),
                text.SyntaxTree.GetText(cancellationToken).ToString(
                    Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(innermost.Right.SpanStart, text.Span.End)))
            : null;
    }
}
