using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.UnitTests.Fixes.Wiring;

/// <summary>What is added stands where its author would have put it.</summary>
public sealed class LayoutTests
{
    private const string Program =
        "using Microsoft.Extensions.Hosting;\nusing Microsoft.Extensions.Logging;\nclass Program { static void Main() { } }\n";

    /// <summary>Fields beside fields, the constructor behind them.</summary>
    [Theory]
    [InlineData(
        """
        class W : BackgroundService
        {
            private readonly int _a = 1;
            private int _b;

            protected override Task ExecuteAsync(CancellationToken token)
            {
                Console.WriteLine("x");
                return Task.CompletedTask;
            }
        }
        """,
        """
        class W : BackgroundService
        {
            private readonly ILogger<W> _logger;
            private readonly int _a = 1;
            private int _b;

            public W(ILogger<W> logger)
            {
                _logger = logger;
            }

            protected override Task ExecuteAsync(CancellationToken token)
        """)]
    [InlineData(
        """
        class W : BackgroundService
        {
            private static readonly int S_a = 1;
            private int _b;
            protected override Task ExecuteAsync(CancellationToken token)
            {
                Console.WriteLine("x");
                return Task.CompletedTask;
            }
        }
        """,
        """
        class W : BackgroundService
        {
            private static readonly int S_a = 1;
            private readonly ILogger<W> _logger;
            private int _b;

            public W(ILogger<W> logger)
            {
                _logger = logger;
            }

            protected override Task ExecuteAsync(CancellationToken token)
        """)]
    [InlineData(
        """
        class W : BackgroundService
        {
            private const int A = 1;

            protected override Task ExecuteAsync(CancellationToken token)
            {
                Console.WriteLine("x");
                return Task.CompletedTask;
            }
        }
        """,
        """
        class W : BackgroundService
        {
            private const int A = 1;
            private readonly ILogger<W> _logger;

            public W(ILogger<W> logger)
            {
                _logger = logger;
            }

            protected override Task ExecuteAsync(CancellationToken token)
        """)]
    [InlineData(
        "class W : BackgroundService { int _b; protected override Task ExecuteAsync(CancellationToken t) { Console.WriteLine(_b); "
            + "return Task.CompletedTask; } }",
        "class W : BackgroundService { private readonly ILogger<W> _logger; public W(ILogger<W> logger) { _logger = logger; } int _b; protected")]
    public async Task Fields_stand_beside_fields(string source, string expected)
    {
        using var run = SolutionRun.Program(Program + source);
        Assert.True(await run.FixAllAsync());
        SolutionRun.Contains(expected, await run.TextAsync());
    }

    /// <summary>At run time the name of a type of one file only is the compiler's: the category is written out.</summary>
    [Theory]
    [InlineData(null, "", "AppLogging.Factory.CreateLogger(\"Shop.C\")")]
    [InlineData("Serilog", "Serilog.Log.Logger = Serilog.Log.Logger;", "Log.ForContext(\"SourceContext\", \"Shop.C\")")]
    [InlineData("NLog", "NLog.LogManager.GetLogger(\"x\").Info(\"y\");", "LogManager.GetLogger(\"Shop.C\")")]
    [InlineData("log4net", "log4net.LogManager.GetLogger(\"x\").Info(\"y\");", "LogManager.GetLogger(\"Shop.C\")")]
    public async Task Types_of_one_file_have_a_readable_category(string? assembly, string start, string expected)
    {
        using var run = new SolutionRun().Add(
            "App", OutputKind.ConsoleApplication, Microsoft.CodeAnalysis.CSharp.LanguageVersion.Latest, [],
            [
                ("/App/Program.cs", "class Program { static void Main() { " + start + " } }"),
                ("/App/C.cs", "namespace Shop { file class C { public static void M() { Console.WriteLine(1 + 1); } } "
                    + "class D { void M() => C.M(); } }"),
            ], assembly is null ? default : [.. References.With(assembly)]);
        Assert.True(await run.FixAllAsync());
        SolutionRun.Contains(expected, await run.TextAsync("/App/C.cs"));
    }
}
