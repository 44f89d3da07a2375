using LogAnalyzers.PackageTests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LogAnalyzers.PackageTests.Editor;

/// <summary>Fix All changes its scope and nothing outside; a file of several target frameworks ends as one text.</summary>
[Collection(PackageCollection.Name)]
public sealed class FixAllTests(PackedPackage package)
{
    private static readonly (string Old, string New)[] InOrders =
    [
        ("""($"Order {id} of {name}")""", """("Order {Id} of {Name}", id, name)"""),
        ("\"Stock of \" + name", "\"Stock of {Name}\", name"),
    ];

    private static readonly (string Old, string New)[] InStock
        = [("\"Left of \" + article + \": \" + left", "\"Left of {Article}: {Left}\", article, left")];

    private static readonly (string Old, string New)[] InShared =
    [
        ("""($"Order {id}")""", """("Order {OrderId}", id)"""),
        ("\"Name \" + name", "\"Name {Name}\", name"),
        ("\"Domain \" + AppDomain.CurrentDomain.Id", "\"Domain {CurrentDomainId}\", AppDomain.CurrentDomain.Id"),
        ("""($"Since {Environment.TickCount64}")""", """("Since {TickCount64}", Environment.TickCount64)"""),
    ];

    private static readonly (string Old, string New)[] InWeb = [("\"Order \" + id", "\"Order {OrderId}\", id")];

    private static readonly (string Old, string New)[] InWorker
        = [("""($"Started at {DateTime.UtcNow}")""", """("Started at {Time}", DateTime.UtcNow)""")];

    [Fact]
    public async Task Document_is_one_file()
        => await AssertFixesAsync(FixAllScope.Document, ("Library/Orders.cs", InOrders));

    [Fact]
    public async Task Project_is_all_its_files()
        => await AssertFixesAsync(FixAllScope.Project, ("Library/Orders.cs", InOrders), ("Library/Stock.cs", InStock));

    [Fact]
    public async Task Project_of_one_framework_is_what_that_one_sees()
    {
        var open = await OpenSolution.OfAsync(package);
        var document = open.Project("Frameworks(net48)").Documents.Single(d => d.Name == "Shared.cs");

        await AssertFixesAsync(
            document, FixAllScope.Project,
            ("Frameworks/Shared.cs", [.. InShared.Where(e => !e.Old.Contains("TickCount", StringComparison.Ordinal))]));
    }

    [Fact]
    public async Task Solution_is_all_projects_and_every_file_is_edited_once()
        => await AssertFixesAsync(
            FixAllScope.Solution, ("Library/Orders.cs", InOrders), ("Library/Stock.cs", InStock), ("Frameworks/Shared.cs", InShared),
            ("Web/Program.cs", InWeb), ("Worker/Worker.cs", InWorker));

    private async Task AssertFixesAsync(FixAllScope scope, params (string File, (string Old, string New)[] Edits)[] expected)
        => await AssertFixesAsync((await OpenSolution.OfAsync(package)).Document("Library/Orders.cs"), scope, expected);

    private async Task AssertFixesAsync(Document document, FixAllScope scope, params (string File, (string Old, string New)[] Edits)[] expected)
    {
        var open = await OpenSolution.OfAsync(package);
        var action = await open.Lightbulb.FixAllAsync(document, "LOG2001", "LOG2001.Default", scope, open.Findings);
        Assert.NotNull(action);

        var files = await SolutionChange.FilesAsync(open.Solution, await Lightbulb.ApplyAsync(action));

        Assert.Equal(expected.Select(e => e.File).Order(), files.Keys.Order());
        foreach (var (name, edits) in expected)
        {
            Assert.Equal(SolutionChange.Edited((await open.Document(name).GetTextAsync()).ToString(), edits), files[name]);
        }
    }
}
