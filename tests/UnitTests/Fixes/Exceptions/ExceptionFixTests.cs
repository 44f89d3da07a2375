using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Fixes.Exceptions;

/// <summary>LOG4002 and LOG4003: the exception is passed, and the message says no more of it than it must.</summary>
public sealed class ExceptionFixTests
{
    [Theory]
    [InlineData(Framework.Mel, """LOG.Error("bad", error);""", """LOG.Error(error, "bad");""", "bad")]
    [InlineData(Framework.Serilog, """LOG.Error("bad", error);""", """LOG.Error(error, "bad");""", "bad")]
    [InlineData(Framework.NLog, """LOG.Error("bad", error);""", """LOG.Error(error, "bad");""", "bad")]
    [InlineData(Framework.Log4Net, """LOG.Error("bad", error);""", """_logger.Error("bad", error);""", "bad")]
    [InlineData(Framework.Mel, """LOG.Error("Failed: {Error}", error);""", """LOG.Error(error, "Failed");""", "Failed")]
    [InlineData(Framework.Serilog, """LOG.Error("Failed: {Error}", error);""", """LOG.Error(error, "Failed");""", "Failed")]
    [InlineData(Framework.NLog, """LOG.Error("Failed - {Error}", error);""", """LOG.Error(error, "Failed");""", "Failed")]
    [InlineData(Framework.Log4Net, """LOG.Error("Failed: {0}", error);""", """_logger.Error("Failed", error);""", "Failed")]
    [InlineData(Framework.Mel, """LOG.Error("Order {Id} failed: {Error}", orderId, error);""", """LOG.Error(error, "Order {Id} failed", orderId);""", "Order 17 failed")]
    [InlineData(Framework.Log4Net, """LOG.Error("Order {0} failed: {1}", orderId, error);""", """_logger.Error(string.Format(System.Globalization.CultureInfo.InvariantCulture, "Order {0} failed", orderId), error);""", "Order 17 failed")]
    [InlineData(Framework.Mel, """LOG.Error("{Error}", error);""", """LOG.Error(error, "Exception in M");""", "Exception in M")]
    [InlineData(Framework.Log4Net, "_logger.Error(error);", """_logger.Error("Exception in M", error);""", "Exception in M")]
    [InlineData(Framework.Mel, """_logger.LogError(5, "Failed: {Error}", error);""", """_logger.LogError(5, error, "Failed");""", "Failed")]
    [InlineData(Framework.Mel, """_logger.Log(LogLevel.Error, "Failed: {Error}", error);""", """_logger.Log(LogLevel.Error, error, "Failed");""", "Failed")]
    [InlineData(Framework.Serilog, """_logger.Write(Serilog.Events.LogEventLevel.Error, "Failed: {Error}", error);""", """_logger.Write(Serilog.Events.LogEventLevel.Error, error, "Failed");""", "Failed")]
    [InlineData(Framework.NLog, """_logger.Log(NLog.LogLevel.Error, "Failed: {Error}", error);""", """_logger.Log(NLog.LogLevel.Error, error, "Failed");""", "Failed")]
    [InlineData(Framework.Mel, """LOG.Error("Order {Id} failed", error, orderId);""", """LOG.Error(error, "Order {Id} failed", orderId);""", "Order 17 failed")]
    [InlineData(Framework.Serilog, """LOG.Error("Order {Id} failed", error, orderId);""", """LOG.Error(error, "Order {Id} failed", orderId);""", "Order 17 failed")]
    [InlineData(Framework.Mel, """_logger?.LogError((Exception?)null, "Failed in {Error}", error);""", """_logger?.LogError(error, "Failed in {Error}", error);""", "Failed in System.InvalidOperationException: bad {thing}")]
    [InlineData(Framework.Mel, """LOG.Error("{{x}} failed: {Error}", error);""", """LOG.Error(error, "{{x}} failed: {Error}", error);""", "{x} failed: System.InvalidOperationException: bad {thing}")]
    public Task Exceptions_leave_the_values(Framework framework, string before, string after, string said) => Check.Mended(framework, before, after, "LOG4002", said);

    [Fact] // In mid-sentence it stays, and is passed as well.
    public Task In_mid_sentence_it_stays()
        => Check.Mended(Framework.Mel, """LOG.Error("{Error} in order {Id}", error, orderId);""", """LOG.Error(error, "{Error} in order {Id}", error, orderId);""", "LOG4002", "System.InvalidOperationException: bad {thing} in order 17");

    [Theory]
    [InlineData(Framework.Mel, """LOG.Error("Failed: {Reason}", error.Message);""", """LOG.Error(error, "Failed");""", "Failed")]
    [InlineData(Framework.Serilog, """LOG.Error("Failed: {Reason}", error.Message);""", """LOG.Error(error, "Failed");""", "Failed")]
    [InlineData(Framework.NLog, """LOG.Error("Failed: {Reason}", error.Message);""", """LOG.Error(error, "Failed");""", "Failed")]
    [InlineData(Framework.Log4Net, """LOG.Error("Failed: {0}", error.Message);""", """_logger.Error("Failed", error);""", "Failed")]
    [InlineData(Framework.Mel, """LOG.Error("Order {Id} failed: {Reason} {Stack}", orderId, error.Message, error.StackTrace);""", """LOG.Error(error, "Order {Id} failed", orderId);""", "Order 17 failed")]
    [InlineData(Framework.Mel, "LOG.Error(error.Message);", """LOG.Error(error, "Exception in M");""", "Exception in M")]
    [InlineData(Framework.Serilog, "LOG.Error(error.ToString());", """LOG.Error(error, "Exception in M");""", "Exception in M")]
    [InlineData(Framework.NLog, "LOG.Error(error.Message);", """LOG.Error(error, "Exception in M");""", "Exception in M")]
    [InlineData(Framework.Log4Net, "_logger.Error(error.Message);", """_logger.Error("Exception in M", error);""", "Exception in M")]
    [InlineData(Framework.Mel, """LOG.Error($"Order {orderId} failed: {error.Message}");""", """LOG.Error(error, "Order {OrderId} failed", orderId);""", "Order 17 failed")]
    [InlineData(Framework.Serilog, """LOG.Error("Order failed: " + error);""", """LOG.Error(error, "Order failed");""", "Order failed")]
    [InlineData(Framework.NLog, """LOG.Error(string.Format("Order failed: {0}", error.Message));""", """LOG.Error(error, "Order failed");""", "Order failed")]
    [InlineData(Framework.Log4Net, """_logger.Error("Order failed: " + error.Message);""", """_logger.Error("Order failed", error);""", "Order failed")]
    [InlineData(Framework.Log4Net, """_logger.Error("Order " + orderId + " failed: " + error.Message);""", """_logger.Error($"Order {orderId} failed", error);""", "Order 17 failed")]
    [InlineData(Framework.Mel, """LOG.Error("Failed: {Reason}", error.InnerException?.Message);""", """LOG.Error(error, "Failed");""", "Failed")]
    [InlineData(Framework.Mel, """LOG.Error("Failed ({Reason})", error.Message);""", """LOG.Error(error, "Failed");""", "Failed")]
    [InlineData(Framework.Serilog, """LOG.Error($"Order {orderId} failed ({error.Message})");""", """LOG.Error(error, "Order {OrderId} failed", orderId);""", "Order 17 failed")]
    [InlineData(Framework.Mel, """LOG.Error("Failed because of {Reason}", error.Message);""", """LOG.Error(error, "Failed because of {Reason}", error.Message);""", "Failed because of bad {thing}")]
    [InlineData(Framework.Mel, """LOG.Error("Failed: {Reason}", error.Message.Trim());""", """LOG.Error(error, "Failed: {Reason}", error.Message.Trim());""", "Failed: bad {thing}")]
    [InlineData(Framework.NLog, "LOG.Error(error.Message.Trim());", """LOG.Error(error, "{Text}", error.Message.Trim());""", "bad {thing}")]
    [InlineData(Framework.Mel, """LOG.Error("Failed: {Reason}", new object[] { error.Message });""", """LOG.Error(error, "Failed: {Reason}", new object[] { error.Message });""", "Failed: bad {thing}")]
    [InlineData(Framework.Mel, """LOG.Error(message: "Failed: {Reason}", args: error.Message);""", """LOG.Error(exception: error, message: "Failed: {Reason}", args: error.Message);""", "Failed: bad {thing}")]
    [InlineData(Framework.Mel, """const string Template = "Failed: {Reason}"; LOG.Error(Template, error.Message);""", """const string Template = "Failed: {Reason}"; LOG.Error(error, Template, error.Message);""", "Failed: bad {thing}")]
    [InlineData(Framework.NLog, """NLog.ILoggerExtensions.ForErrorEvent(_logger).Message("Failed: {Reason}", error.Message).Log();""", """NLog.ILoggerExtensions.ForErrorEvent(_logger).Exception(error).Message("Failed").Log();""", "Failed")]
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
    [InlineData(Framework.Serilog, "LOG.Error(\n            \"Order {Id} failed: {Reason}\", orderId, error.Message);", "LOG.Error(\n            error, \"Order {Id} failed\", orderId);", "Order 17 failed")]
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
    [InlineData(Framework.Mel, "LOG.Error(\n            $\"Order {orderId} failed: {error.Message}\");", "LOG.Error(\n            error, \"Order {OrderId} failed\", orderId);", "Order 17 failed")]
    public Task Text_of_exceptions_gives_way_to_them(Framework framework, string before, string after, string said) => Check.Mended(framework, before, after, "LOG4003", said);

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
    [InlineData(Framework.Mel, """Exception Next() => error; LOG.Error("Failed: {Reason}", Next().Message);""", "LOG4003")]
    [InlineData(Framework.Mel, """LoggerMessage.Define<Exception>(LogLevel.Error, 1, "Failed {Error}");""", "LOG4002")]
    public Task Is_withheld(Framework framework, string statements, string id) => Check.Withheld(framework, statements, id);

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
