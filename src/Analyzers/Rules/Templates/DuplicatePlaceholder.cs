using System.Collections.Immutable;
using LogAnalyzers.Calls;
using LogAnalyzers.Model;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Rules.Templates;

/// <summary>LOG2005: one name for two values, and a property without any.</summary>
internal sealed class DuplicatePlaceholder : LogCallRule, IPropertyKeyRule
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        RuleIds.DuplicatePlaceholder,
        "Placeholder is there twice",
        "Placeholder '{{{0}}}'{4} is there more than once{3}, {1}: {2}",
        Categories.Template,
        DiagnosticSeverity.Warning,
        "A record has one property of a name. Two values of one name can't both be found again, and one value for two placeholders is missing where "
            + "values are taken in order.");

    private static readonly DiagnosticDescriptor OfKey = Descriptors.InWords(Rule, "Key '{0}' is given twice, for different values: {1}");

    private static readonly DiagnosticDescriptor OfNoName = Descriptors.InWords(Rule, "The property has no name: {0}");

    private static readonly NoFix NobodyNamed = new("which name it was meant to have does not show");

    private static readonly NoFix EvaluatedTwice = new("the value would be evaluated twice");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override ImmutableArray<string> ReplacesBuiltIn => ImmutableArray.Create("CA2017");

    public override bool FixesFlawedCalls => true;

    public override bool ReadsEachText => true;

    public override bool InMinimum => true;

    public override ImmutableArray<NoFix> NoFixes
        => ImmutableArray.Create(
            NoFix.Elsewhere, NoFix.OneOfSeveral, NoFix.InPieces,
            NoFix.OfDefinition, NoFix.NamedArguments, NoFix.WrongFormat, EvaluatedTwice, NoFix.KeyIsAsked, NobodyNamed);

    private static NoFix? WhyNot(LogCall call, RepeatedHoles repeated, RuleContext context)
        => DuplicatePlaceholderEdit.Changes(context.Site, call, context.CancellationToken) is not null ? null
            : (call.Passing is ArgumentPassing.Expanded or ArgumentPassing.InlineArray && !repeated.IsSuppliedOnce
                ? null
                : CallReasons.OfArguments(call))
                ?? (repeated.IsSuppliedOnce ? null : CallReasons.OfFlaw(call))
                ?? repeated.Later.Select(i => CallReasons.OfText(call, call.Template!.Holes[i].NameSpan, context.CancellationToken))
                    .FirstOrDefault(r => r is not null)
                ?? (repeated.IsSuppliedOnce ? EvaluatedTwice : null);

    public override void Check(LogCall call, RuleContext context)
    {
        if (RepeatedHoles.Find(call) is not { } repeated)
        {
            return;
        }

        var why = repeated.IsSuppliedOnce ? "but its value is given once" : "for different values";
        var consequence = repeated.IsSuppliedOnce ? call.Api.Templates.BadTemplateConsequence : call.Api.Templates.RepeatedNameConsequence;
        var noFix = WhyNot(call, repeated, context);

        // One decision, and one fix: told at the first.
        var holes = repeated.Later.Select(i => call.Template!.Holes[i]).ToArray();
        context.Report(
            this, noFix, call.Locate(holes[0].Span, context.CancellationToken), holes[0].PropertyName, why, consequence, call.InText,
            PositionalPlaceholder.Others(holes));
    }

    /// <summary>A key of one dictionary, list or chain of calls; two that differ by case are two fields.</summary>
    public void Check(PropertyKeys keys, RuleContext context)
    {
        var earlier = keys.Keys.Length == 1 ? PropertyChain.Before(keys, context.Frameworks, context.Model, context.CancellationToken) : [];
        foreach (var key in keys.Keys.Where(k => k.Name != keys.Method.KeyOfCategory))
        {
            if (keys.Method.Unnamed is { } effect && (keys.Method.IsBlankUnnamed ? key.Name.Trim() : key.Name).Length == 0)
            {
                context.ReportInWords(this, OfNoName, NobodyNamed, key.Place, effect);
                continue;
            }

            if (earlier.FirstOrDefault(e => e.Name == key.Name && !IsSame(e, key)) is not null)
            {
                context.ReportInWords(this, OfKey, NoFix.KeyIsAsked, key.Place, key.Name, ConsequenceOf(key.Collision));
            }

            earlier.Add(key);
        }
    }

    private static string ConsequenceOf(KeyCollision collision) => collision switch
    {
        KeyCollision.Throws => "the dictionary throws",
        KeyCollision.Both => "the record has two of that name, and its readers keep one of them",
        _ => "one of them is lost",
    };

    /// <summary>Where the second would throw, that both are the same does not matter.</summary>
    private static bool IsSame(PropertyKey one, PropertyKey other)
        => other.Collision != KeyCollision.Throws && one.Value is { } value && other.Value is { } same
            && RepeatedHoles.IsSame(new(value, null, value.Type, value.Syntax), new(same, null, same.Type, same.Syntax));
}
