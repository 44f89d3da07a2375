using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LogAnalyzers.UnitTests.Fixes.Speech;

/// <summary>Static loggers before they are set up and after their end, calls followed into other members and types.</summary>
public sealed class RunOrderTests
{
    private const string SetUp = "Log.Logger = new LoggerConfiguration().WriteTo.Sink(null!).CreateLogger();";

    /// <summary>What is printed before logging is set up stays printed.</summary>
    [Theory]
    [InlineData("var c = Early.Load(); SETUP Late.M();", """static class Early { public static int Load() { Console.WriteLine("kept"); """
        + """return 1; } }""")]
    [InlineData("new Early(); SETUP Late.M();", """class Early { public Early() { Console.WriteLine("kept"); } }""")]
    [InlineData("new Early().Name.ToString(); SETUP Late.M();",
        """class Early { public string Name { get { Console.WriteLine("kept"); return ""; } } }""")]
    [InlineData("Early.X.ToString(); SETUP Late.M();",
        """static class Early { public static readonly int X = Make(); static int Make() { Console.WriteLine("kept"); return 1; } }""")]
    [InlineData("IWork w = new Early(); w.Do(); SETUP Late.M();",
        """interface IWork { void Do(); } class Early : IWork { public void Do() { Console.WriteLine("kept"); } }""")]
    [InlineData("Base w = new Early(); w.Do(); SETUP Late.M();",
        """abstract class Base { public void Do() => Core(); protected abstract void Core(); } """
            + """class Early : Base { protected override void Core() { Console.WriteLine("kept"); } }""")]
    [InlineData("Run(() => Early.Do()); SETUP Late.M(); static void Run(Action a) => a();",
        """static class Early { public static void Do() { Console.WriteLine("kept"); } }""")]
    [InlineData("Array.ForEach(new[] { 1 }, Early.Do); SETUP Late.M();",
        """static class Early { public static void Do(int i) { Console.WriteLine("kept"); } }""")]
    [InlineData("var s = new Early() + new Early(); SETUP Late.M();",
        """class Early { public static Early operator +(Early a, Early b) { Console.WriteLine("kept"); return a; } }""")]
    [InlineData("using (new Early()) { } SETUP Late.M();", """class Early : IDisposable { public void Dispose() { Console.WriteLine("kept"); } }""")]
    [InlineData("new Derived(); SETUP Late.M();",
        """class Early { public Early() { Console.WriteLine("kept"); } } class Derived : Early { }""")]
    [InlineData("Early.Configure(); Late.M();",
        """static class Early { public static void Configure() { Console.WriteLine("kept"); SETUP } }""")]
    [InlineData("Early.Configure(); Late.M();",
        """static class Early { public static void Configure() { Read(); SETUP Console.WriteLine("said2"); } """
            + """static void Read() { Console.WriteLine("kept"); } }""")]
    public async Task Text_before_set_up_is_not_lost(string main, string types)
        => await Speech.CheckAsync(
            ("using Serilog;\n" + main + "\n" + types + "\nstatic class Late { public static void M() { Console.WriteLine(\"said\"); } }\n")
                .Replace("SETUP", SetUp, StringComparison.Ordinal),
            "private static readonly ILogger Logger = Log.ForContext(typeof(Late));");

    /// <summary>A type that is initialized before the set-up has its logger asked for at each use.</summary>
    [Theory]
    [InlineData("var c = new C(); SETUP c.M();", "class C { public void M() { Console.WriteLine(\"said\"); } }",
        "private static ILogger Logger => Log.ForContext<C>();")]
    [InlineData("var c = C.Limit(); SETUP C.M();",
        "static class C { public static int Limit() => 3; public static void M() { Console.WriteLine(\"said\"); } }",
        "private static ILogger Logger => Log.ForContext(typeof(C));")]
    [InlineData("SETUP new C().M();", "class C { public void M() { Console.WriteLine(\"said\"); } }",
        "private static readonly ILogger Logger = Log.ForContext<C>();")]
    [InlineData("var c = new C(); SETUP c.M();",
        "class C { private static readonly ILogger Log = Serilog.Log.ForContext<C>(); public void M() { Console.WriteLine(\"said\"); } }",
        "private static ILogger Logger => Serilog.Log.ForContext<C>();")]
    [InlineData("var c = new C(); SETUP c.M();",
        "class C { private static ILogger Own => Log.ForContext<C>(); public void M() { Console.WriteLine(\"said\"); } }",
        "Own.Information(\"said\");")]
    [InlineData("var c = new C(); SETUP c.M();",
        "class C { private readonly ILogger _own = Log.ForContext<C>(); public void M() { Console.WriteLine(\"said\"); } }",
        "private static ILogger Logger => Log.ForContext<C>();")]
    public async Task A_type_that_is_initialized_before_asks_each_time(string main, string type, string expected)
        => await Speech.CheckAsync(("using Serilog;\n" + main + "\n" + type + "\n").Replace("SETUP", SetUp, StringComparison.Ordinal), expected);

    /// <summary>What is printed after the end stays printed.</summary>
    [Theory]
    [InlineData("SETUP Late.M(); Log.CloseAndFlush(); "
        + "After.M();", """static class After { public static void M() { Console.WriteLine("kept"); } }""")]
    [InlineData("SETUP try { Late.M(); } finally { Log.CloseAndFlush(); After.M(); }",
        """static class After { public static void M() { Console.WriteLine("kept"); } }""")]
    [InlineData("SETUP Late.M(); Ending.Stop(); After.M();",
        """static class Ending { public static void Stop() => Log.CloseAndFlush(); } """
            + """static class After { public static void M() { Console.WriteLine("kept"); } }""")]
    [InlineData("""SETUP Late.M(); Ending.Stop(); """
        + """Console.WriteLine("kept");""", "static class Ending { public static void Stop() => Log.CloseAndFlush(); }")]
    [InlineData("""SETUP Late.M(); try { Late.M(); Log.CloseAndFlush(); return; } finally { Console.WriteLine("kept"); }""", "")]
    [InlineData("AppDomain.CurrentDomain.ProcessExit += (s, e) => After.M(); SETUP Late.M(); Log.CloseAndFlush();",
        """static class After { public static void M() { Console.WriteLine("kept"); } }""")]
    [InlineData("""Body(); Console.WriteLine("kept"); """
        + """static void Body() { using var log = new LoggerConfiguration().WriteTo.Sink(null!).CreateLogger(); """
        + """Log.Logger = log; Late.M(); }""", "")]
    [InlineData("""using (var log = new LoggerConfiguration().WriteTo.Sink(null!).CreateLogger()) { Log.Logger = log; Late.M(); } """
        + """Console.WriteLine("kept");""",
        "")]
    [InlineData("""var log = new LoggerConfiguration().WriteTo.Sink(null!).CreateLogger(); Log.Logger = log; Late.M(); log.Dispose(); """
        + """Console.WriteLine("kept");""", "")]
    [InlineData("SETUP using (new Scope()) { Late.M(); } After.M();",
        """class Scope : IDisposable { public void Dispose() { Log.CloseAndFlush(); } } """
            + """static class After { public static void M() { Console.WriteLine("kept"); } }""")]
    public async Task Text_after_the_end_is_not_lost(string main, string types)
        => await Speech.CheckAsync(
            ("using Serilog;\n" + main + "\n" + types + "\nstatic class Late { public static void M() { Console.WriteLine(\"said\"); } }\n")
                .Replace("SETUP", SetUp, StringComparison.Ordinal));

    /// <summary>What only stands near an end, or can't come after it, is logged.</summary>
    [Theory]
    [InlineData("""SETUP if (args.Length > 3) { Log.CloseAndFlush(); return; } Console.WriteLine("said");""")]
    [InlineData("""SETUP if (args.Length > 3) { Log.CloseAndFlush(); } else { Console.WriteLine("said"); }""")]
    [InlineData("""SETUP AppDomain.CurrentDomain.ProcessExit += (s, e) => Log.CloseAndFlush(); Console.WriteLine("said");""")]
    [InlineData("""SETUP try { Console.WriteLine("said"); } finally { Log.CloseAndFlush(); }""")]
    [InlineData("""SETUP Console.WriteLine("said"); Log.CloseAndFlush(); Environment.Exit(0);""")]
    public async Task An_end_elsewhere_takes_nothing(string main)
        => await Speech.CheckAsync(("using Serilog;\n" + main + "\n").Replace("SETUP", SetUp, StringComparison.Ordinal));

    /// <summary>NLog and log4net make their loggers speak later, but lose what was logged before.</summary>
    [Theory]
    [InlineData("NLog", "Early.M(); LogManager.Configuration = new NLog.Config.LoggingConfiguration(); "
        + "Late.M();", "LogManager.GetCurrentClassLogger()")]
    [InlineData("NLog", "Early.M(); LogManager.Setup(); Late.M();", "LogManager.GetCurrentClassLogger()")]
    [InlineData("NLog", "Late.M(); LogManager.Shutdown(); Early.M();", "LogManager.GetCurrentClassLogger()")]
    [InlineData("log4net", "Early.M(); log4net.Config.BasicConfigurator.Configure(); Late.M();", "LogManager.GetLogger(typeof(Late))")]
    [InlineData("log4net", "Late.M(); LogManager.Shutdown(); Early.M();", "LogManager.GetLogger(typeof(Late))")]
    public async Task Other_frameworks_lose_it_too(string framework, string main, string expected)
        => await Speech.CheckAsync(
            $"using {framework};\n{main}\nstatic class Early {{ public static void M() {{ Console.WriteLine(\"kept\"); }} }}\n"
                + "static class Late { public static void M() { Console.WriteLine(\"said\"); } }\n",
            expected);

    /// <summary>A host that is told how to make the logger does so when it is built, and ends it when it stops.</summary>
    [Fact]
    public async Task A_host_sets_logging_up_when_it_is_built()
        => await Speech.CheckAsync(
            """
            using Serilog; using Microsoft.Extensions.Hosting;
            Console.WriteLine("kept");
            Early.Read();
            var host = Make().Build();
            Late.M();
            host.Run();
            Console.WriteLine("kept2");
            static IHostBuilder Make() => Host.CreateDefaultBuilder().UseSerilog((c, l) => l.WriteTo.Sink(null!));
            static class Early { public static void Read() { Console.WriteLine("kept1"); } }
            static class Late { public static void M() { Log.Debug("n"); Console.WriteLine("said"); } }
            static class Extensions { public static IHostBuilder UseSerilog(this IHostBuilder b, Action<object, LoggerConfiguration> c) => b; }

            """,
            "Log.Information(\"said\")");

    /// <summary>One framework of several that an argument chooses: nobody can be sure that this one is set up.</summary>
    [Theory]
    [InlineData("if (args.Length > 0) { Log.Logger = NEW; }", false)]
    [InlineData("switch (args[0]) { case \"a\": Log.Logger = NEW; break; case \"b\": break; default: Log.Logger = NEW; break; }", false)]
    [InlineData("switch (args[0]) { case \"a\": Log.Logger = NEW; break; default: throw new Exception(); }", true)]
    [InlineData("if (args.Length > 0) { Log.Logger = NEW; } else { Log.Logger = NEW; }", true)]
    [InlineData("Log.Logger = NEW; if (args.Length > 0) { Log.Logger = NEW; }", true)]
    [InlineData("if (Log.Logger is null) { Log.Logger = NEW; }", true)]
    [InlineData("try { Log.Logger = NEW; } catch (Exception) { return; }", true)]
    public async Task What_an_argument_decides_is_no_set_up(string main, bool isSetUp)
    {
        var text = await Speech.FixedAsync(
            "using Serilog;\n" + main.Replace("NEW", "new LoggerConfiguration().WriteTo.Sink(null!).CreateLogger()", StringComparison.Ordinal)
                + "\nLate.M();\nstatic class Late { public static void M() { Console.WriteLine(\"x\"); } }\n");
        Assert.Equal(!isSetUp, text.Contains("Console.WriteLine(\"x\")", StringComparison.Ordinal));
    }

    /// <summary>What the runtime calls by itself comes before all else.</summary>
    [Fact]
    public async Task A_module_initializer_runs_before_set_up()
        => await Speech.CheckAsync(
            "using Serilog; using System.Runtime.CompilerServices;\n" + SetUp + "\nConsole.WriteLine(\"said\");\n"
                + "static class Boot { [ModuleInitializer] internal static void Init() { Console.WriteLine(\"kept\"); Early.M(); } }\n"
                + "static class Early { public static void M() { Console.WriteLine(\"kept1\"); } }\n");

    /// <summary>The choice stands where the function that sets logging up is called, or is made in another way.</summary>
    [Theory]
    [InlineData("if (args.Length > 0) SetUp(); void SetUp() { NEW }", false)]
    [InlineData("switch (args[0]) { case \"a\": Other.SetUp(); break; case \"b\": Other.None(); break; }", false)]
    [InlineData("switch (args[0]) { case \"a\": Other.SetUp(); break; default: Other.Two(); break; }", true)]
    [InlineData("if (args.Length > 0) Other.Deep(); else Other.None();", false)]
    [InlineData("Other.Deep();", true)]
    [InlineData("Other.Guarded(args.Length > 0);", false)]
    [InlineData("Other.Returns(args);", false)]
    [InlineData("Other.Once();", true)]
    [InlineData("Other.OnceByNumber();", true)]
    [InlineData("var x = args.Length > 0 ? Other.Value() : 0;", false)]
    [InlineData("var x = args.Length > 0 ? Other.Value() : Other.Value();", true)]
    [InlineData("var x = args[0] switch { \"a\" => Other.Value(), _ => 1 };", false)]
    [InlineData("var x = args[0] switch { \"a\" => Other.Value(), _ => throw new Exception() };", true)]
    [InlineData("new Dictionary<string, Action> { [\"a\"] = Other.SetUp, [\"b\"] = Other.None }[args[0]]();", false)]
    [InlineData("Action run = Other.SetUp; run();", true)]
    [InlineData("Console.ReadLine();", false)]
    [InlineData("try { Other.SetUp(); } catch (Exception) { Other.Two(); }", true)]
    [InlineData("try { Other.None(); } catch (Exception) { Other.SetUp(); }", false)]
    [InlineData("if (args.Length == 0) { Other.None(); return; } Other.SetUp();", true)]
    [InlineData("new Maker();", true)]
    [InlineData("if (args.Length > 0) { new Maker(); }", false)]
    [InlineData("IMaker m = new ByContract(); m.Make();", true)]
    [InlineData("IMaker m = new ByContract(); if (args.Length > 0) { m.Make(); }", false)]
    public async Task A_set_up_that_may_be_passed_by_is_none(string main, bool isSetUp)
    {
        var others = (main + """

            Late.M();
            static class Late { public static void M() { Console.WriteLine("x"); } }
            interface IMaker { void Make(); }
            """ + (main.Contains("Maker()", StringComparison.Ordinal) ? "class Maker { public Maker() { NEW } }\n" : "")
            + (main.Contains("ByContract", StringComparison.Ordinal) ? "class ByContract : IMaker { public void Make() { NEW } }\n" : "") + """
            static class Other
            {
                private static bool _done;
                private static int _times;
                public static void SetUp() { NEW }
                public static void Two() => SetUp();
                public static void None() { }
                public static void Deep() => Deeper();
                private static void Deeper() => SetUp();
                public static int Value() { SetUp(); return 1; }
                public static void Guarded(bool isWanted) { if (isWanted) { SetUp(); } }
                public static void Returns(string[] args) { if (args.Length == 0) { return; } SetUp(); }
                public static void Once() { if (_done) { return; } _done = true; SetUp(); }
                public static void OnceByNumber() { if (Interlocked.Increment(ref _times) > 1) return; SetUp(); }
            }

            """).Replace("NEW", "Log.Logger = new LoggerConfiguration().WriteTo.Sink(null!).CreateLogger();", StringComparison.Ordinal);
        var text = await Speech.FixedAsync("using Serilog;\n" + others);
        Assert.Equal(!isSetUp, text.Contains("Console.WriteLine(\"x\")", StringComparison.Ordinal));
    }

    /// <summary>The same of frameworks that find their configuration by themselves, where only code tells them of one.</summary>
    [Theory]
    [InlineData("NLog", "switch (args[0]) { case \"a\": Late.M(); break; case \"b\": LogManager.Configuration = new(); break; }", false)]
    [InlineData("NLog", "if (args.Length > 0) { LogManager.Setup(); }", false)]
    [InlineData("NLog", "LogManager.Setup();", true)]
    [InlineData("NLog", "", true)]
    [InlineData("log4net", "if (args.Length > 0) { log4net.Config.BasicConfigurator.Configure(); }", false)]
    [InlineData("log4net", "log4net.Config.BasicConfigurator.Configure();", true)]
    public async Task Other_frameworks_may_be_passed_by_too(string framework, string main, bool isSetUp)
    {
        var text = await Speech.FixedAsync(
            $"using {framework};\n{main}\nLate.M();\nstatic class Late {{ public static void M() {{ Console.WriteLine(\"x\"); }} }}\n");
        Assert.Equal(!isSetUp, text.Contains("Console.WriteLine(\"x\")", StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_of_several_frameworks_is_chosen_within_a_try()
        => await Speech.CheckAsync(
            """
            using Serilog;
            using Microsoft.Extensions.Logging;
            public class Program
            {
                public static async Task Main()
                {
                    try
                    {
                        var option = Console.ReadLine();
                        switch (option)
                        {
                            case "microsoft":
                                Logging.One();
                                break;
                            case "serilog":
                                Logging.Two();
                                break;
                        }

                        Console.WriteLine("kept");
                        await new Example().Run();
                    }
                    catch (Exception e) { Console.WriteLine("kept1"); }
                }
            }
            public class Example { public virtual async Task Run() { Console.WriteLine("kept2"); } }
            public static class Logging
            {
                public static void Two() { Log.Logger = new LoggerConfiguration().WriteTo.Sink(null!).CreateLogger(); new LoggerFactory(); }
                public static void One() { LoggerFactory.Create(b => b.AddConsole()); }
            }

            """);

    [Fact]
    public async Task Two_stages_of_set_up_are_one()
        => await Speech.CheckAsync(
            """
            using Serilog; using Microsoft.Extensions.Hosting;
            Log.Logger = new LoggerConfiguration().WriteTo.Sink(null!).CreateBootstrapLogger();
            try { Early.Read(); var b = Host.CreateApplicationBuilder(args); b.Services.AddSerilog((s, l) => l.WriteTo.Sink(null!)); b.Build(); }
            finally { Log.CloseAndFlush(); Console.WriteLine("kept"); }
            static class Early { public static void Read() { Console.WriteLine("said1"); } }
            static class Extensions
            {
                public static void AddSerilog(this object b, Action<object, LoggerConfiguration> c) { }
                public static ILogger CreateBootstrapLogger(this LoggerConfiguration c) => c.CreateLogger();
            }

            """);

    [Fact]
    public async Task Whoever_logs_nowhere_in_one_program_is_left_alone()
    {
        const string Library = "namespace Lib; public static class Core { public static void M() { Console.WriteLine(\"kept\"); } }\n"
            + "static class U { static Serilog.ILogger L = Serilog.Log.Logger; }";
        using var run = new SolutionRun()
            .Add("Lib", OutputKind.DynamicallyLinkedLibrary, LanguageVersion.Latest, [], [("/Lib/Core.cs", Library)], References.With("Serilog"))
            .Add("App", OutputKind.ConsoleApplication, LanguageVersion.Latest, ["Lib"],
                [("/App/Program.cs", "using Serilog;\n" + SetUp + "\nLib.Core.M();\n")], References.With("Serilog"))
            .Add("Tool", OutputKind.ConsoleApplication, LanguageVersion.Latest, ["Lib"], [("/Tool/Program.cs", "Lib.Core.M();\n")],
                References.With("Serilog"));
        Assert.False(await run.FixAllAsync());
    }

    /// <summary>A library that all programs use has a set-up, which only one of them calls.</summary>
    [Fact]
    public async Task A_set_up_of_a_library_counts_where_it_is_called()
    {
        const string Library = "namespace Lib; public static class Logging { public static void SetUp() {\n" + SetUp + "\n} }\n";
        const string Used = "static class U { public static void M() { Console.WriteLine(\"x\"); } }\n";
        using var run = new SolutionRun()
            .Add("Lib", OutputKind.DynamicallyLinkedLibrary, LanguageVersion.Latest, [],
                [("/Lib/Logging.cs", "using Serilog;\n" + Library)], References.With("Serilog"))
            .Add("App", OutputKind.ConsoleApplication, LanguageVersion.Latest, ["Lib"],
                [("/App/Program.cs", "Lib.Logging.SetUp(); U.M();\n" + Used)], References.With("Serilog"))
            .Add("Tool", OutputKind.ConsoleApplication, LanguageVersion.Latest, ["Lib"], [("/Tool/Program.cs", "U.M();\n" + Used)],
                References.With("Serilog"));
        Assert.True(await run.FixAllAsync());
        SolutionRun.Contains("Logger.Information(\"x\")", await run.TextAsync("/App/Program.cs"));
        SolutionRun.Contains("Console.WriteLine(\"x\")", await run.TextAsync("/Tool/Program.cs"));
    }
}
