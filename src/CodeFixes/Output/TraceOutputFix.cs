using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.Operations;
using LogAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
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
        => group.Prints.All(CanReplace) && !TraceListeners.Instance.IsProven(site.Document.Project.Solution, cancellationToken);

    /// <summary>A source that may be null says nothing then; what is no longer evaluated, or no longer always, may have no effects.</summary>
    private static bool CanReplace(IndexedPrint print)
        => print.Outer is not ConditionalAccessExpressionSyntax
            && !print.Call.IgnoredOperands.Any(Effects.CanBeNoticed)
            && (print.Call.Condition is null || !print.Call.Values.Any(Effects.CanBeNoticed))
            && (print.Call.EventId is null || !Effects.CanBeNoticed(print.Call.EventId));
}
