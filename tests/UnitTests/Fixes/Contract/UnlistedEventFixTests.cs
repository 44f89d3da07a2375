using LogAnalyzers.CodeFixes.Contract;
using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.UnitTests.Fixes.Contract;

/// <summary>The fix writes what the rules ask for, once, in all documents that stand for the file.</summary>
public sealed class UnlistedEventFixTests
{
    private const string Id = "LOG9003";
    private const string Source = """_logger.LogInformation("B {OrderId}", orderId); _logger.LogWarning("A"); _logger.LogWarning("A");""";
    private const string Expected = "# LogAnalyzers: events 1\nC: Information \"B {OrderId}\" OrderId:number\nC: Warning \"A\"\n";

    [Fact]
    public async Task All_events_are_added_at_once_and_only_once()
    {
        using var run = Run(Verify.Method(Source), "");
        var found = await FindAsync(run);
        Assert.Equal(3, found.Length);
        foreach (var scope in new[] { FixAllScope.Solution, FixAllScope.Project, FixAllScope.Document })
        {
            var all = await FixAllAsync(run.Solution, scope, found);
            Assert.Equal(Expected, await TextAsync(all));

            // "dotnet format" asks with the findings of before.
            Assert.Equal(Expected, await TextAsync(await FixAllAsync(all, scope, found)));
        }

        run.Restore(await FixAllAsync(run.Solution, FixAllScope.Solution, found));
        Assert.Empty(await FindAsync(run));
    }

    [Fact]
    public async Task One_event_is_added()
    {
        using var run = Run(Verify.Method(Source), "# mine\r\nZ: Warning \"z\"\r\n");
        var action = Assert.Single(await run.ActionsAsync((await FindAsync(run))[0]));
        Assert.Equal("Add the event to LogEvents.Unshipped.txt", action.Title);
        await run.ApplyAsync(action);
        Assert.Equal("# mine\r\nC: Information \"B {OrderId}\" OrderId:number\r\nZ: Warning \"z\"\r\n", await TextAsync(run.Solution));
        Assert.Equal(2, (await FindAsync(run)).Length);
    }

    /// <summary>What takes the place of a line of either file.</summary>
    [Theory]
    [InlineData("", "C: Warning [7] \"A\"\n", "C: Warning \"A\"\n")]
    [InlineData("C: Warning \"A\"\n", "*REMOVED*C: Warning \"A\"\nC: Warning [7] \"A\"\n", "")]
    public async Task Event_with_more_takes_the_place_of_its_line(string shipped, string after, string unshipped)
    {
        using var run = Run(Verify.Method("""_logger.LogWarning(7, "A");"""), unshipped.Length == 0 ? "# mine\n" : unshipped, shipped);
        run.Restore(await FixAllAsync(run.Solution, FixAllScope.Solution, await FindAsync(run)));
        Assert.Equal((unshipped.Length == 0 ? "# mine\n" : "") + after, await TextAsync(run.Solution));
        Assert.Empty(await FindAsync(run));
    }

    /// <summary>Two target frameworks: two projects, two documents, one file.</summary>
    [Fact]
    public async Task Projects_that_share_the_file_write_all_events_of_both()
    {
        using var run = Run(Verify.Method(Source), "");
        var first = run.Solution.Projects.Single();
        var other = ProjectId.CreateNewId();
        var solution = run.Solution
            .AddProject(ProjectInfo.Create(
                other, VersionStamp.Default, "P(other)", "P", LanguageNames.CSharp, compilationOptions: first.CompilationOptions,
                parseOptions: first.ParseOptions, metadataReferences: first.MetadataReferences))
            .AddDocument(DocumentId.CreateNewId(other), "Other.cs", SourceText.From(
                "class D { void M(Microsoft.Extensions.Logging.ILogger<D> l) { "
                    + "Microsoft.Extensions.Logging.LoggerExtensions.LogError(l, \"D\"); } }"), filePath: "/p/Other.cs")
            .AddAdditionalDocument(
                DocumentId.CreateNewId(other), "LogEvents.Unshipped.txt", SourceText.From(""), filePath: "/p/LogEvents.Unshipped.txt");
        var after = await FixAllAsync(solution, FixAllScope.Solution, await FindAsync(run), await FindAsync(solution.GetProject(other)!));
        foreach (var document in after.Projects.SelectMany(p => p.AdditionalDocuments))
        {
            Assert.Equal(Expected + "D: Error \"D\"\n", (await document.GetTextAsync()).ToString());
        }
    }

    /// <summary>What only one target framework compiles goes to its own file, or the first of them would take it for lost.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Code_of_one_target_goes_to_the_file_of_that(bool isThere)
    {
        const string Code = "class NAME { void M(Microsoft.Extensions.Logging.ILogger<NAME> l) { "
            + "Microsoft.Extensions.Logging.LoggerExtensions.LogError(l, \"NAME\"); } }";
        using var run = new SolutionRun();
        foreach (var target in new[] { "net8.0", "net48" })
        {
            (string, string)[] files = [("/P/Both.cs", Code.Replace("NAME", "Both", StringComparison.Ordinal)),
                ("/P/" + target + ".cs", Code.Replace("NAME", target == "net48" ? "Old" : "New", StringComparison.Ordinal))];
            run.Add($"P({target})", OutputKind.DynamicallyLinkedLibrary, LanguageVersion.Latest, [], files, path: "/P/P.csproj")
                .AddFile($"P({target})", "/P/LogEvents.Unshipped.txt", "# mine\n")
                .AddOptions($"P({target})", "/P/" + target + ".globalconfig", "is_global = true\nbuild_property.TargetFramework = " + target + "\n");
            if (isThere)
            {
                run.AddFile($"P({target})", $"/P/LogEvents.Unshipped.{target}.txt", "# own\n");
            }
        }

        Diagnostic[] found = [.. (await run.DiagnosticsAsync()).Select(d => d.Diagnostic).Where(d => d.Id == Id)];
        var after = await FixAllAsync(run.Solution, FixAllScope.Solution, found);

        // "dotnet format" asks with the findings of before.
        after = await FixAllAsync(after, FixAllScope.Solution, found);
        Assert.Equal("# mine\nBoth: Error \"Both\"\n", await FileAsync("LogEvents.Unshipped.txt"));
        var start = isThere ? "# own\n" : "# LogAnalyzers: events 1\n";
        Assert.Equal(start + "New: Error \"New\"\n", await FileAsync("LogEvents.Unshipped.net8.0.txt"));
        Assert.Equal(start + "Old: Error \"Old\"\n", await FileAsync("LogEvents.Unshipped.net48.txt"));
        foreach (var project in after.Projects)
        {
            Assert.Empty(await FindAsync(project));
        }

        async Task<string> FileAsync(string name)
        {
            var texts = await Task.WhenAll(after.Projects.SelectMany(p => p.AdditionalDocuments).Where(d => d.Name == name)
                .Select(async d => (await d.GetTextAsync()).ToString()));
            return Assert.Single(texts.Distinct());
        }
    }

    [Fact]
    public async Task Nothing_is_written_into_a_merge()
    {
        using var run = Run(Verify.Method(Source), "<<<<<<< HEAD\nZ: Error \"A\"\n=======\n>>>>>>> x\n");
        var found = await FindAsync(run);
        Assert.Empty(await run.ActionsAsync(found[0]));
        Assert.Equal(run.Solution, await FixAllAsync(run.Solution, FixAllScope.Solution, found));
    }

    private static FixRun Run(string source, string unshipped, string? shipped = null)
    {
        var run = new FixRun([source]);
        run.AddFile("LogEvents.Unshipped.txt", unshipped);
        if (shipped is not null)
        {
            run.AddFile("LogEvents.Shipped.txt", shipped);
        }

        return run;
    }

    private static async Task<Diagnostic[]> FindAsync(FixRun run) => [.. (await run.DiagnosticsAsync()).Where(d => d.Id == Id)];

    private static async Task<Diagnostic[]> FindAsync(Project project)
    {
        var compilation = (await project.GetCompilationAsync())!;
        var analysis = Microsoft.CodeAnalysis.Diagnostics.DiagnosticAnalyzerExtensions.WithAnalyzers(
            compilation, AnalyzerRun.Analyzers, project.AnalyzerOptions);
        return [.. (await analysis.GetAnalyzerDiagnosticsAsync()).Where(d => d.Id == Id)];
    }

    private static async Task<Solution> FixAllAsync(Solution solution, FixAllScope scope, params Diagnostic[][] found)
    {
        var all = found.SelectMany(f => f).ToArray();
        var document = solution.Projects.First().Documents.First();
        var context = new FixAllContext(
            document, new UnlistedEventFix(), scope, "LOG9003.Default", [Id], new Provider(all), CancellationToken.None);
        var action = await new UnlistedEventFix().GetFixAllProvider().GetFixAsync(context);
        return (await action!.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single().ChangedSolution;
    }

    private static async Task<string> TextAsync(Solution solution)
        => (await solution.Projects.First().AdditionalDocuments.Single(d => d.Name == "LogEvents.Unshipped.txt").GetTextAsync()).ToString();

    private sealed class Provider(Diagnostic[] diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken)
            => Task.FromResult(diagnostics.Where(d => project.Documents.Any(p => p.FilePath == d.Location.SourceTree!.FilePath)));

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
            => Task.FromResult(diagnostics.Where(d => document.FilePath == d.Location.SourceTree!.FilePath));

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken)
            => Task.FromResult(Enumerable.Empty<Diagnostic>());
    }
}
