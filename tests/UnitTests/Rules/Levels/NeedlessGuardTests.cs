using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Rules.Levels;

public sealed class NeedlessGuardTests
{
    private static readonly (string, string) Enabled = ("dotnet_diagnostic.LOG3006.severity", "warning");

    [Theory]
    [InlineData(Framework.Mel, """if ({|LOG3006:_logger.IsEnabled(LogLevel.Debug)|}) LOG.Debug("Order {Id}", orderId);""")]
    [InlineData(Framework.Mel, """if ({|LOG3006:_logger.IsEnabled(LogLevel.Debug)|}) { LOG.Debug("Order {Id}", order.Id); LOG.Debug("Done"); }""")]
    [InlineData(Framework.Serilog,
        """if ({|LOG3006:_logger.IsEnabled(Serilog.Events.LogEventLevel.Debug)|}) { LOG.Debug("Order {Id}", orderId); }""")]
    [InlineData(Framework.NLog, """if ({|LOG3006:_logger.IsDebugEnabled|}) { LOG.Debug("Order {Id}", orderId); }""")]
    [InlineData(Framework.Log4Net, """if ({|LOG3006:_logger.IsDebugEnabled|}) { _logger.Debug("Order"); }""")]
    [InlineData(Framework.Mel, """if (_logger.IsEnabled(LogLevel.Debug)) { LOG.Debug("Order {Id}", items.ToList()); }""")]
    [InlineData(Framework.Mel, """if (_logger.IsEnabled(LogLevel.Debug)) { LOG.Debug("Order {Id}", orderId); } else { _count++; }""")]
    [InlineData(Framework.Mel, """if (_logger.IsEnabled(LogLevel.Debug)) { LOG.Debug("Order {Id}", orderId); _count++; }""")]
    [InlineData(Framework.Mel, """if (_logger.IsEnabled(LogLevel.Debug) && orderId > 0) { LOG.Debug("Order {Id}", orderId); }""")]
    [InlineData(Framework.Mel, """if (_logger?.IsEnabled(LogLevel.Debug) == true) { _logger.LogDebug("Order {Id}", orderId); }""")]
    [InlineData(Framework.Mel, """var isOn = _logger.IsEnabled(LogLevel.Debug); if (isOn) { LOG.Debug("Order {Id}", orderId); }""")]
    [InlineData(Framework.Mel, """if (!_logger.IsEnabled(LogLevel.Debug)) return; LOG.Debug("Order {Id}", orderId);""")]
    [InlineData(Framework.Mel, """if (_logger.IsEnabled(LogLevel.Debug)) { foreach (var item in items) LOG.Debug("Order {Id}", item); }""")]
    [InlineData(Framework.Mel, """if (_logger.IsEnabled(LogLevel.Debug)) { LOG.Debug({|LOG2001:$"Order {orderId}"|}); }""")]
    [InlineData(Framework.Mel, """if (_logger.IsEnabled(LogLevel.Debug)) { LOG.Debug("Order {Id}", _count++); }""")]
    [InlineData(Framework.Mel, """if (_logger.IsEnabled(LogLevel.Debug)) { LOG.Debug("Order {Id}", System.IO.Path.GetTempFileName()); }""")]
    public Task Guards(Framework framework, string statements) => Verify.InFramework(framework, statements, Enabled);

    [Fact]
    public Task Is_off_by_default() => Verify.InMethod("""if (_logger.IsEnabled(LogLevel.Debug)) { _logger.LogDebug("Order {Id}", orderId); }""");

    [Fact]
    public Task Generated_methods() => Verify.DiagnosticsInBrokenCode(
        """
        partial class C
        {
            public void M(ILogger logger, int id)
            {
                if ({|LOG3006:logger.IsEnabled(LogLevel.Debug)|}) Counted(logger, id);
                if (logger.IsEnabled(LogLevel.Debug)) Sold(logger, id);
            }
            [LoggerMessage(LogLevel.Debug, "Counted {Id}")] private static partial void Counted(ILogger logger, int id);
            [LoggerMessage(Level = LogLevel.Debug, Message = "Sold {Id}", SkipEnabledCheck = true)]
            private static partial void Sold(ILogger logger, int id);
        }
        """,
        Enabled);
}
