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

/// <summary>
/// LOG2003, where only one thing can have been meant: text that was never a template, a value in scope that has the
/// placeholder's name, a value whose placeholder is missing.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ArgumentCountFix))]
public sealed class ArgumentCountFix() : LogCallFix(RuleIds.ArgumentCount, "Make placeholders and arguments match")
{
    internal override CallEdit? Edit(FixSite site, LogCall call, Diagnostic diagnostic, CancellationToken cancellationToken)
        => CultureImport.Of(site, call, ArgumentCountEdit.Changes(site, call, cancellationToken));
}
