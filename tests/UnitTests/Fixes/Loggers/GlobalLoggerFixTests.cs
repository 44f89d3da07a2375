using LogAnalyzers.UnitTests.Verification;


namespace LogAnalyzers.UnitTests.Fixes.Loggers;

public sealed class GlobalLoggerFixTests
{
    [Theory]
    [InlineData(Framework.Serilog, """Serilog.Log.Information("Order {OrderId}", orderId);""",
        """_logger.Information("Order {OrderId}", orderId);""")]
    [InlineData(Framework.Serilog, """Serilog.Log.Logger.Error(error, "x"); Serilog.Log.ForContext<C>().Warning("y");""",
        """_logger.Error(error, "x"); _logger.Warning("y");""")]
    [InlineData(Framework.NLog, """NLog.LogManager.GetCurrentClassLogger().Info("Order {OrderId}", orderId);""",
        """_logger.Info("Order {OrderId}", orderId);""")]
    public Task Logs_with_the_own_one(Framework framework, string before, string after) => Check.InFramework(framework, before, after, "LOG5004");

    [Fact]
    public Task And_with_that_of_Microsoft_Extensions_Logging() => Check.Source(
        """static class App { public static ILogger Logger = null!; } class C(ILogger<C> @event) { """
            + """void M(int id) => App.Logger.LogInformation(1, "x {Id}", id); object N() => @event; }""",
        """static class App { public static ILogger Logger = null!; } class C(ILogger<C> @event) { """
            + """void M(int id) => @event.LogInformation(1, "x {Id}", id); object N() => @event; }""",
        "LOG5004", runs: false);
}
