using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Rules.Loggers;

public sealed class UngeneratedMessageTests
{
    private static readonly (string, string) On = ("dotnet_diagnostic.LOG5006.severity", "warning");

    [Theory]
    [InlineData("""_logger.{|LOG5006:LogInformation|}("Order {Id}", orderId);""")]
    [InlineData("""_logger.{|LOG5006:LogError|}(5, error, "Order lost");""")]
    [InlineData("""_logger.{|LOG5006:Log|}(orderId > 1 ? LogLevel.Error : LogLevel.Debug, "Order {Id}", orderId);""")]
    [InlineData("""LoggerExtensions.{|LOG5006:LogInformation|}(_logger, "Order " + "{Id}", orderId);""")]
    [InlineData("""_logger?.{|LOG5006:LogInformation|}("Order {Id}", orderId);""")]
    public Task Reports(string statement) => Verify.InMethod(statement, On);

    [Theory]
    [InlineData("""_logger.LogInformation({|LOG2002:name|});""")] // Other rules come first.
    [InlineData("""_logger.LogInformation({|LOG2001:$"x {orderId}"|});""")]
    [InlineData("""_logger.LogInformation("x {A} {|LOG2003:{B}|}", orderId);""")]
    [InlineData("""_logger.LogInformation(Resources.Text, orderId);""")]
    [InlineData("""using var scope = _logger.BeginScope("Order {Id}", orderId); _logger.Log(LogLevel.Error, 5, "state", null, (s, _) => s);""")]
    [InlineData("""_logger.Log({|LOG3001:LogLevel.None|}, "x");""")]
    [InlineData("""Wrapped("x {A}", orderId); void Wrapped(string message, params object?[] args) => _logger.LogInformation(message, args);""")]
    public Task Accepts(string statement)
        => Verify.Diagnostics(
            Verify.Method(statement) + "class Resources { public static readonly string Text = Environment.NewLine + \"{Id}\"; }", On);

    [Fact]
    public Task Is_silent_by_default() => Verify.InMethod("""_logger.LogInformation("Order {Id}", orderId);""");

    [Fact]
    public Task Is_silent_on_other_frameworks()
        => Verify.TestWithAllFrameworks(Verify.Method("""LOG.Info("Order {Id}", orderId);""", Framework.Serilog), On).RunAsync();

    [Fact]
    public Task Who_has_switched_off_the_twin_has_decided() => Verify.InMethod(
        "\n#pragma warning disable CA1848\n_logger.LogInformation(\"x\");\n#pragma warning restore CA1848\n", On);

    [Fact]
    public Task Message_tells_the_text() => Verify.Message(
        """_logger.{|#0:LogInformation|}("Order {Id} {Q}", orderId, name);""", "LOG5006",
        "\"Order {Id} {Q}\" is looked up, and its values are put into an array, at each call; a [LoggerMessage] method does neither", On);
}
