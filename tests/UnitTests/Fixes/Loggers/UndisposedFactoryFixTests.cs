using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.UnitTests.Fixes.Loggers;

public sealed class UndisposedFactoryFixTests
{
    private const string Serilog = "Serilog.Log.Logger = new Serilog.LoggerConfiguration().CreateLogger();\n";

    [Theory]
    [InlineData(
        """
        var f = LoggerFactory.Create(b => { });
        f.CreateLogger("x").LogInformation("x");

        """,
        """
        using var f = LoggerFactory.Create(b => { });
        f.CreateLogger("x").LogInformation("x");

        """)]
    [InlineData(
        """
        ILoggerFactory f = new LoggerFactory();
        f.CreateLogger("x").LogInformation("x");

        """,
        """
        using ILoggerFactory f = new LoggerFactory();
        f.CreateLogger("x").LogInformation("x");

        """)]
    [InlineData(
        """
        var log = new Serilog.LoggerConfiguration().CreateLogger();
        log.Information("x");

        """,
        """
        using var log = new Serilog.LoggerConfiguration().CreateLogger();
        log.Information("x");

        """)]
    [InlineData(Serilog + "Serilog.Log.Information(\"x\");\nreturn 0;\n",
        Serilog + "Serilog.Log.Information(\"x\");\nSerilog.Log.CloseAndFlush();\nreturn 0;\n")]
    [InlineData(Serilog + "Serilog.Log.Information(\"x\");\nvoid N() { }\n",
        Serilog + "Serilog.Log.Information(\"x\");\nSerilog.Log.CloseAndFlush();\nvoid N() { }\n")]
    [InlineData(
        Serilog + "try\n{\n    Serilog.Log.Information(\"x\");\n    return 1;\n}\ncatch (Exception ex)\n{\n    Serilog.Log.Fatal(ex, \"x\");\n"
            + "    return 2;\n}\n",
        Serilog + "try\n{\n    Serilog.Log.Information(\"x\");\n    return 1;\n}\ncatch (Exception ex)\n{\n    Serilog.Log.Fatal(ex, \"x\");\n"
            + "    return 2;\n}\nfinally\n{\n    Serilog.Log.CloseAndFlush();\n}\n")]
    [InlineData(
        """
        NLog.LogManager.AutoShutdown = false;
        NLog.LogManager.GetLogger("x").Info("x");

        """,
        """
        NLog.LogManager.AutoShutdown = false;
        NLog.LogManager.GetLogger("x").Info("x");
        NLog.LogManager.Shutdown();

        """)]
    [InlineData("class P\n{\n    static void Main()\n    {\n        " + Serilog + "        Serilog.Log.Information(\"x\");\n    }\n}\n",
        "class P\n{\n    static void Main()\n    {\n        " + Serilog
            + "        Serilog.Log.Information(\"x\");\n        Serilog.Log.CloseAndFlush();\n    }\n}\n")]
    public async Task Closes_at_the_end(string before, string after)
    {
        using var run = new FixRun([before], kind: OutputKind.ConsoleApplication, references: References.WithAllFrameworks);
        Assert.Empty(await run.ErrorsAsync());
        Assert.True(await run.FixAllAsync("LOG5008"));
        Assert.Equal(after, await run.TextAsync());
        Assert.Empty(await run.ErrorsAsync());
        Assert.DoesNotContain(await run.DiagnosticsAsync(), d => d.Id == "LOG5008");
        Assert.False(await run.FixAllAsync("LOG5008"));
    }

    [Theory]
    [InlineData(Serilog + "if (args.Length == 0) return;\nSerilog.Log.Information(\"x\");\n")]
    [InlineData(Serilog + "Environment.Exit(Environment.ExitCode);\n")]
    [InlineData(Serilog + "while (true) { Serilog.Log.Information(\"x\"); }\n")]
    [InlineData("if (args.Length == 0) { " + Serilog + " }\nSerilog.Log.Information(\"x\");\n")]
    [InlineData(
        """
        N();
        void N() { var f = LoggerFactory.Create(b => { }); f.CreateLogger("x").LogInformation("x"); }

        """)]
    [InlineData(
        "class C { void Tell() { var f = LoggerFactory.Create(b => { }); f.CreateLogger<C>().LogInformation(\"x\"); } static void Main() { } }\n")]
    public async Task Withheld(string source)
    {
        using var run = new FixRun([source], kind: OutputKind.ConsoleApplication, references: References.WithAllFrameworks);
        var found = (await run.DiagnosticsAsync()).Single(d => d.Id == "LOG5008");
        Assert.Empty(await run.ActionsAsync(found));
        Assert.False(await run.FixAllAsync("LOG5008"));
    }
}
