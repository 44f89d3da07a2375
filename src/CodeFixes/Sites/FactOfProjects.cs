using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.CodeFixes.Sites;

/// <summary>
/// One fact about each C# project of a solution, of its own files and settings alone. A run makes a snapshot for each project that it comes to: only
/// what has changed since the last one is looked at again.
/// </summary>
/// <typeparam name="TFact">The fact; a type that nothing else is kept by.</typeparam>
internal sealed class FactOfProjects<TFact>
    where TFact : class
{
    private Snapshot? _last;

    /// <summary>The facts of all projects, in the order of the solution.</summary>
    /// <param name="solution">The snapshot.</param>
    /// <param name="find">Finds the fact of one project.</param>
    /// <param name="cancellationToken">Stops the search; what was found till then is lost.</param>
    public static async Task<IReadOnlyList<TFact>> OfAsync(
        Solution solution, Func<Project, CancellationToken, Task<TFact>> find, CancellationToken cancellationToken)
    {
        var table = SolutionFacts.OfWorkspace.Of(solution.Workspace, static _ => new FactOfProjects<TFact>());
        var facts = await table.FindAsync(solution, find, cancellationToken).ConfigureAwait(false);
        return solution.ProjectIds.Where(facts.ContainsKey).Select(id => facts[id]).ToArray();
    }

    private async Task<ImmutableDictionary<ProjectId, TFact>> FindAsync(
        Solution solution, Func<Project, CancellationToken, Task<TFact>> find, CancellationToken cancellationToken)
    {
        var last = Volatile.Read(ref _last);
        if (last?.Solution.TryGetTarget(out var known) == true && known == solution)
        {
            return last.Facts;
        }

        var facts = Unchanged(last, solution).ToBuilder();
        foreach (var project in solution.Projects.Where(p => p.Language == LanguageNames.CSharp && !facts.ContainsKey(p.Id)))
        {
            facts.Add(project.Id, await find(project, cancellationToken).ConfigureAwait(false));
        }

        var found = facts.ToImmutable();
        Volatile.Write(ref _last, new(new(solution), found));
        return found;
    }

    private static ImmutableDictionary<ProjectId, TFact> Unchanged(Snapshot? last, Solution solution)
    {
        if (last is null || !last.Solution.TryGetTarget(out var before))
        {
            return ImmutableDictionary<ProjectId, TFact>.Empty;
        }

        var changes = solution.GetChanges(before);
        return last.Facts.RemoveRange(changes.GetProjectChanges().Select(c => c.ProjectId).Concat(changes.GetRemovedProjects().Select(p => p.Id)));
    }

    /// <summary>Snapshots are not kept alive for it.</summary>
    private sealed record Snapshot(WeakReference<Solution> Solution, ImmutableDictionary<ProjectId, TFact> Facts);
}
