using System.Collections.Immutable;

namespace LogAnalyzers.Vocabulary;

/// <summary>
/// Names by which somebody who waits is told how far it has come: .NET's <c>IProgress&lt;T&gt;.Report</c> and <c>ReportProgress</c>, and the
/// callbacks and events that programs name after them.
/// </summary>
internal static class ProgressNames
{
    private static readonly ImmutableHashSet<string> Verbs = ImmutableHashSet.Create(
        "On", "Report", "Set", "Update", "Show", "Notify", "Raise", "Send");

    private static readonly ImmutableHashSet<string> Telling = ImmutableHashSet.Create("Report", "Invoke", "Update", "Tick");

    /// <summary>Whether a method of that name tells it: <c>ReportProgress</c>, <c>OnProgressChanged</c>; <c>SaveProgress</c> keeps it.</summary>
    public static bool IsMember(string name)
        => NameWords.In(name) is [var verb, "Progress", ..] && Verbs.Contains(verb);

    /// <summary>Whether a method of that name tells whatever it is a method of.</summary>
    public static bool IsTelling(string method) => Telling.Contains(method);

    /// <summary>Whether a variable or member of that name is told it: <c>progress</c>, <c>ProgressCallback</c>.</summary>
    public static bool IsHolder(string name) => NameWords.In(name).Any(static w => w.Equals("progress", StringComparison.OrdinalIgnoreCase));
}
