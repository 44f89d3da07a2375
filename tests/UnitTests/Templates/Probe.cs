using System.Globalization;
using LogAnalyzers.Templates;

namespace LogAnalyzers.UnitTests.Templates;

/// <summary>A value that shows which one it is, and the format that it was given.</summary>
internal sealed class Probe(int number) : IFormattable
{
    public static object[] Some(int count) => [.. Enumerable.Range(0, count).Select(i => new Probe(i))];

    public string ToString(string? format, IFormatProvider? provider) => $"<{number}|{format}>";

    public override string ToString() => ToString(null, null);

    /// <summary>What a hole shows of a value; no format and an empty one are the same.</summary>
    public static string Shown(Hole hole, int value)
    {
        var text = new Probe(value).ToString(hole.Format, null);
        var width = hole.Alignment is null
            ? 0
            : int.Parse(
                hole.Alignment, NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite,
                CultureInfo.InvariantCulture);
        return width < 0 ? text.PadRight(-width) : text.PadLeft(width);
    }

    /// <summary>A template without an error, with each hole's value and with single braces.</summary>
    public static string Rendered(MessageTemplate template, HoleBinding binding)
    {
        var text = new System.Text.StringBuilder();
        var end = 0;
        foreach (var (hole, value) in template.Holes.Zip(binding.ValueOfHole))
        {
            text.Append(Plain(template.Text[end..hole.Span.Start])).Append(Shown(hole, value));
            end = hole.Span.End;
        }

        return text.Append(Plain(template.Text[end..])).ToString();
    }

    public static string Plain(string text)
        => text.Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal);
}
