using LogAnalyzers.Rules;
using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Fixes.Output;

public sealed class LogFileFixTests
{
    // What the packages for file sinks bring along.
    public const string Sink
        = """static class Sinks { public static ILoggingBuilder AddFile(this ILoggingBuilder b, string path) => b; """
            + """static void Run(ILoggingBuilder b) => b.AddFile("app.log"); }""";

    [Theory]
    [InlineData("""File.AppendAllText("app.log", "Started\n");""", """_logger.LogInformation("Started");""")]
    [InlineData("""File.AppendAllText("app.log", $"Order {order.Id}" + Environment.NewLine);""",
        """_logger.LogInformation("Order {OrderId}", order.Id);""")]
    [InlineData(
        """File.AppendAllText(Path.Combine(AppContext.BaseDirectory, "app.log"), $"WARN: low on {name}{Environment.NewLine}", Encoding.UTF8);""",
        """_logger.LogWarning("low on {Name}", name);""")]
    [InlineData("""File.AppendAllLines("app.log", new[] { $"{DateTime.Now} ERROR: {name}" });""",
        """_logger.LogError("{Time} {Name}", DateTime.Now, name);""")]
    [InlineData("""await File.AppendAllTextAsync("app.log", "x\n", token);""", """_logger.LogInformation("x");""")]
    [InlineData("""try { } catch (Exception ex) { File.AppendAllText("app.log", ex + "\n"); }""",
        """try { } catch (Exception ex) { _logger.LogError(ex, "Exception in M"); }""")]
    [InlineData("""File.AppendAllText("app.log", "a\n"); File.AppendAllText("app.log", "b\n");""",
        """_logger.LogInformation("a"); _logger.LogInformation("b");""")]
    public async Task Becomes_a_record(string before, string after)
    {
        using var run = new FixRun([Verify.Method(before), Sink]);
        Assert.Contains(await run.DiagnosticsAsync(), d => d.Id == "LOG1003");
        Assert.True(await run.FixAllAsync("LOG1003"));
        Assert.Equal(Verify.Method(after), await run.TextAsync());
        Assert.Empty(await run.ErrorsAsync());
        Assert.False(await run.FixAllAsync("LOG1003"), "A second run changes something.");
    }

    [Theory]
    [InlineData("""File.WriteAllText("app.log", "x\n");""")]
    [InlineData("""File.AppendAllText("app.log", "a"); File.AppendAllText("app.log", "b\n");""")]
    [InlineData("""foreach (var i in items) File.AppendAllText("app.log", i);""")]
    [InlineData("""File.AppendAllLines("app.log", items);""")]
    [InlineData("""File.AppendAllText(items.First() + ".log", "x\n");""")]
    [InlineData("""using var w = File.AppendText("app.log");""")]
    [InlineData("""using var w = new StreamWriter("app.log");""")]
    public async Task Is_withheld(string statements)
    {
        using var run = new FixRun([Verify.Method(statements), Sink]);
        var found = (await run.DiagnosticsAsync()).Where(d => d.Id == "LOG1003").ToArray();
        Assert.NotEmpty(found);
        Assert.Contains(NoFix.Introduction, found[0].GetMessage(), StringComparison.Ordinal);
        Assert.Empty(await run.ActionsAsync(found[0]));
        Assert.False(found.Length == 1 && await run.FixAllAsync("LOG1003"));
    }

    [Fact]
    public async Task Is_withheld_without_a_file_sink()
    {
        using var run = new FixRun([Verify.Method("""File.AppendAllText("app.log", "x\n");"""),
            """class Zip { public Zip AddFile(string path) => this; void Run() => new Zip().AddFile("a"); }"""]);
        Assert.False(await run.FixAllAsync("LOG1003"));
    }

    [Theory]
    [InlineData("appsettings.json", """{ "Serilog": { "WriteTo": [ { "Name": "File", "Args": { "path": "x" } } ] } }""", true)]
    [InlineData("appsettings.json", """{ "NLog": { "targets": { "f": { "type": "File" } } } }""", true)]
    [InlineData("appsettings.json", """{ "Serilog": { "WriteTo": [ { "Name": "Console" } ] } }""", false)]
    [InlineData("NLog.config", """<nlog><targets><target name="f" xsi:type="File" /></targets></nlog>""", true)]
    [InlineData("NLog.config", """<nlog><targets><target name="c" xsi:type="Console" /></targets></nlog>""", false)]
    [InlineData("log4net.config", """<log4net><appender name="f" type="log4net.Appender.RollingFileAppender" /></log4net>""", true)]
    [InlineData("App.config",
        """<configuration><log4net><appender name="f" type="log4net.Appender.FileAppender, log4net" /></log4net></configuration>""", true)]
    [InlineData("appsettings.json", """{ "Serilog:WriteTo:0:Name": "File", "Serilog:WriteTo:0:Args:path": "x" }""", true)]
    [InlineData("appsettings.json", """{ "serilog": { "WriteTo:Sink": { "Name": "File" } } }""", true)]
    [InlineData("appsettings.json", """{ "Serilog": { "WriteTo": [ { "Name": "Async", "Args": { "configure": [ { "Name": "File" } ] } } ] } }""",
        true)]
    [InlineData("appsettings.json", """{ "Serilog": { "WriteTo": [ /* { "Name": "File" } */ ] } }""", false)]
    [InlineData("appsettings.json", """{ "Serilog": { "WriteTo": [ { "Name": "Console" } ] }, "Menu": [ { "Name": "File" } ] }""", false)]
    [InlineData("appsettings.json", """{ "Serilog": { "WriteTo": [ { "Name": "file" } ] } }""", false)]
    [InlineData("appsettings.json", """{ "Serilog": { "WriteTo": [ { "Name": "File" },""", true)]
    [InlineData("appsettings.json", """{ "NLog": { "targets": { "a": { "type": "AsyncWrapper", "target": { "type": "file" } } } } }""", true)]
    [InlineData("appsettings.json", """{ "NLog": { "targets": { "default-target-parameters": { "type": "File" } } } }""", false)]
    [InlineData("NLog.config", """<nlog><targets><target name='w' xsi:type='BufferingWrapper'><target type = 'File' /></target></targets></nlog>""",
        true)]
    [InlineData("web.nlog", """<nlog><targets><target name="f" xsi:type="File" /></targets></nlog>""", true)]
    [InlineData("NLog.config", """<nlog><targets><!-- <target name="f" xsi:type="File" /> --></targets></nlog>""", false)]
    [InlineData("NLog.config", """<nlog><targets><default-target-parameters xsi:type="File" /></targets></nlog>""", false)]
    [InlineData("Web.config", """<configuration><menu><item type="File" /></menu></configuration>""", false)]
    [InlineData("log4net.config",
        """<log4net><!-- type="log4net.Appender.FileAppender" --><appender type="log4net.Appender.ConsoleAppender" /></log4net>""", false)]
    public async Task A_configuration_file_may_name_the_sink(string name, string text, bool isFixed)
    {
        using var run = new FixRun([Verify.Method("""File.AppendAllText("app.log", "x\n");""")]);
        run.AddFile(name, text);
        Assert.Equal(isFixed, await run.FixAllAsync("LOG1003"));
    }

    [Theory]
    [InlineData("Serilog.Sinks.File",
        "namespace Serilog { public class Sinks { } public class Configuration { public Sinks WriteTo => null; } public static class Extensions { "
            + "public static void File(this Sinks s, string path) { } } }",
        """using Serilog; class Setup { void Run() => new Configuration().WriteTo.File("x"); }""", true)]
    [InlineData("Other",
        "namespace Serilog { public class Sinks { } public class Configuration { public Sinks WriteTo => null; } public static class Extensions { "
            + "public static void File(this Sinks s, string path) { } } }",
        """using Serilog; class Setup { void Run() => new Configuration().WriteTo.File("x"); }""", false)]
    [InlineData("NLog", "namespace NLog.Targets { public class FileTarget { } }", "class Setup { object target = new NLog.Targets.FileTarget(); }",
        true)]
    [InlineData("log4net", "namespace log4net.Appender { public class RollingFileAppender { } }",
        "using log4net.Appender; class Setup { RollingFileAppender target = new(); object other = new RollingFileAppender(); }", true)]
    public async Task Code_may_set_the_sink_up(string assembly, string library, string setup, bool isFixed)
    {
        using var run = new FixRun([Verify.Method("""File.AppendAllText("app.log", "x\n");"""), setup]);
        run.AddReference(assembly, library);
        Assert.Empty(await run.ErrorsAsync());
        Assert.Equal(isFixed, await run.FixAllAsync("LOG1003"));
    }
}
