namespace LogAnalyzers.Vocabulary;

/// <summary>
/// How comments say why something goes to the console and not to the log: "fallback in case logging fails", "the logger isn't set up yet", "to
/// stdout, for the docker logs"; and how texts tell that the log itself has failed: "could not write the log". From large C# programs.
/// </summary>
internal static class PrintReasonWords
{
    private const string Log = @"\blog(?:s|ging|ger|gers|file)?\b(?! (?:in|on|out|off)\b)";

    private const string Failure = @"\b(?:fail(?:s|ed|ing|ure)?|errors?|broken|unavailable|(?:can|could|was|were|is)(?: ?not|n't)|cannot|unable)\b";

    private static readonly Phrases s_comment = new(
        @"\b(?:fall(?:s|ing)? ?back|last resort)\b"
            + "|" + Log + @"[^.;]{0,40}\b(?:not|n't|fails?|failed|yet|before|unavailable|broken|gone|disposed)\b"
            + "|" + @"(?:\b(?:no|not|before|without|until)\b|n't)[^.;]{0,30}" + Log
            + @"|\b(?:docker|container|kubernetes|kubectl|systemd|journald?|platform)(?:'s)? logs?\b"
            + @"|\b(?:to|on) (?:the )?(?:std ?(?:out|err)|standard (?:output|error))\b"
            + @"|\bas well as\b[^.;]{0,20}" + Log);

    private static readonly Phrases s_failure = new(
        Log + @"[^.;:]{0,30}" + Failure + "|" + Failure + @"[^.;:]{0,30}" + Log + @"|\b(?:fail(?:ed)?|unable) to log\b(?! (?:in|on|out|off)\b)");

    private static readonly Phrases s_toDo = new(@"\b(?:todo|fixme|xxx)\b");

    /// <summary>Whether a comment gives such a reason, and not one to change it.</summary>
    public static bool AreIn(string comment) => s_comment.AreIn(comment) && !s_toDo.AreIn(comment);

    /// <summary>Whether a text tells that logging has failed.</summary>
    public static bool TellOfLog(string text) => s_failure.AreIn(text);
}
