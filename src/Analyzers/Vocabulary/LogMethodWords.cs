using System.Collections.Immutable;

namespace LogAnalyzers.Vocabulary;

/// <summary>What the frameworks put around a level in the names of methods: <c>LogDebug</c>, <c>DebugFormat</c>.</summary>
internal static class LogMethodWords
{
    private const string Before = "Log";

    private const string Behind = "Format";

    /// <summary>The levels of all frameworks, and what takes a level as a value.</summary>
    private static readonly ImmutableHashSet<string> Levels = ImmutableHashSet.Create(
        "Trace", "Verbose", "Debug", "Information", "Info", "Warning", "Warn", "Error", "Critical", "Fatal", "Log", "Write", "BeginScope");

    /// <summary>Whether a method of that name may take a template.</summary>
    public static bool AreLevel(string method) => Levels.Contains(LevelIn(method));

    /// <summary>The word that may be a level's name in the name of a method.</summary>
    public static string LevelIn(string method)
    {
        var start = method.Length > Before.Length && method.StartsWith(Before, StringComparison.Ordinal) ? Before.Length : 0;
        var end = method.EndsWith(Behind, StringComparison.Ordinal) ? method.Length - Behind.Length : method.Length;
        return end > start ? method.Substring(start, end - start) : method;
    }
}
