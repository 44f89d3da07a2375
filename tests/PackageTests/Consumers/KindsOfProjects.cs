namespace LogAnalyzers.PackageTests.Consumers;

/// <summary>One project of each kind that logs.</summary>
internal static class KindsOfProjects
{
    public static readonly Consumer Web = new("Web", "Microsoft.NET.Sdk.Web", "", "",
        ("Program.cs",
        """
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/orders/{id}", (int id, ILogger<Orders> logger) =>
        {
            logger.LogInformation("Order " + id);               // LOG2001
            return new Orders().Find(id);
        });
        Console.WriteLine("web is up");                         // LOG1001
        app.Logger.LogInformation("Listening as {0}", "web");   // LOG2006
        app.Run();

        public class Orders
        {
            public string Find(int id) => $"order {id}";
        }
        """));

    public static readonly Consumer Worker = new("Worker", "Microsoft.NET.Sdk.Worker", "", "Microsoft.Extensions.Hosting",
        ("Worker.cs",
        """
        public sealed class Worker(ILogger<Worker> logger) : BackgroundService
        {
            protected override Task ExecuteAsync(CancellationToken stoppingToken)
            {
                logger.LogInformation($"Started at {DateTime.UtcNow}"); // LOG2001
                Console.Error.WriteLine("no work");                     // LOG1001
                return Task.CompletedTask;
            }
        }
        """),
        ("Program.cs",
        """
        var builder = Host.CreateApplicationBuilder(args);
        builder.Services.AddHostedService<Worker>();
        builder.Build().Run();
        """));

    /// <summary>No logging package at all: prints are reported, and help is not.</summary>
    public static readonly Consumer Console = new("Tool", "Microsoft.NET.Sdk", "<OutputType>Exe</OutputType>", "",
        ("Program.cs",
        """
        if (args.Contains("--help"))
        {
            Console.WriteLine("Usage: tool [--help]");
            return;
        }

        Console.WriteLine("working");                           // LOG1001
        """));

    public static readonly Consumer ClassLibrary = Consumer.ClassLibrary("Library", "");
}
