using System.Collections.Immutable;
using LogAnalyzers.Calls;
using LogAnalyzers.Templates;
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

    /// <summary>How many more a message lists.</summary>
    private const int MaxNamed = 3;

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

        var numbers = template.Holes.Where(h => h.IsPositional).Take(MaxPlaces).ToArray();
        if (numbers.Length == 0)
        {
            return;
        }

        // One decision, and one fix: told at the first.
        context.Report(
            this, PositionalNames.WhyNot(context.Site, call, template, context.CancellationToken),
            call.Locate(numbers[0].Span, context.CancellationToken), numbers[0].Name.Trim(), call.InText + Others(numbers));
    }

    /// <summary>What the message says of the further ones of the template that the finding speaks of.</summary>
    public static string Others(Hole[] numbers)
    {
        var others = numbers.Select(h => h.Name.Trim()).Distinct().Skip(1).ToArray();
        return others.Length == 0 ? ""
            : " (and " + string.Join(", ", others.Take(MaxNamed).Select(n => "'{" + n + "}'")) + (others.Length > MaxNamed ? " and more" : "")
                + " of that kind)";
    }
}
