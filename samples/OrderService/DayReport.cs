namespace OrderService;

/// <summary>Sums up the day.</summary>
public sealed class DayReport
{
    private readonly ILogger<DayReport> _logger;
    private readonly List<(Order Order, decimal Total)> _shipped = [];

    public DayReport(ILogger<DayReport> logger) => _logger = logger;

    public void Add(Order order, decimal total) => _shipped.Add((order, total));

    public void Write()
    {
        Console.Write("Shipped ");
        Console.Write(_shipped.Count);
        Console.WriteLine(" orders");
        Console.WriteLine();
        foreach (var (order, total) in _shipped)
        {
            Line(_logger, order, total);
        }

        var sum = _shipped.Sum(s => s.Total);
        _logger.LogInformation(message: $"Turnover {sum:F2}");
        if (sum < 1000)
        {
            _logger?.LogWarning($"Turnover {sum:F2} is {1000 - sum:F2} below the day's goal");
        }
    }

    private static void Line(ILogger logger, Order order, decimal total)
        => LoggerExtensions.LogInformation(logger, $"{order.Id}: {order.Customer.Name} pays {total:F2} for {order.Article}");
}
