using System.Diagnostics;
using LogAnalyzers.Templates;

namespace LogAnalyzers.UnitTests.Templates;

public sealed class PlaceholderCasingTests
{
    [Theory]
    [InlineData("pascal", "orderId", "OrderId")]
    [InlineData("pascal", "order_id", "OrderId")]
    [InlineData("pascal", "order-id", "OrderId")]
    [InlineData("pascal", " order id ", "OrderId")]
    [InlineData("pascal", "order.id", "OrderId")]
    [InlineData("pascal", "IPAddress", "IPAddress")]
    [InlineData("pascal", "2nd", "Nd")]
    [InlineData("pascal", "42", null)]
    [InlineData("pascal", "", null)]
    [InlineData("pascal", "_", null)]
    [InlineData("pascal", "größe", "Größe")]
    [InlineData("pascal", "e\u0301tat", "État")]
    [InlineData("pascal", "订单", "订单")]
    [InlineData("pascal", "\U0001D49C", "\U0001D49C")]
    [InlineData("pascal", "ชื่อ", "ชื่อ")]
    [InlineData("camel", "Größe", "größe")]
    [InlineData("camel", "ИмяПоля", "имяПоля")]
    [InlineData("snake", "ИмяПоля", "имя_поля")]
    [InlineData("snake", "订单", "订单")]
    [InlineData("elastic", "ΩμέγαId", "ωμέγα.id")]
    [InlineData("camel", "OrderId", "orderId")]
    [InlineData("camel", "URL", "url")]
    [InlineData("snake", "OrderId", "order_id")]
    [InlineData("snake", "HTTPRequestId2", "http_request_id2")]
    [InlineData("elastic", "OrderId", "order.id")]
    [InlineData("[A-Z].*", "orderId", "OrderId")]
    [InlineData("[a-z]+", "orderId", null)]
    public void Applies(string option, string name, string? expected)
    {
        Assert.True(PlaceholderCasing.TryParse(option, out var casing));
        Assert.Equal(expected, casing.Apply(name));
        Assert.True(expected is null || casing.Accepts(expected));
    }

    [Fact]
    public void A_pattern_that_backtracks_for_ever_is_given_up()
    {
        Assert.True(PlaceholderCasing.TryParse("(a+)+b", out var casing));
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < 1_000; i++)
        {
            Assert.True(casing.Accepts(new string('a', 60) + i));
        }

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), clock.Elapsed.ToString());
    }
}
