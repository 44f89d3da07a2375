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

/// <summary>LOG2018: passes a format and its values, which are put together only when the level is on.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EagerMessageFix))]
public sealed class EagerMessageFix() : LogCallFix(RuleIds.EagerMessage, "Pass a format and its values")
{
    internal override CallEdit? Edit(FixSite site, LogCall call, Diagnostic diagnostic, CancellationToken cancellationToken)
        => CultureImport.Of(site, call, EagerMessageEdit.Changes(site, call, cancellationToken));
}
