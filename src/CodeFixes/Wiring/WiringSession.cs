using System.Collections.Immutable;
using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.CodeFixes.Speech;
using LogAnalyzers.CodeFixes.Text;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Loggers;
using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.CodeFixes.Wiring;

/// <summary>
/// Wires loggers for the calls of one project and remembers them: every type is wired once, however many calls, parts and files it has. Not
/// thread-safe.
/// </summary>
internal sealed class WiringSession : ILoggerWiring
{
    private readonly Dictionary<string, LoggerInScope?> _promised = new(StringComparer.Ordinal);
    private readonly ImmutableHashSet<string> _banned;
    private readonly Dictionary<ISymbol, TypeParts?> _parts = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<string, bool> _injected = new(StringComparer.Ordinal);
    private readonly FieldStyle _style = new();
    private readonly FactSlots _facts = new();
    private readonly Speaking _speaking;

    private WiringSession(
        Project project, Compilation compilation, LogApi api, LogFactory? factory, InjectionEvidence evidence, Speaking speaking,
        ImmutableHashSet<string> banned)
    {
        _speaking = speaking;
        Project = project;
        Compilation = compilation;
        Api = api;
        Factory = factory;
        Evidence = evidence;
        _banned = banned;
        Sources =
        [
            new FrameworkIdiom(this), new InjectedProperties(this), new InjectedLoggers(this, evidence), new LocalLoggers(this),
            new StaticLoggerFields(this),
        ];
    }

    /// <inheritdoc/>
    public IReadOnlyList<ILoggerSource> Sources { get; }

    public Project Project { get; }

    public Compilation Compilation { get; }

    public LogApi Api { get; }

    /// <summary>The project's log factory, there already or to be added; null where nothing it made could be heard.</summary>
    public LogFactory? Factory { get; }

    /// <summary>
    /// Whether the log factory is there for a file in every project that compiles it: one that only happens to have the name of another project's is
    /// not.
    /// </summary>
    public bool IsFactoryOf(Document document, CancellationToken cancellationToken)
    {
        var others = OthersOf(document).ToArray();
        return others.Length == 0
            || (Factory is { Wiring: null, Name: var name }
                && Compilation.GetSymbolsWithName(name, SymbolFilter.Type, cancellationToken).SelectMany(t => t.DeclaringSyntaxReferences)
                    .Any(r => others.All(o => o.Documents.Any(d => d.FilePath == r.SyntaxTree.FilePath))));
    }

    /// <summary>Whether no other project compiles a file: what makes the types of it there is not seen from here.</summary>
    public static bool IsOwn(Document document) => !OthersOf(document).Any();

    /// <summary>The other projects that compile a file; those of other targets of the same project are none.</summary>
    private static IEnumerable<Project> OthersOf(Document document)
        => LinkedDocuments.Of(document.Project.Solution, document).Select(id => document.Project.Solution.GetProject(id.ProjectId)!)
            .Where(p => p.FilePath != document.Project.FilePath);

    /// <summary>Who builds which type of the solution.</summary>
    public InjectionEvidence Evidence { get; }

    /// <summary>Null where the project has no framework whose loggers can be wired.</summary>
    /// <param name="origin">The solution before the run: who builds which type does not change by what a run does.</param>
    /// <param name="work">The documents that are going to be edited, in order.</param>
    /// <param name="banned">Keys of wirings that did not bind.</param>
    /// <param name="bringsFactory">Whether static loggers of the project's log factory may be used, and the factory added.</param>
    /// <param name="mayBeLow">Whether the records stand for text that was always said, so that those of Debug and Trace have to be heard.</param>
    public static async Task<WiringSession?> CreateAsync(
        Solution origin, Project project, IReadOnlyList<Document> work, ImmutableHashSet<string> banned, bool bringsFactory, bool mayBeLow,
        CancellationToken cancellationToken)
    {
        if (await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is not { } compilation
            || (LogFrameworks.For(compilation).Apis is var apis && apis.IsEmpty))
        {
            return null;
        }

        var withFactory = apis.FirstOrDefault(a => a.Loggers.HasFactory);
        var evidence = await InjectionEvidence.OfAsync(origin, cancellationToken).ConfigureAwait(false);
        var speaking = await Speaking.OfAsync(project.Solution, cancellationToken).ConfigureAwait(false);
        var factory = withFactory is null || !bringsFactory || banned.Contains(LogFactoryPlan.Key) ? null
            : OwnSetUp.Find(project, compilation, withFactory, speaking, cancellationToken)
                ?? await LogFactoryPlan.CreateAsync(project, compilation, work, mayBeLow, evidence, cancellationToken).ConfigureAwait(false);
        var session = new WiringSession(project, compilation, withFactory ?? apis[0], factory, evidence, speaking, banned);
        foreach (var tree in compilation.SyntaxTrees)
        {
            session._style.Add(TreeFacts.Of(tree, cancellationToken).Fields);
        }

        return session;
    }

    /// <summary>Whether what is to be written under that key did not bind.</summary>
    public bool IsBanned(string key) => _banned.Contains(key);

    /// <summary>The plan of that type for this run, made by the first who asks.</summary>
    public TPlan Plan<TPlan>(Func<WiringSession, TPlan> make)
        where TPlan : class
        => _facts.Find<TPlan>() ?? _facts.Keep(make(this));

    /// <summary>A logger that is made once, whoever asks for it.</summary>
    public LoggerInScope? Once(string key, Func<LoggerInScope?> create)
    {
        if (_banned.Contains(key))
        {
            return null;
        }

        if (!_promised.TryGetValue(key, out var logger))
        {
            _promised[key] = logger = create();
        }

        return logger;
    }

    /// <summary>A name for a logger field that means nothing else anywhere in the type.</summary>
    /// <param name="except">A name that means something in the field's own initializer; null for none.</param>
    public string FieldName(TypeParts parts, bool isStatic, string? except = null)
    {
        string[] modifiers = isStatic ? ["static", "readonly"] : ["readonly"];
        var rule = FieldNaming.Of(parts.Style.Options, "field", modifiers);
        return _style.Names(isStatic, parts.Fields, rule).First(n => n != except && parts.IsFree(n));
    }

    /// <summary>A name of those words for any private field, the first of the candidates that means nothing else anywhere in the type.</summary>
    public string FieldNameOf(TypeParts parts, bool isStatic, IEnumerable<string[]> candidates)
    {
        string[] modifiers = isStatic ? ["static", "readonly"] : ["readonly"];
        var rule = FieldNaming.Of(parts.Style.Options, "field", modifiers);
        return candidates.Select(w => _style.NameOf(w, isStatic, parts.Fields, rule)).First(parts.IsFree);
    }

    /// <summary>The same for a static property.</summary>
    public static string PropertyName(TypeParts parts, string? except = null)
    {
        var rule = FieldNaming.Of(parts.Style.Options, "property", "static");
        return FreeNames.Candidates("logger", "log", "ownLogger", "typeLogger")
            .Select(n => rule?.Name(FieldStyle.Words(n)) ?? char.ToUpperInvariant(n[0]) + n.Substring(1)).First(n => n != except && parts.IsFree(n));
    }

    /// <inheritdoc/>
    public TFact Fact<TFact>(Func<TFact> make)
        where TFact : class
        => _facts.Find<TFact>() ?? _facts.Keep(make());

    /// <inheritdoc/>
    public bool Speaks(LoggerPlace place, LoggerInScope logger, WantedRecord record, CancellationToken cancellationToken)
        => _speaking.Speaks(place, logger, record, Factory?.Minimum ?? LogLevel.Information, cancellationToken);

    /// <summary>
    /// Whether this run gives the type's objects a logger: code of theirs is fixed together with the place, and one that speaks can be injected.
    /// </summary>
    public bool IsInjected(LoggerPlace place, INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        var key = place.Site.Document.FilePath + "|" + type.ToDisplayString();
        if (!_injected.TryGetValue(key, out var isInjected))
        {
            _injected[key] = isInjected = (place.Site.Options.Get(AllowedLoggerWays.Option, place.Site.Model.SyntaxTree) & LoggerWays.Injected) != 0
                && InstancePlace(place.Site, type, cancellationToken) is { } other
                && Sources.OfType<InjectedLoggers>().SelectMany(s => s.Find(other, Api, cancellationToken))
                    .Any(l => Speaks(other, l, default, cancellationToken));
        }

        return isInjected;
    }

    private static LoggerPlace? InstancePlace(FixSite site, INamedTypeSymbol type, CancellationToken cancellationToken)
        => site.FixedTogether.Select(s => site.Root.FindNode(s, getInnermostNodeForTie: true))
            .Select(n => new LoggerPlace(site, n, n.SpanStart, LookupContext.At(n, site.Model, cancellationToken)))
            .FirstOrDefault(p => p.Context.HasInstance && SymbolEqualityComparer.Default.Equals(p.Context.Type, type));

    /// <summary>Whether what a framework's static class logs is heard in every program: it needs nobody, or somebody gives it its logger.</summary>
    public bool IsStarted(LogApi api, CancellationToken cancellationToken) => _speaking.IsStarted(api, Project, cancellationToken);

    /// <summary>Whether the type's static fields may be filled before the framework's static loggers are set up.</summary>
    public bool IsInitializedBefore(LogApi api, INamedTypeSymbol type, CancellationToken cancellationToken)
        => _speaking.IsInitializedBefore(api, type, cancellationToken);

    public TypeParts? PartsOf(INamedTypeSymbol type)
    {
        if (!_parts.TryGetValue(type, out var parts))
        {
            _parts[type] = parts = TypeParts.Of(type, this);
        }

        return parts;
    }
}
