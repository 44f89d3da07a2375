using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Fixes.Templates;

/// <summary>LOG2003.</summary>
public sealed class ArgumentCountFixTests
{
    [Theory]
    [InlineData("""_logger.LogInformation("Order {OrderId} of {Name}", orderId);""",
        """_logger.LogInformation("Order {OrderId} of {Name}", orderId, name);""")]
    [InlineData("""_logger.LogInformation("Order {OrderId}");""", """_logger.LogInformation("Order {OrderId}", orderId);""")]
    [InlineData("""_logger.LogInformation("Order placed", orderId);""", """_logger.LogInformation("Order placed {OrderId}", orderId);""")]
    [InlineData("""_logger.LogInformation("Order {Id} placed.", orderId, name);""",
        """_logger.LogInformation("Order {Id} placed {Name}.", orderId, name);""")]
    public Task Makes_both_match(string before, string after) => Check.Source(Verify.Method(before), Verify.Method(after), "LOG2003", runs: false);

    [Theory]
    [InlineData("""_logger.LogInformation("json { \"a\": 1 }");""", """_logger.LogInformation("{Text}", "json { \"a\": 1 }");""")]
    public Task Passes_text_that_was_no_template_as_a_value(string before, string after) => Check.Statement(before, after, "LOG2003");

    [Theory]
    [InlineData("""_logger.LogInformation("{A} {B}", orderId);""")]
    [InlineData("""_logger.LogInformation("{A} {B}");""")]
    [InlineData("""_logger.LogInformation("none", orderId, name);""")]
    public Task Does_not_guess(string statement) => Check.Withheld(statement, "LOG2003");
}
