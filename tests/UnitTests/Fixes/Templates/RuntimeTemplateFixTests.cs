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

    /// <summary>One finding stands for all methods of a type that take finished text, and one run changes all of them.</summary>
    [Theory]
    [InlineData(Framework.Mel)]
    [InlineData(Framework.Serilog)]
    [InlineData(Framework.NLog)]
    public async Task Changes_all_methods_of_a_type_that_take_text(Framework framework)
    {
        var fixture = LogFixture.Of(framework);
        string Source(string text) => $$"""
            class C
            {
                {{fixture.Field}}{{fixture.Constructor}}
                protected virtual void Info(string message) { {{fixture.Translate($"LOG.Info({text});")}} }
                protected virtual void Warn(string message, Exception e) { {{fixture.Translate($"LOG.Warn(e, {text});")}} }
                class Inner { }
                protected void Error(string message) { if (message != "") {{fixture.Translate($"LOG.Error({text});")}} }
            }
            """;
        using var run = new FixRun([Source("message")], references: References.WithAllFrameworks);
        Assert.Single(await run.DiagnosticsAsync(), d => d.Id == "LOG2002");
        Assert.True(await run.FixAllAsync("LOG2002"));
        Assert.Equal(Source(framework == Framework.Serilog ? "\"{Text:l}\", message" : "\"{Text}\", message"), await run.TextAsync());
        Assert.False(await run.FixAllAsync("LOG2002"));
    }

    [Theory]
    [InlineData("""_logger.LogInformation(name, orderId);""")]
    [InlineData("""object[] values = [name]; _logger.LogInformation(name, values);""")]
    public Task Leaves_runtime_templates_that_have_values(string statement) => Check.Withheld(statement, "LOG2002");
}
