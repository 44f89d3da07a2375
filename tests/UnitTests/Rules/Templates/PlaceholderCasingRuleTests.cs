using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Rules.Templates;

public sealed class PlaceholderCasingRuleTests
{
    private const string Key = "log_analyzers.placeholder_casing";

    [Theory]
    [InlineData("""_logger.LogInformation("Order {|LOG2007:{orderId}|}", orderId);""")]
    [InlineData("""_logger.LogInformation("Order {|LOG2007:{order_id}|}", orderId);""")]
    [InlineData("""_logger.LogInformation("Order {|LOG2007:{Order_Id}|}", orderId);""")]
    [InlineData("""_logger.LogInformation("Order {|LOG2007:{order.id}|} {Order.Id}", orderId, orderId);""")]
    [InlineData("""_logger.LogInformation("Order {|LOG2007:{order-id}|}", orderId);""")]
    [InlineData("""_logger.LogInformation("Order {|LOG2007:{ OrderId }|}", orderId);""")]
    [InlineData("""_logger.LogInformation("Order {|LOG2007:{@order}|} {$order}", order, order);""")]
    [InlineData("""_logger.LogInformation("At {|LOG2007:{price,10:F2}|}", order.Price);""")]
    [InlineData("""_logger.LogInformation("At {|LOG2007:{_id}|}", orderId);""")]
    [InlineData("""_logger.LogInformation("At {|LOG2007:{größe}|}", orderId);""")]
    public Task Reports_what_is_no_PascalCase(string statement) => Verify.InMethod(statement);

    [Theory]
    [InlineData("""_logger.LogInformation("{OrderId} {A} {IPAddress} {X2} {URL}", orderId, 1, 2, 3, 4);""")]
    [InlineData("""_logger.LogInformation("{@Order} {$Order}", order, order);""")]
    [InlineData("""_logger.LogInformation("{|LOG2006:{0}|}", orderId);""")]
    [InlineData("""_logger.LogInformation("{|LOG2003:{orderId}|}");""")]
    [InlineData("""_logger.LogInformation("{{orderId}}");""")]
    public Task Accepts_PascalCase_numbers_and_text(string statement) => Verify.InMethod(statement);

    [Theory]
    [InlineData("camel", "{orderId} {a}", "{|LOG2007:{OrderId}|} {order_id}")]
    [InlineData("Camel", "{orderId} {ipAddress}", "{|LOG2007:{A}|} {order.id}")]
    [InlineData("snake", "{order_id} {a2}", "{|LOG2007:{OrderId}|} {userId}")]
    [InlineData("elastic", "{order.id} {http.request.body_size}", "{|LOG2007:{OrderId}|} {Order.Id}")]
    [InlineData("^[A-Z]{2}_.*", "{AB_} {XY_id}", "{|LOG2007:{OrderId}|} {ab_x}")]
    [InlineData("[a-z]+", "{a} {b}", "{|LOG2007:{aB}|} {b2}")]
    [InlineData("  pascal ", "{A} {B}", "{|LOG2007:{a}|} {b}")]
    public Task Follows_the_option(string value, string right, string wrong)
        => Verify.InMethod($"""_logger.LogInformation("{right}", 1, 2); _logger.LogInformation("{wrong}", 1, 2);""", (Key, value));

    [Theory] // A senseless value counts as unset.
    [InlineData("kebab")]
    [InlineData("")]
    [InlineData("[unclosed")]
    [InlineData("(?<")]
    [InlineData("42")]
    public Task Falls_back_to_PascalCase(string value)
        => Verify.InMethod("""_logger.LogInformation("{Id} {|LOG2007:{name}|}", 1, 2);""", (Key, value));

    [Theory]
    [InlineData("pascal", "{id}", "PascalCase")]
    [InlineData("camel", "{Id}", "camelCase")]
    [InlineData("snake", "{Id}", "snake_case")]
    [InlineData("elastic", "{Id}", "dotted lower case")]
    [InlineData("x+", "{Id}", "matched by 'x+'")]
    public Task Names_the_convention(string value, string hole, string convention)
        => Verify.Message($$"""_logger.LogInformation("At {|#0:{{hole}}|}", orderId);""", "LOG2007",
            $"Placeholder '{hole}' is not {convention}: one property spelt in two ways is two fields to a search engine", (Key, value));
}
