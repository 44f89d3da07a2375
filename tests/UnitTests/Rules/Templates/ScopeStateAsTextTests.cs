using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Rules.Templates;

public sealed class ScopeStateAsTextTests
{
    [Theory]
    [InlineData(Framework.Mel, """using (_logger.BeginScope({|LOG2014:$"Order {orderId}"|})) { }""")]
    [InlineData(Framework.Mel, """using var scope = _logger.BeginScope({|LOG2014:"Order " + orderId|});""")]
    [InlineData(Framework.Mel, """using (_logger.BeginScope({|LOG2014:string.Format("Order {0}", orderId)|})) { }""")]
    [InlineData(Framework.Mel, """using (_logger.BeginScope<object>({|LOG2014:$"Order {orderId}"|})) { }""")]
    [InlineData(Framework.Serilog, """using (Serilog.Context.LogContext.PushProperty("Order", {|LOG2014:$"Order {orderId}"|})) { }""")]
    [InlineData(Framework.Serilog, """using (Serilog.Context.LogContext.PushProperty("Order", {|LOG2014:orderId + "/" + name|})) { }""")]
    [InlineData(Framework.NLog, """using (NLog.ScopeContext.PushProperty("Order", {|LOG2014:$"Order {orderId}"|})) { }""")]
    [InlineData(Framework.NLog, """using (NLog.ScopeContext.PushNestedState({|LOG2014:$"Order {orderId}"|})) { }""")]
    [InlineData(Framework.NLog, """using (_logger.PushScopeProperty("Order", {|LOG2014:$"Order {orderId}"|})) { }""")]
    [InlineData(Framework.NLog, """using (_logger.PushScopeNested({|LOG2014:string.Format("Order {0}", orderId)|})) { }""")]
    public Task Reports_built_text(Framework framework, string statement) => Verify.InFramework(framework, statement);

    [Theory]
    [InlineData(Framework.Mel, """using (_logger.BeginScope("Order {OrderId}", orderId)) { }""")]
    [InlineData(Framework.Mel, """using (_logger.BeginScope("Import")) { }""")]
    [InlineData(Framework.Mel, """using (_logger.BeginScope(name)) { }""")]
    [InlineData(Framework.Mel, """using (_logger.BeginScope($"{nameof(Order)}s")) { }""")]
    [InlineData(Framework.Mel, """using (_logger.BeginScope(new Dictionary<string, object> { ["OrderId"] = $"{orderId}" })) { }""")]
    [InlineData(Framework.Mel, """using (_logger.BeginScope({|LOG2001:$"Order {orderId} {{Name}}"|}, name)) { }""")]
    [InlineData(Framework.Mel, """using (_logger.BeginScope((orderId, name))) { }""")]
    [InlineData(Framework.Serilog, """using (Serilog.Context.LogContext.PushProperty("OrderId", orderId)) { }""")]
    [InlineData(Framework.Serilog, """using (Serilog.Context.LogContext.PushProperty("Name", name)) { }""")]
    [InlineData(Framework.Serilog, """using (Serilog.Context.LogContext.PushProperty($"Order{orderId}", name)) { }""")]
    [InlineData(Framework.Serilog, """using (Serilog.Context.LogContext.PushProperty("Items", string.Join(",", items))) { }""")]
    [InlineData(Framework.NLog, """using (NLog.ScopeContext.PushProperty("OrderId", orderId)) { }""")]
    [InlineData(Framework.NLog, """using (NLog.ScopeContext.PushNestedState(name)) { }""")]
    [InlineData(Framework.NLog, """using (_logger.PushScopeProperty("Name", name)) { }""")]
    public Task Accepts_templates_and_values(Framework framework, string statement) => Verify.InFramework(framework, statement);
}
