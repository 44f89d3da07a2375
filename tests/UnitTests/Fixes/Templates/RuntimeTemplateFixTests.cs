using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Fixes.Templates;

/// <summary>LOG2002.</summary>
public sealed class RuntimeTemplateFixTests
{
    [Theory]
    [InlineData("""_logger.LogInformation(name);""", """_logger.LogInformation("{Text}", name);""")]
    [InlineData("""_logger.LogInformation(message: name);""", """_logger.LogInformation("{Text}", name);""")]
    [InlineData("""_logger?.LogInformation(order.Name);""", """_logger?.LogInformation("{Text}", order.Name);""")]
    public Task Passes_runtime_text_as_a_value(string before, string after) => Check.Statement(before, after, "LOG2002");

    [Theory]
    [InlineData(Framework.Mel, """LOG.Info("{Text}", name);""")]
    [InlineData(Framework.Serilog, """LOG.Info("{Text:l}", name);""")]
    [InlineData(Framework.NLog, """LOG.Info("{Text}", name);""")]
    public Task Passes_it_in_every_framework(Framework framework, string after) => Check.InFramework(framework, "LOG.Info(name);", after, "LOG2002");

    [Theory]
    [InlineData("""_logger.LogInformation(name, orderId);""")]
    [InlineData("""object[] values = [name]; _logger.LogInformation(name, values);""")]
    public Task Leaves_runtime_templates_that_have_values(string statement) => Check.Withheld(statement, "LOG2002");
}
