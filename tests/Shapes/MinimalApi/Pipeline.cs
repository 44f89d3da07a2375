using System.Net.Http.Json;

namespace MinimalApi;

public class TimingMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        finally
        {
            Console.WriteLine($"#20 {context.Request.Method} ends with {context.Response.StatusCode}");
        }
    }
}

public class AuditFilter : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var id = context.GetArgument<int>(0);
        Console.WriteLine("#21 audit of order " + id);
        var result = await next(context);
        await Console.Out.WriteLineAsync($"#22 audited {id}");
        return result;
    }
}

public static class Endpoints
{
    public static IResult Create(Order order, IOrders orders)
    {
        if (order.Quantity <= 0)
        {
            Console.Error.WriteLine("#23 quantity {0} is refused", order.Quantity);
            return Results.BadRequest();
        }

        return Results.Created($"/orders/{orders.Add(order.Article, order.Quantity)}", null);
    }
}

public class StockRefresher : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Console.WriteLine("#24 refreshing stock");
        try
        {
            await Task.Delay(Timeout.Infinite, stoppingToken);
        }
        catch (OperationCanceledException)
        {
            Console.WriteLine("#25 no more refreshing");
        }
    }
}

internal sealed class Visitor(string address)
{
    private readonly HttpClient _client = new() { BaseAddress = new Uri(address) };

    public async Task VisitAsync()
    {
        foreach (var path in new[] { "/orders/1", "/orders/7", "/fail" })
        {
            using var response = await _client.GetAsync(path);
            Console.WriteLine($"#30 {path} gives {(int)response.StatusCode}");
        }

        await _client.PostAsJsonAsync("/orders", new Order(0, "chair", 3));
        await _client.PostAsJsonAsync("/orders", new Order(0, "table", 0));
    }
}
