using LogAnalyzers.Calls;
using LogAnalyzers.CodeFixes.Running;
using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.CodeFixes.Text;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Rules;
using LogAnalyzers.Rules.Templates;
using LogAnalyzers.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.CodeFixes.Templates;

/// <summary>
/// LOG2016: gives the placeholders names of their own; all of one template at once. A key is always renamed to the same: one field of the search
/// engine becomes one, not as many as there are expressions for its values.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReservedPlaceholderFix))]
public sealed class ReservedPlaceholderFix() : LogCallFix(RuleIds.ReservedPlaceholder, "Rename the placeholder")
{
    internal override CallEdit? Edit(FixSite site, LogCall call, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        // A definition's placeholders are named after its parameters, which callers may name as well.
        if (call is not { Template: { Errors.IsEmpty: true } template, Binding.IsInOrder: true, IsShownAsWritten: false }
            || call.Map(cancellationToken) is not { } map)
        {
            return null;
        }

        var more = site.Options.Get(ReservedPlaceholder.Keys, site.Model.SyntaxTree);
        var keys = SetKeys.Of(site.Model.Compilation, site.Options.Files, cancellationToken);
        var affected = template.Holes.Where(h => ReservedPlaceholder.Find(call, h, keys, more) is not null).ToArray();
        if (affected.Any(h => call.ValueOf(h)?.Value is null))
        {
            return null;
        }

        var names = call.Api.Templates.NamesFor(
            affected.Select(h => HoleValue.Named(Key(h.PropertyName) + "Value")).ToArray(),
            template.Holes.Except(affected).Select(h => h.PropertyName), site.Casing);
        var changes = affected.Select((h, i) => (Span: map.Exact(h.NameSpan), Name: h.Operator + names[i])).ToArray();
        return changes.All(c => c.Span is not null)
            ? CallEdit.Create(changes.Select(c => new TextChange(c.Span!.Value, c.Name)), call.Syntax.Span)
            : null;

        // However it is spelt, it is that key.
        string Key(string name)
            => call.Api.Templates.ReservedKeys.TryGetValue(name, out var known) || more.TryGetValue(name, out known) ? known : name;
    }
}
