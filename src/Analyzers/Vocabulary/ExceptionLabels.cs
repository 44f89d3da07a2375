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

    /// <summary>Words that name a part of an exception, alone or with one another: "Inner exception", "Error message", "StackTrace".</summary>
    private static readonly ImmutableHashSet<string> Parts = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "ex", "e", "err", "exc", "exception", "exceptions", "error", "message", "msg", "details", "detail", "inner", "innerexception", "stack",
        "trace", "stacktrace", "callstack", "text", "reason", "cause", "was", "is", "and", "with", "the", "full");

    /// <summary>Open words that lead up to nothing but the reason, and can go with it: "failed with", "failed because of".</summary>
    private static readonly ImmutableHashSet<string> LeadingUp = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase, "with", "because", "since", "due");

    private static readonly ImmutableHashSet<string> OpenWords = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "a", "an", "the", "with", "of", "by", "to", "from", "for", "as", "and", "or", "in", "on", "at", "is", "was", "because", "since", "that",
        "says", "saying");

    private static readonly ImmutableHashSet<string> LineLabels = Labels.Union(
        ["stack", "stacktrace", "trace", "callstack", "call", "message", "msg", "error", "details", "detail", "inner", "reason"]);

    /// <summary>Whether the word, alone in front of what an exception says on a line of its own, only tells which part of it that is.</summary>
    public static bool IsLineLabel(string word) => LineLabels.Contains(word);

    /// <summary>Whether a variable of that name most likely holds an exception.</summary>
    public static bool IsVariable(string name)
        => Labels.Contains(name) || name is "exc" or "error" || name.EndsWith("Exception", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith("Ex", StringComparison.Ordinal);

    /// <summary>Whether the word only announces an exception.</summary>
    public static bool IsLabel(string word) => Labels.Contains(word);

    /// <summary>Whether the word names a part of an exception, or joins such words.</summary>
    public static bool IsPart(string word) => Parts.Contains(word);

    /// <summary>Whether the word only leads up to a reason.</summary>
    public static bool LeadsUp(string word) => LeadingUp.Contains(word);

    /// <summary>Whether the word is left hanging when what follows it goes.</summary>
    public static bool IsOpen(string word) => OpenWords.Contains(word);
}
