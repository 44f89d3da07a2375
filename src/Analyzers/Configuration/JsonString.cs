using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Configuration;

/// <summary>A string of a JSON text.</summary>
internal static class JsonString
{
    private const string HexDigitsExpected = "four hexadecimal digits expected after '\\u'";

    /// <summary>
    /// Reads the string whose opening quote stands at that place, up to its closing quote, the end of the line or the end of the text.
    /// </summary>
    /// <returns>The string without escapes (a senseless one as written), the index behind it, and the first error; null where it is valid.</returns>
    public static (string Value, int End, ConfigError? Error) Read(string text, int start)
    {
        var position = start + 1;
        while (position < text.Length && text[position] is not ('"' or '\\') and >= ' ')
        {
            position++;
        }

        return position < text.Length && text[position] == '"'
            ? (text.Substring(start + 1, position - start - 1), position + 1, null)
            : ReadRest(text, start, position);
    }

    private static (string Value, int End, ConfigError? Error) ReadRest(string text, int start, int position)
    {
        var value = new StringBuilder(text, start + 1, position - start - 1, 256);
        ConfigError? error = null;
        while (position < text.Length && text[position] is not ('\n' or '\r'))
        {
            var next = text[position];
            if (next == '"')
            {
                return (value.ToString(), position + 1, error);
            }

            if (next == '\\')
            {
                position = ReadEscape(text, position, value, ref error);
                continue;
            }

            if (next < ' ')
            {
                error ??= new("a control character in a string", new TextSpan(position, 1));
            }

            value.Append(next);
            position++;
        }

        error ??= new("'\"' expected: the string has no end", TextSpan.FromBounds(start, position));
        return (value.ToString(), position, error);
    }

    /// <returns>The index behind the escape.</returns>
    private static int ReadEscape(string text, int start, StringBuilder value, ref ConfigError? error)
    {
        var letter = start + 1 < text.Length ? text[start + 1] : '\0';
        if (letter == 'u')
        {
            return ReadCode(text, start, value, ref error);
        }

        var index = @"""\/bfnrt".IndexOf(letter);
        if (index >= 0 && letter != '\0')
        {
            value.Append("\"\\/\b\f\n\r\t"[index]);
            return start + 2;
        }

        error ??= new("no such escape", TextSpan.FromBounds(start, Math.Min(start + 2, text.Length)));
        value.Append('\\');
        return start + 1;
    }

    private static int ReadCode(string text, int start, StringBuilder value, ref ConfigError? error)
    {
        if (CodeAt(text, start) is not { } code)
        {
            error ??= new(HexDigitsExpected, TextSpan.FromBounds(start, Math.Min(start + 2, text.Length)));
            value.Append('\\');
            return start + 1;
        }

        value.Append(code);
        if (!char.IsSurrogate(code))
        {
            return start + 6;
        }

        // Half of a pair throws where the string is read.
        if (char.IsHighSurrogate(code) && CodeAt(text, start + 6) is { } second && char.IsLowSurrogate(second))
        {
            value.Append(second);
            return start + 12;
        }

        error ??= new("half of a surrogate pair", new TextSpan(start, 6));
        return start + 6;
    }

    /// <summary>The character that an escape of a code stands for; null where there is no such escape at that place.</summary>
    private static char? CodeAt(string text, int start)
    {
        if (start + 6 > text.Length || text[start] != '\\' || text[start + 1] != 'u')
        {
            return null;
        }

        var code = 0;
        for (var i = start + 2; i < start + 6; i++)
        {
            var digit = HexDigit.ValueOf(text[i]);
            if (digit < 0)
            {
                return null;
            }

            code = (code * 16) + digit;
        }

        return (char)code;
    }
}

/// <summary>Hexadecimal digits, which JSON and XML both use for characters.</summary>
internal static class HexDigit
{
    /// <summary>0 to 15; -1 for what is no such digit.</summary>
    public static int ValueOf(char digit) => digit switch
    {
        >= '0' and <= '9' => digit - '0',
        >= 'a' and <= 'f' => digit - 'a' + 10,
        >= 'A' and <= 'F' => digit - 'A' + 10,
        _ => -1,
    };
}
