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

/// <summary>LOG2008: brings the arguments into the order of the placeholders; text and names stay.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SwappedPlaceholdersFix))]
public sealed class SwappedPlaceholdersFix() : LogCallFix(RuleIds.SwappedPlaceholders, "Put the arguments in the order of the placeholders")
{
    internal override CallEdit? Edit(FixSite site, LogCall call, Diagnostic diagnostic, CancellationToken cancellationToken)
        => CultureImport.Of(site, call, SwappedPlaceholdersEdit.Changes(site, call));
}
