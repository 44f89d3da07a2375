using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Rules;

public sealed class InlineTemplateTests
{
    [Theory]
    [InlineData("""_logger.LogInformation({|LOG2001:$"Order {order.Id}"|});""")]
    [InlineData("""_logger.LogInformation({|LOG2001:"Order " + order.Id|});""")]
    [InlineData("""_logger.LogInformation({|LOG2001:string.Format("Order {0}", order.Id)|});""")]
    [InlineData("""_logger.LogInformation({|LOG2001:string.Concat("Order ", name)|});""")]
    [InlineData("""_logger.LogInformation({|LOG2001:string.Join(", ", items)|});""")]
    [InlineData("""_logger.LogInformation({|LOG2001:new StringBuilder().Append("Order ").Append(orderId).ToString()|});""")]
    [InlineData("""var text = $"Order {order.Id}"; _logger.LogInformation({|LOG2001:text|});""")]
    [InlineData("""_logger?.LogInformation({|LOG2001:$"Order {order.Id}"|});""")]
    [InlineData("""LoggerExtensions.LogInformation(_logger, {|LOG2001:$"Order {order.Id}"|});""")]
    [InlineData("""_logger.Log(LogLevel.Warning, error, {|LOG2001:$"Order {order.Id}"|});""")]
    public Task Reports_text_that_is_built(string statement) => Verify.InMethod(statement);
}
