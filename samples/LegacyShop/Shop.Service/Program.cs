using Shop.Core;
using Shop.Formats;

namespace Shop.Service;

internal static class Program
{
    private static readonly string Instance = NameOf("shop", 1);

    private static async Task<int> Main(string[] args)
    {
        if (args.Length > 0 && args[0] is "--help" or "-h")
        {
            Console.WriteLine("Usage: Shop.Service [--help]");
            Console.WriteLine();
            Console.WriteLine("Works through the orders of the day and ends.");
            return 0;
        }

        AppDomain.CurrentDomain.ProcessExit += (_, _) => Console.WriteLine("Service process ends");
        Console.WriteLine($"Starting {Instance}");
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { Args = args, ContentRootPath = AppContext.BaseDirectory });
        builder.Services.Configure<ShopOptions>(builder.Configuration.GetSection("Shop"));
        builder.Services.AddSingleton(new Inventory());
        builder.Services.AddSingleton<StockService>();
        builder.Services.AddSingleton<PriceService>();
        builder.Services.AddSingleton<OrderSource>();
        builder.Services.AddSingleton<INotifier, MailNotifier>();
        builder.Services.AddTransient<ReportBuilder>();
        builder.Services.AddScoped<Invoice>();
        builder.Services.AddSingleton<Warehouse, LocalWarehouse>();
        builder.Services.AddHostedService<OrderPipeline>();
        Console.WriteLine("{0} services are registered", "All");

        using (var host = builder.Build())
        {
            Console.WriteLine("Host is built");
            var probe = new ReportBuilder("probe");
            probe.Add("nothing", Money.Zero);
            probe.Write();
            await host.RunAsync();
        }

        Console.WriteLine("Host has ended");
        new XmlExport("nightly").Export([new("KB-01", 49.90m)]);
        Console.Error.WriteLine("No partner took the nightly export");
        return 0;
    }

    private static string NameOf(string shop, int number)
    {
        var name = shop + "-" + number;
        Console.WriteLine("This is " + name);
        return name;
    }
}
