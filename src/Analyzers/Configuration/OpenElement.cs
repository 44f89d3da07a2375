using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Configuration;

/// <summary>An XML element whose end tag is not read yet.</summary>
internal sealed class OpenElement(ConfigName name, string writtenName, int start) : ConfigReader.OpenNode(name, start)
{
    private StringBuilder? _text;
    private TextSpan _textSpan;

    /// <summary>The name with its prefix, which the end tag repeats.</summary>
    public string WrittenName { get; } = writtenName;

    /// <summary>The index behind the start tag.</summary>
    public int ContentStart { get; set; }

    /// <summary>Adds a piece of text between tags.</summary>
    /// <param name="text">Without references.</param>
    /// <param name="span">As written, without blank space around it.</param>
    public void AddText(string text, TextSpan span)
    {
        _textSpan = _text is null ? span : TextSpan.FromBounds(_textSpan.Start, span.End);
        _text = (_text ?? new StringBuilder()).Append(text);
    }

    public override ConfigNode ToNode(int end)
    {
        var valueSpan = _text is null ? new TextSpan(ContentStart, 0) : _textSpan;
        return new(ConfigNodeKind.Element, Name, _text?.ToString(), valueSpan, TextSpan.FromBounds(Start, end), Children.ToImmutable());
    }
}
