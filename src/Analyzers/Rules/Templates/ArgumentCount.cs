using System.Collections.Immutable;
using LogAnalyzers.Calls;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Templates;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Rules.Templates;

/// <summary>LOG2003: a hole without a value, or a value without a hole.</summary>
internal sealed class ArgumentCount : LogCallRule
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        RuleIds.ArgumentCount,
        "Placeholders and arguments differ in number",
        "The template has {0} but the call gives {1}: {2}",
        Categories.Template,
        DiagnosticSeverity.Warning,
        "A placeholder without a value throws or is printed as it stands; a value without a placeholder is dropped.");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override ImmutableArray<string> ReplacesBuiltIn => ImmutableArray.Create("CA2017");

    public override bool InMinimum => true;

    public override void Check(LogCall call, RuleContext context)
    {
        if (call.Template is not { Errors.IsEmpty: true } template || !call.ArgumentsKnown)
        {
            return;
        }

        if (call.Operation is null)
        {
            CheckByName(call, template, context);
            return;
        }

        var holes = Count(template, call.Api.Counting);
        var given = call.Arguments.Length;
        if (holes == given)
        {
            return;
        }

        var consequence = holes < given && call.Passing != ArgumentPassing.Declared ? "the value is dropped"
            : call.IsParsed && call.Api.ThrowsOnBadTemplate ? "the call throws"
            : "the placeholder is printed as it stands";
        var location = holes > given || call.Passing == ArgumentPassing.Declared
            ? template.Holes.Length > 0 ? call.Locate(template.Holes[Math.Min(given, template.Holes.Length - 1)].Span, context.CancellationToken) : call.TemplateExpression!.GetLocation()
            : call.Arguments[holes].Syntax.GetLocation();
        context.Report(this, location, Many(holes, "placeholder"), Many(given, "argument"), consequence);
    }

    /// <summary>How many values the holes take.</summary>
    public static int Count(MessageTemplate template, HoleCounting counting)
        => counting == HoleCounting.Ordinal
            ? template.Holes.Length
            : template.Holes.Select(h => h.Name).Distinct(StringComparer.Ordinal).Count();

    private void CheckByName(LogCall call, MessageTemplate template, RuleContext context)
    {
        // A number in place of a parameter's name is LOG2006.
        var missing = template.Holes.Where(h => !call.DeclaredNames.Contains(NameOf(h)) && !(h.IsPositional && h.Position < call.Arguments.Length));
        foreach (var hole in missing.Take(MaxPlaces))
        {
            context.Report(this, call.Locate(hole.Span, context.CancellationToken),
                Many(template.Holes.Length, "placeholder"), Many(call.Arguments.Length, "parameter"), $"no parameter is named '{NameOf(hole)}'");
        }
    }

    private static string NameOf(Hole hole) => hole.Name.TrimStart('@', '$');

    private static string Many(int count, string what) => count == 1 ? "1 " + what : $"{count} {what}s";
}
