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
    public static bool AreIn(string condition)
        => NameWords.In(condition).ConvertAll(static w => w.ToLowerInvariant()) is var words
            && words.Select((w, i) => Words.Contains(w) || (w == "test" && ((i > 0 && words[i - 1] is "use" or "is")
                || (i + 1 < words.Count && words[i + 1] is "mode" or "environment")))).Any(static asks => asks);

    /// <summary>Whether a print of that text speaks to somebody: what it shows is theirs.</summary>
    public static bool SpeakTo(string text) => NameWords.In(text).Any(w => w.Equals("your", StringComparison.OrdinalIgnoreCase));

    /// <summary>Marks of records that are written on a developer's machine only.</summary>
    private static readonly ImmutableArray<string> DeveloperMarks = ImmutableArray.Create(
        "[DEV]", "[DEV MODE]", "[DEVELOPMENT]", "DEV MODE:", "[DEV ONLY]", "development mode", "dev mode",
        "would be sent", "would have been sent", "would send");

    /// <summary>Words by which a record says that it stands in the place of what is sent.</summary>
    private static readonly ImmutableHashSet<string> Pretending = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase, "mock", "mocked", "simulator", "simulated", "simulating", "simulation", "fake", "stub");

    /// <summary>Whether a text says that it is for developers, or in the place of what is sent.</summary>
    public static bool AreForDevelopers(string text)
        => DeveloperMarks.Any(m => text.IndexOf(m, StringComparison.OrdinalIgnoreCase) >= 0) || NameWords.In(text).Any(Pretending.Contains);

    /// <summary>First words of methods that make a new secret, by the names that the generators of .NET and its libraries have.</summary>
    private static readonly ImmutableHashSet<string> Making = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase, "generate", "create", "make", "new", "random", "randomize", "derive");

    /// <summary>Whether a method of that name makes what it gives.</summary>
    public static bool Make(string method) => NameWords.In(method).FirstOrDefault() is { } first && Making.Contains(first);

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

    /// <summary>
    /// The same in the names of services, which say enough only behind a word that begins the name: <c>LoggingResetCodeNotificationService</c>.
    /// </summary>
    private static readonly ImmutableHashSet<string> Sending = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase, "send", "sends", "notification", "notifications", "delivery", "notify");

    /// <summary>What is sent, which says enough behind a word that nobody would take for a sender at work.</summary>
    private static readonly ImmutableHashSet<string> Sent = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase, "mail", "email", "sms", "message", "messages", "notification", "notifications", "smtp");

    /// <summary>Whether a name says that what it names stands in for something, or works by records.</summary>
    public static bool StandIn(string type) => NameWords.In(type).Any(w => StandIns.Contains(w) || InsteadOfSending.Contains(w));

    /// <summary>
    /// Whether a name is that of what sends messages to people: <c>IEmailSender</c>, <c>SmsService</c>. A <c>INotificationHandler</c> is told of
    /// events.
    /// </summary>
    public static bool AreOfSender(string type)
        => NameWords.In(type) is var words && words.Any(w => Senders.Contains(w) || OfPeople.Contains(w)) && !words.Contains("Handler");

    private static readonly ImmutableHashSet<string> OfPeople = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase, "mail", "email", "sms", "notification", "notifications", "smtp");

    /// <summary>Whether a type of that name stands in for one that would send what it shows.</summary>
    public static bool AreOfStandIn(string type)
        => NameWords.In(type) is var words
            && ((words.Count > 1 && words[0] is "Dev" or "Development" && words[1] != "Ops")
                || (words.Count > 1 && InsteadOfSending.Contains(words[0]) && words.Skip(1).Any(Sending.Contains))
                || (words.Any(Senders.Contains) && words.Any(w => StandIns.Contains(w) || InsteadOfSending.Contains(w)))
                || (words.Any(StandIns.Contains) && words.Any(Sent.Contains)));
}
