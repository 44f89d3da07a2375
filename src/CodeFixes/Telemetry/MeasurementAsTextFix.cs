using LogAnalyzers.Calls;
using LogAnalyzers.CodeFixes.Running;
using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.CodeFixes.Text;
using LogAnalyzers.CodeFixes.Wiring;
using LogAnalyzers.Messages;
using LogAnalyzers.Operations;
using LogAnalyzers.Rules;
using LogAnalyzers.Rules.Telemetry;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.CodeFixes.Telemetry;

/// <summary>LOG7001: records the values with instruments of the type, in front of the log call, which stays.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MeasurementAsTextFix))]
public sealed class MeasurementAsTextFix() : LogCallFix(RuleIds.MeasurementAsText, "Measure it with an instrument")
{
    internal override CallEdit? Edit(FixSite site, LogCall call, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (site.Wiring is not WiringSession session || call.Syntax is not InvocationExpressionSyntax invocation
            || MeasuredCall.Of(call, site.Model, cancellationToken) is not { } measured
            || MeasurementAsText.WhyNot(measured, site, cancellationToken) is not null
            || session.Plan(static s => new MeterPlans(s)).PlanOf(LookupContext.At(invocation, site.Model, cancellationToken), cancellationToken)
                is not { } plan)
        {
            return null;
        }

        var statements = measured.Measurements.Select(m => $"{plan.InstrumentOf(m, measured)}.{m.Method}({m.Recorded});").ToArray();
        return StatementBefore.Changes(site, invocation, statements) is { } changes
            ? CallEdit.Create(changes, invocation.Span) with { Shared = plan.Shared }
            : null;
    }
}
