using System.Collections.Immutable;
using LogAnalyzers.CodeFixes.Running;
using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.CodeFixes.Text;
using LogAnalyzers.Messages;
using LogAnalyzers.Rules;
using LogAnalyzers.Rules.Levels;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LogAnalyzers.CodeFixes.Levels;

/// <summary>LOG3006: takes the guard away and leaves what it guarded.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NeedlessGuardFix))]
public sealed class NeedlessGuardFix() : LogFix(RuleIds.NeedlessGuard, "Remove the guard")
{
    internal override CallEdit? Edit(FixSite site, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (site.Root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<IfStatementSyntax>()
                is not { } guard
            || !guard.Condition.Span.Contains(diagnostic.Location.SourceSpan))
        {
            return null;
        }

        var calls = guard.Statement.DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Where(i => site.CallAt(i.Span, cancellationToken) is { } call
                && NeedlessGuard.Find(call, site.Model, site.Find, cancellationToken) is not null).ToArray();
        return calls.Length > 0 && GuardRemoval.Changes(site, guard) is { } changes
            ? CallEdit.Create(changes, null) with { FreedCalls = calls.Select(c => c.Span).ToImmutableArray() }
            : null;
    }
}
