
namespace LogAnalyzers.Rules.Output;

/// <summary>Reads a line of a help text that describes an option: <c>  -o, --output FILE   Where to write</c>.</summary>
internal static class OptionLine
{
    public static bool Is(string text, int start, int end)
    {
        var i = start;
        while (i < end && text[i] is ' ' or '\t')
        {
            i++;
        }

        var isIndented = i > start;
        var first = i;
        if (!ReadOption(text, ref i, end, isIndented))
        {
            return false;
        }

        var isWord = i - first > 3 && text[first + 1] != '-';
        while (ReadFurther(text, ref i, end, isIndented))
        {
        }

        ReadValue(text, ref i, end);
        return IsDescription(text, i, end, isIndented, isWord);
    }

    private static bool ReadFurther(string text, ref int at, int end, bool isIndented)
    {
        var i = at;
        while (i < end && i - at < 3 && text[i] is ',' or '|' or ' ' or '/')
        {
            // A slash may begin the next option itself.
            if (text[i] == '/' && i + 1 < end && text[i + 1] != '-' && text[i + 1] != ' ')
            {
                break;
            }

            i++;
        }

        // A wider gap leads to the description.
        if (i == at || (i - at > 1 && text[at] == ' ' && text[at + 1] == ' ') || !ReadOption(text, ref i, end, isIndented))
        {
            return false;
        }

        at = i;
        return true;
    }

    private static bool ReadOption(string text, ref int at, int end, bool isIndented)
    {
        var i = at;
        if (i >= end || text[i] is not ('-' or '/'))
        {
            return false;
        }

        var isSlash = text[i] == '/';
        i++;
        var isLong = i < end && text[i] == '-' && !isSlash;
        i += isLong ? 1 : 0;
        var name = i;
        if (i < end && text[i] == '?')
        {
            i++;
        }
        else if (i < end && char.IsLetter(text[i]))
        {
            while (i < end && (char.IsLetterOrDigit(text[i]) || text[i] is '-' or '_'))
            {
                i++;
            }
        }

        var length = i - name;
        // "-Done  in 5 s" and "/var  full" are no options.
        if (length == 0 || (!isLong && length > 2 && !isIndented)
            || (i < end && text[i] is not (' ' or '\t' or ',' or '|' or '/' or '=' or ':' or '[' or '<' or '\r' or PrintText.Hole))
            || (isSlash && i < end && text[i] == '/'))
        {
            return false;
        }

        at = i;
        return true;
    }

    /// <summary>The value that an option takes: <c>=FILE</c>, <c> &lt;file&gt;</c>, <c>[=LEVEL]</c>.</summary>
    private static void ReadValue(string text, ref int at, int end)
    {
        var i = at;
        if (i + 1 < end && text[i] is ' ' or '=' or ':')
        {
            i++;
        }

        var closing = i < end ? text[i] switch { '<' => '>', '[' => ']', '{' => '}', _ => '\0' } : '\0';
        if (closing != '\0')
        {
            var found = text.IndexOf(closing, i, end - i);
            at = found < 0 ? at : found + 1;
            return;
        }

        var start = i;
        while (i < end && (char.IsUpper(text[i]) || text[i] is '_' or '-' or PrintText.Hole))
        {
            i++;
        }

        // A single capital may begin a sentence.
        if (i > start && (i == end || !char.IsLower(text[i])) && (i - start > 1 || (i + 1 < end && text[i] == ' ' && text[i + 1] == ' ')))
        {
            at = i;
        }
    }

    private static bool IsDescription(string text, int at, int end, bool isIndented, bool isWord)
    {
        var i = at;
        var gap = 0;
        for (; i < end && text[i] is ' ' or '\t' or '\r'; i++)
        {
            gap += text[i] == '\t' ? 2 : 1;
        }

        if (i >= end)
        {
            // The description may follow on a line of its own; "  -loaded" is an item of a list.
            return isIndented && !isWord;
        }

        return gap >= 2 || (isIndented && text[i] is ':' or '-' && i + 1 < end && text[i + 1] == ' ');
    }
}
