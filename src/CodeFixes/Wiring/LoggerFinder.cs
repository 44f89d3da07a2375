using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.CodeFixes.Wiring;

/// <summary>Finds the logger that a fix writes to: one in scope, of the best framework that has one there; else one that can be wired.</summary>
internal static class LoggerFinder
{
    private static readonly ILoggerSource InScope = new LoggersInScope();

    /// <summary>Null where there is no logger, and none can be wired.</summary>
    public static LoggerInScope? Find(FixSite site, int position, CancellationToken cancellationToken)
    {
        if (site.Root.FindToken(position).Parent is not { } node)
        {
            return null;
        }

        // What is written there comes back to the sink that runs it.
        var sinks = SinksOfSolution.At(site, cancellationToken);
        if (sinks.Contains(node) || SinkCallbacks.Contain(node, site.Model, cancellationToken))
        {
            return null;
        }

        var place = new LoggerPlace(site, node, position, LookupContext.At(node, site.Model, cancellationToken));
        var apis = FrameworkChoice.Order(site, cancellationToken);
        return apis.Select(api => InScope.Find(place, api, cancellationToken)).FirstOrDefault(l => l is not null)
            ?? (apis.Count == 0 ? null
                : site.Wiring?.Sources.Where(source => source is not InjectedLoggers || !IsTaken(place.Context.Type, sinks))
                    .Select(source => source.Find(place, apis[0], cancellationToken)).FirstOrDefault(l => l is not null));
    }

    /// <summary>Whether a container has to make the type's objects before it can make a logger.</summary>
    private static bool IsTaken(INamedTypeSymbol? type, SinkCode sinks)
        => type?.GetDocumentationCommentId() is { } id && sinks.Taken.Contains(id);
}
