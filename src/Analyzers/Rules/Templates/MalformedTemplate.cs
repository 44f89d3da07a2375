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

    private static readonly NoFix Unpaired = new("which of the braces are pairs can't be told");

    private static readonly NoFix Numbers = new("the placeholders need names as well");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override bool FixesFlawedCalls => true;

    public override bool ReadsEachText => true;

    public override ImmutableArray<string> ReplacesBuiltIn => ImmutableArray.Create("CA2023");

    public override bool InMinimum => true;

    public override ImmutableArray<NoFix> NoFixes
        => ImmutableArray.Create(NoFix.Elsewhere, NoFix.OneOfSeveral, NoFix.InPieces, Unpaired, Numbers, NoFix.SameName, NoFix.Unclear);

    public override void Check(LogCall call, RuleContext context)
    {
        if (call.Template is not { Errors.IsEmpty: false } template)
        {
            return;
        }

        var consequence = !call.IsParsed ? "it is printed as it stands, and a provider that parses it can't group it"
            : call.Api.Templates.ThrowsOnBadTemplate ? call.Api.Templates.BadTemplateConsequence + ", even when its level is off"
            : call.Api.Templates.BadTemplateConsequence;
        var noFix = WhyNot(call, template, context);
        var nameless = template.Errors.Where(e => e.Kind == TemplateErrorKind.EmptyHole).ToArray();

        // Holes without names are one habit, and one fix: told at the first.
        foreach (var error in template.Errors.Except(nameless.Skip(1)).Take(MaxPlaces))
        {
            var row = IsShortened(call, error) ? RowAt(template.Text, error.Span.Start) : 0;
            var what = row > 0 ? $"has {row} braces in a row that can't be paired" : error.Kind switch
            {
                TemplateErrorKind.UnclosedBrace => "has a '{' that nothing closes",
                TemplateErrorKind.UnopenedBrace => "has a '}' that nothing opens",
                TemplateErrorKind.NestedBrace => "has a brace inside a placeholder",
                TemplateErrorKind.EmptyHole when nameless.Length > 1 => $"has {nameless.Length} placeholders without a name",
                TemplateErrorKind.EmptyHole => "has a placeholder without a name",
                TemplateErrorKind.NameAmongNumbers => "has a name in a placeholder behind one that is a number",
                TemplateErrorKind.BadName => "has a placeholder whose name can't be one",
                _ => "has a placeholder whose alignment is no number",
            };

            // An empty hole is legal for some parsers, but names no property.
            var why = row > 0 ? $"only {(row + 1) / 2} of them are printed"
                : error.Kind == TemplateErrorKind.EmptyHole
                    ? (nameless.Length > 1 ? "their values" : "its value") + " can't be found again"
                : consequence;
            context.Report(this, noFix, call.Locate(error.Span, context.CancellationToken), what, why, call.InText);
        }
    }

    private static NoFix? WhyNot(LogCall call, MessageTemplate template, RuleContext context)
        => MalformedTemplateEdit.Changes(context.Site, call, context.CancellationToken) is not null ? null
            : call.Operation is not null && template.Errors.Any(e => IsInRow(template, e)) ? Unpaired
            : template.Errors.Select(e => CallReasons.OfText(call, e.Span, context.CancellationToken)).FirstOrDefault(r => r is not null)
                ?? (call.Api.Templates.HasNamedHoles && template.Holes.Any(h => h.IsPositional) ? Numbers
                    : CallReasons.HasTwins(call) ? NoFix.SameName
                    : NoFix.Unclear);

    /// <summary>Whether a stray brace is one of a row, so that it can't be told which of them are pairs.</summary>
    public static bool IsInRow(MessageTemplate template, TemplateError error)
        => error.Kind is TemplateErrorKind.UnclosedBrace or TemplateErrorKind.UnopenedBrace && RowAt(template.Text, error.Span.Start) >= 3;

    /// <summary>Whether the framework prints such a row with one brace for two.</summary>
    private static bool IsShortened(LogCall call, TemplateError error)
        => call is { IsParsed: true, Template: { } template, Api.Templates: { ParsesWithoutArguments: true, ThrowsOnBadTemplate: false,
                HasNamedHoles: true } }
            && IsInRow(template, error);

    /// <summary>How many like that at a place stand side by side.</summary>
    private static int RowAt(string text, int at)
    {
        int start = at, end = at;
        while (start > 0 && text[start - 1] == text[at])
        {
            start--;
        }

        while (end < text.Length && text[end] == text[at])
        {
            end++;
        }

        return end - start;
    }
}
