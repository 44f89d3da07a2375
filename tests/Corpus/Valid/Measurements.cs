// Guards against: numbers that are no measurements, that are alarms, plans, identifiers or progress, or that an instrument records already.
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

namespace Corpus.Measurements;

internal sealed class Importer(ILogger<Importer> logger)
{
    private static readonly Meter Meter = new("Corpus.Measurements.Importer");
    private static readonly Counter<long> Imported = Meter.CreateCounter<long>("corpus.importer.orders.imported", "{order}");
    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>("corpus.importer.import.duration", "s");

    public async Task ImportAsync(IReadOnlyList<int> orders, CancellationToken token)
    {
        var watch = Stopwatch.StartNew();
        for (var attempt = 1; !token.IsCancellationRequested; attempt++)
        {
            var delay = TimeSpan.FromSeconds(attempt);
            logger.LogInformation("Attempt {Attempt}", attempt);
            logger.LogInformation("Retrying in {Delay}", delay);
            logger.LogInformation("Waiting {Seconds} seconds", delay.TotalSeconds);
            await Task.Delay(delay, token);
            foreach (var order in orders)
            {
                await Task.Yield();
                logger.LogInformation("Order {OrderId} took {Elapsed}", order, watch.Elapsed);
                logger.LogInformation("Took order {OrderId}", order);
                if (watch.ElapsedMilliseconds > 1000)
                {
                    logger.LogInformation("Took {ElapsedMs} ms", watch.ElapsedMilliseconds);
                }
            }

            logger.LogInformation("{Done} of {All}", attempt, orders.Count);
            Imported.Add(orders.Count);
            Duration.Record(watch.Elapsed.TotalSeconds);
            logger.LogInformation("Imported {Count} orders in {Elapsed}", orders.Count, watch.Elapsed);
        }

        logger.LogInformation("Imported {Count} orders in {Elapsed}", orders.Count, watch.Elapsed);
    }

    public void Listen(int port, int year)
    {
        while (year > 0)
        {
            logger.LogWarning("Queue is full: {QueueLength}", port);
            logger.LogInformation("Listening on {Port}", port);
            logger.LogInformation("Year {Year}", year);
        }
    }
}
