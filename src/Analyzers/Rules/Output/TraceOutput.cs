using System.Collections.Immutable;
using LogAnalyzers.Prints;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Rules.Output;

/// <summary>LOG1002: trace listeners used as a log.</summary>
internal sealed class TraceOutput : PrintRule
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        RuleIds.TraceOutput,
        "Log instead of writing to trace listeners",
        "'{0}' writes past the log: no category to filter by, no properties, no exception{1}",
        Categories.Output,
        DiagnosticSeverity.Warning,
        "Trace listeners get finished text: no properties to search for, no exception, no category of its own. "
            + "Without a configured listener it is seen in a debugger only.");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override ImmutableArray<NoFix> NoFixes
        => PrintReasons.OfAll.AddRange(ImmutableArray.Create(
            PrintReasons.Form, PrintReasons.Format, PrintReasons.Source, PrintReasons.Effects, PrintReasons.Category, PrintReasons.Branch,
            PrintReasons.Listeners));

    public override bool Reports(PrintCall print, RuleContext context)
        => print.Target == PrintTarget.Trace && !Surroundings.Of(print, context).AreInSink(print, context)
            && !LastResort.Contains(print, context);
}
