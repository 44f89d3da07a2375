using System.Globalization;
using System.Text;
using System.Xml;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Configuration;

/// <summary>What the characters of an XML text stand for.</summary>
internal static class XmlCharacters
{
    /// <summary>Characters of the longest reference that is looked for: a code point needs eight, more are leading zeros.</summary>
    private const int MaxReference = 32;

    private static readonly char[] OtherBlanks = ['\t', '\n', '\r'];

    public static bool IsBlank(char character) => character is ' ' or '\t' or '\n' or '\r';

    /// <summary>Whether a name may hold, or start with, that character; the colon behind its prefix is one.</summary>
    public static bool IsOfName(char character, bool isFirst)
        => isFirst ? XmlConvert.IsStartNCNameChar(character) : character == ':' || XmlConvert.IsNCNameChar(character);

    /// <summary>The part without the blank space around it.</summary>
    public static TextSpan Trim(string text, int start, int end)
    {
        while (start < end && IsBlank(text[start]))
        {
            start++;
        }

        while (start < end && IsBlank(text[end - 1]))
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }

    /// <summary>The first character before <paramref name="end"/> that no XML file may hold; null where there is none.</summary>
    public static ConfigError? FindForbidden(string text, int end)
    {
        for (var i = 0; i < end; i++)
        {
            var character = text[i];
            if (character is (>= ' ' and < '\uD800') || IsBlank(character) || XmlConvert.IsXmlChar(character))
            {
                continue;
            }

            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], character))
            {
                i++;
                continue;
            }

            var code = ((int)character).ToString("X4", CultureInfo.InvariantCulture);
            return new($"the character U+{code}, which XML does not allow", new TextSpan(i, 1));
        }

        return null;
    }

    /// <summary>Line breaks as XML reads them.</summary>
    public static string NormalizeLines(string text) => text.IndexOf('\r') < 0 ? text : text.Replace("\r\n", "\n").Replace('\r', '\n');

    /// <summary>
    /// A text or value without references, its line breaks normalized; in a value any blank is a space. What is no reference stays as written and is
    /// an error.
    /// </summary>
    public static (string Value, ConfigError? Error) Decode(string text, int start, int end, bool isAttribute)
    {
        ConfigError? error = null;
        if (!isAttribute && text.IndexOf("]]>", start, end - start, StringComparison.Ordinal) is >= 0 and var found)
        {
            error = new("']]>' in a text", new TextSpan(found, 3));
        }

        var raw = text.Substring(start, end - start);
        var ampersand = raw.IndexOf('&');
        if (ampersand < 0)
        {
            return (Normalize(raw, isAttribute), error);
        }

        var value = new StringBuilder(raw.Length);
        var done = 0;
        for (; ampersand >= 0; ampersand = raw.IndexOf('&', done))
        {
            value.Append(Normalize(raw.Substring(done, ampersand - done), isAttribute));
            var (replacement, length) = Reference(raw, ampersand);
            if (replacement is null)
            {
                error ??= new("no such character or entity: '&' itself is written '&amp;'", new TextSpan(start + ampersand, 1));
            }

            value.Append(replacement ?? "&");
            done = ampersand + length;
        }

        return (value.Append(Normalize(raw.Substring(done), isAttribute)).ToString(), error);
    }

    private static string Normalize(string text, bool isAttribute)
        => !isAttribute || text.IndexOfAny(OtherBlanks) < 0
            ? NormalizeLines(text)
            : text.Replace("\r\n", " ").Replace('\r', ' ').Replace('\n', ' ').Replace('\t', ' ');

    /// <summary>What a reference stands for and how long it is; null and 1 where there is none.</summary>
    private static (string? Replacement, int Length) Reference(string text, int start)
    {
        var end = text.IndexOf(';', start, Math.Min(MaxReference, text.Length - start));
        var name = end < 0 ? "" : text.Substring(start + 1, end - start - 1);
        var replacement = name switch
        {
            "lt" => "<",
            "gt" => ">",
            "amp" => "&",
            "quot" => "\"",
            "apos" => "'",
            _ when name.StartsWith("#x", StringComparison.Ordinal) => Character(name, 2, 16),
            _ when name.StartsWith("#", StringComparison.Ordinal) => Character(name, 1, 10),
            _ => null,
        };
        return (replacement, replacement is null ? 1 : name.Length + 2);
    }

    private static string? Character(string digits, int start, int radix)
    {
        var code = 0;
        for (var i = start; i < digits.Length; i++)
        {
            var digit = HexDigit.ValueOf(digits[i]);
            if (digit < 0 || digit >= radix || code > 0x10FFFF)
            {
                return null;
            }

            code = (code * radix) + digit;
        }

        var isCharacter = digits.Length > start
            && (code < 0x10000 ? XmlConvert.IsXmlChar((char)code) : code <= 0x10FFFF);
        return isCharacter ? char.ConvertFromUtf32(code) : null;
    }
}
