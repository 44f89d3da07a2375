using System.Collections.Immutable;
using System.Text.RegularExpressions;
using LogAnalyzers.Templates;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.UnitTests.Templates;

/// <summary>What a new hole is called.</summary>
public sealed class PlaceholderNamesTests
{
    private static readonly ImmutableHashSet<string> Reserved
        = ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase, "Message", "Level", "Exception");

    [Theory]
    [InlineData("orderId", "OrderId")]
    [InlineData("@class", "Class")]
    [InlineData("_count", "Count")]
    [InlineData("__count", "Count")]
    [InlineData("m_count", "Count")]
    [InlineData("s_count", "Count")]
    [InlineData("order.Id", "OrderId")]
    [InlineData("order.Customer.Name", "CustomerName")]
    [InlineData("this.order", "Order")]
    [InlineData("base.order", "Order")]
    [InlineData("GetTotal()", "Total")]
    [InlineData("GetTotalAsync()", "Total")]
    [InlineData("await GetTotalAsync()", "Total")]
    [InlineData("await LoadAsync().ConfigureAwait(false)", "Load")]
    [InlineData("order.GetTotal(5)", "Total")]
    [InlineData("Get<int>()", "Get")]
    [InlineData("Getter()", "Getter")]
    [InlineData("items[0]", "Item")]
    [InlineData("order.Lines[i].Price", "Price")]
    [InlineData("""map["key"]""", "MapKey")]
    [InlineData("(int)orderId", "OrderId")]
    [InlineData("(object)order.Id", "OrderId")]
    [InlineData("order?.Id", "OrderId")]
    [InlineData("order?.User?.Name", "UserName")]
    [InlineData("order?.GetTotal()", "Total")]
    [InlineData("items?[0]", "Items")]
    [InlineData("order!.Id", "OrderId")]
    [InlineData("name!", "Name")]
    [InlineData("(orderId)", "OrderId")]
    [InlineData("nullable.Value", "Nullable")]
    [InlineData("task.Result", "Task")]
    [InlineData("order.Id.ToString()", "OrderId")]
    [InlineData("name.Trim().ToUpper()", "Name")]
    [InlineData("""string.Join(", ", items)""", "Items")]
    [InlineData("Math.Round(price, 2)", "Price")]
    [InlineData("JsonSerializer.Serialize(order)", "Order")]
    [InlineData("items.Count", "ItemCount")]
    [InlineData("items.Count()", "ItemCount")]
    [InlineData("DateTime.UtcNow", "Time")]
    [InlineData("typeof(int).Name", "Type")]
    [InlineData("ok ? first : second", "First")]
    [InlineData("ok ? 1 : second", "Second")]
    [InlineData("ok ? 1 : 2", "Ok")]
    [InlineData("name ?? \"none\"", "Name")]
    [InlineData("a + b", "A")]
    [InlineData("1 + total", "Total")]
    [InlineData("price * 2", "Price")]
    [InlineData("1 + 2", "Value")]
    [InlineData("-total", "Total")]
    [InlineData("!done", "NotDone")]
    [InlineData("index++", "Index")]
    [InlineData("(a, b)", "Value")]
    [InlineData("x => x", "Value")]
    [InlineData("new { a }", "Value")]
    [InlineData("5", "Value")]
    [InlineData("_", "Value")]
    [InlineData("_1", "Value")]
    [InlineData("HTTPRequest", "HTTPRequest")]
    [InlineData("order_id", "OrderId")]
    [InlineData("ORDER_ID", "ORDERID")]
    [InlineData("größe", "Größe")]
    [InlineData("数", "数")]
    [InlineData("имя_поля", "ИмяПоля")]
    [InlineData("ωμέγα", "Ωμέγα")]
    [InlineData("ısı", "ısı")]
    [InlineData("İşlem", "İşlem")]
    [InlineData("ชื่อ", "ชื่อ")]
    [InlineData("e\u0301tat", "État")]
    [InlineData("订单Id", "订单Id")]
    [InlineData("שם", "שם")]
    [InlineData("straßenName", "StraßenName")]
    [InlineData("string.Empty", "Value")]
    [InlineData("String.Empty", "Value")]
    [InlineData("Guid.Empty", "Guid")]
    [InlineData("nameof(order.Id)", "IdName")]
    [InlineData("ok ? text : string.Empty", "Text")]
    [InlineData("ok ? string.Empty : text", "Text")]
    [InlineData("ok ? \". Restart.\" : string.Empty", "RestartNote")]
    [InlineData("needsRestart ? \". Restart.\" : \"\"", "NeedsRestartNote")]
    [InlineData("order.IsNew ? null : \"old\"", "IsNewNote")]
    [InlineData("c ? $\" ({x.Bytes}/{y})\" : \"\"", "Note")]
    [InlineData("isLarge ? $\" ({x.Bytes}/{y})\" : \"\"", "IsLargeNote")]
    [InlineData("isLarge ? \" of \" + x.Bytes : \"\"", "IsLargeNote")]
    [InlineData("isLarge ? string.Format(\"{0}\", x.Bytes) : \"\"", "IsLargeNote")]
    [InlineData("count > 3 ? \"many\" : \"few\"", "CountText")]
    [InlineData("count > 3 ? count.ToString() : \"few\"", "CountText")]
    [InlineData("count > 3 ? (count < 9 ? \"some\" : \"many\") : \"\"", "CountNote")]
    [InlineData("items.Any() ? \", more\" : \"\"", "ItemsNote")]
    [InlineData("items.Count > 0 ? $\" ({items.Count})\" : \"\"", "ItemsNote")]
    [InlineData("delay.HasValue ? \" late\" : string.Empty", "DelayNote")]
    [InlineData("string.IsNullOrEmpty(city) ? \"\" : $\" in {city}\"", "CityNote")]
    [InlineData("hasNote ? \" *\" : \"\"", "HasNote")]
    [InlineData("count switch { 0 => \"none\", _ => \"many\" }", "CountText")]
    [InlineData("kind switch { Kind.A => \"a\", _ => \"b\" }", "Kind")]
    [InlineData("state is null", "IsStateNull")]
    [InlineData("kind switch { 0 => a, _ => b }", "Kind")]
    [InlineData("new Order()", "Order")]
    [InlineData("this", "Self")]
    [InlineData("x = y", "X")]
    public void Of_one_expression(string expression, string expected) => Assert.Equal([expected], Names([expression]));

    [Theory]
    [InlineData("order.Id;user.Id", "OrderId;UserId")]
    [InlineData("order.Id;user.Id;id", "OrderId;UserId;Id")]
    [InlineData("a.b.Id;c.b.Id", "ABId;CBId")]
    [InlineData("order.Id;order.Id", "OrderId;OrderId2")]
    [InlineData("order.Id;order.Id;user.Id", "OrderId;OrderId2;UserId")]
    [InlineData("id;ID", "Id;ID2")]
    [InlineData("1;2;3", "Value;Value2;Value3")]
    [InlineData("order.GetId();user.GetId()", "OrderId;UserId")]
    [InlineData("order?.Id;user!.Id", "OrderId;UserId")]
    [InlineData("first.Name;name", "FirstName;Name")]
    public void Collisions_are_widened_on_both_sides_before_they_are_numbered(string expressions, string expected)
        => Assert.Equal(expected.Split(';'), Names(expressions.Split(';')));

    [Fact]
    public void Taken_names_are_avoided_without_regard_to_case()
        => Assert.Equal(
            "OrderId;Name2", string.Join(";", PlaceholderNames.For(Parse(["order.Id", "name"]), ["ID", "name"], PlaceholderCasing.Pascal, Reserved)));

    [Theory]
    [InlineData("error.Message", "Error")]
    [InlineData("message", "MessageValue")]
    [InlineData("level", "LevelValue")]
    [InlineData("Message", "MessageValue")]
    public void Reserved_keys_are_avoided(string expression, string expected) => Assert.Equal([expected], Names([expression]));

    [Theory]
    [InlineData("camel", "order.Id;user.Id", "orderId;userId")]
    [InlineData("snake", "orderId;user.FirstName", "order_id;first_name")]
    [InlineData("elastic", "orderId;user.FirstName", "order.id;first.name")]
    [InlineData("camel", "IPAddress", "ipAddress")]
    [InlineData("snake", "1;2", "value;value2")]
    [InlineData("[a-z]+", "orderId", "OrderId")]
    public void Follow_the_option(string option, string expressions, string expected)
    {
        Assert.True(PlaceholderCasing.TryParse(option, out var casing));
        Assert.Equal(expected, string.Join(";", PlaceholderNames.For(Parse(expressions.Split(';')), [], casing, Reserved)));
    }

    [Fact]
    public void Are_always_legal_and_unique()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        for (var round = 0; round < 2_000; round++)
        {
            var expressions = Enumerable.Range(0, random.Next(1, 5)).Select(_ => RandomText.Next(random, "aB_1éя数.()[]?!+ ", 10)).ToArray();
            var names = Names(expressions);
            var about = $"seed {seed}, round {round}: {string.Join(" | ", expressions)} to {string.Join(" | ", names)}";
            Assert.True(names.All(n => Regex.IsMatch(n, @"^\p{L}[\p{L}0-9]*$")), about);
            Assert.True(names.Distinct(StringComparer.OrdinalIgnoreCase).Count() == names.Length, about);
            Assert.True(names.Length == expressions.Length, about);
        }
    }

    [Fact]
    public void Many_and_deep_expressions_take_no_time()
    {
        Assert.Equal(5_000, Names([.. Enumerable.Repeat("order.Id", 5_000)]).Length);
        Assert.Single(Names([string.Join(" + ", Enumerable.Range(0, 5_000).Select(i => "x" + i))]));
        Assert.Single(Names([string.Concat(Enumerable.Repeat("a.B(1).", 1_000)) + "C"]));
    }

    private static string[] Names(IEnumerable<string> expressions)
        => [.. PlaceholderNames.For(Parse(expressions), [], PlaceholderCasing.Pascal, Reserved)];

    private static ExpressionSyntax[] Parse(IEnumerable<string> expressions) => [.. expressions.Select(e => SyntaxFactory.ParseExpression(e))];
}
