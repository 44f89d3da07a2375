using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using LogAnalyzers.CodeFixes.Output;
using LogAnalyzers.Hosts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Benchmarks;

/// <summary>
/// Analysis and Fix All of whole solutions, each twice as large as the one before: time, ratio to what was expected of the size, memory. Every tenth
/// project is an executable that prints; the others are libraries that log, compute and print, over the two before them.
/// </summary>
internal static class ScaleRun
{
    private const string Id = "LOG1001";
    private const int FilesOfProject = 30;
    private const int PrintingFiles = 6;
    private const int ProjectsPerProgram = 10;
    private const double Megabyte = 1024 * 1024;

    /// <param name="sizes">Numbers of projects, a hundred and more lines a file.</param>
    public static void Run(IEnumerable<int> sizes)
    {
        var first = (Projects: 0, Analysis: 0.0, Fix: 0.0);
        Measure(ProjectsPerProgram);
        using (var workspace = new AdhocWorkspace())
        {
            var (solution, _) = Create(workspace, ProjectsPerProgram * 2);
            var (seconds, heap) = AnalyzeAll(solution, [new DoNothingAnalyzer()], out _);
            Console.WriteLine(string.Format(
                CultureInfo.InvariantCulture, "a project, an analyzer that does nothing: analysis {0:F2} s, live {1:F2} MB",
                seconds / ProjectsPerProgram / 2, heap / ProjectsPerProgram / 2 / Megabyte));
            GC.KeepAlive(solution);
        }

        foreach (var size in sizes)
        {
            var (lines, found, analysis, analyzed, fix, changed, heap) = Measure(size);
            first = first.Projects == 0 ? (size, analysis, fix) : first;
            var share = (double)size / first.Projects;
            Console.WriteLine(string.Format(
                CultureInfo.InvariantCulture,
                "{0,5} projects {1,9:N0} lines {2,6} prints  analysis {3,7:F1} s ({4:F2}), live {5:F0} MB  "
                    + "Fix All {6,7:F1} s ({7:F2}), {8} documents changed, live {9:F0} MB, peak {10:F0} MB",
                size, lines, found, analysis, analysis / first.Analysis / share, analyzed / Megabyte, fix, fix / first.Fix / share, changed,
                heap / Megabyte, Process.GetCurrentProcess().PeakWorkingSet64 / Megabyte));
        }
    }

    private static (long Lines, int Found, double Analysis, long Analyzed, double Fix, int Changed, long Heap) Measure(int size)
    {
        using var workspace = new AdhocWorkspace();
        var (solution, lines) = Create(workspace, size);
        var (analysis, analyzed) = AnalyzeAll(solution, [.. AllAnalyzers.Create()], out var found);
        var watch = Stopwatch.StartNew();
        var after = FixAll(solution, found);
        var fix = watch.Elapsed.TotalSeconds;
        var changed = after.GetChanges(solution).GetProjectChanges().Sum(p => p.GetChangedDocuments().Count() + p.GetAddedDocuments().Count());
        return (lines, found.Values.Sum(d => d.Length), analysis, analyzed, fix, changed, GC.GetTotalMemory(forceFullCollection: true));
    }

    /// <summary>One project after the other, as a build or <c>dotnet format</c> does; the memory that is in use then, in bytes.</summary>
    private static (double Seconds, long Heap) AnalyzeAll(
        Solution solution, ImmutableArray<DiagnosticAnalyzer> analyzers, out Dictionary<ProjectId, ImmutableArray<Diagnostic>> found)
    {
        var watch = Stopwatch.StartNew();
        found = [];
        foreach (var project in solution.Projects)
        {
            found[project.Id] =
            [
                .. project.GetCompilationAsync().GetAwaiter().GetResult()!.WithAnalyzers(analyzers).GetAnalyzerDiagnosticsAsync().GetAwaiter()
                    .GetResult().Where(d => d.Id == Id),
            ];
        }

        var seconds = watch.Elapsed.TotalSeconds;
        var heap = GC.GetTotalMemory(forceFullCollection: true);
        GC.KeepAlive(solution);
        return (seconds, heap);
    }

    private static Solution FixAll(Solution solution, Dictionary<ProjectId, ImmutableArray<Diagnostic>> found)
    {
        var fix = new ConsoleOutputFix();
        var first = found.First(f => !f.Value.IsEmpty).Value[0];
        var context = new FixAllContext(
            solution.GetDocument(first.Location.SourceTree)!, fix, FixAllScope.Solution, Id + ".Default", [Id], new Known(found),
            CancellationToken.None);
        var action = fix.GetFixAllProvider().GetFixAsync(context).GetAwaiter().GetResult()!;
        return action.GetOperationsAsync(CancellationToken.None).GetAwaiter().GetResult().OfType<ApplyChangesOperation>().Single().ChangedSolution;
    }

    private static (Solution Solution, long Lines) Create(AdhocWorkspace workspace, int size)
    {
        var solution = workspace.CurrentSolution;
        var ids = new List<ProjectId>();
        var computing = CodeGenerator.Files(FilesOfProject, withLogging: true);
        var lines = 0L;
        for (var i = 0; i < size; i++)
        {
            var isProgram = i % ProjectsPerProgram == ProjectsPerProgram - 1;
            var name = $"Shop.Part{i}";
            var id = ProjectId.CreateNewId(name);
            solution = solution.AddProject(ProjectInfo.Create(
                id, VersionStamp.Default, name, name, LanguageNames.CSharp, $"/shop/{name}/{name}.csproj",
                compilationOptions: new CSharpCompilationOptions(
                    isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
                    nullableContextOptions: NullableContextOptions.Enable),
                parseOptions: new CSharpParseOptions(LanguageVersion.Latest),
                projectReferences: ids.Skip(i - (i % ProjectsPerProgram)).TakeLast(2).Select(u => new ProjectReference(u)),
                metadataReferences: FixAllBenchmarks.References));
            ids.Add(id);

            // A namespace of its own, and everything in it once.
            foreach (var (file, text) in Files(computing, isProgram))
            {
                var source = SourceText.From(text.Replace("namespace Shop", $"namespace Part{i}.Shop").Replace("<Shop.", $"<Part{i}.Shop."));
                lines += source.Lines.Count;
                solution = solution.AddDocument(DocumentId.CreateNewId(id), file, source, filePath: $"/shop/{name}/{file}");
            }
        }

        return (solution, lines);
    }

    private static IEnumerable<(string Name, string Text)> Files(IReadOnlyList<string> computing, bool isProgram)
        => computing.Select((t, i) => ($"File{i}.cs", t))
            .Concat(PrintingCode.Files(PrintingFiles).Where(f => isProgram || f.Name != "Program.cs"));

    private sealed class Known(Dictionary<ProjectId, ImmutableArray<Diagnostic>> found) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken)
            => Task.FromResult<IEnumerable<Diagnostic>>(found[project.Id]);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
        {
            var tree = await document.GetSyntaxTreeAsync(cancellationToken).ConfigureAwait(false);
            return found[document.Project.Id].Where(d => d.Location.SourceTree == tree);
        }

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken)
            => Task.FromResult(Enumerable.Empty<Diagnostic>());
    }
}
