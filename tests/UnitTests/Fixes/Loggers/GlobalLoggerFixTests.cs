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

    [Theory]
    [InlineData("#nullable disable\npublic class C { private readonly Serilog.ILogger _l; public C(Serilog.ILogger l = null) { _l = l; } ")]
    [InlineData("#nullable disable\npublic class C(Serilog.ILogger _l = null) { object N() => _l; ")]
    public async Task Withheld_where_the_own_one_may_be_null(string source)
    {
        using var run = new FixRun([source + "public void M() => Serilog.Log.Information(\"x\"); }"], references: References.WithAllFrameworks);
        Assert.Contains(await run.DiagnosticsAsync(), d => d.Id == "LOG5004");
        Assert.False(await run.FixAllAsync("LOG5004"));
    }
}
