using OrderService;

if (args.Contains("--help") || args.Contains("-h"))
{
    // Help is what a command line prints: no diagnostic here.
    Console.WriteLine("Usage: OrderService [--help]");
    Console.WriteLine();
    Console.WriteLine("Processes the orders of the day and ends.");
    return;
}

var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.Logging.ClearProviders().AddJsonConsole();
builder.Services.AddSingleton<OrderQueue>();
builder.Services.AddSingleton<StockKeeper>();
builder.Services.AddSingleton<PriceCalculator>();
builder.Services.AddSingleton<Shipping>();
builder.Services.AddSingleton<DayReport>();
builder.Services.AddHostedService<OrderWorker>();

using var host = builder.Build();
await host.RunAsync();
