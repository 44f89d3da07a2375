using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Templates;

/// <summary>
/// The grammar of Microsoft.Extensions.Logging: its <c>LogValuesFormatter</c> cuts the text into holes, numbers them and hands the
/// result to <c>string.Format</c>. Both steps are followed here, so that an error is what would throw at run time.
/// </summary>
internal sealed class MelGrammar : TemplateGrammar
{
    public static readonly MelGrammar Instance = new();

    public override MessageTemplate Parse(string text)
    {
        var holes = ImmutableArray.CreateBuilder<Hole>();
        var errors = ImmutableArray.CreateBuilder<TemplateError>();
        var scan = 0;

        while (scan < text.Length)
        {
            var open = FindBrace(text, '{', scan);
            var close = FindBrace(text, '}', open);
            if (close == text.Length)
            {
                CheckLiteral(text, scan, text.Length, errors);
                break;
            }

            CheckLiteral(text, scan, open, errors);
            var hole = ReadHole(text, open, close);
            CheckHole(text, hole, errors);
            holes.Add(hole);
            scan = close + 1;
        }

        return new MessageTemplate(text, holes.ToImmutable(), errors.ToImmutable());
    }

    private static Hole ReadHole(string text, int open, int close)
    {
        var delimiter = text.IndexOfAny([',', ':'], open, close - open);
        var nameEnd = delimiter < 0 ? close : delimiter;
        string? alignment = null, format = null;
        if (delimiter >= 0)
        {
            var colon = text.IndexOf(':', delimiter, close - delimiter);
            if (text[delimiter] == ',')
            {
                alignment = text.Substring(delimiter + 1, (colon < 0 ? close : colon) - delimiter - 1);
            }

            format = colon < 0 ? null : text.Substring(colon + 1, close - colon - 1);
        }

        return new Hole(TextSpan.FromBounds(open, close + 1), TextSpan.FromBounds(open + 1, nameEnd),
            text.Substring(open + 1, nameEnd - open - 1), alignment, format);
    }

    private static void CheckHole(string text, Hole hole, ImmutableArray<TemplateError>.Builder errors)
    {
        if (string.IsNullOrWhiteSpace(hole.Name))
        {
            errors.Add(new(TemplateErrorKind.EmptyHole, hole.Span));
        }
        else if (text.IndexOf('{', hole.Span.Start + 1, hole.Span.Length - 2) >= 0
            || text.IndexOf('}', hole.Span.Start + 1, hole.Span.Length - 2) >= 0)
        {
            errors.Add(new(TemplateErrorKind.NestedBrace, hole.Span));
        }
        else if (hole.Alignment is not null && !IsAlignment(hole.Alignment))
        {
            errors.Add(new(TemplateErrorKind.BadAlignment, hole.Span));
        }
    }

    /// <summary><c>string.Format</c> takes blanks, a minus sign and up to seven digits; zeros before them don't count.</summary>
    internal static bool IsAlignment(string alignment)
    {
        var digits = alignment.Trim(' ');
        digits = digits.StartsWith("-", StringComparison.Ordinal) ? digits.Substring(1) : digits;
        return digits.Length > 0 && digits.TrimStart('0').Length <= 7 && digits.All(c => c is >= '0' and <= '9');
    }

    /// <summary>Between holes only doubled braces are legal.</summary>
    private static void CheckLiteral(string text, int start, int end, ImmutableArray<TemplateError>.Builder errors)
    {
        for (var i = start; i < end; i++)
        {
            var c = text[i];
            if (c is not ('{' or '}'))
            {
                continue;
            }

            if (i + 1 < end && text[i + 1] == c)
            {
                i++;
            }
            else
            {
                errors.Add(new(c == '{' ? TemplateErrorKind.UnclosedBrace : TemplateErrorKind.UnopenedBrace, new TextSpan(i, 1)));
                return; // One error tells the story; the rest of the text is its consequence.
            }
        }
    }

    /// <summary>
    /// The first brace of a run of odd length for <c>}</c>, the last one for <c>{</c>; the text's length where there is none.
    /// Mirrors <c>LogValuesFormatter.FindBraceIndex</c>.
    /// </summary>
    private static int FindBrace(string text, char brace, int start)
    {
        var found = text.Length;
        var count = 0;
        for (var i = start; i < text.Length; i++)
        {
            if (count > 0 && text[i] != brace)
            {
                if (count % 2 != 0)
                {
                    break;
                }

                count = 0;
                found = text.Length;
            }
            else if (text[i] == brace)
            {
                if (brace == '{' || count == 0)
                {
                    found = i;
                }

                count++;
            }
        }

        return found;
    }
}
