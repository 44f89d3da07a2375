using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Fixes.Exceptions;

/// <summary>LOG4003: the exception is passed in place of its text.</summary>
public sealed class ExceptionAsTextFixTests
{
    [Theory]
    [InlineData(Framework.Mel, """LOG.Error("Failed: {Reason}", error.Message);""", """LOG.Error(error, "Failed");""", "Failed")]
    [InlineData(Framework.Serilog, """LOG.Error("Failed: {Reason}", error.Message);""", """LOG.Error(error, "Failed");""", "Failed")]
    [InlineData(Framework.NLog, """LOG.Error("Failed: {Reason}", error.Message);""", """LOG.Error(error, "Failed");""", "Failed")]
    [InlineData(Framework.Log4Net, """LOG.Error("Failed: {0}", error.Message);""", """_logger.Error("Failed", error);""", "Failed")]
    [InlineData(Framework.Mel, """LOG.Error("Order {Id} failed: {Reason} {Stack}", orderId, error.Message, error.StackTrace);""",
        """LOG.Error(error, "Order {Id} failed", orderId);""", "Order 17 failed")]
    [InlineData(Framework.Mel, "LOG.Error(error.Message);", """LOG.Error(error, "Exception in M");""", "Exception in M")]
    [InlineData(Framework.Serilog, "LOG.Error(error.ToString());", """LOG.Error(error, "Exception in M");""", "Exception in M")]
    [InlineData(Framework.NLog, "LOG.Error(error.Message);", """LOG.Error(error, "Exception in M");""", "Exception in M")]
    [InlineData(Framework.Log4Net, "_logger.Error(error.Message);", """_logger.Error("Exception in M", error);""", "Exception in M")]
    [InlineData(Framework.Mel, """LOG.Error($"Order {orderId} failed: {error.Message}");""",
        """LOG.Error(error, "Order {OrderId} failed", orderId);""", "Order 17 failed")]
    [InlineData(Framework.Serilog, """LOG.Error("Order failed: " + error);""", """LOG.Error(error, "Order failed");""", "Order failed")]
    [InlineData(Framework.NLog, """LOG.Error(string.Format("Order failed: {0}", error.Message));""", """LOG.Error(error, "Order failed");""",
        "Order failed")]
    [InlineData(Framework.Log4Net, """_logger.Error("Order failed: " + error.Message);""", """_logger.Error("Order failed", error);""",
        "Order failed")]
    [InlineData(Framework.Log4Net, """_logger.Error("Order " + orderId + " failed: " + error.Message);""",
        """_logger.Error($"Order {orderId} failed", error);""", "Order 17 failed")]
    [InlineData(Framework.Mel, """LOG.Error("Failed: {Reason}", error.InnerException?.Message);""", """LOG.Error(error, "Failed");""", "Failed")]
    [InlineData(Framework.Mel, """LOG.Error("Failed ({Reason})", error.Message);""", """LOG.Error(error, "Failed");""", "Failed")]
    [InlineData(Framework.Serilog, """LOG.Error($"Order {orderId} failed ({error.Message})");""",
        """LOG.Error(error, "Order {OrderId} failed", orderId);""", "Order 17 failed")]
    [InlineData(Framework.Mel, """LOG.Error("Failed because of {Reason}", error.Message);""",
        """LOG.Error(error, "Failed");""", "Failed")]
    [InlineData(Framework.Mel, """LOG.Error("Failed: {Reason}", error.Message.Trim());""",
        """LOG.Error(error, "Failed");""", "Failed")]
    [InlineData(Framework.NLog, "LOG.Error(error.Message.Trim());", """LOG.Error(error, "Exception in M");""", "Exception in M")]
    [InlineData(Framework.Mel, """LOG.Error("Failed: {Reason}", new object[] { error.Message });""",
        """LOG.Error(error, "Failed: {Reason}", new object[] { error.Message });""", "Failed: bad {thing}")]
    [InlineData(Framework.Mel, """LOG.Error(message: "Failed: {Reason}", args: error.Message);""",
        """LOG.Error(exception: error, message: "Failed: {Reason}", args: error.Message);""", "Failed: bad {thing}")]
    [InlineData(Framework.Mel, """const string Template = "Failed: {Reason}"; LOG.Error(Template, error.Message);""",
        """const string Template = "Failed: {Reason}"; LOG.Error(error, Template, error.Message);""", "Failed: bad {thing}")]
    [InlineData(Framework.NLog, """NLog.ILoggerExtensions.ForErrorEvent(_logger).Message("Failed: {Reason}", error.Message).Log();""",
        """NLog.ILoggerExtensions.ForErrorEvent(_logger).Exception(error).Message("Failed").Log();""", "Failed")]
    [InlineData(Framework.Mel,
        """
        LOG.Error(
                    "Order {Id} failed: {Reason}",
                    orderId,
                    error.Message);
        """,
        """
        LOG.Error(
                    error,
                    "Order {Id} failed",
                    orderId);
        """, "Order 17 failed")]
    [InlineData(Framework.Serilog,
        """
        LOG.Error(
                    "Order {Id} failed: {Reason}", orderId, error.Message);
        """,
        """
        LOG.Error(
                    error, "Order {Id} failed", orderId);
        """, "Order 17 failed")]
    [InlineData(Framework.NLog,
        """
        LOG.Error("Order {Id} failed: {Reason}",
                    orderId,
                    error.Message);
        """,
        """
        LOG.Error(error, "Order {Id} failed",
                    orderId);
        """, "Order 17 failed")]
    [InlineData(Framework.Mel,
        """
        _logger.Log(LogLevel.Error,
                    "Order {Id} failed: {Reason}",
                    orderId,
                    error.Message);
        """,
        """
        _logger.Log(LogLevel.Error,
                    error,
                    "Order {Id} failed",
                    orderId);
        """, "Order 17 failed")]
    [InlineData(Framework.Mel,
        """
        LOG.Error(
                    $"Order {orderId} failed: {error.Message}");
        """,
        """
        LOG.Error(
                    error, "Order {OrderId} failed", orderId);
        """, "Order 17 failed")]
    public Task Text_of_exceptions_gives_way_to_them(Framework framework, string before, string after, string said)
        => Check.Mended(framework, before, after, "LOG4003", said);

    [Theory] // Whichever of the two rules is fixed first.
    [InlineData("LOG2001", "LOG4003")]
    [InlineData("LOG4003", "LOG2001")]
    public async Task Rules_come_to_the_same_end(string first, string second)
    {
        using var run = new FixRun([Verify.Method("""_logger.LogError($"Order {orderId} failed: {error.Message}");""")]);
        await run.FixAllAsync(first);
        await run.FixAllAsync(second);
        Assert.Equal(Verify.Method("""_logger.LogError(error, "Order {OrderId} failed", orderId);"""), await run.TextAsync());
        Assert.False(await run.FixAllAsync());
    }

    [Theory]
    [InlineData("""Exception Next() => error; LOG.Error("Failed: {Reason}", Next().Message);""")]
    public Task Is_withheld(string statements) => Check.Withheld(statements, "LOG4003");
}
