using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Loggers;
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

        var apis = FrameworkChoice.Order(site, place.Node, cancellationToken);
        var there = apis.SelectMany(a => InScope.Find(place, a, cancellationToken)).FirstOrDefault(Speaks);
        if (there is not null || site.Wiring is not { } wiring)
        {
            return there;
        }

        var ways = site.Options.Get(AllowedLoggerWays.Option, site.Model.SyntaxTree);
        var promised = apis.Where((a, i) => i == 0 || FrameworkChoice.IsUsed(site, a, cancellationToken))
            .SelectMany(a => wiring.Sources.Where(IsOpen).SelectMany(source => source.Find(place, a, cancellationToken)))
            .Where(l => (WaysOf(l) & ~ways) == 0 && Speaks(l));

        // What another framework of the project sets up is there already: a class comes last, where nothing near asks for its framework.
        LoggerInScope? last = null;
        foreach (var logger in promised)
        {
            if (last is null && BringsFactory(logger) && !FrameworkChoice.IsNear(site, logger.Api, cancellationToken))
            {
                last = logger;
            }
            else if (last is null || logger.Api != last.Api)
            {
                return logger;
            }
        }

        return last;

        bool Speaks(LoggerInScope logger) => site.Wiring?.Speaks(place, logger, record, cancellationToken) != false;

        bool IsOpen(ILoggerSource source)
            => (source is not InjectedLoggers || !IsTaken(place.Context.Type, sinks)) && (source.Ways & ways) != 0;
    }

    /// <summary>What a logger takes: an injected one may need a static one beside it, for a constructor that stays.</summary>
    private static LoggerWays WaysOf(LoggerInScope logger)
        => logger.Origin switch
        {
            LoggerOrigin.Container => LoggerWays.Injected | (logger.UsesFactory ? LoggerWays.Static : LoggerWays.None),
            LoggerOrigin.Statics or LoggerOrigin.OwnFactory => LoggerWays.Static,
            _ => logger.UsesFactory ? LoggerWays.Static : LoggerWays.Scope,
        };

    private static bool BringsFactory(LoggerInScope logger)
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
