using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Fixes.Templates;

/// <summary>Fixes of several rules where the frameworks differ, run against the frameworks themselves.</summary>
public sealed class FrameworkFixTests
{
    /// <summary>The framework shows the template itself then, names included.</summary>
    [Theory]
    [InlineData(Framework.NLog, """_logger.Trace("{Alpha:D}}}{beta,6:X2}", DayOfWeek.Friday, orderId);""", "LOG2007")]
    [InlineData(Framework.NLog, """_logger.Info("{day:Q} {Id}", (DayOfWeek?)DayOfWeek.Friday, orderId);""", "LOG2007")]
    [InlineData(Framework.NLog, """_logger.Info("{id:Q} {Id}", Guid.Empty, orderId);""", "LOG2005")]
    [InlineData(Framework.NLog, """_logger.Info("{Price} {Id:Q}", order.Price.ToString("F2", null), Guid.Empty);""", "LOG2012")]
    [InlineData(Framework.NLog, """_logger.Info("{id} {Name}", orderId);""", "LOG2007")]
    [InlineData(Framework.Serilog, """_logger.Information("{id} {name}", orderId);""", "LOG2007")]
    public Task A_template_that_is_shown_itself_keeps_its_names(Framework framework, string statement, string id)
        => Check.Withheld(framework, statement, id);

    /// <summary>A mended call says what it was meant to say, not what it said.</summary>
    [Theory]
    [InlineData(Framework.Serilog, """LOG.Info("{user-name} is in", name);""", """LOG.Info("{UserName} is in", name);""", "LOG2004")]
    [InlineData(Framework.NLog, """LOG.Info("done } {Id}", orderId);""", """LOG.Info("done }} {Id}", orderId);""", "LOG2004")]
    [InlineData(Framework.Log4Net, """LOG.Info("done } {0}", orderId);""", """LOG.Info("done }} {0}", orderId);""", "LOG2004")]
    [InlineData(Framework.Mel, """LOG.Info("{A}", orderId, user.Id);""", """LOG.Info("{A} {UserId}", orderId, user.Id);""", "LOG2003")]
    [InlineData(Framework.Serilog, """LOG.Info("{A}", orderId, user.Id);""", """LOG.Info("{A} {UserId}", orderId, user.Id);""", "LOG2003")]
    [InlineData(Framework.NLog, """LOG.Info("{A}", orderId, user.Id);""", """LOG.Info("{A} {UserId}", orderId, user.Id);""", "LOG2003")]
    [InlineData(Framework.Log4Net, """LOG.Info("{0}", orderId, user.Id);""", """LOG.Info("{0} {1}", orderId, user.Id);""", "LOG2003")]
    public async Task Mended(Framework framework, string before, string after, string id)
    {
        using var run = new FixRun([Verify.Method(before, framework)], references: References.WithAllFrameworks);
        Assert.Contains(await run.DiagnosticsAsync(), d => d.Id == id);
        await run.FixAllAsync(id);
        Assert.Equal(Verify.Method(after, framework), await run.TextAsync());
        Assert.DoesNotContain(await run.DiagnosticsAsync(), d => d.Id == id);
        Assert.NotEmpty(await run.RunAsync());
    }
}
