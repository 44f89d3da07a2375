using System.Collections.Immutable;
using LogAnalyzers.Calls;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.CodeFixes.Editing;

/// <summary>A template and its values, ready to be written into a call.</summary>
/// <param name="Template">The expression of the template.</param>
/// <param name="Values">One entry a hole: new text, or an existing value by its index.</param>
internal sealed record MessageRewrite(string Template, ImmutableArray<MessageValue> Values)
{
    /// <summary>The name under which text that can't be a template is logged whole.</summary>
    public const string WholeText = "Text";

    /// <summary>A message made of parts alone.</summary>
    /// <returns>Null where a value can't be passed.</returns>
    public static MessageRewrite? Create(IReadOnlyList<TemplatePart> parts, LogApi api, PlaceholderCasing casing)
        => Create(parts, api, casing, null);

    /// <summary>
    /// A message made of parts that stand in the template of <paramref name="call"/>, whose own holes and values keep their places among the new ones.
    /// </summary>
    public static MessageRewrite? Create(IReadOnlyList<TemplatePart> parts, LogApi api, PlaceholderCasing casing, LogCall? call)
    {
        var isTemplate = call?.IsParsed == true;
        if (!isTemplate)
        {
            var all = parts.OfType<HolePart>().ToArray();
            return all.Length == 0 && !api.ParsesWithoutArguments ? Plain(parts, api, casing) : Compose(parts, all, api, casing);
        }

        return call!.Passing is ArgumentPassing.Expanded or ArgumentPassing.InlineArray ? Merge(parts, api, casing, call) : null;
    }

    /// <summary><c>"{Text}", text</c>.</summary>
    public static MessageRewrite Whole(string textExpression, PlaceholderCasing casing)
        => new("\"{" + WholeName(casing) + "}\"", ImmutableArray.Create(new MessageValue(textExpression, -1)));

    public static string WholeName(PlaceholderCasing casing) => casing.Apply(WholeText) ?? WholeText;

    /// <summary>Text without values: as it stands where that says the same, else as one value.</summary>
    private static MessageRewrite Plain(IReadOnlyList<TemplatePart> parts, LogApi api, PlaceholderCasing casing)
    {
        var text = TemplateText.Write(parts, [], api.Grammar, escape: false);
        var parsed = api.Grammar.Parse(string.Concat(parts.OfType<TextPart>().Select(p => p.Value)));
        return parsed.Holes.IsEmpty && parsed.Errors.IsEmpty
            ? new(text, ImmutableArray<MessageValue>.Empty)
            : Whole(text, casing);
    }

    private static MessageRewrite? Compose(IReadOnlyList<TemplatePart> parts, HolePart[] holes, LogApi api, PlaceholderCasing casing)
    {
        // The same impure expression twice is two evaluations, before as after.
        var names = PlaceholderNames.For(holes.Select(h => h.Path).ToArray(), [], casing, api.ReservedKeys);
        var values = ImmutableArray.CreateBuilder<MessageValue>();
        foreach (var hole in holes)
        {
            if (ArgumentText.Write(hole, isOnly: holes.Length == 1) is not { } text)
            {
                return null;
            }

            values.Add(new(text, -1));
        }

        return new(TemplateText.Write(parts, names, api.Grammar, escape: true), values.ToImmutable());
    }

    private static MessageRewrite? Merge(IReadOnlyList<TemplatePart> parts, LogApi api, PlaceholderCasing casing, LogCall call)
    {
        // A character that no grammar knows stands for each new value, to see where the existing holes are.
        const char NewValue = '\uFFFC';
        var text = string.Concat(parts.Select(p => p switch { TextPart t => t.Value, HolePart => NewValue.ToString(), _ => "" }));
        var parsed = api.Grammar.Parse(text);
        if (!parsed.Errors.IsEmpty || parsed.Holes.Length != call.Arguments.Length || parsed.Holes.Any(h => text.IndexOf(NewValue, h.Span.Start, h.Span.Length) >= 0)
            || api.Counting != HoleCounting.Ordinal)
        {
            return null;
        }

        var holes = parts.OfType<HolePart>().ToArray();
        var names = PlaceholderNames.For(holes.Select(h => h.Path).ToArray(), parsed.Holes.Select(h => h.Name), casing, api.ReservedKeys);
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
                if (ArgumentText.Write(holes[added], isOnly: false) is not { } written)
                {
                    return null;
                }

                after.Add(holes[added++].Value);
                values.Add(new(written, -1));
            }
        }

        var before = holes.Select(h => h.Value).Concat(call.Arguments.Select(a => a.Value!)).ToArray();
        return EvaluationOrder.IsKept(before, after)
            ? new(TemplateText.Write(parts, names, api.Grammar, escape: false), values.ToImmutable())
            : null;
    }
}

/// <summary>One value of a rewritten message.</summary>
/// <param name="Text">The new argument; null for an existing one.</param>
/// <param name="Existing">The index among the call's values; -1 for a new one.</param>
internal readonly record struct MessageValue(string? Text, int Existing);
