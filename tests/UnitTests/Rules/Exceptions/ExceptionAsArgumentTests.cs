using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Rules.Exceptions;

/// <summary>LOG4002.</summary>
public sealed class ExceptionAsArgumentTests
{
    [Theory]
    [InlineData("M")]
    [InlineData("S")]
    [InlineData("N")]
    public async Task Reports_exceptions_among_the_values(string framework)
    {
        await Verify.InFramework(framework, """LOG.Error("Failed: {Error}", {|LOG4002:error|});""");
        await Verify.InFramework(framework, """LOG.Error("bad", {|LOG4002:error|});""");
        await Verify.InFramework(framework, """LOG.Warn("Order {Id} failed: {Error}", orderId, {|LOG4002:error.InnerException|});""");
        await Verify.InFramework(framework, """try { } catch (IOException ex) { LOG.Error("{Error} of {Id}", {|LOG4002:ex|}, orderId); }""");
    }

    [Fact]
    public async Task Reports_them_in_log4net_as_well()
    {
        await Verify.InFramework("L", """LOG.Error("Failed: {0}", {|LOG4002:error|});""");
        await Verify.InFramework("L", """LOG.Error("bad", {|LOG4002:error|});""");
        await Verify.InFramework("L", "_logger.Error({|LOG4002:error|});");
    }

    [Fact]
    public async Task Says_what_becomes_of_it()
    {
        await Verify.Message("""_logger.LogError("bad", {|#0:error|});""", "LOG4002", "The exception 'error' is passed as a value of the message: no placeholder shows it, and it is lost; pass it as the exception of the record");
        await Verify.Message("""_logger.LogError("bad {Error}", {|#0:error|});""", "LOG4002", "The exception 'error' is passed as a value of the message: it is logged as text; pass it as the exception of the record");
    }

    [Theory]
    [InlineData("M", """LOG.Error(error, "Failed");""")]
    [InlineData("M", """LOG.Error(error, "Failed: {Error}", error);""")]
    [InlineData("M", """LOG.Error(error, "Failed: {Inner}", error.InnerException);""")]
    [InlineData("M", """using (_logger.BeginScope("{Error}", error)) { }""")]
    [InlineData("M", """LOG.Error("Failed: {Error}", error.GetType());""")]
    [InlineData("S", """LOG.Error(error, "Failed {Id}", orderId);""")]
    [InlineData("N", """LOG.Error(error, "Failed {Id}", orderId);""")]
    [InlineData("N", "LOG.Error(error);")]
    [InlineData("L", """_logger.Error("Failed", error);""")]
    public Task Accepts_the_exception_of_the_record(string framework, string statement) => Verify.InFramework(framework, statement);

    [Fact]
    public Task Accepts_a_wrapper_that_takes_none() => Verify.Diagnostics(
        """
        class C
        {
            private readonly ILogger<C> _logger;
            public C(ILogger<C> logger) { _logger = logger; }
            private void Say(string template, params object[] values) => _logger.LogInformation(template, values);
            public void M(Exception error) => Say("Failed: {Error}", error);
        }
        """);

    [Fact]
    public Task Reports_placeholders_of_definitions() => Verify.Diagnostics(
        """
        static partial class Log
        {
            private static readonly Action<ILogger, int, Exception, Exception?> s_failed = LoggerMessage.Define<int, Exception>(LogLevel.Error, 1, "Order {Id} failed: {|LOG4002:{Error}|}");

            [LoggerMessage(2, LogLevel.Error, "Order {Id} failed: {|LOG4002:{Error}|}")]
            public static partial void Failed(ILogger logger, int id, Exception error);

            [LoggerMessage(3, LogLevel.Error, "Order {Id} failed")]
            public static partial void AlsoFailed(ILogger logger, int id, Exception error);

            public static partial void Failed(ILogger logger, int id, Exception error) { }
            public static partial void AlsoFailed(ILogger logger, int id, Exception error) { }
        }
        """);

    [Theory] // One squiggle, wherever the exception stands.
    [InlineData("""LOG.Error("Order {Id} failed", {|LOG4002:error|}, orderId);""")]
    [InlineData("""LOG.Error("Order {Id} failed", orderId, {|LOG4002:error|});""")]
    [InlineData("""LOG.Error({|LOG2001:"Failed: " + error.Message|}, {|LOG4002:error|});""")]
    public async Task Reports_the_value_too_many(string statement)
    {
        foreach (var framework in new[] { "M", "S", "N" })
        {
            await Verify.InFramework(framework, statement);
        }
    }

    [Theory]
    [InlineData("""NLog.ILoggerExtensions.ForErrorEvent(_logger).Message("Failed: {Error}", {|LOG4002:error|}).Log();""")]
    [InlineData("""NLog.ILoggerExtensions.ForErrorEvent(_logger).Exception(error).Message("{Error} in order {Id}", error, orderId).Log();""")]
    public Task Knows_fluent_calls(string statement) => Verify.InFramework("N", statement);
}
