using System.Collections.Immutable;
using LogAnalyzers.Calls;
using LogAnalyzers.Symbols;
using LogAnalyzers.Templates;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Rules.Templates;

/// <summary>LOG2017: <c>@</c> or <c>$</c> where nobody understands it, or where there is nothing to take apart.</summary>
internal sealed class DestructuringOperator : LogCallRule
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        RuleIds.DestructuringOperator,
        "Destructuring operator does nothing",
        "'{0}' in '{{{1}}}' {2}",
        Categories.Template,
        DiagnosticSeverity.Info,
        "'@' stores the parts of an object and '$' its text, where the framework knows them. Elsewhere they become part of the property's name; "
            + "on a value without parts they do nothing.");

    private static readonly NoFix OfNumber = new("only a number would be left as the placeholder's name");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override ImmutableArray<NoFix> NoFixes
        => ImmutableArray.Create(
            NoFix.Incomplete, NoFix.WrongFormat, NoFix.Elsewhere, NoFix.InPieces, OfNumber, NoFix.SameName, NoFix.ShownOtherwise);

    private static NoFix? WhyNot(LogCall call, MessageTemplate template, Hole hole, RuleContext context)
        => call.Locate(hole.Span, context.CancellationToken).SourceSpan is var place
            && DestructuringOperatorEdit.Changes(call, place, context.CancellationToken) is not null
            ? null
            : CallReasons.OfFlaw(call) ?? CallReasons.OfText(call, hole.NameSpan, context.CancellationToken)
                ?? (hole.IsPositional || char.IsDigit(hole.PropertyName[0]) ? OfNumber
                    : DestructuringOperatorEdit.HasTwin(template, hole) ? NoFix.SameName
                    : NoFix.ShownOtherwise);

    public override void Check(LogCall call, RuleContext context)
    {
        if (call.Template is not { Errors.IsEmpty: true } template || !call.IsParsed || !call.Api.Templates.HasNamedHoles)
        {
            return;
        }

        foreach (var hole in template.Holes.Where(h => IsUseless(call, h)).Take(MaxPlaces))
        {
            var why = call.Api.Display.Destructures ? "does nothing: the value has no parts"
                : $"means nothing to {call.Api.Name} without a provider that knows it: the property is named '{hole.Name}'";
            context.Report(
                this, WhyNot(call, template, hole, context), call.Locate(hole.Span, context.CancellationToken), hole.Operator, hole.Name, why);
        }
    }

    /// <summary>Whether the hole's operator, if it has one, is better left out.</summary>
    public static bool IsUseless(LogCall call, Hole hole)
        => hole.Operator.Length > 0 && hole.PropertyName.Length > 0
            && (!call.Api.Display.Destructures || (hole.Operator == "@" && call.ValueOf(hole) is { } value && ScalarTypes.IsScalar(value.Type)));
}
