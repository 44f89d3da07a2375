using System.Collections.Immutable;
using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.CodeFixes.Text;
using LogAnalyzers.CodeFixes.Wiring;
using LogAnalyzers.Hosts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LogAnalyzers.CodeFixes.Running;

/// <summary>A document and the diagnostics in it that are to be fixed.</summary>
internal sealed record FixWork(Document Document, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>Makes the edits of a variant in documents of one project, bound again together in one new compilation.</summary>
internal sealed class DocumentFixer
{
    /// <summary>Edits inside edits (a print in a lambda that a print takes) need a round each; deeper nesting is left for the next run.</summary>
    private const int MaxRounds = 6;

    /// <summary>Every try bans all shared edits that did not bind, so few are needed.</summary>
    private const int MaxRetries = 4;

    private readonly LogFix _fix;
    private readonly FixVariant _variant;
    private readonly Solution _origin;
    private readonly bool _repeats;

    /// <param name="fix">The fix.</param>
    /// <param name="variant">The variant to make of it.</param>
    /// <param name="origin">The solution before the whole run.</param>
    /// <param name="repeats">Whether to go on where edits stood inside other edits.</param>
    public DocumentFixer(LogFix fix, FixVariant variant, Solution origin, bool repeats)
    {
        _fix = fix;
        _variant = variant;
        _origin = origin;
        _repeats = repeats;
    }

    /// <summary>The place that edits were last made for; null where there was none.</summary>
    public FixSite? LastSite { get; private set; }

    /// <summary>The edits that were last made, as they were bound; null where there were none.</summary>
    public EditBatch? LastBatch { get; private set; }

    /// <summary>The solution with one diagnostic fixed, or null where that can't be done right.</summary>
    public async Task<Solution?> FixAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var work = new FixWork(document, ImmutableArray.Create(diagnostic));
        var after = await FixAsync(_origin, ImmutableArray.Create(work), cancellationToken).ConfigureAwait(false);
        return after == _origin ? null : after;
    }

    /// <summary>The solution with all that can be fixed of the given diagnostics fixed; the same solution where that is nothing.</summary>
    /// <param name="solution">The solution now.</param>
    /// <param name="work">Documents of one project.</param>
    /// <param name="cancellationToken">Stops the run; the solution is lost then.</param>
    public async Task<Solution> FixAsync(Solution solution, ImmutableArray<FixWork> work, CancellationToken cancellationToken)
    {
        if (work.IsEmpty)
        {
            return solution;
        }

        var project = work[0].Document.Project.Id;
        var banned = ImmutableHashSet<string>.Empty;
        foreach (var usesFactory in _fix.BringsFactory ? new[] { true, false } : [false])
        {
            // Where no executable can be told of the library's loggers, only those that are given may be used.
            banned = usesFactory ? banned : banned.Add(LogFactoryPlan.Key);
            var after = await FixAsync(solution, work, banned, cancellationToken).ConfigureAwait(false);
            if (after == solution)
            {
                break;
            }

            if (!_fix.BringsFactory)
            {
                return after;
            }

            if (await LogFactoryPlan.ConnectAsync(after, project, _fix.SaysWhatWasSaid, cancellationToken).ConfigureAwait(false) is { } connected)
            {
                return connected;
            }
        }

        return solution;
    }

    private async Task<Solution> FixAsync(
        Solution solution, ImmutableArray<FixWork> work, ImmutableHashSet<string> banned, CancellationToken cancellationToken)
    {
        for (var round = 0; round < MaxRounds && !work.IsEmpty; round++)
        {
            (solution, var postponed, banned) = await FixRoundAsync(solution, work, banned, cancellationToken).ConfigureAwait(false);
            work = _repeats
                ? await FindAgainAsync(solution, postponed, cancellationToken).ConfigureAwait(false)
                : ImmutableArray<FixWork>.Empty;
        }

        return solution;
    }

    /// <summary>A shared edit that does not bind is banned, and the same work is done again without it.</summary>
    private async Task<(Solution Solution, List<DocumentId> Postponed, ImmutableHashSet<string> Banned)> FixRoundAsync(
        Solution before, ImmutableArray<FixWork> work, ImmutableHashSet<string> banned, CancellationToken cancellationToken)
    {
        var solution = before;
        for (var retry = 0; retry < MaxRetries; retry++)
        {
            var session = await WiringSession.CreateAsync(
                _origin, work[0].Document.Project, work.Select(w => w.Document).ToArray(), banned, _fix.BringsFactory, _fix.SaysWhatWasSaid,
                cancellationToken).ConfigureAwait(false);
            var (edited, postponed) = await CollectAsync(work, session, cancellationToken).ConfigureAwait(false);
            var batch = await EditBatch.ApplyAsync(before, edited, cancellationToken).ConfigureAwait(false);
            LastBatch = batch;
            solution = batch.After;
            if (batch.Failed.IsSubsetOf(banned))
            {
                solution = await FollowUps.AnswerAsync(_fix, batch, _origin, cancellationToken).ConfigureAwait(false);
                return (solution, postponed, banned);
            }

            banned = banned.Union(batch.Failed);
        }

        return (solution, [], banned);
    }

    private async Task<(List<EditedDocument> Edited, List<DocumentId> Postponed)> CollectAsync(
        ImmutableArray<FixWork> work, WiringSession? session, CancellationToken cancellationToken)
    {
        var edited = new List<EditedDocument>();
        var postponed = new List<DocumentId>();
        foreach (var (document, diagnostics) in work)
        {
            cancellationToken.ThrowIfCancellationRequested();
            LastSite = await FixSite.CreateAsync(
                document, diagnostics.Select(d => d.Location.SourceSpan), cancellationToken, session).ConfigureAwait(false);
            if (LastSite is { } site && Collect(site, diagnostics, out var conflicts, cancellationToken) is { IsEmpty: false } edits)
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
    private ImmutableArray<CallEdit> Collect(
        FixSite site, ImmutableArray<Diagnostic> diagnostics, out bool conflicts, CancellationToken cancellationToken)
    {
        conflicts = false;
        var edits = new List<CallEdit>();
        foreach (var diagnostic in diagnostics.OrderBy(d => d.Location.SourceSpan.Start))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (_fix.TryEdit(_variant, site, diagnostic, cancellationToken) is { } edit)
            {
                edits.Add(edit);
            }
        }

        var chosen = new List<CallEdit>();
        foreach (var edit in edits.OrderBy(e => e.Extent.End).ThenBy(e => e.Extent.Length))
        {
            var meeting = MeetingOf(chosen, edit);
            conflicts |= meeting == Meeting.Conflict;
            if (meeting == Meeting.None)
            {
                chosen.Add(edit);
            }
        }

        return chosen.ToImmutableArray();
    }

    private enum Meeting
    {
        /// <summary>The edits can be made in one step.</summary>
        None,

        /// <summary>Two diagnostics ask for one and the same edit.</summary>
        Same,

        /// <summary>The edit has to wait for the other one.</summary>
        Conflict,
    }

    /// <summary>
    /// How an edit stands to those that are chosen. In source order only neighbours and enclosing edits meet: a short look back is enough.
    /// </summary>
    private static Meeting MeetingOf(List<CallEdit> chosen, CallEdit edit)
    {
        for (var i = chosen.Count - 1; i >= 0; i--)
        {
            if (chosen[i].IsSameAs(edit))
            {
                return Meeting.Same;
            }

            if (chosen[i].Conflicts(edit))
            {
                return Meeting.Conflict;
            }

            if (chosen[i].Extent.End < edit.Extent.Start && (edit.CallSpan is null || chosen[i].Extent.End < edit.CallSpan.Value.Start))
            {
                break;
            }
        }

        return Meeting.None;
    }

    private async Task<ImmutableArray<FixWork>> FindAgainAsync(Solution solution, List<DocumentId> documents, CancellationToken cancellationToken)
    {
        var work = ImmutableArray.CreateBuilder<FixWork>();
        foreach (var id in documents)
        {
            var document = solution.GetDocument(id)!;
            var found = await FindAsync(_fix, document, cancellationToken).ConfigureAwait(false);
            if (!found.IsEmpty)
            {
                work.Add(new(document, found));
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
