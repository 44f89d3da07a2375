using System.Collections.Immutable;
using LogAnalyzers.Calls;
using LogAnalyzers.CodeFixes.Text;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Hosts;
using LogAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.CodeFixes.Sites;

/// <summary>Binds edited code again: an edit that does not end in a complete log call, or brings a compiler error, is not made.</summary>
internal static class EditValidator
{
    /// <summary>The edits, and pieces of shared edits, that must not be made; and what rules say of the calls of the others.</summary>
    public static async Task<Validation> ValidateAsync(
        EditedDocument edited, Document after, bool mayBeInactive, CancellationToken cancellationToken)
    {
        var failed = ImmutableHashSet.CreateBuilder<CallEdit>();
        if (await FixSite.CreateAsync(after, [], cancellationToken).ConfigureAwait(false) is not { } site)
        {
            return new(edited.Edits.Concat(edited.Pieces.Select(p => p.Edit)).ToImmutableHashSet(), ImmutableArray<LeftFinding>.Empty);
        }

        var left = ImmutableArray.CreateBuilder<LeftFinding>();
        foreach (var edit in edited.Edits)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (edit.Calls.Any(span => !IsComplete(edited, span, site, mayBeInactive, left, cancellationToken)))
            {
                failed.Add(edit);
            }

            left.AddRange(edit.FreedCalls.Select(c => site.CallAt(edited.Map(c), cancellationToken)).OfType<LogCall>()
                .SelectMany(c => Findings(c, site, cancellationToken).OfCall, (c, d) => new LeftFinding(d.Descriptor, c.Syntax.Span, null)));
        }

        foreach (var error in NewErrors(edited, site, cancellationToken))
        {
            // Blame the edit that the error stands in; where none contains it, all of that member.
            var culprits = edited.Edits.Where(e => edited.Map(e.Extent).IntersectsWith(error))
                .Concat(edited.Pieces.Select(p => p.Edit).Where(e => edited.MapPiece(e).IntersectsWith(error))).ToArray();
            failed.UnionWith(culprits.Length > 0
                ? culprits
                : edited.Edits.Where(e => MemberSpan(site.Root, edited.Map(e.Extent).Start).Contains(error)));
            if (culprits.Length == 0 && (edited.AddsUsings || !edited.Pieces.IsEmpty))
            {
                failed.UnionWith(edited.Edits.Where(e => !e.Namespaces.IsEmpty));
                failed.UnionWith(edited.Pieces.Select(p => p.Edit));
            }
        }

        return new(failed.ToImmutable(), left.ToImmutable());
    }

    private static bool IsComplete(
        EditedDocument edited, TextSpan before, FixSite site, bool mayBeInactive, ImmutableArray<LeftFinding>.Builder left,
        CancellationToken cancellationToken)
    {
        var span = edited.Map(before);
        if (mayBeInactive && site.Root.FindTrivia(span.Start).IsKind(SyntaxKind.DisabledTextTrivia))
        {
            return true;
        }

        // A comment or directive that the edit would drop is a lost edit.
        return site.CallAt(span, cancellationToken) is { } call && span.Contains(call.Syntax.Span)
            && Comments(edited.Site.Root, before) <= Comments(site.Root, span)
            && IsComplete(call, site, edited.Site, before, left, cancellationToken);
    }

    /// <summary>Whether a call that an edit leaves says all that it should, and is no worse than what was there.</summary>
    /// <param name="call">A call of the document after the edit.</param>
    /// <param name="site">The document after the edit.</param>
    /// <param name="old">The document before the edit.</param>
    /// <param name="before">The place there that the call has taken.</param>
    /// <param name="left">Takes what rules say of the call; null where nobody asks.</param>
    /// <param name="cancellationToken">Stops the rules.</param>
    public static bool IsComplete(
        LogCall call, FixSite site, FixSite old, TextSpan before, ImmutableArray<LeftFinding>.Builder? left, CancellationToken cancellationToken)
    {
        // A record may also be written from an object, or a scope opened, where the API has no template for it; and a template may stand elsewhere,
        // or have been none before.
        var replaced = old.CallAt(before, cancellationToken);
        var isTemplate = IsTemplate(call);
        if (call.State is null && call.Method.Kind != LogMethodKind.Generated && !isTemplate
            && !(call.Template is null && replaced is { Template: null }))
        {
            return false;
        }

        var (found, values) = Findings(call, site, cancellationToken);
        if (found.Count == 0)
        {
            return true;
        }

        var (known, knownValues) = replaced is null ? ([], 0) : Findings(replaced, old, cancellationToken);
        left?.AddRange(found.GroupBy(d => d.Id).Select(g => g.First().Descriptor).Select(d => new LeftFinding(
            d, call.Syntax.Span, replaced is null || IsBlocked(d.Id, replaced) ? null : known.FirstOrDefault(k => k.Id == d.Id))));
        var warnings = Warnings(found);

        // Less than before: of a suggestion's fix, beside warnings that are other fixes' to answer, fewer suggestions; of a value's, fewer of those.
        return warnings.Count == 0 || Warnings(known) is var warned && (warnings.IsProperSubsetOf(warned)
            || ((Suggestions(found) < Suggestions(known) || values < knownValues) && warnings.SetEquals(warned)));

        static bool IsTemplate(LogCall one) => one.Template is { Errors.IsEmpty: true } && one.Binding is not { IsComplete: false };
        static bool IsBlocked(string id, LogCall one)
            => one.Flaw != TemplateFlaw.None && RuleCatalog.LogCallRules.FirstOrDefault(r => r.Id == id) is { FixesFlawedCalls: false };
        static HashSet<string> Warnings(List<Diagnostic> all) => [.. all.Where(IsWarning).Select(d => d.Id)];
        static int Suggestions(List<Diagnostic> all) => all.Count(d => !IsWarning(d));
        static bool IsWarning(Diagnostic diagnostic) => diagnostic.Descriptor.DefaultSeverity >= DiagnosticSeverity.Warning;
    }

    private static int Comments(SyntaxNode root, TextSpan span)
        => root.DescendantTrivia(span).Count(t => t.Span.IntersectsWith(span)
            && (t.IsDirective || t.IsKind(SyntaxKind.SingleLineCommentTrivia) || t.IsKind(SyntaxKind.MultiLineCommentTrivia)
                || t.IsKind(SyntaxKind.DisabledTextTrivia)));

    /// <summary>What all rules say of a call, those that are switched off too; apart from it how much they say of its values.</summary>
    private static (List<Diagnostic> OfCall, int OfValues) Findings(LogCall call, FixSite site, CancellationToken cancellationToken)
    {
        var found = new List<Diagnostic>();
        RuleRunner.Run(call, new RuleContext(site.Frameworks, site.Model, site.Options, found.Add, cancellationToken));

        // What a value is does not change with the call around it.
        return (found, found.RemoveAll(d => RuleCatalog.LogCallRules.Any(r => r.IsOfValues && r.Id == d.Id)));
    }

    private static IEnumerable<TextSpan> NewErrors(EditedDocument edited, FixSite site, CancellationToken cancellationToken)
    {
        if (edited.AddsUsings || !edited.Pieces.IsEmpty)
        {
            // An import, a field or a constructor can change what any name in the file means.
            return Compare(null, null);
        }

        var members = edited.Edits
            .Select(e => (Before: MemberSpan(edited.Site.Root, e.Extent.Start), After: MemberSpan(site.Root, edited.Map(e.Extent).Start))).Distinct();
        return members.SelectMany(m => Compare(m.Before, m.After)).ToArray();

        IEnumerable<TextSpan> Compare(TextSpan? before, TextSpan? after)
        {
            // Whether a generator completes what it is to complete is asked of itself: a host may not have run it yet.
            var errors = Errors(site.Model, after, cancellationToken);
            errors.RemoveAll(e => e.Id == "CS8795" && edited.Pieces.Any(p => p.Shared.Holds is not null
                && edited.MapPiece(p.Edit).IntersectsWith(e.Location.SourceSpan)));
            if (errors.Count == 0)
            {
                return [];
            }

            var known = Errors(edited.Site.Model, before, cancellationToken).ToLookup(e => e.Id);
            return errors.GroupBy(e => e.Id).Where(g => g.Count() > known[g.Key].Count()).SelectMany(g => g).Select(e => e.Location.SourceSpan);
        }
    }

    private static List<Diagnostic> Errors(SemanticModel model, TextSpan? span, CancellationToken cancellationToken)
        => model.GetDiagnostics(span, cancellationToken).Where(d => d.Severity == DiagnosticSeverity.Error).ToList();

    private static TextSpan MemberSpan(SyntaxNode root, int position)
    {
        var node = root.FindToken(Math.Min(position, Math.Max(0, root.FullSpan.End - 1))).Parent;
        var member = node?.AncestorsAndSelf()
            .FirstOrDefault(n => n is MemberDeclarationSyntax and not BaseTypeDeclarationSyntax and not BaseNamespaceDeclarationSyntax);
        return member is null or GlobalStatementSyntax ? root.FullSpan : member.FullSpan;
    }
}

/// <summary>What binding edits again has shown.</summary>
/// <param name="Failed">The edits, and pieces of shared edits, that must not be made.</param>
/// <param name="Left">What rules, switched off or not, say of the calls that the edits have written.</param>
internal sealed record Validation(ImmutableHashSet<CallEdit> Failed, ImmutableArray<LeftFinding> Left);

/// <summary>What a rule says of a call that was edited.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Call">The call, in the document after the edit.</param>
/// <param name="Before">
/// What the rule said of the call before; null where that was nothing, or where no edit could have made a complete call of it.
/// </param>
internal sealed record LeftFinding(DiagnosticDescriptor Rule, TextSpan Call, Diagnostic? Before);
