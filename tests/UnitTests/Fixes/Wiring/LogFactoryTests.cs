using LogAnalyzers.CodeFixes.Wiring;
using LogAnalyzers.Model;
using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.UnitTests.Fixes.Wiring;

/// <summary>The log factory: its form by the case, its place, and the one that a program has already.</summary>
public sealed class LogFactoryTests
{
    private const string Logging = "using Microsoft.Extensions.Logging;\n";

    private const string Host = "using Microsoft.Extensions.Hosting;\n";

    private const string Run = "Microsoft.Extensions.Hosting.Host.CreateDefaultBuilder(args).Build().Run();";

    private const string Types = "static class A { public static void M() { Console.WriteLine(\"a\"); } }\nstatic class B { }\n";

    /// <summary>
    /// The shortest that loses nothing: C for one type, M for many, D where code runs last, A where a host is asked for its logger at each record, F
    /// where loggers are kept that have to follow it, W where exceptions are watched.
    /// </summary>
    [Theory]
    [InlineData('C', "Console.WriteLine(\"x\");")]
    [InlineData('C', "class P { static void Main() { Console.WriteLine(\"x\"); } }")]
    [InlineData('C', "AppDomain.CurrentDomain.ProcessExit += (s, e) => Console.WriteLine(\"x\"); Console.WriteLine(\"y\");")]
    [InlineData('M', "A.M();\n" + Types)]
    [InlineData('M', "class P { static void Main() { A.M(); } }\n" + Types)]
    [InlineData('M', "new HostBuilder().Build().Run(); A.M();\n"
        + "class HostBuilder { public HostBuilder Build() => this; public void Run() { } }\n" + Types)]
    [InlineData('D', "AppDomain.CurrentDomain.ProcessExit += (s, e) => A.M();\n" + Types)]
    [InlineData('D', "AppDomain.CurrentDomain.UnhandledException += (s, e) => A.M();\n" + Types)]
    [InlineData('W', "AppDomain.CurrentDomain.FirstChanceException += (s, e) => A.M();\n" + Types)]
    [InlineData('W', Host + "AppDomain.CurrentDomain.FirstChanceException += (s, e) => A.M(); "
        + "Microsoft.Extensions.Hosting.Host.CreateDefaultBuilder(args).Build().Run();\n" + Types)]
    [InlineData('D', "new C();\nclass C { ~C() { A.M(); } }\n" + Types)]
    [InlineData('F', Host + "A.M(); Microsoft.Extensions.Hosting.Host.CreateDefaultBuilder(args).Build().Run();\n" + Types)]
    [InlineData('F', Logging + "using var f = LoggerFactory.Create(b => b.AddConsole()); A.M();\n" + Types)]
    [InlineData('A', Logging + "class P { static void Main() { using var f = LoggerFactory.Create(b => b.AddConsole()); A.M(); } }\n" + Types)]
    [InlineData('A', Host + "class P { static void Main(string[] args) { A.M(); " + Run
        + " } }\n" + Types)]
    [InlineData('A', Host + "class P { static void Main(string[] args) { AppDomain.CurrentDomain.ProcessExit += (s, e) => A.M(); "
        + "Microsoft.Extensions.Hosting.Host.CreateDefaultBuilder(args).Build().Run(); } }\n" + Types)]
    [InlineData('F', Host + "class P { static void Main(string[] args) { A.M(); new W(); Microsoft.Extensions.Hosting.Host.CreateDefaultBuilder(args)"
        + ".ConfigureServices(s => Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions.AddSingleton<W>(s)).Build().Run(); "
        + "} }\n"
        + "class W { public void M() => Console.WriteLine(1 + 2); }\n" + Types)]
    [InlineData('F', Host + "class P { static void Main(string[] args) { C.M(); " + Run
        + " } }\nfile static class C { public static void M() => Console.WriteLine(1 + 2); }\n" + Types)]
    [InlineData('W', Host + "class P { static void Main(string[] args) { AppDomain.CurrentDomain.FirstChanceException += (s, e) => A.M(); "
        + "Microsoft.Extensions.Hosting.Host.CreateDefaultBuilder(args).Build().Run(); } }\n" + Types)]
    public async Task Its_form_is_the_shortest(char form, string source)
    {
        using var run = SolutionRun.Program(source);
        Assert.True(await run.FixAllAsync());
        var text = await run.TextAsync();
        SolutionRun.Contains(form == 'D' ? "internal sealed class AppLogging" : "internal static class AppLogging", text);
        Assert.Equal(
            form,
            text.Contains("s_isMaking", StringComparison.Ordinal) ? 'W'
                : text.Contains("FollowingFactory", StringComparison.Ordinal) ? 'F'
                : text.Contains("class AppLogging : ILoggerFactory", StringComparison.Ordinal) ? 'D'
                : text.Contains("ILogger For(Type type)", StringComparison.Ordinal) ? 'A'
                : text.Contains("private set;", StringComparison.Ordinal) ? 'M' : 'C');
    }

    /// <summary>No empty line stands before another, before the end of a block or behind its beginning.</summary>
    [Fact]
    public void Its_lines_are_laid_out()
    {
        foreach (var form in Enum.GetValues<LogFactoryForm>())
        {
            var lines = LogFactoryText.Lines("L", form, "?", LogLevel.Trace).Select(l => l.Trim()).ToList();
            Assert.DoesNotContain(
                lines.Zip(lines.Skip(1)),
                p => (p.First.Length == 0 && p.Second is ("" or "}")) || (p.Second.Length == 0 && p.First == "{"));
        }
    }

    /// <summary>The program's own factory takes over, where it says what the console does.</summary>
    [Theory]
    [InlineData("LoggerFactory.Create(b => b.AddConsole())", true)]
    [InlineData("LoggerFactory.Create(b => b.AddConsole().SetMinimumLevel(LogLevel.Error))", false)]
    [InlineData("LoggerFactory.Create(b => b.AddConsole().SetMinimumLevel(LogLevel.Trace))", false)]
    [InlineData("LoggerFactory.Create(b => { })", false)]
    public async Task A_local_factory_takes_over(string made, bool isUsed)
    {
        using var run = SolutionRun.Program(
            Logging + "class P { static void Main() { A.M(); using var own = " + made + "; A.M(); } }\n" + Types);
        Assert.True(await run.FixAllAsync());
        Assert.Equal(isUsed, (await run.TextAsync()).Contains("; AppLogging.Factory = own; A.M();", StringComparison.Ordinal));
    }

    /// <summary>A static factory that speaks, and is there whenever anybody asks, is the project's.</summary>
    [Theory]
    [InlineData("static class L { public static readonly ILoggerFactory F = MADE; }", "L.F")]
    [InlineData("static class L { internal static ILoggerFactory F { get; } = LoggerFactory.Create(b => { b.AddConsole(); }); }", "L.F")]
    [InlineData("static class L { public static readonly ILoggerFactory F = New(); static ILoggerFactory New() => "
        + "MADE; }", "L.F")]
    [InlineData("static class L { const int X = 1; static int s_y = 2; public static ILoggerFactory F = MADE; }", "L.F")]
    [InlineData("static class L { static readonly ILoggerFactory F = MADE; }", null)]
    [InlineData("static class L { public static readonly ILoggerFactory F = LoggerFactory.Create(b => { }); }", null)]
    [InlineData("static class L { public static readonly ILoggerFactory F = HIGH; }",
        null)]
    [InlineData("static class L { public static ILoggerFactory F = Microsoft.Extensions.Logging.Abstractions.NullLoggerFactory.Instance; }", null)]
    [InlineData("static class L { public static ILoggerFactory F = null!; static void Set() { F = MADE; } }", null)]
    [InlineData("static class L { static int s_x = B.N(); public static readonly ILoggerFactory F = MADE; }", null)]
    [InlineData("static class L { public static readonly ILoggerFactory F = New(); static ILoggerFactory New() { Other(); return "
        + "MADE; } static void Other() { B.N(); } }", null)]
    [InlineData("static class L<T> { public static readonly ILoggerFactory F = MADE; }", null)]
    public async Task A_static_factory_is_used(string source, string? expected)
    {
        using var run = SolutionRun.Program(
            Logging + "class P { static void Main() { A.M(); } }\nstatic class A { public static void M() { Console.WriteLine(\"a\"); } }\n"
                + "static class B { public static int N() => 1; }\n" + source
                    .Replace("MADE", "LoggerFactory.Create(b => b.AddConsole())", StringComparison.Ordinal)
                    .Replace("HIGH", "LoggerFactory.Create(b => b.AddConsole().SetMinimumLevel(LogLevel.Error))", StringComparison.Ordinal));
        Assert.True(await run.FixAllAsync());
        var text = await run.TextAsync();
        SolutionRun.Contains($"ogger = {expected ?? "AppLogging.Factory"}.CreateLogger(typeof(A));", text);
        Assert.Equal(expected is null, text.Contains("AppLogging", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_static_factory_of_another_namespace_is_imported()
    {
        using var run = SolutionRun.Program(
            """
            using Microsoft.Extensions.Logging;
            namespace Shop { class P { static void Main() { Console.WriteLine("x"); } } }
            namespace Shop.Logs { static class All { public static readonly ILoggerFactory Own = LoggerFactory.Create(b => b.AddConsole()); } }
            """);
        Assert.True(await run.FixAllAsync());
        SolutionRun.Contains("using Shop.Logs;", await run.TextAsync());
        SolutionRun.Contains("ILogger Logger = All.Own.CreateLogger<P>();", await run.TextAsync());
    }

    /// <summary>It stands at the end of the entry point's file, where neither the entry point nor code below needs an import.</summary>
    [Theory]
    [InlineData(null, "namespace Shop { class P { static void Main() { B.M(); } } }\nnamespace Other { }", "Shop")]
    [InlineData(null, "class P { static void Main() { B.M(); } }\nnamespace Other { }", "")]
    [InlineData(null, "B.M();\nnamespace Other { class X { } }", "")]
    [InlineData("Shop", "namespace Shop.Tool { class P { static void Main() { B.M(); } } }", "Shop")]
    [InlineData("Shop", "namespace Shop { class Q { } }\nnamespace Shop.Tool { class P { static void Main() { B.M(); } } }", "Shop")]
    [InlineData("Shop", "namespace Shop.Tool;\nclass P { static void Main() { B.M(); } }", "Shop.Tool")]
    [InlineData("Elsewhere", "namespace Shop.Tool { class P { static void Main() { B.M(); } } }", "Shop.Tool")]
    [InlineData("Shop", "B.M();", "")]
    [InlineData(null, "namespace Shop { namespace Tool { class P { static void Main() { B.M(); } } } }\nnamespace Z { class X { } }", "Shop.Tool")]
    public async Task Its_place_needs_no_import_at_the_entry_point(string? root, string source, string expected)
    {
        using var run = new SolutionRun().Add(
            "App", OutputKind.ConsoleApplication, [],
            ("/App/Program.cs", source.Replace("B.M();", "Console.WriteLine(\"x\");", StringComparison.Ordinal)),
            ("/App/C.cs", "namespace Shop.Tool.Deep { static class C { public static void M() { Console.WriteLine(\"y\"); } } }"));
        if (root is not null)
        {
            run.AddOptions("App", "/App/.globalconfig", "is_global = true\nbuild_property.RootNamespace = " + root);
        }

        Assert.True(await run.FixAllAsync());
        var compilation = (await run.Solution.Projects.Single().GetCompilationAsync())!;
        var found = Assert.Single(compilation.GetSymbolsWithName("AppLogging"));
        Assert.Equal(expected, found.ContainingNamespace.IsGlobalNamespace ? "" : found.ContainingNamespace.ToDisplayString());
        Assert.Equal("/App/Program.cs", found.Locations.Single().SourceTree!.FilePath);
        foreach (var path in new[] { "/App/Program.cs", "/App/C.cs" })
        {
            Assert.DoesNotContain("using Shop", await run.TextAsync(path), StringComparison.Ordinal);
            Assert.DoesNotContain("using Other", await run.TextAsync(path), StringComparison.Ordinal);
        }
    }

    /// <summary>A factory of a former run is used by the next, in each form.</summary>
    [Theory]
    [InlineData("Console.WriteLine(\"x\");")]
    [InlineData("A.M();\n" + Types)]
    [InlineData(Host + "A.M(); Microsoft.Extensions.Hosting.Host.CreateDefaultBuilder(args).Build().Run();\n" + Types)]
    [InlineData(Host + "class P { static void Main(string[] args) { A.M(); " + Run
        + " } }\n" + Types)]
    [InlineData("AppDomain.CurrentDomain.ProcessExit += (s, e) => A.M();\n" + Types)]
    public async Task It_is_found_again(string source)
    {
        using var run = SolutionRun.Program(source);
        Assert.True(await run.FixAllAsync());
        run.Add("Later", OutputKind.ConsoleApplication, [], ("/Later/Program.cs", await run.TextAsync()),
            ("/Later/New.cs", "static class New { public static void M() { Console.WriteLine(\"new\"); } }"));
        Assert.True(await run.FixAllAsync());
        SolutionRun.Contains(
            source.Contains("Main(", StringComparison.Ordinal) ? "Logger => AppLogging.For(typeof(New))"
                : "AppLogging.Factory.CreateLogger(typeof(New))",
            await run.TextAsync("/Later/New.cs"));
        Assert.Equal(2, (await run.TextAsync("/Later/Program.cs")).Split("class AppLogging").Length);
    }
}
