using MinimalApi;

Console.WriteLine("#1 shop api starts with {0} arguments", args.Length);
var builder = WebApplication.CreateBuilder(args);
builder.Services.AddShop();
builder.Services.AddHostedService<StockRefresher>();
builder.Services.AddHttpContextAccessor();

var app = builder.Build();
Console.WriteLine($"#2 environment is {app.Environment.EnvironmentName}");
app.UseMiddleware<TimingMiddleware>();
app.Use(async (context, next) =>
{
    Console.WriteLine("#3 request " + context.Request.Path);
    await next(context);
});

app.MapGet("/orders/{id:int}", (int id, IOrders orders) =>
{
    Console.WriteLine($"#4 order {id} is asked for");
    return orders.Find(id) is { } order ? Results.Ok(order) : Results.NotFound();
}).AddEndpointFilter<AuditFilter>();
app.MapPost("/orders", Endpoints.Create);
app.MapGet("/fail", () =>
{
    try
    {
        throw new InvalidOperationException("warehouse is shut");
    }
    catch (InvalidOperationException ex)
    {
        Console.Error.WriteLine($"#5 report failed: {ex.Message}");
        return Results.StatusCode(503);
    }
});
app.Lifetime.ApplicationStarted.Register(() => Console.WriteLine("#6 started"));
app.Lifetime.ApplicationStopping.Register(OnStopping);

await app.StartAsync();
await new Visitor(app.Urls.First()).VisitAsync();
await app.StopAsync();
Console.WriteLine("#7 shop api has stopped");

static void OnStopping()
{
    Console.WriteLine("#8 stopping");
}
