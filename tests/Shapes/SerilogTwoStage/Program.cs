using Serilog;
using Serilog.Events;
using SerilogTwoStage;

Log.Logger = new LoggerConfiguration()
    .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
    .Enrich.FromLogContext()
    .WriteTo.Console()
    .CreateBootstrapLogger();

try
{
    Console.WriteLine("#1 starting up");
    Log.Information("#2 bootstrap logger is there");
    var builder = WebApplication.CreateBuilder(args);
    builder.Host.UseSerilog((context, services, configuration) =>
    {
        Console.WriteLine($"#3 second stage for {context.HostingEnvironment.EnvironmentName}");
        configuration.ReadFrom.Services(services).WriteTo.Console();
    });
    builder.Services.AddSingleton<Tickets>();
    var app = builder.Build();
    app.UseSerilogRequestLogging();
    app.MapGet("/ticket/{film}", (string film, Tickets tickets) => tickets.Sell(film));
    app.MapGet("/left", TicketEndpoints.Left);
    await app.StartAsync();
    using (var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) })
    {
        foreach (var path in new[] { "ticket/Alien", "ticket/Alien", "ticket/Alien", "left" })
        {
            var answer = await client.GetAsync(path);
            Console.WriteLine("#4 {0} ended with {1}", path, (int)answer.StatusCode);
        }
    }

    await app.StopAsync();
    if (args.Length > 0)
    {
        throw new ArgumentException("no arguments please");
    }
}
catch (Exception ex)
{
    Log.Fatal(ex, "#5 host terminated unexpectedly");
    Console.Error.WriteLine($"#6 terminated: {ex.Message}");
    return 1;
}
finally
{
    Console.WriteLine("#7 shutting down");
    Log.CloseAndFlush();
    Console.WriteLine("#8 after the end");
}

return 0;
