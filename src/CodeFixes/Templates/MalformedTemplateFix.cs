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

/// <summary>LOG2004: escapes stray braces, names empty placeholders, and passes text that is never parsed as a value.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MalformedTemplateFix))]
public sealed class MalformedTemplateFix() : LogCallFix(RuleIds.MalformedTemplate, "Mend the template")
{
    internal override CallEdit? Edit(FixSite site, LogCall call, Diagnostic diagnostic, CancellationToken cancellationToken)
        => CultureImport.Of(site, call, MalformedTemplateEdit.Changes(site, call, cancellationToken));
}
