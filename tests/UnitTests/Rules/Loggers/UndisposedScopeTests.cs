using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Rules.Loggers;

public sealed class UndisposedScopeTests
{
    [Theory]
    [InlineData("M", """{|LOG5007:_logger.BeginScope("Order {OrderId}", orderId)|}; LOG.Info("x");""")]
    [InlineData("M", """{|LOG5007:_logger.BeginScope(new Dictionary<string, object> { ["A"] = 1 })|}; LOG.Info("x");""")]
    [InlineData("M", """_ = {|LOG5007:_logger.BeginScope(state)|};""")]
    [InlineData("M", """var scope = {|LOG5007:_logger.BeginScope(state)|}; LOG.Info("x");""")]
    [InlineData("M", """var scope = {|LOG5007:_logger.BeginScope(state)|}; if (scope != null) LOG.Info("x");""")]
    [InlineData("M", """ILogger? maybe = _logger; maybe?{|LOG5007:.BeginScope(state)|};""")]
    [InlineData("M", """void N() => {|LOG5007:_logger.BeginScope(state)|}; N();""")]
    [InlineData("M", """Action a = () => {|LOG5007:_logger.BeginScope(state)|};""")]
    [InlineData("M", """if (orderId > 0) {|LOG5007:_logger.BeginScope(state)|};""")]
    [InlineData("S", """{|LOG5007:Serilog.Context.LogContext.PushProperty("OrderId", orderId)|}; LOG.Info("x");""")]
    [InlineData("S", """{|LOG5007:Serilog.Context.LogContext.Push(Array.Empty<Serilog.Core.ILogEventEnricher>())|}; LOG.Info("x");""")]
    [InlineData("S", """IDisposable pushed = {|LOG5007:Serilog.Context.LogContext.PushProperty("OrderId", orderId)|}; LOG.Info("x");""")]
    [InlineData("N", """{|LOG5007:NLog.ScopeContext.PushProperty("OrderId", orderId)|}; LOG.Info("x");""")]
    [InlineData("N", """{|LOG5007:NLog.ScopeContext.PushNestedState("x")|}; LOG.Info("x");""")]
    [InlineData("N", """{|LOG5007:_logger.PushScopeProperty("OrderId", orderId)|}; LOG.Info("x");""")]
    [InlineData("N", """{|LOG5007:_logger.PushScopeNested(state)|}; LOG.Info("x");""")]
    public Task Reports_what_nobody_disposes(string framework, string statements) => Verify.InFramework(framework, statements);

    [Theory]
    [InlineData("M", """using (_logger.BeginScope(state)) LOG.Info("x");""")]
    [InlineData("M", """using (var scope = _logger.BeginScope(state)) { }""")]
    [InlineData("M", """using var scope = _logger.BeginScope(state);""")]
    [InlineData("M", """var scope = _logger.BeginScope(state); try { LOG.Info("x"); } finally { scope?.Dispose(); }""")]
    [InlineData("M", """IDisposable? scope = null; try { scope = _logger.BeginScope(state); } finally { scope?.Dispose(); }""")]
    [InlineData("M", """var scope = _logger.BeginScope(state); using (scope) { }""")]
    [InlineData("M", """var all = new List<IDisposable?>(); all.Add(_logger.BeginScope(state)); all.Add(_logger.BeginScope(state));""")]
    [InlineData("M", """IDisposable? N() => _logger.BeginScope(state); using var n = N();""")]
    [InlineData("M", """Func<IDisposable?> n = () => { var scope = _logger.BeginScope(state); return scope; };""")]
    [InlineData("M", """System.Linq.Expressions.Expression<Action<ILogger>> e = l => l.BeginScope(state);""")]
    [InlineData("M", """var (a, b) = (_logger.BeginScope(state), 1);""")]
    [InlineData("M", """IDisposable?[] all = [_logger.BeginScope(state)];""")]
    [InlineData("S", """using (Serilog.Context.LogContext.PushProperty("OrderId", orderId)) LOG.Info("x");""")]
    [InlineData("S", """using var a = Serilog.Context.LogContext.PushProperty("OrderId", orderId); Serilog.Context.LogContext.Reset();""")]
    [InlineData("N", """using (NLog.ScopeContext.PushProperty("OrderId", orderId)) LOG.Info("x");""")]
    [InlineData("N", """NLog.NestedDiagnosticsContext.Push("x"); NLog.NestedDiagnosticsContext.Pop(); NLog.ScopeContext.Clear();""")]
    [InlineData("L", """log4net.NDC.Push("x"); log4net.NDC.Pop(); log4net.ThreadContext.Stacks["NDC"].Push("y");""")]
    public Task Accepts_what_is_disposed_or_passed_on(string framework, string statements) => Verify.InFramework(framework, statements);

    [Fact]
    public Task Accepts_fields() => Verify.Diagnostics("""class C(ILogger<C> logger) : IDisposable { private readonly IDisposable? _scope = logger.BeginScope("x"); public void Dispose() => _scope?.Dispose(); }""");

    [Fact]
    public Task Says_what_happens() => Verify.Message("{|#0:_logger.BeginScope(state)|};", "LOG5007",
        "What 'BeginScope' opens is never disposed: records that have nothing to do with it are told of it too");
}
