using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Fixes.Templates;

/// <summary>LOG2003.</summary>
public sealed class ArgumentCountFixTests
{
    [Theory]
    [InlineData("""_logger.LogInformation("Order {OrderId} of {Name}", orderId);""",
        """_logger.LogInformation("Order {OrderId} of {Name}", orderId, name);""")]
    [InlineData("""_logger.LogInformation("Order {OrderId}");""", """_logger.LogInformation("Order {OrderId}", orderId);""")]
    [InlineData("""_logger.LogInformation("Order placed", orderId);""", """_logger.LogInformation("Order placed {OrderId}", orderId);""")]
    [InlineData("""_logger.LogInformation("Order {Id} placed.", orderId, name);""",
        """_logger.LogInformation("Order {Id} placed {Name}.", orderId, name);""")]
    public Task Makes_both_match(string before, string after) => Check.Source(Verify.Method(before), Verify.Method(after), "LOG2003", runs: false);

    /// <summary>A pair of a dictionary is not what its name says, unless the neighbours say which part of it is.</summary>
    [Theory]
    [InlineData(Framework.Mel)]
    [InlineData(Framework.Serilog)]
    [InlineData(Framework.NLog)]
    public async Task Asks_the_neighbours(Framework framework)
    {
        const string Loop = """foreach (var script in new Dictionary<string, int> { ["a"] = 1 }) { """;
        await Check.Withheld(
            framework, Loop + """LOG.Warn("Script '{Script}' will not be run"); }""", "LOG2003");
        using var run = new FixRun(
            [
                Verify.Method(
                    Loop + """if (script.Value > 1) LOG.Warn("ran {Script}", script.Key); LOG.Warn("Script '{Script}' will not be run"); }""",
                    framework),
            ],
            references: References.WithAllFrameworks);
        await run.FixAllAsync("LOG2003");
        Assert.Contains("""("Script '{Script}' will not be run", script.Key);""", await run.TextAsync(), StringComparison.Ordinal);
    }

    /// <summary>However the name is spelt: another rule's fix spells it alike, and a second run would find it.</summary>
    [Theory]
    [InlineData(Framework.Mel, "order_id")]
    [InlineData(Framework.Serilog, "orderNumber.id")]
    [InlineData(Framework.NLog, "theId")]
    public async Task Asks_neighbours_that_spell_it_in_another_way(Framework framework, string name)
    {
        var other = name switch { "order_id" => "OrderId", "theId" => "TheId", _ => "OrderNumberId" };
        var source = Verify.Method($$"""LOG.Info("{{{name}}}", user.Id); LOG.Error("{{{other}}}");""", framework);
        using var run = new FixRun([source], references: References.WithAllFrameworks);
        await run.FixAllAsync();
        Assert.Contains($"(\"{{{other}}}\", user.Id)", (await run.TextAsync()).Split("Error")[^1], StringComparison.Ordinal);
        Assert.False(await run.FixAllAsync());
    }

    /// <summary>NLog prints a name behind a number as it stands.</summary>
    [Theory]
    [InlineData(Framework.NLog, "Order {0} of {1}")]
    [InlineData(Framework.Serilog, "Order {0} of {Name}")]
    [InlineData(Framework.Mel, "Order {0} of {Name}")]
    public async Task Numbers_stay_numbers_where_names_would_not_be_read(Framework framework, string expected)
    {
        using var run = new FixRun(
            [Verify.Method("LOG.Info(\"Order {0} of\", orderId, name);", framework)], references: References.WithAllFrameworks);
        await run.FixAllAsync("LOG2003");
        Assert.Contains($"(\"{expected}\", orderId, name)", await run.TextAsync(), StringComparison.Ordinal);
        await run.FixAllAsync();
        Assert.Contains("{OrderId} of {Name}", await run.TextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""_logger.LogInformation("json { \"a\": 1 }");""", """_logger.LogInformation("{Text}", "json { \"a\": 1 }");""")]
    public Task Passes_text_that_was_no_template_as_a_value(string before, string after) => Check.Statement(before, after, "LOG2003");

    [Theory]
    [InlineData("""_logger.LogInformation("{A} {B}", orderId);""")]
    [InlineData("""_logger.LogInformation("{A} {B}");""")]
    [InlineData("""_logger.LogInformation("none", orderId, name);""")]
    [InlineData("""_logger.LogInformation("{State}");""")]
    [InlineData("""_logger.LogInformation("{Items}");""")]
    [InlineData("""_logger.LogInformation("{Order}");""")]
    [InlineData("""_logger.LogInformation("{Error}");""")]
    [InlineData(
        """_logger.LogInformation("a {Name}", order.Name); _logger.LogInformation("b {Name}", user.Name); """
            + """_logger.LogInformation("c {Name}");""")]
    public Task Does_not_guess(string statement) => Check.Withheld(statement, "LOG2003");
}
