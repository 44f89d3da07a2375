using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LogAnalyzers.UnitTests.Fixes.Speech;

/// <summary>Which of several frameworks is written to: that of the type, the file, the folder, most files of the project.</summary>
public sealed class FrameworkChoiceTests
{
    private const string Main = "Serilog.Log.Logger = new Serilog.LoggerConfiguration().WriteTo.Sink(null!).CreateLogger();\n";
    private const string SerilogFile = "using Serilog;\nclass NAME { public void N() { Log.Information(\"n\"); } }\n";
    private const string MelFile = "using Microsoft.Extensions.Logging;\nclass NAME { ILogger<NAME> _l; public NAME(ILogger<NAME> l) { _l = l; } }\n";
    private const string Print = "class C { public void M() { Console.WriteLine(\"x\"); } }\n";

    /// <summary>One file with another framework does not decide for all others.</summary>
    [Theory]
    [InlineData("/App/Src/C.cs", Print, "Logger.Information(\"x\")")]
    [InlineData("/App/Mel/C.cs", Print, "Logger.LogInformation(\"x\")")]
    [InlineData("/App/Mel/C.cs", "using Serilog;\nclass D { ILogger l = Log.Logger; }\n" + Print, "Logger.Information(\"x\")")]
    [InlineData("/App/Src/C.cs", "using Serilog; using Microsoft.Extensions.Logging;\nclass D { void N() { Log.Debug(\"n\"); Log.Debug(\"n\"); } }\n"
        + "class C { ILogger<C> F(ILoggerFactory f) => null!; public void M() { Console.WriteLine(\"x\"); } }\n", "LogInformation(\"x\")")]
    public async Task Nearest_use_decides(string path, string source, string expected)
    {
        using var run = new SolutionRun().Add(
            "App", OutputKind.ConsoleApplication, LanguageVersion.Latest, [],
            [("/App/Program.cs", Main), ("/App/Src/A.cs", Named(SerilogFile, "A")), ("/App/Src/B.cs", Named(SerilogFile, "B")),
                ("/App/Mel/E.cs", Named(MelFile, "E")), (path, source)],
            References.WithAllFrameworks);
        Assert.True(await run.FixAllAsync());
        SolutionRun.Contains(expected, await run.TextAsync(path));
    }

    /// <summary>Where the best one has no logger to give, another one that the project uses is asked.</summary>
    [Fact]
    public async Task The_next_is_asked_where_the_first_has_none()
    {
        var withoutConsole = References.WithAllFrameworks.Where(r => r.Display?.Contains("Logging.Console", StringComparison.Ordinal) != true);
        using var run = new SolutionRun().Add(
            "App", OutputKind.ConsoleApplication, LanguageVersion.Latest, [],
            [("/App/Program.cs", Main), ("/App/Src/A.cs", Named(SerilogFile, "A")), ("/App/Mel/E.cs", Named(MelFile, "E")), ("/App/Mel/C.cs", Print)],
            [.. withoutConsole]);
        Assert.True(await run.FixAllAsync());
        SolutionRun.Contains("Logger.Information(\"x\")", await run.TextAsync("/App/Mel/C.cs"));
    }

    private static string Named(string source, string name) => source.Replace("NAME", name, StringComparison.Ordinal);
}
