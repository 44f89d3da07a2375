using System.Collections.Immutable;
using LogAnalyzers.Calls;
using LogAnalyzers.Options;
using LogAnalyzers.Templates;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Rules.Templates;

/// <summary>LOG2007: a placeholder that is not spelt like the others.</summary>
internal sealed class PlaceholderCasingRule : LogCallRule
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        RuleIds.PlaceholderCasing,
        "Placeholder is not spelt as configured",
        "Placeholder '{{{0}}}' is not {1}: one property spelt in two ways is two fields to a search engine",
        Categories.Template,
        DiagnosticSeverity.Info,
        "Property names should be spelt alike everywhere, so that one query finds them all.");

    public static readonly Option<PlaceholderCasing> Casing = new(
        "log_analyzers.placeholder_casing", "pascal",
        "How placeholders are spelt: `pascal`, `camel`, `snake`, `elastic` (dotted lower case) or a regular expression that a whole name must match. "
            + "Fixes name new placeholders this way too.",
        PlaceholderCasing.TryParse);

    public override DiagnosticDescriptor Descriptor => Rule;

    public override ImmutableArray<string> ReplacesBuiltIn => ImmutableArray.Create("CA1727");

    public override ImmutableArray<IOption> Options => ImmutableArray.Create<IOption>(Casing);

    public override void Check(LogCall call, RuleContext context)
    {
        if (call.Template is not { Errors.IsEmpty: true, Holes.Length: > 0 } template || !call.IsParsed || !call.Api.Templates.HasNamedHoles)
        {
            return;
        }

        var casing = context.Get(Casing);
        foreach (var hole in template.Holes.Where(h => !h.IsPositional && !casing.Accepts(h.Name.TrimStart('@', '$'))).Take(MaxPlaces))
        {
            context.Report(this, call.Locate(hole.Span, context.CancellationToken), hole.Name, casing.Name);
        }
    }
}
