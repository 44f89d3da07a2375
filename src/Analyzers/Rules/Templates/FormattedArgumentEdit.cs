using System.Collections.Immutable;
using LogAnalyzers.Calls;
using LogAnalyzers.Messages;
using LogAnalyzers.Symbols;
using LogAnalyzers.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Rules.Templates;

/// <summary>LOG2012: passes values instead of their text, formats in the placeholders; all of one call at once.</summary>
internal static class FormattedArgumentEdit
{
    /// <summary>The changes of the call; null where none are known to be right.</summary>
    /// <param name="at">The place that is reported.</param>
    public static IEnumerable<TextChange>? Changes(CodeSite site, LogCall call, TextSpan at, CancellationToken cancellationToken)
    {
        if (call is not { Operation: not null, SpreadArray: null, IsShownAsWritten: false }
            || call.Map(cancellationToken) is not { } map)
        {
            return null;
        }

        var formatted = FormattedValue.In(call).ToArray();
        var split = formatted.Where(f => f.Value is null).Select(f => (f.Index, Parts: Parts(site, call, f.Index, cancellationToken)))
            .Where(s => s.Parts is not null).ToDictionary(s => s.Index, s => s.Parts!.Value);
        var names = Names(site, call, split);
        var changes = new List<TextChange>();
        var isFixed = false;
        foreach (var one in formatted)
        {
            var edit = one.Value is not null ? Unformatted(site, call, map, one)
                : split.TryGetValue(one.Index, out var parts) ? Split(site, call, map, one.Index, parts, names)
                : null;
            if (edit is not null)
            {
                changes.AddRange(edit);
                isFixed |= call.Arguments[one.Index].Syntax.Span.Contains(at);
            }
        }

        return isFixed ? changes : null;
    }

    /// <summary>A hole that shows text as it stands, so that a value can take its place.</summary>
    public static bool IsPlain(LogCall call, Hole hole)
        => hole.Operator.Length == 0 && (hole.Format is null || hole.Format == call.Api.Display.TextFormat);

    /// <summary><c>"{Price}", price.ToString("F2")</c> to <c>"{Price:F2}", price</c>.</summary>
    private static IEnumerable<TextChange>? Unformatted(CodeSite site, LogCall call, TextMap map, FormattedValue formatted)
    {
        var hole = call.Template!.Holes[formatted.Index];
        if (!IsPlain(call, hole) || formatted.Value!.Type is not { } type
            || call.Arguments[formatted.Index] is not { Value: { } value, Expression: { } argument }
            || Receiver(argument) is not { } receiver)
        {
            return null;
        }

        // Without its value, a Nullable is an empty text.
        var underlying = ScalarTypes.Underlying(type);
        if ((formatted.Format is null && !call.Api.Display.ShowsAsToString(underlying))
            || (value is IInvocationOperation && !SymbolEqualityComparer.Default.Equals(underlying, type)))
        {
            return null;
        }

        // What is shown as text takes no format, and is quoted or not as its text was.
        var isText = call.Api.Display.IsQuotedText(underlying);
        if (isText && formatted.Format is not null)
        {
            return null;
        }

        var format = isText ? hole.Format : formatted.Format;
        var changes = new List<TextChange> { new(argument.Span, receiver.ToString()) };
        return format == hole.Format || WithFormat(site, call, map, hole, format, changes) ? changes : null;
    }

    private static bool WithFormat(CodeSite site, LogCall call, TextMap map, Hole hole, string? format, List<TextChange> changes)
    {
        var end = hole.NameSpan.End + (hole.Alignment is null ? 0 : hole.Alignment.Length + 1);
        var length = hole.Span.End - 1 - end;
        if (map.Exact(new TextSpan(end - 1, 1)) is not { } last || map.Exact(new TextSpan(end, length + 1)) is not { } rest
            || (length > 0 ? map.Exact(new TextSpan(end, length))?.Length : 0) is not { } old)
        {
            return false;
        }

        // A colon without a format, which some grammars take for none, goes as well.
        var written = format is null ? "" : Encode(site, last, ":" + call.Api.Templates.Grammar.EscapeFormat(format));
        changes.Add(new(new TextSpan(rest.Start, old), written ?? ""));
        return written is not null;
    }

    /// <summary>What stands before <c>.ToString()</c> or <c>?.ToString()</c>.</summary>
    private static ExpressionSyntax? Receiver(ExpressionSyntax argument)
    {
        var receiver = argument switch
        {
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var instance } } => instance,
            ConditionalAccessExpressionSyntax { Expression: var instance } => instance,
            _ => null,
        };
        while (receiver is ParenthesizedExpressionSyntax parenthesized)
        {
            receiver = parenthesized.Expression;
        }

        return receiver;
    }

    /// <summary>The pieces of text that is put together; null where they can't stand in the template.</summary>
    private static ImmutableArray<TemplatePart>? Parts(CodeSite site, LogCall call, int index, CancellationToken cancellationToken)
    {
        var hole = call.Template!.Holes[index];
        if (!IsPlain(call, hole) || hole.Alignment is not null || call.Arguments[index].Expression is not { } argument
            || TemplateParts.Of(argument, site.Model, cancellationToken) is not { } parts || !parts.Any(p => p is HolePart)
            || parts.Any(p => p is BreakPart))
        {
            return null;
        }

        return parts.OfType<HolePart>().Any(h => h.ArgumentText is not null
            || (h.Format is null && h.Value.Type is { } type && !call.Api.Display.ShowsAsToString(ScalarTypes.Underlying(type))))
            ? null
            : parts.Select(p => p is HolePart h ? h.For(call.Api) : p).ToImmutableArray();
    }

    /// <summary>A name for each new hole; the only one of its text keeps the name that the text had.</summary>
    private static Dictionary<HolePart, string> Names(CodeSite site, LogCall call, Dictionary<int, ImmutableArray<TemplatePart>> split)
    {
        var names = new Dictionary<HolePart, string>(ReferenceComparer.Instance);
        var fresh = new List<HolePart>();
        var values = new List<HoleValue>();
        var taken = new List<string>();
        for (var i = 0; i < call.Template!.Holes.Length; i++)
        {
            var holes = split.TryGetValue(i, out var parts) ? parts.OfType<HolePart>().ToArray() : [];
            if (holes.Length > 1)
            {
                fresh.AddRange(holes);
                values.AddRange(TemplateText.Values(parts));
                continue;
            }

            taken.Add(call.Template.Holes[i].PropertyName);
            if (holes.Length == 1)
            {
                names[holes[0]] = call.Template.Holes[i].PropertyName;
            }
        }

        var made = call.Api.Templates.NamesFor(values, taken, site.Casing);
        for (var i = 0; i < fresh.Count; i++)
        {
            names[fresh[i]] = made[i];
        }

        return names;
    }

    /// <summary><c>"at {Place}", $"{x}/{y}"</c> to <c>"at {X}/{Y}", x, y</c>.</summary>
    private static IEnumerable<TextChange>? Split(
        CodeSite site, LogCall call, TextMap map, int index, ImmutableArray<TemplatePart> parts, Dictionary<HolePart, string> names)
    {
        var api = call.Api;
        var text = string.Concat(parts.Select(p => p switch
        {
            HolePart hole => api.Templates.Grammar.WriteHole(hole.Prefix(api) + names[hole], hole.Alignment, hole.Format),
            TextPart literal => api.Templates.Grammar.Escape(literal.Value),
            _ => "",
        }));
        var values = parts.OfType<HolePart>().Select(h => ArgumentText.Write(h, api, isOnly: false)).ToArray();
        return values.Contains(null) || map.Exact(call.Template!.Holes[index].Span) is not { } span || Encode(site, span, text) is not { } written
            ? null
            : [new(span, written), new(call.Arguments[index].Syntax.Span, string.Join(", ", values))];
    }

    /// <summary>Text as it is spelt in the literal at a place; null where it can't stand there.</summary>
    private static string? Encode(CodeSite site, TextSpan place, string text)
        => site.Root.FindToken(place.Start).Parent is LiteralExpressionSyntax literal ? TemplateText.Encode(text, LiteralUnits.StyleOf(literal))
            : text.All(c => char.IsLetterOrDigit(c) || c is ':' or '.' or ',' or '-' or '#' or '/' or ' ') ? text
            : null;

    private sealed class ReferenceComparer : IEqualityComparer<HolePart>
    {
        public static readonly ReferenceComparer Instance = new();

        public bool Equals(HolePart? x, HolePart? y) => ReferenceEquals(x, y);

        public int GetHashCode(HolePart part) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(part);
    }
}
