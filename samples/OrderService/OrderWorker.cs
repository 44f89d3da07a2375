namespace OrderService;

/// <summary>Works through the queue, then stops the service.</summary>
public sealed class OrderWorker : BackgroundService
{
    private readonly ILogger<OrderWorker> _logger;
    private readonly OrderQueue _queue;
    private readonly StockKeeper _stock;
    private readonly PriceCalculator _prices;
    private readonly Shipping _shipping;
    private readonly DayReport _report;
    private readonly IHostApplicationLifetime _lifetime;

    public OrderWorker(
        ILogger<OrderWorker> logger,
        OrderQueue queue,
        StockKeeper stock,
        PriceCalculator prices,
        Shipping shipping,
        DayReport report,
        IHostApplicationLifetime lifetime)
    {
        _logger = logger;
        _queue = queue;
        _stock = stock;
        _prices = prices;
        _shipping = shipping;
        _report = report;
        _lifetime = lifetime;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Console.WriteLine("Order service is up");
        while (!stoppingToken.IsCancellationRequested && _queue.Next() is { } order)
        {
            try
            {
                await ProcessAsync(order, stoppingToken);
            }
            catch (OutOfStockException ex)
            {
                _logger.LogWarning(ex, $"Order {order.Id} of customer {order.Customer.Id} waits");
            }
        }

        _report.Write();
        Console.WriteLine("Order service is done");
        _lifetime.StopApplication();
    }

    private async Task ProcessAsync(Order order, CancellationToken token)
    {
        using (_logger.BeginScope("Order {orderId}", order.Id))
        {
            _stock.Reserve(order);
            var total = _prices.Total(order);
            _logger.LogInformation($"Order {order.Id}: {order.Quantity} x {order.Article}, total {total,10:F2}");
            await _shipping.ShipAsync(order, token);
            _report.Add(order, total);
        }
    }
}
