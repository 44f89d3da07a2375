using LogAnalyzers.PackageTests.Support;

namespace LogAnalyzers.PackageTests.Editor;

/// <summary>The analyzers come from the package, run in every kind of project, and underline exactly what is wrong.</summary>
[Collection(PackageCollection.Name)]
public sealed class SquiggleTests(PackedPackage package)
{
    [Fact]
    public async Task Every_project_names_both_files_of_the_package()
    {
        var open = await OpenSolution.OfAsync(package);

        Assert.Equal(EditorConsumers.ProjectNames.Order(), open.Package.References.Keys.Order());
        Assert.All(open.Package.References.Values, files => Assert.Equal(["LogAnalyzers.CodeFixes.dll", "LogAnalyzers.dll"], files.Select(f => Path.GetFileName(f.FullPath)).Order()));
    }

    [Fact]
    public async Task Projects_compile_and_no_analyzer_fails()
    {
        var open = await OpenSolution.OfAsync(package);

        Assert.Empty(await SolutionChange.ErrorsAsync(open.Solution));
        Assert.DoesNotContain(await open.Findings.SummaryAsync(open.Solution), f => f.Contains("AD0001", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Squiggles))]
    public async Task Squiggles_are_under_what_is_wrong(string project, string[] expected)
    {
        var open = await OpenSolution.OfAsync(package);

        Assert.Equal(expected, (await open.Findings.InAsync(open.Project(project))).Select(Findings.Described));
    }

    public static TheoryData<string, string[]> Squiggles => new()
    {
        {
            "Web",
            [
            ]
        },
        {
            "Worker",
            [
            ]
        },
        {
            "Library",
            [
            ]
        },
        {
            "Frameworks(netstandard2.0)",
            [
            ]
        },
        { "Frameworks(net8.0)", [] },
        { "Frameworks(net10.0)", [] },
        { "Frameworks(net48)", [] },
    };
}
