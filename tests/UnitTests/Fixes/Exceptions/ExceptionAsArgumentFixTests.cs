using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Fixes.Exceptions;

/// <summary>LOG4002: the exception is passed, and the message says no more of it than it must.</summary>
public sealed class ExceptionAsArgumentFixTests
{
    [Theory]
    [InlineData("""_logger.LogError("bad", error);""", """_logger.LogError(error, "bad");""")]
    [InlineData("""_logger.LogError("bad {Id}", orderId, error);""", """_logger.LogError(error, "bad {Id}", orderId);""")]
    public Task Puts_an_exception_in_its_place(string before, string after) => Check.Statement(before, after, "LOG4002");

    [Theory]
    [InlineData(Framework.Mel, """LOG.Error("bad", error);""", """LOG.Error(error, "bad");""", "bad")]
    [InlineData(Framework.Serilog, """LOG.Error("bad", error);""", """LOG.Error(error, "bad");""", "bad")]
    [InlineData(Framework.NLog, """LOG.Error("bad", error);""", """LOG.Error(error, "bad");""", "bad")]
    [InlineData(Framework.Log4Net, """LOG.Error("bad", error);""", """_logger.Error("bad", error);""", "bad")]
    [InlineData(Framework.Mel, """LOG.Error("Failed: {Error}", error);""", """LOG.Error(error, "Failed");""", "Failed")]
    [InlineData(Framework.Serilog, """LOG.Error("Failed: {Error}", error);""", """LOG.Error(error, "Failed");""", "Failed")]
    [InlineData(Framework.NLog, """LOG.Error("Failed - {Error}", error);""", """LOG.Error(error, "Failed");""", "Failed")]
    [InlineData(Framework.Log4Net, """LOG.Error("Failed: {0}", error);""", """_logger.Error("Failed", error);""", "Failed")]
    [InlineData(Framework.Mel, """LOG.Error("Order {Id} failed: {Error}", orderId, error);""", """LOG.Error(error, "Order {Id} failed", orderId);""",
        "Order 17 failed")]
    [InlineData(Framework.Log4Net, """LOG.Error("Order {0} failed: {1}", orderId, error);""",
        """_logger.Error(string.Format(CultureInfo.InvariantCulture, "Order {0} failed", orderId), error);""",
        "Order 17 failed")]
    [InlineData(Framework.Mel, """LOG.Error("{Error}", error);""", """LOG.Error(error, "Exception in M");""", "Exception in M")]
    [InlineData(Framework.Log4Net, "_logger.Error(error);", """_logger.Error("Exception in M", error);""", "Exception in M")]
    [InlineData(Framework.Mel, """_logger.LogError(5, "Failed: {Error}", error);""", """_logger.LogError(5, error, "Failed");""", "Failed")]
    [InlineData(Framework.Mel, """_logger.Log(LogLevel.Error, "Failed: {Error}", error);""", """_logger.Log(LogLevel.Error, error, "Failed");""",
        "Failed")]
    [InlineData(Framework.Serilog, """_logger.Write(Serilog.Events.LogEventLevel.Error, "Failed: {Error}", error);""",
        """_logger.Write(Serilog.Events.LogEventLevel.Error, error, "Failed");""", "Failed")]
    [InlineData(Framework.NLog, """_logger.Log(NLog.LogLevel.Error, "Failed: {Error}", error);""",
        """_logger.Log(NLog.LogLevel.Error, error, "Failed");""", "Failed")]
    [InlineData(Framework.Mel, """LOG.Error("Order {Id} failed", error, orderId);""", """LOG.Error(error, "Order {Id} failed", orderId);""",
        "Order 17 failed")]
    [InlineData(Framework.Serilog, """LOG.Error("Order {Id} failed", error, orderId);""", """LOG.Error(error, "Order {Id} failed", orderId);""",
        "Order 17 failed")]
    [InlineData(Framework.Mel, """_logger?.LogError((Exception?)null, "Failed in {Error}", error);""",
        """_logger?.LogError(error, "Failed in {Error}", error);""", "Failed in System.InvalidOperationException: bad {thing}")]
    [InlineData(Framework.Mel, """LOG.Error("{{x}} failed: {Error}", error);""", """LOG.Error(error, "{{x}} failed: {Error}", error);""",
        "{x} failed: System.InvalidOperationException: bad {thing}")]
    public Task Exceptions_leave_the_values(Framework framework, string before, string after, string said)
        => Check.Mended(framework, before, after, "LOG4002", said);

    [Fact] // In mid-sentence it stays, and is passed as well.
    public Task In_mid_sentence_it_stays()
        => Check.Mended(
            Framework.Mel, """LOG.Error("{Error} in order {Id}", error, orderId);""",
            """LOG.Error(error, "{Error} in order {Id}", error, orderId);""", "LOG4002", "System.InvalidOperationException: bad {thing} in order 17");

    [Theory]
    [InlineData("""LoggerMessage.Define<Exception>(LogLevel.Error, 1, "Failed {Error}");""")]
    public Task Is_withheld(string statements) => Check.Withheld(statements, "LOG4002");

    [Fact]
    public async Task The_placeholder_leaves_a_definition()
    {
        static string Source(string text) =>
            $$"""
            static partial class Log
            {
                [LoggerMessage(1, LogLevel.Error, "{{text}}")]
                public static partial void Failed(ILogger logger, int id, Exception error);
                public static partial void Failed(ILogger logger, int id, Exception error) { }
            }
            """;
        using var run = new FixRun([Source("Order {Id} failed: {Error}")]);
        await run.FixAllAsync("LOG4002");
        Assert.Equal(Source("Order {Id} failed"), await run.TextAsync());
        Assert.False(await run.FixAllAsync("LOG4002"));
    }
}
