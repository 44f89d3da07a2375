using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Rules.Templates;

public sealed class SwappedPlaceholdersTests
{
    [Theory]
    [InlineData(Framework.Mel)]
    [InlineData(Framework.Serilog)]
    [InlineData(Framework.NLog)]
    public async Task Reports_the_first_of_a_circle(Framework framework)
    {
        await Verify.InFramework(framework, """LOG.Info("{|LOG2008:{OrderId}|} of {Name}", name, orderId);""");
        await Verify.InFramework(framework, """LOG.Info("{|LOG2008:{Name}|} took {OrderId}", order.Id, user.Name);""");
        await Verify.InFramework(framework, """LOG.Info("{|LOG2008:{OrderId}|} of {UserId}", user.Id, order.Id);""");
        await Verify.InFramework(framework, """LOG.Error(error, "{|LOG2008:{OrderId}|} of {Name} at {Price}", name, order.Price, orderId);""");
        await Verify.InFramework(framework, """LOG.Info("{Price}: {|LOG2008:{OrderId,5}|} of {|LOG2017:{@Name}|}", order.Price, name, orderId);""");
        await Verify.InFramework(framework, """LOG.Info("{|LOG2008:{OrderId}|} of {Name}", new object[] { name, orderId });""");
    }

    [Theory]
    [InlineData("""_logger.LogInformation("{|LOG2008:{|LOG2007:{order_id}|}|} of {Count}", _count, orderId);""")]
    [InlineData("""_logger.LogInformation("{|LOG2008:{Length}|} of {Name}", name.ToString(), items.Length);""")]
    [InlineData("""using var scope = _logger.BeginScope("{|LOG2008:{OrderId}|} of {Name}", name, orderId);""")]
    public Task Spelling_and_conversions_do_not_matter(string statement) => Verify.InMethod(statement);

    [Theory]
    [InlineData("""LOG.Info("{OrderId} of {Name}", orderId, name);""")]
    [InlineData("""LOG.Info("{Id} of {OrderId}", orderId, order.Id);""")]
    [InlineData("""LOG.Info("{Id} of {UserId}", order.Id, user.Id);""")]
    [InlineData("""LOG.Info("{Name} renamed to {NewName}", user.Name, name);""")]
    [InlineData("""LOG.Info("{Count} instead of {Expected}", orderId, _count);""")]
    [InlineData("""LOG.Info("{Id}, then {Price}", order.Price + 1, orderId);""")]
    [InlineData("""LOG.Info("{A} {B}", name, orderId);""")]
    [InlineData("""LOG.Info("{Name} {|LOG2005:{Name}|}", name, user.Name);""")]
    [InlineData("""LOG.Info("{OrderId} of {Name}", items.Select(i => (object)i).ToArray());""")]
    public Task Accepts_what_may_be_meant(string statement) => Verify.InFramework(Framework.Mel, statement);

    [Fact]
    public Task Accepts_any_order_where_values_are_matched_by_name() => Verify.Diagnostics(
        """
        static partial class Log
        {
            [LoggerMessage(1, LogLevel.Information, "{Name} took {Id}")]
            static partial void Took(ILogger logger, int id, string name);
            static partial void Took(ILogger logger, int id, string name) { }
        }
        """);

    [Fact]
    public Task Says_what_is_shown()
        => Verify.Message("""_logger.LogInformation("{|#0:{OrderId}|} of {UserId}", user.Id, orderId);""", "LOG2008",
            "Placeholder '{OrderId}' shows 'user.Id': values are taken in the order of the arguments, and 'orderId' is the one that it names");
}
