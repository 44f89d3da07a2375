using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Rules.Exceptions;

/// <summary>LOG4002.</summary>
public sealed class ExceptionAsArgumentTests
{
    [Theory]
    [InlineData(Framework.Mel)]
    [InlineData(Framework.Serilog)]
    [InlineData(Framework.NLog)]
    public async Task Reports_exceptions_among_the_values(Framework framework)
    {
        await Verify.InFramework(framework, """LOG.Error("Failed: {Error}", {|LOG4002:error|});""");
        await Verify.InFramework(framework, """LOG.Error("bad", {|LOG4002:error|});""");
        await Verify.InFramework(framework, """LOG.Warn("Order {Id} failed: {Error}", orderId, {|LOG4002:error.InnerException|});""");
        await Verify.InFramework(framework, """try { } catch (IOException ex) { LOG.Error("{Error} of {Id}", {|LOG4002:ex|}, orderId); }""");
    }

    [Fact]
    public async Task Reports_them_in_log4net_as_well()
    {
        await Verify.InFramework(Framework.Log4Net, """LOG.Error("Failed: {0}", {|LOG4002:error|});""");
        await Verify.InFramework(Framework.Log4Net, """LOG.Error("bad", {|LOG4002:error|});""");
        await Verify.InFramework(Framework.Log4Net, "_logger.Error({|LOG4002:error|});");
    }

    [Fact]
    public async Task Says_what_becomes_of_it()
    {
        await Verify.Message("""_logger.LogError("bad", {|#0:error|});""", "LOG4002",
            "The exception 'error' is passed as a value of the message: no placeholder shows it, and it is lost; "
                + "pass it as the exception of the record");
        await Verify.Message("""_logger.LogError("bad {Error}", {|#0:error|});""", "LOG4002",
            "The exception 'error' is passed as a value of the message: it is logged as text; pass it as the exception of the record");
    }

    [Theory]
    [InlineData(Framework.Mel, """LOG.Error(error, "Failed");""")]
    [InlineData(Framework.Mel, """LOG.Error(error, "Failed in {Error} again", error);""")]
    [InlineData(Framework.Serilog, """LOG.Error(error, "Failed in {Error} again", error);""")]
    [InlineData(Framework.Mel, """LOG.Error(error, "Failed in {Error}", error);""")]
    [InlineData(Framework.Mel, """LOG.Error(error, "{{x}} failed: {Error}", error);""")]
    [InlineData(Framework.Mel, """LOG.Error(error, "Failed: {Inner}", error.InnerException);""")]
    [InlineData(Framework.Mel, """using (_logger.BeginScope("{Error}", error)) { }""")]
    [InlineData(Framework.Mel, """LOG.Error("Failed: {Error}", error.GetType());""")]
    [InlineData(Framework.Serilog, """LOG.Error(error, "Failed {Id}", orderId);""")]
    [InlineData(Framework.NLog, """LOG.Error(error, "Failed {Id}", orderId);""")]
    [InlineData(Framework.NLog, "LOG.Error(error);")]
    [InlineData(Framework.Log4Net, """_logger.Error("Failed", error);""")]
    public Task Accepts_the_exception_of_the_record(Framework framework, string statement) => Verify.InFramework(framework, statement);

    [Theory] // The end of the text says once more what the record has.
    [InlineData(Framework.Mel, """LOG.Error(error, "Failed: {Error}", {|LOG4002:error|});""")]
    [InlineData(Framework.Serilog, """LOG.Error(error, "{Id} threw {Exception}", orderId, {|LOG4002:error|});""")]
    [InlineData(Framework.NLog, """LOG.Error(error, "{Id} failed with {Exception}.", orderId, {|LOG4002:error|});""")]
    [InlineData(Framework.Mel, """_logger.LogError(0, error, "Failed ({Exception})", {|LOG4002:error|});""")]
    public Task Reports_what_is_shown_twice(Framework framework, string statement) => Verify.InFramework(framework, statement);

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
            private static readonly Action<ILogger, int, Exception, Exception?> s_failed =
                LoggerMessage.Define<int, Exception>(LogLevel.Error, 1, "Order {Id} failed: {|LOG4002:{Error}|}");

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
    public Task Reports_the_value_too_many(string statement) => Verify.InFrameworksWithTemplates(statement);

    [Theory]
    [InlineData("""NLog.ILoggerExtensions.ForErrorEvent(_logger).Message("Failed: {Error}", {|LOG4002:error|}).Log();""")]
    [InlineData("""NLog.ILoggerExtensions.ForErrorEvent(_logger).Exception(error).Message("{Error} in order {Id}", error, orderId).Log();""")]
    public Task Knows_fluent_calls(string statement) => Verify.InFramework(Framework.NLog, statement);
}
