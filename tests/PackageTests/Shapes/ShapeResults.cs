using System.Collections.Concurrent;
using System.Diagnostics;
using LogAnalyzers.PackageTests.Support;

namespace LogAnalyzers.PackageTests.Shapes;

/// <summary>All shapes of a test run, migrated once.</summary>
internal static class ShapeResults
{
    /// <summary>
    /// Which shapes, by which way: unset, the bounded ones in this process; <c>process</c>, all in this process; <c>all</c>, all by the commands.
    /// After a colon those that are named: <c>all:MinimalApi,Plugins</c>.
    /// </summary>
    private static readonly string[] Mode = (Environment.GetEnvironmentVariable("LOGANALYZERS_SHAPES") ?? "").Split(':', 2);

    private static readonly ConcurrentDictionary<PackedPackage, Lazy<Task<IReadOnlyDictionary<string, ShapeResult>>>> Known = new();

    public static IReadOnlyList<Shape> Chosen { get; } =
    [
        .. Shape.All.Where(s => Mode switch
        {
            [_, var names] => names.Split(',').Contains(s.Name),
            ["process" or "all"] => true,
            _ => s.Expected.Bounded,
        }),
    ];

    /// <summary>How long the parts of the run took.</summary>
    public static string Times { get; private set; } = "";

    public static async Task<ShapeResult> OfAsync(PackedPackage package, string shape)
        => (await Known.GetOrAdd(package, p => new(() => Task.Run(() => MigrateAsync(p)))).Value)[shape];

    private static async Task<IReadOnlyDictionary<string, ShapeResult>> MigrateAsync(PackedPackage package)
    {
        var times = new List<string>();
        var watch = Stopwatch.StartNew();
        var shapes = new ShapeSolution(package, "shapes", Chosen);
        shapes.Build();
        Note("build");
        var before = RunAll(shapes);
        Note("before");
        var inProcess = new MigrationInProcess(package);
        var migrations = new Dictionary<string, Migration>(StringComparer.Ordinal);
        foreach (var shape in Chosen)
        {
            migrations[shape.Name] = Mode[0] == "all" ? MigrationByCommands.Migrate(shape, shapes) : await inProcess.MigrateAsync(shape, shapes);
        }

        Note("migration");
        var after = RunAll(shapes);
        Note("after");
        Times = string.Join(", ", times);
        Keep(shapes);
        return Chosen.ToDictionary(s => s.Name, s => new ShapeResult(s, before[s.Name], after[s.Name], migrations[s.Name]), StringComparer.Ordinal);

        void Note(string what)
        {
            times.Add($"{what} {watch.Elapsed.TotalSeconds:F0} s");
            watch.Restart();
        }
    }

    /// <summary>Where asked for by <c>LOGANALYZERS_SHAPES_KEEP</c>, the migrated sources are copied to that folder.</summary>
    private static void Keep(ShapeSolution shapes)
    {
        if (Environment.GetEnvironmentVariable("LOGANALYZERS_SHAPES_KEEP") is not { Length: > 0 } folder)
        {
            return;
        }

        foreach (var (file, text) in Chosen.SelectMany(s => shapes.SourcesOf(s).Select(f => (Path.Combine(folder, s.Name, f.Key), f.Value))))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }
    }

    private static ConcurrentDictionary<string, ShapeRun> RunAll(ShapeSolution shapes)
    {
        var runs = new ConcurrentDictionary<string, ShapeRun>(StringComparer.Ordinal);
        // Programs mostly wait: for a start, for a port, for a timer.
        Parallel.ForEach(Chosen, new() { MaxDegreeOfParallelism = Environment.ProcessorCount * 2 },
            s => runs[s.Name] = ShapeRun.Of(s, shapes.FolderOf(s)));
        return runs;
    }
}
