using LogAnalyzers.PackageTests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LogAnalyzers.PackageTests.Editor;

/// <summary>Fixes that the workspace accepts: they reach the files on disk, each once, and every project still compiles.</summary>
[Collection(PackageCollection.Name)]
public sealed class AppliedFixTests(PackedPackage package) : IAsyncLifetime
{
    private OpenSolution _open = null!;

    public async Task InitializeAsync() => _open = await OpenSolution.OfAsync(package);

    /// <summary>The other tests find the files as they were.</summary>
    public async Task DisposeAsync() => await _open.RevertAsync();

    [Theory]
    [InlineData("Web/Program.cs", "LOG2006", "{0}", "{Value}")]
    [InlineData("Worker/Worker.cs", "LOG1001", """Console.Error.WriteLine("no work")""", """logger.LogError("no work")""")]
    [InlineData("Library/Stock.cs", "LOG2001", "\"Left of \" + article + \": \" + left", "\"Left of {Article}: {Left}\", article, left")]
    [InlineData("Frameworks/Shared.cs", "LOG2001", """($"Order {id}")""", """("Order {OrderId}", id)""")]
    public async Task Single_fix_writes_the_file_in_every_kind_of_project(string name, string id, string old, string written)
    {
        var document = _open.Document(name);
        var first = (await _open.Findings.InAsync(document)).First(d => d.Id == id);

        await AssertAppliesAsync(await Lightbulb.ApplyAsync((await _open.Lightbulb.ActionsAsync(document, first))[0]), name, old, written);
    }

    [Fact]
    public async Task Single_fix_in_one_framework_writes_the_file_of_all()
    {
        var document = _open.Project("Frameworks(net48)").Documents.Single(d => d.Name == "Shared.cs");
        var onlyThere = (await _open.Findings.InAsync(document)).Single(d => Findings.Described(d).Contains("Domain", StringComparison.Ordinal));
        var action = Assert.Single(await _open.Lightbulb.ActionsAsync(document, onlyThere));

        await AssertAppliesAsync(
            await Lightbulb.ApplyAsync(action), "Frameworks/Shared.cs", "\"Domain \" + AppDomain.CurrentDomain.Id",
            "\"Domain {CurrentDomainId}\", AppDomain.CurrentDomain.Id");
    }

    [Fact]
    public async Task Fix_all_of_every_rule_in_turn_leaves_a_solution_that_compiles()
    {
        var solution = _open.Solution;
        var found = (await _open.Findings.SummaryAsync(solution)).Where(IsInCode);
        foreach (var id in found.Select(f => f.Split(' ')[1]).Distinct().Order(StringComparer.Ordinal))
        {
            solution = await FixAllAsync(solution, id);
        }

        var changed = await SolutionChange.FilesAsync(_open.Solution, solution);

        // A type of the library that has no logger gets one, and the worker tells the library where to log.
        Assert.Contains("Factory = ", changed["Worker/Program.cs"], StringComparison.Ordinal);
        Assert.True(_open.Workspace.TryApplyChanges(solution));
        Assert.All(changed, f => Assert.Equal(f.Value, File.ReadAllText(_open.Document(f.Key).FilePath!)));
        Assert.Empty(await SolutionChange.ErrorsAsync(_open.Workspace.CurrentSolution));
        Assert.DoesNotContain(await _open.Findings.SummaryAsync(_open.Workspace.CurrentSolution), IsInCode);
    }

    /// <summary>Findings in configuration files have no fix.</summary>
    private static bool IsInCode(string finding) => !finding.Contains(".json(", StringComparison.Ordinal);

    private async Task<Solution> FixAllAsync(Solution solution, string id)
    {
        foreach (var project in solution.Projects)
        {
            var document = (await _open.Findings.InAsync(project)).Where(d => d.Id == id).Select(d => project.GetDocument(d.Location.SourceTree))
                .FirstOrDefault(d => d is not null);
            if (document is not null
                && await _open.Lightbulb.FixAllAsync(document, id, id + ".Default", FixAllScope.Solution, _open.Findings) is { } action)
            {
                return await Lightbulb.ApplyAsync(action);
            }
        }

        return solution;
    }

    private async Task AssertAppliesAsync(Solution changed, string name, string old, string written)
    {
        var path = _open.Document(name).FilePath!;
        var expected = SolutionChange.Edited(File.ReadAllText(path), (old, written));

        Assert.True(_open.Workspace.TryApplyChanges(changed));

        var current = _open.Workspace.CurrentSolution;
        Assert.Equal([KeyValuePair.Create(name, expected)], await SolutionChange.FilesAsync(_open.Solution, current));
        Assert.Equal(expected, File.ReadAllText(path));
        Assert.Empty(await SolutionChange.ErrorsAsync(current));
    }
}
