using System.Collections.Immutable;
using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.Messages;
using LogAnalyzers.Prints;
using LogAnalyzers.Rules.Output;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.CodeFixes.Output;

/// <summary>Prints that make one line together, and so one record; with the lines below it that only say an exception.</summary>
internal sealed record PrintGroup(ImmutableArray<IndexedPrint> Prints)
{
    public IndexedPrint First => Prints[0];

    public IndexedPrint Last => Prints[Prints.Length - 1];

    /// <summary>Whether nothing but a line break or a ruler is printed.</summary>
    public bool IsLayout
        => Prints.Length == 1 && PrintReasons.IsLayout(First.Call);

    /// <summary>The group of the print at a place; null where its line can't be told apart from others.</summary>
    public static PrintGroup? Find(FixSite site, SyntaxNode invocation, CancellationToken cancellationToken)
    {
        var index = PrintIndex.At(site, invocation, cancellationToken);
        if (index.Prints.Find(p => p.Call.Syntax == invocation) is not { } print)
        {
            return null;
        }

        var prints = index.Prints.FindAll(print.SharesLine);
        var (first, last) = ExceptionLines.Around(site, prints, prints.FindIndex(p => p.Call.Syntax == invocation), cancellationToken);
        var group = new PrintGroup(prints.GetRange(first, last - first + 1).ToImmutableArray());
        var lines = LineSearch.Of(site, cancellationToken);
        var flow = index.FlowOf(site, group.First, cancellationToken);
        return IsStarted(index, group, flow, lines) && (group.Last.EndsLine || CanEndHere(index, group, flow, lines)) ? group : null;
    }

    /// <summary>The first and the last print of the line that a print is a piece of.</summary>
    public static (int First, int Last) LineAt(List<IndexedPrint> prints, int at)
    {
        int first = at, last = at;
        while (first > 0 && !prints[first - 1].EndsLine && AreNeighbours(prints[first - 1], prints[first]))
        {
            first--;
        }

        while (last + 1 < prints.Count && !prints[last].EndsLine && AreNeighbours(prints[last], prints[last + 1]))
        {
            last++;
        }

        return (first, last);
    }

    /// <summary>Whether one statement directly follows the other and both go to the same stream in the same edit.</summary>
    public static bool AreNeighbours(IndexedPrint one, IndexedPrint next)
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

    /// <summary>Whether the line is new, whatever way led here. What has a level is a record of its own, whatever is in front of it.</summary>
    private static bool IsStarted(PrintIndex index, PrintGroup group, LineFlow flow, LineSearch lines)
        => group.First.Call.Level is not null
            || (flow.Before(group.First.Call.Syntax) is var states && !states.Has(LineStates.Open)
                && !(IsConsole(group) && states.Has(LineStates.Kept) && lines.MayBeginOpen(index.Function)));

    private static bool IsConsole(PrintGroup group) => group.First.Call.Target == PrintTarget.Console;

    /// <summary>
    /// A line that is not ended stands alone only where nothing later in the function, or in the next turn of a loop, can go on with it. A lambda or
    /// local function may be called again before the line ends.
    /// </summary>
    private static bool CanEndHere(PrintIndex index, PrintGroup group, LineFlow flow, LineSearch lines)
        => group.Last.Statement is not null
            && index.Function is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or CompilationUnitSyntax
            && !flow.MayBeFollowed(group.Last.Call.Syntax)
            && !(IsConsole(group) && lines.MayBeContinued(index.Function));
}
