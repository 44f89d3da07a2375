using System.Collections.Immutable;
using LogAnalyzers.Operations;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Rules.Output;

/// <summary>
/// Whether what is printed is data in a format that other programs read: serialized, named after the format, or of its shape. By syntax, and through
/// one variable, so that it can be asked of every print of a project.
/// </summary>
internal static class ProductText
{
    private const int DeepestValue = 6;

    private const int MostStatements = 300;

    // System.Text.Json, Newtonsoft.Json, YamlDotNet, ServiceStack and protobuf's JSON formatter.
    private static readonly ImmutableHashSet<string> Serializers = ImmutableHashSet.Create(
        "Serialize", "SerializeObject", "SerializeToString", "SerializeXmlNode", "SerializeXNode", "ToJsonString", "GetRawText", "ToBase64String",
        "ToHexString", "GetDebugView");

    private static readonly ImmutableHashSet<string> PassedThrough = ImmutableHashSet.Create(
        "ToString", "Trim", "TrimEnd", "TrimStart", "Replace", "ReplaceLineEndings", "Result", "GetAwaiter", "GetResult", "ConfigureAwait",
        "GetString");

    /// <summary>Whether an expression is such data.</summary>
    public static bool IsData(ExpressionSyntax expression) => IsData(expression, 0);

    private static bool IsData(ExpressionSyntax expression, int depth)
    {
        if (depth > DeepestValue)
        {
            return false;
        }

        switch (expression)
        {
            case ParenthesizedExpressionSyntax inner:
                return IsData(inner.Expression, depth + 1);
            case AwaitExpressionSyntax awaited:
                return IsData(awaited.Expression, depth + 1);
            case PostfixUnaryExpressionSyntax suppressed:
                return IsData(suppressed.Operand, depth + 1);
            case CastExpressionSyntax cast:
                return IsData(cast.Expression, depth + 1);
            case ConditionalExpressionSyntax choice:
                return IsData(choice.WhenTrue, depth + 1) && IsData(choice.WhenFalse, depth + 1);
            case BinaryExpressionSyntax coalesce when coalesce.IsKind(SyntaxKind.CoalesceExpression):
                return IsData(coalesce.Left, depth + 1);
            case BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression):
                return IsLineEnd(sum.Right) && IsData(sum.Left, depth + 1);
            case InterpolatedStringExpressionSyntax { Contents: var contents }:
                return contents.OfType<InterpolationSyntax>().ToList() is [{ Expression: var only }]
                    && contents.OfType<InterpolatedStringTextSyntax>().All(t => t.TextToken.ValueText.Trim().Length == 0) && IsData(only, depth + 1);
            case ConditionalAccessExpressionSyntax access:
                return IsData(access.WhenNotNull, depth + 1) || (PassesThrough(access.WhenNotNull) && IsData(access.Expression, depth + 1));
            case InvocationExpressionSyntax invocation:
                return IsMade(invocation, depth);
            case IdentifierNameSyntax or MemberAccessExpressionSyntax or MemberBindingExpressionSyntax:
                return OutputWords.IsData(expression.LastOrCalledName())
                    || (PassesThrough(expression) && expression is MemberAccessExpressionSyntax member && IsData(member.Expression, depth + 1))
                    || (expression is IdentifierNameSyntax name && Given(name) is { } value && IsData(value, depth + 1));
            default:
                return false;
        }
    }

    private static bool PassesThrough(ExpressionSyntax expression) => PassedThrough.Contains(expression.LastOrCalledName());

    private static bool IsMade(InvocationExpressionSyntax invocation, int depth)
    {
        var name = invocation.LastOrCalledName();
        if (Serializers.Contains(name) || OutputWords.IsData(name))
        {
            return true;
        }

        var arguments = invocation.ArgumentList.Arguments;
        if (name is "Join" && arguments.Count > 1)
        {
            return arguments[0].Expression is LiteralExpressionSyntax { Token.Value: "," or ";" or "\t" or "|" or ',' or ';' or '\t' or '|' };
        }

        return PassesThrough(invocation) && invocation.Expression is MemberAccessExpressionSyntax access && IsData(access.Expression, depth + 1);
    }

    private static bool IsLineEnd(ExpressionSyntax expression)
        => expression is LiteralExpressionSyntax { Token.Value: "\n" or "\r\n" or '\n' } || expression.LastNameText() == "NewLine";

    /// <summary>What a local of the same function is declared with, by name.</summary>
    private static ExpressionSyntax? Given(IdentifierNameSyntax name)
    {
        var text = name.Identifier.ValueText;
        for (var list = name.Parent; list is not null and not MemberDeclarationSyntax; list = list.Parent)
        {
            var statements = list switch
            {
                BlockSyntax block => block.Statements,
                SwitchSectionSyntax section => section.Statements,
                _ => default,
            };
            foreach (var statement in statements.Take(MostStatements))
            {
                if (statement is LocalDeclarationStatementSyntax { Declaration.Variables: var variables }
                    && variables.FirstOrDefault(v => v.Identifier.ValueText == text) is { } variable)
                {
                    return variable.Initializer?.Value;
                }
            }
        }

        return (name.SyntaxTree.GetRoot() as CompilationUnitSyntax)?.Members.OfType<GlobalStatementSyntax>().Take(MostStatements)
            .Select(g => g.Statement).OfType<LocalDeclarationStatementSyntax>().SelectMany(d => d.Declaration.Variables)
            .FirstOrDefault(v => v.Identifier.ValueText == text)?.Initializer?.Value;
    }
}
