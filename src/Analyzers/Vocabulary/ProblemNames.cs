namespace LogAnalyzers.Vocabulary;

/// <summary>
/// Words by which collections and messages say that each of their things is a trouble of its own: <c>IdentityResult.Errors</c>,
/// <c>ModelState</c>'s errors, the failures of FluentValidation, and what checks of public programs collect. They are few, each worth a record.
/// </summary>
internal static class ProblemNames
{
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "error", "errors", "err", "failure", "failures", "failed", "failing", "warning", "warnings", "problem", "problems", "issue", "issues",
        "exception", "exceptions", "invalid", "missing", "unknown", "orphan", "orphans", "orphaned", "duplicate", "duplicates", "conflict",
        "conflicts", "conflicting", "deprecated", "deprecation", "deprecations", "obsolete", "violation", "violations", "diagnostics", "unused",
        "unsupported", "unresolved", "unmatched", "stale", "expired", "broken", "corrupt", "corrupted", "mismatch", "mismatches", "could", "cannot",
        "unable", "not", "no", "without", "skipping", "skipped", "ignoring", "ignored", "messages",
    };

    /// <summary>Whether a name or text has such a word.</summary>
    public static bool AreIn(string text) => NameWords.In(text).Any(Words.Contains);
}
