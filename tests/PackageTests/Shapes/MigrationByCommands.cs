using System.Text.RegularExpressions;
using LogAnalyzers.Cost;
using LogAnalyzers.PackageTests.Support;

namespace LogAnalyzers.PackageTests.Shapes;

/// <summary>Migrates a shape by the README's commands.</summary>
internal static partial class MigrationByCommands
{
    public static Migration Migrate(Shape shape, ShapeSolution shapes)
    {
        var before = shapes.SourcesOf(shape);
        Format(shape, shapes);
        var build = Cli.Dotnet(shapes.Folder, "build", ShapeSolution.SolutionOf(shape), "--no-restore", "-nodeReuse:false", "-clp:NoSummary");
        string[] complaints = [.. build.OutputLines.Where(l => Complaint().IsMatch(l)).Distinct(StringComparer.Ordinal)];
        var once = shapes.SourcesOf(shape);
        Format(shape, shapes);
        var twice = shapes.SourcesOf(shape);
        string[] again = [.. once.Keys.Where(f => once[f] != twice[f])];
        return new(
            [.. complaints.Select(c => Complaint().Match(c)).Select(m => $"{m.Groups[1].Value} {m.Groups[2].Value}")
                .Distinct().Order(StringComparer.Ordinal)],
            again, string.Join('\n', complaints.Concat(again.Select(f => LineDiff.Of(once[f], twice[f])))),
            DiffCost.Of(before.Keys.Where(f => before[f] != once[f]).Select(f => (before[f], once[f]))));
    }

    private static void Format(Shape shape, ShapeSolution shapes)
    {
        foreach (var ids in SampleCopy.RecipeSteps())
        {
            Cli.Dotnet(shapes.Folder, ["format", "analyzers", ShapeSolution.SolutionOf(shape), "--no-restore", "--severity", "info",
                "--diagnostics", .. ids]).Succeeds();
        }
    }

    /// <summary>Shapes build without a warning of the compiler before, so each is new.</summary>
    [GeneratedRegex(@"([^/\\]*)\(\d+,\d+\): (?:error|warning) (?!LOG)(\w+):")]
    private static partial Regex Complaint();
}
