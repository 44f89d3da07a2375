using Shop.Core;

namespace Shop.Tests;

public class CoreTests
{
    [Fact]
    public void Inventory_takes_what_it_has()
    {
        var inventory = new Inventory(new Dictionary<string, int> { ["A"] = 2 });
        Assert.True(inventory.TryTake("A", 2));
        Assert.False(inventory.TryTake("A", 1));
        Assert.Equal(0, inventory["B"]);
    }

    [Theory]
    [InlineData("2 x KB-01; 1 x MO-27", 2)]
    [InlineData("two x KB-01", 0)]
    [InlineData("1 x XX-99; nonsense", 0)]
    public void Orders_are_parsed(string text, int lines) => Assert.Equal(lines, OrderParser.Parse(text).Count);

    [Fact]
    public void Equal_products_are_equal_after_they_have_spoken()
    {
        var one = new Product("A", "a", new Money(10, "EUR"));
        var two = new Product("A", "a", new Money(10, "EUR"));
        Assert.Equal(one.Reprice(10), two.Reprice(10));
    }

    [Fact]
    public void Bulk_orders_are_cheaper()
        => Assert.Equal(new Money(90, "EUR"), new OrderLine(new Product("A", "a", new Money(1, "EUR")), 100).WithBulkDiscount());

    [Fact]
    public void Cache_forgets_the_oldest()
    {
        var cache = new Cache<int, string>(2);
        var created = 0;
        foreach (var key in new[] { 1, 2, 1, 3, 2 })
        {
            cache.GetOrAdd(key, k => $"{k} {++created}");
        }

        Assert.Equal(4, created);
    }
}
