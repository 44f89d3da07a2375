namespace LogAnalyzers.UnitTests.Fixes.Speech;

/// <summary>Hosts and containers without providers, and loggers that are null objects: another one is asked, or the print stays.</summary>
public sealed class MuteLoggerTests
{
    private const string Usings =
        "using Microsoft.Extensions.Logging; using Microsoft.Extensions.Logging.Abstractions; using Microsoft.Extensions.DependencyInjection; "
            + "using Microsoft.Extensions.Hosting;\n";

    /// <summary>What a mute host gives is taken by nobody: the console's log factory speaks.</summary>
    [Theory]
    [InlineData("var host = new HostBuilder().ConfigureServices(s => s.AddSingleton<C>()).Build();")]
    [InlineData("var b = Host.CreateEmptyApplicationBuilder(null); b.Services.AddSingleton<C>(); var host = b.Build();")]
    [InlineData("var b = Host.CreateApplicationBuilder(args); b.Logging.ClearProviders(); b.Services.AddSingleton<C>(); var host = b.Build();")]
    [InlineData("var b = Host.CreateApplicationBuilder(args); b.Logging.AddConsole().ClearProviders(); b.Services.AddSingleton<C>(); "
        + "var host = b.Build();")]
    [InlineData("var b = Host.CreateApplicationBuilder(args); b.Logging.ClearProviders().AddDebug(); b.Services.AddSingleton<C>(); "
        + "var host = b.Build();")]
    [InlineData("var host = Host.CreateDefaultBuilder().ConfigureLogging(l => l.ClearProviders())"
        + ".ConfigureServices(s => s.AddSingleton<C>()).Build();")]
    [InlineData("var b = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true }); b.Services.AddSingleton<C>(); "
        + "var host = b.Build();")]
    [InlineData("var host = new ServiceCollection().AddLogging().AddSingleton<C>().BuildServiceProvider();")]
    [InlineData("var host = new ServiceCollection().AddLogging(b => b.SetMinimumLevel(LogLevel.Debug)).AddSingleton<C>().BuildServiceProvider();")]
    public async Task A_mute_host_is_not_asked(string main)
    {
        var text = await Speech.FixedAsync(Usings + main + """

            Console.WriteLine("said");
            class C { public void M() { Console.WriteLine("said"); } }

            """);
        SolutionRun("private static readonly ILogger Logger = AppLogging.Factory.CreateLogger<C>();", text);
        SolutionRun("ILogger logger = AppLogging.Factory.CreateLogger<Program>();", text);
        Assert.DoesNotContain("AppLogging.Factory =", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Console.WriteLine", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("var host = new HostBuilder().ConfigureLogging(l => l.AddConsole()).ConfigureServices(s => s.AddSingleton<C>()).Build();")]
    [InlineData("var b = Host.CreateEmptyApplicationBuilder(null); b.Logging.AddSimpleConsole(); b.Services.AddSingleton<C>(); "
        + "var host = b.Build();")]
    [InlineData("var b = Host.CreateApplicationBuilder(args); b.Logging.ClearProviders().AddJsonConsole(); b.Services.AddSingleton<C>(); "
        + "var host = b.Build();")]
    [InlineData("var b = Host.CreateApplicationBuilder(args); b.Logging.ClearProviders(); b.Services.AddSingleton<ILoggerProvider, P>(); "
        + "b.Services.AddSingleton<C>(); var host = b.Build();")]
    [InlineData("var b = Host.CreateApplicationBuilder(args); b.Services.AddSingleton<C>(); var host = b.Build();")]
    [InlineData("var host = new ServiceCollection().AddLogging(b => b.AddConsole()).AddSingleton<C>().BuildServiceProvider();")]
    public async Task A_host_with_a_provider_gives_its_loggers(string main)
    {
        var text = await Speech.FixedAsync(Usings + main + """

            class C { public void M() { Console.WriteLine("said"); } }
            class P : ILoggerProvider { public ILogger CreateLogger(string c) => null!; public void Dispose() { } }

            """);
        SolutionRun("private readonly ILogger<C> _logger;", text);
        Assert.DoesNotContain("Console.WriteLine", text, StringComparison.Ordinal);
    }

    /// <summary>A null logger is no logger in scope.</summary>
    [Theory]
    [InlineData("readonly ILogger<C> _log = NullLogger<C>.Instance;")]
    [InlineData("readonly ILogger _log = NullLogger.Instance;")]
    [InlineData("static readonly ILogger Log = NullLoggerFactory.Instance.CreateLogger(\"c\");")]
    [InlineData("readonly ILogger _log; public C(ILogger<C>? l = null) { _log = l ?? NullLogger<C>.Instance; }")]
    [InlineData("readonly ILogger _log; public C(ILogger<C>? l = null) { _log = l is null ? NullLogger<C>.Instance : l; }")]
    [InlineData("public ILogger Log { get; set; } = NullLogger.Instance;")]
    [InlineData("ILogger Log => NullLogger.Instance;")]
    [InlineData("readonly ILogger _log = Make(); static ILogger Make() { return NullLogger.Instance; }")]
    [InlineData("readonly ILogger _log = new NoLog(); class NoLog : NullBase { } class NullBase : ILogger { public IDisposable? BeginScope<T>(T s) "
        + "where T : notnull => null; public bool IsEnabled(LogLevel l) => false; public void Log<T>(LogLevel l, EventId i, T s, Exception? e, "
        + "Func<T, Exception?, string> f) { } }")]
    [InlineData("readonly ILogger _log = LoggerFactory.Create(b => { }).CreateLogger(\"c\");")]
    [InlineData("readonly ILogger _log = new LoggerFactory().CreateLogger(\"c\");")]
    [InlineData("readonly ILogger? _log; public C(ILogger? l) { _log = l; } void N() { _log?.LogInformation(\"n\"); }")]
    public async Task A_null_logger_is_no_logger(string members)
    {
        var text = await Speech.FixedAsync(
            Usings + "class Program { static void Main() { } }\nclass C { " + members + " public void M() { Console.WriteLine(\"said\"); } }\n");
        SolutionRun("AppLogging.Factory.CreateLogger<C>();", text);
        Assert.DoesNotContain("Console.WriteLine", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("void M(ILogger l) { Console.WriteLine(\"said\"); } public void N() => M(NullLogger.Instance);")]
    [InlineData("void M() { ILogger l = NullLogger.Instance; Console.WriteLine(\"said\"); }")]
    [InlineData("void M() { using var f = LoggerFactory.Create(b => b.AddDebug()); Console.WriteLine(\"said\"); }")]
    [InlineData("void M() { using var f = LoggerFactory.Create(b => b.AddConsole()); var l = f.CreateLogger(\"c\"); f.Dispose(); "
        + "Console.WriteLine(\"said\"); }")]
    public async Task A_null_variable_is_no_logger(string members)
    {
        var text = await Speech.FixedAsync(Usings + "class Program { static void Main() { } }\nclass C { " + members + " }\n");
        SolutionRun("private static readonly ILogger Logger = AppLogging.Factory.CreateLogger<C>();", text);
        SolutionRun("Logger.LogInformation(\"said\")", text);
    }

    [Theory]
    [InlineData("readonly ILogger _log; public C(ILogger<C> l) { _log = l ?? NullLogger<C>.Instance; }", "_log.LogInformation")]
    [InlineData("readonly ILogger _log; public C(ILogger<C> l) { _log = l ?? throw new ArgumentNullException(); }", "_log.LogInformation")]
    [InlineData("readonly ILogger _log = LoggerFactory.Create(b => b.AddConsole()).CreateLogger(\"c\");", "_log.LogInformation")]
    [InlineData("readonly ILogger _log = LoggerFactory.Create(Tell).CreateLogger(\"c\"); static void Tell(ILoggingBuilder b) => b.AddConsole();",
        "_log.LogInformation")]
    public async Task A_logger_that_speaks_is_used(string members, string expected)
        => SolutionRun(expected, await Speech.FixedAsync(
            Usings + "class Program { static void Main() { } }\nclass C { " + members + " public void M() { Console.WriteLine(\"said\"); } }\n"));

    /// <summary>A record makes a property of its parameter.</summary>
    [Theory]
    [InlineData("new C(NullLogger<C>.Instance)", "AppLogging.Factory.CreateLogger<C>();")]
    [InlineData("new C(LoggerFactory.Create(b => b.AddConsole()).CreateLogger<C>())", "Log.LogInformation(\"said\")")]
    public async Task A_record_has_the_logger_that_it_is_given(string made, string expected)
        => SolutionRun(expected, await Speech.FixedAsync(
            Usings + "class Program { static void Main() { " + made + ".M(); } "
                + "}\nrecord C(ILogger Log) { public void M() { Console.WriteLine(\"said\"); } }\n"));

    /// <summary>The null loggers of other frameworks.</summary>
    [Theory]
    [InlineData("Serilog", "readonly ILogger _log = Serilog.Core.Logger.None;")]
    [InlineData("Serilog", "readonly ILogger _log = Serilog.Core.Logger.None.ForContext<C>();")]
    [InlineData("Serilog", "readonly ILogger _log = new LoggerConfiguration().MinimumLevel.Debug().CreateLogger();")]
    [InlineData("NLog", "readonly Logger _log = LogManager.CreateNullLogger();")]
    public async Task Other_frameworks_have_null_loggers_too(string framework, string members)
    {
        var text = await Speech.FixedAsync(
            $"using {framework};\nclass Program {{ static void Main() {{ }} "
                + "}}\nclass C {{ " + members + " public void M() { Console.WriteLine(\"x\"); } }\n");
        Assert.DoesNotContain("_log.Info", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Log.Logger = Serilog.Core.Logger.None;")]
    [InlineData("Log.Logger = new LoggerConfiguration().CreateLogger();")]
    public async Task A_static_logger_that_is_set_up_mute_is_not_set_up(string main)
        => SolutionRun("Console.WriteLine(\"kept\")", await Speech.FixedAsync($"using Serilog;\n{main}\nConsole.WriteLine(\"kept\");\n"));

    private static void SolutionRun(string expected, string text) => Verification.SolutionRun.Contains(expected, text);
}
