using LogAnalyzers.Calls;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Rules.Templates;

/// <summary>LOG2012: a value is made text before it is logged.</summary>
internal sealed class FormattedArgument : LogCallRule
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        RuleIds.FormattedArgument,
        "Value is logged as text",
        "The value of '{{{0}}}' is made text by {1} before it is logged: {2}",
        Categories.Template,
        DiagnosticSeverity.Info,
        "Numbers, dates and other values stay what they are in a structured log, so that they can be compared, summed and sorted there. "
            + "Text that is made for the call can't, and it costs even when the level is off.");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Check(LogCall call, RuleContext context)
    {
        foreach (var formatted in FormattedValue.In(call))
        {
            var instead = formatted.Value is null ? "give each value a placeholder of its own"
                : formatted.Format is null ? "pass the value itself"
                : "pass the value itself, and the format in the placeholder";
            context.Report(
                this, call.Arguments[formatted.Index].Syntax.GetLocation(), call.Template!.Holes[formatted.Index].PropertyName, formatted.Way,
                instead);
        }
    }
}
