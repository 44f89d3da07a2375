using LogAnalyzers.PackageTests.Support;

namespace LogAnalyzers.PackageTests.Editor;

/// <summary>The analyzers come from the package, run in every kind of project, and underline exactly what is wrong.</summary>
[Collection(PackageCollection.Name)]
public sealed class SquiggleTests(PackedPackage package)
{
    /// <summary>What is underlined in each project, in the order of the file.</summary>
    public static TheoryData<string, string[]> Squiggles => new()
    {
        { "Web", ["""Program.cs LOG2001 "Order " + id""", """Program.cs LOG1001 Console.WriteLine("web is up")""", "Program.cs LOG2006 {0}"] },
        { "Worker", ["Worker.cs LOG2001 $\"Started at {DateTime.UtcNow}\"", """Worker.cs LOG1001 Console.Error.WriteLine("no work")"""] },
        {
            "Library",
            [
                "Orders.cs LOG5001 Invoices",
                """Orders.cs LOG1001 Console.WriteLine("Took " + name)""",
                "Orders.cs LOG2001 $\"Order {id} of {name}\"",
                """Orders.cs LOG2001 "Stock of " + name""",
                "Orders.cs LOG2007 {id}",
                "Orders.cs LOG3001 LogLevel.None",
                "Orders.cs LOG3004 LogLevel.Warning",
                """Orders.cs LOG4001 logger.LogError("Too many orders")""",
                """Stock.cs LOG2001 "Left of " + article + ": " + left""",
            ]
        },
        { "Frameworks(netstandard2.0)", Shared() },
        { "Frameworks(net8.0)", Shared("$\"Since {Environment.TickCount64}\"") },
        { "Frameworks(net10.0)", Shared("$\"Since {Environment.TickCount64}\"") },
        { "Frameworks(net48)", Shared("\"Domain \" + AppDomain.CurrentDomain.Id") },
    };

    [Fact]
    public async Task Every_project_names_both_files_of_the_package()
    {
        var open = await OpenSolution.OfAsync(package);

        Assert.Equal(EditorConsumers.ProjectNames.Order(), open.Package.References.Keys.Order());
        Assert.All(
            open.Package.References.Values,
            files => Assert.Equal(["LogAnalyzers.CodeFixes.dll", "LogAnalyzers.dll"], files.Select(f => Path.GetFileName(f.FullPath)).Order()));
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

        Assert.Equal(expected, (await open.Findings.InAsync(open.Project(project))).Where(d => d.Location.IsInSource).Select(Findings.Described));
    }

    /// <summary>The findings of all frameworks, and those that only some of them compile.</summary>
    private static string[] Shared(params string[] templates)
        =>
        [
            "Shared.cs LOG2001 $\"Order {id}\"",
            """Shared.cs LOG2001 "Name " + name""",
            """Shared.cs LOG1001 Console.WriteLine("Done with " + name)""",
            .. templates.Select(t => "Shared.cs LOG2001 " + t),
            """Shared.cs LOG1001 Console.Error.WriteLine("No order {0}", id)""",
        ];

    /// <summary>A configuration file is told of once, whatever the number of target frameworks.</summary>
    [Theory]
    [InlineData("Web", true)]
    [InlineData("Library", false)]
    public async Task Configuration_files_are_read(string project, bool isFound)
    {
        var open = await OpenSolution.OfAsync(package);

        var found = (await open.Findings.InAsync(open.Project(project))).Where(d => !d.Location.IsInSource);
        Assert.Equal(isFound ? ["LOG6005 appsettings.json"] : [], found.Select(d => $"{d.Id} {Path.GetFileName(d.Location.GetLineSpan().Path)}"));
    }
}
