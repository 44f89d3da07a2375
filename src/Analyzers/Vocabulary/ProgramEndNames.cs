using System.Collections.Immutable;

namespace LogAnalyzers.Vocabulary;

/// <summary>
/// Names with which code ends its program or says how it has ended: those of .NET (<c>Environment.Exit</c>, <c>Environment.ExitCode</c>,
/// <c>IHostApplicationLifetime.StopApplication</c>, <c>Application.Exit</c>), and what programs call their own: <c>Exit(ExitCodes.Failure)</c>.
/// </summary>
internal static class ProgramEndNames
{
    private static readonly ImmutableHashSet<string> Calls = ImmutableHashSet.Create(
        "Exit", "ExitProcess", "ExitProgram", "ExitApplication", "ExitWithCode", "ExitWithError", "StopApplication", "FailFast");

    /// <summary>Whether a call of that name ends the program.</summary>
    public static bool IsCall(string name) => Calls.Contains(name);

    /// <summary>Whether a name is that of an exit code: <c>ExitCode</c>, <c>ExitCodes</c>, <c>exitCode</c>.</summary>
    public static bool IsCode(string name)
    {
        var words = NameWords.In(name).ConvertAll(static w => w.ToLowerInvariant());
        var exit = words.IndexOf("exit");
        return exit >= 0 && exit + 1 < words.Count && words[exit + 1] is "code" or "codes" or "status";
    }
}
