using NLog;
using NLog.Config;
using NLog.Targets;

namespace NLogConsole;

internal class Program
{
    private static readonly Logger Logger = LogManager.GetCurrentClassLogger();
    private static readonly Inventory Inventory = new("main");

    private static void Main(string[] args)
    {
        Console.WriteLine("#1 before any configuration");
        Configure();
        Console.WriteLine($"#2 configured with {LogManager.Configuration!.AllTargets.Count} target");
        Logger.Info("#3 stocktaking of " + Inventory.Name);
        Inventory.Count("nail", 100);
        Inventory.Count("nail", 90);
        Inventory.Count("screw", -1);
        foreach (var line in Inventory.Lines())
        {
            Console.WriteLine("#4 " + line);
        }

        LogManager.Flush();
        LogManager.Shutdown();
        Console.WriteLine("#5 after the shutdown");
    }

    private static void Configure()
    {
        var configuration = new LoggingConfiguration();
        configuration.AddRule(LogLevel.Trace, LogLevel.Fatal,
            new ConsoleTarget("console")
            {
                Layout = "${level:uppercase=true}|${logger}|${message}${onexception:${newline}${exception:format=toString}}",
            });
        LogManager.Configuration = configuration;
    }
}

internal class Inventory
{
    private readonly SortedDictionary<string, int> _stock = [];

    public Inventory(string name)
    {
        Name = name;
        Console.WriteLine("#10 inventory {0} is made", name);
    }

    public string Name { get; }

    public void Count(string article, int number)
    {
        try
        {
            ArgumentOutOfRangeException.ThrowIfNegative(number);
            if (_stock.TryGetValue(article, out var old))
            {
                Console.WriteLine($"#11 {article}: {old} becomes {number}");
            }

            _stock[article] = number;
        }
        catch (ArgumentOutOfRangeException e)
        {
            Console.Error.WriteLine($"#12 {article} is not counted ({e.ParamName})");
        }
    }

    public IEnumerable<string> Lines()
    {
        foreach (var (article, number) in _stock)
        {
            Console.WriteLine("#13 line of " + article);
            yield return $"{number} x {article}";
        }
    }
}
