using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Prints;

/// <summary>How a print stands in its code: what is its whole expression, whether it ends its line, who uses its task.</summary>
internal static class PrintPlace
{
    /// <summary><c>await Console.Out.WriteLineAsync(x).ConfigureAwait(false)</c> around its invocation.</summary>
    public static ExpressionSyntax Outermost(InvocationExpressionSyntax invocation)
    {
        ExpressionSyntax outer = invocation;
        if (outer.Parent is ConditionalAccessExpressionSyntax conditional && conditional.WhenNotNull == outer)
        {
            outer = conditional;
        }

        if (outer.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait",
            Parent: InvocationExpressionSyntax configured })
        {
            outer = configured;
        }

        return outer.Parent is AwaitExpressionSyntax awaited ? awaited : outer;
    }

    /// <summary>
    /// Whether it may be a piece of a line: a level, event or condition of its own makes it a record, and files are written piece by piece.
    /// </summary>
    public static bool IsPiece(PrintCall print)
        => print is { Level: null, EventId: null, Condition: null } && print.Target != PrintTarget.File;

    /// <summary>Whether what is printed next starts on a line of its own.</summary>
    public static bool EndsWithLine(PrintCall print)
    {
        if (print.EndsLine)
        {
            return true;
        }

        var text = print.Values.IsEmpty ? null : LastText(print);
        return text?.EndsWith("\n", StringComparison.Ordinal) == true;
    }

    private static string? LastText(PrintCall print)
    {
        var value = print.Values[0];
        while (true)
        {
            switch (value)
            {
                case { ConstantValue: { HasValue: true, Value: var constant } }:
                    return constant?.ToString();
                case IBinaryOperation when MadeText.Of(value).Pieces() is [.., var last]:
                    value = last.Unwrap();
                    break;
                case IInterpolatedStringOperation { Parts: [.., var end] }:
                    return end is IInterpolatedStringTextOperation written ? written.Text.ConstantValue.Value as string : null;
                case IPropertyReferenceOperation { Property: { Name: "NewLine", ContainingType.Name: "Environment" } }:
                    return "\n";
                default:
                    return null;
            }
        }
    }

    /// <summary>
    /// What evaluates an asynchronous print that is no statement of its own, where the record can be written in front of it; null where something
    /// else is done first, or the print may not happen.
    /// </summary>
    public static SyntaxNode? TaskCarrierOf(PrintCall print, ExpressionSyntax outer)
        => outer is not ConditionalAccessExpressionSyntax
            && (outer is AwaitExpressionSyntax || (outer == print.Syntax && print.IsAsync))
            && CarrierOf(outer) is { ContainsDirectives: false } carrier && !DoesSomethingBefore(carrier, outer)
            ? carrier
            : null;

    /// <summary>The statement or expression body around the print, where that is sure to evaluate it.</summary>
    public static SyntaxNode? CarrierOf(ExpressionSyntax print)
    {
        for (SyntaxNode inner = print, node = print.Parent!; node is not null; inner = node, node = node.Parent!)
        {
            switch (node)
            {
                case ReturnStatementSyntax or ExpressionStatementSyntax or LocalDeclarationStatementSyntax { UsingKeyword.RawKind: 0 }:
                case ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax }:
                case LambdaExpressionSyntax:
                    return node;
                case ArgumentSyntax { RefKindKeyword.RawKind: 0 } or BaseArgumentListSyntax or InvocationExpressionSyntax
                    or BaseObjectCreationExpressionSyntax or InitializerExpressionSyntax or ArrayCreationExpressionSyntax
                    or ImplicitArrayCreationExpressionSyntax or ParenthesizedExpressionSyntax or CastExpressionSyntax or EqualsValueClauseSyntax
                    or VariableDeclaratorSyntax or VariableDeclarationSyntax or AwaitExpressionSyntax or MemberAccessExpressionSyntax
                    or CollectionExpressionSyntax or ExpressionElementSyntax:
                case AssignmentExpressionSyntax assignment when assignment.Right == inner:
                    continue;
                default:
                    return null;
            }
        }

        return null;
    }

    private static bool DoesSomethingBefore(SyntaxNode carrier, ExpressionSyntax print)
        => carrier.DescendantNodes().Any(n => n.Span.End <= print.SpanStart
            && n is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax or AwaitExpressionSyntax or AssignmentExpressionSyntax
                or PostfixUnaryExpressionSyntax or PrefixUnaryExpressionSyntax or ElementAccessExpressionSyntax);
}
