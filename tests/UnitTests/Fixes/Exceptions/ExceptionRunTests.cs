using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Fixes.Exceptions;

/// <summary>Message and stack of one exception in records of their own: one record, which has the exception.</summary>
public sealed class ExceptionRunTests
{
    private const string Try = "try { throw error; } catch (Exception e) { ";

    [Theory]
    [InlineData("LOG.Error(e.Message); LOG.Error(e.StackTrace);", "\"Exception in M\"")]
    [InlineData("LOG.Error(e.StackTrace); LOG.Error(e.Message);", "\"Exception in M\"")]
    [InlineData("LOG.Error(e.Message); LOG.Error(e.ToString());", "\"Exception in M\"")]
    [InlineData("LOG.Error(e.Message); LOG.Error(e.StackTrace); LOG.Error(e.InnerException?.Message);", "\"Exception in M\"")]
    [InlineData("LOG.Error(e.Message); LOG.Error(\"Stack trace: \" + e.StackTrace);", "\"Exception in M\"")]
    [InlineData("LOG.Error(\"Save failed: \" + e.Message); LOG.Error(e.StackTrace);", "\"Save failed\"")]
    [InlineData("LOG.Error($\"Save failed: {e.Message}\"); LOG.Error($\"Stack: {e.StackTrace}\");", "\"Save failed\"")]
    [InlineData("LOG.Error(e.StackTrace); LOG.Error(\"Save failed: \" + e.Message);", "\"Save failed\"")]
    [InlineData("LOG.Error(\"Save failed: \" + e); LOG.Error(e.StackTrace);", "\"Save failed\"")]
    [InlineData("LOG.Error(\"Save failed: \" + e.Message); LOG.Error(\"Details: \" + e);", "\"Save failed\"")]
    [InlineData("LOG.Error(e.Message); if (e.InnerException != null) { LOG.Error(e.InnerException.Message); }", "\"Exception in M\"")]
    [InlineData("LOG.Error(e.Message); if (e.InnerException is not null) LOG.Error(\"Inner: \" + e.InnerException.Message); LOG.Error(e.StackTrace);",
        "\"Exception in M\"")]
    [InlineData("LOG.Error(e.Message); if (e.InnerException is { } inner) { LOG.Error(inner.ToString()); }", "\"Exception in M\"")]
    public async Task Is_one_record_in_every_framework(string before, string text)
    {
        foreach (var framework in Enum.GetValues<Framework>())
        {
            var calls = framework == Framework.Log4Net ? before.Replace("LOG.", "_logger.", StringComparison.Ordinal) : before;
            await AfterAll(framework, calls, Record(framework, text));
        }
    }

    [Theory]
    [InlineData(Framework.Mel, """LOG.Error("Order {Id} failed: {Why}", orderId, e.Message); LOG.Error("{Stack}", e.StackTrace);""",
        """LOG.Error(e, "Order {Id} failed", orderId);""")]
    [InlineData(Framework.Serilog, """LOG.Error("Order {Id} failed: {Why}", orderId, e.Message); LOG.Error("{Stack}", e.StackTrace);""",
        """LOG.Error(e, "Order {Id} failed", orderId);""")]
    [InlineData(Framework.NLog, """LOG.Error("Order {Id} failed: {Why}", orderId, e.Message); LOG.Error("{Stack}", e.StackTrace);""",
        """LOG.Error(e, "Order {Id} failed", orderId);""")]
    [InlineData(Framework.Log4Net, """_logger.ErrorFormat("Order {0} failed: {1}", orderId, e.Message); _logger.Error(e.StackTrace);""",
        """_logger.Error(string.Format(CultureInfo.InvariantCulture, "Order {0} failed", orderId), e);""")]
    [InlineData(Framework.Log4Net, """_logger.Error("Save failed: " + e.Message); _logger.Error(e);""", """_logger.Error("Save failed", e);""")]
    [InlineData(Framework.Mel, """LOG.Error("Save failed: {M}", e.Message); LOG.Error("{E}", e);""", """LOG.Error(e, "Save failed");""")]
    [InlineData(Framework.Mel, "_logger?.LogError(e.Message); _logger?.LogError(e.StackTrace);", "_logger?.LogError(e, \"Exception in M\");")]
    [InlineData(Framework.Mel, """LOG.Error("one {M}", e.Message); LOG.Error(e.StackTrace); LOG.Error("two {M}", e.Message);""",
        """LOG.Error(e, "one"); LOG.Error("two {M}", e.Message);""")]
    [InlineData(Framework.Mel, "switch (orderId) { case 1: LOG.Error(e.Message); LOG.Error(e.StackTrace); break; }",
        "switch (orderId) { case 1: LOG.Error(e, \"Exception in M\"); break; }")]
    public Task Is_one_record(Framework framework, string before, string after) => AfterAll(framework, before, after);

    [Fact]
    public async Task Is_one_finding()
    {
        foreach (var framework in Enum.GetValues<Framework>())
        {
            using var run = new FixRun(
                [Verify.Method(Try + "_count++; _logger.ERROR(e.StackTrace); _logger.ERROR(e.Message); }".Replace(
                    "ERROR", framework == Framework.Mel ? "LogError" : "Error", StringComparison.Ordinal), framework)],
                references: References.WithAllFrameworks);
            Assert.Equal("LOG4003", Assert.Single(await run.DiagnosticsAsync(), d => d.Id.StartsWith("LOG", StringComparison.Ordinal)).Id);
        }
    }

    /// <summary>Other levels have other readers, what stands between may throw, and a comment is somebody's.</summary>
    [Theory]
    [InlineData("LOG.Error(\"one {M}\", e.Message); _count++; LOG.Error(\"{S}\", e.StackTrace);")]
    [InlineData("LOG.Error(\"one {M}\", e.Message); LOG.Warn(\"{S}\", e.StackTrace);")]
    [InlineData("LOG.Error(\"one {M}\", e.Message); if (orderId > 3) { LOG.Error(\"{S}\", e.StackTrace); }")]
    [InlineData("LOG.Error(\"one {M}\", e.Message); LOG.Error(\"{S}\", /* for support */ e.StackTrace);")]
    [InlineData("LOG.Error(\"one {M}\", e.Message); LOG.Error(\"{S}\", error.StackTrace);")]
    public async Task Stay_two(string statements)
    {
        foreach (var framework in LogFixture.WithTemplates)
        {
            using var run = new FixRun([Verify.Method(Try + statements + " }", framework)], references: References.WithAllFrameworks);
            await run.FixAllAsync();
            Assert.Equal(
                2, (await run.TextAsync()).Split("_logger.").Length - Verify.Method("", framework).Split("_logger.").Length);
        }
    }

    private static string Record(Framework framework, string text) => framework switch
    {
        Framework.Mel => $"_logger.LogError(e, {text});",
        Framework.Log4Net => $"_logger.Error({text}, e);",
        _ => $"_logger.Error(e, {text});",
    };

    private static async Task AfterAll(Framework framework, string before, string after)
    {
        using var run = new FixRun([Verify.Method(Try + before + " }", framework)], references: References.WithAllFrameworks);
        Assert.True(await run.FixAllAsync());
        SolutionRun.Contains(Verify.WithCulture(Verify.Method(Try + after + " }", framework)), await run.TextAsync());
        Assert.False(await run.FixAllAsync());
    }
}
