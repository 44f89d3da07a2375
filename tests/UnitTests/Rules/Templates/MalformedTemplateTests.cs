using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Rules.Templates;

public sealed class MalformedTemplateTests
{
    [Theory]
    [InlineData("""_logger.LogInformation("Order {|LOG2004:{|}Id", orderId);""")]
    [InlineData("""_logger.LogInformation("Order Id{|LOG2004:}|}", orderId);""")]
    [InlineData("""_logger.LogInformation("{A} and {|LOG2004:{|}B", name, orderId);""")]
    [InlineData("""_logger.LogInformation("{|LOG2004:}|} {A}", name);""")]
    [InlineData("""_logger.LogInformation("Order {|LOG2004:{}|} of {}, {}", orderId, name, orderId);""")]
    [InlineData("""_logger.LogInformation("Order {|LOG2004:{}|}", orderId);""")]
    [InlineData("""_logger.LogInformation("Order {|LOG2004:{ }|}", orderId);""")]
    [InlineData("""_logger.LogInformation("Order {|LOG2004:{:F2}|} {,5}", order.Price, orderId);""")]
    [InlineData("""_logger.LogInformation("Order {|LOG2004:{Id,x}|}", orderId);""")]
    [InlineData("""_logger.LogInformation("Order {|LOG2004:{Id,}|}", orderId);""")]
    [InlineData("""_logger.LogInformation("Order {|LOG2004:{Id,10000000}|}", orderId);""")]
    [InlineData("""_logger.LogInformation("Order {|LOG2004:{A{B}|}", orderId);""")]
    [InlineData("""_logger.LogInformation("Order {|LOG2004:{Id:{0}|}", orderId);""")]
    [InlineData("""_logger.LogInformation("Order {|LOG2004:{|}Id");""")]
    public Task Reports_the_place(string statement) => Verify.InMethod(statement);

    [Theory]
    [InlineData("""_logger.LogInformation("{{ }}");""")]
    [InlineData("""_logger.LogInformation("{{{Id}}}", orderId);""")]
    [InlineData(
        """_logger.LogInformation("{Id, 5} {Price, -7 :F2} {When:HH:mm:ss} {Sum:#,##0.00}", order.Id, order.Price, DateTime.Now, order.Price);""")]
    [InlineData("""_logger.LogInformation("No braces");""")]
    public Task Accepts_what_can_be_parsed(string statement) => Verify.InMethod(statement);

    [Theory] // The count of a text that can't be parsed says nothing.
    [InlineData("""_logger.LogInformation("{A} {|LOG2004:{|}B", name);""")]
    [InlineData("""_logger.LogInformation("{|LOG2004:{}|} {B}", name);""")]
    [InlineData("""_logger.LogInformation("{0} {name} {|LOG2004:{}|}");""")]
    public Task Silences_LOG2003(string statement) => Verify.InMethod(statement);

    [Theory]
    [InlineData("{|#0:{|}A", ", name", "has a '{' that nothing closes", "the call throws, even when its level is off")]
    [InlineData("A{|#0:}|}", ", name", "has a '}' that nothing opens", "the call throws, even when its level is off")]
    [InlineData("{|#0:{A{B}|}", ", name", "has a brace inside a placeholder", "the call throws, even when its level is off")]
    [InlineData("{|#0:{}|}", ", name", "has a placeholder without a name", "its value can't be found again")]
    [InlineData("{|#0:{A,b}|}", ", name", "has a placeholder whose alignment is no number", "the call throws, even when its level is off")]
    [InlineData("{|#0:{|}A", "", "has a '{' that nothing closes", "it is printed as it stands, and a provider that parses it can't group it")]
    public Task Says_what_is_wrong_and_what_happens(string template, string arguments, string what, string why)
        => Verify.Message($"""_logger.LogInformation("{template}"{arguments});""", "LOG2004", $"The template {what}: {why}");

    /// <summary>What the frameworks' own parsers refuse, found by comparing them on texts made at random.</summary>
    [Theory]
    [InlineData(Framework.Log4Net, """LOG.Info("{|LOG2004:{@0}|}", orderId);""")]
    [InlineData(Framework.Log4Net, """LOG.Info("{|LOG2004:{0\t}|}", orderId);""")]
    [InlineData(Framework.NLog, """LOG.Info("{0} of {|LOG2004:{Name}|}", orderId, name);""")]
    [InlineData(Framework.NLog, """LOG.Info("{|LOG2004:{A,00000000005}|}", orderId);""")]
    public Task Follows_the_frameworks(Framework framework, string statement) => Verify.InFramework(framework, statement);
}
