using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Templates;

/// <summary>
/// The grammar of Serilog, as its <c>MessageTemplateParser</c> reads: what is no hole is text, so that an error is a hole that was meant and is
/// printed as it stands.
/// </summary>
internal sealed class SerilogGrammar : TemplateGrammar
{
    public static readonly SerilogGrammar Instance = new();

    public override MessageTemplate Parse(string text)
    {
        var holes = ImmutableArray.CreateBuilder<Hole>();
        var errors = ImmutableArray.CreateBuilder<TemplateError>();
        for (var i = 0; i < text.Length;)
        {
            if (text[i] is '{' or '}' && i + 1 < text.Length && text[i + 1] == text[i])
            {
                i += 2;
            }
            else if (text[i] == '{')
            {
                i = ReadHole(text, i, holes, errors);
            }
            else
            {
                if (text[i] == '}')
                {
                    errors.Add(new(TemplateErrorKind.UnopenedBrace, new TextSpan(i, 1)));
                }

                i++;
            }
        }

        return new MessageTemplate(text, holes.ToImmutable(), errors.ToImmutable());
    }

    /// <summary>Adds a hole or an error; where reading goes on.</summary>
    private static int ReadHole(string text, int open, ImmutableArray<Hole>.Builder holes, ImmutableArray<TemplateError>.Builder errors)
    {
        var end = text.IndexOf('}', open);
        if (end < 0)
        {
            errors.Add(new(TemplateErrorKind.UnclosedBrace, new TextSpan(open, 1)));
            return text.Length;
        }

        var span = TextSpan.FromBounds(open, end + 1);
        var hole = Split(text, span);
        if (ErrorOf(hole) is { } error)
        {
            errors.Add(new(error, span));
        }
        else
        {
            holes.Add(hole!);
        }

        return span.End;
    }

    /// <summary>The pieces of a hole; null where a comma has nothing behind it.</summary>
    private static Hole? Split(string text, TextSpan span)
    {
        var tag = text.Substring(span.Start + 1, span.Length - 2);
        int colon = tag.IndexOf(':'), comma = tag.IndexOf(',');
        comma = colon >= 0 && comma > colon ? -1 : comma;
        var nameEnd = comma >= 0 ? comma : colon >= 0 ? colon : tag.Length;
        var alignment = comma < 0 ? null : tag.Substring(comma + 1, (colon < 0 ? tag.Length : colon) - comma - 1);
        var format = colon < 0 || colon == tag.Length - 1 ? null : tag.Substring(colon + 1);
        return alignment?.Length == 0 ? null : new Hole(span, new TextSpan(span.Start + 1, nameEnd), tag.Substring(0, nameEnd), alignment, format);
    }

    private static TemplateErrorKind? ErrorOf(Hole? hole)
    {
        if (hole is null)
        {
            return TemplateErrorKind.BadAlignment;
        }

        var name = hole.Name.Length > 0 && hole.Name[0] is '@' or '$' ? hole.Name.Substring(1) : hole.Name;
        if (name.Trim().Length == 0)
        {
            return TemplateErrorKind.EmptyHole;
        }

        if (!IsName(name))
        {
            return name.IndexOf('{') >= 0 ? TemplateErrorKind.NestedBrace : TemplateErrorKind.BadName;
        }

        return hole.Alignment is { } alignment
            && (!alignment.All(c => c is (>= '0' and <= '9') or '-') || alignment.LastIndexOf('-') > 0 || !int.TryParse(alignment, out _))
            ? TemplateErrorKind.BadAlignment
            : null;
    }

    /// <summary>Identifiers with dots between them, or digits of any script.</summary>
    private static bool IsName(string name)
        => name.All(char.IsDigit)
            || name.Split('.').All(p => p.Length > 0 && (char.IsLetter(p[0]) || p[0] == '_') && p.All(c => char.IsLetterOrDigit(c) || c == '_'));
}
