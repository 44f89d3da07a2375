using LogAnalyzers.Operations;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Templates;

/// <content>What is another form of a value: <c>Format(amount)</c>, <c>item.GetType().Name</c>, <c>items[0]</c>.</content>
internal static partial class ExpressionPath
{
    /// <summary>Whether a method gives what it is handed in another form.</summary>
    private static bool IsShowing(string method) => ShowingVerbs.Begin(method) || ShowingVerbs.IsForm(CallName(method));

    /// <summary>The value that is shown: the first argument that has a name, else what the method is called on.</summary>
    private static bool CollectShown(ExpressionSyntax? receiver, SeparatedSyntaxList<ArgumentSyntax> arguments, List<string> path, int depth)
        => First(path, depth, [.. arguments.Select(a => a.Expression).Where(e => e is not LiteralExpressionSyntax)])
            || (receiver is not null && First(path, depth, receiver));

    /// <summary>The name of a type: <c>item.GetType().Name</c> is the type of the item.</summary>
    private static bool CollectType(ExpressionSyntax receiver, List<string> path, int depth)
    {
        while (receiver is ParenthesizedExpressionSyntax parenthesized)
        {
            receiver = parenthesized.Expression;
        }

        switch (receiver)
        {
            case TypeOfExpressionSyntax:
            case InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "GetType" } }:
                return Add(TypeWord, path);
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetType" } of }:
                var from = path.Count;
                if (of.Expression is not (ThisExpressionSyntax or BaseExpressionSyntax) && First(path, depth, of.Expression)
                    && !GeneralMembers.IsFiller(path[path.Count - 1]))
                {
                    return Suffix(path, TypeWord);
                }

                // "m.GetType()": the letter says nothing, the text beside it may.
                path.RemoveRange(from, path.Count - from);
                return Add(TypeWord, path);
            default:
                return false;
        }
    }

    /// <summary>One of many is called in the singular.</summary>
    private static bool CollectElement(ElementAccessExpressionSyntax element, List<string> path, int depth)
    {
        var from = path.Count;
        if (!Collect(element.Expression, path, depth + 1) || path.Count == from)
        {
            return false;
        }

        path[path.Count - 1] = OneOf(path[path.Count - 1]) ?? path[path.Count - 1];
        return true;
    }

    /// <summary><c>item.Path ?? item.Name</c> is the item.</summary>
    private static bool CollectOwnerOfBoth(BinaryExpressionSyntax binary, List<string> path, int depth)
        => binary.IsKind(SyntaxKind.CoalesceExpression)
            && Inside(binary.Left) is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var left, Expression: var owner }
            && Inside(binary.Right) is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var right, Expression: var other }
            && GeneralMembers.IsIdentity(left) && GeneralMembers.IsIdentity(right) && owner.IsEquivalentTo(other)
            && owner.LastNameText() is { Length: > 1 }
            && First(path, depth, owner);

    /// <summary><c>DateTime.UtcNow - started</c> is a time that has elapsed.</summary>
    private static bool IsElapsed(BinaryExpressionSyntax binary)
        => binary.IsKind(SyntaxKind.SubtractExpression)
            && Inside(binary.Left) is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Now" or "UtcNow", Expression: var clock }
            && clock.LastNameText() is "DateTime" or "DateTimeOffset";

    private static ExpressionSyntax Inside(ExpressionSyntax expression) => Stripped(expression);

    /// <summary>What a value is that stands for a type.</summary>
    public const string TypeWord = "Type";
}
