using System.Collections.Immutable;

namespace LogAnalyzers.Vocabulary;

/// <summary>
/// .NET's events for exceptions that nobody has caught, and the types of their arguments: AppDomain's, TaskScheduler's, WPF's and Windows Forms'.
/// </summary>
internal static class UnhandledNames
{
    private static readonly ImmutableHashSet<string> Events = ImmutableHashSet.Create(
        "UnhandledException", "UnobservedTaskException", "DispatcherUnhandledException", "ThreadException");

    private static readonly ImmutableHashSet<string> Arguments = Events.Select(static e => e + "EventArgs").ToImmutableHashSet();

    /// <summary>Whether an event is called so.</summary>
    public static bool IsEvent(string name) => Events.Contains(name);

    /// <summary>Whether the arguments of such an event are called so.</summary>
    public static bool IsArguments(string typeName) => Arguments.Contains(typeName);
}
