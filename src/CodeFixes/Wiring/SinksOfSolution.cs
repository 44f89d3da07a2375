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
    /// <summary>Rounds through the solution: a call may go to an interface of one project that another implements and a third one is given.</summary>
    private const int MaxRounds = 3;

    /// <summary>The code of a site's project that sinks run.</summary>
    public static SinkCode At(FixSite site, CancellationToken cancellationToken)
    {
        var project = site.Document.Project;
        var known = SolutionFacts.OfSolution.Of(project.Solution, static (s, t) => new ByProject(Reached(s, t)), cancellationToken);
        return known.Code.GetOrAdd(
            project.Id,
            _ => known.Reached.IsEmpty
                ? SinkCode.Of(site.Model.Compilation, cancellationToken)
                : SinkCode.Of(site.Model.Compilation, known.Reached, cancellationToken));
    }

    /// <summary>The members and types of all projects that sinks of others reach, by documentation-comment id.</summary>
    private static ImmutableHashSet<string> Reached(Solution solution, CancellationToken cancellationToken)
    {
        var reached = ImmutableHashSet<string>.Empty;
        var projects = solution.GetProjectDependencyGraph().GetTopologicallySortedProjects(cancellationToken).Reverse()
            .Select(id => solution.GetProject(id)!).Where(p => p.Language == LanguageNames.CSharp).ToArray();
        var makers = projects.Length > 1 ? MayHaveSinks(solution, cancellationToken) : [];
        for (var round = 0; round < MaxRounds && makers.Count > 0; round++)
        {
            var before = reached.Count;
            foreach (var project in projects)
            {
                // What uses others comes first.
                if ((!reached.IsEmpty || (round == 0 && makers.Contains(project.Id)))
                    && Wait(project.GetCompilationAsync(cancellationToken)) is { } compilation)
                {
                    reached = reached.Union(SinkCode.Of(compilation, reached, cancellationToken).Outside);
                }
            }

            if (reached.Count == before)
            {
                break;
            }
        }

        return reached;
    }

    private static HashSet<ProjectId> MayHaveSinks(Solution solution, CancellationToken cancellationToken)
        => [.. Wait(FactOfProjects<Maker>.OfAsync(solution, MakerAsync, cancellationToken)).Where(m => m.IsLikely).Select(m => m.Project)];

    private static async Task<Maker> MakerAsync(Project project, CancellationToken cancellationToken)
    {
        foreach (var document in project.Documents)
        {
            if (await document.GetSyntaxTreeAsync(cancellationToken).ConfigureAwait(false) is { } tree
                && SinkCode.MayHaveSinks(tree, cancellationToken))
            {
                return new(project.Id, IsLikely: true);
            }
        }

        return new(project.Id, IsLikely: false);
    }

    /// <summary>A fix's edit is made synchronously; nothing awaited here needs the thread that waits.</summary>
    private static T Wait<T>(Task<T> task) => task.ConfigureAwait(false).GetAwaiter().GetResult();

    /// <summary>Whether a project may have sinks of its own, by spelling.</summary>
    private sealed record Maker(ProjectId Project, bool IsLikely);

    private sealed class ByProject(ImmutableHashSet<string> reached)
    {
        public ImmutableHashSet<string> Reached => reached;

        public ConcurrentDictionary<ProjectId, SinkCode> Code { get; } = new();
    }
}
