using System.Collections.Immutable;

namespace LogAnalyzers.Vocabulary;

/// <summary>
/// How calls are named that tell somebody of an exception, and the types that do nothing else: those of Sentry (<c>CaptureException</c>), Application
/// Insights (<c>TrackException</c>), Rollbar, Raygun, Elmah and Google's (<c>Report</c>, <c>Log</c>), and what programs call their own.
/// </summary>
internal static class ReportingNames
{
    private static readonly ImmutableHashSet<string> Verbs = ImmutableHashSet.Create(
        StringComparer.Ordinal, "Log", "Report", "Capture", "Track", "Raise", "Notify");

    private static readonly ImmutableArray<string> Types = ImmutableArray.Create(
        "LogAppender", "LogSink", "LogTarget", "LogWriter", "LogListener", "LogHandler", "LogStore", "LogProvider", "LoggerProvider",
        "LoggingProvider", "ExceptionLogger", "ErrorLogger", "ExceptionReporter", "ErrorReporter", "CrashReporter", "CrashHandler");

    /// <summary>Whether a method of that name, which is given an exception, tells somebody of it.</summary>
    public static bool IsMember(string name)
        => NameWords.In(name) is [var first, ..] && Verbs.Contains(first);

    /// <summary>
    /// Whether a type or interface of that name writes records or reports, so that it has nobody else to tell. Who keeps an audit trail has to.
    /// </summary>
    public static bool IsType(string name)
        => Types.Any(t => name.EndsWith(t, StringComparison.Ordinal)) && !NameWords.In(name).Contains("Audit");
}
