using LogAnalyzers.Vocabulary;

namespace LogAnalyzers.Calls;

/// <summary>How messages announce an exception that they say at their end, in English.</summary>
internal static class ExceptionTail
{
    private static readonly char[] WordEnds = " \t\r\n:-\u2013,;=|>.()[]<>'\"/*#_".ToCharArray();

    private static readonly char[] Separators = [' ', '\t', '\r', '\n', ':', '-', '\u2013', ',', ';', '=', '|', '>'];

    /// <summary>
    /// How much stays of the text before what an exception says: separators and labels in front of it go, and a bracket or quote around it. Null
    /// where the text goes on behind it, or leads up to it, so that it has to stay.
    /// </summary>
    public static int? KeptLength(string before, string after)
    {
        var rest = after.Trim();
        rest = rest is "." or "!" ? "" : rest;
        var opened = before.TrimEnd(' ');
        if (rest.Length > 0 && opened.Length > 0 && "([<'\"`".IndexOf(opened[opened.Length - 1]) is >= 0 and var pair
            && rest == ")]>'\"`"[pair].ToString())
        {
            before = opened.Substring(0, opened.Length - 1);
            rest = "";
        }

        var kept = WithoutLeading(WithoutLabel(before.TrimEnd(Separators)));
        return rest.Length > 0 || ExceptionLabels.IsOpen(kept.Substring(LastWord(kept))) ? null : kept.Length;
    }

    /// <summary>
    /// "Query failed with": the word that leads up to the reason goes with it, and "of" or "to" behind it. The text as it is where nothing
    /// would be left.
    /// </summary>
    private static string WithoutLeading(string text)
    {
        var rest = text;
        var word = rest.Substring(LastWord(rest));
        if (word is "of" or "to")
        {
            rest = rest.Substring(0, rest.Length - word.Length).TrimEnd(' ');
            word = rest.Substring(LastWord(rest));
        }

        rest = rest.Substring(0, rest.Length - word.Length).TrimEnd(Separators);
        return ExceptionLabels.LeadsUp(word) && rest.Length > 0 ? rest : text;
    }

    /// <summary>Whether text consists of separators and of words that name parts of an exception.</summary>
    public static bool IsLabel(string text)
        => text.Split(WordEnds, StringSplitOptions.RemoveEmptyEntries).All(ExceptionLabels.IsPart);

    /// <summary>
    /// "saw a nack, ex" or "Load failed. Error message" without what only announced the exception: words for parts of one behind a separator.
    /// </summary>
    private static string WithoutLabel(string text)
    {
        var rest = text;
        for (var start = LastWord(rest); start < rest.Length && ExceptionLabels.IsPart(rest.Substring(start)); start = LastWord(rest))
        {
            var before = rest.Substring(0, start).TrimEnd(' ');
            if (before.Length > 0 && before[before.Length - 1] is ',' or ';' or '-' or '.' or '\n')
            {
                return before[before.Length - 1] == '.' ? before : before.TrimEnd(Separators);
            }

            rest = before;
        }

        return text;
    }

    /// <summary>Where the last word starts.</summary>
    private static int LastWord(string text)
    {
        var word = text.Length;
        while (word > 0 && char.IsLetter(text[word - 1]))
        {
            word--;
        }

        return word;
    }
}
