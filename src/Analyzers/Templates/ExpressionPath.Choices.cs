using System.Collections.Immutable;
using LogAnalyzers.Model;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Templates;

/// <content>What a choice is called: <c>count switch …</c>, <c>isDirty ? " (changed)" : ""</c>.</content>
internal static partial class ExpressionPath
{
    /// <summary>Members that a condition asks of what it is about.</summary>
    private static readonly ImmutableHashSet<string> Asked = ImmutableHashSet.Create(
        "Any", "All", "Contains", "ContainsKey", "Count", "Equals", "HasFlag", "HasValue", "IsEmpty", "IsNullOrEmpty", "Length", "StartsWith",
        "EndsWith");

    private const string TextWord = "Text";

    /// <summary>A shorter word is a letter, and no name.</summary>
    private const int MinLength = 3;

    /// <summary>A text of more words is a sentence.</summary>
    private const int MaxWords = 3;

    /// <summary>
    /// A choice of values is called as the first of them that has a name. Text that is made in a branch has none: its name would be that of a value
    /// of another kind. What may be empty is a note on what it depends on, the rest a text of it.
    /// </summary>
    private static bool CollectChoice(ConditionalExpressionSyntax choice, List<string> path, int depth)
    {
        ExpressionSyntax[] branches = [Stripped(choice.WhenTrue), Stripped(choice.WhenFalse)];
        if (First(path, depth, [.. branches.Where(b => !IsMadeText(b) && b is not LiteralExpressionSyntax)]))
        {
            return true;
        }

        if (!branches.Any(b => IsMadeText(b) || b.IsKind(SyntaxKind.StringLiteralExpression)))
        {
            return First(path, depth, [.. AskedOf(choice.Condition, depth)]);
        }

        var word = branches.Any(IsNothing) ? "Note" : TextWord;
        if (branches.FirstOrDefault(IsToString) is { } shown && First(path, depth, shown))
        {
            return Suffix(path, TextWord);
        }

        var from = path.Count;
        var hasName = First(path, depth, [.. AskedOf(choice.Condition, depth)]);
        while (path.Count > from + 1 && Asked.Contains(path[path.Count - 1]))
        {
            path.RemoveAt(path.Count - 1); // "items.Any()" asks about the items.
        }

        if (hasName && path[path.Count - 1].Length >= MinLength)
        {
            return Suffix(path, word);
        }

        path.RemoveRange(from, path.Count - from);
        return Add(branches.Select(WordsOf).FirstOrDefault(w => w.Length > 0) is { } said ? said + "_" + word : word, path);
    }

    /// <summary>What a condition is about: <c>items.Any()</c> asks about the items.</summary>
    private static IEnumerable<ExpressionSyntax> AskedOf(ExpressionSyntax condition, int depth) => Stripped(condition) switch
    {
        _ when depth > Limits.NameLevels => [],
        BinaryExpressionSyntax { RawKind: not (int)SyntaxKind.CoalesceExpression } binary
            => AskedOf(binary.Left, depth + 1).Concat(AskedOf(binary.Right, depth + 1)),
        PrefixUnaryExpressionSyntax not => AskedOf(not.Operand, depth + 1),
        IsPatternExpressionSyntax pattern => AskedOf(pattern.Expression, depth + 1),
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "HasValue", Expression: var of } => AskedOf(of, depth + 1),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var of, Name.Identifier.ValueText: var method },
            ArgumentList.Arguments: var arguments } when Asked.Contains(method) || method == "IsNullOrWhiteSpace"
            => of is PredefinedTypeSyntax && arguments.Count > 0 ? AskedOf(arguments[0].Expression, depth + 1) : AskedOf(of, depth + 1),
        var other => [other],
    };

    private static ExpressionSyntax Stripped(ExpressionSyntax expression)
    {
        while (expression is ParenthesizedExpressionSyntax parenthesized)
        {
            expression = parenthesized.Expression;
        }

        return expression;
    }

    /// <summary>Text that is put together, or made of another value.</summary>
    private static bool IsMadeText(ExpressionSyntax expression)
        => expression is InterpolatedStringExpressionSyntax || IsToString(expression)
            || (expression is ConditionalExpressionSyntax choice
                && (Stripped(choice.WhenTrue).IsKind(SyntaxKind.StringLiteralExpression) || IsMadeText(Stripped(choice.WhenTrue))))
            || (expression is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum
                && sum.DescendantNodesAndSelf().Any(n => n.IsKind(SyntaxKind.StringLiteralExpression) || n is InterpolatedStringExpressionSyntax))
            || expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: PredefinedTypeSyntax,
                Name.Identifier.ValueText: "Format" or "Concat" or "Join" } };

    private static bool IsToString(ExpressionSyntax expression)
        => expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToString" } };

    /// <summary>An empty text, or null.</summary>
    private static bool IsNothing(ExpressionSyntax expression)
        => expression is LiteralExpressionSyntax { Token.ValueText: "" or "null" or "default" }
            || expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Empty" };

    /// <summary>The words of a short text; empty for a longer one, and for one without words.</summary>
    private static string WordsOf(ExpressionSyntax text)
    {
        var said = text switch
        {
            LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal => literal.Token.ValueText,
            InterpolatedStringExpressionSyntax interpolated
                => string.Join(" ", interpolated.Contents.OfType<InterpolatedStringTextSyntax>().Select(t => t.TextToken.ValueText)),
            _ => "",
        };
        var words = NameWords.In(said);
        return words.Count <= MaxWords && words.All(w => w.Length >= MinLength) ? string.Join("_", words) : "";
    }

    /// <summary><c>count switch { 0 => "none", _ => "many" }</c>: no number any more.</summary>
    private static bool IsTextOfNumber(SwitchExpressionSyntax choice)
        => choice.Arms.Any(a => a.Pattern is RelationalPatternSyntax or ConstantPatternSyntax {
                Expression.RawKind: (int)SyntaxKind.NumericLiteralExpression or (int)SyntaxKind.TrueLiteralExpression
                    or (int)SyntaxKind.FalseLiteralExpression })
            && choice.Arms.Any(a => IsMadeText(Stripped(a.Expression)) || a.Expression.IsKind(SyntaxKind.StringLiteralExpression));
}
