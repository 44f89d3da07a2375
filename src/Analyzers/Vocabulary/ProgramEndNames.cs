using System.Collections.Immutable;

namespace LogAnalyzers.Vocabulary;

/// <summary>
/// Names with which code ends its program or says how it has ended: those of .NET (<c>Environment.Exit</c>, <c>Environment.ExitCode</c>,
/// <c>IHostApplicationLifetime.StopApplication</c>, <c>Application.Exit</c>), and what programs call their own: <c>Exit(ExitCodes.Failure)</c>.
/// Beside them, what ends a request that is refused.
/// </summary>
internal static class ProgramEndNames
{
    private static readonly ImmutableHashSet<string> Calls = ImmutableHashSet.Create(
        "Exit", "ExitProcess", "ExitProgram", "ExitApplication", "ExitWithCode", "ExitWithError", "StopApplication", "FailFast", "RequestShutdown",
        "InitiateShutdown", "BeginShutdown", "ShutdownApplication", "ShutDownApplication");

    /// <summary>What hosts tell of their end with: functions that are handed to these run then.</summary>
    private static readonly ImmutableHashSet<string> Ends = ImmutableHashSet.Create(
        "ApplicationStopping", "ApplicationStopped", "ProcessExit");

    /// <summary>The results with which ASP.NET Core's controllers and endpoints refuse what they were sent.</summary>
    private static readonly ImmutableHashSet<string> Refusals = ImmutableHashSet.Create(
        "BadRequest", "NotFound", "UnprocessableEntity", "ValidationProblem", "Conflict", "Unauthorized", "Forbid");

    /// <summary>Whether a call of that name makes the answer to a request that is refused.</summary>
    public static bool IsRefusal(string name) => Refusals.Contains(name);

    /// <summary>Whether a name is that of a host's last events.</summary>
    public static bool IsEnd(string name) => Ends.Contains(name);

    /// <summary>Whether a call of that name, or a message of that name which is sent, ends the program.</summary>
    public static bool IsCall(string name) => Calls.Contains(name);

    /// <summary>Whether a name is that of an exit code: <c>ExitCode</c>, <c>ExitCodes</c>, <c>exitCode</c>.</summary>
    public static bool IsCode(string name)
    {
        var words = NameWords.In(name).ConvertAll(static w => w.ToLowerInvariant());
        var exit = words.IndexOf("exit");
        return exit >= 0 && exit + 1 < words.Count && words[exit + 1] is "code" or "codes" or "status";
    }
}
