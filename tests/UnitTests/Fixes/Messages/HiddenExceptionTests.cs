using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Fixes.Messages;

/// <summary>
/// Where a sink of the solution writes text without the record's exception, what a message says of it stays: it is all that is seen there.
/// </summary>
public sealed class HiddenExceptionTests
{
    private static readonly string[] Ids = ["LOG1001", "LOG2001", "LOG2002", "LOG4001", "LOG4002", "LOG4003"];

    [Theory]
    [InlineData("LOG.Error($\"Failed: {e.Message}\");", "LOG.Error(e, \"Failed: {Message}\", e.Message);")]
    [InlineData("LOG.Error(\"Failed {A}\", e.Message);", "LOG.Error(e, \"Failed {A}\", e.Message);")]
    [InlineData("LOG.Error(\"Failed {A}\", e);", "LOG.Error(\"Failed {A}\", e);")]
    [InlineData("LOG.Error(e.Message);", "LOG.Error(e, \"{Text}\", e.Message);")]
    [InlineData("LOG.Error(e.Message); LOG.Error(e.StackTrace);", "LOG.Error(e.Message); LOG.Error(e.StackTrace);")]
    [InlineData("Console.WriteLine(\"Failed: \" + e.Message);", "LOG.Error(e, \"Failed: {Message}\", e.Message);")]
    [InlineData("Console.WriteLine(\"Failed: \" + e);", "Console.WriteLine(\"Failed: \" + e);")]
    [InlineData("Console.WriteLine(e); LOG.Error(e, \"x\");", "Console.WriteLine(e); LOG.Error(e, \"x\");")]
    public async Task Stays_in_the_message(string before, string after)
    {
        foreach (var framework in new[] { Framework.Mel, Framework.Serilog, Framework.NLog })
        {
            using var run = Run(framework, before, "c.WriteTo.Console(outputTemplate: \"{Level} {Message:lj}{NewLine}\")");
            await run.FixAllAsync(Ids);
            Assert.Equal(In(framework, after), await run.TextAsync());
            Assert.False(await run.FixAllAsync(Ids));
        }
    }

    [Theory]
    [InlineData(Framework.Serilog, "c.WriteTo.Console()", false)]
    [InlineData(Framework.Serilog, "c.WriteTo.File(\"x\", outputTemplate: \"{Message:lj}{NewLine}{Exception}\")", false)]
    [InlineData(Framework.Serilog, "c.WriteTo.Console().WriteTo.File(\"x\", outputTemplate: \"{Message:lj}\")", true)]
    [InlineData(Framework.Serilog, "c.WriteTo.Console(new CompactJsonFormatter())", false)]
    [InlineData(Framework.NLog, "c.Layout = \"${level} ${message}\"", true)]
    [InlineData(Framework.NLog, "c.Layout = \"${level} ${message} ${exception:format=tostring}\"", false)]
    [InlineData(Framework.NLog, "c.Layout = \"${message:withException=true}\"", false)]
    [InlineData(
        Framework.NLog,
        "c = new JsonLayout { Attributes = { new JsonAttribute(\"m\", \"${message}\"), new JsonAttribute(\"e\", \"${exception}\") } }", false)]
    [InlineData(Framework.NLog, "c = new JsonLayout { Attributes = { new JsonAttribute(\"m\", \"${message}\") } }", true)]
    public async Task Sinks_decide(Framework framework, string setUp, bool stays)
    {
        using var run = Run(framework, "Console.WriteLine(\"Failed: \" + e.Message);", setUp);
        await run.FixAllAsync(Ids);
        Assert.Equal(
            In(framework, stays ? "LOG.Error(e, \"Failed: {Message}\", e.Message);" : "LOG.Error(e, \"Failed\");"),
            (await run.TextAsync()).Replace(":l}", "}", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Framework.Serilog, "appsettings.json",
        """{ "Serilog": { "WriteTo": [{ "Name": "Console", "Args": { "outputTemplate": "{Message:lj}{NewLine}" } }] } }""", true)]
    [InlineData(Framework.Serilog, "appsettings.json",
        """{ "Serilog": { "WriteTo": [{ "Name": "Console", "Args": { "outputTemplate": "{Message:lj}{Exception}" } }] } }""", false)]
    [InlineData(Framework.NLog, "NLog.config",
        """<nlog><targets><target name="c" layout="${level} ${message}"/></targets><rules><logger writeTo="c"/></rules></nlog>""", true)]
    [InlineData(Framework.NLog, "NLog.config",
        """<nlog><targets><target name="c"/></targets><rules><logger writeTo="c"/></rules></nlog>""", false)]
    [InlineData(Framework.NLog, "NLog.config",
        """<nlog><targets><target name="c"><layout xsi:type="JsonLayout"><attribute name="m" layout="${message}"/>"""
            + """<attribute name="e" layout="${exception:format=tostring}"/></layout></target></targets></nlog>""", false)]
    [InlineData(Framework.NLog, "NLog.config",
        """<nlog><targets><target><layout xsi:type="JsonLayout"><attribute name="m" layout="${message}"/></layout></target></targets></nlog>""",
        true)]
    [InlineData(Framework.NLog, "NLog.config",
        """<nlog><targets><target name="c" layout="${message}"/><target name="d" layout="${message} ${exception}"/></targets></nlog>""", true)]
    [InlineData(Framework.NLog, "appsettings.json",
        """{ "NLog": { "targets": { "c": { "layout": { "type": "JsonLayout", "Attributes": [{ "name": "m", "layout": "${message}" }, """
            + """{ "name": "e", "layout": "${exception}" }] } } } } }""", false)]
    public async Task Files_decide(Framework framework, string name, string text, bool stays)
    {
        using var run = Run(framework, "Console.WriteLine(\"Failed: \" + e.Message);", "1");
        run.AddFile(name, text);
        await run.FixAllAsync(Ids);
        Assert.Equal(stays, (await run.TextAsync()).Contains("e.Message", StringComparison.Ordinal));
    }

    private static FixRun Run(Framework framework, string statements, string setUp)
        => new(
            [In(framework, statements), $$"""static class SetUp { static void Run(dynamic c) { _ = {{setUp}}; } }"""],
            references: References.WithAllFrameworks);

    private static string In(Framework framework, string statements)
        => Verify.Method(
            "try { throw error; } catch (Exception e) { "
                + statements.Replace("LOG.", framework == Framework.Mel ? "_logger.Log" : "_logger.", StringComparison.Ordinal) + " }", framework);
}
