using System.Collections.Immutable;
using LogAnalyzers.Hosts;
using LogAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.UnitTests.Verification;

/// <summary>Fix All over a solution of several projects, as <c>dotnet format</c> runs it; what comes out must compile.</summary>
internal sealed class SolutionRun : IDisposable
{
    private readonly AdhocWorkspace _workspace = new();

    public SolutionRun() => Solution = _workspace.CurrentSolution;

    public Solution Solution { get; private set; }

    /// <summary>Whether the compiler asks for documentation, as <c>GenerateDocumentationFile</c> has it do.</summary>
    public bool IsDocumented { get; init; }

    /// <summary>One executable with one file.</summary>
    public static SolutionRun Program(string source, LanguageVersion language = LanguageVersion.Latest)
        => new SolutionRun().Add("App", OutputKind.ConsoleApplication, language, [], [("/App/Program.cs", source)]);

    public void Dispose() => _workspace.Dispose();

    public SolutionRun Add(string name, OutputKind kind, string[] references, params (string Path, string Text)[] files)
        => Add(name, kind, LanguageVersion.Latest, references, files);

    public SolutionRun Add(
        string name,
        OutputKind kind,
        LanguageVersion language,
        string[] references,
        (string Path, string Text)[] files,
        ImmutableArray<MetadataReference> metadata = default,
        string[]? symbols = null,
        string? path = null)
    {
        var id = ProjectId.CreateNewId();
        var nullable = language >= LanguageVersion.CSharp8 ? NullableContextOptions.Enable : NullableContextOptions.Disable;
        Solution = Solution.AddProject(ProjectInfo.Create(id, VersionStamp.Default, name, name.Split('(')[0], LanguageNames.CSharp,
            filePath: path ?? $"/{name}/{name}.csproj",
            compilationOptions: new CSharpCompilationOptions(kind, nullableContextOptions: nullable, allowUnsafe: true),
            parseOptions: new CSharpParseOptions(
                language, IsDocumented ? DocumentationMode.Diagnose : DocumentationMode.Parse, preprocessorSymbols: symbols ?? []),
            projectReferences: references.Select(r => new ProjectReference(Solution.Projects.Single(p => p.Name == r).Id)),
            metadataReferences: metadata.IsDefault ? References.WithLogging : metadata));
        var usings = language >= LanguageVersion.CSharp10
            ? files.Append(
                (Path: $"/{name}/Usings.cs",
                    Text: "global using System; global using System.Collections.Generic; global using System.Linq; global using System.Threading; "
                        + "global using System.Threading.Tasks;"))
            : files;
        foreach (var (file, text) in usings)
        {
            Solution = Solution.AddDocument(DocumentId.CreateNewId(id), Path.GetFileName(file), SourceText.From(text), filePath: file);
        }

        return this;
    }

    /// <summary>A file that is no source, as the package or the project itself hands it to the compiler.</summary>
    public SolutionRun AddFile(string project, string path, string text)
    {
        var id = DocumentId.CreateNewId(Solution.Projects.Single(p => p.Name == project).Id);
        Solution = Solution.AddAdditionalDocument(id, Path.GetFileName(path), SourceText.From(text), filePath: path);
        return this;
    }

    /// <summary>Options of a project, as an <c>.editorconfig</c> or the properties of its file give them.</summary>
    public SolutionRun AddOptions(string project, string path, string text)
    {
        var id = DocumentId.CreateNewId(Solution.Projects.Single(p => p.Name == project).Id);
        Solution = Solution.AddAnalyzerConfigDocument(id, Path.GetFileName(path), SourceText.From(text), filePath: path);
        return this;
    }

    /// <summary>Lets the generator of the logging package complete methods in all projects.</summary>
    public SolutionRun WithGenerator()
    {
        Solution = Solution.ProjectIds.Aggregate(Solution, (s, id) => s.AddAnalyzerReference(id, Generators.Own));
        return this;
    }

    public async Task<string> TextAsync(string path = "/App/Program.cs")
        => (await Solution.Projects.SelectMany(p => p.Documents).First(d => d.FilePath == path).GetTextAsync()).ToString();

    /// <summary>What the analyzers report, by project.</summary>
    public async Task<ImmutableArray<(ProjectId Project, Diagnostic Diagnostic)>> DiagnosticsAsync()
    {
        var all = ImmutableArray.CreateBuilder<(ProjectId, Diagnostic)>();
        foreach (var project in Solution.Projects)
        {
            var found = await (await project.GetCompilationAsync())!.WithAnalyzers(AllAnalyzers.Create(), project.AnalyzerOptions)
                .GetAnalyzerDiagnosticsAsync();
            all.AddRange(found.Select(d => (project.Id, d)));
        }

        return all.ToImmutable();
    }

    /// <summary>Errors, and warnings that an edit could bring: nullability, hiding, unused.</summary>
    public async Task<string[]> ComplaintsAsync()
    {
        var all = new List<string>();
        foreach (var project in Solution.Projects)
        {
            all.AddRange((await project.GetCompilationAsync())!.GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning)
                .Select(d => project.Name + ": " + d));
        }

        return [.. all];
    }

    /// <summary>
    /// Fix All in the solution; nothing may be complained about that was not before, and a second run must change nothing. Whether anything changed.
    /// </summary>
    public async Task<bool> FixAllAsync(string id = "LOG1001")
    {
        var before = (await ComplaintsAsync()).Select(WithoutPlace).ToArray();
        var changed = await FixOnceAsync(id);
        var after = await ComplaintsAsync();
        var text = string.Join(
            "\n", await Task.WhenAll(Solution.Projects.SelectMany(p => p.Documents).Select(async d => $"// {d.FilePath}\n{await d.GetTextAsync()}")));
        Assert.True(after.All(c => before.Contains(WithoutPlace(c))), string.Join("\n", after) + "\n" + text);
        Assert.False(await FixOnceAsync(id), "The second run changed something:\n" + text);
        return changed;
    }

    /// <summary>Like <c>Assert.Contains</c>, but a failure shows the whole text; line breaks of any kind are equal.</summary>
    public static void Contains(string expected, string text)
    {
        string Plain(string s) => s.Replace("\r", "", StringComparison.Ordinal);
        Assert.True(Plain(text).Contains(Plain(expected), StringComparison.Ordinal), "Not found: " + expected + "\nin:\n" + text);
    }

    private async Task<bool> FixOnceAsync(string id)
    {
        var before = Solution;
        var all = (await DiagnosticsAsync()).Where(d => d.Diagnostic.Id == id).ToImmutableArray();
        if (all.IsEmpty)
        {
            return false;
        }

        var fix = FixRun.FixOf(id);
        var first = Solution.GetProject(all[0].Project)!.GetDocument(all[0].Diagnostic.Location.SourceTree)!;
        foreach (var (project, withheld) in all.Where(d => d.Diagnostic.GetMessage().Contains(NoFix.Introduction, StringComparison.Ordinal)))
        {
            await fix.RegisterCodeFixesAsync(new CodeFixContext(
                Solution.GetProject(project)!.GetDocument(withheld.Location.SourceTree)!, withheld,
                (action, _) => Assert.Fail($"'{action.Title}' is offered in spite of: {withheld.GetMessage()}"), CancellationToken.None));
        }

        var context = new FixAllContext(first, fix, FixAllScope.Solution, id + ".Default", [id], new Provider(all), CancellationToken.None);
        var action = (await fix.GetFixAllProvider()!.GetFixAsync(context))!;
        Solution = Assert.Single((await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>()).ChangedSolution;
        Assert.Empty(Solution.GetChanges(before).GetProjectChanges().SelectMany(p => p.GetAddedDocuments()));
        return Solution.GetChanges(before).GetProjectChanges().Any(p => p.GetChangedDocuments(onlyGetDocumentsWithTextChanges: true).Any());
    }

    private static string WithoutPlace(string complaint)
        => complaint[..complaint.IndexOf(':', StringComparison.Ordinal)] + complaint[(complaint.IndexOf("): ", StringComparison.Ordinal) + 1)..];

    /// <summary>Hands over diagnostics that were found before.</summary>
    internal sealed class Provider(ImmutableArray<(ProjectId Project, Diagnostic Diagnostic)> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken)
            => Task.FromResult(diagnostics.Where(d => d.Project == project.Id).Select(d => d.Diagnostic));

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
            => Task.FromResult(diagnostics
                .Where(d => d.Project == document.Project.Id && document.Project.GetDocument(d.Diagnostic.Location.SourceTree)?.Id == document.Id)
                .Select(d => d.Diagnostic));

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken)
            => Task.FromResult(Enumerable.Empty<Diagnostic>());
    }
}
