using System.Collections.Immutable;
using LogAnalyzers.Calls;
using LogAnalyzers.CodeFixes.Messages;
using LogAnalyzers.CodeFixes.Running;
using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.CodeFixes.Text;
using LogAnalyzers.Model;
using LogAnalyzers.Rules;
using LogAnalyzers.Templates;
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

        var casing = site.Casing;
        var isPositional = OtherTools.Means(diagnostic.Id, RuleIds.PositionalPlaceholder);
        var affected = template.Holes.Where(h => isPositional ? h.IsPositional : !h.IsPositional && !casing.Accepts(h.Name.TrimStart('@', '$')))
            .ToArray();
        var others = template.Holes.Except(affected).Select(h => h.Name);
        var names = isPositional ? ByValue(call, template, affected, others, casing) : BySpelling(affected, others, casing);
        if (names is null)
        {
            return isPositional ? Repeated(site, call, template, casing) : null;
        }

        if (isPositional && affected.Any(h => ReadsOtherwise(h, call)))
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

            changes.Add(new(span, (isPositional ? affected[i].Operator : "") + names[i]));
        }

        return CallEdit.Create(changes, call.Syntax.Span);
    }

    /// <summary>
    /// Whether the format would take in the brace behind it once the hole has a name: NLog hands a template of numbers to <c>string.Format</c>, where
    /// it does not.
    /// </summary>
    private static bool ReadsOtherwise(Hole hole, LogCall call)
        => hole.Format is { } format
            && (format.IndexOf('}') >= 0 || (hole.Span.End < call.TemplateText!.Length && call.TemplateText[hole.Span.End] == '}'))
            && !call.Api.Templates.Grammar.EndsFormat(format);

    private static IReadOnlyList<string>? ByValue(
        LogCall call, MessageTemplate template, Hole[] affected, IEnumerable<string> others, PlaceholderCasing casing)
    {
        if (call.Operation is null ? template.Holes.Length != call.Arguments.Length : call.Binding is not { IsInOrder: true })
        {
            return null;
        }

        var paths = affected.Select(h => call.Arguments[template.Holes.IndexOf(h)])
            .Select(a => a.Name is { } name ? ImmutableArray.Create(name)
                : a.Expression is { } expression && a.Value is not null ? ExpressionPath.Of(expression)
                : ImmutableArray<string>.Empty)
            .ToArray();
        return PlaceholderNames.For(paths, others, casing, call.Api.Templates.ReservedKeys);
    }

    private static IReadOnlyList<string>? BySpelling(Hole[] affected, IEnumerable<string> others, PlaceholderCasing casing)
    {
        if (casing.IsPattern)
        {
            return null;
        }

        var taken = new HashSet<string>(others, StringComparer.OrdinalIgnoreCase);
        var names = new List<string>();
        var renamed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var hole in affected)
        {
            var name = hole.Name.TrimStart('@', '$');
            var prefix = hole.Name.Substring(0, hole.Name.Length - name.Length);
            if (casing.Apply(name) is not { } spelt || (!renamed.Contains(name) && !taken.Add(spelt)))
            {
                return null; // Two fields would become one.
            }

            renamed.Add(name);
            names.Add(prefix + spelt);
        }

        return names;
    }

    /// <summary><c>"{0} {1} {0}", a, b</c>, written as if for <c>string.Format</c>: it throws today; each hole gets its value.</summary>
    private static CallEdit? Repeated(FixSite site, LogCall call, MessageTemplate template, PlaceholderCasing casing)
    {
        if (!call.ArgumentsKnown || call.Passing != ArgumentPassing.Expanded || call.TemplateOperation is not { } format
            || !template.Holes.All(h => h.IsPositional)
            || template.Holes.Max(h => h.Position) + 1 != call.Arguments.Length
            || TemplateParts.OfComposite(format, call.Arguments.Select(a => a.Value!).ToArray(), site.Model, default) is not { } parts
            || MessageRewrite.Create(parts, call.Api, casing) is not { } message
            || call.Syntax is not Microsoft.CodeAnalysis.CSharp.Syntax.InvocationExpressionSyntax { ArgumentList.Arguments: var arguments }
            || arguments.Any(a => a.NameColon is not null))
        {
            return null;
        }

        var span = TextSpan.FromBounds(call.TemplateExpression!.SpanStart, arguments.Last().Span.End);
        return CallEdit.Create([new(span, string.Join(", ", message.Values.Select(v => v.Text).Prepend(message.Template)))], call.Syntax.Span);
    }
}
