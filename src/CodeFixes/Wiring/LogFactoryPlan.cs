using System.Collections.Immutable;
using LogAnalyzers.Calls;
using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.CodeFixes.Speech;
using LogAnalyzers.CodeFixes.Text;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Loggers;
using LogAnalyzers.Messages;
using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using LogAnalyzers.Options;
using LogAnalyzers.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

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
    /// <param name="evidence">Who builds which type.</param>
    public static async Task<LogFactory?> CreateAsync(
        Project project, Compilation compilation, IReadOnlyList<Document> work, bool mayBeLow, InjectionEvidence evidence,
        CancellationToken cancellationToken)
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
            ? await AddAsync(
                home, compilation, isExecutable, entry, MinimumOf(work, mayBeLow),
                isExecutable && await CanBeAskedAsync(project, entry, work, evidence, cancellationToken).ConfigureAwait(false),
                cancellationToken).ConfigureAwait(false)
            : null;
    }

    /// <summary>
    /// Whether static members of types are all that get loggers: none is kept by an object, by a variable of the top-level statements, or by a
    /// library that the program has to give a factory.
    /// </summary>
    private static async Task<bool> CanBeAskedAsync(
        Project project, EntryPoint? entry, IReadOnlyList<Document> work, InjectionEvidence evidence, CancellationToken cancellationToken)
    {
        if (entry is not { Function: MethodDeclarationSyntax })
        {
            return false;
        }

        foreach (var document in work)
        {
            if (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
                || (await model.SyntaxTree.GetRootAsync(cancellationToken).ConfigureAwait(false)).DescendantNodes().OfType<TypeDeclarationSyntax>()
                    .Any(t => model.GetDeclaredSymbol(t, cancellationToken) is not { IsFileLocal: false } type
                        || KeepsConstructor(type, evidence, cancellationToken)))
            {
                return false;
            }
        }

        var solution = project.Solution;
        foreach (var id in solution.GetProjectDependencyGraph().GetProjectsThatThisProjectTransitivelyDependsOn(project.Id))
        {
            var library = solution.GetProject(id)!;
            if (library.Language == LanguageNames.CSharp && !ProjectKind.IsExecutable(library.CompilationOptions)
                && await library.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is { } compilation
                && LogFrameworks.For(compilation).Apis.Any(a => a.Loggers.HasFactory)
                && await CanBeConnectedAsync(library, cancellationToken).ConfigureAwait(false))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a container makes the type, and code of the solution does so too.</summary>
    private static bool KeepsConstructor(INamedTypeSymbol type, InjectionEvidence evidence, CancellationToken cancellationToken)
        => type is { TypeKind: TypeKind.Class, IsStatic: false, IsAbstract: false, IsRecord: false }
            && (evidence.Of(type, cancellationToken) & HowBuilt.ByHand) != 0;

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

        var speaking = await Speaking.OfAsync(solution, cancellationToken).ConfigureAwait(false);
        var own = (LogFrameworks.For(compilation).Apis.FirstOrDefault(a => a.Loggers.HasFactory) is { } api
                ? OwnSetUp.Find(executable, compilation, api, speaking, cancellationToken)
                : null)
            ?? LogFactory.FindExisting(compilation, cancellationToken)
            ?? await AddAsync(
                entry.Document, compilation, isExecutable: true, entry, minimum, canBeAsked: false, cancellationToken).ConfigureAwait(false);
        if (own is null or { IsAsked: true }
            || await FixSite.CreateAsync(entry.Document, [], cancellationToken).ConfigureAwait(false) is not { } site)
        {
            return null;
        }

        var isVisible = site.Model.LookupNamespacesAndTypes(entry.Function.SpanStart, name: library.Name).Length == 1;
        var libraryName = isVisible ? library.Name : QualifiedName.InFull(site.Model, entry.Function.SpanStart, library.Namespace, library.Name);
        var ownName = own.NamespaceFor(LogFactoryHome.NamespaceAt(entry.Function)) is { } space ? space + "." + own.Name : own.Name;
        var assignment = new CallEdit(
            entry.AtStart(site.Text, [$"{libraryName}.Factory = {ownName}.{own.Member};"]).ToImmutableArray(), null, ImmutableArray<string>.Empty);
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
    /// <param name="canBeAsked">Whether loggers may be asked for at each record, as none is kept.</param>
    private static async Task<LogFactory?> AddAsync(
        Document home, Compilation compilation, bool isExecutable, EntryPoint? entry, LogLevel minimum, bool canBeAsked,
        CancellationToken cancellationToken)
    {
        if (await home.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not CompilationUnitSyntax root
            || await home.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
        {
            return null;
        }

        var text = await home.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var name = LogFactory.ChooseName(compilation, isExecutable, cancellationToken);
        var place = LogFactoryHome.In(
            root, entry?.Document.Id == home.Id ? entry.Function : null, LogFactoryHome.RootOf(home.Project));
        var end = place.Position(root);
        var annotated = ((CSharpParseOptions)home.Project.ParseOptions!).LanguageVersion >= LanguageVersion.CSharp8
            && model.GetNullableContext(end).AnnotationsEnabled();
        var handOver = isExecutable && entry is not null && entry.Document.Id == home.Id
            ? await HandOverAsync(entry, root, model, text, name, place, minimum, cancellationToken).ConfigureAwait(false)
            : null;
        var ends = (await Speaking.OfAsync(home.Project.Solution, cancellationToken).ConfigureAwait(false)).EndsOf(home.Project, cancellationToken);
        var form = !isExecutable ? LogFactoryForm.Library
            : ends.IsWatched && (handOver is not null || !ends.HasOneType) ? LogFactoryForm.FollowingWatched
            : handOver is not null ? canBeAsked ? LogFactoryForm.Asked : LogFactoryForm.Following
            : ends.HasOwnCode && !ends.HasOneType ? LogFactoryForm.Direct
            : ends.HasOneType ? LogFactoryForm.Console
            : LogFactoryForm.ConsoleOfMany;
        var style = new CodeStyle(
            home.Project.AnalyzerOptions.AnalyzerConfigOptionsProvider.GetOptions(model.SyntaxTree), root, text);
        var added = LogFactory.Add(
            place, text, root, model, style, LogFactoryText.Lines(name, form, annotated ? "?" : "", minimum, style));
        var needed = LogFactory.Needed(form).Where(n => IsMissing(model, end, n)).ToImmutableArray();
        var pieces = ImmutableArray.Create((home.Id, new CallEdit(ImmutableArray.Create(added), null, needed)));
        return new LogFactory(
            name, place.Namespace, new SharedEdit(Key, handOver is null ? pieces : pieces.Add((home.Id, handOver))), minimum,
            form == LogFactoryForm.Asked ? LogFactory.Asked : "Factory");
    }

    /// <summary>The edit by which a program's loggers go over to what it sets up; null where that is nothing, or says less.</summary>
    private static async Task<CallEdit?> HandOverAsync(
        EntryPoint entry, CompilationUnitSyntax root, SemanticModel model, SourceText text, string name, LogFactoryHome place, LogLevel minimum,
        CancellationToken cancellationToken)
    {
        var project = entry.Document.Project;
        var speaking = await Speaking.OfAsync(project.Solution, cancellationToken).ConfigureAwait(false);
        if (speaking.HasMuteHost(project, cancellationToken))
        {
            return null;
        }

        const string Services = "Microsoft.Extensions.DependencyInjection";
        var own = place.Namespace.Length == 0 || LogFactoryHome.NamespaceAt(entry.Function) is var at
            && (at == place.Namespace || at.StartsWith(place.Namespace + ".", StringComparison.Ordinal)) ? name : place.Namespace + "." + name;
        var factoryType = QualifiedName.At(model, entry.Function.SpanStart, "Microsoft.Extensions.Logging", "ILoggerFactory");
        var changes = entry.AfterHostIsBuilt(
            text, model, host => $"{own}.Factory = {host}.Services.GetRequiredService<{factoryType}>();", cancellationToken).ToImmutableArray();
        if (!changes.IsEmpty)
        {
            return new CallEdit(
                changes, null, IsMissing(model, place.Position(root), Services) ? ImmutableArray.Create(Services) : ImmutableArray<string>.Empty);
        }

        var api = LogFrameworks.For(model.Compilation).Apis.FirstOrDefault(a => a.Loggers.HasFactory);
        return entry.OwnFactory(model, cancellationToken) is { } made && api is not null
            && speaking.SaysExactly(made.Symbol, api, minimum, cancellationToken)
                ? new CallEdit(
                    ImmutableArray.Create(MemberText.AfterStatement(text, made.Statement, $"{own}.Factory = {Identifiers.Written(made.Symbol)};")),
                    null, ImmutableArray<string>.Empty)
                : null;
    }

    /// <summary>Whether code at a place has to import the namespace; global imports count, which the file does not show.</summary>
    public static bool IsMissing(SemanticModel model, int position, string @namespace)
    {
        var probe = @namespace switch
        {
            "System" => "ObjectDisposedException",
            "Microsoft.Extensions.Logging" => "ILoggerFactory",
            "Microsoft.Extensions.Logging.Abstractions" => "NullLoggerFactory",
            "System.Collections.Concurrent" => "ConcurrentDictionary",
            _ => "ServiceProviderServiceExtensions",
        };
        return model.LookupNamespacesAndTypes(position, name: probe).All(t => t.ContainingNamespace?.ToDisplayString() != @namespace);
    }

    /// <summary>A file that other projects compile too would bring the class into them.</summary>
    private static bool IsOwn(Document document, Project project)
        => LinkedDocuments.Of(project.Solution, document).All(id => project.Solution.GetProject(id.ProjectId)!.FilePath == project.FilePath);
}
