using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.Rules;
using LogAnalyzers.Rules.Output;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LogAnalyzers.CodeFixes.Output;

/// <summary>
/// LOG1002: output to trace listeners. Where the solution sets listeners up, somebody reads them, and a record would not get there.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TraceOutputFix))]
public sealed class TraceOutputFix() : PrintFix(RuleIds.TraceOutput)
{
    internal override RecordKind Kind => RecordKind.Traced;

    internal override bool CanReplace(FixSite site, PrintGroup group, CancellationToken cancellationToken)
        => group.Prints.All(p => PrintReasons.OfKind(p.Call) is null)
            && !TraceListeners.Instance.IsProven(site.Document.Project.Solution, cancellationToken);
}
