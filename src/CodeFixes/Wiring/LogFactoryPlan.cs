using System.Collections.Immutable;
using LogAnalyzers.Calls;
using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.CodeFixes.Speech;
using LogAnalyzers.CodeFixes.Text;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Loggers;
using LogAnalyzers.Messages;
using LogAnalyzers.Model;
using LogAnalyzers.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.CodeFixes.Wiring;

/// <summary>Decides whether a project can have a log factory, and connects libraries with the executables that use them.</summary>
internal static partial class LogFactoryPlan
{
    public const string Key = "factory";

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
