using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Serilog;
using SerilogWorker;

try
{
    await Host.CreateDefaultBuilder(args)
        .UseSerilog((_, configuration) => configuration.WriteTo.Console())
        .ConfigureServices(services =>
        {
            services.AddHostedService<Baker>();
            services.AddSingleton<Oven>();
        })
        .RunConsoleAsync();
}
catch (OperationCanceledException)
{
    Console.WriteLine("#1 baking was interrupted");
}

Console.WriteLine("#2 bakery is closed");
