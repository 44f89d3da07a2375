using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.CodeFixes.Text;
using LogAnalyzers.Configuration;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.CodeFixes.Speech;

/// <summary>
/// The one answer to whether a logger speaks: whether the record that is wanted of it is heard where its text was, and only there. Every logger that
/// is found passes through here, whichever source promised it. Thread-safe.
/// </summary>
internal sealed class Speaking
{
    private readonly SolutionCode _code;
    private readonly Dictionary<string, RunOrder> _orders = new(StringComparer.Ordinal);
    private readonly Dictionary<ProjectCode, LoggingHosts.Program> _programs = [];
    private readonly object _gate = new();
    private readonly Dictionary<ISymbol, Voice> _voices = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<(string Api, ProjectId Project), Voice> _minimums = [];
    private Redirects? _redirects;

    private Speaking(SolutionCode code) => _code = code;

    public static async Task<Speaking> OfAsync(Solution solution, CancellationToken cancellationToken)
    {
        if (SolutionFacts.OfSolution.Find<Speaking>(solution) is { } known)
        {
            return known;
        }

        var speaking = new Speaking(await SolutionCode.CreateAsync(solution, cancellationToken).ConfigureAwait(false));
        return SolutionFacts.OfSolution.Of(solution, _ => speaking);
    }

    /// <summary>Whether the record is said by the logger where its text was said, and not where it was not.</summary>
    /// <param name="planned">The lowest level that the project's log factory writes, where it is not there yet.</param>
    public bool Speaks(LoggerPlace place, LoggerInScope logger, WantedRecord record, LogLevel planned, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            // A record gets to nobody who reads the console's streams.
            if ((record.IsPrinted && (_redirects ??= Redirects.Of(_code, cancellationToken)).Contain(place.Node))
                || (logger.IsConditional && record.Kind is RecordKind.Said or RecordKind.Traced && !LookupContext.IsGiven(logger.Source)))
            {
                return false;
            }

            var voice = VoiceOf(place, logger, planned, cancellationToken);
            return !voice.IsMute && record.Level switch
            {
                { } level when record.Kind == RecordKind.Said || (record.Kind == RecordKind.Traced && level >= LogLevel.Information)
                    => voice.Minimum is not { } minimum || level >= minimum,
                { } level when record.Kind == RecordKind.DebugOnly => voice.Lowest is not { } lowest || level < lowest,
                _ => true,
            };
        }
    }

    /// <summary>Whether somebody sets the framework's static loggers up in every program that runs the project's code.</summary>
    public bool IsStarted(LogApi api, Project project, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return OrderOf(api, cancellationToken)?.IsStarted(project) != false;
        }
    }

    /// <summary>Whether the type's static fields may be filled before the framework is set up.</summary>
    public bool IsInitializedBefore(LogApi api, INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return OrderOf(api, cancellationToken)?.IsInitializedBefore(type) == true;
        }
    }

    /// <summary>Whether a program has a host that writes nothing, so that nobody may be given its loggers.</summary>
    public bool HasMuteHost(Project program, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return Hosts(cancellationToken).OfProgram(program, "").IsMute;
        }
    }

    /// <summary>What may ask for a logger while a program ends.</summary>
    public ProgramEnds EndsOf(Project program, CancellationToken cancellationToken) => ProgramEnds.Of(_code, program, cancellationToken);

    /// <summary>Whether what a variable holds, a logger or what makes loggers, surely writes records of a level.</summary>
    public bool Says(ISymbol source, LogApi api, LogLevel level, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            var voice = VoiceOf(source, api, Hosts(cancellationToken), cancellationToken);
            return !voice.IsMute && (voice.Minimum is not { } minimum || level >= minimum);
        }
    }

    /// <summary>Whether what a variable holds is known to write records from a level on, and none below.</summary>
    public bool SaysExactly(ISymbol source, LogApi api, LogLevel level, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            var voice = VoiceOf(source, api, Hosts(cancellationToken), cancellationToken);
            return !voice.IsMute && voice.Minimum == level && voice.Lowest == level;
        }
    }

    private LoggingHosts Hosts(CancellationToken cancellationToken) => new(_code, _programs, cancellationToken);

    private RunOrder? OrderOf(LogApi api, CancellationToken cancellationToken)
    {
        if (api.Loggers.Statics is not { } statics)
        {
            return null;
        }

        if (!_orders.TryGetValue(api.Name, out var order))
        {
            _orders[api.Name] = order = RunOrder.Of(_code, api, statics, cancellationToken);
        }

        return order;
    }

    private Voice VoiceOf(LoggerPlace place, LoggerInScope logger, LogLevel planned, CancellationToken cancellationToken)
    {
        var hosts = Hosts(cancellationToken);
        var project = place.Site.Document.Project;
        var category = place.Context.Type?.ToDisplayString() ?? "Program";
        if (!logger.Api.Loggers.HasFactory)
        {
            return OfStatics(place, logger, hosts, cancellationToken);
        }

        // What a host hands on to another framework is lost when that has ended.
        if (place.Site.Frameworks.Apis.Any(a => OrderOf(a, cancellationToken) is { ServesHost: true } order && order.IsAfter(place.Node)))
        {
            return Voice.Mute;
        }

        switch (logger.Origin)
        {
            case LoggerOrigin.OwnFactory:
                return new OwnFactories(_code, hosts, cancellationToken).Of(project, category, planned);
            case LoggerOrigin.Variable or LoggerOrigin.Maker when logger.Source is { } source:
                if (IsDisposed(source, place.Node, cancellationToken))
                {
                    return Voice.Mute;
                }

                // What levels the program is set to holds for a factory that a fix has added as well, whichever run it was.
                if (OwnFactories.Contains(source) || Voices(hosts, cancellationToken).ComesFrom(source, OwnFactories.Contains))
                {
                    return new OwnFactories(_code, hosts, cancellationToken).Of(project, category, planned);
                }

                var voice = VoiceOf(source, logger.Api, hosts, cancellationToken);
                return voice.IsUnknown ? hosts.Of(project, category) : voice;
            default:
                return hosts.Of(project, category);
        }
    }

    /// <summary>Found once for a variable, however many records are wanted of it.</summary>
    private Voice VoiceOf(ISymbol source, LogApi api, LoggingHosts hosts, CancellationToken cancellationToken)
    {
        if (!_voices.TryGetValue(source, out var voice))
        {
            _voices[source] = voice = Voices(hosts, cancellationToken).Of(source, api);
        }

        return voice;
    }

    private LoggerVoices Voices(LoggingHosts hosts, CancellationToken cancellationToken)
        => new(_code, hosts, (api, made) => IsSilentAt(api, made, cancellationToken), cancellationToken);

    /// <summary>A logger that the static class makes before it is set up is silent for ever, but where it is asked for at each use.</summary>
    private bool IsSilentAt(LogApi api, SyntaxNode made, CancellationToken cancellationToken)
        => api.Loggers.Statics is { HolderLogs: true } && OrderOf(api, cancellationToken) is { } order
            && SolutionCode.FunctionOf(made) is not MethodDeclarationSyntax and not PropertyDeclarationSyntax { Initializer: null }
            && order.IsOutside(made);

    private Voice OfStatics(LoggerPlace place, LoggerInScope logger, LoggingHosts hosts, CancellationToken cancellationToken)
    {
        var (api, project) = (logger.Api, place.Site.Document.Project);
        if (OrderOf(api, cancellationToken) is not { } order)
        {
            return Voice.Unknown;
        }

        if (order.IsAfter(place.Node))
        {
            return Voice.Mute;
        }

        var isStatic = logger.Origin != LoggerOrigin.Variable || logger.Source is { IsStatic: true } and (IFieldSymbol or IPropertySymbol);
        if ((isStatic || api.Loggers.Statics is { HolderLogs: false }) && order.IsBefore(place.Node))
        {
            return Voice.Mute;
        }

        if (logger is { Origin: LoggerOrigin.Variable, Source: { } source })
        {
            var voice = VoiceOf(source, api, hosts, cancellationToken);
            return voice.IsMute || IsDisposed(source, place.Node, cancellationToken) ? Voice.Mute : MinimumOf(order, api, project, cancellationToken);
        }

        return ProjectsOf(place.Site.Document).All(order.IsStarted) ? MinimumOf(order, api, project, cancellationToken) : Voice.Mute;
    }

    /// <summary>The projects that compile a file.</summary>
    private static IEnumerable<Project> ProjectsOf(Document document)
        => LinkedDocuments.Of(document.Project.Solution, document).Select(id => document.Project.Solution.GetProject(id.ProjectId)!)
            .Prepend(document.Project);

    /// <summary>Found once for a project: every file that may say something of levels is read.</summary>
    private Voice MinimumOf(RunOrder order, LogApi api, Project project, CancellationToken cancellationToken)
    {
        var key = (api.Name, project.Id);
        if (!_minimums.TryGetValue(key, out var voice))
        {
            _minimums[key] = voice = FindMinimum(order, api, project, cancellationToken);
        }

        return voice;
    }

    /// <summary>What code and configuration of the programs say of the framework's levels; the configuration wins.</summary>
    private Voice FindMinimum(RunOrder order, LogApi api, Project project, CancellationToken cancellationToken)
    {
        var programs = _code.ProgramsOf(project)
            .DefaultIfEmpty(_code.Projects.FirstOrDefault(p => p.Project.Id == project.Id)).OfType<ProjectCode>().ToArray();
        var configured = programs.SelectMany(p => p.Project.AdditionalDocuments)
            .Where(d => ConfigFile.IsConfiguration(d.Name) && d.Name.IndexOf("Development", StringComparison.OrdinalIgnoreCase) < 0)
            .Select(d => ConfigFile.TryRead(
                d.Name, d.GetTextAsync(cancellationToken).ConfigureAwait(false).GetAwaiter().GetResult(), cancellationToken))
            .Select(f => f is null ? null : api.Loggers.MinimumIn(f)).Where(l => l is not null).ToArray();
        if (configured.Length > 0)
        {
            return new(false, api.Loggers.AnyMinimumWrites ? configured.Min() : configured.Max(), configured.Min());
        }

        var ends = new ValueSources(_code, cancellationToken).Ends;
        var nodes = api.Loggers.MinimumWords.Count == 0 ? []
            : _code.Nodes<SyntaxNode>(api.Loggers.MinimumWords, cancellationToken)
                .Where(n => _code.OwnerOf(n.SyntaxTree) is { } owner && programs.Any(p => p.Reached.Contains(owner.Project.Id))).ToArray();
        var thresholds = nodes.Select(n => api.Loggers.ThresholdIn(n, ends) is not { } range ? null
                : api.Loggers.DefaultMinimum is { } usual && LevelSettings.IsInBranch(n) ? range.Or(usual) : (LevelRange?)range)
            .Where(r => r is not null).Select(r => r!.Value).ToArray();
        var rules = nodes.Select(n => api.Loggers.RuleIn(n, ends)).Where(r => r is not null).Select(r => r!.Value).ToArray();
        var voice = thresholds.Length > 0 ? new(false, thresholds.Max(t => t.Highest), thresholds.Min(t => t.Lowest))
            : order.HasStarts && !_code.Naming("ReadFrom", cancellationToken).Any() ? Voice.From(api.Loggers.DefaultMinimum)
            : Voice.Unknown;
        return rules.Length == 0 ? voice : voice.And(new(false, rules.Min(r => r.Highest), rules.Min(r => r.Lowest)));
    }

    /// <summary>Whether the function has disposed a variable of its own, or what made it, when the place runs.</summary>
    public static bool IsDisposed(ISymbol source, SyntaxNode place, CancellationToken cancellationToken)
    {
        if (source is not (ILocalSymbol or IParameterSymbol)
            || source.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) is not { } declaration)
        {
            return false;
        }

        return Disposals.OfDeclared(declaration, source.Name, SolutionCode.FunctionOf(declaration)).Any(d => d.Span.End <= place.SpanStart);
    }
}
