using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Templates;

/// <summary>
/// The grammar of NLog, as its <c>TemplateEnumerator</c> reads. A text that it can't read is printed as it stands, without any value.
/// </summary>
internal sealed class NLogGrammar : TemplateGrammar
{
    public static readonly NLogGrammar Instance = new();

    public override MessageTemplate Parse(string text)
    {
        var holes = ImmutableArray.CreateBuilder<Hole>();
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
            }
            else
            {
                return Broken(
                    text, holes, error,
                    error == TemplateErrorKind.UnclosedBrace ? new TextSpan(i, 1) : TextSpan.FromBounds(i, text.IndexOf('}', i) + 1));
            }
        }

        var empty = holes.Where(h => string.IsNullOrWhiteSpace(h.PropertyName)).Select(h => new TemplateError(TemplateErrorKind.EmptyHole, h.Span));
        var nested = holes.Where(h => h.Name.IndexOf('{') >= 0).Select(h => new TemplateError(TemplateErrorKind.NestedBrace, h.Span));
        return new MessageTemplate(text, holes.ToImmutable(), empty.Concat(nested).ToImmutableArray());
    }

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
            if (!MelGrammar.IsAlignment(alignment))
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

            format = text.Substring(at + 1, end - at - 1);
            at = end;
        }

        return new Hole(
            TextSpan.FromBounds(open, at + 1), TextSpan.FromBounds(open + 1, nameEnd), text.Substring(open + 1, nameEnd - open - 1), alignment,
            format);
    }

    /// <summary>Doubled braces belong to a format; -1 where it does not end or has a single opening one.</summary>
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
