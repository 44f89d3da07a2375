using System.Collections.Immutable;

namespace LogAnalyzers.Vocabulary;

/// <summary>
/// Beginnings of names of methods that run once in a program, as a rule: entry points, what hosts call while they start, and factories, by the
/// conventions of .NET's hosts (<c>ConfigureServices</c>, <c>AddLogging</c>, <c>UseStartup</c>, <c>OnStart</c>) and of test frameworks
/// (<c>SetUp</c>).
/// </summary>
internal static class RunOnceNames
{
    private static readonly ImmutableArray<string> Beginnings = ImmutableArray.Create(
        "Main", "Run", "Execute", "Invoke", "Start", "Configure", "Setup", "SetUp", "Init", "Build", "Create", "Make", "Add", "Use", "Get",
        "Register", "On");

    /// <summary>Those of what makes ready, and nothing else: a program may run, execute and get as often as it likes.</summary>
    private static readonly ImmutableArray<string> OfStarts = ImmutableArray.Create("Configure", "Setup", "SetUp", "Init", "Bootstrap", "Startup");

    /// <summary>Whether a method of that name makes something ready, once.</summary>
    public static bool AreOfStart(string name) => OfStarts.Any(b => name.StartsWith(b, StringComparison.Ordinal));

    public static bool Begin(string name) => Beginnings.Any(b => name.StartsWith(b, StringComparison.Ordinal));
}
