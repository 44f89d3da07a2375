namespace Shop.Batch;

/// <summary>Runs jobs one after the other.</summary>
internal sealed class JobRunner
{
    private readonly IReadOnlyCollection<Job> _jobs;

    public JobRunner(IEnumerable<Job> jobs)
    {
        _jobs = [.. jobs];
        Console.WriteLine("{0} jobs", _jobs.Count);
    }

    public (int Done, int Failed) Run()
    {
        int done = 0, failed = 0;
        foreach (var job in _jobs)
        {
            try
            {
                job.Run();
                Say($"{job.Name} ok", ConsoleColor.Green);
                done++;
            }
            catch (InvalidDataException ex)
            {
                var colour = Console.ForegroundColor;
                Console.ForegroundColor = ConsoleColor.DarkRed;
                Console.WriteLine("Job {0} failed", job.Name);
                Console.WriteLine(ex.Message);
                Console.ForegroundColor = colour;
                failed++;
            }

            Progress(done + failed);
        }

        Console.WriteLine();
        Console.ForegroundColor = ConsoleColor.Green;
        Console.WriteLine($"{done} jobs done");
        Console.ForegroundColor = ConsoleColor.Yellow;
        Console.WriteLine($"{failed} jobs failed");
        Console.ResetColor();
        return (done, failed);

        void Progress(int count) => Console.WriteLine($"{100 * count / _jobs.Count,3} %");
    }

    private static void Say(string text, ConsoleColor colour)
    {
        Console.ForegroundColor = colour;
        Console.WriteLine(text);
        Console.ResetColor();
    }
}
