using System.Collections.Immutable;
using LogAnalyzers.Calls;
using LogAnalyzers.Templates;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Rules.Templates;

/// <summary>LOG2004: the template can't be parsed.</summary>
internal sealed class MalformedTemplate : LogCallRule
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        RuleIds.MalformedTemplate,
        "Message template is malformed",
        "The template {0}{2}: {1}",
        Categories.Template,
        DiagnosticSeverity.Warning,
        "A malformed template throws as soon as it has arguments, even when its level is off, or is printed as it stands.");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override bool FixesFlawedCalls => true;

    public override bool ReadsEachText => true;

    public override ImmutableArray<string> ReplacesBuiltIn => ImmutableArray.Create("CA2023");

    public override bool InMinimum => true;

    public override void Check(LogCall call, RuleContext context)
    {
        if (call.Template is not { Errors.IsEmpty: false } template)
        {
            return;
        }

        var consequence = !call.IsParsed ? "it is printed as it stands, and a provider that parses it can't group it"
            : call.Api.Templates.ThrowsOnBadTemplate ? call.Api.Templates.BadTemplateConsequence + ", even when its level is off"
            : call.Api.Templates.BadTemplateConsequence;
        foreach (var error in template.Errors.Take(MaxPlaces))
        {
            var what = error.Kind switch
            {
                TemplateErrorKind.UnclosedBrace => "has a '{' that nothing closes",
                TemplateErrorKind.UnopenedBrace => "has a '}' that nothing opens",
                TemplateErrorKind.NestedBrace => "has a brace inside a placeholder",
                TemplateErrorKind.EmptyHole => "has a placeholder without a name",
                TemplateErrorKind.BadName => "has a placeholder whose name can't be one",
                _ => "has a placeholder whose alignment is no number",
            };

            // An empty hole is legal for some parsers, but names no property.
            var why = error.Kind == TemplateErrorKind.EmptyHole ? "its value can't be found again" : consequence;
            context.Report(this, call.Locate(error.Span, context.CancellationToken), what, why, call.InText);
        }
    }
}
