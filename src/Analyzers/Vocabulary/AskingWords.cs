using System.Collections.Immutable;

namespace LogAnalyzers.Vocabulary;

/// <summary>
/// Words of conditions by which somebody asks for what else stays out of records: on a developer's machine, or by a setting made for it, as
/// <c>IsDevelopment</c>, <c>EnableSensitiveDataLogging</c> of Entity Framework, <c>ShowPII</c> of IdentityModel.
/// </summary>
internal static class AskingWords
{
    private static readonly ImmutableHashSet<string> Words = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase, "development", "dev", "sensitive", "pii", "show", "reveal");

    /// <summary>Whether a condition of that text asks.</summary>
    public static bool AreIn(string condition) => NameWords.In(condition).Any(Words.Contains);

    /// <summary>Whether a print of that text speaks to somebody: what it shows is theirs.</summary>
    public static bool SpeakTo(string text) => NameWords.In(text).Any(w => w.Equals("your", StringComparison.OrdinalIgnoreCase));
}
