using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Rules.Templates;

public sealed class ScopeStateAsTextTests
{
    [Theory]
    [InlineData("M", """using (_logger.BeginScope({|LOG2014:$"Order {orderId}"|})) { }""")]
    [InlineData("M", """using var scope = _logger.BeginScope({|LOG2014:"Order " + orderId|});""")]
    [InlineData("M", """using (_logger.BeginScope({|LOG2014:string.Format("Order {0}", orderId)|})) { }""")]
    [InlineData("M", """using (_logger.BeginScope<object>({|LOG2014:$"Order {orderId}"|})) { }""")]
    [InlineData("S", """using (Serilog.Context.LogContext.PushProperty("Order", {|LOG2014:$"Order {orderId}"|})) { }""")]
    [InlineData("S", """using (Serilog.Context.LogContext.PushProperty("Order", {|LOG2014:orderId + "/" + name|})) { }""")]
    [InlineData("N", """using (NLog.ScopeContext.PushProperty("Order", {|LOG2014:$"Order {orderId}"|})) { }""")]
    [InlineData("N", """using (NLog.ScopeContext.PushNestedState({|LOG2014:$"Order {orderId}"|})) { }""")]
    [InlineData("N", """using (_logger.PushScopeProperty("Order", {|LOG2014:$"Order {orderId}"|})) { }""")]
    [InlineData("N", """using (_logger.PushScopeNested({|LOG2014:string.Format("Order {0}", orderId)|})) { }""")]
    public Task Reports_built_text(string framework, string statement) => Verify.InFramework(framework, statement);

    [Theory]
    [InlineData("M", """using (_logger.BeginScope("Order {OrderId}", orderId)) { }""")]
    [InlineData("M", """using (_logger.BeginScope("Import")) { }""")]
    [InlineData("M", """using (_logger.BeginScope(name)) { }""")]
    [InlineData("M", """using (_logger.BeginScope($"{nameof(Order)}s")) { }""")]
    [InlineData("M", """using (_logger.BeginScope(new Dictionary<string, object> { ["OrderId"] = $"{orderId}" })) { }""")]
    [InlineData("M", """using (_logger.BeginScope({|LOG2001:$"Order {orderId} {{Name}}"|}, name)) { }""")]
    [InlineData("M", """using (_logger.BeginScope((orderId, name))) { }""")]
    [InlineData("S", """using (Serilog.Context.LogContext.PushProperty("OrderId", orderId)) { }""")]
    [InlineData("S", """using (Serilog.Context.LogContext.PushProperty("Name", name)) { }""")]
    [InlineData("S", """using (Serilog.Context.LogContext.PushProperty($"Order{orderId}", name)) { }""")]
    [InlineData("S", """using (Serilog.Context.LogContext.PushProperty("Items", string.Join(",", items))) { }""")]
    [InlineData("N", """using (NLog.ScopeContext.PushProperty("OrderId", orderId)) { }""")]
    [InlineData("N", """using (NLog.ScopeContext.PushNestedState(name)) { }""")]
    [InlineData("N", """using (_logger.PushScopeProperty("Name", name)) { }""")]
    public Task Accepts_templates_and_values(string framework, string statement) => Verify.InFramework(framework, statement);
}
