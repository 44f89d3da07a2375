using LogAnalyzers.PackageTests.Support;

namespace LogAnalyzers.PackageTests.Shapes;

/// <summary>What all runs of a shape said on both streams, and how they ended.</summary>
internal sealed record ShapeRun(IReadOnlyList<Said> Said, IReadOnlyList<int> Ends, string Output)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    /// <summary>Killed, for its own fault or because it did not end.</summary>
    public bool Dies => Ends.Any(e => e is 134 or 139 or Cli.Hung);

    public static ShapeRun Of(Shape shape, string folder)
    {
        var runs = shape.Runs.Select(r => Run(r.Project, r.Arguments, folder)).ToArray();
        var tests = shape.Tests.Select(r => Run(r.Project, r.Arguments, folder)).ToArray();
        return new([.. runs.SelectMany(r => Shapes.Said.In(r.Output).Concat(Shapes.Said.In(r.Errors)))],
            [.. runs.Concat(tests).Select(r => r.ExitCode)],
            string.Join("\n", runs.Concat(tests).Select(r => $"{r.Command}\n{r.Output}\n{r.Errors}")));
    }

    private static CliResult Run(string project, string[] arguments, string folder)
    {
        var program = Directory.EnumerateFiles(folder, project + ".runtimeconfig.json", SearchOption.AllDirectories)
            .Single(f => f.Contains("bin", StringComparison.Ordinal)).Replace(".runtimeconfig.json", ".dll", StringComparison.Ordinal);
        // Web hosts listen where they are not in each other's way.
        return Cli.Dotnet(Path.GetDirectoryName(program)!, Limit,
            [("ASPNETCORE_URLS", "http://127.0.0.1:0"), ("ASPNETCORE_ENVIRONMENT", "Production"), ("DOTNET_ENVIRONMENT", "Production")],
            [program, .. arguments]);
    }
}
