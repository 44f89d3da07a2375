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

    /// <summary>
    /// What a sender is called that stands in for another one where nobody works with it. From those of samples and templates.
    /// </summary>
    private static readonly ImmutableHashSet<string> StandIns = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase, "stub", "stubbed", "fake", "mock", "dummy");

    /// <summary>The same before the word for one who sends: the record is what is sent.</summary>
    private static readonly ImmutableHashSet<string> InsteadOfSending = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase, "console", "log", "logging", "logger", "dev", "development", "local", "debug", "null", "noop");

    private static readonly ImmutableHashSet<string> Senders = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase, "sender", "mailer", "emailer", "notifier");

    /// <summary>What is sent, which says enough behind a word that nobody would take for a sender at work.</summary>
    private static readonly ImmutableHashSet<string> Sent = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase, "mail", "email", "sms", "message", "messages", "notification", "notifications", "smtp");

    /// <summary>Whether a type of that name stands in for one that would send what it shows.</summary>
    public static bool AreOfStandIn(string type)
        => NameWords.In(type) is var words
            && ((words.Any(Senders.Contains) && words.Any(w => StandIns.Contains(w) || InsteadOfSending.Contains(w)))
                || (words.Any(StandIns.Contains) && words.Any(Sent.Contains)));
}
