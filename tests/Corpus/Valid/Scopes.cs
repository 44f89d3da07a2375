// Guards against: reading state objects of BeginScope and Log<TState> as templates (LOG2001, LOG2002).
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

namespace Shop.Jobs;

public sealed class Worker(ILogger<Worker> logger)
{
    public async Task RunAsync(Guid jobId, IReadOnlyList<string> steps, CancellationToken cancellationToken)
    {
        using var all = logger.BeginScope(new Dictionary<string, object> { ["JobId"] = jobId });
        using (logger.BeginScope("Job {JobId}", jobId))
        using (logger.BeginScope(new KeyValuePair<string, object>("Steps", steps.Count)))
        {
            foreach (var step in steps)
            {
                await Task.Delay(1, cancellationToken);
                logger.LogTrace("Step {Step} of job {JobId}", step, jobId);
                logger.Log(LogLevel.Information, new EventId(1), step, null, static (state, _) => $"Step {state}");
            }
        }

        Action<string> report = text => logger?.LogInformation("Reported {Text}", text);
        report(steps[0]);
        LoggerExtensions.LogInformation(logger, "{@Steps} {$Steps}", steps, steps);
    }
}
