using System.Collections.Immutable;
using LogAnalyzers.Calls;
using LogAnalyzers.CodeFixes.Messages;
using LogAnalyzers.CodeFixes.Running;
using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.CodeFixes.Text;
using LogAnalyzers.Rules;
using LogAnalyzers.Rules.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.CodeFixes.Templates;

/// <summary>LOG2006 and LOG2007: names placeholders after their values, and spells them as configured; all of one template at once.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PlaceholderNameFix))]
public sealed class PlaceholderNameFix() : LogCallFix([RuleIds.PositionalPlaceholder, RuleIds.PlaceholderCasing], Naming)
{
    private const string Naming = "Name the placeholders after their values";

    internal override IEnumerable<FixVariant> Offered(FixSite site, Diagnostic diagnostic, CancellationToken cancellationToken)
        => OtherTools.Means(diagnostic.Id, RuleIds.PositionalPlaceholder)
            ? Variants
            : ImmutableArray.Create(Variants[0] with { Title = "Spell the placeholders as configured" });

    internal override CallEdit? Edit(FixSite site, LogCall call, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (call is not { Template: { Errors.IsEmpty: true } template, IsShownAsWritten: false }
            || call.Map(cancellationToken) is not { } map)
        {
            return null;
        }

        if (OtherTools.Means(diagnostic.Id, RuleIds.PositionalPlaceholder))
        {
            return CultureImport.Of(site, call, PositionalNames.Changes(site, call, template, map));
        }

        var casing = site.Casing;
        var affected = template.Holes.Where(h => !h.IsPositional && !casing.Accepts(h.Name.TrimStart('@', '$'))).ToArray();
        if (affected.Length == 0 // Another analyzer's finding, or fixes have made another spelling the habit.
            || PlaceholderCasingRule.BySpelling(affected, template.Holes.Except(affected).Select(h => h.Name), casing) is not { } names
            || names.Any(n => site.OtherCasings.Any(c => !c.Accepts(n.TrimStart('@', '$'))))) // A second run would spell it as the other project.
        {
            return null;
        }

        var changes = new List<TextChange>();
        for (var i = 0; i < affected.Length; i++)
        {
            // A template that is a constant elsewhere is shared; it is not this call's to change.
            if (map.Exact(affected[i].NameSpan) is not { } span)
            {
                return null;
            }

            changes.Add(new(span, names[i]));
        }

        return CallEdit.Create(changes, call.Syntax.Span);
    }
}
