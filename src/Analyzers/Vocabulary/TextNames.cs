namespace LogAnalyzers.Vocabulary;

/// <summary>
/// Which names say no more than that there is a text, and which say what it is about. The words are what placeholders and methods are called that
/// take any text, in C# programs that log through such methods.
/// </summary>
internal static class TextNames
{
    private static readonly HashSet<string> Texts = new(StringComparer.OrdinalIgnoreCase)
    {
        "message", "msg", "text", "string", "str", "line", "error", "err", "exception", "warning", "info", "information", "output", "result",
        "details", "description", "reason", "status", "content", "value", "data", "event", "log", "entry",
    };

    private static readonly HashSet<string> Logging = new(Texts, StringComparer.OrdinalIgnoreCase)
    {
        "write", "say", "said", "print", "trace", "debug", "verbose", "warn", "critical", "fatal", "simple", "plain", "raw", "formatted", "generic",
        "any",
        "this", "the", "it", "a", "to", "async", "core", "internal", "m",
    };

    /// <summary>A text of one kind: <c>MalformedLine</c>, not <c>Message</c> or <c>ErrorText</c>; an <c>OrderId</c> is none.</summary>
    public static bool AreOfOneKind(string name)
        => NameWords.In(name) is { Count: > 1 } words && Texts.Contains(words[words.Count - 1]) && words.Any(w => !Logging.Contains(w));

    /// <summary>A method named after what happened: <c>LogConflict</c>, not <c>LogErrorMessage</c>.</summary>
    public static bool SayWhat(string name) => NameWords.In(name) is { Count: > 1 } words && words.Any(w => !Logging.Contains(w));
}
