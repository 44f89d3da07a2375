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

/// <summary>LOG2001: turns text that is built for the call into a constant template and its values.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(InlineTemplateFix))]
public sealed class InlineTemplateFix() : LogCallFix(RuleIds.InlineTemplate, "Use a message template")
{
    internal override CallEdit? Edit(FixSite site, LogCall call, Diagnostic diagnostic, CancellationToken cancellationToken)
        => CultureImport.Of(site, call, InlineTemplateEdit.Changes(site, call, cancellationToken));
}
