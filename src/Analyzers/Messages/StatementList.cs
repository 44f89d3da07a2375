using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Messages;

/// <summary>Statements that stand side by side: in a block, a switch section or at top level.</summary>
internal static class StatementList
{
    /// <summary>All statements of the list that a statement stands in; itself alone where it stands in none.</summary>
    public static IReadOnlyList<StatementSyntax> Siblings(StatementSyntax statement) => statement.Parent switch
    {
        BlockSyntax block => block.Statements,
        SwitchSectionSyntax section => section.Statements,
        GlobalStatementSyntax { Parent: CompilationUnitSyntax unit }
            => unit.Members.OfType<GlobalStatementSyntax>().Select(g => g.Statement).ToArray(),
        _ => [statement],
    };

    /// <summary>The statements before one in its list.</summary>
    public static IReadOnlyList<StatementSyntax> Before(StatementSyntax statement) => Siblings(statement).TakeWhile(s => s != statement).ToArray();

    /// <summary>Whether a directive stands before the statement, so that what is its neighbour depends on symbols.</summary>
    public static bool HasDirective(StatementSyntax statement) => statement.ContainsDirectives;

    /// <summary>Takes a statement away, with its line where nothing else stands there; comments stay.</summary>
    public static TextChange Removal(CodeSite site, StatementSyntax statement)
    {
        var text = site.Text;
        int start = statement.SpanStart, end = statement.Span.End;
        var firstLine = text.Lines.GetLineFromPosition(start);
        var lastLine = text.Lines.GetLineFromPosition(end);
        var ownsStart = IsBlank(text, firstLine.Start, start);
        var ownsEnd = IsBlank(text, end, lastLine.End);
        return ownsStart && ownsEnd ? new(WholeLines(text, firstLine.LineNumber, lastLine.LineNumber), "")
            : ownsStart ? new(TextSpan.FromBounds(start, SkipBlanks(text, end, lastLine.End)), "")
            : new(TextSpan.FromBounds(BackOverBlanks(text, start, firstLine.Start), end), "");
    }

    /// <summary>Takes several statements away, as <see cref="Removal"/> does one: neighbours on one line share the blank between them.</summary>
    public static IEnumerable<TextChange> Removals(CodeSite site, IEnumerable<StatementSyntax> statements)
    {
        var merged = new List<TextSpan>();
        foreach (var span in statements.Select(s => Removal(site, s).Span).OrderBy(s => s.Start))
        {
            if (merged.Count == 0 || merged[merged.Count - 1].End <= span.Start)
            {
                merged.Add(span);
            }
            else
            {
                var before = merged[merged.Count - 1];
                merged[merged.Count - 1] = Together(site.Text, TextSpan.FromBounds(before.Start, Math.Max(before.End, span.End)));
            }
        }

        return merged.Select(s => new TextChange(s, ""));
    }

    /// <summary>
    /// The span of neighbours: the whole line where nothing else stands in it, else with the blank behind them where they begin the line.
    /// </summary>
    private static TextSpan Together(SourceText text, TextSpan span)
    {
        var (first, last) = (text.Lines.GetLineFromPosition(span.Start), text.Lines.GetLineFromPosition(span.End));
        if (!IsBlank(text, first.Start, span.Start) || span.End == last.Start)
        {
            return span;
        }

        return IsBlank(text, span.End, last.End)
            ? WholeLines(text, first.LineNumber, last.LineNumber)
            : TextSpan.FromBounds(span.Start, SkipBlanks(text, span.End, last.End));
    }

    /// <summary>The lines with their breaks; of two empty lines that would meet one goes too.</summary>
    private static TextSpan WholeLines(SourceText text, int first, int last)
    {
        var lines = text.Lines;
        if (last + 1 >= lines.Count)
        {
            return TextSpan.FromBounds(first == 0 ? 0 : lines[first - 1].End, lines[last].End);
        }

        if (first > 0 && IsBlank(text, lines[first - 1].Start, lines[first - 1].End))
        {
            var next = text.ToString(lines[last + 1].Span).Trim();
            if (next.Length == 0 && last + 2 < lines.Count)
            {
                return TextSpan.FromBounds(lines[first].Start, lines[last + 1].EndIncludingLineBreak);
            }

            if (next.StartsWith("}", StringComparison.Ordinal))
            {
                return TextSpan.FromBounds(lines[first - 1].Start, lines[last].EndIncludingLineBreak);
            }
        }

        return TextSpan.FromBounds(lines[first].Start, lines[last].EndIncludingLineBreak);
    }

    private static bool IsBlank(SourceText text, int start, int end) => SkipBlanks(text, start, end) == end;

    private static int SkipBlanks(SourceText text, int start, int end)
    {
        while (start < end && (text[start] is ' ' or '\t'))
        {
            start++;
        }

        return start;
    }

    private static int BackOverBlanks(SourceText text, int start, int limit)
    {
        while (start > limit && (text[start - 1] is ' ' or '\t'))
        {
            start--;
        }

        return start;
    }
}
