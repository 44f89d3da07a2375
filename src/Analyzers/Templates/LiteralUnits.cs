using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Templates;

/// <summary>How a string literal is written; regular is the fallback for everything else.</summary>
internal enum LiteralStyle
{
    /// <summary>In quotes, with backslash escapes.</summary>
    Regular,

    /// <summary>Behind <c>@</c>, where only quotes are doubled.</summary>
    Verbatim,

    /// <summary>In three quotes or more, where nothing is escaped.</summary>
    Raw,
}

/// <summary>The smallest piece of a literal: the source span that gives one value (one character, or a surrogate pair).</summary>
/// <param name="Span">In the syntax tree; zero or more characters (a raw string's indentation belongs to the next unit).</param>
/// <param name="Raw">The source text of the span.</param>
/// <param name="Value">What it stands for.</param>
internal readonly record struct TextUnit(TextSpan Span, string Raw, string Value);

/// <summary>Cuts the text of string literals into <see cref="TextUnit"/>s, checked against the compiler's own value.</summary>
internal static class LiteralUnits
{
    public static LiteralStyle StyleOf(ExpressionSyntax literal)
    {
        var start = literal switch
        {
            LiteralExpressionSyntax l => l.Token.Text,
            InterpolatedStringExpressionSyntax i => i.StringStartToken.Text,
            _ => "",
        };
        var quotes = start.TrimStart('$', '@');
        return start.IndexOf('@', 0, start.Length - quotes.Length) >= 0 ? LiteralStyle.Verbatim
            : quotes.StartsWith("\"\"\"", StringComparison.Ordinal) ? LiteralStyle.Raw
            : LiteralStyle.Regular;
    }

    /// <summary>The units of a string literal, or default where its text cannot be followed.</summary>
    public static ImmutableArray<TextUnit> Decode(LiteralExpressionSyntax literal)
    {
        var token = literal.Token;
        var text = token.Text;
        var style = StyleOf(literal);
        if (!token.IsKind(SyntaxKind.StringLiteralToken) && style != LiteralStyle.Raw)
        {
            return default;
        }

        if (style == LiteralStyle.Raw)
        {
            var quotes = text.Length - text.TrimStart('"').Length;
            if (quotes * 2 > text.Length || token.ContainsDiagnostics)
            {
                return default;
            }

            var content = text.Substring(quotes, text.Length - 2 * quotes);
            var start = token.SpanStart + quotes;
            if (token.IsKind(SyntaxKind.MultiLineRawStringLiteralToken))
            {
                // The content is what stands between the opening line's end and the line of the closing quotes.
                var first = content.IndexOf('\n') + 1;
                var last = content.LastIndexOf('\n');
                last = last > 0 && content[last - 1] == '\r' ? last - 1 : last;
                if (last < first)
                {
                    return token.ValueText.Length == 0 ? ImmutableArray<TextUnit>.Empty : default;
                }

                var indentation = content.Length - content.LastIndexOf('\n') - 1;
                return Check(DecodeRaw(content.Substring(first, last - first), start + first, indentation, atLineStart: true), token.ValueText);
            }

            return Check(DecodeRaw(content, start, 0, atLineStart: false), token.ValueText);
        }

        var verbatim = style == LiteralStyle.Verbatim;
        var prefix = verbatim ? 2 : 1;
        return text.Length < prefix + 1 || token.ContainsDiagnostics
            ? default
            : Check(
                DecodeEscaped(text.Substring(prefix, text.Length - prefix - 1), token.SpanStart + prefix, verbatim, interpolated: false),
                token.ValueText);
    }

    /// <summary>
    /// The units of one text part of an interpolated string, braces unescaped; default where it cannot be followed.
    /// </summary>
    public static ImmutableArray<TextUnit> Decode(InterpolatedStringTextSyntax part)
    {
        if (part.Parent is not InterpolatedStringExpressionSyntax whole || part.TextToken.ContainsDiagnostics)
        {
            return default;
        }

        var token = part.TextToken;
        switch (StyleOf(whole))
        {
            case LiteralStyle.Raw:
                var lines = whole.StringEndToken.Text;
                var multiLine = whole.StringStartToken.IsKind(SyntaxKind.InterpolatedMultiLineRawStringStartToken);
                var newLine = lines.LastIndexOf('\n');
                var indentation = newLine < 0 ? 0 : lines.Substring(newLine + 1).TakeWhile(c => c is ' ' or '\t').Count();
                var atLineStart = multiLine && whole.Contents.IndexOf(part) == 0;
                return Check(DecodeRaw(token.Text, token.SpanStart, multiLine ? indentation : 0, atLineStart), token.ValueText);
            case LiteralStyle.Verbatim:
                return DecodeEscaped(token.Text, token.SpanStart, verbatim: true, interpolated: true);
            default:
                return DecodeEscaped(token.Text, token.SpanStart, verbatim: false, interpolated: true);
        }
    }

    private static ImmutableArray<TextUnit> Check(ImmutableArray<TextUnit> units, string value)
    {
        if (units.IsDefault)
        {
            return default;
        }

        var offset = 0;
        foreach (var unit in units)
        {
            if (string.CompareOrdinal(value, offset, unit.Value, 0, unit.Value.Length) != 0)
            {
                return default;
            }

            offset += unit.Value.Length;
        }

        return offset == value.Length ? units : default;
    }

    private static ImmutableArray<TextUnit> DecodeRaw(string text, int start, int indentation, bool atLineStart)
    {
        var units = ImmutableArray.CreateBuilder<TextUnit>(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var from = i;
            if (atLineStart)
            {
                for (var skipped = 0; skipped < indentation && i < text.Length && text[i] is ' ' or '\t'; skipped++)
                {
                    i++;
                }

                if (i >= text.Length)
                {
                    // Indentation before an interpolation: source without a value.
                    units.Add(new(TextSpan.FromBounds(start + from, start + i), text.Substring(from), ""));
                    break;
                }
            }

            atLineStart = text[i] == '\n';
            i++;
            units.Add(new(TextSpan.FromBounds(start + from, start + i), text.Substring(from, i - from), text[i - 1].ToString()));
        }

        return units.ToImmutable();
    }

    private static ImmutableArray<TextUnit> DecodeEscaped(string text, int start, bool verbatim, bool interpolated)
    {
        var units = ImmutableArray.CreateBuilder<TextUnit>(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var from = i;
            var c = text[i++];
            var value = c.ToString();
            if (c == '"' && verbatim && i < text.Length && text[i] == '"')
            {
                i++;
            }
            else if (c is '{' or '}' && interpolated && i < text.Length && text[i] == c)
            {
                i++;
            }
            else if (c == '\\' && !verbatim)
            {
                if (!TryReadEscape(text, ref i, out value))
                {
                    return default;
                }
            }

            units.Add(new(TextSpan.FromBounds(start + from, start + i), text.Substring(from, i - from), value));
        }

        return units.ToImmutable();
    }

    private static bool TryReadEscape(string text, ref int i, out string value)
    {
        value = "";
        if (i >= text.Length)
        {
            return false;
        }

        var c = text[i++];
        const string Names = "'\"\\0abfnrtve";
        const string Values = "'\"\\\0\a\b\f\n\r\t\v\u001b";
        var simple = Names.IndexOf(c);
        if (simple >= 0)
        {
            value = Values[simple].ToString();
            return true;
        }

        var (min, max) = c switch { 'x' => (1, 4), 'u' => (4, 4), 'U' => (8, 8), _ => (1, 0) };
        var digits = 0;
        while (digits < max && i + digits < text.Length && Uri.IsHexDigit(text[i + digits]))
        {
            digits++;
        }

        if (digits < min || !int.TryParse(text.Substring(i, digits), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code)
            || code is < 0 or > 0x10FFFF)
        {
            return false;
        }

        i += digits;
        value = c == 'U' && code > 0xFFFF ? char.ConvertFromUtf32(code) : ((char)code).ToString();
        return true;
    }
}
