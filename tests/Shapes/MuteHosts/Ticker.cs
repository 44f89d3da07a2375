using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MuteHosts;

public class Ticker(Gauge gauge) : BackgroundService
{
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await base.StartAsync(cancellationToken);
        await (ExecuteTask ?? Task.CompletedTask);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var tick = 1; tick < 4; tick++)
        {
            Console.WriteLine("#10 tick " + tick);
            gauge.Add(tick);
        }

        return Task.CompletedTask;
    }
}

public class Gauge
{
    private int _sum;

    public void Add(int value)
    {
        _sum += value;
        Console.WriteLine($"#11 gauge shows {_sum}");
    }

    public override string ToString() => $"gauge of {_sum}";
}

public class Report
{
    private readonly ILogger<Report> _logger;
    private readonly Gauge _gauge;

    public Report(ILogger<Report> logger, Gauge gauge)
    {
        _logger = logger;
        _gauge = gauge;
        _logger.LogInformation("nobody hears this");
    }

    public void Print()
    {
        Console.WriteLine($"#12 report: {_gauge}");
        if (_logger.IsEnabled(LogLevel.Critical))
        {
            Console.WriteLine("#13 never said");
        }
    }
}
