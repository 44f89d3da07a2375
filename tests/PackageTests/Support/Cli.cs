using System.Diagnostics;
using System.Text;

namespace LogAnalyzers.PackageTests.Support;

/// <summary>What a command printed, and how it ended.</summary>
internal sealed record CliResult(string Command, int ExitCode, string Output, string Errors)
{
    public CliResult Succeeds()
    {
        Assert.True(ExitCode == 0, $"{Command} ended with {ExitCode}:\n{Output}\n{Errors}");
        return this;
    }

    public string[] OutputLines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public string[] ErrorLines => Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

/// <summary>
/// Runs <c>dotnet</c> with a time limit. All builds share one compiler server of their own, which <see cref="StopCompilerServer"/> ends.
/// </summary>
internal static class Cli
{
    /// <summary>The exit code of what was ended because it did not end by itself.</summary>
    public const int Hung = 9999;

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    /// <summary>The server's name. No other build asks for it, and it has loaded no other package.</summary>
    private static readonly string CompilerServer = "log-analyzers-" + Guid.NewGuid().ToString("N");

    public static CliResult Dotnet(string folder, params string[] arguments) => Dotnet(folder, [], arguments);

    public static CliResult Dotnet(string folder, (string Key, string Value)[] environment, params string[] arguments)
    {
        var result = Dotnet(folder, Limit, environment, arguments);
        Assert.True(result.ExitCode != Hung, $"{result.Command} did not end within {Limit}:\n{result.Output}\n{result.Errors}");
        return result;
    }

    /// <summary>What does not end in time ends with <see cref="Hung"/>.</summary>
    public static CliResult Dotnet(string folder, TimeSpan limit, (string Key, string Value)[] environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        CleanEnvironment(start);
        foreach (var (key, value) in environment)
        {
            start.Environment[key] = value;
        }

        var output = new StringBuilder();
        var errors = new StringBuilder();
        using var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, e) => Append(output, e.Data);
        process.ErrorDataReceived += (_, e) => Append(errors, e.Data);
        process.Start();
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var ended = process.WaitForExit(limit);
        if (!ended)
        {
            process.Kill(entireProcessTree: true);
        }

        // Once more without a limit: only then everything that was printed has been read.
        process.WaitForExit();
        return new CliResult("dotnet " + string.Join(' ', arguments), ended ? process.ExitCode : Hung, output.ToString(), errors.ToString());
    }

    /// <summary>Ends the compiler server; without this it would end after ten idle minutes.</summary>
    /// <param name="folder">An existing folder that the builds' SDK is chosen for.</param>
    public static void StopCompilerServer(string folder)
    {
        var project = Path.Combine(folder, "Sdk.proj");
        File.WriteAllText(project, "<Project />");
        var sdk = Dotnet(folder, "msbuild", project, "-getProperty:MSBuildToolsPath").Succeeds().Output.Trim();
        Dotnet(folder, Path.Combine(sdk, "Roslyn", "bincore", "VBCSCompiler.dll"), "-pipename:" + CompilerServer, "-shutdown");
    }

    private static void CleanEnvironment(ProcessStartInfo start)
    {
        // The test runner's own MSBuild must not be taken for the consumer's.
        foreach (var key in start.Environment.Keys.Where(k => k.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            start.Environment.Remove(key);
        }

        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        // A compiler for each of some forty projects would compile itself and the analyzers forty times.
        start.Environment["UseSharedCompilation"] = "true";
        start.Environment["SharedCompilationId"] = CompilerServer;
        // Processes that end within seconds gain nothing from measuring their own code.
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
    }

    private static void Append(StringBuilder text, string? line)
    {
        if (line is not null)
        {
            lock (text)
            {
                text.Append(line).Append('\n');
            }
        }
    }
}
