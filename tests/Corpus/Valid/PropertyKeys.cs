// Guards against: telling off keys that others named, that are pushed inside of each other, or that are of one kind (LOG2005, 2007, 2015, 2016).
using System;
using System.Collections.Generic;
using Microsoft.Extensions.Logging;
using Serilog.Context;

namespace Shop.Orders;

public sealed class OrderHandler(ILogger<OrderHandler> logger)
{
    private static readonly Serilog.ILogger Plain = Serilog.Log.ForContext<OrderHandler>();
    private static readonly NLog.Logger Other = NLog.LogManager.GetLogger("Orders");

    public void Handle(int orderId, string customer, IReadOnlyDictionary<string, object> headers)
    {
        using var all = logger.BeginScope(headers);
        using var scope = logger.BeginScope(new Dictionary<string, object>
        {
            ["OrderId"] = orderId,
            ["X-Request-Id"] = Guid.NewGuid(),
            ["http.request.method"] = "POST",
        });
        using (logger.BeginScope(new[] { new KeyValuePair<string, object>("Customer", customer) }))
        {
            logger.LogInformation("Order {OrderId} of {Customer} is handled", orderId, customer);
        }

        using (LogContext.PushProperty("Step", 1))
        using (LogContext.PushProperty("Step", 2))
        {
            Plain.ForContext("SourceContext", "Handling").ForContext("OrderId", orderId).Information("Handled for {Customer}", customer);
        }

        var record = new NLog.LogEventBuilder(Other, NLog.LogLevel.Info).Property("OrderId", orderId).Property("Customer", customer);
        record.Message("Handled").Log();
        log4net.ThreadContext.Properties["Step"] = 3;
        log4net.ThreadContext.Properties["Step"] = 4;
    }
}
