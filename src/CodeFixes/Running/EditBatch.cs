using System.Collections.Immutable;
using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.CodeFixes.Text;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.CodeFixes.Running;

/// <summary>Edits of several documents that are made, and bound again, together with the wirings that they need.</summary>
internal static class EditBatch
{
    /// <summary>Every round drops at least one edit that does not bind, so few are needed.</summary>
    private const int MaxRetries = 4;

    /// <summary>An editor has other things to do as well.</summary>
    private const int MaxWorkers = 4;

    /// <summary>Applies, binds, drops what does not bind, and tries again. Also gives the keys of the wirings that did not bind.</summary>
    public static async Task<(Solution Solution, ImmutableHashSet<string> FailedWirings)> ApplyAsync(
        Solution before, List<EditedDocument> edited, CancellationToken cancellationToken)
    {
        var pending = edited.ToDictionary(e => e.Site.Document.Id);
        var badWirings = ImmutableHashSet<SharedEdit>.Empty;
        await PlacePiecesAsync(pending, before, cancellationToken).ConfigureAwait(false);
        var toCheck = pending.Keys.ToList();
        var solution = before;
        for (var retry = 0; toCheck.Count > 0; retry++)
        {
            solution = Apply(before, pending.Values);
            var failed = await FailuresAsync(toCheck.Select(id => pending[id]).ToArray(), before, solution, cancellationToken).ConfigureAwait(false);

            toCheck = [];
            if (failed.IsEmpty)
            {
                break;
            }

            var bad = pending.Values.SelectMany(e => e.Pieces).Where(p => failed.Contains(p.Edit)).Select(p => p.Wiring).ToImmutableHashSet();
            badWirings = badWirings.Union(bad);
            foreach (var one in pending.Values.ToArray())
            {
                // After a few tries give the document up rather than guess.
                var kept = one.Edits.RemoveAll(e => failed.Contains(e) || Chain(e.Shared).Any(badWirings.Contains));
                kept = retry < MaxRetries || kept.Length == one.Edits.Length ? kept : ImmutableArray<CallEdit>.Empty;
                if (kept.Length < one.Edits.Length)
                {
                    pending[one.Site.Document.Id] = one.With(kept, one.Pieces);
                    toCheck.Add(one.Site.Document.Id);
                }
            }

            toCheck.AddRange(await PlacePiecesAsync(pending, before, cancellationToken).ConfigureAwait(false));
            toCheck = toCheck.Distinct().ToList();
            solution = Apply(before, pending.Values);
        }

        return (solution, badWirings.Select(w => w.Key).ToImmutableHashSet());
    }

    private static Solution Apply(Solution solution, IEnumerable<EditedDocument> pending)
    {
        foreach (var one in pending.Where(e => !e.IsUnchanged))
        {
            solution = LinkedDocuments.WithText(solution, one.Site.Document, one.NewText);
        }

        return solution;
    }

    /// <summary>Gives every document the pieces that the edits left need of it; the documents that changed by that.</summary>
    private static async Task<List<DocumentId>> PlacePiecesAsync(
        Dictionary<DocumentId, EditedDocument> pending, Solution before, CancellationToken cancellationToken)
    {
        var wirings = pending.Values.SelectMany(e => e.Edits).SelectMany(e => Chain(e.Shared)).Distinct().ToArray();
        var pieces = wirings.SelectMany(w => w.Pieces, (w, p) => (Wiring: w, p.Document, p.Edit)).ToLookup(p => p.Document, p => (p.Wiring, p.Edit));
        var changed = new List<DocumentId>();
        foreach (var id in pieces.Select(g => g.Key).Union(pending.Keys.ToArray()).ToArray())
        {
            var wanted = pieces[id].ToImmutableArray();
            if (pending.TryGetValue(id, out var known))
            {
                if (!known.Pieces.SequenceEqual(wanted))
                {
                    pending[id] = known.With(known.Edits, wanted);
                    changed.Add(id);
                }
            }
            else if (await FixSite.CreateAsync(before.GetDocument(id)!, [], cancellationToken).ConfigureAwait(false) is { } site)
            {
                pending[id] = new EditedDocument(site, ImmutableArray<CallEdit>.Empty, wanted);
                changed.Add(id);
            }
        }

        return changed;
    }

    private static IEnumerable<SharedEdit> Chain(SharedEdit? wiring)
    {
        for (; wiring is not null; wiring = wiring.Needs)
        {
            yield return wiring;
        }
    }

    /// <summary>Documents do not know of each other here, so that they are bound side by side.</summary>
    private static async Task<ImmutableHashSet<CallEdit>> FailuresAsync(
        IReadOnlyList<EditedDocument> edited, Solution before, Solution after, CancellationToken cancellationToken)
    {
        var next = -1;
        var workers = Enumerable.Range(0, Math.Min(MaxWorkers, edited.Count)).Select(_ => Task.Run(
            async () =>
            {
                var failed = ImmutableHashSet<CallEdit>.Empty;
                for (var i = Interlocked.Increment(ref next); i < edited.Count; i = Interlocked.Increment(ref next))
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    failed = failed.Union(await FailuresAsync(edited[i], before, after, cancellationToken).ConfigureAwait(false));
                }

                return failed;
            },
            cancellationToken)).ToArray();
        return (await Task.WhenAll(workers).ConfigureAwait(false)).Aggregate((a, b) => a.Union(b));
    }

    private static async Task<ImmutableHashSet<CallEdit>> FailuresAsync(
        EditedDocument edited, Solution before, Solution after, CancellationToken cancellationToken)
    {
        if (edited.IsUnchanged)
        {
            return ImmutableHashSet<CallEdit>.Empty;
        }

        var document = edited.Site.Document;
        var failed = await EditValidator.FailuresAsync(
            edited, after.GetDocument(document.Id)!, mayBeInactive: false, cancellationToken).ConfigureAwait(false);
        foreach (var id in LinkedDocuments.Of(before, document))
        {
            // The same file in another project or target framework must still bind there.
            if (await FixSite.CreateAsync(before.GetDocument(id)!, [], cancellationToken).ConfigureAwait(false) is { } site)
            {
                failed = failed.Union(await EditValidator.FailuresAsync(
                    edited.In(site), after.GetDocument(id)!, mayBeInactive: true, cancellationToken).ConfigureAwait(false));
            }
        }

        return failed;
    }
}
