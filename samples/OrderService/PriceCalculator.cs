namespace OrderService;

/// <summary>What an order costs.</summary>
public sealed class PriceCalculator(ILogger<PriceCalculator> logger)
{
    private const decimal BulkLimit = 10;

    public decimal Total(Order order)
    {
        var total = order.Quantity * order.UnitPrice;
        if (order.Quantity < BulkLimit)
        {
            logger.LogInformation("No discount for order {orderId}, {customer_name} ordered {quantity}", order.Id, order.Customer.Name, order.Quantity);
            return total;
        }

        var discount = total * 0.1m;
        logger.LogInformation(string.Format("Discount of {0:F2} on {1:F2} for {2}", discount, total, order.Customer.Name));
        return total - discount;
    }
}
