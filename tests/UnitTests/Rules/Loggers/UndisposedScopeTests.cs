using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Rules.Loggers;

public sealed class UndisposedScopeTests
{
    [Theory]
    [InlineData(Framework.Mel, """{|LOG5007:_logger.BeginScope("Order {OrderId}", orderId)|}; LOG.Info("x");""")]
    [InlineData(Framework.Mel, """{|LOG5007:_logger.BeginScope(new Dictionary<string, object> { ["A"] = 1 })|}; LOG.Info("x");""")]
    [InlineData(Framework.Mel, """_ = {|LOG5007:_logger.BeginScope(state)|};""")]
    [InlineData(Framework.Mel, """var scope = {|LOG5007:_logger.BeginScope(state)|}; LOG.Info("x");""")]
    [InlineData(Framework.Mel, """var scope = {|LOG5007:_logger.BeginScope(state)|}; if (scope != null) LOG.Info("x");""")]
    [InlineData(Framework.Mel, """ILogger? maybe = _logger; maybe?{|LOG5007:.BeginScope(state)|};""")]
    [InlineData(Framework.Mel, """void N() => {|LOG5007:_logger.BeginScope(state)|}; N();""")]
    [InlineData(Framework.Mel, """Action a = () => {|LOG5007:_logger.BeginScope(state)|};""")]
    [InlineData(Framework.Mel, """if (orderId > 0) {|LOG5007:_logger.BeginScope(state)|};""")]
    [InlineData(Framework.Serilog, """{|LOG5007:Serilog.Context.LogContext.PushProperty("OrderId", orderId)|}; LOG.Info("x");""")]
    [InlineData(Framework.Serilog, """{|LOG5007:Serilog.Context.LogContext.Push(Array.Empty<Serilog.Core.ILogEventEnricher>())|}; LOG.Info("x");""")]
    [InlineData(Framework.Serilog,
        """IDisposable pushed = {|LOG5007:Serilog.Context.LogContext.PushProperty("OrderId", orderId)|}; LOG.Info("x");""")]
    [InlineData(Framework.NLog, """{|LOG5007:NLog.ScopeContext.PushProperty("OrderId", orderId)|}; LOG.Info("x");""")]
    [InlineData(Framework.NLog, """{|LOG5007:NLog.ScopeContext.PushNestedState("x")|}; LOG.Info("x");""")]
    [InlineData(Framework.NLog, """{|LOG5007:_logger.PushScopeProperty("OrderId", orderId)|}; LOG.Info("x");""")]
    [InlineData(Framework.NLog, """{|LOG5007:_logger.PushScopeNested(state)|}; LOG.Info("x");""")]
    public Task Reports_what_nobody_disposes(Framework framework, string statements) => Verify.InFramework(framework, statements);

    [Theory]
    [InlineData(Framework.Mel, """using (_logger.BeginScope(state)) LOG.Info("x");""")]
    [InlineData(Framework.Mel, """using (var scope = _logger.BeginScope(state)) { }""")]
    [InlineData(Framework.Mel, """using var scope = _logger.BeginScope(state);""")]
    [InlineData(Framework.Mel, """var scope = _logger.BeginScope(state); try { LOG.Info("x"); } finally { scope?.Dispose(); }""")]
    [InlineData(Framework.Mel, """IDisposable? scope = null; try { scope = _logger.BeginScope(state); } finally { scope?.Dispose(); }""")]
    [InlineData(Framework.Mel, """var scope = _logger.BeginScope(state); using (scope) { }""")]
    [InlineData(Framework.Mel, """var all = new List<IDisposable?>(); all.Add(_logger.BeginScope(state)); all.Add(_logger.BeginScope(state));""")]
    [InlineData(Framework.Mel, """IDisposable? N() => _logger.BeginScope(state); using var n = N();""")]
    [InlineData(Framework.Mel, """Func<IDisposable?> n = () => { var scope = _logger.BeginScope(state); return scope; };""")]
    [InlineData(Framework.Mel, """System.Linq.Expressions.Expression<Action<ILogger>> e = l => l.BeginScope(state);""")]
    [InlineData(Framework.Mel, """var (a, b) = (_logger.BeginScope(state), 1);""")]
    [InlineData(Framework.Mel, """IDisposable?[] all = [_logger.BeginScope(state)];""")]
    [InlineData(Framework.Serilog, """using (Serilog.Context.LogContext.PushProperty("OrderId", orderId)) LOG.Info("x");""")]
    [InlineData(Framework.Serilog,
        """using var a = Serilog.Context.LogContext.PushProperty("OrderId", orderId); Serilog.Context.LogContext.Reset();""")]
    [InlineData(Framework.NLog, """using (NLog.ScopeContext.PushProperty("OrderId", orderId)) LOG.Info("x");""")]
    [InlineData(Framework.NLog, """NLog.NestedDiagnosticsContext.Push("x"); NLog.NestedDiagnosticsContext.Pop(); NLog.ScopeContext.Clear();""")]
    [InlineData(Framework.Log4Net, """log4net.NDC.Push("x"); log4net.NDC.Pop(); log4net.ThreadContext.Stacks["NDC"].Push("y");""")]
    public Task Accepts_what_is_disposed_or_passed_on(Framework framework, string statements) => Verify.InFramework(framework, statements);

    [Fact]
    public Task Accepts_fields()
        => Verify.Diagnostics(
            """class C(ILogger<C> logger) : IDisposable { private readonly IDisposable? _scope = logger.BeginScope("x"); """
                + """public void Dispose() => _scope?.Dispose(); }""");

    [Fact]
    public Task Says_what_happens() => Verify.Message("{|#0:_logger.BeginScope(state)|};", "LOG5007",
        "The scope that 'BeginScope' opens is never disposed: later records, which have nothing to do with it, are marked with it too");
}
