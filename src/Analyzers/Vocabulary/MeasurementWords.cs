using System.Collections.Immutable;

namespace LogAnalyzers.Vocabulary;

/// <summary>
/// Words by which code and messages tell what a number measures. From the instruments of ASP.NET Core, HttpClient, .NET's runtime and
/// OpenTelemetry's conventions (<c>duration</c>, <c>size</c>, <c>usage</c>, <c>utilization</c>), the counters of Windows (queue length, working set),
/// and from the log calls of 40 public repositories that have nothing but numbers.
/// </summary>
internal static class MeasurementWords
{
    private static readonly ImmutableHashSet<string> Durations = Set("elapsed", "duration", "latency", "took", "runtime", "uptime");

    private static readonly ImmutableHashSet<string> Counts = Set(
        "count", "counts", "counter", "total", "totals", "num", "processed", "imported", "exported", "inserted", "updated", "deleted", "removed",
        "added", "sent", "received", "handled", "failed", "succeeded", "skipped", "affected", "rows", "messages", "items", "records", "requests",
        "bytes", "size", "length");

    private static readonly ImmutableHashSet<string> Sizes = Set("bytes", "byte", "size", "filesize", "kilobytes", "megabytes", "kb", "mb", "gb");

    /// <summary>What rises and falls while the program runs.</summary>
    private static readonly ImmutableHashSet<string> Levels = Set(
        "queue", "queued", "backlog", "depth", "pending", "active", "current", "currently", "connected", "connections", "remaining", "outstanding",
        "inflight", "available", "free", "usage", "used", "utilization", "load", "lag", "waiting", "percent", "percentage", "memory", "cpu",
        "temperature", "humidity", "online", "open", "running", "idle", "alive", "fps", "throughput", "cached", "left", "subscribers", "clients",
        "sessions", "workers", "threads", "buffered");

    /// <summary>What names a thing, a place, a setting or an attempt, or is money: no measurement, whatever else the name says.</summary>
    private static readonly ImmutableHashSet<string> Never = Set(
        "id", "ids", "index", "idx", "port", "code", "status", "version", "year", "month", "day", "hour", "attempt", "attempts", "retry", "retries",
        "try", "tries", "timeout", "interval", "delay", "wait", "limit", "max", "maximum", "min", "minimum", "threshold", "no", "nr", "page",
        "position", "offset", "column", "priority", "seed", "pid", "key", "hash", "capacity", "expected", "desired", "configured", "default",
        "width", "height", "x", "y", "z", "price", "amount", "cost", "balance", "rank", "step", "phase", "stage", "epoch", "generation",
        "iteration", "round", "sequence", "revision", "expiry", "expiration", "expires", "ttl", "backoff", "period", "frequency", "cooldown",
        "quota", "target", "start", "end", "level", "number", "address", "handle", "serial", "ratio", "magic", "checksum", "score", "salary",
        "discount", "weight", "age", "tax", "rate", "exit", "bit", "bits", "flag", "flags", "mask", "block", "slot", "shard", "partition",
        "batch", "chunk", "pool", "buffer", "window", "retention");

    /// <summary>Behind these a number of seconds is what is going to be waited, or what is allowed.</summary>
    private static readonly ImmutableHashSet<string> Plans = Set(
        "wait", "waiting", "retry", "retrying", "timeout", "timed", "delay", "delaying", "sleep", "sleeping", "every", "interval", "next", "backoff",
        "schedule", "scheduled", "will", "within", "expires", "expire", "pausing", "refresh", "until", "limit", "max", "maximum", "exceeds",
        "exceeded", "attempt", "trying", "reconnecting", "postponed", "remaining",
        "shutdown", "shutting", "starting", "restarting", "restart", "stopping", "closing", "again", "later", "ago", "old", "still",
        "heartbeat", "far");

    /// <summary>
    /// What was found is found again by the next look; how many there were this time is the size of an answer, no number of events.
    /// </summary>
    private static readonly ImmutableHashSet<string> Findings = Set(
        "found", "returned", "returning", "retrieved", "fetched", "loaded", "got", "listed", "has", "have", "read", "selected", "matched",
        "discovered", "detected", "computed", "calculated", "determined", "estimated", "measured", "enumerated",
        "scanned", "loading", "resolved", "contains");

    private static readonly ImmutableHashSet<string> IrregularEvents = Set(
        "sent", "sold", "built", "made", "lost", "written", "wrote", "done", "taken", "run", "put", "paid", "shown", "caught", "kept", "swept");

    // End like a verb's past and are none.
    private static readonly ImmutableHashSet<string> NoEvents = Set(
        "red", "speed", "feed", "seed", "need", "bed", "hundred", "embed", "elapsed", "connected", "queued", "cached", "used", "buffered", "based",
        "related", "required", "expected", "unprocessed", "allowed", "configured", "named", "exceeded", "estimated", "allocated");

    /// <summary>Of those, what also says what was done, where a text begins with it.</summary>
    private static readonly ImmutableHashSet<string> Deeds = Set("queued", "connected", "cached", "used", "buffered", "allocated");

    /// <summary>
    /// Methods by which other libraries take a measurement: prometheus-net, App.Metrics, Application Insights, StatsD clients, event counters.
    /// </summary>
    private static readonly ImmutableHashSet<string> Measuring = ImmutableHashSet.Create(
        "Record", "Observe", "Inc", "IncTo", "DecTo", "SetToCurrentTimeUtc", "TrackMetric", "TrackValue", "WriteMetric", "Timing", "Timer",
        "Histogram", "Gauge", "Distribution", "Counter", "Measure", "RecordValue", "RecordMetric", "IncrementCounter", "LogMetric", "AddMetric");

    /// <summary>What a program does once, whatever is around it.</summary>
    private static readonly ImmutableHashSet<string> Once = Set("startup", "bootstrap", "bootstrapped", "shutdown", "initialization", "initialized");

    /// <summary>By which a text tells that two numbers ought to be the same and are not.</summary>
    private static readonly ImmutableHashSet<string> Mismatches = Set("mismatch", "mismatched", "mismatches", "inconsistent", "differs", "differ");

    /// <summary>Whether a text says that something is wrong with the numbers: <c>Expected 5 but received 4</c>.</summary>
    public static bool TellMismatch(IReadOnlyCollection<string> words)
        => words.Any(Mismatches.Contains)
            || (words.Contains("expected") && (words.Contains("but") || words.Contains("instead") || words.Contains("got")));

    public static bool IsOnce(IEnumerable<string> words) => words.Any(Once.Contains);

    public static bool IsDuration(IEnumerable<string> words) => words.Any(Durations.Contains);

    public static bool IsCount(string word) => Counts.Contains(word);

    public static bool IsSize(IEnumerable<string> words) => words.Any(Sizes.Contains);

    public static bool IsLevel(IEnumerable<string> words) => words.Any(Levels.Contains);

    /// <summary>Whether the word belongs into the name of what it says the state of.</summary>
    public static bool NamesLevel(string word) => Levels.Contains(word) && word
        is not ("current" or "currently" or "left" or "used" or "usage" or "load");

    /// <summary>At the end of a name: a number that says which one it is.</summary>
    private static readonly ImmutableHashSet<string> Which = Set("type", "kind", "mode", "state");

    public static bool IsNever(IEnumerable<string> words) => words.Any(Never.Contains);

    /// <summary>Whether the words of a name say that it tells one from others.</summary>
    public static bool SayWhich(IEnumerable<string> words) => words.LastOrDefault() is { } last && Which.Contains(last);

    public static bool IsPlan(IEnumerable<string> words) => words.Any(Plans.Contains);

    public static bool IsFinding(string word) => Findings.Contains(word);

    /// <summary>Whether the word says that something was done: <c>imported</c>, <c>sent</c>.</summary>
    public static bool IsEvent(string word)
        => IrregularEvents.Contains(word)
            || (word.Length > 4 && word.EndsWith("ed", StringComparison.OrdinalIgnoreCase) && !NoEvents.Contains(word) && !Findings.Contains(word));

    /// <summary>Whether the word says what was done where it stands first: <c>Queued 5 mails</c>.</summary>
    public static bool MayBeDeed(string word) => Deeds.Contains(word);

    /// <summary>Whether a method of that name takes a measurement.</summary>
    public static bool Measures(string method) => Measuring.Contains(method);

    private static ImmutableHashSet<string> Set(params string[] words) => ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase, words);
}
