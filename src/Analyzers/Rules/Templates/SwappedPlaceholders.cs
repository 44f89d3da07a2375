using System.Collections.Immutable;
using LogAnalyzers.Calls;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Rules.Templates;

/// <summary>LOG2008: values are taken in order, whatever the placeholders are called.</summary>
internal sealed class SwappedPlaceholders : LogCallRule
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        RuleIds.SwappedPlaceholders,
        "Placeholders and arguments are in different orders",
        "Placeholder '{{{0}}}'{3} shows '{1}': values are taken in the order of the arguments, and '{2}' is the one that it names",
        Categories.Template,
        DiagnosticSeverity.Warning,
        "Placeholders take the arguments in their order, not by name. Names in another order tell wrong values for every record.");

    public override DiagnosticDescriptor Descriptor => Rule;

    /// <summary>Values come to the names that they belong to, so that other text is said.</summary>
    public override MigrationStep Step => MigrationStep.SaysMore;

    public override bool ReadsEachText => true;

    public override ImmutableArray<NoFix> NoFixes
        => ImmutableArray.Create(NoFix.Elsewhere, NoFix.OneOfSeveral, NoFix.Comment, NoFix.OtherOrder);

    private static NoFix? WhyNot(LogCall call, RuleContext context)
        => SwappedPlaceholdersEdit.Changes(context.Site, call) is not null ? null
            : SwappedPlaceholdersEdit.HasComment(call) ? NoFix.Comment
            : NoFix.OtherOrder;

    public override void Check(LogCall call, RuleContext context)
    {
        var target = call.Swapped;
        if (target.IsDefault)
        {
            return;
        }

        // One for a call: the others follow from the first.
        var first = Enumerable.Range(0, target.Length).First(i => target[i] != i);
        var hole = call.Template!.Holes[first];
        context.Report(
            this, WhyNot(call, context), call.Locate(hole.Span, context.CancellationToken), hole.PropertyName,
            call.Arguments[first].Syntax.ToString(),
            call.Arguments[target[first]].Syntax.ToString(), call.InText);
    }
}
