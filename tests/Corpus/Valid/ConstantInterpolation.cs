// Guards against: reporting interpolation and '+' of constants as text that is built (LOG2001), and their {{ }} holes as no holes (LOG2003).
using System;
using Microsoft.Extensions.Logging;

namespace Shop.Orders;

public sealed class PaymentGateway
{
    private const string Area = "Payments";
    private const string Prefix = "[" + Area + "] ";
    private const int MaxAttempts = 3;

    private readonly ILogger<PaymentGateway> _logger;

    public PaymentGateway(ILogger<PaymentGateway> logger) => _logger = logger;

    public void Charge(Guid orderId, decimal amount, int code)
    {
        _logger.LogInformation($"{nameof(Charge)}: charging {{Amount}} for order {{OrderId}}", amount, orderId);
        _logger.LogWarning($"{nameof(PaymentGateway)}.{nameof(Charge)} error: {{Code}}", code);
        _logger.LogInformation(Prefix + "order {OrderId} is " + "paid", orderId);
        _logger.LogInformation($"{Prefix}order {{OrderId}} is paid", orderId);
        _logger.LogError($"Gave up after {MaxAttempts} attempts");
        _logger.LogError("Gave up after " + MaxAttempts + " attempts on {OrderId}", orderId);
        _logger.LogInformation(@$"C:\{Area}\{{File}}", "ledger.txt");
    }
}
