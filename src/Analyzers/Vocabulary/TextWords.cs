using System.Collections.Immutable;

namespace LogAnalyzers.Vocabulary;

/// <summary>
/// Words of English messages that stand beside a value and are no name for it: articles, prepositions, conjunctions, verbs and units. Collected
/// from the log calls of twenty repositories, by what stands before and behind a value and is in no author's name for it.
/// </summary>
internal static class TextWords
{
    private static readonly ImmutableHashSet<string> NoNouns = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "a", "an", "the", "both", "this", "that", "these", "those", "its", "their", "our", "your", "his", "my", "each", "every", "all",
        "any", "some", "no", "new", "old", "other", "another", "same", "first", "last", "next", "previous", "current", "more", "most",
        "only", "own", "exactly", "about", "with", "without", "of", "by", "to", "from", "for", "as", "and", "or", "but", "in", "on", "at",
        "into", "onto", "over", "under", "between", "via", "per", "than", "after", "before", "until", "till", "since", "during", "because",
        "due", "through", "using", "within", "against", "towards", "toward", "off", "out", "up", "down", "around", "beyond", "above",
        "below", "when", "while", "if", "then", "else", "so", "not", "is", "was", "are", "were", "be", "been", "being", "has", "have",
        "had", "got", "get", "does", "did", "do", "will", "would", "can", "could", "may", "might", "must", "should", "it", "he", "she",
        "they", "we", "you", "i", "there", "here", "where", "which", "who", "what", "how", "named", "called", "found", "took", "taking",
        "takes", "lost", "sent", "ran", "read", "wrote", "set", "left", "kept", "made", "put", "saw", "run", "running", "load", "find",
        "delete", "remove", "add", "create", "update", "save", "send", "open", "close", "start", "stop", "parse", "write", "copy", "move",
        "process", "resolve", "convert", "download", "upload", "register", "invoke", "execute", "handle", "use", "check", "scan", "refresh",
        "sync", "restore", "rename", "replace", "skip", "ignore", "fetch", "retrieve", "connect", "install", "too", "also", "now",
        "already", "still", "just", "again", "away", "success", "failed", "ok", "error", "warning", "info", "debug", "x", "lower", "small",
        "large", "invalid", "unknown", "missing", "duplicate", "instead", "unable", "exception", "exceptions", "trying", "failing",
        "failure", "hello", "bad", "good");

    private static readonly ImmutableHashSet<string> Units = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "ms", "msec", "msecs", "s", "sec", "secs", "second", "seconds", "millisecond", "milliseconds", "minute", "minutes", "hour", "hours", "day",
        "days", "byte", "bytes", "kb", "mb", "gb", "kib", "mib", "gib", "percent", "times", "ticks");

    /// <summary>Words in a name behind which it is said what for, and no longer what: <c>tablesToCopy</c>.</summary>
    private static readonly ImmutableHashSet<string> Links = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase, "to", "for", "by", "of", "in", "from", "with", "without", "per", "on", "at");

    /// <summary>Plurals of names in code that no rule below gets right.</summary>
    private static readonly Dictionary<string, string> Irregular = new(StringComparer.Ordinal)
    {
        ["caches"] = "cache", ["shelves"] = "shelf", ["leaves"] = "leaf", ["knives"] = "knife", ["halves"] = "half", ["lives"] = "life",
        ["indices"] = "index", ["vertices"] = "vertex", ["matrices"] = "matrix",
    };

    /// <summary>Whether the word can be the name of a value beside it.</summary>
    public static bool IsNoun(string word)
        => word.Length > 1 && !NoNouns.Contains(word) && !Units.Contains(word)
            && !(word.Length > 4 && (word.EndsWith("ed", StringComparison.Ordinal) || word.EndsWith("ing", StringComparison.Ordinal)
                || word.EndsWith("ly", StringComparison.Ordinal)));

    /// <summary>Whether the word tells what a number measures.</summary>
    public static bool IsUnit(string word) => Units.Contains(word);

    /// <summary>Ends of Spanish and Portuguese plurals that no English plural has: migraciones, errores, transacoes.</summary>
    private static readonly (string Many, string One)[] Foreign =
    [
        ("iones", "ion"), ("adores", "ador"), ("edores", "edor"), ("idores", "idor"), ("ctores", "ctor"), ("rrores", "rror"), ("idades", "idad"),
        ("acoes", "acao"), ("icoes", "icao"), ("ções", "ção"), ("sões", "são"),
    ];

    /// <summary>The name without what is said behind a preposition: <c>tables</c> of <c>tablesToCopy</c>.</summary>
    public static string Head(string name)
    {
        var words = NameWords.In(name);
        var link = words.FindIndex(Links.Contains);
        return link < 1 || !IsPlural(words[link - 1]) ? name : string.Join("_", words.Take(link));
    }

    /// <summary>The singular of a word as English makes it most times: entries, boxes, addresses, items.</summary>
    public static string Singular(string word)
    {
        var lower = word.ToLowerInvariant();
        if (Irregular.TryGetValue(lower, out var one))
        {
            return word.Substring(0, 1) + one.Substring(1);
        }

        foreach (var (many, singular) in Foreign)
        {
            if (lower.Length > many.Length && lower.EndsWith(many, StringComparison.Ordinal))
            {
                return word.Substring(0, word.Length - many.Length) + singular;
            }
        }

        return lower is "series" or "species" or "status" or "alias" or "address" or "process" or "canvas" or "always" or "news" ? word
            : lower.EndsWith("ies", StringComparison.Ordinal) && word.Length > 4 ? word.Substring(0, word.Length - 3) + "y"
            : lower.EndsWith("sses", StringComparison.Ordinal) || lower.EndsWith("xes", StringComparison.Ordinal)
                || lower.EndsWith("ches", StringComparison.Ordinal) || lower.EndsWith("shes", StringComparison.Ordinal)
                ? word.Substring(0, word.Length - 2)
            : lower.EndsWith("s", StringComparison.Ordinal) && !lower.EndsWith("ss", StringComparison.Ordinal)
                && !lower.EndsWith("us", StringComparison.Ordinal) && !lower.EndsWith("is", StringComparison.Ordinal) && word.Length > 2
                ? word.Substring(0, word.Length - 1)
            : word;
    }

    /// <summary>Whether the word is a plural, as far as its end shows.</summary>
    public static bool IsPlural(string word) => Singular(word).Length < word.Length || word.Equals("series", StringComparison.OrdinalIgnoreCase);
}
