using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.ExceptionServices;
using System.Runtime.Loader;
using LogAnalyzers.CodeFixes.Contract;
using LogAnalyzers.CodeFixes.Running;
using LogAnalyzers.Hosts;
using LogAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;
using Microsoft.Extensions.Logging;

namespace LogAnalyzers.UnitTests.Verification;

/// <summary>
/// Runs code before and after Fix All, in memory and against the real frameworks: the same texts in the same order, still compiling, and stable.
/// </summary>
internal sealed class FixRun : IDisposable
{
    private static readonly Lazy<ImmutableArray<LogFix>> Fixes = new(() =>
    [
        .. typeof(LogFix).Assembly.GetTypes().Where(t => !t.IsAbstract && t.IsSubclassOf(typeof(LogFix)))
            .Select(t => Strict((LogFix)Activator.CreateInstance(t)!)).OrderBy(f => f.FixableDiagnosticIds[0], StringComparer.Ordinal),
    ]);

    /// <summary>Those that change files beside the code only.</summary>
    private static readonly ImmutableArray<CodeFixProvider> OtherFixes = [new UnlistedEventFix()];

    /// <summary>Of how many findings that say why they have no fix it is asked, before all are fixed.</summary>
    private const int MostAsked = 20;

    private readonly AdhocWorkspace _workspace = new();
    private readonly ProjectId _project;
    private readonly Dictionary<SyntaxTree, ImmutableArray<Diagnostic>> _byTree = [];
    private (Solution? Solution, ImmutableArray<Diagnostic> Diagnostics) _found;

    public FixRun(
        IReadOnlyList<string> sources, IReadOnlyCollection<(string Key, string Value)>? options = null,
        LanguageVersion language = LanguageVersion.Latest, OutputKind kind = OutputKind.DynamicallyLinkedLibrary, bool logging = true,
        ImmutableArray<MetadataReference> references = default)
    {
        _project = ProjectId.CreateNewId();
        var solution = _workspace.CurrentSolution
            .AddProject(ProjectInfo.Create(_project, VersionStamp.Default, "P", "P", LanguageNames.CSharp,
                compilationOptions: new CSharpCompilationOptions(
                    kind, allowUnsafe: true,
                    nullableContextOptions: language >= LanguageVersion.CSharp8 ? NullableContextOptions.Enable : NullableContextOptions.Disable),
                parseOptions: new CSharpParseOptions(language, DocumentationMode.None, preprocessorSymbols: ["TRACE", "DEBUG"]),
                metadataReferences: !references.IsDefault ? references : logging ? References.WithLogging : References.Framework));
        for (var i = 0; i < sources.Count; i++)
        {
            solution = solution.AddDocument(DocumentId.CreateNewId(_project), $"File{i}.cs", SourceText.From(sources[i]), filePath: $"/p/File{i}.cs");
        }

        if (language >= LanguageVersion.CSharp10)
        {
            solution = solution.AddDocument(
                DocumentId.CreateNewId(_project),
                "GlobalUsings.cs",
                SourceText.From(logging
                    ? Verify.GlobalUsings
                    : Verify.GlobalUsings.Replace(" global using Microsoft.Extensions.Logging;", "", StringComparison.Ordinal)),
                filePath: "/p/GlobalUsings.cs");
        }

        if (options is { Count: > 0 })
        {
            var lines = "root = true\n[*.cs]\n" + string.Join("\n", options.Select(o => $"{o.Key} = {o.Value}"));
            solution = solution.AddAnalyzerConfigDocument(
                DocumentId.CreateNewId(_project), ".editorconfig", SourceText.From(lines), filePath: "/p/.editorconfig");
        }

        Solution = solution;
    }

    public Solution Solution { get; private set; }

    /// <summary>Goes back to a solution that it had.</summary>
    public void Restore(Solution solution) => Solution = solution;

    /// <summary>The names of files that all others use.</summary>
    public IReadOnlyCollection<string> Shared { get; init; } = [];

    /// <summary>Whether a finding that has a reason for no fix, and a fix, fails the run.</summary>
    public bool AsksForReasons { get; init; } = true;

    /// <summary>Switches on the rules that are off by default, as the package's mode <c>All</c> does.</summary>
    public void EnableAllRules()
    {
        var options = Solution.GetProject(_project)!.CompilationOptions!;
        var off = RuleCatalog.All.Where(r => r.IsFinding).Select(r => r.Descriptor).Where(d => !d.IsEnabledByDefault);
        Solution = Solution.WithProjectCompilationOptions(
            _project, options.WithSpecificDiagnosticOptions(off.ToDictionary(d => d.Id, _ => ReportDiagnostic.Warn)));
    }

    /// <summary>Lets a source generator complete the project's <c>[LoggerMessage]</c> methods; the extended one with what its code needs.</summary>
    public FixRun WithGenerator(bool isExtended = false)
    {
        var own = isExtended ? Generators.Extended : Generators.Own;
        Solution = Solution.AddAnalyzerReference(_project, own);
        Solution = isExtended ? Solution.AddMetadataReference(_project, MetadataReference.CreateFromFile(Generators.ExtendedAssembly)) : Solution;
        return this;
    }

    /// <summary>The fix that answers an ID.</summary>
    public static LogFix FixOf(string id) => Fixes.Value.Single(f => f.FixableDiagnosticIds.Contains(id));

    /// <summary>A fix whose failures fail the test, but those that the test has planted.</summary>
    public static LogFix Strict(LogFix fix)
    {
        fix.Failed = exception =>
        {
            if (exception is not ExpectedException)
            {
                ExceptionDispatchInfo.Throw(exception);
            }
        };
        return fix;
    }

    /// <summary>The IDs that fixes answer.</summary>
    public static ImmutableHashSet<string> Fixable => [.. Fixes.Value.SelectMany(f => f.FixableDiagnosticIds)];

    public void Dispose() => _workspace.Dispose();

    /// <summary>A file that is no source, as the package or the project itself hands it to the compiler.</summary>
    public void AddFile(string name, string text)
        => Solution = Solution.AddAdditionalDocument(DocumentId.CreateNewId(_project), name, SourceText.From(text), filePath: "/p/" + name);

    /// <summary>A library of that name, made from source.</summary>
    public void AddReference(string assembly, string source)
    {
        using var image = new MemoryStream();
        var emitted = CSharpCompilation
            .Create(assembly, [CSharpSyntaxTree.ParseText(source)], References.Framework, new(OutputKind.DynamicallyLinkedLibrary))
            .Emit(image);
        Assert.True(emitted.Success);
        Solution = Solution.AddMetadataReference(_project, MetadataReference.CreateFromImage(image.ToArray()));
    }

    /// <summary>The text of the first source file.</summary>
    public async Task<string> TextAsync(int file = 0)
        => (await Solution.GetProject(_project)!.Documents.Single(d => d.Name == $"File{file}.cs").GetTextAsync()).ToString();

    /// <summary>Every diagnostic of ours, in source order; an analyzer's failure fails the test.</summary>
    public async Task<ImmutableArray<Diagnostic>> DiagnosticsAsync()
    {
        if (_found.Solution == Solution)
        {
            return _found.Diagnostics;
        }

        var project = Solution.GetProject(_project)!;
        var compilation = (await project.GetCompilationAsync())!;
        var found = await compilation.WithAnalyzers(AllAnalyzers.Create(), project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync();
        Assert.DoesNotContain(found, d => d.Id.StartsWith("AD", StringComparison.Ordinal));
        _found = (Solution,
            [.. found.OrderBy(d => d.Location.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(d => d.Location.SourceSpan.Start)]);
        return _found.Diagnostics;
    }

    /// <summary>
    /// As <see cref="DiagnosticsAsync"/>, for files that have nothing to do with each other but those in <see cref="Shared"/>: only what changed
    /// since the last time is analysed again.
    /// </summary>
    public async Task<ImmutableArray<Diagnostic>> DiagnosticsByFileAsync()
    {
        var project = Solution.GetProject(_project)!;
        var compilation = (await project.GetCompilationAsync())!;
        var stale = compilation.SyntaxTrees.Where(t => !_byTree.ContainsKey(t)).ToArray();
        if (stale.Length > 0)
        {
            var part = compilation.RemoveSyntaxTrees(compilation.SyntaxTrees.Where(t => !stale.Contains(t) && !IsShared(t)));
            var found = (await part.WithAnalyzers(AllAnalyzers.Create(), project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync()).ToLookup(
                d => d.Location.SourceTree);
            Assert.DoesNotContain(found.SelectMany(g => g), d => d.Id.StartsWith("AD", StringComparison.Ordinal));
            foreach (var tree in stale)
            {
                _byTree[tree] = [.. found[tree].OrderBy(d => d.Location.SourceSpan.Start)];
            }
        }

        return [.. compilation.SyntaxTrees.OrderBy(t => t.FilePath, StringComparer.Ordinal).SelectMany(t => _byTree[t])];
    }

    private bool IsShared(SyntaxTree tree) => Path.GetFileName(tree.FilePath) is var name && (name == "GlobalUsings.cs" || Shared.Contains(name));

    public Task<Compilation?> CompilationAsync() => Solution.GetProject(_project)!.GetCompilationAsync();

    /// <summary>The compiler's errors.</summary>
    public async Task<IEnumerable<Diagnostic>> ErrorsAsync()
        => (await Solution.GetProject(_project)!.GetCompilationAsync())!.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error);

    /// <summary>Fix All in the project, as the IDE and <c>dotnet format</c> do it; whether anything changed.</summary>
    public Task<bool> FixAllAsync(params string[] ids) => FixAllAsync(DiagnosticsAsync, withKey: true, everything: false, ids);

    /// <summary>As <see cref="FixAllAsync(string[])"/>, for files that have nothing to do with each other.</summary>
    public Task<bool> FixAllByFileAsync() => FixAllAsync(DiagnosticsByFileAsync, withKey: true, everything: false, []);

    /// <summary>
    /// As <c>dotnet format</c> does it when the one diagnostic it asked about had no fix: no key, and diagnostics of other IDs among those given.
    /// </summary>
    public Task<bool> FixAllWithoutKeyAsync(params string[] ids) => FixAllAsync(DiagnosticsAsync, withKey: false, everything: true, ids);

    /// <summary>Fix All for findings that were made before, by another analyzer or in a part of the code.</summary>
    public async Task FixAllAsync(string id, ImmutableArray<Diagnostic> found)
    {
        foreach (var fix in Fixes.Value.Where(f => f.FixableDiagnosticIds.Contains(id)))
        {
            if (Solution.GetDocument(found[0].Location.SourceTree) is null)
            {
                return; // An earlier fix has rewritten the file: it has answered them.
            }

            await FixAllAsync(fix, id, found);
        }
    }

    /// <summary>Fix All with a fix of the test's own.</summary>
    public Task FixAllAsync(LogFix fix, ImmutableArray<Diagnostic> found)
        => FixAllAsync(Strict(fix), fix.FixableDiagnosticIds[0], [.. found.Where(d => d.Id == fix.FixableDiagnosticIds[0])]);

    private async Task FixAllAsync(LogFix fix, string id, ImmutableArray<Diagnostic> found)
    {
        var context = new FixAllContext(
            Solution.GetDocument(found[0].Location.SourceTree)!, fix, FixAllScope.Solution, id + ".Default", [id], new Provider(found),
            CancellationToken.None);
        var operations = await (await fix.GetFixAllProvider()!.GetFixAsync(context))!.GetOperationsAsync(CancellationToken.None);
        Solution = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
    }

    private async Task<bool> FixAllAsync(Func<Task<ImmutableArray<Diagnostic>>> find, bool withKey, bool everything, string[] ids)
    {
        var before = Solution;
        foreach (var fix in Fixes.Value)
        {
            foreach (var id in fix.FixableDiagnosticIds.Where(i => ids.Length == 0 || ids.Contains(i)))
            {
                var diagnostics = (await find()).Where(d => d.Id == id).ToImmutableArray();
                if (diagnostics.IsEmpty)
                {
                    continue;
                }

                var document = Solution.GetDocument(diagnostics[0].Location.SourceTree)!;
                var unfixed = diagnostics.Where(d => d.GetMessage().Contains(NoFix.Introduction, StringComparison.Ordinal));
                foreach (var withheld in unfixed.Take(AsksForReasons ? MostAsked : 0))
                {
                    await ActionsAsync(withheld);
                }

                var context = new FixAllContext(
                    document, fix, FixAllScope.Solution, withKey ? id + ".Default" : null, [id],
                    new Provider(everything ? await find() : diagnostics), CancellationToken.None);
                var action = await fix.GetFixAllProvider()!.GetFixAsync(context);
                Assert.NotNull(action);
                var operations = await action.GetOperationsAsync(CancellationToken.None);
                Solution = Assert.Single(operations.OfType<ApplyChangesOperation>()).ChangedSolution;
            }
        }

        return Solution.GetChanges(before).GetProjectChanges().Any(p => p.GetChangedDocuments(onlyGetDocumentsWithTextChanges: true).Any());
    }

    /// <summary>The actions that a lightbulb offers for a diagnostic, in their order.</summary>
    public async Task<ImmutableArray<CodeAction>> ActionsAsync(Diagnostic diagnostic)
    {
        var document = Solution.GetDocument(diagnostic.Location.SourceTree)!;
        var actions = ImmutableArray.CreateBuilder<CodeAction>();
        foreach (var fix in Fixes.Value.Concat(OtherFixes).Where(f => f.FixableDiagnosticIds.Contains(diagnostic.Id)))
        {
            await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
        }

        Assert.True(
            !AsksForReasons || actions.Count == 0 || !diagnostic.GetMessage().Contains(NoFix.Introduction, StringComparison.Ordinal),
            $"Has a fix and says why not: {diagnostic.Id} {diagnostic.GetMessage()}");
        return actions.ToImmutable();
    }

    public async Task ApplyAsync(CodeAction action)
        => Solution = Assert.Single((await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>()).ChangedSolution;

    /// <summary>
    /// Compiles, makes a <c>C</c> with a recording logger, runs <c>M</c> and returns all that was printed or logged, a line break at the end cut.
    /// </summary>
    /// <param name="culture">The current culture's name; empty for the invariant one.</param>
    /// <param name="note">How a record is noted; null notes its text only.</param>
    public async Task<IReadOnlyList<string>> RunAsync(string culture = "", NoteRecord? note = null)
    {
        var compilation = (await Solution.GetProject(_project)!.GetCompilationAsync())!;
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        Assert.True(
            emitted.Success,
            "Does not compile:\n" + string.Join("\n", emitted.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)) + "\n"
                + await TextAsync());
        var context = new AssemblyLoadContext(null, isCollectible: true);
        context.Resolving += (own, name) => name.Name == Path.GetFileNameWithoutExtension(Generators.ExtendedAssembly)
            ? own.LoadFromAssemblyPath(Generators.ExtendedAssembly)
            : null;
        try
        {
            image.Position = 0;
            return await Recorder.RunAsync(context.LoadFromStream(image), culture, note);
        }
        finally
        {
            context.Unload();
        }
    }

    private sealed class Provider(ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken)
            => Task.FromResult(diagnostics.Where(d => project.GetDocument(d.Location.SourceTree) is not null));

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
            => Task.FromResult(diagnostics.Where(d => document.Project.GetDocument(d.Location.SourceTree)?.Id == document.Id));

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken)
            => Task.FromResult(Enumerable.Empty<Diagnostic>());
    }
}

/// <summary>The failure of a fix that a test plants; any other one fails the test.</summary>
internal sealed class ExpectedException : Exception;
