using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace LogAnalyzers.UnitTests.Rules.Templates;

public sealed class ReservedPlaceholderTests
{
    /// <summary>What the sinks of the project set, by code.</summary>
    [Theory]
    [InlineData(Framework.Serilog, """new LoggerConfiguration().Enrich.WithProperty("Version", "1.0")""",
        """LOG.Info("At {|LOG2016:{Version}|}", name);""")]
    [InlineData(Framework.Serilog, """new LoggerConfiguration().Enrich.WithProperty(nameof(Order), 1)""",
        """LOG.Info("At {|LOG2016:{@Order}|}", order);""")]
    [InlineData(Framework.Serilog, "new LoggerConfiguration().Enrich.FromLogContext().Enrich.WithMachineName()",
        """LOG.Info("{|LOG2016:{MachineName}|} is up", name);""")]
    [InlineData(Framework.Serilog, "new LoggerConfiguration()", """LOG.Info("From {|LOG2016:{SourceContext}|}", name);""")]
    [InlineData(Framework.Serilog, "new LoggerConfiguration().WriteTo.GrafanaLoki(\"http://x\")",
        """LOG.Info("Got {|LOG2016:{Message}|} {|LOG2016:{Exception}|}", name, state);""")]
    [InlineData(Framework.Serilog, """new ExpressionTemplate("{ {At: @t, Text: @m, ..@p} }")""",
        """LOG.Info("Got {|LOG2016:{Text}|} {Id}", name, 1);""")]
    [InlineData(Framework.NLog,
        """new JsonLayout { IncludeEventProperties = true, Attributes = { new JsonAttribute("Level", "${level}") } }""",
        """LOG.Info("At {|LOG2016:{Level}|}", orderId);""")]
    [InlineData(Framework.Mel, "b.AddJsonConsole()", """LOG.Info("Got {|LOG2016:{Message}|} {EventId} {Category}", name, 1, name);""", 9)]
    [InlineData(Framework.Mel, "b.AddConsole(o => o.FormatterName = ConsoleFormatterNames.Json)",
        """LOG.Info("Got {|LOG2016:{Message}|}", name);""", 9)]
    [InlineData(Framework.Mel, "services.AddApplicationInsightsTelemetry()",
        """LOG.Info("Got {|LOG2016:{CategoryName}|} {Message} {EventId}", name, name, 1);""")]
    [InlineData(Framework.Mel, "services.AddApplicationInsightsTelemetry()", """_logger.LogInformation(5, "Got {|LOG2016:{EventId}|}", 1);""")]
    [InlineData(Framework.Mel, """b.AddSerilog(new LoggerConfiguration().Enrich.WithProperty("Version", "1.0"))""",
        """LOG.Info("At {|LOG2016:{Version}|}", name);""")]
    [InlineData(Framework.Mel, "b.UseSerilog()", """_logger.LogInformation(5, "Got {|LOG2016:{EventId}|}", 1);""")]
    [InlineData(Framework.Mel, "b.AddNLog()", """_logger.LogInformation(5, "Got {|LOG2016:{EventId}|}", 1);""")]
    public Task Reports_keys_that_code_has_set(Framework framework, string setUp, string statement, int console = 10)
        => Run(framework, setUp, statement, console);

    /// <summary>Ordinary words, which nothing in the project sets: most sinks keep what is theirs apart.</summary>
    [Theory]
    [InlineData(Framework.Mel, "1", """LOG.Info("{Message} {OriginalFormat} {EventId} {Level} {Category}", name, name, 1, 2, name);""")]
    [InlineData(Framework.Mel, "b.AddJsonConsole()", """LOG.Info("{Message}", name);""")]
    [InlineData(Framework.Mel, "b.AddSimpleConsole()", """LOG.Info("Got {Message} {Exception}", name, name);""", 9)]
    [InlineData(Framework.Mel, "b.AddConsole(o => o.FormatterName = \"simple\")", """LOG.Info("Got {Message}", name);""", 9)]
    [InlineData(Framework.Mel, "services.AddApplicationInsightsTelemetry()", """LOG.Info("Got {EventId} {Level} {Timestamp}", 1, 2, 3);""")]
    [InlineData(Framework.Mel, "b.UseSerilog()", """LOG.Info("Got {EventId} {Message} {Properties}", 1, name, 3);""")]
    [InlineData(Framework.Serilog, "1", """LOG.Info("Got {Message} {Level} {Timestamp} {SourceContext} {Properties}", name, 1, 2, 3, 4);""")]
    [InlineData(Framework.Serilog, """new LoggerConfiguration().WriteTo.Console(outputTemplate: "{Message:lj} {Properties:j}")""",
        """LOG.Info("Got {Message} {Level} {Timestamp} {Exception} {Properties}", name, 1, 2, 3, 4);""")]
    [InlineData(Framework.Serilog, "new LoggerConfiguration().WriteTo.Console(new JsonFormatter())", """LOG.Info("Got {Message}", name);""")]
    [InlineData(Framework.Serilog, "new LoggerConfiguration().WriteTo.Console(new RenderedCompactJsonFormatter())",
        """LOG.Info("Got {Message}", name);""")]
    [InlineData(Framework.Serilog, """new LoggerConfiguration().Enrich.WithProperty("Version", "1.0")""",
        """LOG.Info("{version} {VersionOf}", 1, 2);""")]
    [InlineData(Framework.Serilog, """new LoggerConfiguration().Enrich.WithMachineName()""",
        """LOG.Info("On {MachineName}", Environment.MachineName);""")]
    [InlineData(Framework.NLog, """new JsonLayout { Attributes = { new JsonAttribute("Level", "${level}") } }""",
        """LOG.Info("At {Level}", orderId);""")]
    [InlineData(Framework.Serilog, """new LoggerConfiguration().Enrich.WithProperty("App", SetUp.App)""", """LOG.Info("App {App}", SetUp.App);""")]
    [InlineData(Framework.NLog, "1", """LOG.Info("{Logger} {Level,5} {Message}", name, orderId, name);""")]
    [InlineData(Framework.Log4Net, """new LoggerConfiguration().Enrich.WithProperty("0", "1.0")""", """LOG.Info("Message {0}", name);""")]
    public Task Accepts_words_that_nobody_sets(Framework framework, string setUp, string statement, int console = 10)
        => Run(framework, setUp, statement.Replace("\"{Message}\"", "\"A {Message}\"", StringComparison.Ordinal)
            .Replace("\"{version}", "\"{|LOG2007:{version}|}", StringComparison.Ordinal), console);

    [Fact]
    public Task Knows_enrichers_of_ones_own()
        => Run(Framework.Serilog, "1", """LOG.Info("{|LOG2016:{Tenant}|} {|LOG2016:{User}|} {Other} {|LOG2016:{Gone}|}", 1, 2, 3, 4);""", 10,
            """
            class TenantEnricher : Serilog.Core.ILogEventEnricher
            {
                public void Enrich(Serilog.Events.LogEvent e, Serilog.Core.ILogEventPropertyFactory f)
                {
                    e.AddPropertyIfAbsent(f.CreateProperty("Tenant", 1));
                    e.AddOrUpdateProperty(new Serilog.Events.LogEventProperty("User", new Serilog.Events.ScalarValue(1)));
                    e.RemovePropertyIfPresent("Gone");
                }
            }
            class Helper { void M(Serilog.Events.LogEvent e) => e.AddPropertyIfAbsent(new Serilog.Events.LogEventProperty("Other", null)); }
            """);

    /// <summary>What the sinks of the project set, by configuration files.</summary>
    [Theory]
    [InlineData(Framework.Mel, "appsettings.json", """{ "Logging": { "Console": { "FormatterName": "json" } } }""",
        """LOG.Info("Got {|LOG2016:{Message}|}", name);""")]
    [InlineData(Framework.Mel, "appsettings.json", """{ "Logging": { "Console": { "FormatterName": "simple" } } }""",
        """LOG.Info("Got {Message}", name);""")]
    [InlineData(Framework.Serilog, "appsettings.json",
        """{ "Serilog": { "Enrich": ["FromLogContext", "WithThreadId", { "Name": "WithProperty", "Args": { "name": "Site", "value": "x" } """
            + """}], "Properties": { "App": "x" } } }""",
        """LOG.Info("{|LOG2016:{ThreadId}|} {|LOG2016:{Site}|} {|LOG2016:{App}|} {Id}", 1, 2, 3, 4);""")]
    [InlineData(Framework.Serilog, "App.config",
        "<configuration><appSettings><add key='serilog:enrich:WithThreadId'/><add key='serilog:enrich:with-property:App' value='x'/></appSettings>"
            + "</configuration>",
        """LOG.Info("{|LOG2016:{ThreadId}|} {|LOG2016:{App}|} {Id}", 1, 3, 4);""")]
    [InlineData(Framework.NLog, "NLog.config",
        """<nlog autoReload="true" xmlns:xsi="x"><targets><target name="f"><layout xsi:type="JsonLayout" includeEventProperties="true"><attribute """
            + """name="level" layout="${level}"/></layout></target></targets><rules><logger writeTo="f"/></rules></nlog>""",
        """LOG.Info("At {|LOG2007:{|LOG2016:{level}|}|} {Level2}", orderId, 1);""")]
    [InlineData(Framework.NLog, "NLog.config",
        """<nlog autoReload="true" xmlns:xsi="x"><targets><target name="f"><layout xsi:type="JsonLayout"><attribute """
            + """name="Level" layout="${level}"/></layout></target></targets><rules><logger writeTo="f"/></rules></nlog>""",
        """LOG.Info("At {Level}", orderId);""")]
    [InlineData(Framework.NLog, "appsettings.json",
        """{ "NLog": { "targets": { "f": { "layout": { "type": "JsonLayout", "includeEventProperties": true, "Attributes": """
            + """[{ "name": "Level", "layout": "x" }] } } } } }""",
        """LOG.Info("At {|LOG2016:{Level}|}", orderId);""")]
    public Task Reports_keys_that_a_file_has_set(Framework framework, string file, string text, string statement)
    {
        var test = Test(framework, "1", statement, 9);
        test.TestState.AdditionalFiles.Add(("/p/" + file, text));
        return test.RunAsync();
    }

    [Fact]
    public Task Knows_keys_of_ones_own()
        => Verify.InMethod(
            """_logger.LogInformation("{|LOG2016:{TenantId}|} {|LOG2016:{Host}|} {Message} {Id}", 1, 2, 3, 4);""",
            ("log_analyzers.reserved_keys", "tenantId, host"));

    [Fact]
    public Task Says_who_sets_it_and_what_happens()
    {
        var test = Test(
            Framework.Serilog, """new LoggerConfiguration().Enrich.WithProperty("Version", 1)""", """LOG.Info("At {|#0:{Version}|}", name);""", 10);
        test.ExpectedDiagnostics.Add(new DiagnosticResult(RuleCatalog.All.Single(r => r.Id == "LOG2016").Descriptor)
            .WithLocation(0).WithMessage(
                "'Version' is a key that Enrich.WithProperty(\"Version\") sets: the placeholder's value stands in its place, so that whoever "
                    + "searches by it misses this record"));
        return test.RunAsync();
    }

    private static Task Run(Framework framework, string setUp, string statement, int console, string more = "")
        => Test(framework, setUp, statement, console, more).RunAsync();

    /// <summary>Packages that are not here are known by how they are called.</summary>
    private static CSharpAnalyzerTest<LogAnalyzers.Hosts.LogAnalyzer, DefaultVerifier> Test(
        Framework framework, string setUp, string statement, int console, string more = "")
    {
        var test = Verify.TestWithAllFrameworks(Verify.Method(statement, framework));
        test.TestState.Sources.Add(("/0/SetUp.cs", $"static class SetUp {{ static void Run() {{ _ = {setUp}; }} }} {more}"));
        test.CompilerDiagnostics = CompilerDiagnostics.None;
        test.TestState.AdditionalReferences.RemoveAll(
            r => r.Display?.EndsWith("Microsoft.Extensions.Logging.Console.dll", StringComparison.Ordinal) == true);
        test.TestState.AdditionalReferences.Add(References.Empty("Serilog.Sinks.Grafana.Loki", new Version(7, 0, 0, 0)));
        test.TestState.AdditionalReferences.Add(References.Empty("Microsoft.Extensions.Logging.Console", new Version(console, 0, 0, 0)));
        return test;
    }
}
