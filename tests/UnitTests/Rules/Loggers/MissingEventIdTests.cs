using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Rules.Loggers;

public sealed class MissingEventIdTests
{
    private static readonly (string, string) On = ("dotnet_diagnostic.LOG5009.severity", "warning");

    [Theory]
    [InlineData("""_logger.{|LOG5009:LogInformation|}("Order {Id}", orderId);""")]
    [InlineData("""_logger.{|LOG5009:Log|}(LogLevel.Error, error, "Order lost");""")]
    [InlineData("""_logger.LogInformation({|LOG5009:0|}, "Order {Id}", orderId);""")]
    [InlineData("""_logger.LogInformation({|LOG5009:default(EventId)|}, "Order {Id}", orderId);""")]
    [InlineData("""_logger.LogInformation({|LOG5009:new EventId()|}, "Order {Id}", orderId);""")]
    [InlineData("""LoggerMessage.Define<int>(LogLevel.Error, {|LOG5009:0|}, "Order {Id}");""")]
    [InlineData("""_logger.LogInformation(5, "Order {Id}", orderId);""")]
    [InlineData("""_logger.LogInformation(new EventId(orderId), "Order {Id}", orderId);""")]
    [InlineData("""EventId id = 5; _logger.LogInformation(id, "Order {Id}", orderId);""")]
    [InlineData("""_logger.LogInformation({|LOG2002:name|});""")]
    [InlineData("""using var scope = _logger.BeginScope("Order {Id}", orderId);""")]
    public Task Reports_in_calls(string statement) => Verify.InMethod(statement, On);

    [Theory]
    [InlineData("""[{|LOG5009:LoggerMessage|}(LogLevel.Error, "One")]""")]
    [InlineData("""[{|LOG5009:LoggerMessage|}(Level = LogLevel.Error, Message = "One")]""")]
    [InlineData("""[LoggerMessage(EventId = {|LOG5009:0|}, Level = LogLevel.Error, Message = "One")]""")]
    [InlineData("""[LoggerMessage({|LOG5009:0|}, LogLevel.Error, "One")]""")]
    [InlineData("""[LoggerMessage(7, LogLevel.Error, "One")]""")]
    [InlineData("""[LoggerMessage(EventId = -1, Level = LogLevel.Error, Message = "One")]""")]
    public Task Reports_definitions(string attribute)
        => Verify.DiagnosticsInBrokenCode($$"""static partial class C { {{attribute}} static partial void One(ILogger logger); }""", On);

    [Fact]
    public Task Is_silent_by_default() => Verify.InMethod("""_logger.LogInformation("Order {Id}", orderId);""");

    [Fact]
    public Task Is_silent_on_frameworks_without_numbers()
        => Verify.TestWithAllFrameworks(Verify.Method("""LOG.Info("Order {Id}", orderId);""", Framework.NLog), On).RunAsync();
}
