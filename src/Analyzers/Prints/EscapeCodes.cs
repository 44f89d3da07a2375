using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Prints;

/// <summary>An escape sequence that sets colours: <c>ESC [ 31 m</c>.</summary>
/// <param name="IsBack">Whether the terminal's own colours are set again.</param>
/// <param name="Level">The level that the colour stands for; null for none.</param>
internal readonly record struct ColourCode(TextSpan Span, bool IsBack, LogLevel? Level);

/// <summary>ANSI escape sequences in printed text (ECMA-48): those that set colours are found, all others are drawing.</summary>
internal static class EscapeCodes
{
    private const char Escape = '\u001B';

    /// <summary>Whether a text has any escape sequence.</summary>
    public static bool AreIn(string text) => text.IndexOf(Escape) >= 0;

    /// <summary>Whether a text is nothing but codes of colours.</summary>
    public static bool AreAll(string text) => text.Length > 0 && ColoursIn(text).Sum(c => c.Span.Length) == text.Length;

    /// <summary>Whether a text has escape sequences that set no colour.</summary>
    public static bool DrawIn(string text) => text.Count(c => c == Escape) > ColoursIn(text).Count();

    /// <summary>The codes of colours in a text, in order.</summary>
    public static IEnumerable<ColourCode> ColoursIn(string text)
    {
        for (var start = text.IndexOf(Escape); start >= 0; start = text.IndexOf(Escape, start + 1))
        {
            var end = start + 2;
            if (start + 1 >= text.Length || text[start + 1] != '[')
            {
                continue;
            }

            while (end < text.Length && (char.IsDigit(text[end]) || text[end] is ';' or ':'))
            {
                end++;
            }

            if (end < text.Length && text[end] == 'm')
            {
                yield return Read(text.Substring(start + 2, end - start - 2), TextSpan.FromBounds(start, end + 1));
            }
        }
    }

    /// <summary>
    /// The text of a value that is fixed: a constant, or a read-only field, property or local that is given a literal. Null for any other.
    /// </summary>
    public static string? TextOf(IOperation value)
    {
        if (value.ConstantValue is { HasValue: true, Value: var constant })
        {
            return constant as string;
        }

        ISymbol? symbol = value switch
        {
            IFieldReferenceOperation { Field: { IsReadOnly: true } field } => field,
            IPropertyReferenceOperation { Property: { SetMethod: null or { IsInitOnly: true } } property } => property,
            ILocalReferenceOperation { SemanticModel: { } model } local when LocalUse.Of(local, model, default) is { IsInitializer: true }
                => local.Local,
            _ => null,
        };
        var given = symbol?.DeclaringSyntaxReferences is [var declaration] ? declaration.GetSyntax() switch
        {
            VariableDeclaratorSyntax { Initializer.Value: var initial } => initial,
            PropertyDeclarationSyntax { ExpressionBody.Expression: var body } => body,
            PropertyDeclarationSyntax { Initializer.Value: var initial } => initial,
            _ => null,
        } : null;
        return given is LiteralExpressionSyntax { Token.Value: string text } ? text : null;
    }

    private static ColourCode Read(string parameters, TextSpan span)
    {
        var numbers = parameters.Split(';', ':').Select(p => int.TryParse(p, out var number) ? number : 0).ToArray();
        var isBack = false;
        LogLevel? level = null;
        for (var i = 0; i < numbers.Length; i++)
        {
            switch (numbers[i])
            {
                case 0 or 39:
                    (isBack, level) = (true, null);
                    break;
                case 31 or 91 or 41 or 101:
                    (isBack, level) = (false, LogLevel.Error);
                    break;
                case 33 or 93 or 43 or 103:
                    (isBack, level) = (false, LogLevel.Warning);
                    break;
                case 38 or 48 when i + 2 < numbers.Length && numbers[i + 1] == 5:
                    (isBack, level) = (false, OfPalette(numbers[i + 2]));
                    i += 2;
                    break;
                case 38 or 48 when i + 4 < numbers.Length && numbers[i + 1] == 2:
                    (isBack, level) = (false, OfMixture(numbers[i + 2], numbers[i + 3], numbers[i + 4]));
                    i += 4;
                    break;
                case (>= 30 and <= 37) or (>= 90 and <= 97):
                    (isBack, level) = (false, null);
                    break;
            }
        }

        return new(span, isBack, level);
    }

    /// <summary>The 256 colours: sixteen named ones, then a cube of six steps each of red, green and blue.</summary>
    private static LogLevel? OfPalette(int number)
    {
        if (number is < 16 or > 231)
        {
            return number switch { 1 or 9 => LogLevel.Error, 3 or 11 => LogLevel.Warning, _ => null };
        }

        var (red, green, blue) = ((number - 16) / 36, (number - 16) / 6 % 6, (number - 16) % 6);
        return OfMixture(red * 51, green * 51, blue * 51);
    }

    private static LogLevel? OfMixture(int red, int green, int blue)
        => red < 128 || blue > 110 ? null : green <= 110 ? LogLevel.Error : green <= red + 40 ? LogLevel.Warning : null;
}
