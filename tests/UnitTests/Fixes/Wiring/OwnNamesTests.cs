using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LogAnalyzers.UnitTests.Fixes.Wiring;

/// <summary>
/// Types of one's own that are named like the framework's: its names are written in full there, and the own ones go on meaning what they did.
/// </summary>
public sealed class OwnNamesTests
{
    private const string Print = "class C { public void M() { Console.WriteLine(\"x\"); } }";

    [Theory]
    [InlineData("interface ILogger { }", "private static readonly Microsoft.Extensions.Logging.ILogger Logger = ")]
    [InlineData(
        "namespace Shop { interface ILogger { } enum LogLevel { } class LoggerFactory { } class C { void M() { Console.WriteLine(1 + 1); } } }",
        "{ private static readonly Microsoft.Extensions.Logging.ILogger Logger = AppLogging.Factory.CreateLogger<C>(); void M()")]
    [InlineData("interface ILogger<T> { }", "private static readonly Microsoft.Extensions.Logging.ILogger Logger = ")]
    [InlineData("class ILogger { }", "private static readonly Microsoft.Extensions.Logging.ILogger Logger = ")]
    [InlineData("enum LogLevel { Off }", "LogToStandardErrorThreshold = Microsoft.Extensions.Logging.LogLevel.Error")]
    [InlineData("class LoggerFactory { }", "var factory = Microsoft.Extensions.Logging.LoggerFactory.Create(")]
    [InlineData("interface ILoggerFactory { }", "public static Microsoft.Extensions.Logging.ILoggerFactory Factory")]
    [InlineData("struct EventId { } WATCHED", "Microsoft.Extensions.Logging.EventId eventId")]
    [InlineData("interface ILoggerProvider { } WATCHED", "Microsoft.Extensions.Logging.ILoggerProvider provider")]
    [InlineData("class Tuple { } class AppDomain { } class Exception { } delegate void Func(); WATCHED", "System.Tuple.Create(")]
    [InlineData("class Logger { } class Log { } class LoggerExtensions { }", "private static readonly ILogger Logger = ")]
    [InlineData("interface ILogger { } interface ILoggerFactory { } enum LogLevel { } class LoggerFactory { } class EventId { }",
        "private static readonly Microsoft.Extensions.Logging.ILogger Logger = ")]
    [InlineData("namespace Logging { class A { } } namespace Microsoft.Own { class A { } }", "private static readonly ILogger Logger = ")]
    public async Task The_frameworks_names_are_qualified(string own, string expected)
    {
        using var run = SolutionRun.Program("class Program { static void Main() { } }\n" + Print + "\n" + own.Replace(
            "WATCHED", "class F { void W() { System.AppDomain.CurrentDomain.FirstChanceException += (s, e) => { }; } }", StringComparison.Ordinal));
        Assert.True(await run.FixAllAsync());
        var text = await run.TextAsync();
        SolutionRun.Contains(expected, text);
        SolutionRun.Contains("Logger.LogInformation(\"x\")", text);
    }

    /// <summary>The same in the forms that other programs get.</summary>
    [Theory]
    [InlineData("class Type { } class ObjectDisposedException { }", "For(System.Type type)")]
    [InlineData("class ConcurrentDictionary<T, U> { }", "static readonly System.Collections.Concurrent.ConcurrentDictionary<Type, ILogger> Consoles")]
    [InlineData("interface ILogger { }", "public static Microsoft.Extensions.Logging.ILogger For(Type type)")]
    public async Task Names_are_qualified_where_a_host_is_asked(string own, string expected)
    {
        using var run = SolutionRun.Program(
            "using Microsoft.Extensions.Hosting;\nclass P { static void Main(string[] a) { Console.WriteLine(\"x\"); "
                + "Host.CreateDefaultBuilder(a).Build().Run(); } }\n" + own);
        Assert.True(await run.FixAllAsync());
        SolutionRun.Contains(expected, await run.TextAsync());
    }

    [Fact]
    public async Task From_the_root_where_the_namespace_begins_like_another()
    {
        using var run = SolutionRun.Program(
            "namespace Shop { namespace Microsoft { class A { } } interface ILogger { }\nclass Program { static void Main() { } }\n" + Print + " }");
        Assert.True(await run.FixAllAsync());
        SolutionRun.Contains("private static readonly global::Microsoft.Extensions.Logging.ILogger Logger = ", await run.TextAsync());
    }

    [Theory]
    [InlineData("builder.Services.AddSingleton<C>();", "private readonly Microsoft.Extensions.Logging.ILogger<C> _logger;", Print)]
    [InlineData("", "host.Services.GetRequiredService<Microsoft.Extensions.Logging.ILoggerFactory>();", Print)]
    [InlineData("", "p.GetRequiredService<Microsoft.Extensions.Logging.ILogger<C>>();",
        "class C { static void M(IServiceProvider p) { Console.WriteLine(\"x\"); } }")]
    public async Task Injected_and_local_loggers_too(string register, string expected, string source)
    {
        using var run = SolutionRun.Program(
            """
            using Microsoft.Extensions.DependencyInjection;
            using Microsoft.Extensions.Hosting;
            var builder = Host.CreateApplicationBuilder(args);

            """ + register + "\nvar host = builder.Build();\nhost.Run();\n" + source + "\ninterface ILogger { } interface ILoggerFactory { }");
        Assert.True(await run.FixAllAsync());
        SolutionRun.Contains(expected, await run.TextAsync());
    }

    [Theory]
    [InlineData(
        "using Own;\nclass Program { static void Main() { } }\nclass C { ILogger _own; LogLevel _l; public void M() { Console.WriteLine(_own); } }",
        "using Microsoft.Extensions.Logging;\nusing Own;\nusing ILogger = Own.ILogger;\nusing LogLevel = Own.LogLevel;\n")]
    [InlineData("using Own;\nclass Program { static void Main() { } }\nclass C { public void M() { Console.WriteLine(1 + 1); } }",
        "using Microsoft.Extensions.Logging;\n")]
    public async Task Own_names_that_are_imported_keep_their_meaning(string source, string expected)
    {
        using var run = new SolutionRun().Add(
            "App", OutputKind.ConsoleApplication, [], ("/App/Program.cs", source),
            ("/App/Own.cs", "namespace Own { interface ILogger { } enum LogLevel { } }"));
        Assert.True(await run.FixAllAsync());
        var text = (await run.TextAsync()).Replace("\r", "", StringComparison.Ordinal);
        SolutionRun.Contains(expected, text);
        SolutionRun.Contains("private static readonly Microsoft.Extensions.Logging.ILogger Logger", text);
    }

    [Theory]
    [InlineData(Framework.Serilog, "class Log { }", "Serilog.Log.ForContext<C>()")]
    [InlineData(Framework.Serilog, "interface ILogger { }", "Serilog.ILogger ")]
    [InlineData(Framework.NLog, "class Logger { }", "private static readonly NLog.Logger ")]
    [InlineData(Framework.NLog, "class LogManager { }", "NLog.LogManager.GetCurrentClassLogger()")]
    [InlineData(Framework.Log4Net, "interface ILog { }", "log4net.ILog ")]
    [InlineData(Framework.Log4Net, "class LogManager { }", "log4net.LogManager.GetLogger(typeof(C))")]
    public async Task In_the_other_frameworks_as_well(Framework framework, string own, string expected)
    {
        var use = framework switch
        {
            Framework.Serilog => "Serilog.Log.Logger = Serilog.Log.Logger;",
            Framework.NLog => "NLog.LogManager.GetLogger(\"x\").Info(\"y\");",
            _ => "log4net.LogManager.GetLogger(\"x\").Info(\"y\");",
        };
        var name = framework switch { Framework.Serilog => "Serilog", Framework.NLog => "NLog", _ => "log4net" };
        using var run = new SolutionRun().Add(
            "App", OutputKind.ConsoleApplication, LanguageVersion.Latest, [],
            [("/App/Program.cs", "class Program { static void Main() { " + use + " } }\n" + own), ("/App/C.cs", Print)],
            [.. References.With(name)]);
        Assert.True(await run.FixAllAsync());
        SolutionRun.Contains(expected, await run.TextAsync("/App/C.cs"));
    }

    [Fact]
    public async Task A_property_named_like_the_holder_is_no_holder()
    {
        using var run = new SolutionRun().Add(
            "App", OutputKind.ConsoleApplication, LanguageVersion.Latest, [],
            [("/App/Program.cs", "class Program { static void Main() { Serilog.Log.Logger = Serilog.Log.Logger; } }"),
                ("/App/C.cs", "class C { public string Log => \"\"; public void M() { Console.WriteLine(\"x\"); } }")],
            [.. References.With("Serilog")]);
        Assert.True(await run.FixAllAsync());
        SolutionRun.Contains("Serilog.Log.ForContext<C>()", await run.TextAsync("/App/C.cs"));
    }
}
