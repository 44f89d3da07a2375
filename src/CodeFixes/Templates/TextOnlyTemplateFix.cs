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

/// <summary>LOG2009: <c>"{Said}", $"Order {id} was shipped"</c> says in the template what happened.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TextOnlyTemplateFix))]
public sealed class TextOnlyTemplateFix() : LogCallFix(RuleIds.TextOnlyTemplate, "Make the text the template")
{
    internal override CallEdit? Edit(FixSite site, LogCall call, Diagnostic diagnostic, CancellationToken cancellationToken)
        => CultureImport.Of(site, call, TextOnlyTemplateEdit.Changes(site, call, cancellationToken));
}
