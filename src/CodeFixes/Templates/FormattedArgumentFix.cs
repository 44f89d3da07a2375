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

/// <summary>LOG2012: passes values instead of their text, formats in the placeholders; all of one call at once.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(FormattedArgumentFix))]
public sealed class FormattedArgumentFix() : LogCallFix(RuleIds.FormattedArgument, "Pass the values themselves")
{
    internal override CallEdit? Edit(FixSite site, LogCall call, Diagnostic diagnostic, CancellationToken cancellationToken)
        => CultureImport.Of(site, call, FormattedArgumentEdit.Changes(site, call, diagnostic.Location.SourceSpan, cancellationToken));
}
