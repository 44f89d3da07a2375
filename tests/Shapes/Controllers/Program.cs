using System.Net.Http.Json;
using Controllers.Filters;
using Controllers.Services;

namespace Controllers;

public class Program
{
    private static readonly string Banner = MakeBanner();

    public static async Task<int> Main(string[] args)
    {
        Console.WriteLine($"#1 {Banner} starting");
        var app = CreateApp(args);
        await app.StartAsync();
        Console.WriteLine("#2 listening");
        try
        {
            await Probe.RunAsync(app.Urls.First());
        }
        finally
        {
            await app.StopAsync();
            Console.WriteLine("#3 stopped");
        }

        return 0;
    }

    private static WebApplication CreateApp(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddControllers(options =>
        {
            options.Filters.Add<LatencyFilter>();
            options.Filters.Add(new ErrorFilter("books"));
        });
        builder.Services.AddScoped<StampFilter>();
        builder.Services.AddSingleton<IBookStore, BookStore>();
        builder.Services.AddTransient(typeof(IRepository<>), typeof(Repository<>));
        builder.Services.Configure<BookOptions>(o =>
        {
            o.Limit = 3;
            Console.WriteLine("#4 limit is " + o.Limit);
        });
        var app = builder.Build();
        app.MapControllers();
        return app;
    }

    private static string MakeBanner()
    {
        Console.WriteLine("#5 making the banner");
        return "book api";
    }
}

internal static class Probe
{
    public static async Task RunAsync(string address)
    {
        using var client = new HttpClient { BaseAddress = new Uri(address) };
        foreach (var path in (string[])["books/1", "books/99", "books/broken", "health"])
        {
            var status = (int)(await client.GetAsync(path)).StatusCode;
            Console.WriteLine("#6 {0} -> {1}", path, status);
        }

        foreach (var title in (string[])["Emma", "Ulysses", "Middlemarch", ""])
        {
            await client.PostAsJsonAsync("books", new Book(0, title));
        }
    }
}
