using System.Collections.Immutable;

namespace LogAnalyzers.Vocabulary;

/// <summary>
/// Words of English messages that say little of what has happened: articles, prepositions, conjunctions, forms of "be". The names of
/// <c>[LoggerMessage]</c> methods in the sources of ASP.NET Core and of dotnet/runtime, compared with their texts: what stands in the text and hardly
/// ever in the name.
/// </summary>
internal static class EventWords
{
    private static readonly ImmutableHashSet<string> Articles = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase, "a", "an", "the", "this", "that", "its", "their", "please", "some", "any", "then", "now");

    /// <summary>What leads to a value, or to more of the sentence, and is no end of a name.</summary>
    private static readonly ImmutableHashSet<string> Links = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "of", "to", "for", "in", "on", "at", "by", "with", "from", "into", "onto", "as", "via", "using", "per", "than", "over", "under", "between",
        "through", "within", "against", "towards", "and", "or", "but", "is", "was", "are", "were", "be", "been", "has", "have", "had", "named",
        "called", "because", "since", "while", "when", "if", "that", "which", "due", "so", "after", "before", "until", "during", "a", "an", "the",
        "about", "where", "who", "there", "it", "will", "equals");

    /// <summary>What opens a part of a sentence that tells why.</summary>
    private static readonly ImmutableHashSet<string> Reasons = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase, "because", "since", "but", "so", "due", "which", "as");

    /// <summary>What opens a part of a sentence that tells when or how.</summary>
    private static readonly ImmutableHashSet<string> Circumstances = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase, "while", "when", "after", "before", "until", "if", "where", "who", "and", "using");

    private static readonly ImmutableHashSet<string> Auxiliaries = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "is", "was", "are", "were", "be", "been", "has", "have", "had", "does", "did", "will", "would", "can", "could", "cannot", "not", "must",
        "should", "failed", "timed", "ran", "took", "lost", "sent", "began", "left", "went", "got");

    /// <summary>Contractions that lose more than the apostrophe's letter.</summary>
    private static readonly Dictionary<string, string> Contractions = new(StringComparer.OrdinalIgnoreCase)
    {
        ["can't"] = "cannot", ["won't"] = "will not", ["shan't"] = "shall not", ["let's"] = "let", ["it's"] = "it is",
    };

    /// <summary>How many words open a sentence and say nothing: <c>there is one</c>, <c>there was</c>.</summary>
    public static int Opening(IReadOnlyList<string> words)
        => words.Count < 3 || !words[0].Equals("there", StringComparison.OrdinalIgnoreCase) || !IsLink(words[1]) ? 0
            : words[2].Equals("one", StringComparison.OrdinalIgnoreCase) ? 3
            : 2;

    /// <summary>Whether a word can be left out wherever it stands.</summary>
    public static bool IsArticle(string word) => Articles.Contains(word);

    /// <summary>Whether a name can't end with the word.</summary>
    public static bool IsLink(string word) => Links.Contains(word);

    /// <summary>Whether the word opens a part of the sentence that tells why.</summary>
    public static bool IsReason(string word) => Reasons.Contains(word);

    /// <summary>Whether the word opens a part of the sentence that tells when or how.</summary>
    public static bool IsCircumstance(string word) => Circumstances.Contains(word);

    /// <summary>Whether the word says what happens or has happened, so that the sentence is complete with it.</summary>
    public static bool SaysWhatHappens(string word)
        => IsVerb(word) || (word.Length > 5 && word.EndsWith("ing", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the word, behind a value, says what that has done or what it is: the value is what the sentence is about.</summary>
    public static bool IsVerb(string word)
        => Auxiliaries.Contains(word) || (word.Length > 4 && word.EndsWith("ed", StringComparison.OrdinalIgnoreCase));

    /// <summary>The words of what may be a contraction: <c>couldn't</c> is <c>could not</c>, <c>user's</c> is <c>user</c>.</summary>
    public static string WithoutApostrophe(string word)
    {
        word = word.Replace('\u2019', '\'');
        return Contractions.TryGetValue(word, out var whole) ? whole
            : word.EndsWith("n't", StringComparison.OrdinalIgnoreCase) ? word.Substring(0, word.Length - 3) + " not"
            : word.EndsWith("'s", StringComparison.OrdinalIgnoreCase) ? word.Substring(0, word.Length - 2)
            : word.Replace("'", "");
    }
}
