using System.Globalization;

namespace LogAnalyzers.Vocabulary;

/// <summary>
/// Letters and digits of every script, as names in C# have them: what is a name in the code is one in the log. Case is the invariant culture's, so
/// that a letter it has no pair for (CJK, the Turkish dotless i) is right as it is.
/// </summary>
internal static class Letters
{
    public static bool HasUpper(char c) => char.ToUpperInvariant(c) != c;

    public static bool HasLower(char c) => char.ToLowerInvariant(c) != c;

    /// <summary>Whether a letter starts at that place.</summary>
    public static bool IsLetterAt(string text, int i) => IsLetter(CharUnicodeInfo.GetUnicodeCategory(text, i));

    /// <summary>
    /// How many characters the letter or digit at a place takes, or the mark that belongs to the letter in front of it; 0 where there is none.
    /// </summary>
    public static int PartAt(string text, int i)
        => CharUnicodeInfo.GetUnicodeCategory(text, i) is var category
            && (IsLetter(category) || category is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark)
                ? char.IsSurrogatePair(text, i) ? 2 : 1
                : 0;

    /// <summary>Whether a text is a letter and more of them, digits among them.</summary>
    /// <param name="text">The text; not empty.</param>
    /// <param name="others">What may stand between them as well.</param>
    public static bool AreName(string text, string others = "")
    {
        if (!IsLetterAt(text, 0))
        {
            return false;
        }

        for (var i = 0; i < text.Length;)
        {
            var length = PartAt(text, i);
            if (length == 0 && others.IndexOf(text[i]) < 0)
            {
                return false;
            }

            i += Math.Max(1, length);
        }

        return true;
    }

    /// <summary>One spelling of letters with marks, which keyboards and editors write in two ways; broken text stays as it is.</summary>
    public static string Composed(string text)
    {
        if (text.All(c => c < 128))
        {
            return text;
        }

        try
        {
            return text.Normalize();
        }
        catch (ArgumentException)
        {
            return text;
        }
    }

    private static bool IsLetter(UnicodeCategory category)
        => category is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber;
}
