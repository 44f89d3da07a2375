using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using LogAnalyzers.CodeFixes.Output;
using LogAnalyzers.Hosts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Benchmarks;

/// <summary>
/// What somebody waits for who types: after each keystroke, a real fork of the solution, the squiggles of one document, beside what the compiler and
/// an analyzer that does nothing cost there, then the lightbulb of a finding and the change that it makes.
/// </summary>
internal sealed class EditorSession
{
    private const int FindingsOfId = 6;

    /// <summary>Where findings are looked for.</summary>
    private const int Documents = 250;

    private static readonly string[] Keys = ["same body", "same project", "other project", "declaration"];

    private readonly Dictionary<string, List<double>> _times = new(StringComparer.Ordinal);
    private readonly ImmutableArray<CodeFixProvider> _fixes = [.. typeof(ConsoleOutputFix).Assembly.GetTypes()
        .Where(t => !t.IsAbstract && t.GetCustomAttribute<ExportCodeFixProviderAttribute>() is not null)
        .Select(t => (CodeFixProvider)Activator.CreateInstance(t)!)];

    private Solution _solution;
    private int _typed;
    private bool _isCold = true;

    private EditorSession(Solution solution) => _solution = solution;

    /// <param name="args">The solution, how many findings of each ID, and the only IDs.</param>
    public static async Task RunAsync(string[] args)
    {
        var watch = Stopwatch.StartNew();
        var session = new EditorSession(await EditorSolution.LoadAsync(args[0]).ConfigureAwait(false));
        var findings = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : FindingsOfId;
        Say($"loaded in {watch.Elapsed.TotalSeconds:F1} s");
        await session.RunAsync(findings, [.. args.Skip(2)]).ConfigureAwait(false);
    }

    private async Task RunAsync(int findings, HashSet<string> ids)
    {
        var found = await FindAsync().ConfigureAwait(false);
        var chosen = found.Where(f => ids.Count == 0 || ids.Contains(f.Id)).GroupBy(f => f.Id).OrderBy(g => g.Key, StringComparer.Ordinal)
            .SelectMany(g => Spread([.. g], findings)).ToList();
        foreach (var (id, document, place) in chosen.OrderBy(c => c.Id != "LOG1001"))
        {
            foreach (var key in Keys)
            {
                await TypeAsync(id, document, place, key).ConfigureAwait(false);
            }
        }

        foreach (var (name, times) in _times.OrderBy(t => t.Key, StringComparer.Ordinal))
        {
            var sorted = times.Order().ToList();
            Say($"{name,-44} {times.Count,5} times  median {At(0.5),7:F1}  p95 {At(0.95),7:F1}  worst {sorted[^1],7:F1} ms");

            double At(double share) => sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * share))];
        }
    }

    /// <summary>The findings of some documents, spread over the solution, for which a fix is known.</summary>
    private async Task<List<(string Id, DocumentId Document, int Place)>> FindAsync()
    {
        var watch = Stopwatch.StartNew();
        var (all, lines, errors) = (new List<(string, DocumentId, int)>(), 0, 0);
        var asked = Spread([.. _solution.Projects.SelectMany(p => p.DocumentIds)], Documents).ToLookup(d => d.ProjectId);
        foreach (var project in _solution.Projects)
        {
            var compilation = (await project.GetCompilationAsync().ConfigureAwait(false))!;
            lines += compilation.SyntaxTrees.Sum(t => t.GetText().Lines.Count);
            var analysis = compilation.WithAnalyzers(AllAnalyzers.Create(), project.AnalyzerOptions);
            foreach (var document in asked[project.Id].Select(project.GetDocument))
            {
                var model = (await document!.GetSemanticModelAsync().ConfigureAwait(false))!;
                errors += model.GetDiagnostics().Count(d => d.Severity == DiagnosticSeverity.Error);
                var found = await analysis.GetAnalyzerSemanticDiagnosticsAsync(model, null, default).ConfigureAwait(false);
                all.AddRange(found.Where(d => d.Location.IsInSource && Fix(d.Id) is not null).OrderBy(d => d.Location.SourceSpan.Start)
                    .Select(d => (d.Id, document.Id, d.Location.SourceSpan.Start)));
            }
        }

        Say($"{_solution.ProjectIds.Count} projects, {lines} lines; {all.Count} findings, {errors} errors, {watch.Elapsed.TotalSeconds:F1} s");
        return all;
    }

    private CodeFixProvider? Fix(string id) => _fixes.FirstOrDefault(f => f.FixableDiagnosticIds.Contains(id));

    private static IEnumerable<T> Spread<T>(List<T> all, int count)
        => all.Count <= count ? all : Enumerable.Range(0, count).Select(i => all[(int)((long)i * all.Count / count)]);

    private async Task TypeAsync(string id, DocumentId document, int place, string key)
    {
        // Back to the text that was loaded, which is another keystroke.
        var before = _solution;
        if (await ForkAsync(document, place, key).ConfigureAwait(false) is not { } fork)
        {
            return;
        }

        _solution = fork.Solution;
        place += fork.Shift;
        var total = Stopwatch.StartNew();
        var watch = Stopwatch.StartNew();
        var project = _solution.GetProject(document.ProjectId)!;
        var model = (await _solution.GetDocument(document)!.GetSemanticModelAsync().ConfigureAwait(false))!;
        Add("keystroke: parse, new compilation", watch);
        var found = await AnalyzeAsync(model, project.AnalyzerOptions, AllAnalyzers.Create(), "ours").ConfigureAwait(false);
        var diagnostic = found.Where(d => d.Id == id).MinBy(d => Math.Abs(d.Location.SourceSpan.Start - place));
        if (diagnostic is not null)
        {
            await LightbulbAsync(_solution.GetDocument(document)!, diagnostic, key, total).ConfigureAwait(false);
        }

        // The others last, and each by itself: what one has bound, the next one does not get for nothing.
        var compilation = model.Compilation.Clone();
        watch.Restart();
        _ = compilation.GetSemanticModel(model.SyntaxTree).GetDiagnostics();
        Add("document: compiler", watch);
        compilation = model.Compilation.Clone();
        await AnalyzeAsync(
            compilation.GetSemanticModel(model.SyntaxTree), project.AnalyzerOptions, [new DoNothingAnalyzer()], "nothing").ConfigureAwait(false);
        compilation = model.Compilation.Clone();
        await AnalyzeAsync(compilation.GetSemanticModel(model.SyntaxTree), project.AnalyzerOptions, AllAnalyzers.Create(), "ours, alone")
            .ConfigureAwait(false);
        _isCold = false;
        _solution = before;
    }

    private async Task LightbulbAsync(Document document, Diagnostic diagnostic, string key, Stopwatch total)
    {
        var actions = new List<CodeAction>();
        var processor = Processor();
        var watch = Stopwatch.StartNew();
        await Fix(diagnostic.Id)!.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (a, _) => actions.Add(a), default))
            .ConfigureAwait(false);
        var time = watch.Elapsed.TotalMilliseconds;
        Add("lightbulb", watch);
        Add("lightbulb, processor", Processor() - processor);
        Add("keystroke to lightbulb", total);
        Add($"lightbulb after a key in: {key}, processor", Processor() - processor);
        Add($"lightbulb after a key in: {key}", time);
        Add($"lightbulb of {diagnostic.Id}", time);
        if (actions.Count > 0)
        {
            watch.Restart();
            _ = await actions[0].GetOperationsAsync(default).ConfigureAwait(false);
            Add("change", watch);
        }
    }

    private async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(
        SemanticModel model, AnalyzerOptions options, ImmutableArray<DiagnosticAnalyzer> analyzers, string name)
    {
        var watch = Stopwatch.StartNew();
        var driver = model.Compilation.WithAnalyzers(
            analyzers,
            new CompilationWithAnalyzersOptions(options, onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: true));
        _ = await driver.GetAnalyzerSyntaxDiagnosticsAsync(model.SyntaxTree, default).ConfigureAwait(false);
        var found = await driver.GetAnalyzerSemanticDiagnosticsAsync(model, null, default).ConfigureAwait(false);
        Add($"document: {name}", watch);
        var inside = 0.0;
        foreach (var analyzer in analyzers)
        {
            inside += (await driver.GetAnalyzerTelemetryInfoAsync(analyzer, default).ConfigureAwait(false)).ExecutionTime.TotalMilliseconds;
        }

        Add($"document: {name}, in callbacks", inside);
        return found;
    }

    /// <summary>The solution with one more statement or member typed somewhere, and how far the place of the finding has moved by that.</summary>
    private async Task<(Solution Solution, int Shift)?> ForkAsync(DocumentId document, int place, string key)
    {
        var edited = key switch
        {
            "same body" => document,
            "other project" => _solution.Projects.Where(p => p.Id != document.ProjectId && p.DocumentIds.Count > 0)
                .OrderBy(p => p.Name, StringComparer.Ordinal).ElementAtOrDefault(_typed % Math.Max(1, _solution.ProjectIds.Count - 1)) is { } p
                ? p.DocumentIds[_typed % p.DocumentIds.Count] : null,
            _ => _solution.GetProject(document.ProjectId)!.DocumentIds is var all && all.Count > 1
                ? all.Where(d => d != document).ElementAt(_typed % (all.Count - 1)) : null,
        };
        _typed++;
        if (edited is null || await _solution.GetDocument(edited)!.GetSyntaxRootAsync().ConfigureAwait(false) is not { } root)
        {
            return null;
        }

        var (at, typed) = key == "declaration"
            ? (root.DescendantNodes().OfType<TypeDeclarationSyntax>().FirstOrDefault(t => t.OpenBraceToken.Span.Length > 0)?.OpenBraceToken.Span.End,
                $" private int key{_typed};")
            : ((edited == document
                    ? root.FindToken(place).Parent!.AncestorsAndSelf().OfType<BlockSyntax>().FirstOrDefault()
                    : root.DescendantNodes().OfType<BlockSyntax>().FirstOrDefault())?.OpenBraceToken.Span.End, $" int key{_typed} = {_typed};");
        if (at is not { } position)
        {
            return null;
        }

        var text = await _solution.GetDocument(edited)!.GetTextAsync().ConfigureAwait(false);
        return (_solution.WithDocumentText(edited, text.WithChanges(new TextChange(new(position, 0), typed))),
            edited == document && position <= place ? typed.Length : 0);
    }

    private void Add(string name, Stopwatch watch) => Add(name, watch.Elapsed.TotalMilliseconds);

    private static double Processor() => Process.GetCurrentProcess().TotalProcessorTime.TotalMilliseconds;

    private void Add(string name, double time)
    {
        if (_isCold)
        {
            Say($"cold: {name,-38} {time,7:F1} ms");
            return;
        }

        if (!_times.TryGetValue(name, out var times))
        {
            _times[name] = times = [];
        }

        times.Add(time);
    }

    private static void Say(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
