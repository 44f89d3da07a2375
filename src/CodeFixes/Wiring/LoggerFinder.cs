using System.Collections.Immutable;
using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Loggers;
using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.CodeFixes.Wiring;

/// <summary>
/// Finds the logger that a fix writes to: one in scope, of the best framework that has one there; else one that can be wired. Whatever a source
/// promises is taken only where it speaks.
/// </summary>
internal static class LoggerFinder
{
    private static readonly ILoggerSource InScope = new LoggersInScope();

    /// <summary>Null where there is no logger that speaks, and none can be wired.</summary>
    public static LoggerInScope? Find(FixSite site, int position, WantedRecord record, CancellationToken cancellationToken)
    {
        if (PlaceAt(site, position, cancellationToken) is not { } place)
        {
            return null;
        }

        // What is written there comes back to the sink that runs it.
        var sinks = SinksOfSolution.At(site, cancellationToken);
        if (sinks.Contains(place.Node) || SinkCallbacks.Contain(place.Node, site.Model, cancellationToken) || Rendering.Contains(place.Node))
        {
            return null;
        }

        var there = There(place, record, cancellationToken);
        if (there is not null || site.Wiring is not { } wiring)
        {
            return there;
        }

        // What the others say is not known yet; most is information.
        var any = record.Level is null ? record : record with { Level = LogLevel.Information };
        var agreed = wiring.Fact(static () => new OneMechanism()).Of(
            place, () => PlacesOf(place, cancellationToken).Select(p => (p, There(p, any, cancellationToken))).ToImmutableArray(),
            p => Promised(p, wiring, any, cancellationToken), cancellationToken);
        var allowed = Promised(place, wiring, record, cancellationToken).Where(l => agreed.Allows(place, l, cancellationToken));
        return Best(place, allowed, cancellationToken);
    }

    /// <summary>What is fixed together with a place in its type.</summary>
    private static IEnumerable<LoggerPlace> PlacesOf(LoggerPlace place, CancellationToken cancellationToken)
        => place.Site.FixedTogether.OrderBy(s => s.Start).Select(s => PlaceAt(place.Site, s.Start, cancellationToken)).OfType<LoggerPlace>()
            .Where(p => SymbolEqualityComparer.Default.Equals(p.Context.Type, place.Context.Type));

    /// <summary>A logger that is there and speaks.</summary>
    private static LoggerInScope? There(LoggerPlace place, WantedRecord record, CancellationToken cancellationToken)
        => FrameworkChoice.Order(place.Site, place.Node, cancellationToken).SelectMany(a => InScope.Find(place, a, cancellationToken))
            .FirstOrDefault(l => place.Site.Wiring?.Speaks(place, l, record, cancellationToken) != false);

    /// <summary>What is promised at a place and speaks there.</summary>
    private static IEnumerable<LoggerInScope> Promised(
        LoggerPlace place, ILoggerWiring wiring, WantedRecord record, CancellationToken cancellationToken)
    {
        var site = place.Site;
        var ways = site.Options.Get(AllowedLoggerWays.Option, site.Model.SyntaxTree);
        var sinks = SinksOfSolution.At(site, cancellationToken);
        var apis = FrameworkChoice.Order(site, place.Node, cancellationToken);
        return apis.Where((a, i) => i == 0 || FrameworkChoice.IsUsed(site, a, cancellationToken))
            .SelectMany(a => wiring.Sources.Where(IsOpen).SelectMany(source => source.Find(place, a, cancellationToken)))
            .Where(l => (WaysOf(l) & ~ways) == 0 && OneMechanism.Fits(place, l, apis, cancellationToken)
                && wiring.Speaks(place, l, record, cancellationToken));

        bool IsOpen(ILoggerSource source)
            => (source is not InjectedLoggers || !IsTaken(place.Context.Type, sinks)) && (source.Ways & ways) != 0;
    }

    /// <summary>
    /// What another framework of the project sets up is there already: a class comes last, where nothing near asks for its framework.
    /// </summary>
    public static LoggerInScope? Best(LoggerPlace place, IEnumerable<LoggerInScope> promised, CancellationToken cancellationToken)
    {
        LoggerInScope? last = null;
        foreach (var logger in promised)
        {
            if (last is null && BringsFactory(logger) && !FrameworkChoice.IsNear(place.Site, logger.Api, cancellationToken))
            {
                last = logger;
            }
            else if (last is null || logger.Api != last.Api)
            {
                return logger;
            }
        }

        return last;
    }

    /// <summary>What a logger takes: an injected one may need a static one beside it, for a constructor that stays.</summary>
    private static LoggerWays WaysOf(LoggerInScope logger)
        => logger.Origin switch
        {
            LoggerOrigin.Container => LoggerWays.Injected | (logger.UsesFactory ? LoggerWays.Static : LoggerWays.None),
            LoggerOrigin.Statics or LoggerOrigin.OwnFactory => LoggerWays.Static,
            _ => logger.UsesFactory ? LoggerWays.Static : LoggerWays.Scope,
        };

    public static bool BringsFactory(LoggerInScope logger)
    {
        var shared = logger.Wiring;
        while (shared is not null && shared.Key != LogFactoryPlan.Key)
        {
            shared = shared.Needs;
        }

        return shared is not null;
    }

    /// <summary>Whether a container has to make the type's objects before it can make a logger.</summary>
    private static bool IsTaken(INamedTypeSymbol? type, SinkCode sinks)
        => type?.GetDocumentationCommentId() is { } id && sinks.Taken.Contains(id);

    /// <summary>The logger that a place has already, for code that asks it something and writes nothing.</summary>
    public static LoggerInScope? InScopeAt(FixSite site, int position, CancellationToken cancellationToken)
        => PlaceAt(site, position, cancellationToken) is { } place
            ? FrameworkChoice.Order(site, place.Node, cancellationToken).SelectMany(a => InScope.Find(place, a, cancellationToken)).FirstOrDefault()
            : null;

    private static LoggerPlace? PlaceAt(FixSite site, int position, CancellationToken cancellationToken)
        => site.Root.FindToken(position).Parent is { } node
            ? new LoggerPlace(site, node, position, LookupContext.At(node, site.Model, cancellationToken))
            : null;
}
