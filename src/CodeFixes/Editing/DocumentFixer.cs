using System.Collections.Immutable;
using LogAnalyzers.Hosts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.CodeFixes.Editing;

/// <summary>Makes the edits of a fix in documents of one project, bound again together in one new compilation.</summary>
internal static class DocumentFixer
{
    /// <summary>Edits inside edits (a print in a lambda that a print takes) need a round each; deeper nesting is left for the next run.</summary>
    private const int MaxRounds = 6;

    /// <summary>Every round drops at least one edit that does not bind, so few are needed.</summary>
    private const int MaxRetries = 4;

    /// <summary>The document with one diagnostic fixed, or null where that can't be done right.</summary>
    public static async Task<Document?> FixAsync(LogFix fix, string variant, Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var work = ImmutableArray.Create((document, ImmutableArray.Create(diagnostic)));
        var solution = await FixAsync(fix, variant, document.Project.Solution, work, repeat: false, cancellationToken).ConfigureAwait(false);
        return solution == document.Project.Solution ? null : solution.GetDocument(document.Id);
    }

    /// <summary>The solution with all that can be fixed of the given diagnostics fixed; the same solution where that is nothing.</summary>
    /// <param name="work">Documents of one project.</param>
    /// <param name="repeat">Whether to go on where edits stood inside other edits.</param>
    public static async Task<Solution> FixAsync(
        LogFix fix,
        string variant,
        Solution solution,
        ImmutableArray<(Document Document, ImmutableArray<Diagnostic> Diagnostics)> work,
        bool repeat,
        CancellationToken cancellationToken)
    {
        for (var round = 0; round < MaxRounds && !work.IsEmpty; round++)
        {
            var edited = new List<EditedDocument>();
            var postponed = new List<DocumentId>();
            foreach (var (document, diagnostics) in work)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (await FixSite.CreateAsync(document, diagnostics.Select(d => d.Location.SourceSpan), cancellationToken).ConfigureAwait(false) is { } site
                    && Collect(fix, variant, site, diagnostics, out var conflicts, cancellationToken) is { IsEmpty: false } edits)
                {
                    edited.Add(new EditedDocument(site, edits));
                    if (conflicts)
                    {
                        postponed.Add(document.Id);
                    }
                }
            }

            solution = await ApplyAsync(solution, edited, cancellationToken).ConfigureAwait(false);
            work = repeat ? await FindAgainAsync(fix, solution, postponed, cancellationToken).ConfigureAwait(false) : ImmutableArray<(Document, ImmutableArray<Diagnostic>)>.Empty;
        }

        return solution;
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
            if (fix.Edit(site, diagnostic, variant, cancellationToken) is { } edit)
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

    /// <summary>Applies, binds, drops what does not bind, and tries again.</summary>
    private static async Task<Solution> ApplyAsync(Solution before, List<EditedDocument> edited, CancellationToken cancellationToken)
    {
        var pending = edited.ToDictionary(e => e.Site.Document.Id);
        var toCheck = pending.Keys.ToList();
        var solution = before;
        for (var retry = 0; toCheck.Count > 0; retry++)
        {
            solution = before;
            foreach (var one in pending.Values.Where(e => !e.Edits.IsEmpty))
            {
                solution = LinkedDocuments.WithText(solution, one.Site.Document, one.NewText);
            }

            var again = new List<DocumentId>();
            foreach (var id in toCheck)
            {
                var failed = await FailuresAsync(pending[id], before, solution, cancellationToken).ConfigureAwait(false);
                if (!failed.IsEmpty)
                {
                    // After a few tries give the document up rather than guess.
                    pending[id] = pending[id].Without(retry < MaxRetries ? failed : pending[id].Edits.ToImmutableHashSet());
                    again.Add(id);
                }
            }

            toCheck = again;
        }

        return solution;
    }

    private static async Task<ImmutableHashSet<CallEdit>> FailuresAsync(EditedDocument edited, Solution before, Solution after, CancellationToken cancellationToken)
    {
        if (edited.Edits.IsEmpty)
        {
            return ImmutableHashSet<CallEdit>.Empty;
        }

        var document = edited.Site.Document;
        var failed = await EditValidator.FailuresAsync(edited, after.GetDocument(document.Id)!, mayBeInactive: false, cancellationToken).ConfigureAwait(false);
        foreach (var id in LinkedDocuments.Of(before, document))
        {
            // The same file in another project or target framework must still bind there.
            if (await FixSite.CreateAsync(before.GetDocument(id)!, [], cancellationToken).ConfigureAwait(false) is { } site)
            {
                var other = new EditedDocument(site, edited.Edits);
                failed = failed.Union(await EditValidator.FailuresAsync(other, after.GetDocument(id)!, mayBeInactive: true, cancellationToken).ConfigureAwait(false));
            }
        }

        return failed;
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
            ImmutableArray.Create<DiagnosticAnalyzer>(new CallAnalyzer(), new LoggerMessageAnalyzer()),
            new CompilationWithAnalyzersOptions(document.Project.AnalyzerOptions, null, concurrentAnalysis: false, logAnalyzerExecutionTime: false));
        var found = await analysis.GetAnalyzerSemanticDiagnosticsAsync(model, null, cancellationToken).ConfigureAwait(false);
        return found.Where(d => fix.FixableDiagnosticIds.Contains(d.Id) && !d.IsSuppressed).ToImmutableArray();
    }
}
