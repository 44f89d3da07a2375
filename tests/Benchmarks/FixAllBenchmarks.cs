using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using LogAnalyzers.CodeFixes.Output;
using LogAnalyzers.Hosts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Benchmarks;

/// <summary>
/// Fix All in a solution for prints of types that have no logger yet, half of them built by DI: from the diagnostics to the changed solution. Each
/// iteration has a solution of its own, already analysed, as an editor has it.
/// </summary>
[MemoryDiagnoser]
[Config(typeof(Settings))]
public class FixAllBenchmarks
{
    private const string Id = "LOG1001";

    internal static readonly ImmutableArray<MetadataReference> References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(p => Path.GetDirectoryName(p) == Path.GetDirectoryName(typeof(object).Assembly.Location)
                || Path.GetFileName(p).StartsWith("Microsoft.Extensions.", StringComparison.Ordinal))
            .Select(p => MetadataReference.CreateFromFile(p))];

    private AdhocWorkspace _workspace = null!;
    private Solution _solution = null!;
    private ImmutableArray<Diagnostic> _found;

    [Params(250, 500, 1000)]
    public int FileCount { get; set; } = 250;

    [IterationSetup]
    public void NewSolution()
    {
        _workspace?.Dispose();
        _workspace = new AdhocWorkspace();
        var id = ProjectId.CreateNewId();
        _solution = _workspace.CurrentSolution.AddProject(ProjectInfo.Create(id, VersionStamp.Default, "Shop", "Shop", LanguageNames.CSharp,
            "/shop/Shop.csproj",
            compilationOptions: new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable),
            parseOptions: new CSharpParseOptions(LanguageVersion.Latest),
            metadataReferences: References));
        foreach (var (name, text) in PrintingCode.Files(FileCount))
        {
            _solution = _solution.AddDocument(DocumentId.CreateNewId(id), name, SourceText.From(text), filePath: "/shop/" + name);
        }

        var compilation = _solution.GetProject(id)!.GetCompilationAsync().GetAwaiter().GetResult()!;
        _found = compilation.WithAnalyzers([new LogAnalyzer()]).GetAllDiagnosticsAsync().GetAwaiter().GetResult();
        Check(_found.FirstOrDefault(d => d.Severity == DiagnosticSeverity.Error));
        _found = [.. _found.Where(d => d.Id == Id)];
        if (_found.Length != FileCount * PrintingCode.PrintsPerFile)
        {
            throw new InvalidOperationException($"{_found.Length} prints are reported");
        }
    }

    [Benchmark]
    public Solution FixAll()
    {
        var fix = new ConsoleOutputFix();
        var document = _solution.GetDocument(_found[0].Location.SourceTree)!;
        var context = new FixAllContext(document, fix, FixAllScope.Solution, Id + ".Default", [Id], new Known(_found), CancellationToken.None);
        var action = fix.GetFixAllProvider().GetFixAsync(context).GetAwaiter().GetResult()!;
        return action.GetOperationsAsync(CancellationToken.None).GetAwaiter().GetResult().OfType<ApplyChangesOperation>().Single().ChangedSolution;
    }

    /// <summary>How many prints are left; a compiler error fails.</summary>
    public static int Left(Solution after)
    {
        var compilation = after.Projects.Single().GetCompilationAsync().GetAwaiter().GetResult()!;
        Check(compilation.GetDiagnostics().FirstOrDefault(d => d.Severity == DiagnosticSeverity.Error));
        return compilation.WithAnalyzers([new LogAnalyzer()]).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult().Count(d => d.Id == Id);
    }

    private static void Check(Diagnostic? error)
    {
        if (error is not null)
        {
            throw new InvalidOperationException("The code does not compile: " + error);
        }
    }

    private sealed class Known(ImmutableArray<Diagnostic> found) : FixAllContext.DiagnosticProvider
    {
        private readonly ILookup<SyntaxTree?, Diagnostic> _byTree = found.ToLookup(d => d.Location.SourceTree);

        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken)
            => Task.FromResult<IEnumerable<Diagnostic>>(found);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
            => _byTree[await document.GetSyntaxTreeAsync(cancellationToken).ConfigureAwait(false)];

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken)
            => Task.FromResult(Enumerable.Empty<Diagnostic>());
    }

    private sealed class Settings : ManualConfig
    {
        public Settings()
        {
            AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.DontLogOutput).WithLaunchCount(1).WithWarmupCount(1).WithIterationCount(3)
                .WithInvocationCount(1).WithUnrollFactor(1));
            HideColumns("Job", "Error", "Toolchain", "InvocationCount", "UnrollFactor", "IterationCount", "LaunchCount", "WarmupCount");
        }
    }
}
