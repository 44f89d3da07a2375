// Guards against: telling callers off whose text is kept, shown or sent as well, or is a value of an event that has a text of its own (LOG2001).
using System;
using System.Collections.Generic;
using Microsoft.Extensions.Logging;

namespace Shop.Jobs;

public sealed class Job(ILogger<Job> logger)
{
    private readonly List<string> _steps = new();

    public event Action<string>? Said;

    public void Run(int id)
    {
        Step($"order {id}");
        Tell($"order {id}");
        Fail($"order {id}");
        Note(id > 1 ? "many" : "one");
    }

    private void Step(string text)
    {
        _steps.Add(text);
        logger.LogInformation("{Text}", text);
    }

    private void Tell(string text)
    {
        Said?.Invoke(text);
        logger.LogInformation("{Text}", text);
    }

    private void Fail(string reason) => logger.LogWarning("The job has failed: {Reason}", reason);

    private void Note(string text) => logger.LogInformation("{Text}", text);
}
