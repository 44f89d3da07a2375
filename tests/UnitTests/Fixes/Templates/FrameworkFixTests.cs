using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Fixes.Templates;

/// <summary>The template fixes in every framework that has templates, run against the frameworks themselves.</summary>
public sealed class FrameworkFixTests
{
    [Theory]
    [InlineData("M", """LOG.Info($"Order {orderId} of {name}");""", """LOG.Info("Order {OrderId} of {Name}", orderId, name);""")]
    [InlineData("S", """LOG.Info($"Order {orderId} of {name}");""", """LOG.Info("Order {OrderId} of {Name:l}", orderId, name);""")]
    [InlineData("N", """LOG.Info($"Order {orderId} of {name}");""", """LOG.Info("Order {OrderId} of {Name}", orderId, name);""")]
    [InlineData("S", """LOG.Info($"{order.Price,12:F2}|{name,12}|{name,-12:X}|");""", """LOG.Info("{Price,12:F2}|{Name,12:l}|{Name2,-12:l}|", order.Price, name, name);""")]
    [InlineData("N", """LOG.Info($"{order.Price,12:F2}|{name,12}|");""", """LOG.Info("{Price,12:F2}|{Name,12}|", order.Price, name);""")]
    [InlineData("S", """LOG.Error(error, $"set {{a}} = {orderId}");""", """LOG.Error(error, "set {{a}} = {OrderId}", orderId);""")]
    [InlineData("N", """LOG.Error(error, $"set {{a}} = {orderId}");""", """LOG.Error(error, "set {{a}} = {OrderId}", orderId);""")]
    [InlineData("S", """LOG.Info("Order " + orderId + " of " + user);""", """LOG.Info("Order {OrderId} of {User:l}", orderId, user);""")]
    [InlineData("S", """LOG.Info($"{(orderId, name)} {new Uri("http://a/b")} {typeof(int)}");""", """LOG.Info("{$Value:l} {Uri} {Type:l}", (orderId, name), new Uri("http://a/b"), typeof(int));""")]
    [InlineData("S", """LOG.Info($"state {state}");""", """LOG.Info("state {$State:l}", state);""")]
    [InlineData("S", """IComparable c = 5; LOG.Info($"state {c} {(object)orderId:X4}");""", """IComparable c = 5; LOG.Info("state {$C:l} {OrderId:X4}", c, (object)orderId);""")]
    [InlineData("S", """LOG.Info($"items: {string.Join(", ", items)}");""", """LOG.Info("items: {Items:l}", string.Join(", ", items));""")]
    [InlineData("N", """LOG.Info($"items: {string.Join(", ", items)}");""", """LOG.Info("items: {Items}", items);""")]
    [InlineData("N", """var all = new List<bool> { true }; LOG.Info($"items: {string.Join(", ", all)}");""", """var all = new List<bool> { true }; LOG.Info("items: {All}", string.Join(", ", all));""")]
    [InlineData("N", """var all = new List<List<int>> { new() { 1, 2 } }; LOG.Info($"items: {string.Join(", ", all)}");""", """var all = new List<List<int>> { new() { 1, 2 } }; LOG.Info("items: {All}", string.Join(", ", all));""")]
    [InlineData("N", """var all = new List<decimal> { 1.5m, 2 }; LOG.Info($"items: {string.Join(", ", all)}");""", """var all = new List<decimal> { 1.5m, 2 }; LOG.Info("items: {All}", all);""")]
    [InlineData("M", """var all = new List<string?> { "a", null }; LOG.Info($"items: {string.Join(", ", all)}");""", """var all = new List<string?> { "a", null }; LOG.Info("items: {All}", string.Join(", ", all));""")]
    [InlineData("M", """var all = new int?[] { 1, null }; LOG.Info($"items: {string.Join(", ", all)}");""", """var all = new int?[] { 1, null }; LOG.Info("items: {All}", string.Join(", ", all));""")]
    [InlineData("M", """LOG.Info($"Order {orderId.ToString()} costs {order.Price.ToString("F2")}, {name.ToUpper()}");""", """LOG.Info("Order {OrderId} costs {Price:F2}, {Name}", orderId, order.Price, name.ToUpper());""")]
    [InlineData("S", """LOG.Info($"Order {orderId.ToString()} at {new DateTime(2020, 1, 2).ToString("yyyy")}");""", """LOG.Info("Order {OrderId} at {DateTime:yyyy}", orderId, new DateTime(2020, 1, 2));""")]
    [InlineData("N", """LOG.Info($"Order {orderId.ToString()} is {(orderId > 3).ToString()}");""", """LOG.Info("Order {OrderId} is {OrderId2}", orderId, (orderId > 3).ToString());""")]
    [InlineData("S", """LOG.Info($"Order {{Id}} of {name}", orderId);""", """LOG.Info("Order {Id} of {Name:l}", orderId, name);""")]
    [InlineData("N", """LOG.Info($"Order {{Id}} of {user.Id}", orderId);""", """LOG.Info("Order {Id} of {UserId}", orderId, user.Id);""")]
    [InlineData("N", """LOG.Info(string.Format("{{{0:D3}}}", user.Id));""", """LOG.Info("{{{Id}}}", $"{user.Id:D3}");""")] // NLog takes the first two closing braces for a part of the format.
    [InlineData("N", """LOG.Info($"{(orderId + 1):D3}" + $"}}");""", """LOG.Info("{OrderId}}}", $"{orderId + 1:D3}");""")]
    [InlineData("S", """LOG.Info(string.Format("{{{0:D3}}}", user.Id));""", """LOG.Info("{{{Id:D3}}}", user.Id);""")]
    [InlineData("N", """LOG.Error($"failed: {error} in {orderId}");""", """LOG.Error(error, "failed: {Error} in {OrderId}", error, orderId);""")]
    public Task Inline_template(string framework, string before, string after) => Check.InFramework(framework, before, after, "LOG2001");

    [Theory]
    [InlineData("M", """LOG.Info("{Text}", name);""")]
    [InlineData("S", """LOG.Info("{Text:l}", name);""")]
    [InlineData("N", """LOG.Info("{Text}", name);""")]
    public Task Runtime_template(string framework, string after) => Check.InFramework(framework, "LOG.Info(name);", after, "LOG2002");

    [Theory]
    [InlineData("M", """LOG.Info("{0} of {1}", orderId, name);""", """LOG.Info("{OrderId} of {Name}", orderId, name);""")]
    [InlineData("S", """LOG.Info("{0} of {1}", orderId, name);""", """LOG.Info("{OrderId} of {Name}", orderId, name);""")]
    [InlineData("N", """LOG.Info("{0} of {1}", orderId, name);""", """LOG.Info("{OrderId} of {Name}", orderId, name);""")]
    [InlineData("S", """LOG.Info("{1} of {0}", orderId, user.Id);""", """LOG.Info("{Id} of {OrderId}", user.Id, orderId);""")]
    [InlineData("N", """LOG.Info("{1} of {0}", orderId, user.Id);""", """LOG.Info("{Id} of {OrderId}", user.Id, orderId);""")]
    [InlineData("S", """LOG.Info("{@0}", user.Id);""", """LOG.Info("{@Id}", user.Id);""")]
    [InlineData("N", """LOG.Info("{0} and {0}", orderId);""", """LOG.Info("{OrderId} and {OrderId2}", orderId, orderId);""")]
    public Task Positional(string framework, string before, string after) => Check.InFramework(framework, before, after, "LOG2006");

    /// <summary>The framework shows the template itself then, names included.</summary>
    [Theory]
    [InlineData("N", """_logger.Trace("{Alpha:D}}}{beta,6:X2}", DayOfWeek.Friday, orderId);""", "LOG2007")]
    [InlineData("N", """_logger.Info("{day:Q} {Id}", (DayOfWeek?)DayOfWeek.Friday, orderId);""", "LOG2007")]
    [InlineData("N", """_logger.Info("{id:Q} {Id}", Guid.Empty, orderId);""", "LOG2005")]
    [InlineData("N", """_logger.Info("{Message:D5}", order.Price);""", "LOG2016")]
    [InlineData("N", """_logger.Info("{Price} {Id:Q}", order.Price.ToString("F2", null), Guid.Empty);""", "LOG2012")]
    [InlineData("N", """_logger.Info("{id} {Name}", orderId);""", "LOG2007")]
    [InlineData("S", """_logger.Information("{id} {name}", orderId);""", "LOG2007")]
    public Task A_template_that_is_shown_itself_keeps_its_names(string framework, string statement, string id) => Check.Withheld(framework, statement, id);

    [Fact]
    public Task A_format_that_is_known_does_not_stand_in_the_way()
        => Check.InFramework("N", """LOG.Info("{id:X4} {day:G} {price:F2} {when:yyyy}", orderId, DayOfWeek.Friday, order.Price, DateTime.MinValue);""",
            """LOG.Info("{Id:X4} {Day:G} {Price:F2} {When:yyyy}", orderId, DayOfWeek.Friday, order.Price, DateTime.MinValue);""", "LOG2007");

    [Fact]
    public Task A_format_that_a_name_would_make_longer_keeps_its_number() => Check.Withheld("N", """_logger.Info("{0:F2}}}", order.Price);""", "LOG2006");

    [Theory]
    [InlineData("M")]
    [InlineData("S")]
    [InlineData("N")]
    public Task Casing(string framework) => Check.InFramework(framework, """LOG.Info("{order_id} {@user}", orderId, user.Id);""", """LOG.Info("{OrderId} {@User}", orderId, user.Id);""", "LOG2007");

    [Theory]
    [InlineData("S", """LOG.Info("done } {Id}", orderId);""", """LOG.Info("done }} {Id}", orderId);""")]
    [InlineData("S", """LOG.Info("{user-name} is in");""", """LOG.Info("{{user-name}} is in");""")]
    [InlineData("S", """LOG.Info("{} of {Id}", orderId);""", """LOG.Info("{{}} of {Id}", orderId);""")]
    [InlineData("S", """LOG.Info("{Id} in {  } and {,5}", orderId);""", """LOG.Info("{Id} in {{  }} and {{,5}}", orderId);""")]
    public Task Malformed(string framework, string before, string after) => Check.InFramework(framework, before, after, "LOG2004");

    /// <summary>Braces that stand in different literals are nobody's to double.</summary>
    [Fact]
    public Task Malformed_in_two_literals() => Check.Withheld("S", """_logger.Fatal($"{{{$"}}"}");""", "LOG2004");

    /// <summary>A mended call says what it was meant to say, not what it said.</summary>
    [Theory]
    [InlineData("S", """LOG.Info("{user-name} is in", name);""", """LOG.Info("{UserName} is in", name);""", "LOG2004")]
    [InlineData("N", """LOG.Info("done } {Id}", orderId);""", """LOG.Info("done }} {Id}", orderId);""", "LOG2004")]
    [InlineData("L", """LOG.Info("done } {0}", orderId);""", """LOG.Info("done }} {0}", orderId);""", "LOG2004")]
    [InlineData("M", """LOG.Info("{A}", orderId, user.Id);""", """LOG.Info("{A} {Id}", orderId, user.Id);""", "LOG2003")]
    [InlineData("S", """LOG.Info("{A}", orderId, user.Id);""", """LOG.Info("{A} {Id}", orderId, user.Id);""", "LOG2003")]
    [InlineData("N", """LOG.Info("{A}", orderId, user.Id);""", """LOG.Info("{A} {Id}", orderId, user.Id);""", "LOG2003")]
    [InlineData("L", """LOG.Info("{0}", orderId, user.Id);""", """LOG.Info("{0} {1}", orderId, user.Id);""", "LOG2003")]
    public async Task Mended(string framework, string before, string after, string id)
    {
        var fixture = LogFixture.Of(framework);
        using var run = new FixRun([Verify.Method(before, fixture)], references: References.WithAllFrameworks);
        Assert.Contains(await run.DiagnosticsAsync(), d => d.Id == id);
        await run.FixAllAsync(id);
        Assert.Equal(Verify.Method(after, fixture), await run.TextAsync());
        Assert.DoesNotContain(await run.DiagnosticsAsync(), d => d.Id == id);
        Assert.NotEmpty(await run.RunAsync());
    }
}
