using System.Collections.Immutable;
using LogAnalyzers.Calls;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Messages;
using LogAnalyzers.Model;
using LogAnalyzers.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Rules.Templates;

/// <summary>LOG2004: escapes stray braces, names empty placeholders, and passes text that is never parsed as a value.</summary>
internal static class MalformedTemplateEdit
{
    /// <summary>The changes of the call; null where none are known to be right.</summary>
    public static IEnumerable<TextChange>? Changes(CodeSite site, LogCall call, CancellationToken cancellationToken)
    {
        if (call is not { Template: { Errors.IsEmpty: false } template }
            || call.Method.Kind == LogMethodKind.Definition && call.Operation is not null)
        {
            return null;
        }

        if (!call.IsParsed && call.Operation is not null)
        {
            return TextAsValue.Changes(site, call);
        }

        if (call.Operation is not null && template.Errors.Any(e => MalformedTemplate.IsInRow(template, e)))
        {
            // Which of the braces in a row are meant as one can't be told; without values all are text.
            return template.Holes.IsEmpty && call.Arguments.IsEmpty ? TextAsValue.Changes(site, call) : null;
        }

        return call.Map(cancellationToken) is { } map ? Mend(call, template, map, site) : null;
    }

    private static IEnumerable<TextChange>? Mend(LogCall call, MessageTemplate template, TextMap map, CodeSite site)
    {
        var names = template.Holes.Length == call.Arguments.Length
            ? call.Api.Templates.NamesFor(
                call.Arguments.Select((a, i) => HoleValues.Of(a, HoleValues.TextOf(template, template.Holes[i]))).ToArray(),
                template.Holes.Where(h => !string.IsNullOrWhiteSpace(h.Name) && !h.IsPositional).Select(h => h.Name), site.Casing)
            : default;
        if (template.Errors.All(e => e.Kind == TemplateErrorKind.NameAmongNumbers))
        {
            return NameNumbers(call, template, map, names) is { } named && IsWellFormed(call, named) ? named : null;
        }

        var changes = new List<TextChange>();
        var given = new List<string>(); // Two that can't be names must not become one.
        foreach (var error in template.Errors)
        {
            if (Mend(error, call, template, map, names, given, site) is not { } mended)
            {
                return null;
            }

            changes.AddRange(mended);
        }

        return IsWellFormed(call, changes) ? changes : null;
    }

    /// <summary>
    /// Names for the numbers before a name, where each of them counts the places: then whoever reads by number and whoever reads in order means the
    /// same values.
    /// </summary>
    private static List<TextChange>? NameNumbers(LogCall call, MessageTemplate template, TextMap map, ImmutableArray<string> names)
    {
        if (names.IsDefault || !call.ArgumentsKnown)
        {
            return null;
        }

        var changes = new List<TextChange>();
        for (var i = 0; i < template.Holes.Length; i++)
        {
            if (template.Holes[i] is { IsPositional: true } number)
            {
                if (number.Position != i || map.Exact(number.NameSpan) is not { } place)
                {
                    return null;
                }

                changes.Add(new(place, names[i]));
            }
        }

        return changes;
    }

    /// <summary>
    /// Whether the template is one once it is mended, as far as it is a single literal: "{first}" in a composite format has one brace inside the
    /// other's place, and none that is missing. What is a number then would be another fault.
    /// </summary>
    private static bool IsWellFormed(LogCall call, List<TextChange> changes)
        => call.TemplateExpression is not LiteralExpressionSyntax literal
            || SyntaxFactory.ParseExpression(
                SourceText.From(literal.ToString()).WithChanges(
                    changes.Select(c => new TextChange(new TextSpan(c.Span.Start - literal.SpanStart, c.Span.Length), c.NewText!))
                        .OrderBy(c => c.Span.Start)).ToString())
                is LiteralExpressionSyntax { Token.Value: string text }
                && call.Api.Templates.Grammar.Parse(text) is { Errors.IsEmpty: true } mended
                && !(call.Api.Templates.HasNamedHoles && (mended.Holes.Any(h => h.IsPositional) || CallReasons.HasTwins(mended)))
                && (call.Operation is null || !call.ArgumentsKnown || call.Passing == ArgumentPassing.Declared
                    || HoleBinding.Of(mended, call.Arguments.Length, call.Api.Templates.Counting).IsComplete);

    /// <summary>What one error needs, which may be nothing; null where it can't be told what was meant.</summary>
    private static IEnumerable<TextChange>? Mend(
        TemplateError error, LogCall call, MessageTemplate template, TextMap map, ImmutableArray<string> names, List<string> given, CodeSite site)
    {
        switch (error.Kind)
        {
            case TemplateErrorKind.EmptyHole
                when !names.IsDefault && template.Holes.FirstOrDefault(h => h.Span == error.Span) is { } hole && map.Exact(hole.Span) is { } whole:
                return [new(whole, Braced(site, whole, names[template.Holes.IndexOf(hole)], hole))];
            case TemplateErrorKind.EmptyHole
                when !names.IsDefault && !template.Holes.Any(h => h.Span == error.Span) && map.Exact(error.Span) is { } empty:
                // Serilog takes it for text, and there is no value for it.
                return Doubled(site, map, template.Text, error.Span);
            case TemplateErrorKind.BadName:
                // With a value for it, it was meant as a placeholder; else as text.
                return call.Arguments.Length < template.Holes.Length + template.Errors.Count(e => e.Kind == TemplateErrorKind.BadName)
                    ? Doubled(site, map, template.Text, error.Span)
                    : Renamed(call, template, error, map, given, site.Casing) is { } renamed ? [renamed]
                    : [];
            case TemplateErrorKind.UnclosedBrace or TemplateErrorKind.UnopenedBrace when map.Exact(error.Span) is { } brace:
                return [new(new TextSpan(brace.End, 0), site.Text.ToString(brace))];
            case TemplateErrorKind.NestedBrace when call.Operation is not null && call.Arguments.Length <= template.Holes.Length
                && !call.Api.Templates.ThrowsOnBadTemplate && call.Api.Templates.HasNamedHoles:
                // No value is left for it: all of it is text, as it is shown today.
                return Doubled(site, map, template.Text, error.Span);
            case TemplateErrorKind.NestedBrace when map.Exact(new TextSpan(error.Span.Start, 1)) is { } outer:
                // "{A {B}": the first brace is text, what is left must still fit; binding decides.
                return [new(new TextSpan(outer.End, 0), site.Text.ToString(outer))];
            default:
                return null;
        }
    }

    /// <summary>Makes text of what stands in braces, further ones among it.</summary>
    private static List<TextChange>? Doubled(CodeSite site, TextMap map, string text, TextSpan braced)
    {
        var changes = new List<TextChange>();
        for (var i = braced.Start; i < braced.End; i++)
        {
            if (text[i] is not ('{' or '}'))
            {
                continue;
            }

            if (map.Exact(new TextSpan(i, 1)) is not { } brace)
            {
                return null;
            }

            changes.Add(new(new TextSpan(text[i] == '{' ? brace.Start : brace.End, 0), site.Text.ToString(brace)));
        }

        return changes;
    }

    /// <summary>
    /// The hole with a name that its own resembles, or that of its value where the grammar takes none such; null where nothing of it can be one.
    /// </summary>
    private static TextChange? Renamed(
        LogCall call, MessageTemplate template, TemplateError error, TextMap map, List<string> given, PlaceholderCasing casing)
    {
        var start = error.Span.Start + (template.Text[error.Span.Start + 1] is '@' or '$' ? 2 : 1);
        var end = template.Text.IndexOfAny([',', ':', '}'], start);
        var value = template.Holes.Count(h => h.Span.Start < start)
            + template.Errors.Count(e => e.Kind == TemplateErrorKind.BadName && e.Span.End < start);
        var renamed = casing.Apply(template.Text.Substring(start, end - start).Trim()) is { } alike && call.Api.Templates.Grammar.TakesName(alike)
                ? HoleValue.Named(alike)
            : value < call.Arguments.Length ? HoleValues.Of(call.Arguments[value])
            : HoleValue.Unknown;
        if (renamed.Path.IsEmpty || map.Exact(TextSpan.FromBounds(start, end)) is not { } name)
        {
            return null;
        }

        given.Add(call.Api.Templates.NamesFor([renamed], template.Holes.Select(h => h.PropertyName).Concat(given), casing)[0]);
        return new(name, given.Last());
    }

    /// <summary>The hole with a name, its braces spelt as they are (doubled in a constant interpolation).</summary>
    private static string Braced(CodeSite site, TextSpan whole, string name, Hole hole)
    {
        var source = site.Text.ToString(whole);
        var open = source.Length - source.TrimStart('{').Length;
        return source.Substring(0, open) + name + source.Substring(open + hole.Name.Length);
    }
}
