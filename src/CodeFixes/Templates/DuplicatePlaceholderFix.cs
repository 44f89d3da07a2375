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

/// <summary>LOG2005: gives each value a name of its own, and each placeholder a value.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DuplicatePlaceholderFix))]
public sealed class DuplicatePlaceholderFix() : LogCallFix(RuleIds.DuplicatePlaceholder, "Name the placeholders after their values")
{
    internal override CallEdit? Edit(FixSite site, LogCall call, Diagnostic diagnostic, CancellationToken cancellationToken)
        => CultureImport.Of(site, call, DuplicatePlaceholderEdit.Changes(site, call, cancellationToken));
}
