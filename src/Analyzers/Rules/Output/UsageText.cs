
namespace LogAnalyzers.Rules.Output;

/// <summary>Text that tells how to call a program.</summary>
internal static class UsageText
{
    private const int LinesLookedAt = 200;

    private static readonly string[] Requests = ["please specify", "please provide", "please supply", "please pass", "please give", "please enter"];

    /// <summary>
    /// What is said of a number of arguments that is not the right one; beside the word for them, as "no arguments, using defaults" asks for none.
    /// </summary>
    private static readonly string[] Lacks =
    [
        "not enough", "too few", "too many", "missing", "wrong number of", "invalid number of", "incorrect number of", "insufficient", "expected",
        "expects", "required", "requires", "invalid", "wrong", "incorrect",
    ];

    private static readonly string[] Lacking = ["argument", "parameter", "args"];

    /// <summary>Whether a line of the text starts with <c>Usage:</c> or describes an option.</summary>
    public static bool Is(string text)
    {
        var start = 0;
        for (var n = 0; n < LinesLookedAt && start < text.Length; n++)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            if (StartsWithUsage(text, start, end) || OptionLine.Is(text, start, end))
            {
                return true;
            }

            start = end + 1;
        }

        return false;
    }

    /// <summary>Whether the text, printed where arguments are missing, asks for them.</summary>
    public static bool AsksForArguments(string text)
    {
        if (Is(text) || Contains(text, "usage") || Contains(text, "syntax:") || Contains(text, "--help"))
        {
            return true;
        }

        for (var i = 0; i + 1 < text.Length; i++)
        {
            // "<file>", "[options]", " --name".
            var closing = text[i] switch { '<' => '>', '[' => ']', _ => '\0' };
            if (closing != '\0' && (char.IsLetter(text[i + 1]) || text[i + 1] == '-') && text.IndexOf(closing, i) > 0)
            {
                return true;
            }

            if (text[i] == '-' && text[i + 1] == '-' && i + 2 < text.Length && char.IsLetter(text[i + 2])
                && (i == 0 || text[i - 1] is ' ' or '\'' or '"' or '`'))
            {
                return true;
            }
        }

        return Requests.Any(request => Contains(text, request)) || (Lacks.Any(l => Contains(text, l)) && Lacking.Any(l => Contains(text, l)));
    }

    /// <summary>Whether an argument, as text and as source, gives a version.</summary>
    public static bool GivesVersion(string text, string source)
    {
        if (Contains(text, "version") || Contains(source, "version"))
        {
            return true;
        }

        for (var i = 1; i + 1 < text.Length; i++)
        {
            if (text[i] == '.' && char.IsDigit(text[i - 1]) && char.IsDigit(text[i + 1]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool StartsWithUsage(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        return end - start >= 6 && string.Compare(text, start, "usage", 0, 5, StringComparison.OrdinalIgnoreCase) == 0
            && (text[start + 5] == ':' || (text[start + 5] == ' ' && end - start >= 7 && text[start + 6] == ':'));
    }

    private static bool Contains(string text, string part) => text.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0;
}
