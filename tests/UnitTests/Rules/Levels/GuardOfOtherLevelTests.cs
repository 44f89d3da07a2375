using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Rules.Levels;

public sealed class GuardOfOtherLevelTests
{
    [Theory]
    [InlineData(Framework.Mel, """if (_logger.IsEnabled({|LOG3004:LogLevel.Debug|})) LOG.Warn("Order {Id}", orderId);""")]
    [InlineData(Framework.Mel, """if (_logger.IsEnabled({|LOG3004:LogLevel.Warning|})) { LOG.Debug("Order {Id}", orderId); }""")]
    [InlineData(Framework.Mel,
        """if (_logger.IsEnabled({|LOG3004:LogLevel.Debug|})) { var text = name.Trim(); LOG.Info("Order {Id}", text); LOG.Info("Done"); }""")]
    [InlineData(Framework.Mel, """if (orderId > 0 && _logger.IsEnabled({|LOG3004:LogLevel.Debug|})) { LOG.Info("Order {Id}", orderId); }""")]
    [InlineData(Framework.Mel, """if (_logger?.IsEnabled({|LOG3004:LogLevel.Debug|}) == true) { _logger.LogInformation("Order {Id}", orderId); }""")]
    [InlineData(Framework.Mel, """if (_logger.IsEnabled({|LOG3004:LogLevel.Debug|}) is true) { _logger?.LogInformation("Order {Id}", orderId); }""")]
    [InlineData(Framework.Mel,
        """if (this._logger.IsEnabled({|LOG3004:LogLevel.Debug|})) { _logger.Log(LogLevel.Information, "Order {Id}", orderId); }""")]
    [InlineData(Framework.Mel, """var isOn = _logger.IsEnabled({|LOG3004:LogLevel.Debug|}); if (isOn) { LOG.Info("Order {Id}", orderId); }""")]
    [InlineData(Framework.Mel, """if (!_logger.IsEnabled({|LOG3004:LogLevel.Debug|})) return; LOG.Info("Order {Id}", orderId);""")]
    [InlineData(Framework.Mel,
        """if (_logger.IsEnabled({|LOG3004:LogLevel.Debug|}) == false || orderId > 0) { return; } LOG.Info("Order {Id}", orderId);""")]
    [InlineData(Framework.Mel,
        """try { } catch (Exception e) when (_logger.IsEnabled({|LOG3004:LogLevel.Debug|})) { _logger.LogWarning(e, "Bad"); }""")]
    [InlineData(Framework.Mel,
        """if (_logger.IsEnabled({|LOG3004:LogLevel.Debug|})) { foreach (var item in items) { LOG.Info("Item {Item}", item); } }""")]
    [InlineData(Framework.Mel,
        """if (_logger.IsEnabled({|LOG3004:LogLevel.Debug|})) { if (_logger.IsEnabled(LogLevel.Trace)) { LOG.Trace("More"); } """
            + """LOG.Info("Order {Id}", orderId); }""")]
    [InlineData(Framework.Serilog, """if (_logger.IsEnabled({|LOG3004:Serilog.Events.LogEventLevel.Debug|})) LOG.Info("Order {Id}", orderId);""")]
    [InlineData(Framework.Serilog,
        """if (Serilog.Log.IsEnabled({|LOG3004:Serilog.Events.LogEventLevel.Debug|})) Serilog.Log.Information("Order {Id}", orderId);""")]
    [InlineData(Framework.NLog, """if (_logger.{|LOG3004:IsDebugEnabled|}) LOG.Info("Order {Id}", orderId);""")]
    [InlineData(Framework.NLog, """if (_logger.IsEnabled({|LOG3004:NLog.LogLevel.Debug|})) LOG.Info("Order {Id}", orderId);""")]
    [InlineData(Framework.Log4Net, """if (_logger.{|LOG3004:IsDebugEnabled|}) LOG.Info("Order {0}", orderId);""")]
    [InlineData(Framework.Log4Net, """if (_logger?.{|LOG3004:IsDebugEnabled|} ?? false) _logger.Warn("Order", error);""")]
    [InlineData(Framework.Log4Net, """if (_logger.Logger.IsEnabledFor({|LOG3004:log4net.Core.Level.Debug|})) LOG.Info("Order {0}", orderId);""")]
    public Task Reports_guards_of_another_level(Framework framework, string statements)
        => Verify.InFramework(framework, statements, ("dotnet_diagnostic.LOG5004.severity", "none"));

    [Theory]
    [InlineData(Framework.Mel, """if (_logger.IsEnabled(LogLevel.Debug)) LOG.Debug("Order {Id}", orderId);""")]
    [InlineData(Framework.Serilog, """if (_logger.IsEnabled(Serilog.Events.LogEventLevel.Debug)) LOG.Debug("Order {Id}", orderId);""")]
    [InlineData(Framework.NLog, """if (_logger.IsDebugEnabled) LOG.Debug("Order {Id}", orderId);""")]
    [InlineData(Framework.Log4Net, """if (_logger.IsDebugEnabled) LOG.Debug("Order {0}", orderId);""")]
    [InlineData(Framework.Mel, """if (_logger.IsEnabled(LogLevel.Debug)) { LOG.Debug("Order {Id}", orderId); LOG.Info("Done"); }""")]
    [InlineData(Framework.Mel, """if (_logger.IsEnabled(LogLevel.Debug)) { LOG.Info("Order {Id}", orderId); LOG.Warn("Done"); }""")]
    [InlineData(Framework.Mel, """if (_logger.IsEnabled(LogLevel.Debug)) { LOG.Info("Order {Id}", orderId); } else { LOG.Info("Done"); }""")]
    [InlineData(Framework.Mel, """if (_logger.IsEnabled(LogLevel.Debug)) { _count = items.Length; LOG.Info("Order {Id}", orderId); }""")]
    [InlineData(Framework.Mel, """if (_logger.IsEnabled(LogLevel.Debug)) { await Task.Delay(1); LOG.Info("Order {Id}", orderId); }""")]
    [InlineData(Framework.Mel, """if (_logger.IsEnabled(LogLevel.Debug)) { File.Delete(name); LOG.Info("Order {Id}", orderId); }""")]
    [InlineData(Framework.Mel, """if (!_logger.IsEnabled(LogLevel.Debug)) { LOG.Info("Order {Id}", orderId); }""")]
    [InlineData(Framework.Mel, """if (_logger.IsEnabled(LogLevel.Debug) || orderId > 0) { LOG.Info("Order {Id}", orderId); }""")]
    [InlineData(Framework.Mel,
        """if (_logger.IsEnabled(LogLevel.Debug) && _logger.IsEnabled(LogLevel.Trace)) { LOG.Info("Order {Id}", orderId); }""")]
    [InlineData(Framework.Mel,
        """var level = orderId > 0 ? LogLevel.Debug : LogLevel.Error; if (_logger.IsEnabled(level)) { """
            + """_logger.Log(level, "Order {Id}", orderId); }""")]
    [InlineData(Framework.Mel, """ILogger other = _logger; if (other.IsEnabled(LogLevel.Debug)) { LOG.Info("Order {Id}", orderId); }""")]
    [InlineData(Framework.Mel, """if (_logger.IsEnabled(LogLevel.Debug)) { Action later = () => LOG.Info("Order {Id}", orderId); later(); }""")]
    [InlineData(Framework.Mel,
        """if (_logger.IsEnabled(LogLevel.Debug)) { if (orderId > 0) { LOG.Debug("Order {Id}", orderId); } else { LOG.Info("None"); } }""")]
    [InlineData(Framework.Mel, """if (!_logger.IsEnabled(LogLevel.Debug)) return; _count++; LOG.Info("Order {Id}", orderId);""")]
    [InlineData(Framework.Mel,
        """using var scope = _logger.IsEnabled(LogLevel.Debug) ? _logger.BeginScope("Order {Id}", orderId) : null; LOG.Info("Order");""")]
    public Task Accepts_the_same_level_and_other_work(Framework framework, string statements) => Verify.InFramework(framework, statements);

    [Fact]
    public Task Sees_members_that_keep_the_answer() => Verify.Diagnostics(
        """
        class C(ILogger<C> logger)
        {
            private bool IsOn => logger.IsEnabled({|LOG3004:LogLevel.Debug|});
            public void M(int id)
            {
                if (IsOn) logger.LogInformation("Order {Id}", id);
            }
        }
        """);

    [Theory]
    [InlineData("Debug", "LogWarning", "Warning", "records are lost while Debug is off")]
    [InlineData("Error", "LogDebug", "Debug", "their values are made for nothing while Debug is off")]
    public Task Says_what_happens(string asked, string method, string level, string consequence)
        => Verify.Message($$"""if (_logger.IsEnabled({|#0:LogLevel.{{asked}}|})) _logger.{{method}}("Order {Id}", orderId);""", "LOG3004",
            $"The guard asks for {asked} but the guarded call logs at {level}: {consequence}");

    /// <summary>Whether a level is on is what the record says.</summary>
    [Fact]
    public Task What_speaks_of_the_level_is_guarded_by_it() => Verify.InMethod(
        """
        if (_logger.IsEnabled(LogLevel.Debug)) { _logger.LogWarning("The log level {Level} is on, which costs", LogLevel.Debug); }
        if (_logger.IsEnabled({|LOG3004:LogLevel.Debug|})) { _logger.LogWarning("The level {Level} is on, which costs", name); }
        """);
}
