using System.Collections.Immutable;
using LogAnalyzers.Calls;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Rules.Templates;

/// <summary>LOG2006: a number where a name belongs.</summary>
internal sealed class PositionalPlaceholder : LogCallRule
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        RuleIds.PositionalPlaceholder,
        "Placeholder is a number",
        "Placeholder '{{{0}}}' makes a property named '{0}'{1}, which says nothing to whoever searches the log; name it after its value",
        Categories.Template,
        DiagnosticSeverity.Warning,
        "The placeholder's text is the name of the property in the log, so it should say what the value is.");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override bool FixesFlawedCalls => true;

    public override bool ReadsEachText => true;

    public override ImmutableArray<string> ReplacesBuiltIn => ImmutableArray.Create("CA2253");

    public override ImmutableArray<NoFix> NoFixes
        => ImmutableArray.Create(
            NoFix.Elsewhere, NoFix.OneOfSeveral, NoFix.InPieces, NoFix.Incomplete, NoFix.WrongFormat, NoFix.ArrayOfValues, NoFix.NamedArguments,
            NoFix.OtherOrder, NoFix.Comment, PositionalNames.ReadOtherwise);

    public override void Check(LogCall call, RuleContext context)
    {
        if (call.Template is not { Errors.IsEmpty: true } template || !call.IsParsed || !call.Api.Templates.HasNamedHoles)
        {
            return;
        }

        if (!template.Holes.Any(h => h.IsPositional))
        {
            return;
        }

        var noFix = PositionalNames.WhyNot(context.Site, call, template, context.CancellationToken);
        foreach (var hole in template.Holes.Where(h => h.IsPositional).Take(MaxPlaces))
        {
            context.Report(this, noFix, call.Locate(hole.Span, context.CancellationToken), hole.Name.Trim(), call.InText);
        }
    }
}
