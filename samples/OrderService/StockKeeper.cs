namespace OrderService;

/// <summary>Knows what is in stock.</summary>
public sealed class StockKeeper(ILogger<StockKeeper> logger)
{
    private readonly Dictionary<string, int> _stock = new() { ["keyboard"] = 10, ["monitor"] = 3, ["cable"] = 12 };

    /// <exception cref="OutOfStockException">There are not enough.</exception>
    public void Reserve(Order order)
    {
        try
        {
            Take(order.Article, order.Quantity);
            Console.WriteLine($"Reserved {order.Quantity} {order.Article}");
        }
        catch (OutOfStockException ex)
        {
            Console.Error.WriteLine("Reservation failed: " + ex.Message);
            throw;
        }

        if (_stock[order.Article] == 0)
        {
            Console.WriteLine("WARNING: {0} is sold out", order.Article);
        }
    }

    private void Take(string article, int quantity)
    {
        var left = _stock.GetValueOrDefault(article);
        if (left < quantity)
        {
            throw new OutOfStockException(article, quantity - left);
        }

        _stock[article] = left - quantity;
        logger.LogInformation("Stock of " + article + " is now " + (left - quantity) + " pieces");
    }
}
