using System.Collections.Immutable;
using LogAnalyzers.CodeFixes.Editing;
using LogAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LogAnalyzers.CodeFixes.Output;

/// <summary>LOG1002: output to trace listeners. Where the solution sets listeners up, somebody reads them, and a record would not get there.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TraceOutputFix))]
public sealed class TraceOutputFix : PrintFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.TraceOutput);

    internal override bool CanReplace(FixSite site, PrintGroup group, CancellationToken cancellationToken)
        => group.Prints.All(p => (p.Call.Condition is null || !p.Call.Values.Any(Effects.MayHave)) && (p.Call.EventId is null || !Effects.MayHave(p.Call.EventId)))
            && !TraceListeners.Instance.IsProven(site.Document.Project.Solution, cancellationToken);
}
