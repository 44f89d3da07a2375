using System.Collections.Immutable;
using LogAnalyzers.Vocabulary;

namespace LogAnalyzers.Templates;

/// <summary>The words of a template beside one hole.</summary>
internal sealed class HoleText
{
    public static readonly HoleText None = new("", "");

    /// <summary>More words in front of a value are a sentence.</summary>
    private const int MaxWords = 4;

    /// <summary>As many words are looked at behind a number for what it counts.</summary>
    private const int MaxCounted = 3;

    /// <param name="before">The text from the hole before it, or the start.</param>
    /// <param name="after">The text up to the next hole, or the end.</param>
    /// <param name="isFirst">Whether the text before it is the start of the template.</param>
    public HoleText(string before, string after, bool isFirst = false)
    {
        var end = before.Length;
        while (end > 0 && " '\"`([{<#".IndexOf(before[end - 1]) >= 0)
        {
            end--;
        }

        if (end > 0 && before[end - 1] is ':' or '=')
        {
            IsLabel = true;
            end--;
            while (end > 0 && before[end - 1] is ' ' or '=' or '\'' or '"')
            {
                end--;
            }
        }

        var words = new List<string>();
        var start = end;
        while (start > 0 && words.Count < MaxWords)
        {
            var to = start;
            while (start > 0 && (char.IsLetterOrDigit(before[start - 1]) || before[start - 1] == '_'))
            {
                start--;
            }

            if (start == to || !char.IsLetter(before[start]))
            {
                break;
            }

            words.InsertRange(0, NameWords.In(before.Substring(start, to - start)));
            if (start == 0 || before[start - 1] != ' ')
            {
                break;
            }

            start--;
        }

        Words = words.ToImmutableArray();
        IsFirstWord = isFirst && start == 0 && words.Count == 1;
        Counted = CountedIn(after, out var isUnit);
        IsMeasured = isUnit;
    }

    /// <summary>The words directly before the value, the nearest last.</summary>
    public ImmutableArray<string> Words { get; }

    /// <summary>Whether a colon or an equals sign leads from the words to the value.</summary>
    public bool IsLabel { get; }

    /// <summary>Whether the template begins with one word, and then the value.</summary>
    public bool IsFirstWord { get; }

    /// <summary>What the number before it counts, in the singular; null where nothing follows that can be counted.</summary>
    public string? Counted { get; }

    /// <summary>Whether a unit follows.</summary>
    public bool IsMeasured { get; }

    /// <summary>The noun directly before the value; null where another word stands there.</summary>
    public string? Noun => Words.Length > 0 && TextWords.IsNoun(Words[Words.Length - 1]) ? Words[Words.Length - 1] : null;

    /// <summary>The nouns that name the value together: "Cache path {…}", "dbId = {…}".</summary>
    public ImmutableArray<string> Nouns
    {
        get
        {
            var from = Words.Length;
            while (from > 0 && Words.Length - from < 3 && TextWords.IsNoun(Words[from - 1]))
            {
                from--;
            }

            return Words.RemoveRange(0, from);
        }
    }

    private static string? CountedIn(string after, out bool isUnit)
    {
        isUnit = false;
        var start = 0;
        while (start < after.Length && "'\")]} ".IndexOf(after[start]) >= 0)
        {
            start++;
        }

        var seen = 0;
        foreach (var word in after.Substring(start).Split(' '))
        {
            var bare = word.Trim('.', ',', ';', ':', ')', '!', '\'', '"');
            if (seen == 0 && TextWords.IsUnit(bare))
            {
                isUnit = true;
                return null;
            }

            if (bare.Length == 0 || !bare.All(c => char.IsLetter(c) || c is '(' or ')') || seen++ >= MaxCounted)
            {
                return null;
            }

            bare = bare.Replace("(s", "s").Replace("(es", "es").Replace("(", "").Replace(")", "");
            if (TextWords.IsPlural(bare) && TextWords.IsNoun(bare) && bare.Length > 3)
            {
                return TextWords.Singular(bare);
            }

            if (bare.Length < word.Length || (!TextWords.IsNoun(bare) && seen == 1 && !IsAdjective(bare)))
            {
                return null; // The clause ends, or is no count: "{name} is missing".
            }
        }

        return null;
    }

    private static bool IsAdjective(string word)
        => word is "new" or "old" or "other" or "more" or "total" or "of" or "unique" or "different" or "current"
            || word.EndsWith("ed", StringComparison.Ordinal) || word.EndsWith("ing", StringComparison.Ordinal);
}
