using System.Collections.Immutable;

namespace LogAnalyzers.Vocabulary;

/// <summary>
/// Words of English messages around an exception that is written out: "saw a nack, ex: …", "failed with …". The labels are the usual names of
/// variables for a caught exception in C#, of lines the parts of one; the open words are articles, prepositions, conjunctions and verbs that need
/// what follows them.
/// </summary>
internal static class ExceptionLabels
{
    private static readonly ImmutableHashSet<string> Labels
        = ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase, "ex", "e", "err", "exception");

    private static readonly ImmutableHashSet<string> OpenWords = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "a", "an", "the", "with", "of", "by", "to", "from", "for", "as", "and", "or", "in", "on", "at", "is", "was", "because", "since", "that",
        "says", "saying");

    private static readonly ImmutableHashSet<string> LineLabels = Labels.Union(
        ["stack", "stacktrace", "trace", "callstack", "call", "message", "msg", "error", "details", "detail", "inner", "reason"]);

    /// <summary>Whether the word, alone in front of what an exception says on a line of its own, only tells which part of it that is.</summary>
    public static bool IsLineLabel(string word) => LineLabels.Contains(word);

    /// <summary>Whether the word only announces an exception.</summary>
    public static bool IsLabel(string word) => Labels.Contains(word);

    /// <summary>Whether the word is left hanging when what follows it goes.</summary>
    public static bool IsOpen(string word) => OpenWords.Contains(word);
}
