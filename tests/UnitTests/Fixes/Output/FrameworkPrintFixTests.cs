using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LogAnalyzers.UnitTests.Fixes.Output;

/// <summary>Prints become calls of the framework that the code uses, with that framework's own way to a missing logger.</summary>
public sealed class FrameworkPrintFixTests
{
    private const string SerilogMain =
        """
        using Serilog;
        class Program { static void Main() { Log.Logger = new LoggerConfiguration().AuditTo.Sink(null!).CreateLogger();
            C.M(1, "a", new Exception()); } }

        """;
    private const string NLogMain =
        """
        using NLog;
        class Program { static void Main() { C.M(1, "a", new Exception()); } }

        """;
    private const string Log4NetMain =
        """
        using log4net;
        class Program { static void Main() { C.M(1, "a", new Exception()); } }

        """;

    [Theory]
    [InlineData("Serilog", """class C { public static void M(int id, string name, Exception ex) { Console.WriteLine($"Order {id} of {name}"); } }""",
        """class C { private static readonly ILogger Logger = Log.ForContext<C>(); public static void M(int id, string name, Exception ex) { """
            + """Logger.Information("Order {OrderId} of {Name:l}", id, name); } }""")]
    [InlineData("NLog", """class C { public static void M(int id, string name, Exception ex) { Console.WriteLine($"Order {id} of {name}"); } }""",
        """class C { private static readonly Logger Logger = LogManager.GetCurrentClassLogger(); """
            + """public static void M(int id, string name, Exception ex) { Logger.Info("Order {OrderId} of {Name}", id, name); } }""")]
    [InlineData("log4net", """class C { public static void M(int id, string name, Exception ex) { Console.WriteLine($"Order {id} of {name}"); } }""",
        """class C { private static readonly ILog Logger = LogManager.GetLogger(typeof(C)); """
            + """public static void M(int id, string name, Exception ex) { Logger.InfoFormat("Order {0} of {1}", id, name); } }""")]
    [InlineData("Serilog", """static class C { public static void M(int id, string name, Exception ex) { Console.Error.WriteLine("bad {x}"); } }""",
        """Log.ForContext(typeof(C)); public static void M(int id, string name, Exception ex) { Logger.Error("bad {{x}}"); }""")]
    [InlineData("NLog", """static class C { public static void M(int id, string name, Exception ex) { Console.Error.WriteLine("bad {x}"); } }""",
        """Logger.Error("{Text}", "bad {x}");""")]
    [InlineData("log4net", """static class C { public static void M(int id, string name, Exception ex) { Console.Error.WriteLine("bad {x}"); } }""",
        """Logger.Error("bad {x}");""")]
    [InlineData("Serilog",
        """class C { public static void M(int id, string name, Exception e) { try { } catch (Exception ex) { """
            + """Console.WriteLine("Order {0} failed: {1}", id, ex.Message); } } }""",
        """Logger.Error(ex, "Order {OrderId} failed", id);""")]
    [InlineData("NLog",
        """class C { public static void M(int id, string name, Exception e) { try { } catch (Exception ex) { """
            + """Console.WriteLine("Order {0} failed: {1}", id, ex.Message); } } }""",
        """Logger.Error(ex, "Order {OrderId} failed", id);""")]
    [InlineData("log4net",
        """class C { public static void M(int id, string name, Exception e) { try { } catch (Exception ex) { """
            + """Console.WriteLine("Order {0} failed: {1}", id, ex.Message); } } }""",
        """Logger.Error($"Order {id} failed", ex);""")]
    [InlineData("log4net",
        """class C { public static void M(int id, string name, Exception e) { try { } catch (Exception ex) { """
            + """Console.WriteLine("Order {0} failed: {1}", id + 1, ex.Message); } } }""",
        """Logger.Error(string.Format("Order {0} failed", id + 1), ex);""")]
    [InlineData("log4net",
        "class C { public static void M(int id, string name, Exception e) { try { } catch (Exception ex) { Console.WriteLine(ex); } } }",
        """Logger.Error("Exception in M", ex);""")]
    [InlineData("log4net", """class C { public static void M(double id, string name, Exception e) { Console.WriteLine($"{id:F2} {name}"); } }""",
        """Logger.InfoFormat(CultureInfo.CurrentCulture, "{0:F2} {1}", id, name);""")]
    [InlineData("log4net", "class C { public static void M(int id, string name, Exception e) { Console.WriteLine(name); } }", "Logger.Info(name);")]
    [InlineData("log4net", """class C { public static void M(int id, string name, Exception e) { Console.WriteLine($"0x{id:X8} {name}"); } }""",
        """Logger.InfoFormat("0x{0:X8} {1}", id, name);""")]
    [InlineData("NLog", """class C { public static void M(int id, string name, Exception e) { Console.WriteLine("debug: x"); } }""",
        """Logger.Debug("x");""")]
    [InlineData("Serilog", """class C { public static void M(int id, string name, Exception e) { Console.WriteLine("fatal: x"); } }""",
        """Logger.Fatal("x");""")]
    [InlineData("log4net", """class C { public static void M(int id, string name, Exception e) { Console.WriteLine("trace: x"); } }""",
        """Logger.Debug("x");""")]
    [InlineData("Serilog", "class C { public static void M(int id, string name, Exception e) { new List<string>().ForEach(Console.WriteLine); } }",
        """ForEach(x => Logger.Information("{X:l}", x))""")]
    [InlineData("log4net", "class C { public static void M(int id, string name, Exception e) { new List<string>().ForEach(Console.WriteLine); } }",
        """ForEach(x => Logger.InfoFormat("{0}", x))""")]
    public async Task Writes_to_the_framework(string framework, string source, string expected)
    {
        using var run = Program(framework, MainOf(framework) + source);
        Assert.True(await run.FixAllAsync());
        var text = await run.TextAsync();
        SolutionRun.Contains(expected, text);
        Assert.DoesNotContain("Console.", text, StringComparison.Ordinal);
        Assert.False(await run.FixAllAsync());
    }

    /// <summary>Trace output and log files that are written by hand, where the framework writes files.</summary>
    [Theory]
    [InlineData("Serilog", "LOG1002", """System.Diagnostics.Trace.TraceWarning("low on {0}", name);""",
        """Logger.Warning("low on {Name:l}", name);""")]
    [InlineData("NLog", "LOG1002", """System.Diagnostics.Trace.TraceWarning("low on {0}", name);""", """Logger.Warn("low on {Name}", name);""")]
    [InlineData("log4net", "LOG1002", """System.Diagnostics.Trace.TraceWarning("low on {0}", name);""", """Logger.WarnFormat("low on {0}", name);""")]
    [InlineData("NLog", "LOG1003", """System.IO.File.AppendAllText("app.log", $"ERROR: {name}\n"); new NLog.Targets.FileTarget("f");""",
        """Logger.Error("{Name}", name);""")]
    [InlineData("log4net", "LOG1003", """System.IO.File.AppendAllText("app.log", $"ERROR: {name}\n"); new log4net.Appender.FileAppender();""",
        "Logger.Error(name);")]
    [InlineData("Serilog", "LOG1004", "System.Diagnostics.Debug.WriteLine(name);", """Logger.Debug("{Name:l}", name);""")]
    public async Task Other_output_too(string framework, string id, string statement, string expected)
    {
        using var run = Program(
            framework, MainOf(framework) + "class C { public static void M(int id, string name, Exception e) { " + statement + " } }");
        Assert.True(await run.FixAllAsync(id));
        SolutionRun.Contains(expected, await run.TextAsync());
        Assert.False(await run.FixAllAsync(id));
    }

    [Theory]
    [InlineData("Serilog",
        """class D { private readonly ILogger _log; public D(ILogger log) { _log = log; } public void M() { Console.WriteLine("x"); } }""",
        """_log.Information("x");""")]
    [InlineData("Serilog", """class D { public void A() { Log.Information("a"); } public void M() { Console.WriteLine("x"); } }""",
        """Log.Information("x");""")]
    [InlineData("NLog",
        """class D { private static Logger logger = LogManager.GetCurrentClassLogger(); public void M() { Console.WriteLine("x"); } }""",
        """logger.Info("x");""")]
    [InlineData("NLog",
        """class D { private readonly ILogger logger; public D(ILogger l) { logger = l; } public void M(Exception e) { """
            + """Console.WriteLine($"x {e.InnerException} y"); } }""",
        """logger.Error(e, "x {InnerException} y", (object?)e.InnerException);""")]
    [InlineData("log4net",
        """class D { protected static readonly ILog log = LogManager.GetLogger(typeof(D)); public void M() { Console.WriteLine("x"); } }""",
        """log.Info("x");""")]
    [InlineData("Serilog", "record D(int Id) { public void M() { Console.WriteLine(Id); } }",
        """private static readonly ILogger Logger = Log.ForContext<D>(); public void M() { Logger.Information("{Id}", Id); }""")]
    [InlineData("NLog", "struct D { public void M() { Console.WriteLine(1 + 1); } }",
        "private static readonly Logger Logger = LogManager.GetCurrentClassLogger(); public void M() { Logger.Info(")]
    [InlineData("Serilog", """class D { public ILogger Logger; public ILogger Log2; public static void M() { Console.WriteLine("x"); } }""",
        "private static readonly ILogger OwnLogger = Log.ForContext<D>();")]
    public async Task Uses_the_logger_that_is_there(string framework, string source, string expected)
    {
        using var run = Program(framework, MainOf(framework).Replace("""C.M(1, "a", new Exception());""", "", StringComparison.Ordinal) + source);
        Assert.True(await run.FixAllAsync());
        SolutionRun.Contains(expected, await run.TextAsync());
    }

    [Theory]
    [InlineData("Serilog",
        """
        using Serilog;
        Log.Logger = new LoggerConfiguration().WriteTo.Sink(null!).CreateLogger();
        Console.WriteLine("x");

        """, """Log.Information("x");""")]
    [InlineData("Serilog", "Serilog.Log.Logger = new Serilog.LoggerConfiguration().WriteTo.Sink(null!).CreateLogger();\nConsole.WriteLine(\"x\");\n",
        """Serilog.Log.Information("x");""")]
    [InlineData("NLog", "using NLog;\nConsole.WriteLine(\"x\");\n", "var logger = LogManager.GetCurrentClassLogger();\nlogger.Info(\"x\");")]
    [InlineData("NLog",
        """
        using NLog;
        class Program { static void Main() { new Quitter().M(); } }
        class Quitter { public void M() { Console.WriteLine("x"); LogManager.Configuration = null; } }
        """, """Logger.Info("x"); LogManager.Configuration = null;""")]
    [InlineData("Serilog",
        "using Serilog;\nclass Program { static void Main() { var own = new LoggerConfiguration().WriteTo.Sink(null!).CreateLogger(); "
            + "Console.WriteLine(\"x\"); "
            + "Log.Logger = own; } }",
        """own.Information("x");""")]
    [InlineData("log4net", "using log4net;\nConsole.WriteLine(\"x\");\n", "var logger = LogManager.GetLogger(typeof(Program));\nlogger.Info(\"x\");")]
    [InlineData("Serilog",
        "using Serilog;\nclass Program { static void Main() { Log.Logger = new LoggerConfiguration().WriteTo.Sink(null!).CreateLogger(); "
            + "Console.WriteLine(\"x\"); } }",
        """Log.Information("x");""")]
    public async Task The_entry_point_logs_once_logging_is_set_up(string framework, string source, string expected)
    {
        using var run = Program(framework, source);
        Assert.True(await run.FixAllAsync());
        SolutionRun.Contains(expected, await run.TextAsync());
        Assert.False(await run.FixAllAsync());
    }

    /// <summary>What would be logged to nowhere stays printed.</summary>
    [Theory]
    [InlineData("Serilog",
        """
        using Serilog;
        Console.WriteLine("x");
        Log.Logger = new LoggerConfiguration().WriteTo.Sink(null!).CreateLogger();

        """)]
    [InlineData("Serilog",
        """
        using Serilog;
        Log.Logger = new LoggerConfiguration().WriteTo.Sink(null!).CreateLogger();
        Log.CloseAndFlush();
        Console.WriteLine("x");

        """)]
    [InlineData("Serilog",
        """
        using Serilog;
        class Program { static void Main() { } }
        class C { void M() { Console.WriteLine("x"); } }

        """)]
    [InlineData("NLog",
        """
        using NLog;
        Console.WriteLine("x");
        LogManager.Configuration = new NLog.Config.LoggingConfiguration();

        """)]
    [InlineData("NLog",
        """
        using NLog;
        LogManager.Shutdown();
        Console.WriteLine("x");

        """)]
    [InlineData("NLog",
        """
        using NLog;
        LogManager.Configuration = null;
        Console.WriteLine("x");

        """)]
    [InlineData("NLog",
        "using NLog;\nclass Program { static readonly Logger Log = LogManager.GetCurrentClassLogger(); static void Main() { "
            + "Console.WriteLine(\"x\"); LogManager.Setup(); } }")]
    [InlineData("Serilog",
        "using Serilog;\nclass Program { static readonly ILogger Own = Log.ForContext<Program>(); static void Main() { "
            + "Log.Logger = new LoggerConfiguration().WriteTo.Sink(null!).CreateLogger(); Log.CloseAndFlush(); Console.WriteLine(\"x\"); } }")]
    [InlineData("log4net",
        "using log4net;\nclass Program { static readonly ILog Log = LogManager.GetLogger(typeof(Program)); static void Main() { "
            + "Console.WriteLine(\"x\"); log4net.Config.BasicConfigurator.Configure(); } }")]
    [InlineData("log4net",
        """
        using log4net;
        Console.WriteLine("x");
        log4net.Config.BasicConfigurator.Configure();

        """)]
    public async Task Nothing_is_logged_to_nowhere(string framework, string source)
    {
        using var run = Program(framework, source);
        Assert.False(await run.FixAllAsync());
    }

    [Theory]
    [InlineData("", """Logger.LogInformation("x");""")]
    [InlineData("using NLog;\n", """Info("x");""")]
    [InlineData("using Serilog;\n", """Information("x");""")]
    public async Task The_file_decides_between_frameworks(string import, string expected)
    {
        var use = import.Contains("NLog", StringComparison.Ordinal) ? "class U { Logger u = LogManager.GetCurrentClassLogger(); }"
            : import.Length > 0 ? "class U { ILogger u = Log.Logger; }"
            : "";
        using var run = new SolutionRun()
            .Add(
                "App", OutputKind.ConsoleApplication, LanguageVersion.Latest, [],
                [("/App/A.cs", "class A { static void Main() { Serilog.Log.Logger = null!; } Microsoft.Extensions.Logging.ILogger a = null!; }"),
                    ("/App/Program.cs", import + "class C { public static void M() { Console.WriteLine(\"x\"); } }\n" + use)],
                References.WithAllFrameworks);
        Assert.True(await run.FixAllAsync());
        SolutionRun.Contains(expected, await run.TextAsync());
    }

    [Theory]
    [InlineData("serilog", """Logger.Information("x");""")]
    [InlineData("nlog", """Logger.Info("x");""")]
    [InlineData("log4net", """Logger.Info("x");""")]
    [InlineData("mel", """Logger.LogInformation("x");""")]
    [InlineData("nonsense", """Logger.Information("x");""")]
    public async Task The_option_decides_between_frameworks(string option, string expected)
    {
        using var run = new FixRun(
            ["""class P { static void Main() { Serilog.Log.Logger = null!; } } class C { public void M() { Console.WriteLine("x"); } }"""],
            [("log_analyzers.framework", option)], kind: OutputKind.ConsoleApplication, references: References.WithAllFrameworks);
        Assert.True(await run.FixAllAsync("LOG1001"));
        Assert.Empty(await run.ErrorsAsync());
        SolutionRun.Contains(expected, await run.TextAsync());
    }

    private static string MainOf(string framework) => framework switch { "Serilog" => SerilogMain, "NLog" => NLogMain, _ => Log4NetMain };

    private static SolutionRun Program(string framework, string source)
        => new SolutionRun().Add(
            "App", OutputKind.ConsoleApplication, LanguageVersion.Latest, [], [("/App/Program.cs", source)], References.With(framework));
}
