namespace LogAnalyzers.Vocabulary;

/// <summary>
/// How comments say why something goes to the console and not to the log: "fallback in case logging fails", "the logger isn't set up yet", "to
/// stdout, for the docker logs"; and how texts tell that the log itself has failed: "could not write the log". From large C# programs.
/// </summary>
internal static class PrintReasonWords
{
    /// <summary>The log as a thing, not "log the request", nor a file of somebody's logs.</summary>
    private const string Log = @"(?:\b(?:the|our|any|no|a) log\b(?! (?:file|in|on|out|off)\b)|\bi?logg(?:ing|ers?)\b)";

    private const string Broken = @"\b(?:fail(?:s|ed|ing|ure)?|broken|unavailable|gone|disposed|down)\b";

    private const string There = @"\b(?:set ?up|ready|available|configured|initiali[sz]ed|created|there|up|built|running|started)\b";

    private static readonly Phrases s_comment = new(
        @"\b(?:fall(?:s|ing)? ?back|last resort)\b[^.;]{0,40}" + Log + "|" + Log + @"[^.;]{0,40}\b(?:fall(?:s|ing)? ?back|last resort)\b"
            + @"|\b(?:fall(?:s|ing)? ?back|last resort)\b[^.;]{0,20}\b(?:console|std ?(?:out|err))\b"
            + @"|\bonly a fall ?back\b|\bas (?:a |the )?last resort\b"
            + "|" + Log + @"[^.;]{0,30}(?:\bnot\b|n't\b|\bnot yet\b)[^.;]{0,15}" + There
            + "|" + Log + @"[^.;]{0,30}" + Broken
            + @"|\b(?:no|without(?: a| any)?) (?:log|i?logger|logging)\b[^.;]{0,20}(?:\byet\b|\bhere\b|" + There + ")"
            + @"|\b(?:before|until) (?:the |a )?(?:log|logger|logging)\b (?:\w+ ){0,2}" + There
            + @"|\b(?:can(?:not|'t)?|could(?: not|n't)?|able to) (?:have|use|get|inject|resolve) (?:the |an? |our |any )?i?logg(?:ing|ers?)\b"
            + @"|\b(?:docker|container|kubernetes|kubectl|systemd|journald?|platform)(?:'s)? logs?\b"
            + @"|\b(?:to|on) (?:the )?(?:std ?(?:out|err)|standard (?:output|error))\b"
            + @"|\bas well as\b[^.;]{0,20}" + Log);

    private static readonly Phrases s_failure = new(
        Log + @"[^.;:]{0,30}(?:" + Broken + @"|\b(?:can|could|was|were|is)(?: ?not|n't)\b|\bcannot\b)"
            + @"|\b(?:could not|couldn't|cannot|can't|unable to|failed to|error while) (?:write|writing|log|logging|set ?up|start|starting|"
            + @"initiali[sz]e|configure|create|open|flush)\b[^.;:]{0,25}(?:\blog\b(?! (?:in|on|out|off)\b)|\blogg(?:ing|ers?)\b|\blog ?file\b)"
            + @"|\b(?:failed|unable) to log\b(?! (?:in|on|out|off)\b)");

    private static readonly Phrases s_toDo = new(@"\b(?:todo|fixme|xxx|should|forget|must)\b|^\W*(?:use|replace|move)\b");

    /// <summary>Whether a comment gives such a reason, and not one to change it.</summary>
    public static bool AreIn(string comment) => s_comment.AreIn(comment) && !s_toDo.AreIn(comment);

    /// <summary>Whether a text tells that logging has failed.</summary>
    public static bool TellOfLog(string text) => s_failure.AreIn(text);
}
