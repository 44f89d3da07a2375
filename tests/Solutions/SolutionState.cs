using System.Collections.Immutable;
using LogAnalyzers.CodeFixes.Running;
using LogAnalyzers.Hosts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Solutions;

/// <summary>A generated solution in a workspace, which Fix All changes as <c>dotnet format</c> does.</summary>
internal sealed class SolutionState : IDisposable
{
    private static readonly ImmutableArray<LogFix> Fixes =
    [
        .. typeof(LogFix).Assembly.GetTypes().Where(t => !t.IsAbstract && t.IsSubclassOf(typeof(LogFix)))
            .Select(t => (LogFix)Activator.CreateInstance(t)!).OrderBy(f => f.FixableDiagnosticIds[0], StringComparer.Ordinal),
    ];

    private readonly AdhocWorkspace _workspace = new();
    private readonly Dictionary<ProjectId, (VersionStamp Version, ImmutableArray<Diagnostic> Found)> _found = [];

    public SolutionState(ImmutableArray<ProjectText> projects)
    {
        Solution = _workspace.CurrentSolution;
        foreach (var project in projects)
        {
            Add(project);
        }
    }

    public Solution Solution { get; private set; }

    public void Dispose() => _workspace.Dispose();

    /// <summary>All source as one text.</summary>
    public async Task<string> TextAsync()
        => string.Join("\n", await Task.WhenAll(Solution.Projects.SelectMany(p => p.Documents).Where(d => d.Name != "Usings.cs")
            .DistinctBy(d => d.FilePath).Select(async d => $"// {d.FilePath}\n{await d.GetTextAsync()}")));

    /// <summary>What the compiler has to say, without places.</summary>
    public async Task<ImmutableArray<string>> ComplaintsAsync()
    {
        var all = ImmutableArray.CreateBuilder<string>();
        foreach (var project in Solution.Projects)
        {
            all.AddRange((await project.GetCompilationAsync())!.GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning)
                .Select(d => $"{project.Name}: {d.Id} {d.GetMessage()}"));
        }

        return all.ToImmutable();
    }

    /// <summary>The images of all projects, those that others reference first; names are those of the assemblies.</summary>
    public async Task<ImmutableArray<(string Project, byte[] Image)>> EmitAsync()
    {
        var images = ImmutableArray.CreateBuilder<(string, byte[])>();
        foreach (var project in Solution.Projects)
        {
            using var image = new MemoryStream();
            var emitted = (await project.GetCompilationAsync())!.Emit(image);
            if (!emitted.Success)
            {
                throw new InvalidOperationException(
                    "does not compile: " + string.Join("\n", emitted.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)));
            }

            images.Add((project.Name, image.ToArray()));
        }

        return images.ToImmutable();
    }

    /// <summary>Fix All in the solution for every rule that has a fix; whether anything changed.</summary>
    public async Task<bool> FixAllAsync()
    {
        var before = Solution;
        foreach (var fix in Fixes)
        {
            foreach (var id in fix.FixableDiagnosticIds.Where(i => i.StartsWith("LOG", StringComparison.Ordinal)))
            {
                var all = (await FindAsync()).Where(d => d.Diagnostic.Id == id).ToImmutableArray();
                if (!all.IsEmpty)
                {
                    await FixAsync(fix, id, all);
                }
            }
        }

        return Solution.GetChanges(before).GetProjectChanges().Any(p => p.GetChangedDocuments(onlyGetDocumentsWithTextChanges: true).Any());
    }

    private async Task FixAsync(LogFix fix, string id, ImmutableArray<(ProjectId Project, Diagnostic Diagnostic)> all)
    {
        var first = Solution.GetProject(all[0].Project)!.GetDocument(all[0].Diagnostic.Location.SourceTree)!;
        var context = new FixAllContext(first, fix, FixAllScope.Solution, id + ".Default", [id], new Provider(all), CancellationToken.None);
        var action = await fix.GetFixAllProvider().GetFixAsync(context);
        var operations = action is null ? [] : await action.GetOperationsAsync(CancellationToken.None);
        Solution = operations.OfType<ApplyChangesOperation>().SingleOrDefault()?.ChangedSolution ?? Solution;
    }

    /// <summary>What the analyzers report; a project is analysed again where it, or one that it references, has changed.</summary>
    public async Task<ImmutableArray<(ProjectId Project, Diagnostic Diagnostic)>> FindAsync()
    {
        var all = ImmutableArray.CreateBuilder<(ProjectId, Diagnostic)>();
        foreach (var project in Solution.Projects)
        {
            var version = await project.GetDependentVersionAsync();
            if (!_found.TryGetValue(project.Id, out var known) || known.Version != version)
            {
                var compilation = (await project.GetCompilationAsync())!;
                var found = await compilation.WithAnalyzers(AllAnalyzers.Create(), project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync();
                Assert.DoesNotContain(found, d => d.Id.StartsWith("AD", StringComparison.Ordinal));
                _found[project.Id] = known = (version, found);
            }

            all.AddRange(known.Found.Select(d => (project.Id, d)));
        }

        return all.ToImmutable();
    }

    private void Add(ProjectText project)
    {
        var id = ProjectId.CreateNewId();
        var assembly = project.Name.Split('(')[0];
        Solution = Solution.AddProject(ProjectInfo.Create(
            id, VersionStamp.Default, project.Name, assembly, LanguageNames.CSharp, filePath: $"/{assembly}/{assembly}.csproj",
            compilationOptions: new CSharpCompilationOptions(project.Kind, nullableContextOptions: NullableContextOptions.Enable),
            parseOptions: new CSharpParseOptions(LanguageVersion.Latest, preprocessorSymbols: project.Symbols),
            projectReferences: project.References.Select(r => new ProjectReference(Solution.Projects.Single(p => p.Name == r).Id)),
            metadataReferences: Support.References(project.Frameworks)));
        foreach (var (path, text) in project.Files)
        {
            Solution = Solution.AddDocument(DocumentId.CreateNewId(id), Path.GetFileName(path), SourceText.From(text), filePath: path);
        }

        Solution = Solution.AddAnalyzerConfigDocument(
            DocumentId.CreateNewId(id), ".globalconfig",
            SourceText.From($"is_global = true\nbuild_property.ProjectDir = /{assembly}/\nbuild_property.IsTestProject = {project.IsTest}\n"),
            filePath: $"/{assembly}/.globalconfig");
    }

    /// <summary>Hands over diagnostics that were found before.</summary>
    private sealed class Provider(ImmutableArray<(ProjectId Project, Diagnostic Diagnostic)> diagnostics) : FixAllContext.DiagnosticProvider
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
