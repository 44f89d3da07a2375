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

/// <summary>LOG2011: <c>{@Order}</c> stores what the object holds, where nothing in it must be kept out of a log.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TypeNameArgumentFix))]
public sealed class TypeNameArgumentFix() : LogCallFix(RuleIds.TypeNameArgument, "Store the object's parts")
{
    internal override CallEdit? Edit(FixSite site, LogCall call, Diagnostic diagnostic, CancellationToken cancellationToken)
        => CultureImport.Of(site, call, TypeNameArgumentEdit.Changes(call, diagnostic.Location.SourceSpan, cancellationToken));
}
