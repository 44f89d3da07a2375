using System.Collections.Immutable;
using LogAnalyzers.CodeFixes.Output;
using LogAnalyzers.Hosts;
using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.UnitTests.Fixes.Running;

/// <summary>Fix All over several projects: linked and multi-targeted files are several documents with one path.</summary>
public sealed class SolutionTests
{
    private const string Usings = "global using System; global using Microsoft.Extensions.Logging;";

    [Fact]
    public async Task A_file_of_two_targets_is_edited_once_with_the_code_that_only_one_of_them_sees()
    {
        const string Shared = """
            class C(ILogger<C> logger)
            {
                void M(int id)
                {
                    Console.WriteLine($"both {id}");
            #if NEW
                    Console.WriteLine($"new {id}");
            #else
                    Console.WriteLine($"old {id}");
            #endif
                }
            }
            """;
        using var workspace = new AdhocWorkspace();
        var solution = AddProject(workspace.CurrentSolution, "P(old)", [], ("/p/Shared.cs", Shared));
        solution = AddProject(solution, "P(new)", ["NEW"], ("/p/Shared.cs", Shared));

        var after = await FixAllAsync(solution, FixAllScope.Solution);

        var expected = Shared.Replace("""Console.WriteLine($"both {id}")""", """logger.LogInformation("both {Id}", id)""", StringComparison.Ordinal)
            .Replace("""Console.WriteLine($"new {id}")""", """logger.LogInformation("new {Id}", id)""", StringComparison.Ordinal)
            .Replace("""Console.WriteLine($"old {id}")""", """logger.LogInformation("old {Id}", id)""", StringComparison.Ordinal);
        foreach (var document in after.Projects.SelectMany(p => p.Documents).Where(d => d.Name == "Shared.cs"))
        {
            Assert.Equal(expected, (await document.GetTextAsync()).ToString());
        }
    }

    [Fact]
    public async Task A_linked_file_is_only_edited_with_what_binds_in_every_project()
    {
        const string Shared = """partial class C { void M() { Console.WriteLine("x"); } }""";
        using var workspace = new AdhocWorkspace();
        var solution = AddProject(
            workspace.CurrentSolution, "A", [], ("/p/Shared.cs", Shared),
            ("/a/Part.cs", "partial class C { readonly ILogger _log; public C(ILogger log) { _log = log; } }"));
        solution = AddProject(solution, "B", [], ("/p/Shared.cs", Shared), ("/b/Part.cs", "partial class C { }"));

        var after = await FixAllAsync(solution, FixAllScope.Solution);

        Assert.All(
            after.Projects.SelectMany(p => p.Documents).Where(d => d.Name == "Shared.cs"),
            d => Assert.Equal(Shared, d.GetTextAsync().Result.ToString()));
    }

    /// <summary>What one project runs before logging is set up is not logged, whatever another one does with the file.</summary>
    [Theory]
    [InlineData("new Part().Run(); SET new Part().Run();", true)]
    [InlineData("SET new Part().Run(); Serilog.Log.CloseAndFlush(); new Part().Run();", true)]
    [InlineData("SET new Part().Run();", false)]
    [InlineData("new Part().Run();", true)]
    public async Task A_linked_file_is_logged_where_every_project_has_set_logging_up(string other, bool isKept)
    {
        const string Shared = """class Part { public void Run() { Console.WriteLine("x"); } }""";
        const string SetUp = "Serilog.Log.Logger = new Serilog.LoggerConfiguration().WriteTo.Sink(null!).CreateLogger();";
        using var run = new SolutionRun();
        foreach (var (name, text) in new[] { ("A", "SET new Part().Run();"), ("B", other) })
        {
            run.Add(
                name, OutputKind.ConsoleApplication, LanguageVersion.Latest, [],
                [($"/{name}/Program.cs", text.Replace("SET", SetUp, StringComparison.Ordinal)), ("/Shared/Part.cs", Shared)],
                metadata: References.With("Serilog"));
        }

        await run.FixAllAsync();
        Assert.Equal(isKept, (await run.TextAsync("/Shared/Part.cs")).Contains("Console.WriteLine", StringComparison.Ordinal));
    }

    /// <summary>Who makes a type by hand in another project is not seen from the one whose container makes it.</summary>
    [Fact]
    public async Task A_linked_type_keeps_its_constructors()
    {
        const string Shared = """public class Part { public void Run() { Console.WriteLine("x"); } }""";
        using var run = new SolutionRun();
        run.Add(
                "A", OutputKind.ConsoleApplication, [],
                ("/A/Program.cs",
                    "using Microsoft.Extensions.Hosting; using Microsoft.Extensions.DependencyInjection; "
                        + "var b = Host.CreateApplicationBuilder(args); b.Services.AddSingleton<Part>(); "
                        + "b.Build().Services.GetRequiredService<Part>().Run();"),
                ("/Shared/Part.cs", Shared))
            .Add("B", OutputKind.ConsoleApplication, [], ("/B/Program.cs", "new Part().Run();"), ("/Shared/Part.cs", Shared));
        await run.FixAllAsync();
        Assert.DoesNotContain("ILogger<Part> logger", await run.TextAsync("/Shared/Part.cs"), StringComparison.Ordinal);
    }

    /// <summary>Two programs may both have a class of that name: code that both compile is not for either.</summary>
    [Fact]
    public async Task A_linked_file_gets_no_logger_of_a_factory_that_each_program_has_for_itself()
    {
        const string Shared = """class Part { public void Run() { Console.WriteLine("x"); } }""";
        using var run = new SolutionRun();
        foreach (var name in new[] { "A", "B" })
        {
            run.Add(
                name, OutputKind.ConsoleApplication, [], ($"/{name}/Program.cs", "Console.WriteLine(\"y\"); new Part().Run();"),
                ("/Shared/Part.cs", Shared));
        }

        // FixAllAsync runs twice: the second run finds a factory of one name in both programs.
        Assert.True(await run.FixAllAsync());
        Assert.Equal(Shared, await run.TextAsync("/Shared/Part.cs"));
    }

    [Theory]
    [InlineData(FixAllScope.Document, 1)]
    [InlineData(FixAllScope.Project, 2)]
    [InlineData(FixAllScope.Solution, 3)]
    public async Task A_scope_is_kept(FixAllScope scope, int changed)
    {
        const string Code = """class NAME(ILogger<NAME> logger) { void M() { Console.WriteLine("x"); } }""";
        using var workspace = new AdhocWorkspace();
        var solution = AddProject(workspace.CurrentSolution, "A", [],
            ("/a/One.cs", Code.Replace("NAME", "One", StringComparison.Ordinal)),
            ("/a/Two.cs", Code.Replace("NAME", "Two", StringComparison.Ordinal)));
        solution = AddProject(solution, "B", [], ("/b/Three.cs", Code.Replace("NAME", "Three", StringComparison.Ordinal)));

        var after = await FixAllAsync(solution, scope);

        Assert.Equal(
            changed, after.GetChanges(solution).GetProjectChanges().Sum(p => p.GetChangedDocuments(onlyGetDocumentsWithTextChanges: true).Count()));
        Assert.Empty(after.GetChanges(solution).GetProjectChanges().SelectMany(p => p.GetAddedDocuments()));
    }

    private static Solution AddProject(Solution solution, string name, string[] symbols, params (string Path, string Text)[] files)
    {
        var id = ProjectId.CreateNewId();
        solution = solution.AddProject(ProjectInfo.Create(id, VersionStamp.Default, name, name, LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary),
            parseOptions: new CSharpParseOptions(LanguageVersion.Latest, preprocessorSymbols: symbols),
            metadataReferences: References.WithLogging));
        foreach (var (path, text) in files.Append((Path: $"/{name}/Usings.cs", Text: Usings)))
        {
            solution = solution.AddDocument(DocumentId.CreateNewId(id), Path.GetFileName(path), SourceText.From(text), filePath: path);
        }

        return solution;
    }

    [Theory]
    [InlineData(FixAllScope.Project)]
    [InlineData(FixAllScope.Solution)]
    public async Task Findings_in_configuration_files_are_passed_over(FixAllScope scope)
    {
        const string Settings = "{ \"Logging\": {} }";
        using var workspace = new AdhocWorkspace();
        var solution = AddProject(
            workspace.CurrentSolution, "P", [], ("/p/A.cs", "class C(ILogger<C> logger) { void M() { Console.WriteLine(\"x\"); } }"));
        var settings = DocumentId.CreateNewId(solution.ProjectIds[0]);
        solution = solution.AddAdditionalDocument(settings, "appsettings.json", SourceText.From(Settings), filePath: "/p/appsettings.json");
        var place = Location.Create("/p/appsettings.json", new TextSpan(2, 9), new LinePositionSpan(new LinePosition(0, 2), new LinePosition(0, 11)));

        var after = await FixAllAsync(solution, scope, Diagnostic.Create(RuleCatalog.All[0].Descriptor, place, "x", "y"));

        Assert.Contains(
            "logger.LogInformation(\"x\")", (await after.Projects.Single().Documents.First(d => d.Name == "A.cs").GetTextAsync()).ToString(),
            StringComparison.Ordinal);
        Assert.Equal(Settings, (await after.GetAdditionalDocument(settings)!.GetTextAsync()).ToString());
    }

    private static async Task<Solution> FixAllAsync(Solution solution, FixAllScope scope, params Diagnostic[] inOtherFiles)
    {
        var diagnostics = ImmutableArray.CreateBuilder<(ProjectId, Diagnostic)>();
        foreach (var project in solution.Projects)
        {
            var found = await (await project.GetCompilationAsync())!.WithAnalyzers(AllAnalyzers.Create()).GetAnalyzerDiagnosticsAsync();
            diagnostics.AddRange(found.Select(d => (project.Id, d)));
        }

        diagnostics.AddRange(inOtherFiles.SelectMany(d => solution.ProjectIds.Select(p => (p, d))));
        var first = solution.GetProject(diagnostics[0].Item1)!.GetDocument(diagnostics[0].Item2.Location.SourceTree)!;
        var context = new FixAllContext(
            first, new ConsoleOutputFix(), scope, "LOG1001.Default", ["LOG1001"], new SolutionRun.Provider(diagnostics.ToImmutable()),
            CancellationToken.None);
        var action = (await new ConsoleOutputFix().GetFixAllProvider().GetFixAsync(context))!;
        return Assert.Single((await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>()).ChangedSolution;
    }
}
