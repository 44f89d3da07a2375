using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Fixes.Templates;

public sealed class ReservedPlaceholderFixTests
{
    private static readonly (string, string)[] s_keys = [("log_analyzers.reserved_keys", "message, level, text, version")];

    [Theory]
    [InlineData(Framework.Mel, """LOG.Error(error, "failed: {Message}", error.Message);""",
        """LOG.Error(error, "failed: {MessageValue}", error.Message);""")]
    [InlineData(Framework.Serilog, """LOG.Info("failed: {@Message} {Level,4}", name, orderId);""",
        """LOG.Info("failed: {@MessageValue} {LevelValue,4}", name, orderId);""")]
    [InlineData(Framework.NLog, """LOG.Info("failed: {Message} {Name}", user.Name, name);""",
        """LOG.Info("failed: {MessageValue} {Name}", user.Name, name);""")]
    [InlineData(Framework.Mel, """var message = name; LOG.Info("{Message} {Level}", message, order.Id);""",
        """var message = name; LOG.Info("{MessageValue} {LevelValue}", message, order.Id);""")]
    [InlineData(Framework.Mel, """LOG.Info($"{nameof(M)}: {{Message}}", name);""", """LOG.Info($"{nameof(M)}: {{MessageValue}}", name);""")]
    public Task Renames_the_key(Framework framework, string before, string after) => Check.InFramework(framework, before, after, "LOG2016", s_keys);

    /// <summary>One field becomes one, whatever its values are.</summary>
    [Theory]
    [InlineData(Framework.Mel)]
    [InlineData(Framework.Serilog)]
    [InlineData(Framework.NLog)]
    public Task Gives_a_key_one_new_name(Framework framework)
        => Check.InFramework(
            framework,
            """LOG.Info("a {Message}", name); LOG.Info("b {Message} {MessageValue}", user.Name, 3); """
                + """LOG.Warn("c {message}", items.Select(i => i).First());""",
            """LOG.Info("a {MessageValue}", name); LOG.Info("b {MessageValue2} {MessageValue}", user.Name, 3); """
                + """LOG.Warn("c {MessageValue}", items.Select(i => i).First());""",
            "LOG2016", s_keys);

    [Fact]
    public Task Keeps_clear_of_keys_of_ones_own()
        => Check.InFramework(
            Framework.Mel, """LOG.Info("{Tenant}", order.Id);""", """LOG.Info("{TenantValue}", order.Id);""", "LOG2016",
            ("log_analyzers.reserved_keys", "tenant, id"));

    [Theory]
    [InlineData("LOG2001", """LOG.Info($"{order.Id} {name}");""", """LOG.Info("{OrderId} {Name}", order.Id, name);""")]
    [InlineData("LOG2006", """LOG.Info("{0} {1}", order.Id, name);""", """LOG.Info("{OrderId} {Name}", order.Id, name);""")]
    public Task So_do_other_fixes(string id, string before, string after)
        => Check.InFramework(Framework.Mel, before, after, id, ("log_analyzers.reserved_keys", "tenant, id"));

    [Theory]
    [InlineData(Framework.Serilog, """LOG.Info("{Message} {Message}", name);""")]
    [InlineData(Framework.NLog, """_logger.Info("{Message:D5}", order.Price);""")]
    [InlineData(Framework.Mel, """const string Template = "{Message}"; LOG.Info(Template, name);""")]
    [InlineData(Framework.Mel, """LoggerMessage.Define<string>(LogLevel.Information, 1, "{Message}");""")]
    public Task Is_withheld(Framework framework, string statements) => Check.Withheld(framework, statements, "LOG2016", s_keys);
}
