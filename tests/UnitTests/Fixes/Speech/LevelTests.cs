using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Fixes.Speech;

/// <summary>What was always said is said, and what a release build left out stays unsaid by default.</summary>
public sealed class LevelTests
{
    private const string Usings = "using Microsoft.Extensions.Logging; using Microsoft.Extensions.Hosting; "
        + "using Microsoft.Extensions.DependencyInjection; "
        + "using System.Diagnostics;\n";

    [Theory]
    [InlineData("using var f = LoggerFactory.Create(b => b.AddConsole().SetMinimumLevel(LogLevel.Error)); var l = f.CreateLogger(\"x\"); ")]
    [InlineData("using var f = LoggerFactory.Create(b => b.AddConsole().AddFilter(\"Default\", LogLevel.Error)); var l = f.CreateLogger(\"x\"); ")]
    [InlineData("using var f = LoggerFactory.Create(b => b.AddConsole().AddFilter((c, level) => level >= LogLevel.Warning)); "
        + "var l = f.CreateLogger(\"x\"); ")]
    public async Task A_factory_that_hides_it_is_not_asked(string main)
    {
        var text = await Speech.FixedAsync(Usings + "class P { static void Main() { " + main + "Console.WriteLine(\"said\"); "
            + "Console.Error.WriteLine(\"bad\"); } }\n");
        SolutionRun.Contains("Logger.LogInformation(\"said\")", text);
        SolutionRun.Contains("l.LogError(\"bad\")", text);
    }

    /// <summary>A constructor's parameter, and what an object's initializer gives, are no other loggers than those that they are given.</summary>
    [Theory]
    [InlineData("new B(a.CreateLogger<B>()).M();", "class B(ILogger<B> l) { public void M() { PRINT } }")]
    [InlineData("new B(a.CreateLogger<B>()).M();", "class B(ILogger<B> l) { public void M() { PRINT l.LogError(\"used\"); } }")]
    [InlineData("new B(a).M();", "class B(ILoggerFactory f) { public void M() { PRINT } }")]
    [InlineData("new B(a).M();", "class B { public B(ILoggerFactory f) { } public void M() { PRINT } }")]
    [InlineData("new B(a.CreateLogger<B>()).M();", "class B { public B(ILogger<B> l) { } public void M() { PRINT } }")]
    [InlineData("new B { Log = a.CreateLogger<B>() }.M();", "class B { public required ILogger Log { get; init; } public void M() { PRINT } }")]
    [InlineData("B b = new() { Log = a.CreateLogger<B>() }; b.M();", "class B { public required ILogger Log; public void M() { PRINT } }")]
    [InlineData("(new B(a.CreateLogger<B>()) with { }).M();", "record B(ILogger Log) { public void M() { PRINT } }")]
    public async Task What_is_given_by_a_factory_that_hides_it_is_not_asked(string main, string type)
    {
        using var run = Speech.Program(
            Usings + "using var a = LoggerFactory.Create(b => { b.AddConsole(); b.SetMinimumLevel(LogLevel.Error); });\n" + main + "\n"
                + type.Replace("PRINT", "Console.WriteLine(\"said\");", StringComparison.Ordinal) + "\n");
        await run.FixAllAsync();
        var text = await run.TextAsync();
        SolutionRun.Contains("private static readonly ILogger ", text);
        Assert.Matches("(?i)logger.LogInformation\\(\"said\"\\)", text);
    }

    [Theory]
    [InlineData("""{ "Logging": { "LogLevel": { "Default": "Warning" } } }""", false)]
    [InlineData("""{ "Logging": { "LogLevel": { "Default": "Information" } } }""", true)]
    [InlineData("""{ "Logging": { "LogLevel": { "Default": "Warning", "C": "Information" } } }""", true)]
    [InlineData("""{ "Logging": { "LogLevel": { "Default": "Information" }, "Console": { "LogLevel": { "Default": "Error" } } } }""", false)]
    [InlineData("""{ "Logging": { "LogLevel": { "Default": "Information" }, "console": { "LogLevel": { "Default": "Error" } } } }""", true)]
    [InlineData("""{ "Logging": { "Console": { }, "console": { "LogLevel": { "Default": "Error" } } } }""", false)]
    [InlineData(null, true)]
    public async Task Settings_that_hide_it_are_heeded(string? settings, bool isFixed)
    {
        var text = await Speech.FixedAsync(
            Usings + "var b = Host.CreateApplicationBuilder(args); b.Services.AddSingleton<C>(); b.Build().Run();\n"
                + "class C { public void M() { Console.WriteLine(\"x\"); } }\n", settings: settings);
        Assert.Equal(isFixed, text.Contains("_logger.LogInformation(\"x\")", StringComparison.Ordinal));
        Assert.Equal(!isFixed, text.Contains("Console.WriteLine(\"x\")", StringComparison.Ordinal));
    }

    /// <summary>What the levels of a container keep back is not said past them, by a factory that the same run or one before has added.</summary>
    [Fact]
    public async Task Settings_of_a_container_hold_for_the_own_factory_too()
    {
        var text = await Speech.FixedAsync(
            Usings + "using Microsoft.Extensions.Configuration;\n"
                + "class P { static void Main(string[] args) { try { var s = new ServiceCollection().AddLogging(b => b.AddConfiguration(\n"
                + "new ConfigurationBuilder().AddJsonFile(\"appsettings.json\").Build().GetSection(\"Logging\")).AddConsole()).AddSingleton<C>();\n"
                + "s.BuildServiceProvider().GetRequiredService<C>().M(); } catch (Exception e) { Console.Error.WriteLine(e); } } }\n"
                + "class C { public void M() { Console.WriteLine(\"kept\"); Console.Error.WriteLine(\"bad\"); } }\n",
            settings: """{ "Logging": { "LogLevel": { "Default": "Warning" } } }""");
        SolutionRun.Contains("Console.WriteLine(\"kept\")", text);
        SolutionRun.Contains("_logger.LogError(\"bad\")", text);
        SolutionRun.Contains("Logger.LogError(e, ", text);
    }

    /// <summary>The same for a type that has nothing else to say, in a program that only says what went wrong.</summary>
    [Fact]
    public async Task Settings_of_a_container_hold_in_the_next_run()
    {
        var text = await Speech.FixedAsync(
            Usings + "using Microsoft.Extensions.Configuration;\n"
                + "interface IC { void M(); }\n"
                + "class C(IDisposable d) : IC { public void M() { Console.WriteLine(\"kept 1\"); "
                + "if (d is not null) { Console.WriteLine(); Console.WriteLine(\"kept 2\"); } } }\n"
                + "class P { static int Main() { try { var s = new ServiceCollection().AddLogging(b => b.AddConfiguration(\n"
                + "new ConfigurationBuilder().AddJsonFile(\"appsettings.json\").Build().GetSection(\"Logging\")).AddConsole());\n"
                + "s.AddSingleton<IC, C>();\n"
                + "Console.WriteLine(\"kept 3\"); using var p = s.BuildServiceProvider(); p.GetRequiredService<IC>().M(); return 0; }\n"
                + "catch (Exception e) { Console.Error.WriteLine(e); return 1; } } }\n",
            settings: """{ "Logging": { "LogLevel": { "Default": "Warning" } } }""");
        Assert.Equal(3, text.Split("Console.WriteLine(\"kept").Length - 1);
        SolutionRun.Contains("Console.WriteLine();", text);
        SolutionRun.Contains("Logger.LogError(e, ", text);
    }

    /// <summary>The level is no literal at the call: what may be the highest one counts, wherever it comes from.</summary>
    [Theory]
    [InlineData("b.Logging.SetMinimumLevel(args.Length > 0 ? LogLevel.Debug : LogLevel.Warning);", false)]
    [InlineData("b.Logging.SetMinimumLevel(args.Length > 0 ? LogLevel.Debug : LogLevel.Information);", true)]
    [InlineData("var level = LogLevel.Warning; if (args.Length > 0) level = LogLevel.Debug; b.Logging.SetMinimumLevel(level);", false)]
    [InlineData("b.Logging.SetMinimumLevel(Settings.Quiet);", false)]
    [InlineData("b.Logging.SetMinimumLevel(Settings.Level(true));", false)]
    [InlineData("b.Logging.SetMinimumLevel(Enum.Parse<LogLevel>(args[0]));", true)]
    [InlineData("if (args.Length > 0) { b.Logging.SetMinimumLevel(LogLevel.Error); }", false)]
    [InlineData("if (args.Length > 0) { b.Logging.SetMinimumLevel(LogLevel.Debug); }", true)]
    [InlineData("b.Services.Configure<LoggerFilterOptions>(o => o.MinLevel = LogLevel.Warning);", false)]
    [InlineData("b.Configuration[\"Logging:LogLevel:Default\"] = \"Error\";", false)]
    [InlineData("b.Configuration[\"Logging:LogLevel:Microsoft\"] = \"Error\";", true)]
    [InlineData("b.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { [\"Logging:LogLevel:Default\"] = \"Warning\" });", false)]
    [InlineData("b.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { { \"Logging:LogLevel:Default\", \"Warning\" } });", false)]
    [InlineData("b.Configuration.AddInMemoryCollection([new(\"Logging:Console:LogLevel:Default\", Settings.Name)]);", false)]
    [InlineData("b.Logging.AddFilter((c, l) => c!.StartsWith(\"Microsoft\") && l >= LogLevel.Debug);", false)]
    [InlineData("b.Logging.AddFilter(l => l >= LogLevel.Debug);", true)]
    [InlineData("b.Logging.AddFilter((c, l) => Settings.IsOn(c, l));", true)]
    [InlineData("b.Logging.AddFilter((c, l) => { return l >= LogLevel.Error; });", false)]
    [InlineData("b.Logging.AddFilter<ConsoleLoggerProvider>(\"C\", Settings.Quiet);", false)]
    [InlineData("b.Logging.AddFilter<ConsoleLoggerProvider>(\"Microsoft\", Settings.Quiet);", true)]
    public async Task Levels_are_followed_to_where_they_come_from(string setUp, bool isFixed)
    {
        var text = await Speech.FixedAsync(
            Usings + "using Microsoft.Extensions.Configuration; using Microsoft.Extensions.Logging.Console;\n"
                + "var b = Host.CreateApplicationBuilder(args); " + setUp + " b.Services.AddSingleton<C>(); b.Build().Run();\n"
                + "class C { public void M() { Console.WriteLine(\"x\"); } }\n"
                + "static class Settings { public const LogLevel Quiet = LogLevel.Error; public const string Name = \"Error\";\n"
                + "public static bool IsOn(string? c, LogLevel l) => c is not null && l >= LogLevel.Information;\n"
                + "public static LogLevel Level(bool isLow) { if (isLow) { return LogLevel.Debug; } return LogLevel.Error; } }\n");
        Assert.Equal(isFixed, text.Contains("_logger.LogInformation(\"x\")", StringComparison.Ordinal));
        Assert.Equal(!isFixed, text.Contains("Console.WriteLine(\"x\")", StringComparison.Ordinal));
    }

    /// <summary>A provider that may not be there, or is taken away, shows nothing.</summary>
    [Theory]
    [InlineData("b.Logging.ClearProviders(); if (args.Length > 0) { b.Logging.AddConsole(); }", false)]
    [InlineData("b.Logging.ClearProviders(); if (args.Length > 0) { b.Logging.AddConsole(); } else { b.Logging.AddJsonConsole(); }", true)]
    [InlineData("b.Logging.ClearProviders(); Add(b.Logging); static void Add(ILoggingBuilder l) { l.AddConsole(); }", true)]
    [InlineData("b.Logging.ClearProviders(); if (args.Length > 0) Add(b.Logging); static void Add(ILoggingBuilder l) { l.AddConsole(); }", false)]
    [InlineData("b.Services.RemoveAll<ILoggerProvider>();", false)]
    [InlineData("b.Services.RemoveAll<ILoggerProvider>(); b.Logging.AddConsole();", true)]
    [InlineData("b.Services.AddSingleton<ILoggerFactory, NullLoggerFactory>();", false)]
    [InlineData("b.Services.AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance);", false)]
    [InlineData("b.Services.AddSingleton(typeof(ILogger<>), typeof(NullLogger<>));", false)]
    public async Task Providers_that_may_be_missing_say_nothing(string setUp, bool isFixed)
    {
        var text = await Speech.FixedAsync(
            Usings + "using Microsoft.Extensions.DependencyInjection.Extensions; using Microsoft.Extensions.Logging.Abstractions;\n"
                + "var b = Host.CreateApplicationBuilder(args); " + setUp + " b.Services.AddSingleton<C>(); b.Build().Run();\n"
                + "class C { public void M() { Console.WriteLine(\"x\"); } }\n");
        Assert.Equal(isFixed, text.Contains("_logger.LogInformation(\"x\")", StringComparison.Ordinal));
    }

    /// <summary>The same of the static frameworks, and of records that only debug builds wrote.</summary>
    [Theory]
    [InlineData("Serilog", "Log.Logger = new LoggerConfiguration().MinimumLevel.Is(args.Length > 0 ? LogEventLevel.Debug : LogEventLevel.Fatal)"
        + ".WriteTo.Sink(null!).CreateLogger();", true, true)]
    [InlineData("Serilog", "var l = args.Length > 0 ? LogEventLevel.Debug : LogEventLevel.Information; Log.Logger = new LoggerConfiguration()"
        + ".MinimumLevel.Is(l).WriteTo.Sink(null!).CreateLogger();", false, true)]
    [InlineData("Serilog", "Log.Logger = new LoggerConfiguration().WriteTo.Sink(null!).CreateLogger();", false, false)]
    [InlineData("Serilog", "Log.Logger = new LoggerConfiguration().WriteTo.Sink(null!, restrictedToMinimumLevel: LogEventLevel.Warning)"
        + ".CreateLogger();", true, false)]
    [InlineData("Serilog", "Log.Logger = new LoggerConfiguration().WriteTo.Sink(null!, LogEventLevel.Warning).WriteTo.Sink(null!)"
        + ".CreateLogger();", false, false)]
    [InlineData("Serilog", "Log.Logger = new LoggerConfiguration().WriteTo.Logger(c => c.WriteTo.Sink(null!, LogEventLevel.Error))"
        + ".CreateLogger();", true, false)]
    [InlineData("Serilog", "var s = new LoggingLevelSwitch(LogEventLevel.Warning); if (args.Length > 0) s.MinimumLevel = LogEventLevel.Debug; "
        + "Log.Logger = new LoggerConfiguration().MinimumLevel.ControlledBy(s).WriteTo.Sink(null!).CreateLogger();", true, true)]
    [InlineData("NLog", "var c = new NLog.Config.LoggingConfiguration(); var min = args.Length > 0 ? LogLevel.Debug : LogLevel.Warn; "
        + "c.AddRule(min, LogLevel.Fatal, \"t\"); LogManager.Configuration = c;", true, true)]
    [InlineData("NLog", "var c = new NLog.Config.LoggingConfiguration(); c.AddRuleForAllLevels(\"t\"); LogManager.Configuration = c;", false, true)]
    [InlineData("NLog", "var c = new NLog.Config.LoggingConfiguration(); c.AddRuleForAllLevels(\"t\"); LogManager.Configuration = c; "
        + "LogManager.GlobalThreshold = LogLevel.Warn;", true, false)]
    [InlineData("log4net", "log4net.Config.BasicConfigurator.Configure(new log4net.Appender.ConsoleAppender { Threshold = "
        + "log4net.Core.Level.Error });", true, true)]
    [InlineData("log4net", "log4net.Config.BasicConfigurator.Configure();", false, true)]
    public async Task Static_frameworks_have_levels_too(string framework, string setUp, bool isPrintKept, bool isDebugKept)
    {
        var parts = framework == "Serilog" ? "using Serilog.Core; using Serilog.Events; " : "";
        var source = $"using {framework}; {parts}using System.Diagnostics;\n{setUp}\n"
            + "Late.M();\nstatic class Late { public static void M() { Console.WriteLine(\"x\"); Debug.WriteLine(\"d\"); } }\n";
        Assert.Equal(isPrintKept, (await Speech.FixedAsync(source)).Contains("Console.WriteLine(\"x\")", StringComparison.Ordinal));
        Assert.Equal(isDebugKept, (await Speech.FixedAsync(source, "LOG1004")).Contains("Debug.WriteLine(\"d\")", StringComparison.Ordinal));
    }

    /// <summary>Text that calls itself debugging output was said all the same: the console's factory lets it through, a host's does not.</summary>
    [Theory]
    [InlineData("", true)]
    [InlineData("Host.CreateApplicationBuilder(args).Build().Run();", false)]
    [InlineData("var b = Host.CreateApplicationBuilder(args); b.Logging.SetMinimumLevel(LogLevel.Debug); b.Build().Run();", true)]
    public async Task Text_of_a_low_level_is_still_said(string main, bool isFixed)
    {
        var text = await Speech.FixedAsync(
            Usings + main + "C.M();\nstatic class C { public static void M() { Console.WriteLine(\"[DEBUG] x\"); Console.WriteLine(\"y\"); } }\n");
        Assert.Equal(isFixed, text.Contains("Logger.LogDebug(\"x\")", StringComparison.Ordinal));
        Assert.Equal(!isFixed, text.Contains("Console.WriteLine(\"[DEBUG] x\")", StringComparison.Ordinal));
        SolutionRun.Contains("Logger.LogInformation(\"y\")", text);
    }

    /// <summary>What only debug builds wrote is not shown by default.</summary>
    [Theory]
    [InlineData("", true)]
    [InlineData("Host.CreateApplicationBuilder(args).Build().Run();", true)]
    [InlineData("var b = Host.CreateApplicationBuilder(args); b.Logging.SetMinimumLevel(LogLevel.Trace); b.Build().Run();", false)]
    public async Task Debug_output_stays_unsaid_by_default(string main, bool isFixed)
    {
        var text = await Speech.FixedAsync(
            Usings + main + "C.M();\nstatic class C { public static void M() { Debug.WriteLine(\"x\"); } }\n", "LOG1004");
        Assert.Equal(isFixed, text.Contains("Logger.LogDebug(\"x\")", StringComparison.Ordinal));
        Assert.DoesNotContain("SetMinimumLevel(LogLevel.Trace)).", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\t.SetMinimumLevel", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Debug_output_is_not_shown_by_a_factory_that_shows_everything()
    {
        using var run = Speech.Program(
            Usings + "C.M();\nstatic class C { public static void M() { Console.WriteLine(\"debug: x\"); Debug.WriteLine(\"y\"); } }\n");
        Assert.True(await run.FixAllAsync());
        Assert.False(await run.FixAllAsync("LOG1004"));
        var text = await run.TextAsync();
        SolutionRun.Contains("LogDebug(\"x\")", text);
        SolutionRun.Contains("Debug.WriteLine(\"y\")", text);
    }

    [Theory]
    [InlineData("Serilog", "Log.Logger = new LoggerConfiguration().MinimumLevel.Warning().WriteTo.Sink(null!).CreateLogger();", false)]
    [InlineData("Serilog", "Log.Logger = new LoggerConfiguration().MinimumLevel.Is(Serilog.Events.LogEventLevel.Error)"
        + ".WriteTo.Sink(null!).CreateLogger();",
        false)]
    [InlineData("Serilog", "Log.Logger = new LoggerConfiguration().MinimumLevel.Debug().WriteTo.Sink(null!).CreateLogger();", true)]
    [InlineData("Serilog", "var s = new Serilog.Core.LoggingLevelSwitch(Serilog.Events.LogEventLevel.Error); "
        + "Log.Logger = new LoggerConfiguration().MinimumLevel.ControlledBy(s).WriteTo.Sink(null!).CreateLogger();",
        false)]
    [InlineData("Serilog", "Log.Logger = new LoggerConfiguration().MinimumLevel.ControlledBy(new(Serilog.Events.LogEventLevel.Error))"
        + ".WriteTo.Sink(null!).CreateLogger();",
        false)]
    [InlineData("Serilog", "Log.Logger = new LoggerConfiguration().MinimumLevel.ControlledBy(new Serilog.Core.LoggingLevelSwitch())"
        + ".WriteTo.Sink(null!).CreateLogger();",
        true)]
    [InlineData("NLog", "var c = new NLog.Config.LoggingConfiguration(); c.AddRule(LogLevel.Error, LogLevel.Fatal, \"t\"); "
        + "LogManager.Configuration = c;", false)]
    [InlineData("NLog", "var c = new NLog.Config.LoggingConfiguration(); c.AddRule(LogLevel.Info, LogLevel.Fatal, \"t\"); "
        + "LogManager.Configuration = c;", true)]
    [InlineData("log4net", "var h = (log4net.Repository.Hierarchy.Hierarchy)LogManager.GetRepository(); h.Root.Level = log4net.Core.Level.Error; "
        + "log4net.Config.BasicConfigurator.Configure(h);", false)]
    public async Task Levels_of_other_frameworks_are_heeded(string framework, string main, bool isFixed)
    {
        var text = await Speech.FixedAsync(
            $"using {framework};\n{main}\nC.M();\nstatic class C {{ public static void M() {{ Console.WriteLine(\"x\"); }} }}\n");
        Assert.Equal(!isFixed, text.Contains("Console.WriteLine(\"x\")", StringComparison.Ordinal));
    }

    /// <summary>What the user chooses in the lightbulb is his.</summary>
    [Fact]
    public async Task A_level_that_is_asked_for_is_offered()
    {
        using var run = new FixRun(
            [Usings + "Host.CreateApplicationBuilder(args).Build().Run();\n"
                + "class C(ILogger<C> l) { public void M() { Console.WriteLine(\"[DEBUG] x\"); } }\n"],
            kind: Microsoft.CodeAnalysis.OutputKind.ConsoleApplication);
        var titles = (await run.ActionsAsync((await run.DiagnosticsAsync()).Single(d => d.Id == "LOG1001"))).Select(a => a.Title).ToArray();
        Assert.DoesNotContain(titles, t => t.StartsWith("Log it as Debug", StringComparison.Ordinal));
        Assert.Contains("Log it as Information", titles);
    }
}
