namespace LogAnalyzers.Configuration;

/// <content>Strings, words, blank space and comments.</content>
internal sealed partial class JsonText
{
    /// <summary>
    /// What stands without double quotes, up to the next character that has a meaning of its own or the end of the line; empty only before one of
    /// those.
    /// </summary>
    private string ReadWord()
    {
        var start = Position;
        while (!AtEnd && Current is not (',' or ':' or '{' or '}' or '[' or ']' or '"' or '\n' or '\r' or '/'))
        {
            Position++;
        }

        // A slash that is no comment belongs to the word.
        if (Position == start && Current == '/')
        {
            Position++;
        }

        while (Position > start + 1 && Text[Position - 1] is ' ' or '\t')
        {
            Position--;
        }

        return Text.Substring(start, Position - start);
    }

    private string ReadString()
    {
        var (value, end, error) = JsonString.Read(Text, Position);
        if (error is not null)
        {
            Fail(error.Message, error.Span.Start, error.Span.End);
        }

        Position = end;
        return value;
    }

    private void SkipSpace()
    {
        while (!AtEnd && Current is ' ' or '\t' or '\n' or '\r')
        {
            Position++;
        }
    }

    /// <summary>Goes behind blank space and comments.</summary>
    private void SkipBlanks()
    {
        while (true)
        {
            SkipSpace();
            if (Current != '/')
            {
                return;
            }

            if (Follows("//"))
            {
                Position = Text.IndexOfAny(['\n', '\r'], Position) is >= 0 and var end ? end : Text.Length;
            }
            else if (Follows("/*"))
            {
                var start = Position;
                Position += 2;
                if (!GoBehind("*/"))
                {
                    Fail("'*/' expected: the comment has no end", start, start + 2);
                }
            }
            else
            {
                return;
            }
        }
    }
}
