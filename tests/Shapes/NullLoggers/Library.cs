using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace NullLoggers;

/// <summary>A logger on request, none by default.</summary>
public class Parser
{
    private readonly ILogger<Parser> _logger;

    public Parser(ILogger<Parser>? logger = null)
    {
        _logger = logger ?? NullLogger<Parser>.Instance;
    }

    public int Parse(string text)
    {
        var count = 0;
        foreach (var pair in text.Split(';'))
        {
            if (!pair.Contains('='))
            {
                Console.Error.WriteLine($"#10 {pair} has no value");
                continue;
            }

            Console.WriteLine($"#11 found {pair}");
            count++;
        }

        _logger.LogDebug("parsed");
        return count;
    }
}

public class Cache
{
    private readonly ILogger _logger;
    private readonly Dictionary<string, int> _items = [];

    public Cache(ILoggerFactory? factory = null) => _logger = (factory ?? NullLoggerFactory.Instance).CreateLogger("cache");

    public void Put(string key, int value)
    {
        _items[key] = value;
        Console.WriteLine("#12 {0} is {1}", key, value);
        _logger.LogTrace("put");
    }
}

public class Cleaner(ILogger logger)
{
    private readonly ILogger _log = logger;

    public void Clean()
    {
        Console.WriteLine("#13 clean");
        _log.LogTrace("cleaned");
    }
}

public class Reader
{
    public static readonly Reader Default = new();

    public ILogger Logger { get; init; } = NullLogger.Instance;

    public void Read()
    {
        Console.WriteLine("#14 reading");
        try
        {
            File.ReadAllText("/no/such/file");
        }
        catch (DirectoryNotFoundException)
        {
            Console.WriteLine("#15 nothing to read");
        }

        Logger.LogTrace("read");
    }
}
