using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace LogAnalyzers.UnitTests.Generation;

/// <summary>How a message is written.</summary>
internal enum Form
{
    Interpolated,
    Verbatim,
    Raw,
    RawDoubled,
    Nested,
    Concatenated,
    ConcatenatedInterpolations,
    Format,
    Concat,
    Join,
    Builder,
    Conditional,
    Local,

    /// <summary>A template with names and its values: already a log call's arguments.</summary>
    Named,

    /// <summary>The same with numbers.</summary>
    Numbered,

    /// <summary>A template as nobody should write one: names twice or in odd casing, loose braces, too few values or too many.</summary>
    Careless,
}

/// <summary>Text, or a value with what follows it in its hole.</summary>
internal sealed record Piece(string Text, Sample? Value = null, string Hole = "")
{
    /// <summary>What a careless template calls the value.</summary>
    public string Name { get; init; } = "";
}

/// <summary>A message in one of its forms.</summary>
internal sealed record Message(Form Form, ImmutableArray<Piece> Pieces)
{
    private static readonly string[] Names = ["Alpha", "beta", "Gamma1", "delta_four", "Epsilon"];

    /// <summary>What a careless template has: one value less for −1, a spare one for 1, for 2 the exception.</summary>
    public int Spare { get; init; }

    /// <summary>Whether it is more than one argument: template and values.</summary>
    public bool IsTemplate => Form is Form.Named or Form.Numbered or Form.Careless;

    private IEnumerable<Piece> Values => Pieces.Where(p => p.Value is not null);

    /// <summary>The statements before the call that it needs, and the arguments of the call.</summary>
    /// <param name="number">Makes locals unique.</param>
    public (string Before, string Arguments) Write(int number)
    {
        switch (Form)
        {
            case Form.Verbatim:
                return ("", "$@\"" + Holes("{", "}", t => Doubled(t).Replace("\"", "\"\"", StringComparison.Ordinal)) + "\"");
            case Form.Raw:
                return ("",
                    "$\"\"\"|" + Holes("{", "}", t => t.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal))
                        + "|\"\"\"");
            case Form.RawDoubled:
                return ("", "$$\"\"\"|" + Holes("{{", "}}", t => t) + "|\"\"\"");
            case Form.Nested:
                return ("", "$\"" + Interpolated(Pieces.Take(1)) + "{$\"" + Interpolated(Pieces.Skip(1)) + "\"}\"");
            case Form.Concatenated:
                return ("", "\"\" + " + string.Join(" + ", Pieces.Select(p => p.Value is null ? Quoted(p.Text) : Operand(p.Value))));
            case Form.ConcatenatedInterpolations:
                return ("", string.Join(" + ", Pieces.Select(p => "$\"" + Interpolated([p]) + "\"")));
            case Form.Format:
                return ("", "string.Format(" + Quoted(Composite()) + string.Concat(Values.Select(v => ", " + v.Value!.Expression)) + ")");
            case Form.Concat:
                return ("",
                    "string.Concat(\"\", " + string.Join(", ", Pieces.Select(p => p.Value is null ? Quoted(p.Text) : p.Value.Expression)) + ")");
            case Form.Join:
                return ("",
                    "string.Join(\", \", \"\", " + string.Join(", ", Pieces.Select(p => p.Value is null ? Quoted(p.Text) : p.Value.Expression))
                        + ")");
            case Form.Builder:
                return ("",
                    "new StringBuilder(\"sb \")"
                        + string.Concat(Pieces.Select(p => ".Append(" + (p.Value is null ? Quoted(p.Text) : p.Value.Expression) + ")"))
                        + ".ToString()");
            case Form.Conditional:
                return ("", "(orderId > " + (number % 2 == 0 ? "3" : "30") + " ? $\"" + Interpolated(Pieces) + "\" : \"else\")");
            case Form.Local:
                return ($"var text{number} = $\"{Interpolated(Pieces)}\";\n", "text" + number.ToString(CultureInfo.InvariantCulture));
            case Form.Named:
                return ("", string.Join(", ", Values.Select(v => v.Value!.Expression).Prepend(Quoted(Template(i => Names[i])))));
            case Form.Numbered:
                return ("",
                    string.Join(
                        ", ", Values.Select(v => v.Value!.Expression).Prepend(Quoted(Template(i => i.ToString(CultureInfo.InvariantCulture))))));
            case Form.Careless:
                return ("",
                    string.Join(
                        ", ",
                        Values.Select(v => v.Value!.Expression).Take(Values.Count() + Spare)
                            .Concat(Spare switch { 1 => ["orderId"], 2 => [" error"], _ => Array.Empty<string>() })
                            .Prepend("\"" + Escaped(string.Concat(Pieces.Select(p => p.Value is null ? p.Text : "{" + p.Name + "}"))) + "\"")));
            default:
                return ("", "$\"" + Interpolated(Pieces) + "\"");
        }
    }

    /// <summary>Operands that bind weaker than <c>+</c>, or would be added, stand in parentheses.</summary>
    private static string Operand(Sample value)
        => value.Expression.Contains(' ', StringComparison.Ordinal) || value.Expression[0] == '-' ? "(" + value.Expression + ")" : value.Expression;

    private static string Interpolated(IEnumerable<Piece> pieces)
        => string.Concat(pieces.Select(p => p.Value is null ? Escaped(Doubled(p.Text)) : "{" + InHole(p) + "}"));

    private string Holes(string open, string close, Func<string, string> text)
        => string.Concat(Pieces.Select(p => p.Value is null ? text(p.Text) : open + InHole(p) + close));

    /// <summary>A conditional, or a qualified name with two colons, needs parentheses in a hole.</summary>
    private static string InHole(Piece piece) => piece.Value!.Expression + piece.Hole;

    private string Composite()
    {
        var next = 0;
        return string.Concat(Pieces.Select(p => p.Value is null
            ? Doubled(p.Text)
            : "{" + next++ + p.Hole.Replace("Width", "6", StringComparison.Ordinal) + "}"));
    }

    /// <summary>With values braces are escaped, which all frameworks understand; without, they are left out, which all take for text alike.</summary>
    private string Template(Func<int, string> name)
    {
        var next = 0;
        var hasValues = Values.Any();
        return string.Concat(Pieces.Select(p => p.Value is null
            ? hasValues ? Doubled(p.Text) : p.Text.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal)
            : "{" + name(next++) + p.Hole.Replace("Width", "6", StringComparison.Ordinal) + "}"));
    }

    private static string Doubled(string text) => text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);

    private static string Quoted(string text) => "\"" + Escaped(text) + "\"";

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder();
        foreach (var c in text)
        {
            escaped.Append(c switch { '"' => "\\\"", '\\' => "\\\\", '\t' => "\\t", '\n' => "\\n", '\u0001' => "\\u0001", _ => c.ToString() });
        }

        return escaped.ToString();
    }
}
