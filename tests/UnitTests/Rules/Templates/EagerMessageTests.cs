using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Rules.Templates;

public sealed class EagerMessageTests
{
    [Theory]
    [InlineData("""_logger.Info({|LOG2018:$"Order {orderId}"|});""")]
    [InlineData("""_logger.Debug({|LOG2018:"Order " + orderId|});""")]
    [InlineData("""_logger.Info({|LOG2018:string.Format("Order {0}", orderId)|});""")]
    [InlineData("""_logger.Debug({|LOG2018:string.Concat(name, orderId)|});""")]
    [InlineData("""_logger.InfoFormat({|LOG2018:$"Order {orderId}"|});""")]
    [InlineData("""_logger.InfoFormat({|LOG2018:"Order " + name + " {0}"|}, orderId);""")]
    [InlineData("""var text = $"Order {orderId}"; _logger.Info({|LOG2018:text|});""")]
    [InlineData("""_logger.Info({|LOG2018:"Order " + orderId + Environment.NewLine|});""")]
    [InlineData("""if (orderId > 0) { _logger.Info({|LOG2018:$"Order {orderId}"|}); }""")]
    [InlineData("""log4net.Util.LogExtensions.InfoExt(_logger, {|LOG2018:$"Order {orderId}"|});""")]
    public Task Reports_text_that_is_built(string statement) => Verify.InFramework(Framework.Log4Net, statement);

    [Theory]
    [InlineData("""_logger.Info("Order");""")]
    [InlineData("""_logger.Warn($"Order {orderId}");""")]
    [InlineData("""_logger.Error("Order " + orderId);""")]
    [InlineData("""_logger.Fatal(string.Format("Order {0}", orderId));""")]
    [InlineData("""_logger.WarnFormat($"Order {orderId}");""")]
    [InlineData("""_logger.Info($"Order {orderId}", error);""")]
    [InlineData("""_logger.Debug("Order " + orderId, error);""")]
    [InlineData("""_logger.Error($"Order {orderId}", error);""")]
    [InlineData("""_logger.Info(string.Concat(name, orderId), error);""")]
    [InlineData("""log4net.Util.LogExtensions.DebugExt(_logger, $"Order {orderId}", error);""")]
    [InlineData("""try { _count++; } catch (IOException) { _logger.Debug($"Order {orderId}"); }""")]
    [InlineData("""_logger.Info("Order " + "taken");""")]
    [InlineData("""_logger.Info("Order taken" + Environment.NewLine);""")]
    [InlineData("""_logger.Info($"{Environment.NewLine}Order taken");""")]
    [InlineData("""_logger.Info($"{nameof(Order)} taken");""")]
    [InlineData("""_logger.Info(name);""")]
    [InlineData("""_logger.Info(order);""")]
    [InlineData("""_logger.Error("bad", error);""")]
    [InlineData("""_logger.InfoFormat("Order {0}", orderId);""")]
    [InlineData("""_logger.Info(orderId > 0 ? "some" : "none");""")]
    [InlineData("""_logger.Info(orderId > 0 ? $"Order {orderId}" : "none");""")]
    [InlineData("""var text = $"Order {orderId}"; _count++; _logger.Info(text);""")]
    [InlineData("""var text = $"Order {orderId}"; if (orderId > 3) _count++; else _logger.Info(text);""")]
    [InlineData("""var text = $"Order {orderId}"; Action log = () => _logger.Info(text);""")]
    [InlineData("""_logger.Info(orderId switch { 1 => "one", _ => "Order " + orderId });""")]
    [InlineData("""_logger.Info(new StringBuilder().Append(orderId).ToString());""")]
    [InlineData("""log4net.Util.LogExtensions.InfoExt(_logger, () => $"Order {orderId}");""")]
    public Task Accepts_text_and_formats(string statement) => Verify.InFramework(Framework.Log4Net, statement);

    [Theory]
    [InlineData("""if (_logger.IsDebugEnabled) _logger.Debug($"Order {orderId}");""")]
    [InlineData("""if (_logger.IsDebugEnabled && orderId > 0) { _logger.Debug("Order " + orderId); }""")]
    [InlineData("""if (!_logger.IsDebugEnabled) { return; } _logger.Debug($"Order {orderId}");""")]
    [InlineData("""var isDebug = _logger.IsDebugEnabled; if (isDebug) _logger.Debug($"Order {orderId}");""")]
    [InlineData("""if (_logger.Logger.IsEnabledFor(log4net.Core.Level.Debug)) _logger.Debug($"Order {orderId}");""")]
    [InlineData("""try { } catch (Exception e) when (_logger.IsDebugEnabled) { _logger.Debug($"Order {orderId}"); throw; }""")]
    public Task Accepts_what_is_guarded(string statement) => Verify.InFramework(Framework.Log4Net, statement);

    [Theory]
    [InlineData(Framework.Mel)]
    [InlineData(Framework.Serilog)]
    [InlineData(Framework.NLog)]
    public Task Leaves_templates_with_names_to_another_rule(Framework framework)
        => Verify.InFramework(framework, """LOG.Info({|LOG2001:$"Order {orderId}"|});""");
}
