using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Configuration;

/// <content>Tags and their attributes.</content>
internal sealed partial class XmlText
{
    private void ReadStartTag()
    {
        var start = Position++;
        var name = ReadName();
        if (name.Length == 0)
        {
            Fail("the name of an element expected after '<'", start, start + 1);
            Element?.AddText("<", new TextSpan(start, 1));
            return;
        }

        if (_hasElement && Element is null)
        {
            Fail("a second root element", start, Position);
        }

        _hasElement = true;
        var element = new OpenElement(NameAt(name, start + 1), name, start);
        if (!TryOpen(element))
        {
            return;
        }

        ReadAttributes();
        var isEmpty = Follows("/>");
        if (isEmpty || Current == '>')
        {
            Position += isEmpty ? 2 : 1;
        }
        else
        {
            FailHere("'>' expected");
        }

        element.ContentStart = Position;
        if (isEmpty)
        {
            Close(Position);
        }
    }

    private void ReadEndTag()
    {
        var start = Position;
        Position += 2;
        var name = ReadName();
        var nameEnd = Position;
        SkipBlanks();
        if (Current == '>')
        {
            Position++;
        }
        else
        {
            FailHere("'>' expected");
        }

        if (Element?.WrittenName != name && OpenNodes.All(n => ((OpenElement)n).WrittenName != name))
        {
            Fail($"'</{name}>' ends no element", start, nameEnd);
            return;
        }

        var end = Position;
        while (Element!.WrittenName != name)
        {
            Fail($"'</{Element.WrittenName}>' expected", start, nameEnd);
            Close(start);
        }

        Close(end);
    }

    private void ReadAttributes()
    {
        HashSet<string>? names = null;
        while (true)
        {
            var isSeparate = SkipBlanks();
            if (AtEnd || Current is '>' or '<' || Follows("/>"))
            {
                return;
            }

            if (!isSeparate)
            {
                FailHere("a blank expected between attributes");
            }

            ReadAttribute(names ??= new(StringComparer.Ordinal));
        }
    }

    private void ReadAttribute(HashSet<string> names)
    {
        var start = Position;
        var name = ReadName();
        if (name.Length == 0)
        {
            FailHere("the name of an attribute expected");
            Position++;
            return;
        }

        if (!names.Add(name))
        {
            Fail($"a second attribute '{name}'", start, Position);
        }

        var nameEnd = Position;
        SkipBlanks();
        string? value = null;
        var valueSpan = new TextSpan(nameEnd, 0);
        if (Current == '=')
        {
            Position++;
            SkipBlanks();
            var valueStart = Position;
            value = ReadAttributeValue();
            valueSpan = TextSpan.FromBounds(valueStart, Position);
        }
        else
        {
            Position = nameEnd;
            FailHere($"a value expected for the attribute '{name}'");
        }

        // Declarations of namespaces say nothing about logging.
        if (name != "xmlns" && !name.StartsWith("xmlns:", StringComparison.Ordinal))
        {
            var span = TextSpan.FromBounds(start, Position);
            Add(new ConfigNode(ConfigNodeKind.Attribute, NameAt(name, start), value, valueSpan, span, ImmutableArray<ConfigNode>.Empty));
        }
    }

    private string ReadAttributeValue()
    {
        var quote = Current;
        var start = Position;
        if (quote is not ('"' or '\''))
        {
            FailHere("a value in quotes expected");
            while (!AtEnd && Current is not ('>' or '<') && !XmlCharacters.IsBlank(Current) && !Follows("/>"))
            {
                Position++;
            }

            return Decode(start, Position, isAttribute: true);
        }

        // A tag that starts inside of a value is a quote that was forgotten.
        var end = Text.IndexOfAny([quote, '<'], start + 1);
        if (end < 0 || Text[end] == '<')
        {
            end = end < 0 ? Text.Length : end;
            Fail($"{quote} expected: the value has no end", start, start + 1);
            Position = end;
        }
        else
        {
            Position = end + 1;
        }

        return Decode(start + 1, end, isAttribute: true);
    }

    private static ConfigName NameAt(string written, int start)
    {
        var colon = written.IndexOf(':');
        return new ConfigName(colon < 0 ? "" : written.Substring(0, colon), written.Substring(colon + 1), new TextSpan(start, written.Length));
    }
}
