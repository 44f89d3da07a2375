using LogAnalyzers.Rules;
using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.UnitTests.Rules.Configuration;

/// <summary>LOG6006 in C#: what is found, and that a run of the same code writes nothing; and what is silent, where a run writes something.</summary>
[Collection("SelfLog is the process's")]
public sealed class SwitchedOffInCodeTests
{
    private const string Start = "using Microsoft.Extensions.Configuration; using Microsoft.Extensions.DependencyInjection; "
        + "using Microsoft.Extensions.Hosting; using NLog; using NLog.Config; using Serilog; using Serilog.Events; "
        + "using LogLevel = Microsoft.Extensions.Logging.LogLevel; "
        + "public static class P { static void Main() { } public static string Run(IConfiguration configuration) { ";

    private const string OfHost
        = " using var h = b.Build(); return Of(h.Services.GetRequiredService<Microsoft.Extensions.Logging.ILogger<System.Uri>>());";

    private const string End = """
         }
        static string Of(Microsoft.Extensions.Logging.ILogger logger) => logger.IsEnabled(LogLevel.Critical) ? "on" : "off";
        static string Of(NLog.LogFactory factory) => factory.GetLogger("x").IsFatalEnabled ? "on" : "off";
        static string Of(log4net.Repository.Hierarchy.Hierarchy h)
        {
            var memory = new log4net.Appender.MemoryAppender();
            if (h.Root.Appenders.Count > 0) h.Root.AddAppender(memory);
            h.GetLogger("x").Log(typeof(P), log4net.Core.Level.Fatal, "x", null);
            return memory.GetEvents().Length > 0 ? "on" : "off";
        }
        }
        """;

    [Theory]
    [InlineData("var b = Host.CreateApplicationBuilder(); b.Logging.{|ClearProviders|}();" + OfHost, "takes all providers away")]
    [InlineData("var b = Host.CreateApplicationBuilder(); b.Logging.AddConsole().{|ClearProviders|}();" + OfHost, "takes all providers away")]
    [InlineData("var b = Host.CreateDefaultBuilder().ConfigureLogging(l => l.{|ClearProviders|}());" + OfHost, "takes all providers away")]
    [InlineData("var b = Host.{|CreateEmptyApplicationBuilder|}(new());" + OfHost, "has no logging provider")]
    [InlineData("var b = Host.CreateApplicationBuilder(); b.Logging.AddFilter{|(_ => false)|};" + OfHost, "lets nothing pass")]
    [InlineData("var b = Host.CreateApplicationBuilder(); b.Logging.AddFilter{|((string?)null, LogLevel.None)|};" + OfHost, "lets nothing pass")]
    [InlineData("using var f = LoggerFactory.Create(b => b.AddConsole().SetMinimumLevel{|(LogLevel.None)|}); return Of(f.CreateLogger(\"x\"));",
        "lowest level is None")]
    [InlineData("using var l = new LoggerConfiguration().MinimumLevel.Is{|(LevelAlias.Off)|}.WriteTo.Console().CreateLogger(); "
        + "return l.IsEnabled(LogEventLevel.Fatal) ? \"on\" : \"off\";", "lowest level is off")]
    [InlineData("using var l = new LoggerConfiguration().MinimumLevel.Debug().Enrich.FromLogContext().{|CreateLogger|}(); "
            + "return Recording.Lowest(l);",
        "no sink")]
    [InlineData("var c = new LoggerConfiguration().MinimumLevel.Debug(); c = c.Enrich.FromLogContext(); using var l = c.{|CreateLogger|}(); "
            + "return Recording.Lowest(l);",
        "no sink")]
    [InlineData("var f = new NLog.LogFactory(); f.GlobalThreshold = {|NLog.LogLevel.Off|}; "
        + "f.Setup().LoadConfiguration(c => c.ForLogger().WriteToConsole()); return Of(f);", "threshold of all loggers is off")]
    [InlineData("var f = new NLog.LogFactory(); var c = new LoggingConfiguration(f); "
        + "c.AddTarget(\"c\", new NLog.Targets.ConsoleTarget()); f.Configuration = {|c|}; return Of(f);", "no rule")]
    [InlineData("var f = new NLog.LogFactory(); f.Configuration = {|new LoggingConfiguration()|}; return Of(f);", "no rule")]
    [InlineData("var f = new NLog.LogFactory(); var c = new LoggingConfiguration(f); "
        + "c.AddRule(NLog.LogLevel.Error, {|NLog.LogLevel.Info|}, new NLog.Targets.ConsoleTarget(\"c\")); f.Configuration = c; return Of(f);",
        "highest level 'Info' is below its lowest, 'Error'")]
    [InlineData("var h = (log4net.Repository.Hierarchy.Hierarchy)log4net.LogManager.CreateRepository(\"off1\"); "
        + "h.Threshold = {|log4net.Core.Level.Off|}; log4net.Config.BasicConfigurator.Configure(h); return Of(h);",
        "threshold of all loggers is off")]
    [InlineData("var h = (log4net.Repository.Hierarchy.Hierarchy)log4net.LogManager.CreateRepository(\"off2\"); "
        + "log4net.Config.BasicConfigurator.Configure(h); h.Root.Level = {|log4net.Core.Level.Off|}; return Of(h);", "level of the root is off")]
    public async Task Nothing_is_written(string statements, string message)
    {
        using var run = Run(statements);
        Assert.Empty(await run.ErrorsAsync());
        var found = Assert.Single(await run.DiagnosticsAsync(), d => d.Id == RuleIds.LoggingSwitchedOff);
        Assert.Contains(message, found.GetMessage(), StringComparison.Ordinal);
        var marked = statements[(statements.IndexOf("{|", StringComparison.Ordinal) + 2)..statements.IndexOf("|}", StringComparison.Ordinal)];
        var span = found.Location.SourceSpan;
        Assert.Equal(marked, (await run.TextAsync()).Substring(span.Start, span.Length));
        Assert.Equal("off", await ProgramRun.OutcomeAsync(run));
    }

    [Theory]
    [InlineData("var b = Host.CreateApplicationBuilder(); b.Logging.ClearProviders(); b.Logging.AddConsole();" + OfHost)]
    [InlineData("var b = Host.CreateApplicationBuilder(); b.Logging.ClearProviders().AddProvider(new Recording());" + OfHost)]
    [InlineData("var b = Host.CreateEmptyApplicationBuilder(new()); b.Logging.AddConsole();" + OfHost)]
    [InlineData("var b = Host.CreateApplicationBuilder(); b.Logging.AddFilter(_ => false).AddFilter(\"System\", LogLevel.Error);" + OfHost)]
    [InlineData("var b = Host.CreateApplicationBuilder(); b.Logging.AddFilter(\"Noise\", LogLevel.None);" + OfHost)]
    [InlineData("using var f = LoggerFactory.Create(b => b.AddConsole().SetMinimumLevel(LogLevel.None).AddFilter(\"x\", LogLevel.Error)); "
        + "return Of(f.CreateLogger(\"x\"));")]
    [InlineData("using var l = new LoggerConfiguration().MinimumLevel.Is(LevelAlias.Off).MinimumLevel.Override(\"a\", LogEventLevel.Error)"
        + ".WriteTo.Sink(new Recording()).CreateLogger(); return Recording.Lowest(l.ForContext(\"SourceContext\", \"a\"));")]
    [InlineData("using var l = new LoggerConfiguration().WriteTo.Sink(new Recording()).CreateLogger(); return Recording.Lowest(l);")]
    [InlineData("var f = new NLog.LogFactory(); var c = new LoggingConfiguration(f); "
        + "c.AddRule(NLog.LogLevel.Info, NLog.LogLevel.Error, new NLog.Targets.ConsoleTarget(\"c\")); f.Configuration = c; return \"on\";")]
    [InlineData("var f = new NLog.LogFactory(); var c = new LoggingConfiguration(f); "
        + "c.LoggingRules.Add(new LoggingRule(\"*\", NLog.LogLevel.Info, new NLog.Targets.ConsoleTarget(\"c\"))); f.Configuration = c; "
        + "return Of(f);")]
    public async Task Something_is_written(string statements)
    {
        using var run = Run(statements);
        Assert.Empty(await run.ErrorsAsync());
        Assert.DoesNotContain(await run.DiagnosticsAsync(), d => d.Id == RuleIds.LoggingSwitchedOff);
        Assert.NotEqual("off", await ProgramRun.OutcomeAsync(run));
    }

    /// <summary>Nobody can tell, or it is chosen at run time.</summary>
    [Theory]
    [InlineData("var b = Host.CreateApplicationBuilder(); if (configuration[\"quiet\"] != null) { b.Logging.ClearProviders(); }")]
    [InlineData("var b = Host.CreateApplicationBuilder(); b.Logging.ClearProviders(); "
        + "b.Services.AddSingleton<Microsoft.Extensions.Logging.ILoggerProvider>(new Recording());")]
    [InlineData("var l = new LoggerConfiguration(); More(l); l.CreateLogger();")]
    [InlineData("new LoggerConfiguration().ReadFrom.Configuration(configuration).CreateLogger();")]
    [InlineData("if (configuration[\"quiet\"] != null) { Log.Logger = new LoggerConfiguration().CreateLogger(); }")]
    [InlineData("Log.Logger = new LoggerConfiguration().CreateLogger();")]
    [InlineData("NLog.LogManager.Configuration = null;")]
    [InlineData("var c = new LoggingConfiguration(); Rules(c); NLog.LogManager.Configuration = c;")]
    [InlineData("var f = new NLog.LogFactory(); f.Configuration = new LoggingConfiguration { LoggingRules = { null } };")]
    [InlineData("var f = new NLog.LogFactory(); var c = new LoggingConfiguration { LoggingRules = { null } }; f.Configuration = c;")]
    [InlineData("NLog.LogManager.Configuration = new LoggingConfiguration(); return \"\"; } static void AddFile() { "
        + "NLog.LogManager.Configuration!.AddRule(NLog.LogLevel.Info, NLog.LogLevel.Fatal, \"x\"); } static string Y() {")]
    [InlineData("var f = new NLog.LogFactory(); f.Configuration = new LoggingConfiguration(); "
        + "f.Setup().LoadConfiguration(b => b.ForLogger().WriteToConsole());")]
    [InlineData("NLog.LogManager.Configuration = new LoggingConfiguration(); NLog.LogManager.Setup().LoadConfigurationFromFile(\"a\");")]
    [InlineData("NLog.LogManager.Configuration = new LoggingConfiguration(); NLog.LogManager.Configuration = Read();")]
    [InlineData("var old = NLog.LogManager.GlobalThreshold; NLog.LogManager.GlobalThreshold = NLog.LogLevel.Off; "
        + "try { Rules(null!); } finally { NLog.LogManager.GlobalThreshold = old; }")]
    [InlineData("NLog.LogManager.GlobalThreshold = NLog.LogLevel.Off; NLog.LogManager.Setup().LoadConfigurationFromFile(\"a\");")]
    [InlineData("NLog.LogManager.GlobalThreshold = NLog.LogLevel.Off; NLog.LogManager.Configuration = new XmlLoggingConfiguration(\"a\");")]
    [InlineData("NLog.LogManager.GlobalThreshold = NLog.LogLevel.Off; System.Action on = () => "
        + "NLog.LogManager.GlobalThreshold = NLog.LogLevel.Trace;")]
    [InlineData("NLog.LogManager.GlobalThreshold = NLog.LogLevel.Off; return \"\"; } static string Loud() { "
        + "NLog.LogManager.GlobalThreshold = NLog.LogLevel.Trace;")]
    [InlineData("var h = (log4net.Repository.Hierarchy.Hierarchy)log4net.LogManager.GetRepository(); h.Root.Level = log4net.Core.Level.Off; "
        + "log4net.Config.XmlConfigurator.Configure(h);")]
    [InlineData("var h = (log4net.Repository.Hierarchy.Hierarchy)log4net.LogManager.GetRepository(); h.Threshold = log4net.Core.Level.Off; "
        + "log4net.Config.XmlConfigurator.ConfigureAndWatch(h, new System.IO.FileInfo(\"a\"));")]
    [InlineData("var r = log4net.LogManager.GetRepository(); var old = r.Threshold; r.Threshold = log4net.Core.Level.Off; "
        + "try { More(null!); } finally { r.Threshold = old; }")]
    [InlineData("var h = (log4net.Repository.Hierarchy.Hierarchy)log4net.LogManager.GetRepository(); h.Root.Level = log4net.Core.Level.Off; "
        + "return \"\"; } static string Loud(log4net.Repository.Hierarchy.Hierarchy h) { h.Root.Level = log4net.Core.Level.All;")]
    public async Task Silent(string statements)
    {
        using var run = Run(
            statements + " return \"\"; } static void More(LoggerConfiguration c) { } "
                + "static LoggingConfiguration? Read() => null; static void Rules(LoggingConfiguration c) { } static void X() {");
        Assert.Empty(await run.ErrorsAsync());
        Assert.DoesNotContain(await run.DiagnosticsAsync(), d => d.Id == RuleIds.LoggingSwitchedOff);
    }

    /// <summary>Another assembly is given the builder, or a variable keeps a part of it.</summary>
    [Theory]
    [InlineData("var c = new LoggerConfiguration().Enrich.FromLogContext(); Company.Set(c); Log.Logger = c.CreateLogger();")]
    [InlineData("var c = new LoggerConfiguration().Enrich.FromLogContext(); Company.Set(c.WriteTo); Log.Logger = c.CreateLogger();")]
    [InlineData("var c = new LoggerConfiguration().Enrich.FromLogContext(); new Company(c); Log.Logger = c.CreateLogger();")]
    [InlineData("var c = new LoggerConfiguration().Enrich.FromLogContext(); var w = c.WriteTo; w.Console(); Log.Logger = c.CreateLogger();")]
    [InlineData("var c = new LoggerConfiguration().Enrich.FromLogContext(); c?.WriteTo.Console(); Log.Logger = c!.CreateLogger();")]
    [InlineData("var c = new LoggerConfiguration(); c.WriteTo?.Console(); Log.Logger = c.Enrich.FromLogContext().CreateLogger();")]
    [InlineData("var c = new LoggerConfiguration(); var d = c.MinimumLevel.Debug(); d.WriteTo.Console(); Log.Logger = c.CreateLogger();")]
    [InlineData("var c = new LoggerConfiguration(); LoggerConfiguration d; d = c.MinimumLevel.Debug(); d.WriteTo.Console(); c.CreateLogger();")]
    [InlineData("var c = new LoggerConfiguration().Enrich.FromLogContext(); var all = new[] { c }; Company.Set(all); c.CreateLogger();")]
    [InlineData("var c = new LoggerConfiguration().Enrich.FromLogContext(); var t = (c, 1); Company.Set(t); c.CreateLogger();")]
    [InlineData("var c = new LoggerConfiguration().MinimumLevel.Is(LevelAlias.Off).WriteTo.Console(); Company.Set(c); c.CreateLogger();")]
    [InlineData("var c = new LoggerConfiguration().MinimumLevel.Is(LevelAlias.Off); var m = c.MinimumLevel; m.Debug(); c.CreateLogger();")]
    [InlineData("var b = Host.CreateApplicationBuilder(); b.Logging.AddFilter(_ => false); Company.Set(b.Logging);")]
    [InlineData("var b = Host.CreateApplicationBuilder(); b.Logging.SetMinimumLevel(LogLevel.None); Company.Set(b.Services);")]
    [InlineData("var b = Host.CreateApplicationBuilder(); b.Logging.SetMinimumLevel(LogLevel.None); var l = b.Logging; l.AddFilter(\"a\", "
        + "LogLevel.Error);")]
    public async Task Silent_where_others_may_do_more(string statements)
    {
        var company = References.Compiled("Company", "public class Company { public Company(object x) { } public static void Set(object x) { } }");
        using var run = Run(statements + " return \"\";", company);
        Assert.Empty(await run.ErrorsAsync());
        Assert.DoesNotContain(await run.DiagnosticsAsync(), d => d.Id == RuleIds.LoggingSwitchedOff);
    }

    /// <summary>A sink of a package that is not restored yet.</summary>
    [Fact]
    public async Task Silent_where_a_call_does_not_bind()
    {
        using var run = Run("var l = new LoggerConfiguration(); l.WriteTo.Elsewhere(); l.CreateLogger(); return \"\";");
        Assert.NotEmpty(await run.ErrorsAsync());
        Assert.DoesNotContain(await run.DiagnosticsAsync(), d => d.Id == RuleIds.LoggingSwitchedOff);
    }

    private static FixRun Run(string statements, params MetadataReference[] others)
        => new(
            [Start + statements.Replace("{|", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal) + End, ProgramRun.Helpers
                .Replace("Recording : ILoggerProvider", "Recording : Microsoft.Extensions.Logging.ILoggerProvider", StringComparison.Ordinal)],
            kind: OutputKind.ConsoleApplication, references: [.. References.WithSettings, .. others]);
}
