using System.Collections.Concurrent;
using LogAnalyzers.PackageTests.Support;

namespace LogAnalyzers.PackageTests.Shapes;

/// <summary>All shapes of a test run, migrated once.</summary>
internal static class ShapeResults
{
    /// <summary>What migrates: unset, the bounded shapes in this process; <c>process</c>, all in this process; <c>all</c>, all by the commands.</summary>
    private static readonly string Mode = Environment.GetEnvironmentVariable("LOGANALYZERS_SHAPES") ?? "";

    private static readonly ConcurrentDictionary<PackedPackage, Lazy<Task<IReadOnlyDictionary<string, ShapeResult>>>> Known = new();

    public static IReadOnlyList<Shape> Chosen { get; } = [.. Shape.All.Where(s => Mode switch
    {
        "" => s.Expected.Bounded,
        "all" or "process" => true,
        _ => s.Name == Mode,
    })];

    public static async Task<ShapeResult> OfAsync(PackedPackage package, string shape)
        => (await Known.GetOrAdd(package, p => new(() => Task.Run(() => MigrateAsync(p)))).Value)[shape];

    private static async Task<IReadOnlyDictionary<string, ShapeResult>> MigrateAsync(PackedPackage package)
    {
        var shapes = new ShapeSolution(package, "shapes", Chosen);
        shapes.Build();
        var before = RunAll(shapes);
        var inProcess = new MigrationInProcess(package);
        var migrations = new Dictionary<string, Migration>(StringComparer.Ordinal);
        foreach (var shape in Chosen)
        {
            migrations[shape.Name] = Mode == "all" ? MigrationByCommands.Migrate(shape, shapes) : await inProcess.MigrateAsync(shape, shapes);
        }

        var after = RunAll(shapes);
        return Chosen.ToDictionary(s => s.Name, s => new ShapeResult(s, before[s.Name], after[s.Name], migrations[s.Name]), StringComparer.Ordinal);
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
