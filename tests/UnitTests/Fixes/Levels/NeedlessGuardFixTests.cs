using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Fixes.Levels;

public sealed class NeedlessGuardFixTests
{
    private static readonly (string, string) Enabled = ("dotnet_diagnostic.LOG3006.severity", "warning");

    [Theory]
    [InlineData(Framework.Mel, """if (_logger.IsEnabled(LogLevel.Debug)) LOG.Debug("Order {Id}", orderId);""",
        """LOG.Debug("Order {Id}", orderId);""")]
    [InlineData(Framework.Mel,
        """
        if (_logger.IsEnabled(LogLevel.Debug))
                    LOG.Debug("Order {Id}", orderId); // why
        """, """LOG.Debug("Order {Id}", orderId); // why""")]
    [InlineData(Framework.Mel,
        """
        // first
                if (_logger.IsEnabled(LogLevel.Debug))
                {
                    LOG.Debug(
                        "Order {Id}",
                        orderId);

                    // second
                    LOG.Debug("Done");
                }
                _count++;
        """,
        """
        // first
                LOG.Debug(
                    "Order {Id}",
                    orderId);

                // second
                LOG.Debug("Done");
                _count++;
        """)]
    [InlineData(Framework.Mel, """if (_logger.IsEnabled(LogLevel.Debug)) { LOG.Debug("Done"); }""", """LOG.Debug("Done");""")]
    [InlineData(Framework.Mel, """if (orderId > 3) if (_logger.IsEnabled(LogLevel.Debug)) { LOG.Debug("a"); LOG.Debug("b"); }""",
        """if (orderId > 3) { LOG.Debug("a"); LOG.Debug("b"); }""")]
    [InlineData(Framework.Mel,
        """
        if (orderId > 3) { _count++; }
                else if (_logger.IsEnabled(LogLevel.Debug))
                {
                    LOG.Debug("a");
                }
        """,
        """
        if (orderId > 3) { _count++; }
                else
                {
                    LOG.Debug("a");
                }
        """)]
    [InlineData(Framework.Serilog, """if (_logger.IsEnabled(Serilog.Events.LogEventLevel.Debug)) { LOG.Debug("Done"); }""", """LOG.Debug("Done");""")]
    [InlineData(Framework.NLog, """if (_logger.IsDebugEnabled) { LOG.Debug("Done"); }""", """LOG.Debug("Done");""")]
    [InlineData(Framework.Log4Net, """if (_logger.IsDebugEnabled) { LOG.Debug("Done"); }""", """LOG.Debug("Done");""")]
    public Task Removes_the_guard(Framework framework, string before, string after)
        => Check.InFramework(framework, before, after, "LOG3006", Enabled);

    [Fact]
    public async Task Is_withheld_where_a_comment_would_go_too()
    {
        using var run = new FixRun([Verify.Method(
            """
            if (_logger.IsEnabled(LogLevel.Debug)) // noisy
                    {
                        _logger.LogDebug("Done");
                    }
            """)], [Enabled]);
        Assert.Contains(await run.DiagnosticsAsync(), d => d.Id == "LOG3006");
        Assert.False(await run.FixAllAsync("LOG3006"));
    }
}
