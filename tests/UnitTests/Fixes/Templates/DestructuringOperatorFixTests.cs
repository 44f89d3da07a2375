using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.UnitTests.Fixes.Templates;

public sealed class DestructuringOperatorFixTests
{
    [Theory]
    [InlineData(Framework.Mel, """LOG.Info("{@Id} {@Name} {@Order}", orderId, name, order);""",
        """LOG.Info("{Id} {Name} {@Order}", orderId, name, order);""")]
    [InlineData(Framework.Serilog, """LOG.Info("{@Id} {@Name,30} {@Price:F1} {@Day}", orderId, name, order.Price, DayOfWeek.Monday);""",
        """LOG.Info("{Id} {Name,30} {Price:F1} {Day}", orderId, name, order.Price, DayOfWeek.Monday);""")]
    [InlineData(Framework.Serilog,
        """LOG.Info("{@When} {@Span} {@Key} {@Link}", DateTime.MinValue, TimeSpan.FromSeconds(5), Guid.Empty, new Uri("http://a/b"));""",
        """LOG.Info("{When} {Span} {Key} {Link}", DateTime.MinValue, TimeSpan.FromSeconds(5), Guid.Empty, new Uri("http://a/b"));""")]
    [InlineData(Framework.NLog, """LOG.Info("{@Id} {@Count}", orderId, (long?)5);""", """LOG.Info("{Id} {Count}", orderId, (long?)5);""")]
    [InlineData(Framework.Mel, """LOG.Info($"{nameof(Order)} {{@Id}}", orderId);""", """LOG.Info($"{nameof(Order)} {{Id}}", orderId);""")]
    public Task Removes_the_operator(Framework framework, string before, string after) => Check.InFramework(framework, before, after, "LOG2017");

    [Fact]
    public async Task Removes_every_operator_that_no_provider_knows()
    {
        const string Program = " class P { static void Main() { } }";
        using var run = new FixRun(
            [Verify.Method("""_logger.LogInformation("{@Order} {$Name}", order, name);""") + Program], kind: OutputKind.ConsoleApplication);
        var said = await run.RunAsync();
        await run.FixAllAsync("LOG2017");
        Assert.Equal(Verify.Method("""_logger.LogInformation("{Order} {Name}", order, name);""") + Program, await run.TextAsync());
        Assert.Equal(said, await run.RunAsync());
    }

    [Theory]
    [InlineData(Framework.NLog, """LOG.Info("{@Name}", name);""")]
    [InlineData(Framework.NLog, """LOG.Info("{@Flag}", orderId > 0);""")]
    [InlineData(Framework.NLog, """LOG.Info("{@Id,5}", orderId);""")]
    [InlineData(Framework.Mel, """const string Template = "{@Id}"; LOG.Info(Template, orderId);""")]
    public Task Is_withheld(Framework framework, string statements) => Check.Withheld(framework, statements, "LOG2017");
}
