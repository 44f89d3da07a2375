using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Fixes.Templates;

/// <summary>LOG2009's fix: text that is written out in the call is the template, and says the same.</summary>
public sealed class TextOnlyTemplateFixTests
{
    [Theory]
    [InlineData(Framework.Mel, """LOG.Info("{Said}", $"Order {orderId} was shipped");""", """LOG.Info("Order {OrderId} was shipped", orderId);""")]
    [InlineData(Framework.NLog, """LOG.Info("{Said}", $"Order {orderId} was shipped");""", """LOG.Info("Order {OrderId} was shipped", orderId);""")]
    [InlineData(Framework.Serilog, """LOG.Info("{Said:l}", $"Order {orderId} was shipped");""",
        """LOG.Info("Order {OrderId} was shipped", orderId);""")]
    [InlineData(Framework.Mel, """LOG.Info("{Said}", "It was shipped");""", """LOG.Info("It was shipped");""")]
    [InlineData(Framework.NLog, """LOG.Info("{Said}", "It was shipped");""", """LOG.Info("It was shipped");""")]
    [InlineData(Framework.Serilog, """LOG.Info("{Said:l}", "It was shipped");""", """LOG.Info("It was shipped");""")]
    [InlineData(Framework.Serilog, """LOG.Info("{Said:l}", "It {was} shipped");""", """LOG.Info("It {{was}} shipped");""")]
    [InlineData(Framework.Mel, """LOG.Error(error, "{Said}", string.Format("Order {0:D4} of {1}", orderId, name));""",
        """LOG.Error(error, "Order {OrderId:D4} of {Name}", orderId, name);""")]
    [InlineData(Framework.Mel, """var text = $"Order {orderId} was shipped"; LOG.Info("{Said}", text);""",
        """LOG.Info("Order {OrderId} was shipped", orderId);""")]
    [InlineData(Framework.Mel, """LOG.Info("{Said}", "Order " + nameof(Order) + " of " + user.Id);""",
        """LOG.Info("Order " + nameof(Order) + " of {UserId}", user.Id);""")]
    [InlineData(Framework.Mel, """LOG.Info("{Said}", $"Copied {orderId * 100 / user.Id}%");""",
        """LOG.Info("Copied {OrderIdPercent}%", orderId * 100 / user.Id);""")]
    public Task Says_the_text_in_the_template(Framework framework, string before, string after)
        => Check.InFramework(framework, before, after, "LOG2009");

    /// <summary>One word may be a value like another, a text without words names nothing, and what was there before is another text.</summary>
    [Theory]
    [InlineData("""LOG.Info("{Phase}", "start");""")]
    [InlineData("""LOG.Info("{Place}", $"{orderId}/{name}");""")]
    [InlineData("""LOG.Info("{Said,40}", $"Order {orderId} was shipped");""")]
    [InlineData("""LOG.Info(" {Said}", $"Order {orderId} was shipped");""")]
    [InlineData("""LOG.Info("{Said}", orderId > 1 ? "It was shipped" : "It was lost");""")]
    [InlineData("""LOG.Info("{Said}", $"Failed: {error.Message}");""")]
    [InlineData("""var text = $"Order {orderId} was shipped"; _count++; LOG.Info("{Said}", text);""")]
    [InlineData("""var text = $"Order {orderId} was shipped"; LOG.Info("{Said}", text); LOG.Info("Again {Said}", text);""")]
    public Task Is_withheld(string statements) => Check.Withheld(Framework.Mel, statements, "LOG2009");
}
