using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Fixes.Templates;

/// <summary>LOG2013; the text is meant to change, so what is said afterwards is written out.</summary>
public sealed class MessageStyleFixTests
{
    private static readonly (string, string) Enabled = ("dotnet_diagnostic.LOG2013.severity", "warning");

    [Theory]
    [InlineData(Framework.Mel, """LOG.Info(" took {Id}.\n", orderId);""", """LOG.Info("Took {Id}", orderId);""", "Took 17")]
    [InlineData(Framework.Serilog, """LOG.Info(@"took ""{Id}"" ", orderId);""", """"LOG.Info(@"Took ""{Id}""", orderId);"""", "Took \"17\"")]
    [InlineData(Framework.NLog, """LOG.Info("\u0074ook {Id}\r\n", orderId);""", """LOG.Info("Took {Id}", orderId);""", "Took 17")]
    [InlineData(Framework.Log4Net, """LOG.Info("took {0}.", orderId);""", """LOG.Info("Took {0}", orderId);""", "Took 17")]
    [InlineData(Framework.Log4Net, """_logger.Info("done.");""", """_logger.Info("Done");""", "Done")]
    [InlineData(Framework.Mel,
        """"
        LOG.Info("""
                    took {Id}.
                    """, orderId);
        """",
        """"
        LOG.Info("""
                    Took {Id}
                    """, orderId);
        """", "Took 17")]
    [InlineData(Framework.Mel, """LOG.Info($"took {nameof(Order)} {{Id}}.", orderId);""", """LOG.Info($"Took {nameof(Order)} {{Id}}", orderId);""",
        "Took Order 17")]
    public async Task Mends_the_text_in_place(Framework framework, string before, string after, string said)
    {
        using var run = new FixRun([Verify.Method(before, framework)], [Enabled], references: References.WithAllFrameworks);
        Assert.True(await run.FixAllAsync("LOG2013"));
        Assert.Equal(Verify.Method(after, framework), await run.TextAsync());
        Assert.Equal([said], await run.RunAsync());
        Assert.False(await run.FixAllAsync("LOG2013"));
    }

    [Fact]
    public async Task Leaves_a_constant_of_others_alone()
    {
        using var run = new FixRun([Verify.Method("""const string Text = "done."; _logger.LogInformation(Text);""")], [Enabled]);
        Assert.Contains(await run.DiagnosticsAsync(), d => d.Id == "LOG2013");
        Assert.False(await run.FixAllAsync("LOG2013"));
    }
}
