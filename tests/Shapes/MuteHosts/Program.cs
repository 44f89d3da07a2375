using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MuteHosts;

// Hosts that have no provider: whatever is logged through them, nobody hears.
await new EmptyApp().RunAsync();
await new BareApp().RunAsync();
Console.WriteLine("#1 all hosts have run");

internal class EmptyApp
{
    public async Task RunAsync()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ApplicationName = "empty" });
        builder.Services.AddHostedService<Ticker>();
        builder.Services.AddSingleton<Gauge>();
        using var host = builder.Build();
        Console.WriteLine("#2 empty host is built");
        await host.StartAsync();
        await host.StopAsync();
        Console.WriteLine("#3 empty host has stopped");
    }
}

internal class BareApp
{
    public async Task RunAsync()
    {
        IHost host = new HostBuilder()
            .ConfigureServices(services => services.AddSingleton<Gauge>().AddHostedService<Ticker>().AddTransient<Report>())
            .Build();
        await host.StartAsync();
        host.Services.GetRequiredService<Report>().Print();
        await host.StopAsync();
        host.Dispose();
        Console.WriteLine($"#4 bare host is {nameof(host.Dispose)}d");
    }
}
