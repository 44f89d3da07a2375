using System.Collections.Immutable;
using LogAnalyzers.Calls;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using LogAnalyzers.Templates;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Messages;

/// <summary>A template and its values, ready to be written into a call.</summary>
/// <param name="Template">The expression of the template.</param>
/// <param name="Values">One entry a hole: new text, or an existing value by its index.</param>
internal sealed record MessageRewrite(string Template, ImmutableArray<MessageValue> Values)
{
    /// <summary>The culture argument that the values need, before the template; null for none.</summary>
    public string? Culture { get; init; }

    /// <summary>The name under which text that can't be a template is logged whole.</summary>
    public const string WholeTextName = "Text";

    /// <summary>A message made of parts alone.</summary>
    /// <returns>Null where a value can't be passed.</returns>
    public static MessageRewrite? Create(IReadOnlyList<TemplatePart> parts, LogApi api, PlaceholderCasing casing)
        => Create(parts, api, casing, null);

    /// <summary>
    /// A message made of parts that stand in the template of <paramref name="call"/>, whose own holes and values keep their places among the new
    /// ones.
    /// </summary>
    public static MessageRewrite? Create(IReadOnlyList<TemplatePart> parts, LogApi api, PlaceholderCasing casing, LogCall? call)
    {
        if (WithFormatsApart(parts.Select(p => p is HolePart hole ? hole.For(api) : p).ToArray(), api) is not { } apart)
        {
            return null;
        }

        parts = apart;
        var isTemplate = call is { IsParsed: true, Passing: not ArgumentPassing.None };
        if (!isTemplate)
        {
            var all = parts.OfType<HolePart>().ToArray();
            return all.Length == 0 && !api.Templates.ParsesWithoutArguments ? Plain(parts, api, casing) : Compose(parts, all, api, casing);
        }

        return call!.Passing is ArgumentPassing.Expanded or ArgumentPassing.InlineArray ? Merge(parts, api, casing, call) : null;
    }

    /// <summary>
    /// Some grammars take doubled braces for a part of the format in front of them (<c>{Id:N}}}</c>): such a value is formatted on its own. Null
    /// where it can't be.
    /// </summary>
    private static IReadOnlyList<TemplatePart>? WithFormatsApart(TemplatePart[] parts, LogApi api)
    {
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i] is not HolePart { Format: { } format } hole
                || parts.Skip(i + 1).FirstOrDefault(p => p is HolePart or TextPart { Units.IsEmpty: false }) is not TextPart text
                || text.Units[0].Value != "}" || api.Templates.Grammar.EndsFormat(format))
            {
                continue;
            }

            var expression = hole.Expression.ToString();
            if (hole.ArgumentText is not null || expression.IndexOfAny(['"', '?', ':', '\n', '\\']) >= 0 || format.IndexOfAny(['"', '\\']) >= 0
                || api.Display.TextFormat is not null)
            {
                return null;
            }

            parts[i] = hole with { Format = null, ArgumentText = "$\"{" + expression + ":" + format + "}\"" };
        }

        return parts;
    }

    /// <summary><c>"{Text}", text</c>.</summary>
    /// <param name="stringType">The type of text, which some frameworks need a format for.</param>
    public static MessageRewrite Whole(string textExpression, LogApi api, PlaceholderCasing casing, ITypeSymbol? stringType)
        => new(WholeTemplate(api, casing, stringType), ImmutableArray.Create(new MessageValue(textExpression, -1)));

    /// <summary>The template of text as the only value.</summary>
    public static string WholeTemplate(LogApi api, PlaceholderCasing casing, ITypeSymbol? stringType)
    {
        var (prefix, format) = api.Display.ToStringHole(stringType, null);
        return "\""
            + api.Templates.Grammar.WriteHole(
                api.Templates.HasNamedHoles ? prefix + (casing.Apply(WholeTextName) ?? WholeTextName) : "0", null, format)
            + "\"";
    }

    /// <summary>Text without values: as it stands where that says the same, else as one value.</summary>
    private static MessageRewrite Plain(IReadOnlyList<TemplatePart> parts, LogApi api, PlaceholderCasing casing)
    {
        var text = TemplateText.Write(parts, [], api.Templates.Grammar, escape: false);
        var parsed = api.Templates.Grammar.Parse(string.Concat(parts.OfType<TextPart>().Select(p => p.Value)));
        return parsed.Holes.IsEmpty && parsed.Errors.IsEmpty
            ? new(text, ImmutableArray<MessageValue>.Empty)
            : Whole(text, api, casing, null);
    }

    private static MessageRewrite? Compose(IReadOnlyList<TemplatePart> parts, HolePart[] holes, LogApi api, PlaceholderCasing casing)
    {
        // The same impure expression twice is two evaluations, before as after.
        var names = Names(parts, [], api, casing);
        var values = ImmutableArray.CreateBuilder<MessageValue>();
        foreach (var hole in holes)
        {
            if (ArgumentText.Write(hole, api, isOnly: holes.Length == 1) is not { } text)
            {
                return null;
            }

            values.Add(new(text, -1));
        }

        return new(TemplateText.Write(parts, names, api.Templates.Grammar, escape: true), values.ToImmutable())
        {
            Culture = holes.Where(h => h.ArgumentText is null).Select(h => api.Display.CultureArgument(h.Value.Type, h.Format))
                .FirstOrDefault(c => c is not null),
        };
    }

    /// <summary>
    /// Text that is made for the call, where an API takes no template: as a literal, interpolated where values are plain names, else formatted.
    /// </summary>
    /// <returns>Null where a value can't be passed.</returns>
    public static MessageRewrite? Text(IReadOnlyList<TemplatePart> parts)
    {
        var holes = parts.OfType<HolePart>().ToArray();
        if (holes.Length == 0)
        {
            return new(TemplateText.Write(parts, [], CompositeGrammar.Instance, escape: false), ImmutableArray<MessageValue>.Empty);
        }

        var values = holes.Select(h => h.ArgumentText ?? h.Expression.ToString()).ToArray();
        if (IsText(parts))
        {
            return new(values[0], ImmutableArray<MessageValue>.Empty);
        }

        if (!parts.Any(p => p is BreakPart or TextPart { Constant: not null } || p.Source?.Style == LiteralStyle.Raw)
            && values.All(v => v.All(c => char.IsLetterOrDigit(c) || c is '_' or '.')))
        {
            return new("$" + TemplateText.Write(parts, values, CompositeGrammar.Instance, escape: true), ImmutableArray<MessageValue>.Empty);
        }

        var numbers = holes.Select((_, i) => i.ToString(System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        var arguments = holes.Select(h => h.Value.Type is { } type && (type.IsRefLikeType || (holes.Length == 1 && type is IArrayTypeSymbol))
            ? null
            : h.ArgumentText ?? h.Expression.ToString()).ToArray();
        return arguments.Contains(null) ? null
            : new(
                $"string.Format({TemplateText.Write(parts, numbers, CompositeGrammar.Instance, escape: true)}, {string.Join(", ", arguments)})",
                ImmutableArray<MessageValue>.Empty);
    }

    /// <summary>
    /// The text of an interpolated string that has the parts, which were one before; null where it may not be written so.
    /// </summary>
    public static string? Interpolated(IReadOnlyList<TemplatePart> parts)
        => parts.Any(p => p is BreakPart or TextPart { Constant: not null } or HolePart { ArgumentText: not null }
            || p.Source?.Style == LiteralStyle.Raw)
            ? null
            : "$" + TemplateText.Write(
                parts, parts.OfType<HolePart>().Select(h => h.Expression.ToString()).ToArray(), CompositeGrammar.Instance, escape: true);

    /// <summary>Whether the parts are one text value and nothing else.</summary>
    public static bool IsText(IReadOnlyList<TemplatePart> parts)
        => parts.Where(p => p is not BreakPart and not TextPart { Units.IsEmpty: true }).ToArray()
            is [HolePart { Alignment: null, Format: null, ArgumentText: null, Value.Type.SpecialType: SpecialType.System_String }];

    private static IReadOnlyList<string> Names(
        IReadOnlyList<TemplatePart> parts, IEnumerable<string> taken, LogApi api, PlaceholderCasing casing)
        => parts.OfType<HolePart>().ToArray() is var holes && api.Templates.HasNamedHoles
            ? api.Templates.NamesFor(TemplateText.Values(parts), taken, casing).Select((n, i) => holes[i].Prefix(api) + n).ToArray()
            : holes.Select((_, i) => i.ToString(System.Globalization.CultureInfo.InvariantCulture)).ToArray();

    private static MessageRewrite? Merge(IReadOnlyList<TemplatePart> parts, LogApi api, PlaceholderCasing casing, LogCall call)
    {
        // A character that no grammar knows stands for each new value, to see where the existing holes are.
        const char NewValue = '\uFFFC';
        var text = string.Concat(parts.Select(p => p switch { TextPart t => t.Value, HolePart => NewValue.ToString(), _ => "" }));
        var parsed = api.Templates.Grammar.Parse(text);
        if (!parsed.Errors.IsEmpty || parsed.Holes.Length != call.Arguments.Length
            || parsed.Holes.Any(h => text.IndexOf(NewValue, h.Span.Start, h.Span.Length) >= 0)
            || !api.Templates.HasNamedHoles || (api.Templates.Counting != HoleCounting.Ordinal && parsed.Holes.Any(h => h.IsPositional)))
        {
            return null;
        }

        var holes = parts.OfType<HolePart>().ToArray();
        var names = Names(parts, parsed.Holes.Select(h => h.PropertyName), api, casing);
        var values = ImmutableArray.CreateBuilder<MessageValue>();
        var after = new List<IOperation>();
        int existing = 0, added = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (existing < parsed.Holes.Length && i == parsed.Holes[existing].Span.Start)
            {
                after.Add(call.Arguments[existing].Value!);
                values.Add(new(null, existing++));
            }
            else if (text[i] == NewValue && added < holes.Length)
            {
                if (ArgumentText.Write(holes[added], api, isOnly: false) is not { } written)
                {
                    return null;
                }

                after.Add(holes[added++].Value);
                values.Add(new(written, -1));
            }
        }

        var before = holes.Select(h => h.Value).Concat(call.Arguments.Select(a => a.Value!)).ToArray();
        return EvaluationOrder.IsKept(before, after)
            ? new(TemplateText.Write(parts, names, api.Templates.Grammar, escape: false), values.ToImmutable())
            : null;
    }
}

/// <summary>One value of a rewritten message.</summary>
/// <param name="Text">The new argument; null for an existing one.</param>
/// <param name="Existing">The index among the call's values; -1 for a new one.</param>
internal readonly record struct MessageValue(string? Text, int Existing);
