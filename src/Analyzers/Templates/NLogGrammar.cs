using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Templates;

/// <summary>
/// The grammar of NLog, as its <c>TemplateEnumerator</c> reads. A text that it can't read is printed as it stands, without any value. Where the first
/// hole is a number, and no doubled brace stands before it, <c>string.Format</c> reads the whole.
/// </summary>
internal sealed class NLogGrammar : TemplateGrammar
{
    public static readonly NLogGrammar Instance = new();

    /// <summary>What a number may have, zeros counted, a minus sign not.</summary>
    private const int MaxDigits = 10;

    public override string EscapeFormat(string format) => Escape(format);

    public override MessageTemplate Parse(string text)
    {
        var holes = ImmutableArray.CreateBuilder<Hole>();
        MessageTemplate? composite = null;
        for (var i = 0; i < text.Length;)
        {
            var c = text[i];
            if (c is not ('{' or '}'))
            {
                i++;
            }
            else if (i + 1 < text.Length && text[i + 1] == c)
            {
                i += 2;
            }
            else if (c == '}')
            {
                return Broken(text, holes, TemplateErrorKind.UnopenedBrace, new TextSpan(i, 1));
            }
            else if (ReadHole(text, i, out var error) is { } hole)
            {
                holes.Add(hole);
                i = hole.Span.End;
                composite ??= IsComposite(text, hole) ? CompositeGrammar.Instance.Parse(text) : null;
                if (composite is { Errors.IsEmpty: true })
                {
                    return composite;
                }
            }
            else
            {
                return Broken(
                    text, holes, error,
                    error == TemplateErrorKind.UnclosedBrace ? new TextSpan(i, 1) : TextSpan.FromBounds(i, text.IndexOf('}', i) + 1));
            }
        }

        if (composite is not null)
        {
            var named = holes.Where(h => !HoleBinding.IsNumber(h) || h.Operator.Length > 0)
                .Select(h => new TemplateError(TemplateErrorKind.NameAmongNumbers, h.Span)).ToImmutableArray();
            return new MessageTemplate(text, holes.ToImmutable(), named.IsEmpty ? composite.Errors : named);
        }

        var empty = holes.Where(h => string.IsNullOrWhiteSpace(h.PropertyName)).Select(h => new TemplateError(TemplateErrorKind.EmptyHole, h.Span));
        var nested = holes.Where(h => h.Name.IndexOf('{') >= 0).Select(h => new TemplateError(TemplateErrorKind.NestedBrace, h.Span));
        return new MessageTemplate(text, holes.ToImmutable(), empty.Concat(nested).ToImmutableArray());
    }

    /// <summary>Whether a hole, where it is the first, makes a composite format of the text.</summary>
    private static bool IsComposite(string text, Hole hole)
        => hole.Operator.Length == 0 && HoleBinding.IsNumber(hole) && text.IndexOfAny(['{', '}']) == hole.Span.Start;

    /// <summary>Nothing behind the first error is read.</summary>
    private static MessageTemplate Broken(string text, ImmutableArray<Hole>.Builder holes, TemplateErrorKind kind, TextSpan span)
        => new(text, holes.ToImmutable(), ImmutableArray.Create(new TemplateError(kind, span)));

    private static Hole? ReadHole(string text, int open, out TemplateErrorKind error)
    {
        error = TemplateErrorKind.UnclosedBrace;
        var nameEnd = text.IndexOfAny(['}', ':', ','], open + 1);
        if (nameEnd < 0)
        {
            return null;
        }

        var digits = open + 1;
        while (digits < nameEnd && text[digits] is >= '0' and <= '9')
        {
            digits++;
        }

        if (digits - open - 1 > MaxDigits)
        {
            error = text.IndexOf('}', open) < 0 ? TemplateErrorKind.UnclosedBrace : TemplateErrorKind.BadName;
            return null;
        }

        var at = nameEnd;
        string? alignment = null, format = null;
        if (text[at] == ',')
        {
            var end = text.IndexOfAny(['}', ':'], at);
            if (end < 0)
            {
                return null;
            }

            alignment = text.Substring(at + 1, end - at - 1);
            if (!MelGrammar.IsAlignment(alignment) || alignment.Trim(' ').TrimStart('-').Length > MaxDigits)
            {
                error = text.IndexOf('}', at) < 0 ? TemplateErrorKind.UnclosedBrace : TemplateErrorKind.BadAlignment;
                return null;
            }

            at = end;
        }

        if (text[at] == ':')
        {
            var end = FormatEnd(text, at + 1);
            if (end < 0)
            {
                error = text.IndexOf('}', at) < 0 ? TemplateErrorKind.UnclosedBrace : TemplateErrorKind.NestedBrace;
                return null;
            }

            format = text.Substring(at + 1, end - at - 1).Replace("{{", "{").Replace("}}", "}");
            at = end;
        }

        return new Hole(
            TextSpan.FromBounds(open, at + 1), TextSpan.FromBounds(open + 1, nameEnd), text.Substring(open + 1, nameEnd - open - 1), alignment,
            format);
    }

    /// <summary>Doubled braces belong to a format, and are single in it; -1 where it does not end or has a single opening one.</summary>
    private static int FormatEnd(string text, int start)
    {
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] is not ('{' or '}'))
            {
                continue;
            }

            if (i + 1 < text.Length && text[i + 1] == text[i])
            {
                i++;
            }
            else
            {
                return text[i] == '}' ? i : -1;
            }
        }

        return -1;
    }
}
