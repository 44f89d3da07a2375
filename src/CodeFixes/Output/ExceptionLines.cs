using System.Collections.Immutable;
using LogAnalyzers.Calls;
using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.Messages;

namespace LogAnalyzers.CodeFixes.Output;

/// <summary>
/// Lines in a catch clause that say its exception and nothing else, below the line that says what failed, or below each other: message and stack.
/// They are one record, which has the exception; a record for each would be the same again.
/// </summary>
internal static class ExceptionLines
{
    /// <summary>The first and the last print of the record that a print is a part of.</summary>
    public static (int First, int Last) Around(FixSite site, List<IndexedPrint> prints, int at, CancellationToken cancellationToken)
    {
        var (first, last) = PrintGroup.LineAt(prints, at);
        if (PrintedException.CatchOf(prints[at].Call.Syntax) is not { Declaration.Identifier: { RawKind: not 0, Text: var exception } } clause)
        {
            return (first, last);
        }

        for (var (top, end) = (first, last); top > 0 && Follows(PrintGroup.LineAt(prints, top - 1), (top, end)); end = top - 1, top = first)
        {
            first = PrintGroup.LineAt(prints, top - 1).First;
        }

        while (last + 1 < prints.Count && PrintGroup.LineAt(prints, last + 1) is var below && Follows(PrintGroup.LineAt(prints, last), below))
        {
            last = below.Last;
        }

        return (first, last);

        bool Follows((int First, int Last) above, (int First, int Last) line)
            => line.First == line.Last && prints[line.First] is { EndsLine: true, Call.Category: null } print && prints[above.Last].EndsLine
                && AreNeighbours(prints[above.Last], print)
                && (!IsInner(prints[above.First]) || (above.First > 0 && Follows(PrintGroup.LineAt(prints, above.First - 1), above)))
                && PrintedException.CatchOf(prints[above.Last].Call.Syntax) == clause
                && IsOnly(Said(line))
                && (Announces(above) || MentionedException.RemoveMention(Said(above)) == exception);

        bool IsOnly(List<TemplatePart> parts) => MentionedException.RemoveMention(parts) == exception && ExceptionRun.IsOnlyLabel(parts);

        List<TemplatePart> Said((int First, int Last) line)
            => Enumerable.Range(line.First, line.Last - line.First + 1)
                .SelectMany(i => PrintMessage.PartsOf(site, prints[i].Call, cancellationToken) ?? ImmutableArray<TemplatePart>.Empty).ToList();

        // What failed: the first thing that is said, or what a colon ends.
        bool Announces((int First, int Last) line)
            => line.First == line.Last && prints[line.First] is { Statement: { } statement, Call.Category: null } print
                && Said(line) is [.., TextPart end] said && MentionedException.RemoveMention([.. said]) is null
                && ExceptionTail.KeptLength(end.Value.Trim(), "") is not null && !string.IsNullOrWhiteSpace(end.Value)
                && ((statement.Parent == clause.Block && clause.Block.Statements[0] == statement)
                    || end.Value.TrimEnd().EndsWith(":", StringComparison.Ordinal))
                && !LoggedException.Logs(site, StatementList.Siblings(statement), exception, cancellationToken);
    }

    /// <summary>Whether an <c>if</c> around the print asks for an inner exception: it goes with the line above, and begins none.</summary>
    private static bool IsInner(IndexedPrint print) => print.Whole != print.Statement;

    /// <summary>Whether one statement directly follows the other, or the <c>if</c> around it that asks for an inner exception.</summary>
    private static bool AreNeighbours(IndexedPrint one, IndexedPrint next)
        => PrintGroup.AreNeighbours(one, next)
            || ((IsInner(one) || IsInner(next)) && one is { IsReported: true, IsPiece: true, Whole: { } first }
                && next is { IsReported: true, IsPiece: true, Whole: { } second } && one.Call.Stream == next.Call.Stream && first != second
                && StatementList.Siblings(first).SkipWhile(s => s != first).Skip(1).FirstOrDefault() == second
                && !StatementList.HasDirective(second) && !ExceptionRun.HasComment(second));
}
