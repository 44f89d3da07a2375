using System.Text;

namespace OrderService;

/// <summary>Packs and ships.</summary>
public sealed partial class Shipping
{
    private static readonly Action<ILogger, int, string, Exception?> Packed =
        LoggerMessage.Define<int, string>(LogLevel.Information, new EventId(20, nameof(Packed)), "Packed order {orderId} for {customer}");

    private readonly ILogger _logger;

    public Shipping(ILogger<Shipping> logger) => _logger = logger;

    public async Task ShipAsync(Order order, CancellationToken token)
    {
        await Task.Delay(5, token);
        Packed(_logger, order.Id, order.Customer.Name, null);

        var label = new StringBuilder();
        label.Append("Label for ").Append(order.Customer.Name);
        label.Append(", parcel ").Append(order.Id);
        _logger.LogInformation(label.ToString());

        _logger.LogInformation($"Barcode {{{order.Id}}} printed");
        Shipped(order.Id, order.Article);
        _logger.LogInformation(Advice(order));
    }

    private static string Advice(Order order) => "Use the " + (order.Quantity > 10 ? "big" : "small") + " box for " + order.Article;

    [LoggerMessage(EventId = 21, Level = LogLevel.Information, Message = "Shipped order {orderId} with {article}")]
    private partial void Shipped(int orderId, string article);
}
