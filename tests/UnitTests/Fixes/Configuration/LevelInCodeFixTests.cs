using LogAnalyzers.Rules;
using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.UnitTests.Fixes.Configuration;

/// <summary>LOG6001: what is found, and that after the fix the same is written by default, and what is configured holds.</summary>
[Collection("SelfLog is the process's")]
public sealed class LevelInCodeFixTests
{
    private const string Start = "using Microsoft.Extensions.Configuration; using Microsoft.Extensions.DependencyInjection; "
        + "using Microsoft.Extensions.Hosting; using NLog; using NLog.Config; using Serilog; using Serilog.Events; "
        + "using LogLevel = Microsoft.Extensions.Logging.LogLevel; "
        + "public static class P { ";

    private const string End = " } }";

    private const string WithConfiguration = "public static string Run(IConfiguration configuration) { ";

    private const string Without = "public static string Run(object given) { ";

    /// <summary>The chain behind a factory, container or host; what is written without configuration, and with the setting.</summary>
    [Theory]
    [InlineData(
        "using var f = LoggerFactory.Create(b => b.AddProvider(new Recording()).{|SetMinimumLevel(LogLevel.Warning)|}); "
            + "return Recording.Lowest(f.CreateLogger(\"Shop.Orders\"));",
        "Logging:LogLevel:Default=Debug", "set in code only", "Warning", "Debug")]
    [InlineData(
        "using var s = new ServiceCollection().AddLogging(b => b.AddProvider(new Recording()).{|AddFilter(\"Shop\", LogLevel.Error)|}"
            + ".AddFilter(\"Shop.Orders\", LogLevel.Warning)).BuildServiceProvider(); "
            + "return Recording.Lowest(s.GetRequiredService<ILoggerFactory>().CreateLogger(\"Shop.Orders\"));",
        "Logging:LogLevel:Shop.Orders=Debug", "set in code only", "Warning", "Debug")]
    [InlineData(
        "var b = Host.CreateApplicationBuilder(); b.Configuration.AddConfiguration(configuration); b.Logging.ClearProviders(); "
            + "b.Logging.AddProvider(new Recording()); b.Logging.{|AddFilter(\"Shop\", LogLevel.Error)|}; using var h = b.Build(); "
            + "return Recording.Lowest(h.Services.GetRequiredService<ILoggerFactory>().CreateLogger(\"Shop.Orders\"));",
        "Logging:LogLevel:Shop=Debug", "'AddFilter' beats", "Error", "Debug")]
    [InlineData(
        "var b = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true }); "
            + "b.Configuration.AddConfiguration(configuration); b.Logging.AddProvider(new Recording()); "
            + "b.Logging.{|SetMinimumLevel(LogLevel.Warning)|}; using var h = b.Build(); "
            + "return Recording.Lowest(h.Services.GetRequiredService<ILoggerFactory>().CreateLogger(\"Shop.Orders\"));",
        "Logging:LogLevel:Default=Debug", "set in code only", "Warning", "Debug")]
    [InlineData(
        "var s = new HostApplicationBuilderSettings { DisableDefaults = true }; var b = Host.CreateApplicationBuilder(s); "
            + "b.Configuration.AddConfiguration(configuration); b.Logging.AddProvider(new Recording()); "
            + "b.Logging.{|SetMinimumLevel(LogLevel.Warning)|}; using var h = b.Build(); "
            + "return Recording.Lowest(h.Services.GetRequiredService<ILoggerFactory>().CreateLogger(\"Shop.Orders\"));",
        "Logging:LogLevel:Default=Debug", "set in code only", "Warning", "Debug")]
    public async Task Microsoft_configuration_gets_the_last_word(
        string statements, string setting, string message, string byDefault, string configured)
    {
        using var run = Run(WithConfiguration, statements);
        await Check(run, statements, setting, message, byDefault, configured);
        Assert.Contains(".AddConfiguration(", await run.TextAsync(), StringComparison.Ordinal);
    }

    /// <summary>A lambda that could be given the host's configuration is given it, whatever other configuration is in reach.</summary>
    [Theory]
    [InlineData("b => b", "(context, b) => b", "")]
    [InlineData("(b) => b", "(context, b) => b", "")]
    [InlineData("b => b", "(context, b) => b", "IConfiguration settings = new ConfigurationBuilder().Build(); ")]
    public async Task Lambda_is_given_the_configuration(string before, string after, string other)
    {
        var statements = other
            + $"using var h = Host.CreateDefaultBuilder().ConfigureAppConfiguration(c => c.AddConfiguration((IConfiguration)given))"
            + $".ConfigureLogging({before}.ClearProviders().AddProvider(new Recording()).{{|AddFilter(\"Shop\", LogLevel.Error)|}}).Build(); "
            + "return Recording.Lowest(h.Services.GetRequiredService<ILoggerFactory>().CreateLogger(\"Shop.Orders\"));";
        using var run = Run(Without, statements);
        await Check(run, statements, "Logging:LogLevel:Shop=Debug", "'AddFilter' beats", "Error", "Debug");
        Assert.Contains(
            $"ConfigureLogging({after}.ClearProviders().AddProvider(new Recording()).AddFilter(\"Shop\", LogLevel.Error)"
                + ".AddConfiguration(context.Configuration.GetSection(\"Logging\")))",
            await run.TextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "new LoggerConfiguration().MinimumLevel.{|Warning()|}.WriteTo.Sink(new Recording())", "set in code only",
        "new LoggerConfiguration().MinimumLevel.Warning().ReadFrom.Configuration(configuration).WriteTo.Sink(new Recording())")]
    [InlineData(
        "new LoggerConfiguration().MinimumLevel.{|Is(LogEventLevel.Error)|}.MinimumLevel.Override(\"Shop\", LogEventLevel.Warning)"
            + ".WriteTo.Sink(new Recording())",
        "set in code only",
        "new LoggerConfiguration().MinimumLevel.Is(LogEventLevel.Error).MinimumLevel.Override(\"Shop\", LogEventLevel.Warning)"
            + ".ReadFrom.Configuration(configuration).WriteTo.Sink(new Recording())")]
    [InlineData(
        "new LoggerConfiguration()\n    .WriteTo.Sink(new Recording())\n    .MinimumLevel.{|Warning()|}\n    .Enrich.FromLogContext()",
        "set in code only",
        "new LoggerConfiguration()\n    .WriteTo.Sink(new Recording())\n    .MinimumLevel.Warning()\n    .ReadFrom.Configuration(configuration)\n"
            + "    .Enrich.FromLogContext()")]
    [InlineData(
        "new LoggerConfiguration().ReadFrom.Configuration(configuration).MinimumLevel.{|Warning()|}.WriteTo.Sink(new Recording())",
        "beats the configuration",
        "new LoggerConfiguration().MinimumLevel.Warning().ReadFrom.Configuration(configuration).WriteTo.Sink(new Recording())")]
    [InlineData(
        "new LoggerConfiguration()\n    .ReadFrom.Configuration(configuration)\n    .MinimumLevel.{|Warning()|}\n"
            + "    .MinimumLevel.Override(\"Shop\", LogEventLevel.Warning)\n    .WriteTo.Sink(new Recording())",
        "beats the configuration",
        "new LoggerConfiguration()\n    .MinimumLevel.Warning()\n    .MinimumLevel.Override(\"Shop\", LogEventLevel.Warning)\n"
            + "    .ReadFrom.Configuration(configuration)\n    .WriteTo.Sink(new Recording())")]
    public async Task Serilog_reads_behind_the_levels(string chain, string message, string after)
    {
        var statements = $"using var logger = {chain}.CreateLogger(); "
            + "return Recording.Lowest(logger.ForContext(\"SourceContext\", \"Shop.Orders\"));";
        using var run = Run(WithConfiguration, statements);
        var settings = chain.Contains("Override", StringComparison.Ordinal)
            ? "Serilog:MinimumLevel:Override:Shop=Debug" : "Serilog:MinimumLevel=Debug";
        await Check(run, statements, settings, message, "Warning", "Debug");
        Assert.Contains($"= {after}.CreateLogger()", await run.TextAsync(), StringComparison.Ordinal);
    }

    /// <summary>Found, with the reason why there is no fix.</summary>
    [Theory]
    [InlineData("new LoggerConfiguration().MinimumLevel.Debug().WriteTo.Console().CreateLogger();", "no configuration is in reach")]
    [InlineData("var b = Host.CreateApplicationBuilder(); b.Logging.AddFilter((c, l) => l > LogLevel.Debug);", "replace the function that filters")]
    [InlineData("var c = new LoggingConfiguration(); c.AddRule(NLog.LogLevel.Info, NLog.LogLevel.Fatal, \"f\");", "a file of its own")]
    [InlineData("var c = new LoggingConfiguration(); c.LoggingRules.Add(new LoggingRule(\"*\", NLog.LogLevel.Info, null!));", "a file of its own")]
    [InlineData("NLog.LogManager.Setup().LoadConfiguration(c => c.ForLogger().FilterMinLevel(NLog.LogLevel.Info).WriteToConsole());",
        "a file of its own")]
    [InlineData("NLog.LogManager.GlobalThreshold = NLog.LogLevel.Info;", "a file of its own")]
    [InlineData(
        "((log4net.Repository.Hierarchy.Hierarchy)log4net.LogManager.GetRepository()).Root.Level = log4net.Core.Level.Info;", "a file of its own")]
    [InlineData("log4net.LogManager.GetRepository().Threshold = log4net.Core.Level.Warn;", "a file of its own")]
    [InlineData(
        "var lc = new LoggerConfiguration(); lc.ReadFrom.Configuration(null!); lc.MinimumLevel.Debug(); lc.CreateLogger();", "statement of its own")]
    public async Task Found_without_a_fix(string statements, string reason)
    {
        using var run = Run(Without, statements + " return \"\";");
        Assert.Empty(await run.ErrorsAsync());
        var found = Assert.Single(await run.DiagnosticsAsync(), d => d.Id == RuleIds.LevelInCode);
        Assert.Contains(NoFix.Introduction, found.GetMessage(), StringComparison.Ordinal);
        Assert.Contains(reason, found.GetMessage(), StringComparison.Ordinal);
        Assert.False(await run.FixAllAsync(RuleIds.LevelInCode));
    }

    /// <summary>What a file says would hold after the fix: another level, or sinks besides.</summary>
    [Theory]
    [InlineData(
        "var b = Host.CreateApplicationBuilder(); b.Logging.AddFilter(\"Shop\", LogLevel.Error);",
        """{"Logging":{"LogLevel":{"shop":"Debug"}}}""", false)]
    [InlineData(
        "var b = Host.CreateApplicationBuilder(); b.Logging.AddFilter(\"Shop\", LogLevel.Error);",
        """{"Logging":{"LogLevel":{"Shop":"error","Other":"Debug"}}}""", true)]
    [InlineData(
        "LoggerFactory.Create(b => b.SetMinimumLevel(LogLevel.Error));", """{"Logging":{"LogLevel":{"Default":"Debug"}}}""", false)]
    [InlineData(
        "new LoggerConfiguration().MinimumLevel.Debug().WriteTo.Console().CreateLogger();", """{"Serilog":{"WriteTo":["Console"]}}""", false)]
    [InlineData(
        "new LoggerConfiguration().MinimumLevel.Debug().WriteTo.Console().CreateLogger();", """{"Serilog":{"MinimumLevel":"Debug"}}""", true)]
    [InlineData(
        "new LoggerConfiguration().ReadFrom.Configuration(configuration).MinimumLevel.Debug().CreateLogger();",
        """{"Serilog":{"WriteTo":["Console"],"MinimumLevel":{"Default":"Error"}}}""", false)]
    public async Task Files_are_asked(string statements, string file, bool isFixed)
    {
        using var run = Run(WithConfiguration, statements + " return \"\";");
        run.AddFile("appsettings.json", file);
        var found = Assert.Single(await run.DiagnosticsAsync(), d => d.Id == RuleIds.LevelInCode);
        Assert.Equal(!isFixed, found.GetMessage().Contains("other settings", StringComparison.Ordinal));
        Assert.Equal(isFixed, await run.FixAllAsync(RuleIds.LevelInCode));
        Assert.Empty(await run.ErrorsAsync());
    }

    [Theory]
    // A configured default beats it.
    [InlineData("var b = Host.CreateApplicationBuilder(); b.Logging.SetMinimumLevel(LogLevel.Debug);")]
    [InlineData("Host.CreateDefaultBuilder().ConfigureLogging(b => b.SetMinimumLevel(LogLevel.Debug));")]
    [InlineData("LoggerFactory.Create(b => b.SetMinimumLevel(LogLevel.Debug).AddConfiguration(configuration));")]
    [InlineData("LoggerFactory.Create(b => b.AddFilter(\"A\", LogLevel.Debug).AddConfiguration(configuration));")]
    // The defaults of what is read behind them.
    [InlineData("new LoggerConfiguration().MinimumLevel.Debug().ReadFrom.Configuration(configuration).CreateLogger();")]
    [InlineData("var lc = new LoggerConfiguration(); lc.MinimumLevel.Debug(); lc.ReadFrom.Configuration(configuration); lc.CreateLogger();")]
    [InlineData("var lc = new LoggerConfiguration().MinimumLevel.Debug(); More(lc); lc.CreateLogger();")]
    [InlineData("new LoggerConfiguration().MinimumLevel.Debug().CreateLogger(); new LoggerConfiguration().ReadFrom.Configuration(configuration);")]
    // Chosen or known at run time.
    [InlineData("var b = Host.CreateApplicationBuilder(); if (b.Environment.IsDevelopment()) { b.Logging.AddFilter(\"A\", LogLevel.Debug); }")]
    [InlineData("var b = Host.CreateApplicationBuilder(); b.Logging.AddFilter(\"A\", System.Enum.Parse<LogLevel>(configuration[\"x\"]!));")]
    [InlineData("var l = configuration[\"x\"]; Host.CreateApplicationBuilder().Logging.AddFilter((c, _) => c != l);")]
    [InlineData("new LoggerConfiguration().MinimumLevel.Is(System.Enum.Parse<LogEventLevel>(configuration[\"x\"]!)).CreateLogger();")]
    [InlineData("new LoggerConfiguration().MinimumLevel.ControlledBy(new Serilog.Core.LoggingLevelSwitch()).CreateLogger();")]
    [InlineData("var c = new LoggingConfiguration(); c.AddRule(NLog.LogLevel.FromString(configuration[\"x\"]), NLog.LogLevel.Fatal, \"f\");")]
    [InlineData("NLog.LogManager.GlobalThreshold = NLog.LogLevel.FromString(configuration[\"x\"]);")]
    // A part of another logger.
    [InlineData("new LoggerConfiguration().ReadFrom.Configuration(configuration).WriteTo.Logger(l => l.MinimumLevel.Error()).CreateLogger();")]
    public async Task Silent(string statements)
    {
        using var run = Run(WithConfiguration, statements + " return \"\";", "static void More(LoggerConfiguration lc) { }");
        Assert.Empty(await run.ErrorsAsync());
        Assert.DoesNotContain(await run.DiagnosticsAsync(), d => d.Id == RuleIds.LevelInCode);
    }

    /// <summary>A tool without configuration, and test projects.</summary>
    [Fact]
    public async Task Silent_without_configuration_and_in_tests()
    {
        using var tool = Run(Without, "LoggerFactory.Create(b => b.SetMinimumLevel(LogLevel.Debug).AddFilter(\"A\", LogLevel.Error)); return \"\";");
        Assert.DoesNotContain(await tool.DiagnosticsAsync(), d => d.Id == RuleIds.LevelInCode);
        using var tests = new FixRun(
            [Start + Without + "new LoggerConfiguration().MinimumLevel.Debug().CreateLogger(); return \"\";" + End],
            references: [.. References.WithSettings, References.Empty("xunit.core", new(2, 9))]);
        Assert.DoesNotContain(await tests.DiagnosticsAsync(), d => d.Id == RuleIds.LevelInCode);
    }

    private static FixRun Run(string method, string statements, string members = "")
        => new(
            [Start + members + method + statements.Replace("{|", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal) + End,
                ProgramRun.Helpers],
            references: References.WithSettings);

    private static async Task Check(FixRun run, string statements, string setting, string message, string byDefault, string configured)
    {
        Assert.Empty(await run.ErrorsAsync());
        var found = Assert.Single(await run.DiagnosticsAsync(), d => d.Id == RuleIds.LevelInCode);
        Assert.Contains(message, found.GetMessage(), StringComparison.Ordinal);
        Assert.DoesNotContain(NoFix.Introduction, found.GetMessage(), StringComparison.Ordinal);
        var marked = statements[(statements.IndexOf("{|", StringComparison.Ordinal) + 2)..statements.IndexOf("|}", StringComparison.Ordinal)];
        var span = found.Location.SourceSpan;
        Assert.Equal(marked, (await run.TextAsync()).Substring(span.Start, span.Length));

        Assert.Equal((byDefault, byDefault), (await ProgramRun.OutcomeAsync(run), await ProgramRun.OutcomeAsync(run, setting)));
        Assert.True(await run.FixAllAsync(RuleIds.LevelInCode));
        Assert.Equal((byDefault, configured), (await ProgramRun.OutcomeAsync(run), await ProgramRun.OutcomeAsync(run, setting)));
        Assert.DoesNotContain(await run.DiagnosticsAsync(), d => d.Id == RuleIds.LevelInCode);
        Assert.False(await run.FixAllAsync(RuleIds.LevelInCode));
    }
}
