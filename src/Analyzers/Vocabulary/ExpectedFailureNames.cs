using System.Collections.Immutable;

namespace LogAnalyzers.Vocabulary;

/// <summary>
/// Names around a catch that make its failure an expected one: attempts that are repeated, and members in which a failure is what they are for, or
/// no longer of interest. The former are what loops that retry call their counters, the latter follow .NET's <c>Try…</c> and <c>Dispose</c> patterns
/// and the usual names of what ends something.
/// </summary>
internal static class ExpectedFailureNames
{
    private static readonly ImmutableArray<string> Attempts = ImmutableArray.Create("retr", "attempt", "tries");

    private static readonly ImmutableArray<string> Beginnings = ImmutableArray.Create(
        "Try", "Dispose", "Close", "Stop", "Cleanup", "CleanUp", "TearDown", "Shutdown", "Finalize");

    /// <summary>
    /// Whether a name, such as that of a counter, is about attempts: <c>retryCount</c>, <c>maxAttempts</c>, <c>tries</c>; in any case.
    /// </summary>
    public static bool IsAttempt(string name) => Attempts.Any(a => name.IndexOf(a, StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>Whether a member of that name may fail without anybody having to know.</summary>
    public static bool IsLenientMember(string name) => Beginnings.Any(b => name.StartsWith(b, StringComparison.Ordinal));
}
