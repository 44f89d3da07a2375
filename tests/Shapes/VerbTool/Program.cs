using CommandLine;

namespace VerbTool;

[Verb("add", HelpText = "Adds numbers.")]
internal sealed class AddOptions
{
    [Value(0, Min = 1)]
    public IEnumerable<int> Numbers { get; set; } = [];
}

[Verb("watch", HelpText = "Watches for a while.")]
internal sealed class WatchOptions
{
    [Option('t', "times", Default = 2)]
    public int Times { get; set; }
}

internal static class Program
{
    private static int Main(string[] args)
        => Parser.Default.ParseArguments<AddOptions, WatchOptions>(args)
            .MapResult<AddOptions, WatchOptions, int>(Add, Watch, Fail);

    private static int Add(AddOptions options)
    {
        var sum = 0;
        foreach (var number in options.Numbers)
        {
            checked
            {
                try
                {
                    sum += number;
                }
                catch (OverflowException ex)
                {
                    Console.Error.WriteLine($"#1 {number} is too much: {ex.Message}");
                    return 3;
                }
            }
        }

        Console.WriteLine(sum);
        return 0;
    }

    private static int Watch(WatchOptions options)
    {
        var watcher = new Watcher();
        watcher.Seen += (_, e) => Console.WriteLine("#2 seen " + e);
        watcher.Watch(options.Times);
        return 0;
    }

    private static int Fail(IEnumerable<Error> errors)
    {
        Console.Error.WriteLine("#3 arguments are wrong, {0} errors", errors.Count());
        return 1;
    }
}

internal class Watcher
{
    public event EventHandler<int>? Seen;

    public void Watch(int times)
    {
        Console.WriteLine($"#4 watching {times} times");
        while (times-- > 0)
        {
            Seen?.Invoke(this, times);
        }
    }
}
