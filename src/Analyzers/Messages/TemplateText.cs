using System.Globalization;
using System.Text;
using LogAnalyzers.Templates;

namespace LogAnalyzers.Messages;

/// <summary>
/// Writes parts as the expression of a template: literals in the style they had, named constants by name, line breaks where they were.
/// </summary>
internal static class TemplateText
{
    /// <param name="names">A name for each hole, in order.</param>
    /// <param name="escape">Whether braces in text are doubled: not where the text was a template already or won't be parsed.</param>
    public static string Write(IReadOnlyList<TemplatePart> parts, IReadOnlyList<string> names, TemplateGrammar grammar, bool escape)
    {
        var text = new StringBuilder();
        var operand = new List<TemplatePart>();
        var hole = 0;
        var pendingSeparator = "";
        for (var i = 0; i <= parts.Count; i++)
        {
            var part = i < parts.Count ? parts[i] : null;
            var isNamed = part is TextPart { Constant: not null } named && CanKeepName(named, escape);
            if (part is not null and not BreakPart && !isNamed)
            {
                operand.Add(part);
                continue;
            }

            if (operand.Count > 0)
            {
                Append(WriteOperand(operand, names, ref hole, grammar, escape));
                operand.Clear();
            }

            if (isNamed)
            {
                Append(((TextPart)part!).Constant!.ToString());
            }
            else if (part is BreakPart separator)
            {
                if (text.Length == 0)
                {
                    Append("\"\"");
                }

                pendingSeparator = separator.Separator;
            }
        }

        if (text.Length == 0 || pendingSeparator.Length > 0)
        {
            Append("\"\"");
        }

        return text.ToString();

        void Append(string expression)
        {
            text.Append(text.Length == 0 ? "" : pendingSeparator.Length > 0 ? pendingSeparator : " + ").Append(expression);
            pendingSeparator = "";
        }
    }

    /// <summary>What the names of the holes are made of, in order.</summary>
    public static IReadOnlyList<HoleValue> Values(IReadOnlyList<TemplatePart> parts)
    {
        var values = new List<HoleValue>();
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i] is HolePart hole)
            {
                values.Add(hole.Named(new HoleText(TextBeside(parts, i, -1), TextBeside(parts, i, 1), isFirst: values.Count == 0)));
            }
        }

        return values;
    }

    /// <summary>The text between a hole and the next one in a direction.</summary>
    private static string TextBeside(IReadOnlyList<TemplatePart> parts, int hole, int step)
    {
        var text = "";
        for (var i = hole + step; i >= 0 && i < parts.Count && parts[i] is not HolePart; i += step)
        {
            if (parts[i] is TextPart { Value: var value })
            {
                text = step < 0 ? value + text : text + value;
            }
        }

        return text;
    }

    /// <summary>A constant with braces would be parsed where it must not be.</summary>
    private static bool CanKeepName(TextPart part, bool escape) => !escape || part.Units.All(u => u.Value is not ("{" or "}"));

    private static string WriteOperand(List<TemplatePart> operand, IReadOnlyList<string> names, ref int hole, TemplateGrammar grammar, bool escape)
    {
        var source = SourceOf(operand);
        var text = new StringBuilder(source.Open);
        foreach (var part in operand)
        {
            if (part is HolePart value)
            {
                foreach (var c in grammar.WriteHole(names[hole++], value.Alignment, value.Format))
                {
                    text.Append(Encode(c, source.Style));
                }
            }
            else if (part is TextPart literal)
            {
                var keepsSpelling = literal.Source?.Style == source.Style;
                foreach (var unit in literal.Units)
                {
                    var isBrace = unit.Value is "{" or "}";
                    var written = unit.Raw.Length > 0 && keepsSpelling && !isBrace ? unit.Raw
                        : unit.Value.Length > 1 ? unit.Value
                        : Encode(unit.Value.Length == 0 ? default : unit.Value[0], source.Style);
                    if (isBrace && keepsSpelling && source.Style == LiteralStyle.Raw && unit.Raw.Length > 1)
                    {
                        written = unit.Raw; // Keeps the indentation before a brace at the start of a raw line.
                    }

                    text.Append(written);
                    if (isBrace && escape)
                    {
                        text.Append(unit.Value);
                    }
                }
            }
        }

        return text.Append(source.Close).ToString();
    }

    /// <summary>The one style that all pieces have, else a regular literal.</summary>
    private static LiteralSource SourceOf(List<TemplatePart> operand)
    {
        var sources = operand.Select(p => p.Source).OfType<LiteralSource>().Distinct().ToArray();
        if (sources.Length == 0)
        {
            return LiteralSource.Regular;
        }

        var candidate = sources[0];
        var strays = operand.OfType<TextPart>().Where(t => t.Source is null).SelectMany(t => t.Units);
        var fits = sources.All(s => s.Style == candidate.Style)
            && (candidate.Style != LiteralStyle.Raw || sources.Length == 1)
            && (candidate.Style == LiteralStyle.Regular || strays.All(u => u.Value.All(c => !char.IsControl(c))))
            && (candidate.Style != LiteralStyle.Raw
                || !operand.OfType<TextPart>().Any(t => t.Units.Any(u => u.Raw.Length == 0 && u.Value.IndexOfAny(['"', '\n', '\r']) >= 0)));
        return fits ? candidate : LiteralSource.Regular;
    }

    /// <summary>Text as it is spelt inside a literal of that style; null where it can't be.</summary>
    public static string? Encode(string text, LiteralStyle style)
        => style == LiteralStyle.Raw && text.Any(c => c == '"' || char.IsControl(c)) ? null : string.Concat(text.Select(c => Encode(c, style)));

    private static string Encode(char c, LiteralStyle style)
    {
        switch (style)
        {
            case LiteralStyle.Raw:
                return c.ToString();
            case LiteralStyle.Verbatim:
                return c == '"' ? "\"\"" : c.ToString();
            default:
                var index = "\"\\\0\a\b\f\n\r\t\v".IndexOf(c);
                return index >= 0 ? "\\" + "\"\\0abfnrtv"[index]
                    : char.IsControl(c) || char.IsSurrogate(c) || c is '\u2028' or '\u2029'
                        ? "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture)
                    : c.ToString();
        }
    }
}
