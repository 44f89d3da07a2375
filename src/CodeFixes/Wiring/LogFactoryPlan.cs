using System.Collections.Immutable;
using LogAnalyzers.Calls;
using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.CodeFixes.Speech;
using LogAnalyzers.CodeFixes.Text;
using LogAnalyzers.Loggers;
using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using LogAnalyzers.Options;
using LogAnalyzers.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.CodeFixes.Wiring;

/// <summary>Decides whether a project can have a log factory, and connects libraries with the executables that use them.</summary>
internal static class LogFactoryPlan
{
    public const string Key = "factory";

    private static readonly HashSet<string> SampleNames =
        ["sample", "samples", "example", "examples", "demo", "demos", "benchmark", "benchmarks", "playground", "sandbox", "quickstart"];

    /// <summary>
    /// The factory of a project; null where its records would go nowhere: an executable without a console provider, a library that no executable of
    /// the solution can give a factory.
    /// </summary>
    /// <param name="mayBeLow">Whether records of Debug and Trace stand for text that was always said.</param>
    public static async Task<LogFactory?> CreateAsync(
        Project project, Compilation compilation, IReadOnlyList<Document> work, bool mayBeLow, CancellationToken cancellationToken)
    {
        var isExecutable = ProjectKind.IsExecutable(compilation.Options);
        if (!isExecutable && !await CanBeConnectedAsync(project, cancellationToken).ConfigureAwait(false))
        {
            return null;
        }

        if (LogFactory.FindExisting(compilation, cancellationToken) is { } existing)
        {
            return existing;
        }

        if (isExecutable && !FactorySupport.HasConsole(compilation))
        {
            return null;
        }

        var entry = EntryPoint.Find(project, compilation, cancellationToken);
        return (entry?.Document ?? work.FirstOrDefault(d => IsOwn(d, project)) ?? (work.Count > 0 ? work[0] : null)) is { } home
            ? await AddAsync(home, compilation, isExecutable, entry, MinimumOf(work, mayBeLow), cancellationToken).ConfigureAwait(false)
            : null;
    }

    /// <summary>The solution with the library's factory assigned in every executable that references it; null where that can't be done.</summary>
    /// <param name="mayBeLow">Whether records of Debug and Trace stand for text that was always said.</param>
    public static async Task<Solution?> ConnectAsync(Solution solution, ProjectId library, bool mayBeLow, CancellationToken cancellationToken)
    {
        var project = solution.GetProject(library)!;
        if (await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is not { } compilation
            || ProjectKind.IsExecutable(compilation.Options)
            || LogFactory.FindExisting(compilation, cancellationToken) is not { } factory)
        {
            return solution;
        }

        var minimum = MinimumOf(project.Documents, mayBeLow);
        foreach (var id in Executables(project).Select(p => p.Id).ToArray())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (await ConnectAsync(solution, solution.GetProject(id)!, factory, minimum, cancellationToken).ConfigureAwait(false)
                is not { } connected)
            {
                return null;
            }

            solution = connected;
        }

        return solution;
    }

    private static async Task<Solution?> ConnectAsync(
        Solution solution, Project executable, LogFactory library, LogLevel minimum, CancellationToken cancellationToken)
    {
        if (await executable.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is not { } compilation)
        {
            return null;
        }

        if (EntryPoint.Find(executable, compilation, cancellationToken) is not { } entry)
        {
            return solution; // Nothing starts here that is written by hand: a test project.
        }

        var root = (CompilationUnitSyntax)(await entry.Document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        if (root.DescendantNodes().OfType<AssignmentExpressionSyntax>()
            .Any(a => a.Left is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Factory", Expression: var owner }
                && owner.LastNameText() == library.Name))
        {
            return solution;
        }

        var own = LogFactory.FindExisting(compilation, cancellationToken)
            ?? await AddAsync(entry.Document, compilation, isExecutable: true, entry, minimum, cancellationToken).ConfigureAwait(false);
        if (own is null || await FixSite.CreateAsync(entry.Document, [], cancellationToken).ConfigureAwait(false) is not { } site)
        {
            return null;
        }

        var isVisible = site.Model.LookupNamespacesAndTypes(entry.Function.SpanStart, name: library.Name).Length == 1;
        var libraryName = isVisible ? library.Name : QualifiedName.InFull(site.Model, entry.Function.SpanStart, library.Namespace, library.Name);
        var ownName = own.NamespaceFor(NamespaceAt(entry.Function)) is { } space ? space + "." + own.Name : own.Name;
        var assignment = new CallEdit(
            entry.AtStart(site.Text, [$"{libraryName}.Factory = {ownName}.Factory;"]).ToImmutableArray(), null, ImmutableArray<string>.Empty);
        if (assignment.Changes.IsEmpty)
        {
            return null;
        }

        var wiring = new SharedEdit(Key, ImmutableArray.Create((entry.Document.Id, assignment)));
        var pieces = ImmutableArray.Create((wiring, assignment)).AddRange(own.Wiring?.Pieces.Select(p => (own.Wiring, p.Edit)) ?? []);
        var edited = new EditedDocument(site, ImmutableArray<CallEdit>.Empty, pieces);
        var after = LinkedDocuments.WithText(solution, entry.Document, edited.NewText);
        var validation = await EditValidator.ValidateAsync(
            edited, after.GetDocument(entry.Document.Id)!, mayBeInactive: false, cancellationToken).ConfigureAwait(false);
        return validation.Failed.IsEmpty ? after : null;
    }

    /// <summary>
    /// Information, as everywhere, but where the text that is going to be logged begins with the name of a lower level, and was always said; code
    /// that logs it then has one of the methods' names.
    /// </summary>
    private static LogLevel MinimumOf(IEnumerable<Document> documents, bool mayBeLow)
        => mayBeLow && documents.Any(d => d.TryGetSyntaxRoot(out var root) && root.DescendantTokens().Any(IsLow))
            ? LogLevel.Trace
            : LogLevel.Information;

    private static bool IsLow(SyntaxToken token)
        => token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.InterpolatedStringTextToken
                ? LevelPrefix.Of(token.ValueText) is { Level: < LogLevel.Information }
                : token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText is "LogDebug" or "LogTrace";

    private static async Task<bool> CanBeConnectedAsync(Project library, CancellationToken cancellationToken)
    {
        // Programs that nobody here sees use a published library, and one whose only programs show how it is used: none of them would assign it.
        var options = new OptionReader(library.AnalyzerOptions.AnalyzerConfigOptionsProvider);
        if (PublishedLibrary.Is(options.BuildProperty, library.AssemblyName) || Executables(library).All(e => IsSample(e, library)))
        {
            return false;
        }

        var found = false;
        foreach (var executable in Executables(library))
        {
            if (executable.Language != LanguageNames.CSharp)
            {
                return false; // It can't be told where to log.
            }

            if (await executable.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is not { } compilation
                || EntryPoint.Find(executable, compilation, cancellationToken) is null)
            {
                continue;
            }

            if (!FactorySupport.HasConsole(compilation))
            {
                return false;
            }

            found = true;
        }

        return found;
    }

    /// <summary>The executables of the solution that use a library, tests aside; a multi-targeted project is several, of one path.</summary>
    private static IEnumerable<Project> Executables(Project library)
    {
        var solution = library.Solution;
        var graph = solution.GetProjectDependencyGraph();
        var users = solution.Projects.Where(p => p.Id == library.Id || (p.FilePath is not null && p.FilePath == library.FilePath))
            .SelectMany(p => graph.GetProjectsThatTransitivelyDependOnThisProject(p.Id)).ToImmutableHashSet();
        return users.Select(id => solution.GetProject(id)!)
            .Where(p => ProjectKind.IsExecutable(p.CompilationOptions) && !IsTest(p))
            .OrderBy(p => p.FilePath, StringComparer.Ordinal).ThenBy(p => p.Name, StringComparer.Ordinal);
    }

    /// <summary>Whether a program only shows what a library can do: by its folder or name, where the library's own does not say so.</summary>
    private static bool IsSample(Project program, Project library) => Words(program).Except(Words(library)).Any(SampleNames.Contains);

    private static IEnumerable<string> Words(Project project)
        => $"{project.FilePath}/{project.Name}".Split('/', '\\', '.', '-', '_').Select(w => w.ToLowerInvariant());

    private static bool IsTest(Project project)
        => project.MetadataReferences.OfType<PortableExecutableReference>()
            .Any(r => ProjectKind.IsTestFramework(Path.GetFileNameWithoutExtension(r.FilePath) ?? ""));

    /// <summary>The wiring that adds the class to a document.</summary>
    private static async Task<LogFactory?> AddAsync(
        Document home, Compilation compilation, bool isExecutable, EntryPoint? entry, LogLevel minimum, CancellationToken cancellationToken)
    {
        if (await home.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not CompilationUnitSyntax root
            || await home.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
        {
            return null;
        }

        var text = await home.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var name = LogFactory.ChooseName(compilation, isExecutable, cancellationToken);
        var space = LogFactory.NamespaceOf(root);
        var end = root.Members.LastOrDefault()?.Span.End ?? 0;
        var annotated = ((CSharpParseOptions)home.Project.ParseOptions!).LanguageVersion >= LanguageVersion.CSharp8
            && model.GetNullableContext(Math.Max(0, end - 1)).AnnotationsEnabled();
        var needed = LogFactory.Needed(isExecutable).Where(n => IsMissing(model, end, n)).ToImmutableArray();
        var pieces = ImmutableArray.CreateBuilder<(DocumentId, CallEdit)>();
        pieces.Add((home.Id, new CallEdit(
            ImmutableArray.Create(LogFactory.Add(text, root, model, name, isExecutable, annotated, minimum)), null, needed)));
        if (isExecutable && entry is not null && entry.Document.Id == home.Id
            && !(await Speaking.OfAsync(home.Project.Solution, cancellationToken).ConfigureAwait(false)).HasMuteHost(home.Project, cancellationToken))
        {
            var own = space.Length == 0 || NamespaceAt(entry.Function) == space ? name : space + "." + name;
            var factoryType = QualifiedName.At(model, entry.Function.SpanStart, "Microsoft.Extensions.Logging", "ILoggerFactory");
            var changes = entry.AfterHostIsBuilt(
                text, model, host => $"{own}.Factory = {host}.Services.GetRequiredService<{factoryType}>();", cancellationToken).ToImmutableArray();
            if (!changes.IsEmpty)
            {
                const string Services = "Microsoft.Extensions.DependencyInjection";
                pieces.Add((home.Id,
                    new CallEdit(changes, null, IsMissing(model, end, Services) ? ImmutableArray.Create(Services) : ImmutableArray<string>.Empty)));
            }
        }

        return new LogFactory(name, space, new SharedEdit(Key, pieces.ToImmutable()), minimum);
    }

    /// <summary>Whether code at a place has to import the namespace; global imports count, which the file does not show.</summary>
    public static bool IsMissing(SemanticModel model, int position, string @namespace)
    {
        var probe = @namespace switch
        {
            "System" => "ObjectDisposedException",
            "Microsoft.Extensions.Logging" => "ILoggerFactory",
            "Microsoft.Extensions.Logging.Abstractions" => "NullLoggerFactory",
            _ => "ServiceProviderServiceExtensions",
        };
        return model.LookupNamespacesAndTypes(position, name: probe).All(t => t.ContainingNamespace?.ToDisplayString() != @namespace);
    }

    /// <summary>A file that other projects compile too would bring the class into them.</summary>
    private static bool IsOwn(Document document, Project project)
        => LinkedDocuments.Of(project.Solution, document).All(id => project.Solution.GetProject(id.ProjectId)!.FilePath == project.FilePath);

    private static string NamespaceAt(SyntaxNode node)
        => string.Join(".", node.AncestorsAndSelf().OfType<BaseNamespaceDeclarationSyntax>().Reverse().Select(n => n.Name.ToString()));
}
