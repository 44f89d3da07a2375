using Quartz;

namespace QuartzJobs;

[DisallowConcurrentExecution]
public class SweepJob : IJob
{
    private static readonly TaskCompletionSource Source = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Counter _counter;

    public SweepJob(Counter counter)
    {
        _counter = counter;
        Console.WriteLine("#10 job is made");
    }

    public static Task Done => Source.Task;

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        Console.WriteLine($"#11 sweep number {_counter.Next()}");
        await Task.Delay(1, cancellationToken);
        try
        {
            throw new TimeoutException("broom is busy");
        }
        catch (TimeoutException ex)
        {
            Console.WriteLine("#12 sweep failed: " + ex.Message);
        }
        finally
        {
            Source.SetResult();
        }
    }
}

public class Counter
{
    private int _value;

    public int Next()
    {
        var next = Interlocked.Increment(ref _value);
        Console.WriteLine("#13 counter is at " + next);
        return next;
    }
}
