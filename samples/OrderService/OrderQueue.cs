namespace OrderService;

/// <summary>The orders of the day.</summary>
public sealed class OrderQueue(ILogger<OrderQueue> logger)
{
    private readonly Queue<Order> _orders = new(
    [
        new(1, new(7, "Ada"), "keyboard", 2, 49.90m),
        new(2, new(8, "Grace"), "monitor", 1, 219.00m),
        new(3, new(7, "Ada"), "monitor", 5, 219.00m),
        new(4, new(9, "Edsger"), "cable", 12, 3.25m),
    ]);

    /// <summary>The next order, or null at the end of the day.</summary>
    public Order? Next()
    {
        if (!_orders.TryDequeue(out var order))
        {
            logger.LogInformation("The queue is empty");
            return null;
        }

        logger.LogInformation("Took order {0} of {1}, {2} left", order.Id, order.Customer.Name, _orders.Count);
        return order;
    }
}
