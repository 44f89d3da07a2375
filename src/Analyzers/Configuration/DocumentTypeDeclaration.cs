namespace LogAnalyzers.Configuration;

/// <summary>Finds where a declaration ends without reading it: <c>&lt;!DOCTYPE nlog [ … ]&gt;</c>.</summary>
internal static class DocumentTypeDeclaration
{
    /// <summary>The index behind the closing <c>&gt;</c> of the declaration that starts there; the end of the text where it has none.</summary>
    public static int EndOf(string text, int start)
    {
        var depth = 0;
        var position = start + 2;
        while (position < text.Length)
        {
            switch (text[position])
            {
                case '>' when depth == 0:
                    return position + 1;
                case '>' or ']':
                    depth = Math.Max(0, depth - 1);
                    position++;
                    break;
                case '[':
                    depth++;
                    position++;
                    break;
                case '<':
                    position = EndOfInner(text, position, ref depth);
                    break;
                case '"' or '\'':
                    position = EndBehind(text, position + 1, text[position].ToString());
                    break;
                default:
                    position++;
                    break;
            }
        }

        return text.Length;
    }

    /// <summary>Goes behind a comment or instruction, in which quotes mean nothing, or into a declaration.</summary>
    private static int EndOfInner(string text, int position, ref int depth)
    {
        if (string.CompareOrdinal(text, position, "<!--", 0, 4) == 0)
        {
            return EndBehind(text, position + 4, "-->");
        }

        if (string.CompareOrdinal(text, position, "<?", 0, 2) == 0)
        {
            return EndBehind(text, position + 2, "?>");
        }

        depth++;
        return position + 1;
    }

    private static int EndBehind(string text, int position, string part)
    {
        var found = text.IndexOf(part, position, StringComparison.Ordinal);
        return found < 0 ? text.Length : found + part.Length;
    }
}
