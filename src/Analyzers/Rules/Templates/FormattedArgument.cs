using System.Collections.Immutable;
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

    public override ImmutableArray<NoFix> NoFixes
        => ImmutableArray.Create(
            NoFix.WrongFormat, NoFix.ArrayOfValues, NoFix.Elsewhere, NoFix.InPieces, TypeNameArgumentEdit.HasFormat, NoFix.NotApart,
            NoFix.ShownOtherwise,
            NoFix.LostComment);

    private static NoFix? WhyNot(LogCall call, FormattedValue formatted, RuleContext context)
        => FormattedArgumentEdit.Changes(context.Site, call, call.Arguments[formatted.Index].Syntax.Span, context.CancellationToken) is { } changes
            ? CallReasons.OfComments(call, changes)
            : CallReasons.OfFlaw(call) ?? (call.SpreadArray is not null ? NoFix.ArrayOfValues : null)
                ?? CallReasons.OfText(call, call.Template!.Holes[formatted.Index].Span, context.CancellationToken)
                ?? (!FormattedArgumentEdit.IsPlain(call, call.Template!.Holes[formatted.Index]) ? TypeNameArgumentEdit.HasFormat
                    : formatted.Value is null ? NoFix.NotApart
                    : NoFix.ShownOtherwise);

    public override void Check(LogCall call, RuleContext context)
    {
        foreach (var formatted in FormattedValue.In(call))
        {
            var instead = formatted.Value is null ? "give each value a placeholder of its own"
                : formatted.Format is null ? "pass the value itself"
                : "pass the value itself, and the format in the placeholder";
            context.Report(
                this, WhyNot(call, formatted, context), call.Arguments[formatted.Index].Syntax.GetLocation(),
                call.Template!.Holes[formatted.Index].PropertyName, formatted.Way,
                instead);
        }
    }
}
