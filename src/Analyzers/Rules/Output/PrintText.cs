using System.Text;
using LogAnalyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Rules.Output;

/// <summary>
/// The text of a printed expression as far as it is written in the source, with <see cref="Hole"/> for what is not. It is read by its syntax:
/// hundreds of prints around the one that is judged are read this way, and binding them all would cost more than the rest of the rule.
/// </summary>
internal static class PrintText
{
    public const char Hole = '\uFFFC';

    /// <summary>The text that a print begins with: of its first argument, be it a value or a format.</summary>
    public static string Of(InvocationExpressionSyntax print, SemanticModel model, CancellationToken cancellationToken)
    {
        var arguments = print.ArgumentList.Arguments;
        return arguments.Count == 0 ? "" : Of(arguments[0].Expression, model, cancellationToken);
    }

    public static string Of(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken)
    {
        if (expression is LiteralExpressionSyntax literal)
        {
            return literal.Token.Value switch { string text => text, char c => c.ToString(), _ => Hole.ToString() };
        }

        var builder = new StringBuilder();
        Append(builder, expression, model, 0, cancellationToken);
        return builder.ToString();
    }

    private static void Append(
        StringBuilder builder, ExpressionSyntax expression, SemanticModel model, int depth, CancellationToken cancellationToken)
    {
        switch (expression)
        {
            case LiteralExpressionSyntax { Token.Value: string or char } literal:
                builder.Append(literal.Token.ValueText);
                break;
            case InterpolatedStringExpressionSyntax interpolated:
                foreach (var content in interpolated.Contents)
                {
                    builder.Append(content is InterpolatedStringTextSyntax text ? text.TextToken.ValueText : Hole.ToString());
                }

                break;
            case BinaryExpressionSyntax when expression.IsKind(SyntaxKind.AddExpression) && depth < Limits.WrittenTextLevels:
                // A long chain leans to the left: no recursion along it.
                var parts = new Stack<ExpressionSyntax>();
                var left = expression;
                for (; left is BinaryExpressionSyntax sum && sum.IsKind(SyntaxKind.AddExpression); left = sum.Left)
                {
                    parts.Push(sum.Right);
                }

                Append(builder, left, model, depth + 1, cancellationToken);
                while (parts.Count > 0)
                {
                    Append(builder, parts.Pop(), model, depth + 1, cancellationToken);
                }

                break;
            case ParenthesizedExpressionSyntax parenthesized when depth < Limits.WrittenTextLevels:
                Append(builder, parenthesized.Expression, model, depth + 1, cancellationToken);
                break;
            case ObjectCreationExpressionSyntax { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax { Token.Value: char c } }, ..] }:
                builder.Append(c);
                break;
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Format" or "Concat" },
                ArgumentList.Arguments: [{ Expression: var first }, ..] }
                when depth < Limits.WrittenTextLevels:
                Append(builder, first, model, depth + 1, cancellationToken);
                builder.Append(Hole);
                break;
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var receiver,
                Name.Identifier.ValueText: "PadRight" or "Trim" or "TrimEnd" or "TrimStart" or "ToString" } }
                when depth < Limits.WrittenTextLevels:
                Append(builder, receiver, model, depth + 1, cancellationToken);
                builder.Append(Hole);
                break;
            case IdentifierNameSyntax or MemberAccessExpressionSyntax:
                AppendNamed(builder, expression, model, depth, cancellationToken);
                break;
            default:
                builder.Append(Hole);
                break;
        }
    }

    /// <summary>A constant, or a local or read-only field by its initializer.</summary>
    private static void AppendNamed(
        StringBuilder builder, ExpressionSyntax expression, SemanticModel model, int depth, CancellationToken cancellationToken)
    {
        var symbol = model.GetSymbolInfo(expression, cancellationToken).Symbol;
        var constant = symbol switch
        {
            IFieldSymbol { HasConstantValue: true } field => field.ConstantValue,
            ILocalSymbol { HasConstantValue: true } local => local.ConstantValue,
            _ => null
        };
        if (constant is string or char)
        {
            builder.Append(constant);
        }
        else if (symbol is ILocalSymbol { Type.SpecialType: SpecialType.System_String }
            or IFieldSymbol { IsReadOnly: true, Type.SpecialType: SpecialType.System_String }
            && depth < 2
            && symbol.DeclaringSyntaxReferences is [var declaration] && declaration.SyntaxTree == model.SyntaxTree
            && declaration.GetSyntax(cancellationToken)
                is VariableDeclaratorSyntax { Initializer.Value: var value and not (IdentifierNameSyntax or MemberAccessExpressionSyntax) })
        {
            Append(builder, value, model, Limits.WrittenTextLevels - 1, cancellationToken);
        }
        else
        {
            builder.Append(Hole);
        }
    }
}
