using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Fixes.Levels;

public sealed class LowLevelForExceptionFixTests
{
    private const string Before = "try { throw new IOException(); } catch (IOException e) { ";

    [Theory]
    [InlineData(Framework.Mel, """LOG.Info(e, "Bad"); }""", """LOG.Warn(e, "Bad"); }""")]
    [InlineData(Framework.Mel, """_logger?.Log(LogLevel.Debug, e, "Bad"); }""", """_logger?.Log(LogLevel.Warning, e, "Bad"); }""")]
    [InlineData(Framework.Serilog, """LOG.Debug(e, "Bad"); }""", """LOG.Warn(e, "Bad"); }""")]
    [InlineData(Framework.NLog, """LOG.Info(e, "Bad"); }""", """LOG.Warn(e, "Bad"); }""")]
    [InlineData(Framework.Log4Net, """_logger.Info("Bad", e); }""", """_logger.Warn("Bad", e); }""")]
    public Task Raises_the_level(Framework framework, string before, string after)
        => Check.InFramework(framework, Before + before, Before + after, "LOG3003");

    [Fact]
    public async Task Error_is_the_second_action()
    {
        using var run = new FixRun([Verify.Method(Before + """_logger.LogInformation(e, "Bad"); }""")]);
        var actions = await run.ActionsAsync((await run.DiagnosticsAsync()).Single(d => d.Id == "LOG3003"));
        Assert.Equal(["Log at Warning", "Log at Error"], actions.Select(a => a.Title));
        await run.ApplyAsync(actions[1]);
        Assert.Equal(Verify.Method(Before + """_logger.LogError(e, "Bad"); }"""), await run.TextAsync());
    }

    [Fact]
    public Task Keeps_to_the_option()
        => Check.Statement(
            Before + """_logger.LogWarning(e, "Bad"); }""", Before + """_logger.LogError(e, "Bad"); }""", "LOG3003",
            ("log_analyzers.caught_exception.minimum_level", "error"));
}
