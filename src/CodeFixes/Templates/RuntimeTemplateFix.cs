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

/// <summary>LOG2002: passes run-time text as a value: <c>"{Text}", text</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RuntimeTemplateFix))]
public sealed class RuntimeTemplateFix() : LogCallFix(RuleIds.RuntimeTemplate, "Pass the text as a value")
{
    internal override CallEdit? Edit(FixSite site, LogCall call, Diagnostic diagnostic, CancellationToken cancellationToken)
        => CultureImport.Of(site, call, RuntimeTemplate.Changes(site, call, cancellationToken));
}
