using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.Rules;
using LogAnalyzers.Rules.Output;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LogAnalyzers.CodeFixes.Output;

/// <summary>
/// LOG1004: debug output. A release build does not even evaluate its arguments, so none of them may have effects. Where the solution sets listeners
/// up, somebody reads them.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DebugOutputFix))]
public sealed class DebugOutputFix() : PrintFix(RuleIds.DebugOutput)
{
    internal override RecordKind Kind => RecordKind.DebugOnly;

    internal override bool CanReplace(FixSite site, PrintGroup group, CancellationToken cancellationToken)
        => group.Prints.All(p => PrintReasons.OfKind(p.Call) is null)
            && !TraceListeners.Instance.IsProven(site.Document.Project.Solution, cancellationToken);
}
