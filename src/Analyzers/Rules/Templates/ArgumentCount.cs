using System.Collections.Immutable;
using LogAnalyzers.Calls;
using LogAnalyzers.Model;
using LogAnalyzers.Templates;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Rules.Templates;

/// <summary>LOG2003: a hole without a value, or a value without a hole.</summary>
internal sealed class ArgumentCount : LogCallRule
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        RuleIds.ArgumentCount,
        "Placeholders and arguments differ in number",
        "The template has {0} but the call gives {1}{3}: {2}",
        Categories.Template,
        DiagnosticSeverity.Warning,
        "A placeholder without a value throws or is printed as it stands; a value without a placeholder is dropped.");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override bool FixesFlawedCalls => true;

    public override bool ReadsEachText => true;

    public override ImmutableArray<string> ReplacesBuiltIn => ImmutableArray.Create("CA2017");

    public override bool InMinimum => true;

    public override ImmutableArray<NoFix> NoFixes
        => ImmutableArray.Create(
            NoFix.Elsewhere, NoFix.OneOfSeveral, NoFix.InPieces, NoFix.OfDefinition, NoFix.ArrayOfValues, NoFix.NamedArguments, NoFix.Unclear);

    public override void Check(LogCall call, RuleContext context)
    {
        if (call.Template is not { Errors.IsEmpty: true } template || !call.ArgumentsKnown || SpreadArray.Find(call) is not null
            || RepeatedHoles.Find(call) is { IsSuppliedOnce: true })
        {
            return;
        }

        if (call.Binding is not { } binding)
        {
            CheckByName(call, template, context);
            return;
        }

        if (binding.IsComplete || (binding.FirstMissing < 0 && call.MayLeaveValues))
        {
            return;
        }

        // An exception too many is another rule's.
        if (binding.FirstMissing < 0 && call.Passing != ArgumentPassing.Declared && binding.FirstUnused == call.Arguments.Length - 1
            && ExceptionMention.Values(call).Any())
        {
            return;
        }

        var given = call.Arguments.Length;
        var isDeclared = call.Passing == ArgumentPassing.Declared;
        var consequence = binding.FirstMissing < 0 && !isDeclared ? call.Api.Templates.UnusedValueConsequence(template)
            : !call.IsParsed || (given == 0 && !call.Api.Templates.ThrowsOnBadTemplate && call.Api.Templates.HasNamedHoles)
                ? "the placeholder is printed as it stands"
            : call.Api.Templates.BadTemplateConsequence;
        var location = binding.FirstMissing >= 0 ? call.Locate(template.Holes[binding.FirstMissing].Span, context.CancellationToken)
            : !isDeclared ? call.Arguments[binding.FirstUnused].Syntax.GetLocation()
            : template.Holes.Length > 0 ? call.Locate(template.Holes[template.Holes.Length - 1].Span, context.CancellationToken)
            : call.TemplateExpression!.GetLocation();
        context.Report(
            this, WhyNot(call, context), location, Many(HoleBinding.Wanted(template, call.Api.Templates.Counting), "placeholder"), Many(given,
            "argument"), consequence,
            call.InText);
    }

    private static NoFix? WhyNot(LogCall call, RuleContext context)
        => ArgumentCountEdit.Changes(context.Site, call, context.CancellationToken) is not null ? null
            : CallReasons.OfArguments(call)
                ?? (call.Passing == ArgumentPassing.InlineArray ? NoFix.ArrayOfValues
                    : call.Template!.Text is { Length: > 0 } text && call.Arguments.Length == call.Template.Holes.Length + 1
                        ? CallReasons.OfText(call, new(text.Length - 1, 1), context.CancellationToken)
                    : null)
                ?? NoFix.Unclear;

    private void CheckByName(LogCall call, MessageTemplate template, RuleContext context)
    {
        // A number in place of a parameter's name is LOG2006.
        var missing = template.Holes.Where(h => !call.DeclaredNames.Contains(NameOf(h)) && !(h.IsPositional && h.Position < call.Arguments.Length));
        foreach (var hole in missing.Take(MaxPlaces))
        {
            context.Report(this, NoFix.OfDefinition, call.Locate(hole.Span, context.CancellationToken),
                Many(template.Holes.Length, "placeholder"), Many(call.Arguments.Length, "parameter"), $"no parameter is named '{NameOf(hole)}'",
                call.InText);
        }
    }

    private static string NameOf(Hole hole) => hole.Name.TrimStart('@', '$');

    private static string Many(int count, string what) => count == 1 ? "1 " + what : $"{count} {what}s";
}
