using LogAnalyzers.Messages;
using LogAnalyzers.Prints;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Rules.Output;

/// <summary>
/// Lines that are begun at one place and ended at another, as far as the statements of one function show it at a glance: a loop that prints item by
/// item, a word before a <c>try</c>. The fix follows all ways and calls, and finds more.
/// </summary>
/// <param name="print">A print.</param>
/// <param name="context">What it stands in.</param>
internal readonly struct OpenLines(PrintCall print, RuleContext context)
{
    /// <summary>Whether the line of a print is sure to be such a line.</summary>
    /// <param name="print">The print.</param>
    /// <param name="statement">The statement that is nothing but the print; null where it stands in another place.</param>
    /// <param name="context">What it stands in.</param>
    public static bool Have(PrintCall print, ExpressionStatementSyntax? statement, RuleContext context)
        => statement is null ? !PrintPlace.EndsWithLine(print) : new OpenLines(print, context).Have(statement);

    /// <summary>Whether the statement before writes a piece of the line.</summary>
    public static bool IsContinued(PrintCall print, StatementSyntax statement, RuleContext context)
        => Neighbour(statement, -1) is ExpressionStatementSyntax before && new OpenLines(print, context).PrintOf(before) is { } piece
            && !PrintPlace.EndsWithLine(piece);

    /// <summary>The prints of one line in their order, as a fix puts them together; the print alone where it is all.</summary>
    public static IReadOnlyList<PrintCall> LineOf(PrintCall print, StatementSyntax statement, RuleContext context)
    {
        var lines = new OpenLines(print, context);
        var line = new LinkedList<PrintCall>([print]);
        for (var at = statement; Neighbour(at, -1) is ExpressionStatementSyntax before && lines.PrintOf(before) is { } piece
            && !PrintPlace.EndsWithLine(piece) && lines.AreNeighbours(piece, line.First!.Value, at); at = before)
        {
            line.AddFirst(piece);
        }

        for (var at = statement; !PrintPlace.EndsWithLine(line.Last!.Value) && Neighbour(at, 1) is ExpressionStatementSyntax next
            && lines.PrintOf(next) is { } behind && lines.AreNeighbours(line.Last.Value, behind, next); at = next)
        {
            line.AddLast(behind);
        }

        return [.. line];
    }

    /// <summary>The statement before or behind one; null where it is the first or last.</summary>
    private static StatementSyntax? Neighbour(StatementSyntax statement, int step)
    {
        var list = StatementList.Siblings(statement);
        for (var i = 0; i < list.Count; i++)
        {
            if (list[i] == statement)
            {
                return i + step >= 0 && i + step < list.Count ? list[i + step] : null;
            }
        }

        return null;
    }

    private bool Have(ExpressionStatementSyntax statement)
    {
        var (last, end) = (print, statement);
        while (!PrintPlace.EndsWithLine(last))
        {
            if (Neighbour(end, 1) is not ExpressionStatementSyntax next || PrintOf(next) is not { } behind)
            {
                return IsInOtherFunction(end) || IsFollowed(end);
            }

            if (!AreNeighbours(last, behind, next))
            {
                return true;
            }

            (last, end) = (behind, next);
        }

        return print.Level is null && IsBegun(statement);
    }

    /// <summary>Whether something is written behind a line that is not ended, in the function or in the next turn of a loop.</summary>
    private bool IsFollowed(StatementSyntax statement)
    {
        for (var node = statement; ;)
        {
            foreach (var later in StatementList.Siblings(node).SkipWhile(s => s != node).Skip(1))
            {
                if (Writes(later))
                {
                    return true;
                }

                if (Leaves(later) || later is WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax)
                {
                    return false;
                }
            }

            var around = node.Parent is BlockSyntax { Parent: var owner } block ? owner is BlockSyntax ? block : owner : node.Parent;
            switch (around)
            {
                case ForEachStatementSyntax:
                case WhileStatementSyntax { Condition: not LiteralExpressionSyntax } or ForStatementSyntax { Condition: not LiteralExpressionSyntax }:
                    return true;
                case ElseClauseSyntax { Parent: StatementSyntax branch }:
                    node = branch;
                    continue;
                case CatchClauseSyntax { Parent: StatementSyntax attempt }:
                    node = attempt;
                    continue;
                case BlockSyntax or IfStatementSyntax or TryStatementSyntax or UsingStatementSyntax or LockStatementSyntax:
                    node = (StatementSyntax)around;
                    continue;
                default:
                    return false;
            }
        }
    }

    /// <summary>Whether the line that a print ends may have been begun elsewhere.</summary>
    private bool IsBegun(StatementSyntax statement)
    {
        var (first, start) = (print, statement);
        for (var node = statement; ;)
        {
            if (Neighbour(node, -1) is { } before)
            {
                if (node == start && before is ExpressionStatementSyntax one && PrintOf(one) is { } piece)
                {
                    if (PrintPlace.EndsWithLine(piece))
                    {
                        return false;
                    }

                    if (!AreNeighbours(piece, first, start))
                    {
                        return true;
                    }

                    (first, start, node) = (piece, before, before);
                    continue;
                }

                if (EndsOpen(before))
                {
                    return true;
                }

                if (MayWrite(before) || Leaves(before))
                {
                    return false;
                }

                // What stands in between does nothing to the line.
                node = before;
                continue;
            }

            switch (node.Parent is BlockSyntax { Parent: not BlockSyntax } block ? block.Parent : node.Parent)
            {
                case TryStatementSyntax attempt:
                    node = attempt;
                    continue;
                case CatchClauseSyntax { Parent: TryStatementSyntax attempt, Filter: null }:
                    node = attempt;
                    continue;
                case IfStatementSyntax branch when !MayWrite(branch.Condition):
                    node = branch;
                    continue;
                case ElseClauseSyntax { Parent: IfStatementSyntax { Condition: var condition } branch } when !MayWrite(condition):
                    node = branch;
                    continue;
                default:
                    return false;
            }
        }
    }

    /// <summary>Whether a statement is sure to leave a line open, on some way through it.</summary>
    private bool EndsOpen(StatementSyntax statement) => statement switch
    {
        ExpressionStatementSyntax one => PrintOf(one) is { } piece && !PrintPlace.EndsWithLine(piece),
        BlockSyntax { Statements: [.., var last] statements } => EndsOpen(last) && !statements.Take(statements.Count - 1).Any(Leaves),
        IfStatementSyntax { Else: var other } branch => EndsOpen(branch.Statement) || (other is not null && EndsOpen(other.Statement)),
        ForEachStatementSyntax { Expression: var items } loop => !MayWrite(items) && EndsOpen(loop.Statement),
        ForStatementSyntax loop => !loop.Incrementors.Any(MayWrite) && loop.Condition is not null && !MayWrite(loop.Condition)
            && EndsOpen(loop.Statement),
        _ => false,
    };

    /// <summary>Whether a statement is sure to come to a print of the same line, on some way through it.</summary>
    private bool Writes(StatementSyntax statement) => statement switch
    {
        ExpressionStatementSyntax one => PrintOf(one) is not null,
        BlockSyntax block => WritesIn(block.Statements),
        IfStatementSyntax { Condition: not LiteralExpressionSyntax, Else: var other } branch
            => Writes(branch.Statement) || (other is not null && Writes(other.Statement)),
        TryStatementSyntax attempt => Writes(attempt.Block),
        UsingStatementSyntax used => Writes(used.Statement),
        ForEachStatementSyntax loop => Writes(loop.Statement),
        _ => false,
    };

    private bool WritesIn(SyntaxList<StatementSyntax> statements)
    {
        foreach (var statement in statements)
        {
            if (Writes(statement))
            {
                return true;
            }

            if (Leaves(statement) || statement is WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>The print on the same device that a statement is; null where it is none.</summary>
    private PrintCall? PrintOf(ExpressionStatementSyntax statement)
    {
        var expression = statement.Expression is AwaitExpressionSyntax awaited ? awaited.Expression : statement.Expression;
        var (rules, own) = (context, print);
        return expression.DescendantNodesAndSelf(n => n is not ArgumentListSyntax).OfType<InvocationExpressionSyntax>()
            .Where(i => PrintPlace.Outermost(i) == statement.Expression)
            .Select(i => rules.Frameworks.Prints.Find(rules.Model.GetOperation(i, rules.CancellationToken), rules.Model, rules.CancellationToken))
            .FirstOrDefault(p => p is not null && LineOf(p) == LineOf(own)
                && !EscapeCodes.AreAll(PrintText.Of((InvocationExpressionSyntax)p.Syntax, rules.Model, rules.CancellationToken)));
    }

    private static string LineOf(PrintCall print)
        => (print.Target == PrintTarget.Debug ? PrintTarget.Trace : print.Target) + "|" + print.Path?.Syntax;

    /// <summary>As a fix puts pieces together to one record.</summary>
    private bool AreNeighbours(PrintCall one, PrintCall next, StatementSyntax statement)
        => PrintPlace.IsPiece(one) && PrintPlace.IsPiece(next) && one.Stream == next.Stream && !statement.ContainsDirectives
            && PrintRules.Report(one, context) && PrintRules.Report(next, context);

    /// <summary>A lambda or local function may be called again before the line ends.</summary>
    private static bool IsInOtherFunction(StatementSyntax statement)
        => statement.Ancestors().FirstOrDefault(n => n is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax
            or AccessorDeclarationSyntax) is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax;

    /// <summary>Whether code may do something to a line, as far as that can't be excluded by what it is made of.</summary>
    private static bool MayWrite(SyntaxNode node)
        => node.DescendantNodesAndSelf().Any(n => n is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax or AssignmentExpressionSyntax
            or AwaitExpressionSyntax or YieldStatementSyntax or CommonForEachStatementSyntax or ForStatementSyntax or WhileStatementSyntax
            or DoStatementSyntax or UsingStatementSyntax or LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0 });

    private static bool Leaves(SyntaxNode node)
        => node.DescendantNodesAndSelf(n => n is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
            .Any(n => n is ReturnStatementSyntax or ThrowStatementSyntax or ThrowExpressionSyntax or BreakStatementSyntax or ContinueStatementSyntax
                or GotoStatementSyntax or YieldStatementSyntax or LabeledStatementSyntax);
}
