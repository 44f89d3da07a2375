// Guards against: false alarms in top-level statements and local functions of a host (all rules).
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

var builder = Host.CreateApplicationBuilder(args);
builder.Logging.AddSimpleConsole(o => o.SingleLine = true);
builder.Services.AddHostedService<Ticker>();
using var host = builder.Build();
var logger = host.Services.GetRequiredService<ILogger<Program>>();
logger.LogInformation("Started with {Count} arguments", args.Length);
Report(logger, args.Length);
await host.RunAsync();

static void Report(ILogger log, int count) => log.LogDebug("Counted {Count}", count);

internal sealed class Ticker(ILogger<Ticker> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1));
        for (var tick = 0; await timer.WaitForNextTickAsync(stoppingToken); tick++)
        {
            logger.LogInformation("Tick {Tick}", tick);
        }
    }
}
