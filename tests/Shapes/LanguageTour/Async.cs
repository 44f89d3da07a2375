namespace LanguageTour;

internal class Async
{
    private readonly SemaphoreSlim _gate = new(1);

    public async Task RunAsync()
    {
        await foreach (var number in NumbersAsync(2))
        {
            Console.WriteLine($"#40 number {number}");
        }

        await Task.WhenAll(Enumerable.Range(1, 3).Select(async i =>
        {
            await _gate.WaitAsync();
            try
            {
                Console.WriteLine("#41 worker " + i);
            }
            finally
            {
                _gate.Release();
            }
        }));
        await Parallel.ForEachAsync([7, 8], async (i, token) =>
        {
            await Task.Delay(1, token);
            Console.WriteLine($"#42 parallel {i}");
        });
        var done = new TaskCompletionSource();
        await using (new Timer(_ =>
        {
            if (done.TrySetResult())
            {
                Console.WriteLine("#43 timer");
            }
        }, null, 1, Timeout.Infinite))
        {
            await done.Task;
            await Task.Delay(20);
        }

        var thread = new Thread(Work) { IsBackground = true };
        thread.Start("thread");
        thread.Join();
        await Console.Out.WriteLineAsync("#44 awaited");
        await Task.Run(() => Console.Error.WriteLine("#45 error stream"));
        await ValueAsync();
    }

    private static async IAsyncEnumerable<int> NumbersAsync(int count)
    {
        for (var i = 0; i < count; i++)
        {
            await Task.Yield();
            Console.WriteLine("#46 yields {0}", i);
            yield return i;
        }
    }

    private static void Work(object? state) => Console.WriteLine($"#47 work of {state}");

    private static ValueTask ValueAsync()
    {
        Console.WriteLine("#48 value task");
        return default;
    }
}
