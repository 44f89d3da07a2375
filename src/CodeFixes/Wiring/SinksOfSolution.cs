using System.Collections.Concurrent;
using System.Collections.Immutable;
using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.Frameworks;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.CodeFixes.Wiring;

/// <summary>
/// What sinks anywhere in the solution run of one project: a library's code may be called by the sink of an application, which the library's own
/// compilation does not show.
/// </summary>
internal static class SinksOfSolution
{
    /// <summary>The code of a site's project that sinks run.</summary>
    public static SinkCode At(FixSite site, CancellationToken cancellationToken)
    {
        var project = site.Document.Project;
        var known = SolutionFacts.OfSolution.Of(project.Solution, static _ => new ByProject());
        return known.TryGetValue(project.Id, out var code) ? code
            : known.GetOrAdd(project.Id, Find(project, site.Model.Compilation, cancellationToken));
    }

    private static SinkCode Find(Project project, Compilation compilation, CancellationToken cancellationToken)
    {
        var graph = project.Solution.GetProjectDependencyGraph();
        var users = graph.GetProjectsThatTransitivelyDependOnThisProject(project.Id);
        var reached = ImmutableHashSet<string>.Empty;
        foreach (var user in graph.GetTopologicallySortedProjects(cancellationToken).Reverse().Where(users.Contains)
            .Select(id => project.Solution.GetProject(id)!).Where(p => p.Language == LanguageNames.CSharp))
        {
            if ((!reached.IsEmpty || MayHaveSinks(user, cancellationToken))
                && Wait(user.GetCompilationAsync(cancellationToken)) is { } other)
            {
                reached = reached.Union(SinkCode.Of(other, reached, cancellationToken).Outside);
            }
        }

        return reached.IsEmpty ? SinkCode.Of(compilation, cancellationToken) : SinkCode.Of(compilation, reached, cancellationToken);
    }

    private static bool MayHaveSinks(Project project, CancellationToken cancellationToken)
        => project.Documents.Any(d => Wait(d.GetSyntaxTreeAsync(cancellationToken)) is { } tree && SinkCode.MayHaveSinks(tree, cancellationToken));

    /// <summary>A fix's edit is made synchronously; nothing awaited here needs the thread that waits.</summary>
    private static T Wait<T>(Task<T> task) => task.ConfigureAwait(false).GetAwaiter().GetResult();

    private sealed class ByProject : ConcurrentDictionary<ProjectId, SinkCode>;
}
