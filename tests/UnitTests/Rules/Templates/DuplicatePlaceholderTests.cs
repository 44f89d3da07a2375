using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Rules.Templates;

public sealed class DuplicatePlaceholderTests
{
    [Theory]
    [InlineData(Framework.Mel)]
    [InlineData(Framework.Serilog)]
    [InlineData(Framework.NLog)]
    public async Task Reports_the_later_of_different_values(Framework framework)
    {
        await Verify.InFramework(framework, """LOG.Info("{Id} of {|LOG2005:{Id}|}", order.Id, user.Id);""");
        await Verify.InFramework(
            framework, """LOG.Error(error, "{Id} of {|LOG2005:{Id,5:D3}|}, {Name}, {Id}", order.Id, user.Id, name, orderId);""");
        await Verify.InFramework(framework, """LOG.Info("{Id} of {|LOG2005:{Id}|}", items.Count(), items.Count());""");
        await Verify.InFramework(framework, """LOG.Info("{Id} of {|LOG2005:{|LOG2017:{@Id}|}|}", new object[] { order.Id, user.Id });""");
    }

    [Theory]
    [InlineData(Framework.Mel, """LOG.Info("{Name} and {|LOG2005:{Name}|}", name);""")]
    [InlineData(Framework.NLog, """LOG.Info("{Name} and {|LOG2005:{Name}|}", name);""")]
    [InlineData(Framework.Mel, """LOG.Info("{Name} and {|LOG2005:{Name}|} of {Id}", name, orderId);""")]
    [InlineData(Framework.Serilog, """LOG.Info("{Name} and {|LOG2005:{Name}|} of {Id}", name, orderId);""")]
    [InlineData(Framework.Mel, """LoggerMessage.Define<int, int>(LogLevel.Information, 1, "{Id} of {|LOG2005:{Id}|}");""")]
    [InlineData(Framework.Mel, """using var scope = _logger.BeginScope("{Id} of {|LOG2005:{Id}|}", order.Id, user.Id);""")]
    public Task Reports_values_that_are_given_once_and_definitions(Framework framework, string statement) => Verify.InFramework(framework, statement);

    /// <summary>The case of a name is LOG2007's to say as well.</summary>
    [Fact]
    public Task Has_no_regard_to_case() => Verify.InMethod("""_logger.LogInformation("{Id} of {|LOG2005:{|LOG2007:{id}|}|}", order.Id, user.Id);""");

    [Fact]
    public Task Tells_constants_apart() => Verify.InMethod("""_logger.LogInformation("{Id} or {|LOG2005:{Id}|}", -1, -2);""");

    [Theory]
    [InlineData(Framework.Mel, """LOG.Info("{Name} and {Name}", name, name);""")]
    [InlineData(Framework.Serilog, """LOG.Info("{Name} and {Name}", name, name);""")]
    [InlineData(Framework.NLog, """LOG.Info("{Name} and {Name}", order.User.Name, order.User.Name);""")]
    [InlineData(Framework.Serilog, """LOG.Info("{Name} and {Name}", name);""")]
    [InlineData(Framework.Serilog, """LOG.Info("To {Id} ({Id:X})", -1, -1);""")]
    [InlineData(Framework.Mel, """LOG.Info("To {Id} ({Id:X})", int.MaxValue, int.MaxValue);""")]
    [InlineData(Framework.NLog, """LOG.Info("From {Name} to {Name}", "a" + "b", "ab");""")]
    [InlineData(Framework.Mel, """LOG.Info("{Id} and {Name}", orderId, name);""")]
    [InlineData(Framework.Mel, """LOG.Info("{Name} and {Name}", items);""")]
    [InlineData(Framework.Mel, """LOG.Info("{{Id}} and {{Id}}");""")]
    [InlineData(Framework.Log4Net, """LOG.Info("{0} and {0}", orderId);""")]
    [InlineData(Framework.Mel, """LOG.Info("{|LOG2006:{0}|} and {0}", orderId, user.Id);""")]
    public Task Accepts_one_value_and_different_names(Framework framework, string statement) => Verify.InFramework(framework, statement);

    [Fact]
    public Task Accepts_repeated_names_where_values_are_matched_by_name() => Verify.Diagnostics(
        """
        static partial class Log
        {
            [LoggerMessage(1, LogLevel.Information, "{Id} and again {Id}")]
            static partial void Twice(ILogger logger, int id);
            static partial void Twice(ILogger logger, int id) { }
        }
        """);

    [Theory]
    [InlineData("\"{Id} {|#0:{Id}|}\", orderId, user.Id",
        "for different values: the record has the name twice, and whoever searches it finds one of the values")]
    [InlineData("\"{Id} {|#0:{Id}|}\", orderId", "but its value is given once: the call throws")]
    public Task Says_what_happens(string arguments, string what)
        => Verify.Message($"_logger.LogInformation({arguments});", "LOG2005", "Placeholder '{Id}' is there more than once, " + what);
}
