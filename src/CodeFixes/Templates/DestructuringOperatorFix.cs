using LogAnalyzers.Calls;
using LogAnalyzers.CodeFixes.Messages;
using LogAnalyzers.CodeFixes.Running;
using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.CodeFixes.Text;
using LogAnalyzers.Rules;
using LogAnalyzers.Rules.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LogAnalyzers.CodeFixes.Templates;

/// <summary>LOG2017: removes the operators that do nothing; all of one template at once.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DestructuringOperatorFix))]
public sealed class DestructuringOperatorFix() : LogCallFix(RuleIds.DestructuringOperator, "Remove the operator")
{
    internal override CallEdit? Edit(FixSite site, LogCall call, Diagnostic diagnostic, CancellationToken cancellationToken)
        => CultureImport.Of(site, call, DestructuringOperatorEdit.Changes(call, diagnostic.Location.SourceSpan, cancellationToken));
}
