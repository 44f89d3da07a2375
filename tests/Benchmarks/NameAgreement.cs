using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using LogAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Benchmarks;

/// <summary>
/// How we name placeholders, held against how people did: log calls of a repository with a literal template and as many values are written as
/// interpolated strings in memory, Fix All of LOG2001 turns them back, and the names and texts are compared. Sources are loose: nothing is restored,
/// types of packages that are not referenced stay unknown.
/// </summary>
internal sealed partial class NameAgreement
{
    private const string Usings =
        """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Net.Http;
        global using System.Threading; global using System.Threading.Tasks; global using Microsoft.Extensions.Logging;
        """;

    private static readonly string[] Loggers =
        ["Microsoft.Extensions.Logging.LoggerExtensions", "Serilog.ILogger", "Serilog.Log", "NLog.Logger", "NLog.ILogger"];

    private readonly string[] _references;

    private readonly Dictionary<string, Share> _shares = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _causes = new(StringComparer.Ordinal);
    private readonly StringBuilder _differences = new();
    private readonly Dictionary<string, int> _notBack = new(StringComparer.Ordinal);
    private int _taken;

    private NameAgreement(string[] references) => _references = references;

    /// <summary>Prints the agreement of each folder, of each framework and of all, and what the differences are due to.</summary>
    /// <param name="args">
    /// Folders with sources; <c>--half</c> leaves every second call as it is, <c>--differences FILE</c> lists what differs,
    /// <c>--references FOLDER</c> has further DLLs that the sources use.
    /// </param>
    public static async Task RunAsync(string[] args)
    {
        var list = Array.IndexOf(args, "--differences");
        var more = Array.IndexOf(args, "--references");
        var folders = args.Where(a => !a.StartsWith("--", StringComparison.Ordinal))
            .Except([list < 0 ? "" : args[list + 1], more < 0 ? "" : args[more + 1]]).ToArray();
        var all = new NameAgreement(more < 0 ? [] : Directory.GetFiles(args[more + 1], "*.dll"));
        foreach (var folder in folders)
        {
            for (var part = 0; part < (args.Contains("--half") ? 2 : 1); part++)
            {
                await all.MeasureAsync(folder, args.Contains("--half") ? part : null);
            }
        }

        all.Print();
        if (list >= 0)
        {
            await File.WriteAllTextAsync(args[list + 1], all._differences.ToString());
        }
    }

    private async Task MeasureAsync(string folder, int? half)
    {
        using var workspace = new AdhocWorkspace();
        var project = Open(workspace, folder);
        var compilation = (await project.GetCompilationAsync())!;
        var taken = new Dictionary<DocumentId, List<TakenCall>>();
        var count = 0;
        foreach (var document in project.Documents.ToArray())
        {
            var root = (await document.GetSyntaxRootAsync())!;
            var model = compilation.GetSemanticModel(root.SyntaxTree);
            var calls = Calls(root, model).Where(_ => half is null || count++ % 2 == half).ToList();
            if (calls.Count > 0)
            {
                var text = (await document.GetTextAsync()).WithChanges(calls.Select(c => new TextChange(c.Span, c.Interpolated)));
                project = project.GetDocument(document.Id)!.WithText(text).Project;
                taken.Add(document.Id, calls);
            }
        }

        if (taken.Count > 0)
        {
            var (after, found) = await FixAsync(project);
            foreach (var (id, calls) in taken)
            {
                Compare(Path.GetFileName(folder), await RoundTrip.ReadAsync(project.GetDocument(id)!, after.GetDocument(id)!, calls, found));
            }
        }
    }

    private Project Open(AdhocWorkspace workspace, string folder)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(p => !Path.GetFileName(p).StartsWith("LogAnalyzers", StringComparison.Ordinal))
            .Concat(_references).Where(IsAssembly).DistinctBy(Path.GetFileName).Select(p => MetadataReference.CreateFromFile(p));
        var id = ProjectId.CreateNewId();
        var sources = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(f => !NoSource().IsMatch(Path.GetRelativePath(folder, f).Replace('\\', '/'))).Order(StringComparer.Ordinal)
            .Select(f => (Path: f, Text: File.ReadAllText(f))).Append((Path: "Usings.cs", Text: Usings));
        var documents = sources.Select(s => DocumentInfo.Create(
            DocumentId.CreateNewId(id), Path.GetFileName(s.Path), filePath: s.Path,
            loader: TextLoader.From(TextAndVersion.Create(SourceText.From(s.Text), VersionStamp.Default, s.Path))));
        var info = ProjectInfo.Create(
            id, VersionStamp.Default, "Loose", "Loose", LanguageNames.CSharp, filePath: Path.Combine(folder, "Loose.csproj"),
            compilationOptions: new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true,
                specificDiagnosticOptions: RuleCatalog.All.Where(r => r.Id != RuleIds.InlineTemplate)
                    .Select(r => KeyValuePair.Create(r.Id, ReportDiagnostic.Suppress))),
            parseOptions: new CSharpParseOptions(LanguageVersion.Preview), documents: documents, metadataReferences: references);
        return workspace.AddProject(info);
    }

    private static bool IsAssembly(string path)
    {
        try
        {
            return AssemblyName.GetAssemblyName(path) is not null;
        }
        catch (BadImageFormatException)
        {
            return false;
        }
    }

    private static async Task<(Project After, ImmutableArray<Diagnostic> Found)> FixAsync(Project project)
    {
        var analyzers = typeof(RuleCatalog).Assembly.GetTypes().Where(t => t.IsDefined(typeof(DiagnosticAnalyzerAttribute), false))
            .Select(t => (DiagnosticAnalyzer)Activator.CreateInstance(t)!)
            .Where(a => a.SupportedDiagnostics.Any(d => d.Id == RuleIds.InlineTemplate)).ToImmutableArray();
        var fix = typeof(CodeFixes.Templates.InlineTemplateFix).Assembly.GetTypes()
            .Where(t => t.IsDefined(typeof(ExportCodeFixProviderAttribute), false)).Select(t => (CodeFixProvider)Activator.CreateInstance(t)!)
            .First(f => f.FixableDiagnosticIds.Contains(RuleIds.InlineTemplate));
        var found = (await (await project.GetCompilationAsync())!.WithAnalyzers(analyzers, project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync())
            .Where(d => d.Id == RuleIds.InlineTemplate).ToImmutableArray();
        var context = new FixAllContext(
            project, fix, FixAllScope.Project, RuleIds.InlineTemplate + ".Default", [RuleIds.InlineTemplate], new Found(found), default);
        var action = (await fix.GetFixAllProvider()!.GetFixAsync(context))!;
        var changed = ((ApplyChangesOperation)(await action.GetOperationsAsync(default)).Single()).ChangedSolution;
        return (changed.GetProject(project.Id)!, found);
    }

    private static IEnumerable<TakenCall> Calls(SyntaxNode root, SemanticModel model)
    {
        var last = -1;
        foreach (var call in root.DescendantNodes().OfType<InvocationExpressionSyntax>())
        {
            if (call.SpanStart > last && TakeApart(call, model) is { } taken)
            {
                last = call.Span.End;
                yield return taken;
            }
        }
    }

    /// <summary>The call with an interpolated string; null for one that has no literal template, or values that would not be said the same.</summary>
    private static TakenCall? TakeApart(InvocationExpressionSyntax call, SemanticModel model)
    {
        var arguments = call.ArgumentList.Arguments;
        var at = arguments.IndexOf(a => RoundTrip.TextOf(a.Expression) is not null);
        if (at < 0 || arguments.Any(a => a.NameColon is not null) || RoundTrip.IsRaw(arguments[at].Expression))
        {
            return null;
        }

        var written = arguments[at].Expression;
        var text = RoundTrip.TextOf(written)!;
        var holes = HolesOf(text);
        var values = arguments.Skip(at + 1).Select(a => a.Expression).ToArray();
        if (holes.Length == 0 || holes.Length != values.Length || HolesOf(written.ToString()).Length != holes.Length
            || holes.Any(h => h.Groups["name"].Value[0] is '@' or '$')
            || model.GetSymbolInfo(call).Symbol is not IMethodSymbol method
            || !Loggers.Contains(method.ContainingType?.ToDisplayString()) || method.Name.StartsWith("Begin", StringComparison.Ordinal)
            || values.Any(v => !IsPlain(v, model)))
        {
            return null;
        }

        var next = 0;
        string Interpolated(Match hole) => hole.Groups["name"].Success ? "{" + InHole(values[next++]) + hole.Groups["rest"].Value + "}" : hole.Value;
        var interpolated = Hole().Replace(RoundTrip.WithDollars(written, t => HolesOf(t).Length > 0), Interpolated);
        return new(
            call.SpanStart, RoundTrip.NameOf(call), string.Concat(arguments.Take(at)),
            TextSpan.FromBounds(arguments[at].SpanStart, arguments.Last().Span.End), interpolated, text,
            [.. holes.Select(h => h.Groups["name"].Value)], values, method.ContainingType!.ToDisplayString().Split('.')[0]);
    }

    private static Match[] HolesOf(string text) => [.. Hole().Matches(text).Where(h => h.Groups["name"].Success)];

    private static string InHole(ExpressionSyntax value)
        => value.DescendantNodesAndSelf().Any(n => n is ConditionalExpressionSyntax or AliasQualifiedNameSyntax or LambdaExpressionSyntax)
            ? $"({value})" : value.ToString();

    /// <summary>Whether a value is shown by an interpolation as by a template, and needs none of the packages that are not there.</summary>
    private static bool IsPlain(ExpressionSyntax value, SemanticModel model)
        => model.GetTypeInfo(value).Type is { TypeKind: not TypeKind.Error } type and not IArrayTypeSymbol && !model.GetConstantValue(value).HasValue
            && (type.SpecialType == SpecialType.System_String || !type.AllInterfaces.Any(i => i.Name == "IEnumerable")) && !IsException(type)
            && model.GetOperation(value) is { } operation
            && !operation.DescendantsAndSelf().Any(o => o.Kind == OperationKind.Invalid || o.Type is { TypeKind: TypeKind.Error })
            && !value.DescendantNodesAndSelf().Any(n => n is InterpolatedStringExpressionSyntax);

    private static bool IsException(ITypeSymbol? type) => type is not null && (type.Name == "Exception" || IsException(type.BaseType));

    private void Compare(string folder, List<CallAfter> calls)
    {
        foreach (var after in calls)
        {
            var call = after.Taken;
            _taken++;
            if (after.Difference(Bare) is { } difference)
            {
                _notBack[difference] = _notBack.GetValueOrDefault(difference) + 1;
                _differences.AppendLine(CultureInfo.InvariantCulture, $"{difference}: {call.Interpolated} [{folder}]\n    {after.Syntax}");
            }

            if (after.Template is not { } template || HolesOf(template).Length != call.Names.Length)
            {
                continue;
            }

            Share[] shares = [ShareOf(folder), ShareOf("framework " + call.Framework), ShareOf("all")];
            shares.ToList().ForEach(s => s.Calls++);
            var got = HolesOf(template).Select(h => h.Groups["name"].Value).ToArray();
            for (var i = 0; i < got.Length; i++)
            {
                Count(folder, call, i, got[i], shares);
            }
        }
    }

    private void Count(string folder, TakenCall call, int hole, string got, Share[] shares)
    {
        var author = call.Names[hole];
        var isSame = NameCauses.AreSame(author, got);
        var isBare = !isSame && NameCauses.IsBare(got);
        foreach (var share in shares)
        {
            share.Holes++;
            share.Same += isSame ? 1 : 0;
            share.Bare += isBare ? 1 : 0;
        }

        if (!isSame)
        {
            var cause = NameCauses.Of(author, got, call.Values[hole], call.Names, call.Template);
            _causes[cause] = _causes.GetValueOrDefault(cause) + 1;
            _differences.AppendLine(
                CultureInfo.InvariantCulture, $"{cause,-18} {author,-28} {got,-28} {call.Values[hole],-50} {call.Template} [{folder}]");
        }
    }

    private Share ShareOf(string key) => _shares.TryGetValue(key, out var share) ? share : _shares[key] = new();

    private void Print()
    {
        foreach (var (key, share) in _shares.OrderBy(s => s.Key == "all").ThenBy(s => s.Key, StringComparer.Ordinal))
        {
            Console.WriteLine(string.Format(
                CultureInfo.InvariantCulture, "{0,-28} {1,6} calls {2,6} holes {3,6:F1} % as their authors named them {4,6:F1} % bare", key,
                share.Calls, share.Holes, 100.0 * share.Same / share.Holes, 100.0 * share.Bare / share.Holes));
        }

        foreach (var (cause, number) in _causes.OrderByDescending(c => c.Value))
        {
            Console.WriteLine(string.Format(CultureInfo.InvariantCulture, "  {0,-26} {1,6}", cause, number));
        }

        Console.WriteLine(string.Format(
            CultureInfo.InvariantCulture, "{0} calls taken apart, {1} turned back with text, values and order unchanged", _taken,
            _taken - _notBack.Values.Sum()));
        foreach (var (difference, number) in _notBack.OrderByDescending(c => c.Value))
        {
            Console.WriteLine(string.Format(CultureInfo.InvariantCulture, "  {0,6} {1}", number, difference));
        }
    }

    /// <summary>
    /// A template without its names, and without the format by which Serilog shows a text as an interpolation does; what a value brings along stands
    /// in its place.
    /// </summary>
    private static string Bare(string template, IReadOnlyList<ExpressionSyntax> values)
    {
        var next = 0;
        return Hole().Replace(
            template, h => !h.Groups["name"].Success ? h.Value
                : "{" + (next < values.Count ? CallAfter.Shown(values[next++]) : "") + Literal().Replace(h.Groups["rest"].Value, "") + "}");
    }

    [GeneratedRegex(@":l\z")]
    private static partial Regex Literal();

    [GeneratedRegex(@"\{\{|\}\}|\{(?<name>[@$]?[A-Za-z_][A-Za-z0-9_.]*)(?<rest>(,-?\d+)?(:[^{}]*)?)\}")]
    private static partial Regex Hole();

    [GeneratedRegex(@"(^|/)(obj|bin|tests?|[^/]*\.?Tests?[^/]*)/", RegexOptions.IgnoreCase)]
    private static partial Regex NoSource();

    private sealed class Share
    {
        public int Calls { get; set; }

        public int Holes { get; set; }

        public int Same { get; set; }

        public int Bare { get; set; }
    }

    private sealed class Found(ImmutableArray<Diagnostic> all) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken)
            => Task.FromResult<IEnumerable<Diagnostic>>(all);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
            => Task.FromResult(all.Where(d => d.Location.SourceTree?.FilePath == document.FilePath));

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken)
            => Task.FromResult(Enumerable.Empty<Diagnostic>());
    }
}
