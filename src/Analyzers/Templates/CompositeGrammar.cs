using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Templates;

/// <summary>A piece of a composite format string: literal text (unescaped) or a hole.</summary>
internal sealed record CompositePart(TextSpan Span, string? Text, Hole? Hole);

/// <summary>The grammar of <c>string.Format</c>, <c>Console.WriteLine(format, …)</c> and <c>StringBuilder.AppendFormat</c>.</summary>
internal sealed class CompositeGrammar : TemplateGrammar
{
    public static readonly CompositeGrammar Instance = new();

    public override bool IsPositional => true;

    public override MessageTemplate Parse(string text)
    {
        var holes = ImmutableArray.CreateBuilder<Hole>();
        var parts = Split(text, out var error);
        foreach (var part in parts)
        {
            if (part.Hole is { } hole)
            {
                holes.Add(hole);
            }
        }

        return new MessageTemplate(text, holes.ToImmutable(), error is null ? ImmutableArray<TemplateError>.Empty : ImmutableArray.Create(error));
    }

    /// <summary>Literal and hole pieces up to the first error, which is null for a legal text.</summary>
    public static ImmutableArray<CompositePart> Split(string text, out TemplateError? error)
    {
        var parts = ImmutableArray.CreateBuilder<CompositePart>();
        var literal = new System.Text.StringBuilder();
        var literalStart = 0;
        error = null;

        for (var i = 0; i < text.Length;)
        {
            var c = text[i];
            if (c is '{' or '}' && i + 1 < text.Length && text[i + 1] == c)
            {
                literal.Append(c);
                i += 2;
            }
            else if (c == '{')
            {
                var hole = ReadHole(text, i, out error);
                if (hole is null)
                {
                    return parts.ToImmutable();
                }

                FlushLiteral(i);
                parts.Add(new(hole.Span, null, hole));
                i = literalStart = hole.Span.End;
            }
            else if (c == '}')
            {
                error = new(TemplateErrorKind.UnopenedBrace, new TextSpan(i, 1));
                return parts.ToImmutable();
            }
            else
            {
                literal.Append(c);
                i++;
            }
        }

        FlushLiteral(text.Length);
        return parts.ToImmutable();

        void FlushLiteral(int end)
        {
            if (literal.Length > 0)
            {
                parts.Add(new(TextSpan.FromBounds(literalStart, end), literal.ToString(), null));
                literal.Clear();
            }
        }
    }

    private static Hole? ReadHole(string text, int open, out TemplateError? error)
    {
        error = null;
        var close = text.IndexOf('}', open);
        if (close < 0)
        {
            error = new(TemplateErrorKind.UnclosedBrace, new TextSpan(open, 1));
            return null;
        }

        var span = TextSpan.FromBounds(open, close + 1);
        var inner = text.Substring(open + 1, close - open - 1);
        if (inner.IndexOf('{') >= 0)
        {
            error = new(TemplateErrorKind.NestedBrace, span);
            return null;
        }

        var colon = inner.IndexOf(':');
        var head = colon < 0 ? inner : inner.Substring(0, colon);
        var comma = head.IndexOf(',');
        var name = comma < 0 ? head : head.Substring(0, comma);
        var alignment = comma < 0 ? null : head.Substring(comma + 1);
        var hole = new Hole(span, new TextSpan(open + 1, name.Length), name, alignment, colon < 0 ? null : inner.Substring(colon + 1));
        if (!hole.IsPositional || !IsNumber(name))
        {
            error = new(name.Length == 0 ? TemplateErrorKind.EmptyHole : TemplateErrorKind.NestedBrace, span);
            return null;
        }

        if (alignment is not null && !MelGrammar.IsAlignment(alignment))
        {
            error = new(TemplateErrorKind.BadAlignment, span);
            return null;
        }

        return hole;
    }

    /// <summary>Digits with blanks behind them: no other white space, no blank before them, and no operator of other grammars.</summary>
    private static bool IsNumber(string name) => name.TrimEnd(' ').All(c => c is >= '0' and <= '9') && name.TrimEnd(' ').TrimStart('0').Length <= 7;
}
