using ClearedProviders;

var builder = WebApplication.CreateBuilder(args);
builder.Logging.ClearProviders();
builder.Services.AddSingleton<Cart>();
var app = builder.Build();
Console.WriteLine("#1 cart service is built");
app.MapGet("/add/{article}", (string article, Cart cart) => cart.Add(article));
app.MapGet("/sum", CartEndpoints.Sum);
await app.StartAsync();
using var client = new HttpClient { BaseAddress = new(app.Urls.First()) };
foreach (var path in new[] { "add/tea", "add/cup", "sum" })
{
    Console.WriteLine($"#2 {path}: {await client.GetStringAsync(path)}");
}

await app.StopAsync();
await Console.Out.WriteLineAsync("#3 cart service is down");
