using LogAnalyzers.Calls;
using LogAnalyzers.CodeFixes.Messages;
using LogAnalyzers.CodeFixes.Running;
using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.CodeFixes.Text;
using LogAnalyzers.Rules;
using LogAnalyzers.Rules.Levels;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.CodeFixes.Levels;

/// <summary>LOG3002: logs at the level that the text names, and takes its name out of the text.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ContradictedLevelFix))]
public sealed class ContradictedLevelFix() : LogCallFix(RuleIds.ContradictedLevel, "Log at the level that the text says")
{
    internal override CallEdit? Edit(FixSite site, LogCall call, Diagnostic diagnostic, CancellationToken cancellationToken)
        => ContradictedLevel.Find(call, cancellationToken) is { Text: var text, Prefix: var prefix }
            && text.Exact(TextSpan.FromBounds(prefix.Start, prefix.End)) is { } cut
            && LevelEdit.Change(site, call, prefix.Level) is { } level
            ? CallEdit.Create([level, new TextChange(cut, "")], call.Syntax.Span)
            : null;
}
