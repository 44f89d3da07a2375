namespace LogAnalyzers.Vocabulary;

/// <summary>
/// How comments say that a failure is no matter: "nothing we can do, ignore", "safe to ignore", "best effort", "it does not matter". From comments
/// beside records of caught exceptions in large C# programs. What is denied ("can't ignore this") says the opposite.
/// </summary>
internal static class NoMatterWords
{
    private static readonly Phrases s_said = new(
        @"\b(?:nothing|not much|little)\b (?:\w+ ){0,3}(?:can|could|to|can be|could be) (?:be )?do(?:ne)?\b(?! with\b)"
            + @"|(?<!(?:\b(?:not|never|cannot|no)|n'?t) (?:\w+ ){0,2})\b(?:ignor(?:e|es|ed|ing|able)|swallow(?:ed|ing)?)\b"
            + @"|\bbest[ -]effort\b|\bharmless\b|\b(?:does ?n[o']t|doesn't|don't|does not) (?:really )?(?:matter|care)\b"
            + @"|\bno(?:t a)? (?:big deal|problem|harm)\b|\bnot (?:that |so )?(?:critical|important|serious|a failure)\b");

    /// <summary>Whether a comment says so.</summary>
    public static bool AreIn(string comment) => s_said.AreIn(comment);
}
