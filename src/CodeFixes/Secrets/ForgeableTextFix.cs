using LogAnalyzers.CodeFixes.Running;
using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.CodeFixes.Text;
using LogAnalyzers.Rules;
using LogAnalyzers.Rules.Secrets;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.CodeFixes.Secrets;

/// <summary>LOG8003: line breaks of the value become blanks.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ForgeableTextFix))]
public sealed class ForgeableTextFix() : LogFix(RuleIds.ForgeableText, "Make blanks of line breaks")
{
    internal override CallEdit? Edit(FixSite site, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var span = diagnostic.Location.SourceSpan;
        return site.CallAt(span, cancellationToken) is { } call
            && site.Root.FindNode(span, getInnermostNodeForTie: true).FirstAncestorOrSelf<ExpressionSyntax>(e => e.Span == span) is { } value
            && ForgeableTextEdit.Changes(value, site.Model, cancellationToken) is { } changes
            ? CallEdit.Create(changes, call.Syntax.Span)
            : null;
    }
}
