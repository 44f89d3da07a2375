using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Configuration;

/// <summary>
/// Reads XML and remembers where everything stands. A DTD is never read: it is an error, and no entity but the five of XML itself and characters by
/// number is replaced. Prefixes are kept as written and may be undeclared; what is broken is read on as a person would.
/// </summary>
internal sealed partial class XmlText : ConfigReader
{
    private const string CommentStart = "<!--";
    private const string CharacterDataStart = "<![CDATA[";

    private bool _hasElement;

    private XmlText(string text, CancellationToken cancellationToken)
        : base(text, cancellationToken)
    {
    }

    private OpenElement? Element => (OpenElement?)Innermost;

    /// <param name="text">At most <see cref="ConfigReader.MaxLength"/> characters; a byte order mark is passed over.</param>
    /// <returns>The root element, null where there is none; the first error, null where the text is well-formed, prefixes apart.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static (ConfigNode? Root, ConfigError? Error) Read(string text, CancellationToken cancellationToken)
    {
        var reader = new XmlText(text, cancellationToken);
        reader.Read();
        return (reader.Root, XmlCharacters.FindForbidden(text, reader.Error?.Span.Start ?? text.Length) ?? reader.Error);
    }

    private void Read()
    {
        while (!AtEnd)
        {
            if (Current == '<')
            {
                ReadMarkup();
            }
            else
            {
                ReadText();
            }
        }

        if (Element is not null)
        {
            FailHere($"'</{Element.WrittenName}>' expected: the file ends inside the element");
        }
        else if (Root is null)
        {
            FailHere("an element expected: the file has none");
        }

        while (Element is not null)
        {
            Close(Position);
        }
    }

    private void ReadMarkup()
    {
        if (Follows(CommentStart))
        {
            ReadComment();
        }
        else if (Follows(CharacterDataStart))
        {
            ReadCharacterData();
        }
        else if (Follows("<!"))
        {
            var end = DocumentTypeDeclaration.EndOf(Text, Position);
            var isType = Follows("<!DOCTYPE");
            Fail(isType ? "a DTD is not read" : "no such declaration", Position, end, isType);
            Position = end;
        }
        else if (Follows("<?"))
        {
            ReadInstruction();
        }
        else if (Follows("</"))
        {
            ReadEndTag();
        }
        else
        {
            ReadStartTag();
        }
    }

    private void ReadComment()
    {
        var start = Position;
        Position += CommentStart.Length;
        if (!GoBehind("--"))
        {
            Fail("'-->' expected: the comment has no end", start, start + CommentStart.Length);
        }
        else if (Current == '>')
        {
            Position++;
        }
        else
        {
            Fail("'--' inside a comment", Position - 2, Position);
            Position -= 2;
            GoBehind("-->");
        }
    }

    private void ReadInstruction()
    {
        var start = Position;
        Position += 2;
        var name = ReadName();
        if (name.Equals("xml", StringComparison.OrdinalIgnoreCase) && start > 0 && Text[start - 1] != '\uFEFF')
        {
            Fail("the XML declaration must be the first thing in the file", start, Position);
        }

        if (name.Length == 0 || !(XmlCharacters.IsBlank(Current) || Follows("?>")))
        {
            FailHere("the name of an instruction expected");
        }

        if (!GoBehind("?>"))
        {
            Fail("'?>' expected", start, start + 2);
        }
    }

    private void ReadCharacterData()
    {
        var start = Position;
        Position += CharacterDataStart.Length;
        var contentStart = Position;
        var end = GoBehind("]]>") ? Position - 3 : Position;
        if (end == Position)
        {
            Fail("']]>' expected", start, contentStart);
        }

        if (Element is null)
        {
            Fail("text outside of the root element", start, contentStart);
        }
        else
        {
            var content = Text.Substring(contentStart, end - contentStart);
            Element.AddText(XmlCharacters.NormalizeLines(content), TextSpan.FromBounds(start, Position));
        }
    }

    private void ReadText()
    {
        var start = Position;
        Position = Text.IndexOf('<', start) is >= 0 and var next ? next : Text.Length;
        var span = XmlCharacters.Trim(Text, start, Position);
        if (span.IsEmpty)
        {
            return;
        }

        if (Element is null)
        {
            Fail("text outside of the root element", span.Start, span.End);
        }
        else
        {
            Element.AddText(Decode(start, Position, isAttribute: false), span);
        }
    }

    private string Decode(int start, int end, bool isAttribute)
    {
        var (value, error) = XmlCharacters.Decode(Text, start, end, isAttribute);
        if (error is not null)
        {
            Fail(error.Message, error.Span.Start, error.Span.End);
        }

        return value;
    }

    /// <summary>The name at this place, its prefix included; empty where there is none.</summary>
    private string ReadName()
    {
        var start = Position;
        while (!AtEnd && XmlCharacters.IsOfName(Current, isFirst: Position == start))
        {
            Position++;
        }

        return Text.Substring(start, Position - start);
    }

    /// <summary>Whether there was any.</summary>
    private bool SkipBlanks()
    {
        var start = Position;
        while (!AtEnd && XmlCharacters.IsBlank(Current))
        {
            Position++;
        }

        return Position > start;
    }
}
