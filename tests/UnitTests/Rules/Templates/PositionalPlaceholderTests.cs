using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Rules.Templates;

public sealed class PositionalPlaceholderTests
{
    [Theory]
    [InlineData("""_logger.LogInformation("Order {|LOG2006:{0}|}", orderId);""")]
    [InlineData("""_logger.LogInformation("{|LOG2006:{0}|} {1,5:F2}", orderId, order.Price);""")]
    [InlineData("""_logger.LogInformation("{Id} {|LOG2006:{1}|}", orderId, name);""")]
    [InlineData("""_logger.LogInformation("{|LOG2006:{ 0 }|}", orderId);""")]
    [InlineData("""_logger.LogInformation("{|LOG2006:{123}|}", orderId);""")]
    [InlineData("""_logger.LogInformation("{|LOG2006:{0}|} {|LOG2003:{1}|}", orderId);""")]
    public Task Reports_a_template_once_at_its_first_number(string statement) => Verify.InMethod(statement);

    [Theory]
    [InlineData("""_logger.LogInformation("{Id0} {X1}", orderId, name);""")]
    [InlineData("""_logger.LogInformation("{{0}}");""")]
    [InlineData("""_logger.LogInformation("{|LOG2003:{0}|}");""")]
    [InlineData("""_logger.LogInformation("{|LOG2004:{0{1}|}", orderId);""")]
    public Task Accepts_names_and_text_that_is_not_parsed(string statement) => Verify.InMethod(statement);

    [Fact]
    public Task Says_what_the_number_does()
        => Verify.Message("""_logger.LogInformation("{|#0:{0:X}|}", orderId);""", "LOG2006",
            "Placeholder '{0}' makes a property named '0', which says nothing to whoever searches the log; name it after its value");

    [Theory]
    [InlineData("""_logger.LogInformation("{|#0:{0:X}|} {1}", orderId, name);""", "'{1}'")]
    [InlineData("""_logger.LogInformation("{|#0:{0}|} {1,5} {2} {Id} {3}", 1, 2, 3, 4, 5);""", "'{1}', '{2}', '{3}'")]
    [InlineData("""_logger.LogInformation("{|#0:{0}|} {1} {2} {3} {4}", 1, 2, 3, 4, 5);""", "'{1}', '{2}', '{3}' and more")]
    public Task Lists_the_others(string statement, string others)
        => Verify.Message(statement, "LOG2006",
            $"Placeholder '{{0}}' makes a property named '0' (and {others} of that kind), which says nothing to whoever searches the log; "
                + "name it after its value");
}
