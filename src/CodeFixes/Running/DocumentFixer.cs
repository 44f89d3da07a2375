using System.Collections.Immutable;
using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.CodeFixes.Text;
using LogAnalyzers.CodeFixes.Wiring;
using LogAnalyzers.Hosts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LogAnalyzers.CodeFixes.Running;

/// <summary>Makes the edits of a fix in documents of one project, bound again together in one new compilation.</summary>
internal static class DocumentFixer
{
    /// <summary>Edits inside edits (a print in a lambda that a print takes) need a round each; deeper nesting is left for the next run.</summary>
    private const int MaxRounds = 6;

    /// <summary>Every try bans all wirings that did not bind, so few are needed.</summary>
    private const int MaxRetries = 4;

    /// <summary>The solution with one diagnostic fixed, or null where that can't be done right.</summary>
    public static async Task<Solution?> FixAsync(
        LogFix fix, string variant, Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var before = document.Project.Solution;
        var work = ImmutableArray.Create((document, ImmutableArray.Create(diagnostic)));
        var after = await FixAsync(fix, variant, before, before, work, repeat: false, cancellationToken).ConfigureAwait(false);
        return after == before ? null : after;
    }

    /// <summary>The solution with all that can be fixed of the given diagnostics fixed; the same solution where that is nothing.</summary>
    /// <param name="origin">The solution before the whole run.</param>
    /// <param name="solution">The solution now.</param>
    /// <param name="work">Documents of one project.</param>
    /// <param name="repeat">Whether to go on where edits stood inside other edits.</param>
    public static async Task<Solution> FixAsync(
        LogFix fix,
        string variant,
        Solution origin,
        Solution solution,
        ImmutableArray<(Document Document, ImmutableArray<Diagnostic> Diagnostics)> work,
        bool repeat,
        CancellationToken cancellationToken)
    {
        if (work.IsEmpty)
        {
            return solution;
        }

        var project = work[0].Document.Project.Id;
        var banned = ImmutableHashSet<string>.Empty;
        for (var attempt = 0; attempt < 2; attempt++)
        {
            var fixedOnes = await FixAsync(fix, variant, origin, solution, work, repeat, banned, cancellationToken).ConfigureAwait(false);
            if (fixedOnes == solution
                || await LogFactoryPlan.ConnectAsync(fixedOnes, project, cancellationToken).ConfigureAwait(false) is not { } connected)
            {
                // No executable can be told of the library's loggers: only those that are given may be used.
                banned = banned.Add(LogFactoryPlan.Key);
                if (fixedOnes == solution)
                {
                    return solution;
                }

                continue;
            }

            return connected;
        }

        return solution;
    }

    private static async Task<Solution> FixAsync(
        LogFix fix,
        string variant,
        Solution origin,
        Solution solution,
        ImmutableArray<(Document Document, ImmutableArray<Diagnostic> Diagnostics)> work,
        bool repeat,
        ImmutableHashSet<string> banned,
        CancellationToken cancellationToken)
    {
        for (var round = 0; round < MaxRounds && !work.IsEmpty; round++)
        {
            // A wiring that does not bind is banned, and the same work is done again without it.
            var before = solution;
            for (var retry = 0; retry < MaxRetries; retry++)
            {
                var session = await WiringSession.CreateAsync(
                    origin, work[0].Document.Project, work.Select(w => w.Document).ToArray(), banned, cancellationToken).ConfigureAwait(false);
                var (edited, postponed) = await CollectAsync(fix, variant, work, session, cancellationToken).ConfigureAwait(false);
                (solution, var failed) = await EditBatch.ApplyAsync(before, edited, cancellationToken).ConfigureAwait(false);
                if (failed.IsEmpty || failed.IsSubsetOf(banned))
                {
                    work = repeat
                        ? await FindAgainAsync(fix, solution, postponed, cancellationToken).ConfigureAwait(false)
                        : ImmutableArray<(Document, ImmutableArray<Diagnostic>)>.Empty;
                    break;
                }

                banned = banned.Union(failed);
                work = retry == MaxRetries - 1 ? ImmutableArray<(Document, ImmutableArray<Diagnostic>)>.Empty : work;
            }
        }

        return solution;
    }

    private static async Task<(List<EditedDocument> Edited, List<DocumentId> Postponed)> CollectAsync(
        LogFix fix, string variant, ImmutableArray<(Document Document, ImmutableArray<Diagnostic> Diagnostics)> work, WiringSession? session,
        CancellationToken cancellationToken)
    {
        var edited = new List<EditedDocument>();
        var postponed = new List<DocumentId>();
        foreach (var (document, diagnostics) in work)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (await FixSite.CreateAsync(document, diagnostics.Select(d => d.Location.SourceSpan), cancellationToken, session).ConfigureAwait(false)
                    is { } site
                && Collect(fix, variant, site, diagnostics, out var conflicts, cancellationToken) is { IsEmpty: false } edits)
            {
                edited.Add(new EditedDocument(site, edits, ImmutableArray<(SharedEdit, CallEdit)>.Empty));
                if (conflicts)
                {
                    postponed.Add(document.Id);
                }
            }
        }

        return (edited, postponed);
    }

    /// <summary>Edits that can be made in one step, inner ones first; <paramref name="conflicts"/> where some have to wait.</summary>
    private static ImmutableArray<CallEdit> Collect(
        LogFix fix, string variant, FixSite site, ImmutableArray<Diagnostic> diagnostics, out bool conflicts, CancellationToken cancellationToken)
    {
        conflicts = false;
        var edits = new List<CallEdit>();
        foreach (var diagnostic in diagnostics.OrderBy(d => d.Location.SourceSpan.Start))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (fix.TryEdit(site, diagnostic, variant, cancellationToken) is { } edit)
            {
                edits.Add(edit);
            }
        }

        // In source order only neighbours and enclosing edits can conflict, so a short look back is enough.
        var chosen = new List<CallEdit>();
        foreach (var edit in edits.OrderBy(e => e.Extent.End).ThenBy(e => e.Extent.Length))
        {
            var clash = false;
            for (var i = chosen.Count - 1; i >= 0 && !clash; i--)
            {
                if (chosen[i].IsSameAs(edit))
                {
                    goto next;
                }

                clash = chosen[i].Conflicts(edit);
                if (chosen[i].Extent.End < edit.Extent.Start && (edit.CallSpan is null || chosen[i].Extent.End < edit.CallSpan.Value.Start))
                {
                    break;
                }
            }

            conflicts |= clash;
            if (!clash)
            {
                chosen.Add(edit);
            }

        next:;
        }

        return chosen.ToImmutableArray();
    }

    private static async Task<ImmutableArray<(Document Document, ImmutableArray<Diagnostic> Diagnostics)>> FindAgainAsync(
        LogFix fix, Solution solution, List<DocumentId> documents, CancellationToken cancellationToken)
    {
        var work = ImmutableArray.CreateBuilder<(Document, ImmutableArray<Diagnostic>)>();
        foreach (var id in documents)
        {
            var document = solution.GetDocument(id)!;
            var found = await FindAsync(fix, document, cancellationToken).ConfigureAwait(false);
            if (!found.IsEmpty)
            {
                work.Add((document, found));
            }
        }

        return work.ToImmutable();
    }

    /// <summary>The diagnostics of a fix that a document has now.</summary>
    public static async Task<ImmutableArray<Diagnostic>> FindAsync(LogFix fix, Document document, CancellationToken cancellationToken)
    {
        if (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
        {
            return ImmutableArray<Diagnostic>.Empty;
        }

        var analysis = model.Compilation.WithAnalyzers(
            AllAnalyzers.Create(),
            new CompilationWithAnalyzersOptions(document.Project.AnalyzerOptions, null, concurrentAnalysis: false, logAnalyzerExecutionTime: false));
        var found = await analysis.GetAnalyzerSemanticDiagnosticsAsync(model, null, cancellationToken).ConfigureAwait(false);
        return found.Where(d => fix.FixableDiagnosticIds.Contains(d.Id) && !d.IsSuppressed).ToImmutableArray();
    }
}
