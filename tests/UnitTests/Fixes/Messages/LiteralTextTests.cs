using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Fixes.Messages;

/// <summary>Under Serilog <c>:l</c> keeps text without quotes: written only where a sink shows it, or where nothing is known.</summary>
public sealed class LiteralTextTests
{
    private const string Before = """LOG.Info($"Hello {name}");""";

    [Theory]
    [InlineData("c.WriteTo.Console()")]
    [InlineData("c.WriteTo.Console(theme: null).WriteTo.File(\"a.txt\", rollingInterval: RollingInterval.Day)")]
    [InlineData("""c.WriteTo.Console(outputTemplate: "{Level:u3} {Message:lj}{NewLine}")""")]
    [InlineData("""c.WriteTo.File("x", outputTemplate: Template)""")]
    [InlineData("""c.WriteTo.File("x", outputTemplate: "{Level} " + "{Message,10:l}")""")]
    [InlineData("c.WriteTo.Console(new CompactJsonFormatter())")]
    [InlineData("c.WriteTo.Console(formatter: new Serilog.Formatting.Json.JsonFormatter(renderMessage: true)).AuditTo.Seq(\"http://x\")")]
    [InlineData("""c.WriteTo.Console(new ExpressionTemplate("{ {@t, @m, ..@p} }"))""")]
    [InlineData("c.WriteTo.Async(a => a.File(\"x\")).WriteTo.Conditional(e => true, w => w.Console()).WriteTo.Logger(l => l.WriteTo.Debug())")]
    public async Task Is_not_written_where_every_sink_shows_text_bare(string setUp) => Assert.Equal("Hello {Name}", await Template(setUp));

    [Theory]
    [InlineData("1")]
    [InlineData("""c.WriteTo.Console(outputTemplate: "{Level:u3} {Message}{NewLine}")""")]
    [InlineData("""c.WriteTo.Console(outputTemplate: "{Message:j}")""")]
    [InlineData("""c.WriteTo.Console(outputTemplate: Unknown.Template)""")]
    [InlineData("c.WriteTo.Console(formatter)")]
    [InlineData("c.WriteTo.Console(new MyFormatter())")]
    [InlineData("c.WriteTo.Console().WriteTo.Sink(new MySink())")]
    [InlineData("c.WriteTo.Console().WriteTo.Trace()")]
    [InlineData("c.WriteTo.Console().WriteTo.Async(a => a.EventLog(\"x\"))")]
    [InlineData("""c.WriteTo.Console().WriteTo.Logger(l => l.WriteTo.File("x", outputTemplate: "{Message}"))""")]
    public async Task Is_written_where_a_sink_may_quote(string setUp) => Assert.Equal("Hello {Name:l}", await Template(setUp));

    [Theory]
    [InlineData("appsettings.json", """{ "Serilog": { "WriteTo": ["Console", { "Name": "File", "Args": { "path": "x" } }] } }""", "{Name}")]
    [InlineData("appsettings.json",
        """{ "Serilog": { "WriteTo": { "A": { "Name": "Console", "Args": { "outputTemplate": "{Message:lj}" } } } } }""", "{Name}")]
    [InlineData("appsettings.json",
        """{ "Serilog": { "WriteTo": [{ "Name": "Console", "Args": { "formatter": "Serilog.Formatting.Compact.CompactJsonFormatter, """
            + """Serilog.Formatting.Compact" } }] } }""", "{Name}")]
    [InlineData("appsettings.json", """{ "Serilog": { "WriteTo": [{ "Name": "Async", "Args": { "configure": [{ "Name": "File" }] } }] } }""",
        "{Name}")]
    [InlineData("appsettings.json", """{ "Serilog": { "WriteTo": [{ "Name": "Console", "Args": { "outputTemplate": "{Message}" } }] } }""",
        "{Name:l}")]
    [InlineData("appsettings.json",
        """{ "Serilog": { "WriteTo": ["Console", { "Name": "Async", "Args": { "configure": [{ "Name": "Trace" }] } }] } }""", "{Name:l}")]
    [InlineData("appsettings.json", """{ "Serilog": { "MinimumLevel": "Debug" } }""", "{Name:l}")]
    [InlineData("App.config",
        """<configuration><appSettings><add key="serilog:write-to:Console"/><add """
            + """key="serilog:write-to:File.path" value="x"/></appSettings></configuration>""", "{Name}")]
    [InlineData("App.config",
        """<configuration><appSettings><add key="serilog:write-to:File.outputTemplate" value="{Message}"/></appSettings></configuration>""",
        "{Name:l}")]
    public async Task Is_read_from_files(string file, string text, string hole)
    {
        using var run = Run("1");
        run.AddFile(file, text);
        Assert.Equal("Hello " + hole, await Fixed(run));
    }

    [Theory]
    [InlineData("always", "c.WriteTo.Console()", "{Name:l}")]
    [InlineData("never", "1", "{Name}")]
    [InlineData("auto", "1", "{Name:l}")]
    public async Task Is_an_option(string value, string setUp, string hole)
    {
        using var run = Run(setUp, ("log_analyzers.literal_text", value));
        Assert.Equal("Hello " + hole, await Fixed(run));
    }

    /// <summary>The program sets up what its libraries write to.</summary>
    [Fact]
    public async Task Holds_for_the_libraries_of_a_solution()
    {
        using var run = new SolutionRun()
            .Add("Serilog", Microsoft.CodeAnalysis.OutputKind.DynamicallyLinkedLibrary, [],
                ("/Serilog/Log.cs",
                    """
                    namespace Serilog;
                    public interface ILogger { void Information(string messageTemplate); void Information<T>(string messageTemplate, T value); }
                    public static class Log
                    {
                        public static void Information(string messageTemplate) { }
                        public static void Information<T>(string messageTemplate, T value) { }
                    }
                    """))
            .Add("Lib", Microsoft.CodeAnalysis.OutputKind.DynamicallyLinkedLibrary, ["Serilog"],
                ("/Lib/C.cs", """public class C { public void M(string name) => Serilog.Log.Information($"Hello {name}"); }"""))
            .Add("App", Microsoft.CodeAnalysis.OutputKind.ConsoleApplication, ["Lib", "Serilog"],
                ("/App/Program.cs", """class Program { static void Main() { dynamic c = 1; c.WriteTo.Console(); new C().M("x"); } }"""));
        await run.FixAllAsync("LOG2001");
        Assert.Contains("\"Hello {Name}\"", await run.TextAsync("/Lib/C.cs"), StringComparison.Ordinal);
    }

    private static FixRun Run(string setUp, params (string, string)[] options)
        => new(
            [Verify.Method(Before, Framework.Serilog),
                $$"""
                static class SetUp { const string Template = "{Message:lj}"; static void Run(dynamic c, object formatter) { _ = {{setUp}}; } }
                """],
            options, references: References.WithAllFrameworks);

    private static async Task<string> Template(string setUp)
    {
        using var run = Run(setUp);
        return await Fixed(run);
    }

    private static async Task<string> Fixed(FixRun run)
    {
        await run.FixAllAsync("LOG2001");
        var text = await run.TextAsync();
        var start = text.IndexOf("\"Hello", StringComparison.Ordinal) + 1;
        return text[start..text.IndexOf('"', start)];
    }
}
