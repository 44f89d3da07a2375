using System.Collections.Concurrent;

namespace MinimalApi;

public record Order(int Id, string Article, int Quantity);

public interface IOrders
{
    Order? Find(int id);

    int Add(string article, int quantity);
}

/// <summary>Orders in memory.</summary>
public class Orders : IOrders
{
    private static readonly ConcurrentDictionary<int, Order> Stored = Load();
    private readonly PriceList _prices;

    public Orders(PriceList prices)
    {
        _prices = prices;
        Console.WriteLine("#10 orders are ready");
    }

    public Order? Find(int id)
    {
        if (Stored.TryGetValue(id, out var order))
        {
            Console.WriteLine("#11 order {0} has {1} {2}", order.Id, order.Quantity, order.Article);
            return order;
        }

        Console.WriteLine($"WARN: #12 order {id} is unknown");
        return null;
    }

    public int Add(string article, int quantity)
    {
        var id = Stored.Count + 1;
        Stored[id] = new(id, article, quantity);
        Console.WriteLine($"#13 order {id} of {quantity} {article} costs {_prices.PriceOf(article) * quantity:F2}");
        return id;
    }

    private static ConcurrentDictionary<int, Order> Load()
    {
        Console.WriteLine("#14 loading orders");
        return new() { [1] = new(1, "lamp", 2) };
    }
}

public class PriceList
{
    public decimal PriceOf(string article)
    {
        var price = article.Length * 1.5m;
        Console.Write("#15 price of " + article);
        Console.WriteLine($" is {price:F2}");
        return price;
    }
}

public static class ShopServices
{
    public static IServiceCollection AddShop(this IServiceCollection services)
    {
        Console.WriteLine("#16 registering the shop");
        services.AddSingleton<PriceList>();
        services.AddScoped<IOrders, Orders>();
        return services;
    }
}
