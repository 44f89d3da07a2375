using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Rules.Templates;

public sealed class InlineTemplateTests
{
    [Theory]
    [InlineData("""_logger.LogInformation({|LOG2001:$"Order {order.Id}"|});""")]
    [InlineData("""_logger.LogInformation({|LOG2001:$@"Order {order.Id}"|});""")]
    [InlineData(""""_logger.LogInformation({|LOG2001:$"""Order {order.Id}"""|});"""")]
    [InlineData("""_logger.LogInformation({|LOG2001:$"{order.Id}"|});""")]
    [InlineData("""_logger.LogInformation(({|LOG2001:$"Order {order.Id}"|}));""")]
    [InlineData("""_logger.LogInformation({|LOG2001:"Order " + order.Id|});""")]
    [InlineData("""_logger.LogInformation({|LOG2001:name + " left"|});""")]
    [InlineData("""_logger.LogInformation({|LOG2001:"a" + ("b" + name)|});""")]
    [InlineData("""_logger.LogInformation({|LOG2001:"a " + $"b {name}"|});""")]
    [InlineData("""_logger.LogInformation({|LOG2001:string.Format("Order {0}", order.Id)|});""")]
    [InlineData("""_logger.LogInformation({|LOG2001:String.Format(System.Globalization.CultureInfo.InvariantCulture, "Order {0}", order.Id)|});""")]
    [InlineData("""_logger.LogInformation({|LOG2001:string.Concat("Order ", name)|});""")]
    [InlineData("""_logger.LogInformation({|LOG2001:string.Join(", ", items)|});""")]
    [InlineData("""_logger.LogInformation({|LOG2001:new StringBuilder().Append("Order ").Append(orderId).ToString()|});""")]
    [InlineData("""var sb = new StringBuilder("Order "); sb.Append(orderId); _logger.LogInformation({|LOG2001:sb.ToString()|});""")]
    public Task Reports_text_that_is_built(string statement) => Verify.InMethod(statement);

    [Theory]
    [InlineData("""var text = $"Order {order.Id}"; _logger.LogInformation({|LOG2001:text|});""")]
    [InlineData("""string text = "Order " + order.Id; _logger.LogInformation({|LOG2001:text|});""")]
    [InlineData("""var text = string.Format("Order {0}", order.Id); if (orderId > 0) { _logger.LogInformation({|LOG2001:text|}); }""")]
    [InlineData("""var sb = new StringBuilder(); sb.Append(name); var text = sb.ToString(); _logger.LogInformation({|LOG2001:text|});""")]
    public Task Reports_a_local_that_only_carries_it(string statements) => Verify.InMethod(statements);

    [Theory] // Text with another use is a value like any other.
    [InlineData("""var text = $"Order {order.Id}"; _logger.LogInformation({|LOG2002:text|}); throw new InvalidOperationException(text);""")]
    [InlineData("""var text = $"Order {order.Id}"; text = text.Trim(); _logger.LogInformation({|LOG2002:text|});""")]
    [InlineData("""var text = "a"; text += name; _logger.LogInformation({|LOG2002:text|});""")]
    public Task Leaves_a_local_with_another_use_to_LOG2002(string statements) => Verify.InMethod(statements);

    [Theory]
    [InlineData("""_logger.LogInformation({|LOG2001:orderId > 0 ? $"Order {order.Id}" : "none"|});""")]
    [InlineData("""_logger.LogInformation({|LOG2001:orderId > 0 ? "none" : "Order " + name|});""")]
    [InlineData("""_logger.LogInformation({|LOG2001:order.Name ?? $"Order {order.Id}"|});""")]
    [InlineData("""_logger.LogInformation({|LOG2001:orderId switch { 0 => "none", _ => $"Order {order.Id}" }|});""")]
    public Task Reports_a_choice_of_which_one_is_built(string statement) => Verify.InMethod(statement);

    [Theory]
    [InlineData("""_logger.LogInformation({|LOG2001:$"Order {order.Id} of {{Name}}"|}, name);""")]
    [InlineData("""_logger.LogWarning(error, {|LOG2001:"Order " + order.Id + " {Name}"|}, name);""")]
    [InlineData("""_logger.LogError({|LOG2001:$"Failed: {{|LOG4003:error.Message|}}"|});""")]
    public Task Reports_once_where_there_are_arguments_too(string statement) => Verify.InMethod(statement);

    [Theory]
    [InlineData("""_logger.LogInformation("Order {Id}", order.Id);""")]
    [InlineData("""_logger.LogInformation("a" + "b {Name}", name);""")]
    [InlineData("""_logger.LogInformation($"{nameof(M)}: {{Name}}", name);""")]
    [InlineData("""_logger.LogInformation($"{nameof(M)} error: {{Code}}" + " at once", orderId);""")]
    [InlineData("""const string Area = "orders"; _logger.LogInformation($"[{Area}] {{Name}}", name);""")]
    [InlineData("""const string Area = "orders"; _logger.LogInformation(Area + ": {Name}", name);""")]
    [InlineData("""const int Limit = 5; _logger.LogInformation($"More than {Limit} orders");""")]
    [InlineData("""const int Limit = 5; _logger.LogInformation("More than " + Limit + " orders");""")]
    [InlineData("""_logger.LogInformation("a" + 'b' + 1);""")]
    [InlineData("""_logger.LogInformation($"");""")]
    [InlineData("""_logger.LogInformation("Order {Text}", $"{order.Name}");""")]
    public Task Accepts_text_that_no_run_time_value_gets_into(string statement) => Verify.InMethod(statement);

    [Fact]
    public Task Concatenation_of_numbers_is_no_text()
        => Verify.InMethod("""_logger.LogInformation(1 + orderId, "Done");""");

    [Theory]
    [InlineData("""{|#0:$"Order {orderId}"|}""", "", "interpolation")]
    [InlineData("""{|#0:"Order " + orderId|}""", "", "'+'")]
    [InlineData("""{|#0:string.Format("{0}", orderId)|}""", "", "'string.Format'")]
    [InlineData("""{|#0:string.Join(",", items)|}""", "", "'string.Concat' or 'string.Join'")]
    [InlineData("""{|#0:new StringBuilder(name).ToString()|}""", "", "a StringBuilder")]
    [InlineData("""{|#0:$"Order {orderId}"|}, name""", "; braces in them make the call throw", "interpolation")]
    public Task Says_how_it_is_built_and_when_it_throws(string arguments, string danger, string way)
        => Verify.Message($"_logger.LogInformation({arguments});", "LOG2001",
            $"The message is built with {way}: its values are no properties, so records can't be searched or grouped by them{danger}");
}
