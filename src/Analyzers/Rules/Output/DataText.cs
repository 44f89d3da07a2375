namespace LogAnalyzers.Rules.Output;

/// <summary>Text that is made for programs to read, told by its shape: JSON, XML, rows of values, lines of code; holes are any value.</summary>
internal static class DataText
{
    /// <summary>Whether a text is a piece of a protocol between programs: the header of a language server's message, a JSON-RPC frame.</summary>
    public static bool IsProtocol(string text)
        => text.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("Content-Type: application/vscode-jsonrpc", StringComparison.OrdinalIgnoreCase)
            || (text.IndexOf("\"jsonrpc\"", StringComparison.Ordinal) >= 0 && text.TrimStart().StartsWith("{", StringComparison.Ordinal));

    /// <summary>Whether a text is data or code.</summary>
    public static bool Is(string text)
    {
        var trimmed = text.Trim();
        return trimmed.Length > 0 && (IsPunctuation(trimmed) || IsJson(trimmed) || IsMarkup(trimmed) || IsCode(trimmed) || IsRow(trimmed));
    }

    /// <summary>Whether a text has no word of its own, so that nothing but values is printed.</summary>
    public static bool IsValuesOnly(string text) => text.IndexOf(PrintText.Hole) >= 0 && !text.Any(char.IsLetterOrDigit);

    /// <summary>The brackets around data that is written line by line.</summary>
    private static bool IsPunctuation(string text) => text.Length <= 4 && text.All(c => c is '{' or '}' or '[' or ']' or '(' or ')' or ',' or ';')
        && text.Any(c => c is '{' or '}' or '[' or ']');

    private static bool IsJson(string text)
    {
        var rest = text.TrimStart('{', '[', ' ', '\r', '\n', '\t');
        var key = rest.Length > 2 && rest[0] == '"' ? rest.IndexOf('"', 1) : -1;
        return key > 0
            && (key + 1 < rest.Length ? rest.Substring(key + 1).TrimStart() is { Length: > 0 } after && after[0] is ':' or ',' or ']'
                : rest.Length < text.Length);
    }

    private static bool IsMarkup(string text)
        => text.Length > 2 && text[0] == '<' && (char.IsLetter(text[1]) || text[1] is '/' or '!' or '?')
            && (text[text.Length - 1] == '>' || text.StartsWith("<?", StringComparison.Ordinal) || text.IndexOf("</", StringComparison.Ordinal) > 0)
            && (text[1] is '/' or '!' or '?' || text.IndexOf("</", StringComparison.Ordinal) > 0 || text.IndexOf("/>", StringComparison.Ordinal) > 0
                || text.IndexOf('"') > 0 || text.IndexOf(' ') < 0);

    /// <summary>A statement, a declaration or an element of a literal in a language with braces.</summary>
    private static bool IsCode(string text)
    {
        var last = text[text.Length - 1];
        return last switch
        {
            ';' => text.IndexOfAny(['=', '(', '$', ':']) >= 0 || Begins(text, "using ", "import ", "namespace ", "return ", "package ", "export "),
            '{' => text.Length > 1 && (text.IndexOfAny(['(', ':', '=']) > 0
                || Begins(text, "public ", "internal ", "private ", "class ", "namespace ", "struct ", "enum ", "interface ", "function ")),
            ',' => text.IndexOf("=>", StringComparison.Ordinal) > 0 && text[0] is '\'' or '"' or '[' or PrintText.Hole,
            _ => text[0] == '$' && text.Length > 1 && (char.IsLetter(text[1]) || text[1] == '_') && text.IndexOf('=') > 0,
        };
    }

    private static bool Begins(string text, params string[] words) => words.Any(w => text.StartsWith(w, StringComparison.Ordinal));

    /// <summary>Values or headings between commas, semicolons, tabs or bars, without the spaces of a sentence.</summary>
    private static bool IsRow(string text)
    {
        foreach (var separator in new[] { ',', ';', '\t', '|' })
        {
            var cells = text.Split(separator);
            if (cells.Length > 1 && cells.Skip(1).All(c => separator is '\t' or '|' || c.Length == 0 || c[0] != ' ')
                && cells.All(c => IsCell(c.Trim(' ', '"', '\'')))
                && (cells.Length > 2 || separator == '\t' || (separator != '|' && cells.All(c => c.IndexOf(PrintText.Hole) >= 0))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsCell(string cell)
        => cell.Length < 40 && cell.Count(c => c == ' ') <= 2
            && cell.All(c => char.IsLetterOrDigit(c) || c is PrintText.Hole or ' ' or '_' or '-' or '.' or '%');
}
