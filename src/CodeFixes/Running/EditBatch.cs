using System.Collections.Concurrent;
using System.Collections.Immutable;
using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.CodeFixes.Text;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.CodeFixes.Running;

/// <summary>Edits of several documents that are made, and bound again, together with the shared edits that they need.</summary>
internal sealed class EditBatch
{
    /// <summary>Every round drops at least one edit that does not bind, so few are needed.</summary>
    private const int MaxRetries = 4;

    /// <summary>An editor has other things to do as well.</summary>
    private const int MaxWorkers = 4;

    private readonly Dictionary<DocumentId, EditedDocument> _documents;
    private readonly ConcurrentDictionary<DocumentId, ImmutableArray<LeftFinding>> _left = new();
    private ImmutableHashSet<SharedEdit> _failed = ImmutableHashSet<SharedEdit>.Empty;

    private EditBatch(Solution before, IEnumerable<EditedDocument> edited)
    {
        Before = After = before;
        _documents = edited.ToDictionary(e => e.Site.Document.Id);
    }

    public Solution Before { get; }

    /// <summary>With all edits that bound.</summary>
    public Solution After { get; private set; }

    /// <summary>What was edited, with the edits that bound.</summary>
    public IEnumerable<EditedDocument> Documents => _documents.Values;

    /// <summary>The keys of the shared edits that did not bind.</summary>
    public ImmutableHashSet<string> Failed => _failed.Select(s => s.Key).ToImmutableHashSet();

    /// <summary>What rules, switched off or not, say of the calls that the edits have written.</summary>
    public IEnumerable<(EditedDocument Document, LeftFinding Finding)> Left
        => Documents.SelectMany(
            d => _left.TryGetValue(d.Site.Document.Id, out var found) ? found : ImmutableArray<LeftFinding>.Empty,
            (d, f) => (d, f));

    /// <summary>Applies, binds, drops what does not bind, and tries again.</summary>
    public static async Task<EditBatch> ApplyAsync(Solution before, IEnumerable<EditedDocument> edited, CancellationToken cancellationToken)
    {
        var batch = new EditBatch(before, edited);
        await batch.ApplyAsync(cancellationToken).ConfigureAwait(false);
        return batch;
    }

    private async Task ApplyAsync(CancellationToken cancellationToken)
    {
        await PlacePiecesAsync(cancellationToken).ConfigureAwait(false);
        var toCheck = _documents.Keys.ToList();
        for (var retry = 0; toCheck.Count > 0; retry++)
        {
            After = Apply(Before, Documents);
            var failed = await FailuresAsync(toCheck.Select(id => _documents[id]).ToArray(), Before, After, cancellationToken).ConfigureAwait(false);
            failed = failed.Union(await UngeneratedAsync(cancellationToken).ConfigureAwait(false));
            if (failed.IsEmpty)
            {
                break;
            }

            // After a few tries give the document up rather than guess.
            toCheck = Drop(failed, givesUp: retry >= MaxRetries);
            toCheck.AddRange(await PlacePiecesAsync(cancellationToken).ConfigureAwait(false));
            toCheck = toCheck.Distinct().ToList();
            After = Apply(Before, Documents);
        }
    }

    /// <summary>Takes out what failed, and what stands on a shared edit that failed; the documents that changed by that.</summary>
    private List<DocumentId> Drop(ImmutableHashSet<CallEdit> failed, bool givesUp)
    {
        _failed = _failed.Union(Documents.SelectMany(d => d.Pieces).Where(p => failed.Contains(p.Edit)).Select(p => p.Shared));
        var changed = new List<DocumentId>();
        foreach (var one in Documents.ToArray())
        {
            var kept = one.Edits.RemoveAll(e => failed.Contains(e) || Chain(e.Shared).Any(_failed.Contains));
            if (kept.Length < one.Edits.Length)
            {
                _documents[one.Site.Document.Id] = one.With(givesUp ? ImmutableArray<CallEdit>.Empty : kept, one.Pieces);
                changed.Add(one.Site.Document.Id);
            }
        }

        return changed;
    }

    private static Solution Apply(Solution solution, IEnumerable<EditedDocument> edited)
    {
        foreach (var one in edited.Where(e => !e.IsUnchanged))
        {
            solution = LinkedDocuments.WithText(solution, one.Site.Document, one.NewText);
        }

        return solution;
    }

    /// <summary>Gives every document the pieces that the edits left need of it; the documents that changed by that.</summary>
    private async Task<List<DocumentId>> PlacePiecesAsync(CancellationToken cancellationToken)
    {
        var needed = Documents.SelectMany(d => d.Edits).SelectMany(e => Chain(e.Shared)).Distinct().ToArray();
        var pieces = needed.OrderBy(s => s.Rank).SelectMany(s => s.Pieces, (s, p) => (Shared: s, p.Document, p.Edit))
            .ToLookup(p => p.Document, p => (p.Shared, p.Edit));
        var changed = new List<DocumentId>();
        foreach (var id in pieces.Select(g => g.Key).Union(_documents.Keys.ToArray()).ToArray())
        {
            var wanted = pieces[id].ToImmutableArray();
            if (_documents.TryGetValue(id, out var known))
            {
                if (!known.Pieces.SequenceEqual(wanted))
                {
                    _documents[id] = known.With(known.Edits, wanted);
                    changed.Add(id);
                }
            }
            else if (await FixSite.CreateAsync(Before.GetDocument(id)!, [], cancellationToken).ConfigureAwait(false) is { } site)
            {
                _documents[id] = new EditedDocument(site, ImmutableArray<CallEdit>.Empty, wanted);
                changed.Add(id);
            }
        }

        return changed;
    }

    /// <summary>A shared edit and all that it stands on.</summary>
    private static IEnumerable<SharedEdit> Chain(SharedEdit? shared)
    {
        for (; shared is not null; shared = shared.Needs)
        {
            yield return shared;
        }
    }

    /// <summary>Documents do not know of each other here, so that they are bound side by side.</summary>
    private async Task<ImmutableHashSet<CallEdit>> FailuresAsync(
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
                    var validation = await ValidateAsync(edited[i], before, after, cancellationToken).ConfigureAwait(false);
                    _left[edited[i].Site.Document.Id] = validation.Left;
                    failed = failed.Union(validation.Failed);
                }

                return failed;
            },
            cancellationToken)).ToArray();
        return (await Task.WhenAll(workers).ConfigureAwait(false)).Aggregate((a, b) => a.Union(b));
    }

    /// <summary>The pieces of which a source generator makes nothing that compiles, in one of the projects that have them.</summary>
    private async Task<ImmutableHashSet<CallEdit>> UngeneratedAsync(CancellationToken cancellationToken)
    {
        var failed = ImmutableHashSet.CreateBuilder<CallEdit>();
        foreach (var document in Documents.Where(d => d.Pieces.Any(p => p.Shared.Holds is not null)))
        {
            var own = document.Site.Document;
            foreach (var id in LinkedDocuments.Of(Before, own).Prepend(own.Id))
            {
                foreach (var (shared, edit) in document.Pieces.Where(p => p.Shared.Holds is not null))
                {
                    if (!await shared.Holds!(After.GetDocument(id)!.Project, cancellationToken).ConfigureAwait(false))
                    {
                        failed.Add(edit);
                    }
                }
            }
        }

        return failed.ToImmutable();
    }

    private static async Task<Validation> ValidateAsync(
        EditedDocument edited, Solution before, Solution after, CancellationToken cancellationToken)
    {
        if (edited.IsUnchanged)
        {
            return new(ImmutableHashSet<CallEdit>.Empty, ImmutableArray<LeftFinding>.Empty);
        }

        var document = edited.Site.Document;
        var validation = await EditValidator.ValidateAsync(
            edited, after.GetDocument(document.Id)!, mayBeInactive: false, cancellationToken).ConfigureAwait(false);
        foreach (var id in LinkedDocuments.Of(before, document))
        {
            // The same file in another project or target framework must still bind there.
            if (await FixSite.CreateAsync(before.GetDocument(id)!, [], cancellationToken).ConfigureAwait(false) is { } site)
            {
                var other = await EditValidator.ValidateAsync(
                    edited.In(site), after.GetDocument(id)!, mayBeInactive: true, cancellationToken).ConfigureAwait(false);
                validation = validation with { Failed = validation.Failed.Union(other.Failed) };
            }
        }

        return validation;
    }
}
