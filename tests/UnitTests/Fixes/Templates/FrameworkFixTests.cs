using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Fixes.Templates;

/// <summary>The template fixes in every framework that has templates, run against the frameworks themselves.</summary>
public sealed class FrameworkFixTests
{
    [Theory]
    [InlineData(Framework.Mel, """LOG.Info($"Order {orderId} of {name}");""", """LOG.Info("Order {OrderId} of {Name}", orderId, name);""")]
    [InlineData(Framework.Serilog, """LOG.Info($"Order {orderId} of {name}");""", """LOG.Info("Order {OrderId} of {Name:l}", orderId, name);""")]
    [InlineData(Framework.NLog, """LOG.Info($"Order {orderId} of {name}");""", """LOG.Info("Order {OrderId} of {Name}", orderId, name);""")]
    [InlineData(Framework.Serilog, """LOG.Info($"{order.Price,12:F2}|{name,12}|{name,-12:X}|");""", """LOG.Info("{Price,12:F2}|{Name,12:l}|{Name2,-12:l}|", order.Price, name, name);""")]
    [InlineData(Framework.NLog, """LOG.Info($"{order.Price,12:F2}|{name,12}|");""", """LOG.Info("{Price,12:F2}|{Name,12}|", order.Price, name);""")]
    [InlineData(Framework.Serilog, """LOG.Error(error, $"set {{a}} = {orderId}");""", """LOG.Error(error, "set {{a}} = {OrderId}", orderId);""")]
    [InlineData(Framework.NLog, """LOG.Error(error, $"set {{a}} = {orderId}");""", """LOG.Error(error, "set {{a}} = {OrderId}", orderId);""")]
    [InlineData(Framework.Serilog, """LOG.Info("Order " + orderId + " of " + user);""", """LOG.Info("Order {OrderId} of {User:l}", orderId, user);""")]
    [InlineData(Framework.Serilog, """LOG.Info($"{(orderId, name)} {new Uri("http://a/b")} {typeof(int)}");""", """LOG.Info("{$Value:l} {Uri} {Type:l}", (orderId, name), new Uri("http://a/b"), typeof(int));""")]
    [InlineData(Framework.Serilog, """LOG.Info($"state {state}");""", """LOG.Info("state {$State:l}", state);""")]
    [InlineData(Framework.Serilog, """IComparable c = 5; LOG.Info($"state {c} {(object)orderId:X4}");""", """IComparable c = 5; LOG.Info("state {$C:l} {OrderId:X4}", c, (object)orderId);""")]
    [InlineData(Framework.Serilog, """LOG.Info($"items: {string.Join(", ", items)}");""", """LOG.Info("items: {Items:l}", string.Join(", ", items));""")]
    [InlineData(Framework.NLog, """LOG.Info($"items: {string.Join(", ", items)}");""", """LOG.Info("items: {Items}", items);""")]
    [InlineData(Framework.NLog, """var all = new List<bool> { true }; LOG.Info($"items: {string.Join(", ", all)}");""", """var all = new List<bool> { true }; LOG.Info("items: {All}", string.Join(", ", all));""")]
    [InlineData(Framework.NLog, """var all = new List<List<int>> { new() { 1, 2 } }; LOG.Info($"items: {string.Join(", ", all)}");""", """var all = new List<List<int>> { new() { 1, 2 } }; LOG.Info("items: {All}", string.Join(", ", all));""")]
    [InlineData(Framework.NLog, """var all = new List<decimal> { 1.5m, 2 }; LOG.Info($"items: {string.Join(", ", all)}");""", """var all = new List<decimal> { 1.5m, 2 }; LOG.Info("items: {All}", all);""")]
    [InlineData(Framework.Mel, """var all = new List<string?> { "a", null }; LOG.Info($"items: {string.Join(", ", all)}");""", """var all = new List<string?> { "a", null }; LOG.Info("items: {All}", string.Join(", ", all));""")]
    [InlineData(Framework.Mel, """var all = new int?[] { 1, null }; LOG.Info($"items: {string.Join(", ", all)}");""", """var all = new int?[] { 1, null }; LOG.Info("items: {All}", string.Join(", ", all));""")]
    [InlineData(Framework.Mel, """LOG.Info($"Order {orderId.ToString()} costs {order.Price.ToString("F2")}, {name.ToUpper()}");""", """LOG.Info("Order {OrderId} costs {Price:F2}, {Name}", orderId, order.Price, name.ToUpper());""")]
    [InlineData(Framework.Serilog, """LOG.Info($"Order {orderId.ToString()} at {new DateTime(2020, 1, 2).ToString("yyyy")}");""", """LOG.Info("Order {OrderId} at {DateTime:yyyy}", orderId, new DateTime(2020, 1, 2));""")]
    [InlineData(Framework.NLog, """LOG.Info($"Order {orderId.ToString()} is {(orderId > 3).ToString()}");""", """LOG.Info("Order {OrderId} is {OrderId2}", orderId, (orderId > 3).ToString());""")]
    [InlineData(Framework.Serilog, """LOG.Info($"Order {{Id}} of {name}", orderId);""", """LOG.Info("Order {Id} of {Name:l}", orderId, name);""")]
    [InlineData(Framework.NLog, """LOG.Info($"Order {{Id}} of {user.Id}", orderId);""", """LOG.Info("Order {Id} of {UserId}", orderId, user.Id);""")]
    [InlineData(Framework.NLog, """LOG.Info(string.Format("{{{0:D3}}}", user.Id));""", """LOG.Info("{{{Id}}}", $"{user.Id:D3}");""")] // NLog takes the first two closing braces for a part of the format.
    [InlineData(Framework.NLog, """LOG.Info($"{(orderId + 1):D3}" + $"}}");""", """LOG.Info("{OrderId}}}", $"{orderId + 1:D3}");""")]
    [InlineData(Framework.Serilog, """LOG.Info(string.Format("{{{0:D3}}}", user.Id));""", """LOG.Info("{{{Id:D3}}}", user.Id);""")]
    [InlineData(Framework.NLog, """LOG.Error($"failed: {error} in {orderId}");""", """LOG.Error(error, "failed: {Error} in {OrderId}", error, orderId);""")]
    public Task Inline_template(Framework framework, string before, string after) => Check.InFramework(framework, before, after, "LOG2001");

    [Theory]
    [InlineData(Framework.Mel, """LOG.Info("{Text}", name);""")]
    [InlineData(Framework.Serilog, """LOG.Info("{Text:l}", name);""")]
    [InlineData(Framework.NLog, """LOG.Info("{Text}", name);""")]
    public Task Runtime_template(Framework framework, string after) => Check.InFramework(framework, "LOG.Info(name);", after, "LOG2002");

    [Theory]
    [InlineData(Framework.Mel, """LOG.Info("{0} of {1}", orderId, name);""", """LOG.Info("{OrderId} of {Name}", orderId, name);""")]
    [InlineData(Framework.Serilog, """LOG.Info("{0} of {1}", orderId, name);""", """LOG.Info("{OrderId} of {Name}", orderId, name);""")]
    [InlineData(Framework.NLog, """LOG.Info("{0} of {1}", orderId, name);""", """LOG.Info("{OrderId} of {Name}", orderId, name);""")]
    [InlineData(Framework.Serilog, """LOG.Info("{1} of {0}", orderId, user.Id);""", """LOG.Info("{Id} of {OrderId}", user.Id, orderId);""")]
    [InlineData(Framework.NLog, """LOG.Info("{1} of {0}", orderId, user.Id);""", """LOG.Info("{Id} of {OrderId}", user.Id, orderId);""")]
    [InlineData(Framework.Serilog, """LOG.Info("{@0}", user.Id);""", """LOG.Info("{@Id}", user.Id);""")]
    [InlineData(Framework.NLog, """LOG.Info("{0} and {0}", orderId);""", """LOG.Info("{OrderId} and {OrderId2}", orderId, orderId);""")]
    public Task Positional(Framework framework, string before, string after) => Check.InFramework(framework, before, after, "LOG2006");

    /// <summary>The framework shows the template itself then, names included.</summary>
    [Theory]
    [InlineData(Framework.NLog, """_logger.Trace("{Alpha:D}}}{beta,6:X2}", DayOfWeek.Friday, orderId);""", "LOG2007")]
    [InlineData(Framework.NLog, """_logger.Info("{day:Q} {Id}", (DayOfWeek?)DayOfWeek.Friday, orderId);""", "LOG2007")]
    [InlineData(Framework.NLog, """_logger.Info("{id:Q} {Id}", Guid.Empty, orderId);""", "LOG2005")]
    [InlineData(Framework.NLog, """_logger.Info("{Message:D5}", order.Price);""", "LOG2016")]
    [InlineData(Framework.NLog, """_logger.Info("{Price} {Id:Q}", order.Price.ToString("F2", null), Guid.Empty);""", "LOG2012")]
    [InlineData(Framework.NLog, """_logger.Info("{id} {Name}", orderId);""", "LOG2007")]
    [InlineData(Framework.Serilog, """_logger.Information("{id} {name}", orderId);""", "LOG2007")]
    public Task A_template_that_is_shown_itself_keeps_its_names(Framework framework, string statement, string id) => Check.Withheld(framework, statement, id);

    [Fact]
    public Task A_format_that_is_known_does_not_stand_in_the_way()
        => Check.InFramework(Framework.NLog, """LOG.Info("{id:X4} {day:G} {price:F2} {when:yyyy}", orderId, DayOfWeek.Friday, order.Price, DateTime.MinValue);""",
            """LOG.Info("{Id:X4} {Day:G} {Price:F2} {When:yyyy}", orderId, DayOfWeek.Friday, order.Price, DateTime.MinValue);""", "LOG2007");

    [Fact]
    public Task A_format_that_a_name_would_make_longer_keeps_its_number() => Check.Withheld(Framework.NLog, """_logger.Info("{0:F2}}}", order.Price);""", "LOG2006");

    [Theory]
    [InlineData(Framework.Mel)]
    [InlineData(Framework.Serilog)]
    [InlineData(Framework.NLog)]
    public Task Casing(Framework framework) => Check.InFramework(framework, """LOG.Info("{order_id} {@user}", orderId, user.Id);""", """LOG.Info("{OrderId} {@User}", orderId, user.Id);""", "LOG2007");

    [Theory]
    [InlineData(Framework.Serilog, """LOG.Info("done } {Id}", orderId);""", """LOG.Info("done }} {Id}", orderId);""")]
    [InlineData(Framework.Serilog, """LOG.Info("{user-name} is in");""", """LOG.Info("{{user-name}} is in");""")]
    [InlineData(Framework.Serilog, """LOG.Info("{} of {Id}", orderId);""", """LOG.Info("{{}} of {Id}", orderId);""")]
    [InlineData(Framework.Serilog, """LOG.Info("{Id} in {  } and {,5}", orderId);""", """LOG.Info("{Id} in {{  }} and {{,5}}", orderId);""")]
    public Task Malformed(Framework framework, string before, string after) => Check.InFramework(framework, before, after, "LOG2004");

    /// <summary>Braces that stand in different literals are nobody's to double.</summary>
    [Fact]
    public Task Malformed_in_two_literals() => Check.Withheld(Framework.Serilog, """_logger.Fatal($"{{{$"}}"}");""", "LOG2004");

    /// <summary>A mended call says what it was meant to say, not what it said.</summary>
    [Theory]
    [InlineData(Framework.Serilog, """LOG.Info("{user-name} is in", name);""", """LOG.Info("{UserName} is in", name);""", "LOG2004")]
    [InlineData(Framework.NLog, """LOG.Info("done } {Id}", orderId);""", """LOG.Info("done }} {Id}", orderId);""", "LOG2004")]
    [InlineData(Framework.Log4Net, """LOG.Info("done } {0}", orderId);""", """LOG.Info("done }} {0}", orderId);""", "LOG2004")]
    [InlineData(Framework.Mel, """LOG.Info("{A}", orderId, user.Id);""", """LOG.Info("{A} {Id}", orderId, user.Id);""", "LOG2003")]
    [InlineData(Framework.Serilog, """LOG.Info("{A}", orderId, user.Id);""", """LOG.Info("{A} {Id}", orderId, user.Id);""", "LOG2003")]
    [InlineData(Framework.NLog, """LOG.Info("{A}", orderId, user.Id);""", """LOG.Info("{A} {Id}", orderId, user.Id);""", "LOG2003")]
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
