using System.Collections.Immutable;

namespace LogAnalyzers.Vocabulary;

/// <summary>
/// Names of static members that say nothing of what the logger is for, so that it is the whole program's: those of Serilog's <c>Log.Logger</c> and of
/// singletons, and the usual names for them in applications. <c>AuditLog</c> or <c>SqlLogger</c> is for something.
/// </summary>
internal static class GlobalLoggerNames
{
    private static readonly ImmutableHashSet<string> Names = ImmutableHashSet.Create(
        "Logger", "Log", "Instance", "Default", "Current", "Global", "GlobalLogger", "DefaultLogger", "AppLogger", "AppLog", "ApplicationLogger");

    public static bool Contains(string name) => Names.Contains(name);
}
