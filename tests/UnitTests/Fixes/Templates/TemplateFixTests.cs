namespace LogAnalyzers.UnitTests.Fixes.Templates;

/// <summary>LOG2002, LOG2003, LOG2004, LOG2006 and LOG2007.</summary>
public sealed class TemplateFixTests
{
    [Theory]
    [InlineData("""_logger.LogInformation(name);""", """_logger.LogInformation("{Text}", name);""")]
    [InlineData("""_logger.LogError(error, error.Message);""", """_logger.LogError(error, "{Text}", error.Message);""")]
    [InlineData("""_logger.LogInformation(message: name);""", """_logger.LogInformation("{Text}", name);""")]
    [InlineData("""_logger?.LogInformation(order.Name);""", """_logger?.LogInformation("{Text}", order.Name);""")]
    public Task Passes_runtime_text_as_a_value(string before, string after) => Check.Statement(before, after, "LOG2002");

    [Theory]
    [InlineData("""_logger.LogInformation(name, orderId);""")]
    [InlineData("""object[] values = [name]; _logger.LogInformation(name, values);""")]
    public Task Leaves_runtime_templates_that_have_values(string statement) => Check.Withheld(statement, "LOG2002");

    [Theory]
    [InlineData("""_logger.LogError("bad", error);""", """_logger.LogError(error, "bad");""")]
    [InlineData("""_logger.LogError("bad {Id}", orderId, error);""", """_logger.LogError(error, "bad {Id}", orderId);""")]
    public Task Puts_an_exception_in_its_place(string before, string after) => Check.Statement(before, after, "LOG4002");

    [Theory]
    [InlineData("""_logger.LogInformation("json { \"a\": 1 }");""", """_logger.LogInformation("{Text}", "json { \"a\": 1 }");""")]
    public Task Passes_text_that_was_no_template_as_a_value(string before, string after) => Check.Statement(before, after, "LOG2003");

    [Theory]
    [InlineData("""_logger.LogInformation("Order {OrderId} of {Name}", orderId);""", """_logger.LogInformation("Order {OrderId} of {Name}", orderId, name);""")]
    [InlineData("""_logger.LogInformation("Order {OrderId}");""", """_logger.LogInformation("Order {OrderId}", orderId);""")]
    [InlineData("""_logger.LogInformation("Order placed", orderId);""", """_logger.LogInformation("Order placed {OrderId}", orderId);""")]
    [InlineData("""_logger.LogInformation("Order {Id} placed.", orderId, name);""", """_logger.LogInformation("Order {Id} placed {Name}.", orderId, name);""")]
    public Task Makes_both_match(string before, string after) => Check.Source(Verification.Verify.Method(before), Verification.Verify.Method(after), "LOG2003", runs: false);

    [Theory]
    [InlineData("""_logger.LogInformation("{A} {B}", orderId);""")]
    [InlineData("""_logger.LogInformation("{A} {B}");""")]
    [InlineData("""_logger.LogInformation("none", orderId, name);""")]
    public Task Does_not_guess(string statement) => Check.Withheld(statement, "LOG2003");

    [Theory]
    [InlineData("""_logger.LogInformation("{Name} }", name);""", """_logger.LogInformation("{Name} }}", name);""")]
    [InlineData("""_logger.LogInformation("{ {Name}", name);""", """_logger.LogInformation("{{ {Name}", name);""")]
    [InlineData("""_logger.LogInformation("{Name} {", name);""", """_logger.LogInformation("{Name} {{", name);""")]
    [InlineData("""_logger.LogInformation("id {}", orderId);""", """_logger.LogInformation("id {OrderId}", orderId);""")]
    public Task Mends_braces(string before, string after) => Check.Source(Verification.Verify.Method(before), Verification.Verify.Method(after), "LOG2004", runs: false);

    [Theory]
    [InlineData("""_logger.LogInformation("open {");""", """_logger.LogInformation("{Text}", "open {");""")]
    [InlineData("""_logger.LogInformation("close }");""", """_logger.LogInformation("{Text}", "close }");""")]
    public Task Passes_text_with_stray_braces_as_a_value(string before, string after) => Check.Statement(before, after, "LOG2004");

    [Theory]
    [InlineData("""_logger.LogInformation("{0} by {1}", order.Id, user.Name);""", """_logger.LogInformation("{Id} by {Name}", order.Id, user.Name);""")]
    [InlineData("""_logger.LogInformation("{1} by {0}", order.Id, user.Id);""", """_logger.LogInformation("{OrderId} by {UserId}", order.Id, user.Id);""")]
    [InlineData("""_logger.LogInformation("{0:D4} {OrderId}", order.Id, orderId);""", """_logger.LogInformation("{Id:D4} {OrderId}", order.Id, orderId);""")]
    [InlineData("""_logger.LogInformation($"{nameof(M)} {{0}}", orderId);""", """_logger.LogInformation($"{nameof(M)} {{OrderId}}", orderId);""")]
    public Task Names_positions(string before, string after) => Check.Statement(before, after, "LOG2006");

    [Fact]
    public Task Gives_repeated_positions_their_values()
        => Check.Source(
            Verification.Verify.Method("""_logger.LogInformation("{0} {1} {0}", orderId, name);"""),
            Verification.Verify.Method("""_logger.LogInformation("{OrderId} {Name} {OrderId2}", orderId, name, orderId);"""), "LOG2006", runs: false);

    [Theory]
    [InlineData("""_logger.LogInformation("{orderId} {Name}", orderId, name);""", """_logger.LogInformation("{OrderId} {Name}", orderId, name);""")]
    [InlineData("""_logger.LogInformation("{order_id,5:D2}", orderId);""", """_logger.LogInformation("{OrderId,5:D2}", orderId);""")]
    [InlineData("""_logger.LogInformation("{ Order }", orderId);""", """_logger.LogInformation("{Order}", orderId);""")]
    public Task Spells_in_pascal_case(string before, string after) => Check.Statement(before, after, "LOG2007");

    [Theory]
    [InlineData("camel", "{orderId}")]
    [InlineData("snake", "{order_id}")]
    [InlineData("elastic", "{order.id}")]
    public Task Spells_as_configured(string casing, string hole)
        => Check.Statement("""_logger.LogInformation("{OrderId}", orderId);""", $"""_logger.LogInformation("{hole}", orderId);""", "LOG2007", ("log_analyzers.placeholder_casing", casing));

    [Theory]
    [InlineData("""_logger.LogInformation("{name} {Name}", name, order.Name);""")]
    [InlineData("""const string T = "{name}"; _logger.LogInformation(T, name);""")]
    public Task Leaves_what_is_shared_or_would_collide(string statement) => Check.Withheld(statement, "LOG2007");
}
