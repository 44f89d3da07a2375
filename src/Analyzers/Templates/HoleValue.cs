using System.Collections.Immutable;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Templates;

/// <summary>
/// A value to be named, with what three witnesses say of it: its expression, its type, and the words of the text beside its hole.
/// </summary>
/// <param name="Path">The words of the expression, from its widest to its narrowest.</param>
/// <param name="Type">What values of its type are; null where that is no name (a number, text, a list).</param>
/// <param name="Text">The words beside the hole.</param>
internal sealed record HoleValue(ImmutableArray<string> Path, string? Type, HoleText Text)
{
    /// <summary>The expression itself, by which a name in use is found; null where there is none.</summary>
    public ExpressionSyntax? Expression { get; init; }

    /// <summary>A name that is given, and not to be made.</summary>
    public bool IsGiven { get; init; }

    /// <summary>Whether the expression computes something that its parts' names don't say.</summary>
    public bool IsComputed { get; init; }

    /// <summary>Whether the path is what operators make of their operands, which the text beside it only knows better in a label.</summary>
    public bool IsMade { get; init; }

    /// <summary>What a sum is called, if it is one of numbers; null for other values.</summary>
    public string? Sum { get; init; }

    /// <summary>What the loop goes over whose variable the value is; null for other values.</summary>
    public string? Element { get; init; }

    /// <summary>What the type is whose member the value is, where nothing stands before the member; null for variables.</summary>
    public string? Declaring { get; init; }

    /// <summary>Whether the value is a whole number.</summary>
    public bool IsNumber { get; init; }

    /// <summary>Whether the value is a number, with a fraction or without.</summary>
    public bool IsAmount { get; init; }

    /// <summary>A value that already has a name.</summary>
    public static HoleValue Named(string name) => new(ImmutableArray.Create(name), null, HoleText.None) { IsGiven = true };

    /// <summary>A value that nothing is known of.</summary>
    public static HoleValue Unknown { get; } = new(ImmutableArray<string>.Empty, null, HoleText.None);

    /// <summary>The value of an expression that stands in no text.</summary>
    public static HoleValue Of(ExpressionSyntax expression) => Of(expression, null, HoleText.None);

    /// <summary>The value of an expression.</summary>
    public static HoleValue Of(ExpressionSyntax expression, string? noun, HoleText text)
    {
        while (expression is ParenthesizedExpressionSyntax or CastExpressionSyntax)
        {
            expression = expression is CastExpressionSyntax cast ? cast.Expression : ((ParenthesizedExpressionSyntax)expression).Expression;
        }

        var made = ComputedName.IsMade(expression) ? ComputedName.Of(expression) : null;
        return new(OfThis(expression, text) is { } said ? ImmutableArray.Create(said) : ExpressionPath.Of(expression), noun, text)
        {
            Expression = expression,
            IsComputed = expression is BinaryExpressionSyntax binary && binary.Kind() is SyntaxKind.AddExpression or SyntaxKind.SubtractExpression
                or SyntaxKind.MultiplyExpression or SyntaxKind.DivideExpression or SyntaxKind.ModuloExpression,
            IsMade = made is not null && !ComputedName.IsWeak(made),
            Sum = ComputedName.OfSum(expression),
            Declaring = IsOwnMember(expression) ? LastOfType(expression) : null,
            Element = expression is IdentifierNameSyntax { Identifier.ValueText: var name } ? ExpressionPath.LoopOver(expression, name) : null,
        };
    }

    /// <summary>What the type around an expression is, by the last word of its name: the session of a <c>UserSession</c>.</summary>
    public static string? LastOfType(SyntaxNode node)
        => node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type
            ? NameWords.In(type.Identifier.ValueText).LastOrDefault(w => w.Length > 2 && !PartNames.IsPart(w)) : null;

    /// <summary>What the text calls the object itself, where its type is called so: "listener {this}" of a TcpListener.</summary>
    private static string? OfThis(ExpressionSyntax expression, HoleText text)
        => text.Noun is { } noun && ExpressionPath.IsThis(expression)
            && expression.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { Identifier.ValueText: var type }
                ? NameWords.In(type).FirstOrDefault(w => string.Equals(w, noun, StringComparison.OrdinalIgnoreCase))
                : null;

    /// <summary>Whether an expression is a member of the type around it, by its spelling.</summary>
    private static bool IsOwnMember(ExpressionSyntax expression)
        => expression is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax }
            || expression is IdentifierNameSyntax { Identifier.ValueText: { Length: > 1 } name } && (name[0] == '_' || char.IsUpper(name[0]));
}
