using System.Globalization;
using System.Text;

namespace LogAnalyzers.Events;

/// <summary>
/// How words and texts are written in the files of the contract: on one line, whatever is in them, and shown by a review as they are.
/// </summary>
internal static class ContractText
{
    /// <summary>The text in quotes; quotes, backslashes and all that would not be seen, or would break the line, are escaped.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (char.IsHighSurrogate(character) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                quoted.Append(character).Append(text[++i]);
                continue;
            }

            switch (character)
            {
                case '"' or '\\':
                    quoted.Append('\\').Append(character);
                    break;
                case '\n':
                    quoted.Append("\\n");
                    break;
                case '\r':
                    quoted.Append("\\r");
                    break;
                case '\t':
                    quoted.Append("\\t");
                    break;
                case var hidden when IsHidden(hidden):
                    quoted.Append("\\u").Append(((int)hidden).ToString("x4", CultureInfo.InvariantCulture));
                    break;
                default:
                    quoted.Append(character);
                    break;
            }
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>Reads what <see cref="Quote"/> wrote, from its first quote on.</summary>
    /// <param name="line">The line.</param>
    /// <param name="at">That of the quote; behind the last one afterwards.</param>
    /// <param name="text">The text without quotes.</param>
    public static bool TryUnquote(string line, ref int at, out string text)
    {
        var read = new StringBuilder();
        text = "";
        if (at >= line.Length || line[at] != '"')
        {
            return false;
        }

        for (var i = at + 1; i < line.Length; i++)
        {
            switch (line[i])
            {
                case '"':
                    (at, text) = (i + 1, read.ToString());
                    return true;
                case '\\' when ++i < line.Length && TryUnescape(line, ref i, out var character):
                    read.Append(character);
                    break;
                case '\\':
                    return false;
                case var character:
                    read.Append(character);
                    break;
            }
        }

        return false;
    }

    /// <summary>Whether a name needs no quotes: nothing in it ends a word, or begins another part of the line.</summary>
    public static bool IsPlainWord(string word)
        => word.Length > 0 && !char.IsDigit(word[0]) && word[0] != '-'
            && word.All(c => char.IsLetterOrDigit(c) || c is '_' or '.' or '-' or '@' or '$');

    /// <summary>Whether a category needs no quotes: a type's name does not, however generic.</summary>
    public static bool IsPlainCategory(string category)
        => category.Length > 0 && (char.IsLetter(category[0]) || category[0] == '_')
            && category.All(c => char.IsLetterOrDigit(c) || "_.<>, ?[]-+`/".IndexOf(c) >= 0)
            && category[category.Length - 1] != ' ';

    /// <summary>What a reader would not see, or not where it is: control and format characters, line separators, halves of a pair.</summary>
    private static bool IsHidden(char character)
        => character is >= '\u007f' and <= '\u00a0' || CharUnicodeInfo.GetUnicodeCategory(character)
            is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned;

    private static bool TryUnescape(string line, ref int at, out char character)
    {
        switch (line[at])
        {
            case 'n':
                character = '\n';
                return true;
            case 'r':
                character = '\r';
                return true;
            case 't':
                character = '\t';
                return true;
            case '"' or '\\':
                character = line[at];
                return true;
            case 'u' when at + 4 < line.Length
                && int.TryParse(line.Substring(at + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code):
                character = (char)code;
                at += 4;
                return true;
            default:
                character = default;
                return false;
        }
    }
}
