using System.Collections.Immutable;
using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.Prints;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.CodeFixes.Output;

/// <summary>Prints that make one line together, and so one record.</summary>
internal sealed record PrintGroup(ImmutableArray<IndexedPrint> Prints)
{
    public IndexedPrint First => Prints[0];

    public IndexedPrint Last => Prints[Prints.Length - 1];

    /// <summary>Whether nothing but a line break is printed.</summary>
    public bool IsLayout
        => Prints.Length == 1
            && First.Call is { Level: null, Condition: null, Category: null }
            && (First.Call.Form == PrintForm.Empty
                || First.Call.Values is [{ ConstantValue: { HasValue: true, Value: null or "" or "\n" or "\r\n" } }]);

    /// <summary>The group of the print at a place; null where its line can't be told apart from others.</summary>
    public static PrintGroup? Find(FixSite site, SyntaxNode invocation, CancellationToken cancellationToken)
    {
        var index = PrintIndex.At(site, invocation, cancellationToken);
        if (index.Prints.Find(p => p.Call.Syntax == invocation) is not { } print)
        {
            return null;
        }

        var line = index.Prints.FindAll(print.SharesLine);
        var at = line.FindIndex(p => p.Call.Syntax == invocation);
        int first = at, last = at;
        while (first > 0 && !line[first - 1].EndsLine && AreNeighbours(line[first - 1], line[first]))
        {
            first--;
        }

        while (last + 1 < line.Count && !line[last].EndsLine && AreNeighbours(line[last], line[last + 1]))
        {
            last++;
        }

        var group = new PrintGroup(line.GetRange(first, last - first + 1).ToImmutableArray());
        var lines = LineSearch.Of(site, cancellationToken);
        return IsStarted(index, line, first, group, lines) && (group.Last.EndsLine || CanEndHere(index, line, last, group, lines)) ? group : null;
    }

    /// <summary>Whether one statement directly follows the other and both go to the same stream in the same edit.</summary>
    private static bool AreNeighbours(IndexedPrint one, IndexedPrint next)
        => one is { Statement: { } first, IsReported: true } && next is { Statement: { } second, IsReported: true }
            && one.IsPiece && next.IsPiece
            && one.Call.Stream == next.Call.Stream
            && (first.Parent == second.Parent || (first.Parent is GlobalStatementSyntax && second.Parent is GlobalStatementSyntax))
            && FollowingStatement(first) == second
            && !StatementList.HasDirective(second);

    private static StatementSyntax? FollowingStatement(StatementSyntax statement)
    {
        var token = statement.GetLastToken().GetNextToken();
        return token.Parent?.AncestorsAndSelf().OfType<StatementSyntax>()
            .FirstOrDefault(s => s.SpanStart == token.SpanStart && s.Parent?.GetType() == statement.Parent?.GetType());
    }

    /// <summary>Whether the line is new: the print before it, where one can run before it, ended its own.</summary>
    private static bool IsStarted(PrintIndex index, List<IndexedPrint> line, int first, PrintGroup group, LineSearch lines)
    {
        if (group.First.Call.Level is not null)
        {
            return true; // Whatever is in front of it, it is a record of its own.
        }

        for (var i = first - 1; i >= 0; i--)
        {
            var earlier = line[i];
            if (AreExclusive(earlier.Outer, group.First.Outer, index.Function) || LeavesBefore(earlier.Outer, group.First.Outer))
            {
                continue;
            }

            if (IsConsole(group) && UseAfter(earlier.Outer.Span.End) is not LineUse.None and var called)
            {
                return called == LineUse.Ends;
            }

            return earlier.EndsLine
                || (group.First.Call.Target == PrintTarget.Console
                    && (earlier.Call.Stream != group.First.Call.Stream || index.ReadsBetween(earlier.Outer.SpanStart, group.First.Outer.SpanStart)));
        }

        return !IsConsole(group) || UseAfter(0) switch
        {
            LineUse.LeavesOpen => false,
            LineUse.Ends => true,
            _ => !lines.MayBeginOpen(index.Function),
        };

        LineUse UseAfter(int start)
            => index.UseBetween(start, group.First.Outer.SpanStart, c => AreExclusive(c, group.First.Outer, index.Function));
    }

    /// <summary>Whether the earlier one stands in a block that is left for somewhere else, so that the other is not what comes next.</summary>
    private static bool LeavesBefore(SyntaxNode earlier, SyntaxNode later)
        => earlier.Ancestors().TakeWhile(a => !a.Span.Contains(later.Span)).OfType<BlockSyntax>().Any(b => b.Statements.LastOrDefault() switch
        {
            // A "catch" or "finally" around may have the other one.
            ReturnStatementSyntax or ThrowStatementSyntax or YieldStatementSyntax { Expression: null }
                => !b.Ancestors().OfType<TryStatementSyntax>().Any(t => t.Span.Contains(later.Span) && !t.Block.Span.Contains(later.Span)),
            ContinueStatementSyntax jump => LoopOf(jump, orSwitch: false)?.Span.Contains(later.Span) == true,
            BreakStatementSyntax jump => LoopOf(jump, orSwitch: true)?.Span.Contains(later.Span) == true,
            _ => false,
        });

    private static SyntaxNode? LoopOf(StatementSyntax jump, bool orSwitch)
        => jump.Ancestors().FirstOrDefault(a => a is ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax
            || (orSwitch && a is SwitchStatementSyntax));

    private static bool IsConsole(PrintGroup group) => group.First.Call.Target == PrintTarget.Console;

    /// <summary>
    /// A line that is not ended stands alone only where nothing later in the function, or in the next turn of a loop, can go on with it.
    /// </summary>
    private static bool CanEndHere(PrintIndex index, List<IndexedPrint> line, int last, PrintGroup group, LineSearch lines)
    {
        if (group.Last.Outer.Ancestors().TakeWhile(a => a != index.Function)
            .Any(a => a is ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax))
        {
            return false;
        }

        for (var i = last + 1; i < line.Count; i++)
        {
            if (!AreExclusive(group.Last.Outer, line[i].Outer, index.Function))
            {
                return false;
            }
        }

        if (IsConsole(group)
            && (index.UseBetween(group.Last.Outer.Span.End, int.MaxValue, c => AreExclusive(group.Last.Outer, c, index.Function)) != LineUse.None
                || lines.MayBeContinued(index.Function)))
        {
            return false;
        }

        // A lambda or local function may be called again before the line ends.
        return group.Last.Statement is not null
            && index.Function is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or CompilationUnitSyntax;
    }

    /// <summary>Whether the two stand in branches of which only one runs.</summary>
    private static bool AreExclusive(SyntaxNode one, SyntaxNode other, SyntaxNode function)
    {
        foreach (var ancestor in one.Ancestors().TakeWhile(a => a != function.Parent))
        {
            if (!ancestor.Span.Contains(other.Span))
            {
                continue;
            }

            return ancestor switch
            {
                IfStatementSyntax { Else: { } otherwise } choice => choice.Statement.Span.Contains(one.Span) && otherwise.Span.Contains(other.Span)
                    || choice.Statement.Span.Contains(other.Span) && otherwise.Span.Contains(one.Span),
                SwitchStatementSyntax => true,
                _ => false,
            };
        }

        return false;
    }
}
