using LogAnalyzers.Cost;
using LogAnalyzers.Loggers;
using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.UnitTests.Fixes.Wiring;

/// <summary>
/// What is added for a call stays in proportion to it: one mechanism a type, the smallest log factory, and nothing that an option forbids.
/// </summary>
public sealed class ProportionTests
{
    private const string Host = "using Microsoft.Extensions.Hosting; using Microsoft.Extensions.DependencyInjection;\n";

    /// <summary>A console program of one type: an import, a logger, and the factory.</summary>
    [Fact]
    public async Task The_smallest_program_gets_the_smallest_factory()
    {
        using var run = SolutionRun.Program(
            """
            namespace Shop;

            internal static class Program
            {
                private static void Main()
                {
                    Console.WriteLine("one");
                }
            }

            """);
        Assert.True(await run.FixAllAsync());
        Assert.Equal(
            """
            using Microsoft.Extensions.Logging;

            namespace Shop;

            internal static class Program
            {
                private static readonly ILogger Logger = AppLogging.Factory.CreateLogger(typeof(Program));

                private static void Main()
                {
                    Logger.LogInformation("one");
                }
            }

            /// <summary>Makes loggers for code that is given none. They write to the console.</summary>
            internal static class AppLogging
            {
                public static ILoggerFactory Factory { get; } = CreateConsole();

                private static ILoggerFactory CreateConsole()
                {
                    var factory = LoggerFactory.Create(builder => builder
                        .AddConsole(options => options.LogToStandardErrorThreshold = LogLevel.Error));

                    // The console provider writes from a queue, which is emptied when the factory is disposed.
                    AppDomain.CurrentDomain.ProcessExit += (sender, e) => factory.Dispose();
                    AppDomain.CurrentDomain.UnhandledException += (sender, e) => factory.Dispose();
                    return factory;
                }
            }

            """.Replace("\r", "", StringComparison.Ordinal),
            (await run.TextAsync()).Replace("\r", "", StringComparison.Ordinal));
    }

    /// <summary>The budget: lines that are added beside the converted calls, by the case.</summary>
    [Theory]
    [InlineData("console program, three prints", 21,
        "Console.WriteLine(\"one\");\nConsole.WriteLine(\"two\");\nConsole.WriteLine(\"three\");\n")]
    [InlineData("console program of three types", 24,
        "A.M();\nB.M();\nConsole.WriteLine(\"one\");\nstatic class A\n{\n    public static void M() => Console.WriteLine(\"a\");\n}\n"
            + "static class B\n{\n    public static void M() => Console.WriteLine(\"b\");\n}\n")]
    [InlineData("a container builds it", 8,
        Host + "Host.CreateDefaultBuilder(args).ConfigureServices(s => s.AddHostedService<W>()).Build().Run();\n"
            + "class W : BackgroundService\n{\n    protected override Task ExecuteAsync(CancellationToken token)\n    {\n"
            + "        Console.WriteLine(\"one\");\n        Console.WriteLine(\"two\");\n        return Task.CompletedTask;\n    }\n}\n")]
    [InlineData("the program has a factory", 2,
        "using Microsoft.Extensions.Logging;\nA.M();\nstatic class Logs\n{\n"
            + "    public static readonly ILoggerFactory Factory = LoggerFactory.Create(b => b.AddConsole());\n}\n"
            + "static class A\n{\n    public static void M()\n    {\n        Console.WriteLine(\"a\");\n"
            + "        Console.WriteLine(\"b\");\n    }\n}\n")]
    [InlineData("a logger is in scope", 0,
        "using Microsoft.Extensions.Logging;\nclass P { static void Main() { } }\nclass A(ILogger<A> logger)\n{\n    public void M()\n    {\n"
            + "        logger.LogInformation(\"there\");\n        Console.WriteLine(\"a\");\n        Console.WriteLine(\"b\");\n    }\n}\n")]
    [InlineData("a program with a host has static code", 40,
        Host + "class P\n{\n    static void Main(string[] args)\n    {\n        Console.WriteLine(\"one\");\n"
            + "        Host.CreateDefaultBuilder(args).Build().Run();\n    }\n}\n")]
    [InlineData("the same with a logger that is kept", 76,
        Host + "Console.WriteLine(\"one\");\nHost.CreateDefaultBuilder(args).Build().Run();\n")]
    public async Task Lines_added_stay_in_the_budget(string what, int budget, string source)
    {
        using var run = SolutionRun.Program(source);
        Assert.True(await run.FixAllAsync());
        var text = await run.TextAsync();
        var cost = DiffCost.Of([(source, text)]);
        Assert.True(cost.Converted > 0, text);
        Assert.True(cost.Wiring <= budget, $"{what}: {cost} of {budget}\n{text}");
        Assert.True(cost.Wiring >= budget - 3, $"{what}: the budget may shrink to {cost.Wiring}\n{text}");
    }

    /// <summary>The measure reads diffs as <c>git diff</c> writes them.</summary>
    [Fact]
    public void A_diff_is_measured()
    {
        var cost = DiffCost.Of(
            [
                "diff --git a/A.cs b/A.cs", "--- a/A.cs", "+++ b/A.cs", "-Console.WriteLine(1);", "+_logger.LogInformation(\"{A}\", 1);",
                "+using X;", " log.Error(\"there\");", "+log.Error(\"x\");", "-log.Info(\"x\");", "+catalog.Info(1);",
            ]);
        Assert.Equal((1, 4, 2, 1, 2.0), (cost.Files, cost.Added, cost.Removed, cost.Converted, cost.PerCall));
    }

    [Theory]
    [InlineData("scope, injected, static", LoggerWays.Scope | LoggerWays.Injected | LoggerWays.Static)]
    [InlineData("Static; SCOPE", LoggerWays.Scope | LoggerWays.Static)]
    [InlineData("injected", LoggerWays.Scope | LoggerWays.Injected)]
    [InlineData("scope", LoggerWays.Scope)]
    [InlineData("", LoggerWays.Scope | LoggerWays.Injected | LoggerWays.Static)]
    [InlineData("scope, statics", LoggerWays.Scope | LoggerWays.Injected | LoggerWays.Static)]
    internal void The_option_is_a_list(string text, LoggerWays expected) => Assert.Equal(expected, AllowedLoggerWays.Option.Parse(text));

    /// <summary>What the option leaves: a logger in scope (S), one that can be injected (I), and static code (X).</summary>
    [Theory]
    [InlineData("scope, injected, static", "SIX")]
    [InlineData("scope, static", "SIX")]
    [InlineData("scope, injected", "SI")]
    [InlineData("scope", "S")]
    [InlineData("nonsense", "SIX")]
    public async Task The_option_restricts(string wiring, string expected)
    {
        using var run = SolutionRun.Program(
            Host + """
            using Microsoft.Extensions.Logging;
            class P { static void Main(string[] a) => Host.CreateDefaultBuilder(a).ConfigureServices(s => s.AddHostedService<W>()).Build().Run(); }
            class A(ILogger<A> logger) { public void M() { logger.LogInformation("there"); Console.WriteLine("S"); } }
            class W : BackgroundService
            {
                protected override Task ExecuteAsync(CancellationToken token) { Console.WriteLine("I"); return Task.CompletedTask; }
            }
            static class X { public static void M() { Console.WriteLine("X"); } }
            """).AddOptions("App", "/App/.editorconfig", "root = true\n[*.cs]\nlog_analyzers.wiring = " + wiring);
        await run.FixAllAsync();
        var text = await run.TextAsync();
        Assert.Equal(expected, string.Concat("SIX".Where(c => text.Contains($"LogInformation(\"{c}\")", StringComparison.Ordinal))));
        Assert.Equal(expected.Contains('X', StringComparison.Ordinal), text.Contains("AppLogging", StringComparison.Ordinal));
        Assert.Equal(
            wiring.Contains("injected", StringComparison.Ordinal) || wiring == "nonsense",
            text.Contains("ILogger<W> logger)", StringComparison.Ordinal));
        var left = (await run.DiagnosticsAsync()).Select(d => d.Diagnostic).Where(d => d.Id == "LOG1001").Select(d => d.GetMessage()).ToArray();
        Assert.Equal(3 - expected.Length, left.Length);
        Assert.All(left, m => Assert.EndsWith(
            "; no fix: no logger is in reach, and log_analyzers.wiring lets none be added", m, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Serilog", "Serilog.Log.Logger = new Serilog.LoggerConfiguration().WriteTo.Sink(null!).CreateLogger();")]
    [InlineData("NLog", "NLog.LogManager.GetLogger(\"x\").Info(\"y\");")]
    [InlineData("log4net", "log4net.Config.BasicConfigurator.Configure();")]
    public async Task The_option_restricts_other_frameworks(string assembly, string start)
    {
        foreach (var (wiring, isFixed) in new[] { ("scope, injected", false), ("scope, static", true) })
        {
            using var run = new SolutionRun().Add(
                "App", OutputKind.ConsoleApplication, Microsoft.CodeAnalysis.CSharp.LanguageVersion.Latest, [],
                [
                    ("/App/Program.cs", $"class P {{ static void Main() {{ {start} }} }}"),
                    ("/App/C.cs", "class C { public void M() { Console.WriteLine(\"x\"); } }"),
                ],
                [.. References.With(assembly)]).AddOptions("App", "/App/.editorconfig", "root = true\n[*.cs]\nlog_analyzers.wiring = " + wiring);
            Assert.Equal(isFixed, await run.FixAllAsync());
        }
    }

    /// <summary>An old constructor that stays needs a log factory too; where that may not be, the type is left.</summary>
    [Fact]
    public async Task Injection_that_needs_a_static_logger_is_left_where_that_is_not_allowed()
    {
        using var run = SolutionRun.Program(
            Host + """
            class P
            {
                static void Main(string[] a)
                {
                    new W().M();
                    Host.CreateDefaultBuilder(a).ConfigureServices(s => s.AddSingleton<W>()).Build().Run();
                }
            }
            class W { public void M() { Console.WriteLine("I"); } }
            """).AddOptions("App", "/App/.editorconfig", "root = true\n[*.cs]\nlog_analyzers.wiring = scope, injected");
        Assert.False(await run.FixAllAsync());
    }

    /// <summary>A type has one mechanism: where its objects are given a logger, static code stays.</summary>
    [Theory]
    [InlineData("void A() { Console.WriteLine(\"said\"); } static void B() { Console.WriteLine(\"kept\"); }")]
    [InlineData("static void B() { Console.WriteLine(\"kept\"); } void A() { Console.WriteLine(\"said\"); }")]
    [InlineData("static readonly Action B = () => Console.WriteLine(\"kept\"); void A() { Console.WriteLine(\"said\"); }")]
    public async Task A_type_has_one_mechanism(string members)
    {
        using var run = SolutionRun.Program(Host
            + "class P { static void Main(string[] a) => Host.CreateDefaultBuilder(a).ConfigureServices(s => s.AddSingleton<W>()).Build().Run(); }\n"
            + "class W { public void Run() { } " + members + " }");
        Assert.True(await run.FixAllAsync());
        var text = await run.TextAsync();
        SolutionRun.Contains("Console.WriteLine(\"kept\")", text);
        SolutionRun.Contains("_logger.LogInformation(\"said\")", text);
        Assert.DoesNotContain("static readonly ILogger", text, StringComparison.Ordinal);
        Assert.EndsWith(
            "; no fix: the logger is each object's own, and static code gets no second one",
            Assert.Single((await run.DiagnosticsAsync()).Select(d => d.Diagnostic), d => d.Id == "LOG1001").GetMessage(), StringComparison.Ordinal);
    }

    /// <summary>Nor a static logger and locals beside it.</summary>
    [Theory]
    [InlineData("class P { static void Main(string[] a) { Console.WriteLine(\"one\"); var host = Host.CreateDefaultBuilder(a).Build(); "
        + "Console.WriteLine(\"two\"); host.Run(); } }", "Logger.LogInformation(\"two\")")]
    [InlineData("class P { static void Main(string[] a) { var host = Host.CreateDefaultBuilder(a).Build(); Console.WriteLine(\"two\"); M(); "
        + "host.Run(); } static void M() { Console.WriteLine(\"one\"); } }", "Logger.LogInformation(\"two\")")]
    [InlineData("Console.WriteLine(\"one\");\nvar host = Host.CreateDefaultBuilder(args).Build();\nConsole.WriteLine(\"two\");\nhost.Run();",
        "logger.LogInformation(\"two\")")]
    public async Task A_function_has_one_logger(string source, string expected)
    {
        using var run = SolutionRun.Program("using Microsoft.Extensions.Hosting;\n" + source);
        Assert.True(await run.FixAllAsync());
        var text = await run.TextAsync();
        SolutionRun.Contains(expected, text);
        Assert.DoesNotContain("Console.WriteLine", text, StringComparison.Ordinal);
        Assert.DoesNotContain("GetRequiredService<ILogger<", text, StringComparison.Ordinal);
        SolutionRun.Contains("AppLogging.Factory = host.Services.GetRequiredService<ILoggerFactory>();", text);
    }

    [Fact]
    public async Task A_type_of_static_code_only_has_a_static_logger()
    {
        using var run = SolutionRun.Program(Host
            + "class P { static void Main(string[] a) => Host.CreateDefaultBuilder(a).ConfigureServices(s => s.AddSingleton<W>()).Build().Run(); }\n"
            + "class W { static void B() { Console.WriteLine(\"said\"); } }");
        Assert.True(await run.FixAllAsync());
        SolutionRun.Contains("Logger.LogInformation(\"said\")", await run.TextAsync());
    }

    /// <summary>Where a program sets another framework up, and nothing near asks for a log factory, there is none.</summary>
    [Fact]
    public async Task What_is_set_up_already_is_used()
    {
        using var run = new SolutionRun().Add(
            "App", OutputKind.ConsoleApplication, Microsoft.CodeAnalysis.CSharp.LanguageVersion.Latest, [],
            [
                ("/App/Program.cs", "using Serilog;\nclass P { static void Main() { "
                    + "Log.Logger = new LoggerConfiguration().WriteTo.Sink(null!).CreateLogger(); Log.Information(\"x\"); C.M(); } }"),
                ("/App/A/A.cs", "using Microsoft.Extensions.Logging;\nclass A(ILogger<A> logger) { void M() { logger.LogInformation(\"x\"); } }"),
                ("/App/B/B.cs", "using Microsoft.Extensions.Logging;\nclass B(ILogger<B> logger) { void M() { logger.LogInformation(\"x\"); } }"),
                ("/App/C/C.cs", "static class C { public static void M() { Console.WriteLine(1 + 1); } }"),
            ], References.WithAllFrameworks);
        Assert.True(await run.FixAllAsync());
        SolutionRun.Contains("Log.ForContext(typeof(C))", await run.TextAsync("/App/C/C.cs"));
        Assert.DoesNotContain("AppLogging", await run.TextAsync(), StringComparison.Ordinal);
    }
}
