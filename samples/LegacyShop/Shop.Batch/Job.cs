using System.Collections;

namespace Shop.Batch;

/// <summary>A piece of work.</summary>
internal sealed record Job(string Name, int Priority, Action Work)
{
    private bool _done;

    public bool IsDone => _done;

    public void Run()
    {
        Console.WriteLine($"> {Name}");
        Work();
        _done = true;
    }

    public void Describe()
    {
        Console.Write("Job ");
        Console.Write(Name);
        Console.WriteLine(_done ? " is done" : " is open");
    }
}

/// <summary>Jobs by priority.</summary>
internal sealed class JobList : IEnumerable<Job>
{
    private readonly SortedList<int, Job> _jobs = [];

    public void Add(Job job)
    {
        if (!_jobs.TryAdd(job.Priority, job))
            Console.WriteLine($"Priority {job.Priority} is taken, {job.Name} is left out");
    }

    public IEnumerable<Job> InOrder()
    {
        Console.WriteLine("Jobs in order:");
        foreach (var job in _jobs.Values)
        {
            yield return job;
        }

        Console.WriteLine("No more jobs");
    }

    public IEnumerator<Job> GetEnumerator() => _jobs.Values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
