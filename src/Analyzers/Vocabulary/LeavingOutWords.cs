namespace LogAnalyzers.Vocabulary;

/// <summary>
/// How comments say that a record goes without the exception on purpose: "we don't print the stack trace", "without stack, it is noise", "only the
/// message", "intentionally not passing the exception". From comments beside such records in large C# programs.
/// </summary>
internal static class LeavingOutWords
{
    private const string Not
        = @"(?:don'?t|do(?:es)? not|not|no|never|without|omit\w*|skip\w*|suppress\w*|avoid\w*|hid(?:e|ing)|leav(?:e|ing) out|drop\w*|exclud\w*)";

    /// <summary>What is left out in its own words, or what says it all.</summary>
    private static readonly Phrases s_said = new(
        @"\b" + Not + @"\b[^.;]{0,40}\bstack(?:[ -]?traces?)?\b"
            + @"|\bstack(?:[ -]?traces?)?\b[^.;]{0,40}\b(?:not|noise|noisy|useless|unnecessary|omitted|left out|irrelevant)\b"
            + @"|\b" + Not + @"\b (?:\w+ ){0,3}(?:log|print|pass|includ|dump|show|writ|trac|attach|add)\w* (?:\w+ ){0,3}(?:exceptions?|ex|details)\b"
            + @"|\b(?:without|omit\w*|leav(?:e|ing) out|drop\w*|exclud\w*) (?:the |this |its |full )*(?:exceptions?|details)\b"
            + @"|\b(?:only|just)\b (?:\w+ ){0,3}(?:message|text)\b|\bmessage (?:is enough|only)\b");

    /// <summary>Whether a comment says so.</summary>
    public static bool AreIn(string comment) => s_said.AreIn(comment);
}
