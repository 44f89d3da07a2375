using LogAnalyzers.Rules;
using LogAnalyzers.Rules.Configuration;
using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.UnitTests.Fixes.Configuration;

/// <summary>LOG6004, which is off by default: what is found, what the fix makes of it, and that the real frameworks write JSON then.</summary>
[Collection(nameof(TextOnlySinkFixTests))]
public sealed class TextOnlySinkFixTests
{
    /// <summary>The console and SelfLog are the process's: nothing else runs meanwhile.</summary>
    [CollectionDefinition(nameof(TextOnlySinkFixTests), DisableParallelization = true)]
    public sealed class Alone;

    private const string Start = "using Microsoft.Extensions.Logging.Console; using NLog.Config; using NLog.Targets; using Serilog; "
        + "using LogLevel = Microsoft.Extensions.Logging.LogLevel;\npublic static class P { "
        + "public static void M(bool b, string path, LoggingConfiguration c, ILoggingBuilder l) { ";

    private const string End = " } }";

    /// <summary>As much of NLog 4 as a target in code needs.</summary>
    private const string OldNLog = """
        namespace NLog
        {
            public class LogManager { }
        }
        namespace NLog.Layouts
        {
            using System.Collections.Generic;
            public abstract class Layout { public static implicit operator Layout(string text) => null; }
            public class JsonAttribute { public JsonAttribute(string name, Layout layout) { } }
            public class JsonLayout : Layout { public IList<JsonAttribute> Attributes { get; } OPTION }
        }
        namespace NLog.Targets
        {
            public class ConsoleTarget { public NLog.Layouts.Layout Layout { get; set; } }
        }
        """;

    [Theory]
    [InlineData("l.AddConsole();", "l.AddJsonConsole();")]
    [InlineData("l.AddSystemdConsole();", "l.AddJsonConsole();")]
    [InlineData("l.AddSimpleConsole().SetMinimumLevel(LogLevel.Debug);", "l.AddJsonConsole().SetMinimumLevel(LogLevel.Debug);")]
    [InlineData(
        "l.AddConsole(o => o.LogToStandardErrorThreshold = LogLevel.Error);",
        "l.AddConsole(o => o.LogToStandardErrorThreshold = LogLevel.Error).AddJsonConsole();")]
    public Task In_Microsoft(string before, string after) => Fixed(before, after, "");

    [Theory]
    [InlineData("WriteTo.Console()", "WriteTo.Console(new CompactJsonFormatter())")]
    [InlineData("WriteTo.Console(outputTemplate: \"{Message}\")", "WriteTo.Console(new CompactJsonFormatter())")]
    [InlineData(
        "WriteTo.Console(Serilog.Events.LogEventLevel.Error, \"{Message}\")",
        "WriteTo.Console(new CompactJsonFormatter(), restrictedToMinimumLevel: Serilog.Events.LogEventLevel.Error)")]
    [InlineData(
        "WriteTo.File(path, rollOnFileSizeLimit: true, shared: b)",
        "WriteTo.File(new CompactJsonFormatter(), path, rollOnFileSizeLimit: true, shared: b)")]
    [InlineData(
        "WriteTo.File(rollingInterval: RollingInterval.Day, path: path)",
        "WriteTo.File(new CompactJsonFormatter(), rollingInterval: RollingInterval.Day, path: path)")]
    [InlineData(
        "WriteTo.File(outputTemplate: \"{Message}\", path: path, shared: b)",
        "WriteTo.File(new CompactJsonFormatter(), path, shared: b)")]
    public Task In_Serilog(string before, string after)
        => Fixed($"new LoggerConfiguration().{before};", $"new LoggerConfiguration().{after};", "Serilog.Formatting.Compact");

    [Theory]
    [InlineData("var t = new ConsoleTarget(\"c\"); c.AddTarget(t);", "var t = new ConsoleTarget(\"c\") { Layout = JSON }; c.AddTarget(t);")]
    [InlineData(
        "c.AddTarget(new ConsoleTarget(\"c\") { Layout = \"${message}\" });", "c.AddTarget(new ConsoleTarget(\"c\") { Layout = JSON });")]
    public Task In_NLog(string before, string after)
        => Fixed(
            before,
            after.Replace(
                "JSON",
                "new JsonLayout { IncludeEventProperties = true, Attributes = { new JsonAttribute(\"time\", \"${longdate}\"), "
                    + "new JsonAttribute(\"level\", \"${level}\"), new JsonAttribute(\"logger\", \"${logger}\"), "
                    + "new JsonAttribute(\"message\", \"${message}\"), new JsonAttribute(\"exception\", \"${exception:format=tostring}\") } }",
                StringComparison.Ordinal),
            "NLog.Layouts");

    [Fact]
    public Task In_Serilog_by_a_static_call()
        => Fixed(
            "ConsoleLoggerConfigurationExtensions.Console(new LoggerConfiguration().WriteTo, outputTemplate: \"{Message}\");",
            "ConsoleLoggerConfigurationExtensions.Console(new LoggerConfiguration().WriteTo, new CompactJsonFormatter());",
            "Serilog.Formatting.Compact");

    /// <summary>Version 4 calls the option otherwise, and still older ones have none.</summary>
    [Theory]
    [InlineData("public bool IncludeAllProperties { get; set; }", "IncludeAllProperties = true")]
    [InlineData("", null)]
    public async Task In_an_old_NLog(string option, string? written)
    {
        var old = References.Compiled("NLog", OldNLog.Replace("OPTION", option, StringComparison.Ordinal));
        using var run = new FixRun(
            ["using NLog.Targets; class C { object M() => new ConsoleTarget { Layout = \"${message}\" }; }"],
            references: [.. References.WithLogging, old]);
        run.EnableAllRules();
        Assert.Empty(await run.ErrorsAsync());
        var found = Assert.Single(await run.DiagnosticsAsync(), d => d.Id == RuleIds.TextOnlySink);
        Assert.Equal(written is null, found.GetMessage().EndsWith(TextOnlySink.LacksJson.Words, StringComparison.Ordinal));
        Assert.Equal(written is not null, await run.FixAllAsync(RuleIds.TextOnlySink));
        Assert.Equal(written is not null, (await run.TextAsync()).Contains("new JsonLayout { " + written, StringComparison.Ordinal));
        Assert.Empty(await run.ErrorsAsync());
    }

    [Theory]
    [InlineData("l.AddJsonConsole();")]
    [InlineData("l.AddConsole().AddJsonConsole();")]
    [InlineData("l.AddConsole(o => o.FormatterName = ConsoleFormatterNames.Json);")]
    [InlineData("if (b) { l.AddConsole(); }")]
    [InlineData("new LoggerConfiguration().WriteTo.Console(new Serilog.Formatting.Json.JsonFormatter());")]
    [InlineData("if (b) { new LoggerConfiguration().WriteTo.Console(); }")]
    [InlineData("c.AddTarget(new ConsoleTarget(\"c\") { Layout = new NLog.Layouts.JsonLayout() });")]
    [InlineData("c.AddTarget(new ConsoleTarget(\"c\") { Layout = \"{ \\\"m\\\": \\\"${message:jsonEncode=true}\\\" }\" });")]
    [InlineData("c.AddTarget(new ConsoleTarget(\"c\") { Layout = path });")]
    public async Task Silent(string statements)
    {
        using var run = Run(statements);
        Assert.Empty(await run.ErrorsAsync());
        Assert.DoesNotContain(await run.DiagnosticsAsync(), d => d.Id == RuleIds.TextOnlySink);
    }

    /// <summary>What the section of the console says holds for code as well.</summary>
    [Theory]
    [InlineData("""{"Logging":{"Console":{"FormatterName":"json"}}}""", 0)]
    [InlineData("""{"Logging":{"Console":{"FormatterName":"simple"}}}""", 1)]
    public async Task Files_are_asked(string settings, int count)
    {
        using var run = Run("l.AddConsole();");
        run.AddFile("appsettings.json", settings);
        Assert.Equal(count, (await run.DiagnosticsAsync()).Count(d => d.Id == RuleIds.TextOnlySink && d.Location.IsInSource));
    }

    [Theory]
    [InlineData("appsettings.json", """{"Logging":{"Console":{"FormatterName":"simple"}}}""", "\"simple\"")]
    [InlineData("appsettings.json", """{"Logging":{"Console":{"LogLevel":{"Default":"Debug"}}}}""", "\"Console\"")]
    [InlineData("appsettings.json", """{"Logging":{"Console":{"FormatterName":"json"}}}""", null)]
    [InlineData("appsettings.json", """{"Logging":{"Console":{"FormatterName":"own"}}}""", null)]
    [InlineData("appsettings.Development.json", """{"Logging":{"Console":{"FormatterName":"simple"}}}""", null)]
    [InlineData("appsettings.json", """{"Serilog":{"WriteTo":["Console"]}}""", "\"Console\"")]
    [InlineData("appsettings.json", """{"Serilog":{"WriteTo":[{"Name":"File","Args":{"path":"a","rollOnFileSizeLimit":true}}]}}""", "\"File\"")]
    [InlineData(
        "appsettings.json",
        """{"Serilog":{"WriteTo":[{"Name":"Console","Args":{"formatter":"Serilog.Formatting.Json.JsonFormatter, Serilog"}}]}}""", null)]
    [InlineData("appsettings.json", """{"Serilog":{"WriteTo":[{"Name":"Logger","Args":{"configureLogger":{"WriteTo":["Console"]}}}]}}""",
        "\"Console\"")]
    [InlineData("App.config", "<appSettings><add key='serilog:write-to:Console.theme' value=''/></appSettings>", "'serilog:write-to:Console.theme'")]
    [InlineData("App.config", "<appSettings><add key='serilog:write-to:Console.formatter' value='A, B'/></appSettings>", null)]
    [InlineData("NLog.config", "<nlog><targets><target name='c' type='Console'/></targets></nlog>", "'Console'")]
    [InlineData("NLog.config", "<nlog><targets><target name='c' type='Console'><layout type='JsonLayout'/></target></targets></nlog>", null)]
    [InlineData("NLog.config", "<nlog><targets><target name='c' type='Memory'/></targets></nlog>", null)]
    [InlineData("appsettings.json", """{"NLog":{"targets":{"c":{"type":"Console"}}}}""", "\"Console\"")]
    [InlineData("appsettings.json", """{"NLog":{"targets":{"c":{"type":"Console","layout":{"type":"JsonLayout"}}}}}""", null)]
    public async Task In_files(string name, string text, string? marked)
    {
        using var run = Run("");
        run.AddFile(name, text);
        var found = (await run.DiagnosticsAsync()).Where(d => d.Id == RuleIds.TextOnlySink)
            .Select(d => text.Substring(d.Location.SourceSpan.Start, d.Location.SourceSpan.Length));
        Assert.Equal(marked is null ? [] : [marked], found);
    }

    /// <summary>The same program before and after the fix: text, and a line that JSON's own reader reads, with the property's value.</summary>
    [Theory]
    [InlineData("using (var f = LoggerFactory.Create(b => b.AddConsole())) { f.CreateLogger(\"x\").LogInformation(\"Order {Id}\", 17); }")]
    [InlineData("using (var s = new LoggerConfiguration().WriteTo.Console().CreateLogger()) { s.Information(\"Order {Id}\", 17); }")]
    [InlineData(
        "using (var f = new NLog.LogFactory()) { var c = new LoggingConfiguration(f); c.AddRuleForAllLevels(new ConsoleTarget(\"c\")); "
            + "f.Configuration = c; f.GetLogger(\"x\").Info(\"Order {Id}\", 17); }")]
    public async Task Json_is_written_after_the_fix(string statements)
    {
        using var run = new FixRun(
            [
                "using Microsoft.Extensions.Configuration; using NLog.Config; using NLog.Targets; using Serilog;\npublic static class P { "
                    + "public static string Run(IConfiguration configuration) { var was = System.Console.Out; var text = new StringWriter(); "
                    + "System.Console.SetOut(text); try { " + statements + " } finally { System.Console.SetOut(was); } return text.ToString(); } }",
            ],
            references: References.WithSettings);
        run.EnableAllRules();
        Assert.Empty(await run.ErrorsAsync());
        Assert.False(IsJson(await ProgramRun.OutcomeAsync(run)));
        Assert.True(await run.FixAllAsync(RuleIds.TextOnlySink));
        Assert.True(IsJson(await ProgramRun.OutcomeAsync(run)), await ProgramRun.OutcomeAsync(run));
    }

    /// <summary>The console is the process's: what other tests print meanwhile stands beside it.</summary>
    private static bool IsJson(string text) => text.Split('\n').Any(IsJsonLine);

    private static bool IsJsonLine(string text)
    {
        try
        {
            using var read = System.Text.Json.JsonDocument.Parse(text);
            return text.Contains("17", StringComparison.Ordinal) && text.Contains("\"Id\"", StringComparison.Ordinal);
        }
        catch (System.Text.Json.JsonException)
        {
            return false;
        }
    }

    private static FixRun Run(string statements)
    {
        var run = new FixRun([Start + statements + End], references: References.WithSettings);
        run.EnableAllRules();
        return run;
    }

    private static async Task Fixed(string before, string after, string import)
    {
        using var run = Run(before);
        Assert.Empty(await run.ErrorsAsync());
        Assert.Single(await run.DiagnosticsAsync(), d => d.Id == RuleIds.TextOnlySink);
        Assert.True(await run.FixAllAsync(RuleIds.TextOnlySink));
        var text = await run.TextAsync();
        Assert.Contains("LoggingConfiguration c, ILoggingBuilder l) { " + after, text, StringComparison.Ordinal);
        Assert.True(import.Length == 0 || text.Contains($"using {import};", StringComparison.Ordinal), text);
        Assert.Empty(await run.ErrorsAsync());
        Assert.DoesNotContain(await run.DiagnosticsAsync(), d => d.Id == RuleIds.TextOnlySink);
    }
}
