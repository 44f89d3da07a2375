using Serilog;

namespace SerilogConsole;

internal sealed record Settings(string Name, int BatchSize)
{
    public static Settings Load(string file)
    {
        if (!File.Exists(file))
        {
            Console.WriteLine($"#10 no {file}, taking defaults");
        }

        return new Settings("default", 2);
    }
}

internal class Importer
{
    private readonly ILogger _log = Log.ForContext<Importer>();
    private readonly Settings _settings;

    public Importer(Settings settings)
    {
        _settings = settings;
        Console.WriteLine("#11 importer is ready for " + _settings.Name);
    }

    public void Run(string[] lines)
    {
        foreach (var batch in lines.Chunk(_settings.BatchSize))
        {
            _log.Debug("#12 batch of {Count}", batch.Length);
            foreach (var line in batch)
            {
                try
                {
                    Summary.Add(Article.Parse(line));
                }
                catch (FormatException ex)
                {
                    Console.Error.WriteLine("#13 line is skipped: " + ex.Message);
                    Program.Fail();
                }
            }
        }
    }
}

internal readonly struct Article(int number, string name)
{
    public int Number { get; } = number;

    public string Name { get; } = name;

    public static Article Parse(string line)
    {
        var parts = line.Split(',');
        if (parts.Length != 2)
        {
            throw new FormatException($"'{line}' has {parts.Length} parts");
        }

        var article = new Article(int.Parse(parts[0]), parts[1]);
        Console.WriteLine($"#14 read {article.Number}: {article.Name}");
        return article;
    }
}

internal static class Summary
{
    private static readonly List<Article> All = [];

    public static void Add(Article article) => All.Add(article);

    public static void Print()
    {
        Console.WriteLine("#15 {0} articles", All.Count);
        All.ForEach(a => Console.WriteLine("#16 " + a.Name));
    }
}

internal sealed class Stopwatch : IDisposable
{
    private readonly string _what;

    public Stopwatch(string what)
    {
        _what = what;
        Console.WriteLine("#17 begin of {0}", what);
    }

    public void Dispose()
    {
        Console.WriteLine("#18 end of {0}", _what);
    }
}
