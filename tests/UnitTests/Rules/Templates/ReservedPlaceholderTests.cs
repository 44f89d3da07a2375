using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Rules.Templates;

public sealed class ReservedPlaceholderTests
{
    [Theory]
    [InlineData(Framework.Mel, """LOG.Info("{|LOG2016:{Message}|} {|LOG2016:{OriginalFormat}|} {|LOG2016:{EventId}|}", name, name, orderId);""")]
    [InlineData(Framework.Mel, """LOG.Info("At {|LOG2007:{|LOG2016:{level}|}|}", orderId);""")]
    [InlineData(Framework.Mel, """LOG.Info("Got {|LOG2016:{@Message}|}", state);""")]
    [InlineData(Framework.Serilog,
        """LOG.Info("{|LOG2016:{SourceContext}|} {|LOG2016:{Timestamp:u}|} {|LOG2016:{@Properties}|}", name, DateTime.Now, items);""")]
    [InlineData(Framework.NLog, """LOG.Info("{|LOG2016:{Logger}|} {|LOG2016:{Level,5}|}", name, orderId);""")]
    public Task Reports_keys_of_the_framework(Framework framework, string statement) => Verify.InFramework(framework, statement);

    [Theory]
    [InlineData(Framework.Mel,
        """LOG.Info("{ErrorMessage} {UserLevel} {Id}", name, orderId, orderId); LOG.Info("{{Message}}"); LOG.Info("{|LOG2003:{Message}|}");""")]
    [InlineData(Framework.Serilog, """LOG.Info("{Logger} {Text:l}", name, name);""")]
    [InlineData(Framework.NLog, """LOG.Info("In {SourceContext}", name);""")]
    [InlineData(Framework.Log4Net, """LOG.Info("Message {0}", name);""")]
    public Task Accepts_other_names(Framework framework, string statement) => Verify.InFramework(framework, statement);

    [Fact]
    public Task Knows_keys_of_ones_own()
        => Verify.InMethod(
            """_logger.LogInformation("{|LOG2016:{TenantId}|} {|LOG2016:{Host}|} {|LOG2016:{Message}|} {Id}", 1, 2, 3, 4);""",
            ("log_analyzers.reserved_keys", "tenantId, host"));

    [Fact]
    public Task Says_whose_key_it_is()
        => Verify.Message("""_logger.LogInformation("Got {|#0:{Message}|}", name);""", "LOG2016",
            "'Message' is a key that Microsoft.Extensions.Logging or its sinks set for every record: one of the two values replaces the other or "
                + "is renamed");
}
