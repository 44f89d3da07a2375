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
        => First(path, depth, [.. arguments.Select(a => Affirmed(a.Expression)).Where(e => e is not LiteralExpressionSyntax)])
            || (receiver is not null && First(path, depth, receiver));

    /// <summary>What a method shows of <c>!isOn</c> is not "no".</summary>
    private static ExpressionSyntax Affirmed(ExpressionSyntax shown)
        => Stripped(shown) is PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression, Operand: var operand } ? operand : shown;

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
                return Add(TypeWord, path);
            case InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "GetType" } }:
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax
                { Name.Identifier.ValueText: "GetType", Expression: ThisExpressionSyntax or BaseExpressionSyntax } }:
                return Add(HoleValue.LastOfType(receiver) is { } own ? own + "_" + TypeWord : TypeWord, path);
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetType" } of }:
                var from = path.Count;
                if (First(path, depth, of.Expression)
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

        if (element.ArgumentList.Arguments is [{ Expression: LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } key }]
            && ComputedName.Said(key) is { } said)
        {
            return Add(said, path); // headers["User-Agent"]
        }

        if (element.ArgumentList.Arguments is [{ Expression: RangeExpressionSyntax }])
        {
            return true; // A part of many is many.
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
    private static bool IsElapsed(ExpressionSyntax expression)
        => expression is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.SubtractExpression } binary
            && Inside(binary.Left) is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Now" or "UtcNow", Expression: var clock }
            && clock.LastNameText() is "DateTime" or "DateTimeOffset";

    /// <summary>Whether a property <c>Result</c> is that of a task, and so the value itself.</summary>
    private static bool IsTask(ExpressionSyntax receiver)
        => receiver is InvocationExpressionSyntax || receiver.LastNameText() is not { } name || name.Length < 2
            || name.EndsWith("task", StringComparison.OrdinalIgnoreCase) || name.EndsWith("Async", StringComparison.Ordinal);

    /// <summary>What bytes are once they are read: <c>keyBytes</c> is the key.</summary>
    private static string Read(string name)
        => NameWords.In(name) is { Count: > 1 } words && ComputedWords.IsRaw(words[words.Count - 1])
            ? string.Join("_", words.Take(words.Count - 1)) : name;

    private static bool IsElement(string method)
        => method is "First" or "FirstOrDefault" or "Last" or "LastOrDefault" or "Single" or "SingleOrDefault" or "ElementAt" or "ElementAtOrDefault"
            or "FirstAsync" or "FirstOrDefaultAsync" or "SingleAsync" or "SingleOrDefaultAsync" or "Peek" or "Dequeue" or "Pop";

    /// <summary>One of a list; false where the list is not called in the plural.</summary>
    private static bool CollectElement(ExpressionSyntax list, string method, List<string> path, int depth)
    {
        var from = path.Count;
        if (Collect(list, path, depth + 1) && path.Count > from && OneOf(path[path.Count - 1]) is { } one)
        {
            path[path.Count - 1] = method.StartsWith("Last", StringComparison.Ordinal) ? "Last_" + one : one;
            return true;
        }

        path.RemoveRange(from, path.Count - from);
        return false;
    }

    /// <summary>What is read under a literal key is called as the key: <c>Environment.GetEnvironmentVariable("HOME")</c>.</summary>
    private static string? KeyOf(SimpleNameSyntax method, SeparatedSyntaxList<ArgumentSyntax> arguments)
        => method.Identifier.ValueText.StartsWith("Get", StringComparison.Ordinal)
            && arguments is [{ Expression: LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } key }]
                ? ComputedName.Said(key) : null;

    private static ExpressionSyntax Inside(ExpressionSyntax expression) => Stripped(expression);

    /// <summary>What a value is that stands for a type.</summary>
    public const string TypeWord = "Type";
}
