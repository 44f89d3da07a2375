using System.Collections.Immutable;
using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.Hosts;
using LogAnalyzers.Options;
using LogAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.CodeFixes.Running;

/// <summary>
/// Answers what a fix's edits bring, or make it possible to answer, of rules that come before its own: their turn in a run over all rules is over,
/// and a second run would find it. What comes later in the order of the IDs has its turn still.
/// </summary>
internal static class FollowUps
{
    private static readonly Lazy<ImmutableDictionary<string, LogFix>> Fixes = new(() => typeof(LogFix).Assembly.GetTypes()
        .Where(t => !t.IsAbstract && t.IsSubclassOf(typeof(LogFix))).Select(t => (LogFix)Activator.CreateInstance(t)!)
        .SelectMany(f => f.FixableDiagnosticIds.Where(id => !OtherTools.IsOther(id)), (f, id) => (f, id))
        .ToImmutableDictionary(p => p.id, p => p.f));

    /// <summary>The solution with what the edits brought answered as far as that is possible.</summary>
    /// <param name="fix">The fix whose edits they are.</param>
    /// <param name="batch">The edits, bound again.</param>
    /// <param name="origin">The solution before the whole run.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    public static async Task<Solution> AnswerAsync(LogFix fix, EditBatch batch, Solution origin, CancellationToken cancellationToken)
    {
        var solution = batch.After;
        var own = fix.FixableDiagnosticIds.Where(id => !OtherTools.IsOther(id)).OrderBy(id => id, StringComparer.Ordinal).First();
        var left = batch.Left.Where(l => string.CompareOrdinal(l.Finding.Rule.Id, own) < 0 && Fixes.Value.ContainsKey(l.Finding.Rule.Id)
            && WasNotFixable(l.Document, l.Finding, cancellationToken)).ToArray();
        var calls = left.GroupBy(l => l.Document.Site.Document.Id)
            .ToDictionary(g => g.Key, g => g.Select(l => l.Finding.Call).Distinct().ToArray());
        foreach (var rule in left.Select(l => l.Finding.Rule).GroupBy(r => r.Id).Select(g => g.First()).OrderBy(r => r.Id, StringComparer.Ordinal))
        {
            var other = Fixes.Value[rule.Id];
            var work = ImmutableArray.CreateBuilder<FixWork>();
            foreach (var place in calls)
            {
                var document = solution.GetDocument(place.Key)!;
                if (await FindAsync(rule, document, place.Value, cancellationToken).ConfigureAwait(false) is { IsEmpty: false } found)
                {
                    work.Add(new(document, found));
                }
            }

            var fixer = new DocumentFixer(other, other.Variants[0], origin, repeats: false);
            solution = await fixer.FixAsync(solution, work.ToImmutable(), cancellationToken).ConfigureAwait(false);
            foreach (var edited in fixer.LastBatch?.Documents ?? [])
            {
                if (calls.TryGetValue(edited.Site.Document.Id, out var known))
                {
                    calls[edited.Site.Document.Id] = known.Select(edited.Map).ToArray();
                }
            }
        }

        return solution;
    }

    /// <summary>What was there before and could have been fixed then is nobody's doing, and nobody has asked for it.</summary>
    private static bool WasNotFixable(EditedDocument edited, LeftFinding finding, CancellationToken cancellationToken)
        => finding.Before is not { } before
            || (Fixes.Value[finding.Rule.Id] is var fix && fix.TryEdit(fix.Variants[0], edited.Site, before, cancellationToken) is null);

    /// <summary>What a rule says of calls; empty where it is switched off for the file.</summary>
    private static async Task<ImmutableArray<Diagnostic>> FindAsync(
        DiagnosticDescriptor rule, Document document, TextSpan[] calls, CancellationToken cancellationToken)
    {
        if (await FixSite.CreateAsync(document, calls, cancellationToken).ConfigureAwait(false) is not { } site
            || !new Severities(site.Model.Compilation, site.Options).IsOn(rule, site.Model.SyntaxTree, cancellationToken))
        {
            return ImmutableArray<Diagnostic>.Empty;
        }

        var found = new List<Diagnostic>();
        foreach (var call in calls.Select(c => site.CallAt(c, cancellationToken)))
        {
            if (call is not null)
            {
                RuleRunner.Run(call, new RuleContext(site.Frameworks, site.Model, site.Options, found.Add, cancellationToken));
            }
        }

        found.RemoveAll(d => d.Id != rule.Id);
        return found.ToImmutableArray();
    }
}
