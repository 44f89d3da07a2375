using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Fixes.Levels;

public sealed class GuardOfOtherLevelFixTests
{
    [Theory]
    [InlineData(Framework.Mel, """if (_logger.IsEnabled(LogLevel.Warning)) LOG.Debug("Order {Id}", orderId);""",
        """if (_logger.IsEnabled(LogLevel.Debug)) LOG.Debug("Order {Id}", orderId);""")]
    [InlineData(Framework.Mel, """const LogLevel High = LogLevel.Error; if (_logger.IsEnabled(High)) LOG.Warn("Order {Id}", orderId);""",
        """const LogLevel High = LogLevel.Error; if (_logger.IsEnabled(LogLevel.Warning)) LOG.Warn("Order {Id}", orderId);""")]
    [InlineData(Framework.Mel,
        """
        if (!_logger.IsEnabled(LogLevel.Error)) return;
                LOG.Debug("Order {Id}", orderId);
        """,
        """
        if (!_logger.IsEnabled(LogLevel.Debug)) return;
                LOG.Debug("Order {Id}", orderId);
        """)]
    [InlineData(Framework.Mel, """var isOn = _logger.IsEnabled(LogLevel.Error); if (isOn) LOG.Info("a");""",
        """var isOn = _logger.IsEnabled(LogLevel.Information); if (isOn) LOG.Info("a");""")]
    [InlineData(Framework.Serilog, """if (_logger.IsEnabled(Serilog.Events.LogEventLevel.Fatal)) LOG.Warn("Order {Id}", orderId);""",
        """if (_logger.IsEnabled(Serilog.Events.LogEventLevel.Warning)) LOG.Warn("Order {Id}", orderId);""")]
    [InlineData(Framework.NLog, """if (_logger.IsErrorEnabled) { LOG.Info("a"); LOG.Info("b"); }""",
        """if (_logger.IsInfoEnabled) { LOG.Info("a"); LOG.Info("b"); }""")]
    [InlineData(Framework.NLog, """if (_logger.IsEnabled(NLog.LogLevel.Fatal)) LOG.Debug("a");""",
        """if (_logger.IsEnabled(NLog.LogLevel.Debug)) LOG.Debug("a");""")]
    [InlineData(Framework.Log4Net, """if (_logger?.IsErrorEnabled == true) LOG.Info("a");""",
        """if (_logger?.IsInfoEnabled == true) LOG.Info("a");""")]
    public Task Asks_for_the_level_that_is_logged(Framework framework, string before, string after)
        => Check.InFramework(framework, before, after, "LOG3004");

    [Theory]
    [InlineData(Framework.Mel, """if (_logger.IsEnabled(LogLevel.Warning)) { LOG.Debug("a"); LOG.Debug("b"); }""",
        """if (_logger.IsEnabled(LogLevel.Warning)) { LOG.Warn("a"); LOG.Warn("b"); }""", "Log at Warning")]
    [InlineData(Framework.Serilog, """if (_logger.IsEnabled(Serilog.Events.LogEventLevel.Warning)) LOG.Trace("a");""",
        """if (_logger.IsEnabled(Serilog.Events.LogEventLevel.Warning)) LOG.Warn("a");""", "Log at Warning")]
    [InlineData(Framework.NLog, """if (_logger.IsErrorEnabled) _logger.Log(NLog.LogLevel.Info, "a");""",
        """if (_logger.IsErrorEnabled) _logger.Log(NLog.LogLevel.Error, "a");""", "Log at Error")]
    [InlineData(Framework.Log4Net, """if (_logger.IsErrorEnabled) LOG.Info("a");""", """if (_logger.IsErrorEnabled) LOG.Error("a");""",
        "Log at Error")]
    public async Task Or_logs_at_the_level_that_is_asked_for(Framework framework, string before, string after, string title)
    {
        using var run = new FixRun([Verify.Method(before, framework)], references: References.WithAllFrameworks);
        var actions = await run.ActionsAsync((await run.DiagnosticsAsync()).Single(d => d.Id == "LOG3004"));
        Assert.Equal(["LOG3004.Default", "LOG3004.Calls"], actions.Select(a => a.EquivalenceKey));
        Assert.Equal(title, actions[1].Title);
        await run.ApplyAsync(actions[1]);
        Assert.Equal(Verify.Method(after, framework), await run.TextAsync());
        Assert.DoesNotContain(await run.DiagnosticsAsync(), d => d.Id == "LOG3004");
    }

    [Theory] // Whole requests at Warning, in every log, where only debugging was to show them.
    [InlineData(Framework.Mel, """if (_logger.IsEnabled(LogLevel.Debug)) LOG.Warn("Request {Id}", orderId);""",
        """if (_logger.IsEnabled(LogLevel.Debug)) LOG.Debug("Request {Id}", orderId);""",
        """if (_logger.IsEnabled(LogLevel.Warning)) LOG.Warn("Request {Id}", orderId);""")]
    [InlineData(Framework.Serilog, """if (_logger.IsEnabled(Serilog.Events.LogEventLevel.Verbose)) LOG.Warn("a");""",
        """if (_logger.IsEnabled(Serilog.Events.LogEventLevel.Verbose)) LOG.Trace("a");""",
        """if (_logger.IsEnabled(Serilog.Events.LogEventLevel.Warning)) LOG.Warn("a");""")]
    [InlineData(Framework.NLog, """if (_logger.IsDebugEnabled) { LOG.Info("a"); LOG.Info("b"); }""",
        """if (_logger.IsDebugEnabled) { LOG.Debug("a"); LOG.Debug("b"); }""", """if (_logger.IsInfoEnabled) { LOG.Info("a"); LOG.Info("b"); }""")]
    [InlineData(Framework.Log4Net, """if (_logger.IsDebugEnabled) LOG.Warn("a");""", """if (_logger.IsDebugEnabled) LOG.Debug("a");""",
        """if (_logger.IsWarnEnabled) LOG.Warn("a");""")]
    public async Task A_guard_that_keeps_records_back_is_left_to_a_person(Framework framework, string before, string calls, string guard)
    {
        foreach (var (at, after) in new[] { (0, calls), (1, guard) })
        {
            using var run = new FixRun([Verify.Method(before, framework)], references: References.WithAllFrameworks);
            Assert.False(await run.FixAllAsync("LOG3004"));
            var actions = await run.ActionsAsync((await run.DiagnosticsAsync()).Single(d => d.Id == "LOG3004"));
            Assert.All(actions, a => Assert.Null(a.EquivalenceKey));
            await run.ApplyAsync(actions[at]);
            Assert.Equal(Verify.Method(after, framework), await run.TextAsync());
        }
    }

    [Fact] // The answer is read elsewhere.
    public Task Is_withheld()
        => Check.Withheld("""var isOn = _logger.IsEnabled(LogLevel.Error); if (isOn) LOG.Info("a"); if (isOn) LOG.Error("b");""", "LOG3004");

    [Fact]
    public async Task A_variable_that_is_named_after_its_level_asks_for_no_other_one()
    {
        using var run = new FixRun([Verify.Method(
            """var isError = _logger.IsEnabled(LogLevel.Error); if (isError) LOG.Info("a");""", Framework.Mel)]);
        var action = Assert.Single(await run.ActionsAsync((await run.DiagnosticsAsync()).Single(d => d.Id == "LOG3004")));

        // "dotnet format" repeats the first key everywhere: without the default there is none.
        Assert.Null(action.EquivalenceKey);
        Assert.False(await run.FixAllAsync("LOG3004"));
        await run.ApplyAsync(action);
        Assert.Equal(
            Verify.Method("""var isError = _logger.IsEnabled(LogLevel.Error); if (isError) LOG.Error("a");""", Framework.Mel), await run.TextAsync());
    }
}
