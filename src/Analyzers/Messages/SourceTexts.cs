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
