using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Messages;

/// <summary>The layout that a file has already, for what is written into it.</summary>
internal static class SourceTexts
{
    /// <summary>The line break of the first line; <c>\n</c> where the file has one line.</summary>
    public static string NewLine(this SourceText text)
    {
        var line = text.Lines[0];
        return line.EndIncludingLineBreak - line.End == 2 ? "\r\n" : "\n";
    }

    /// <summary>One step of indentation as the file has it; null where no line is indented by one.</summary>
    public static string? OwnIndentation(this SourceText text)
    {
        foreach (var line in text.Lines.Take(500))
        {
            if (line.End > line.Start && text[line.Start] is '\t')
            {
                return "\t";
            }

            var blanks = 0;
            while (line.Start + blanks < line.End && text[line.Start + blanks] == ' ')
            {
                blanks++;
            }

            if (blanks is 2 or 3 or 4 && line.Start + blanks < line.End && text[line.Start + blanks] is not '*' and not '/' and not '.' and not ':')
            {
                return new string(' ', blanks);
            }
        }

        return null;
    }

    /// <summary>The blanks before the first character of a position's line.</summary>
    public static string IndentationAt(this SourceText text, int position)
    {
        var line = text.Lines.GetLineFromPosition(position);
        var end = line.Start;
        while (end < line.End && (text[end] is ' ' or '\t'))
        {
            end++;
        }

        return text.ToString(TextSpan.FromBounds(line.Start, Math.Min(end, line.End)));
    }
}
