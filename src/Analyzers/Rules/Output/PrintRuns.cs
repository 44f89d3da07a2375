using System.Collections.Concurrent;
using LogAnalyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Rules.Output;

/// <summary>
/// The runs of consecutive prints in one list of statements and what they belong to; made in one pass for each list, so that thousands of prints stay
/// linear.
/// </summary>
internal sealed class PrintRuns
{
    private const int WidestGap = 5;

    private const int TextsLookedAt = 200;

    private readonly List<StatementSyntax> _statements;
    private readonly int[] _starts;
    private readonly StatementKind[] _kinds;
    private readonly bool[] _help;
    private readonly bool[] _prompt;
    private bool? _asksForArguments;
    private bool? _givesVersion;

    private PrintRuns(SyntaxNode owner, List<StatementSyntax> statements, RuleContext context)
    {
        _statements = statements;
        _starts = new int[statements.Count];
        _kinds = new StatementKind[statements.Count];
        _help = new bool[statements.Count];
        _prompt = new bool[statements.Count];
        var conditions = new HelpCondition(context.Model, context.CancellationToken);
        var start = 0;
        for (var i = 0; i < statements.Count; i++)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            var statement = statements[i];
            _starts[i] = statement.SpanStart;
            _kinds[i] = StatementKinds.Of(statement, context);
            if (HelpOnlyFrom == int.MaxValue && statement is IfStatementSyntax { Else: null } guard && Leaves(guard.Statement)
                && (conditions.Where(guard.Condition, false) & HelpTest.Help) != 0)
            {
                HelpOnlyFrom = statement.Span.End;
            }

            var isPrint = (_kinds[i] & StatementKind.Print) != 0;
            if (_kinds[i] == StatementKind.None || (isPrint && (_kinds[i] & StatementKind.Nested) == 0 && ConsoleReads.In(statement, context)))
            {
                Close(owner, start, i, context);
                start = isPrint ? i : i + 1;
            }
        }

        Close(owner, start, statements.Count, context);
    }

    /// <summary>Behind this position the list runs only where help is wanted.</summary>
    public int HelpOnlyFrom { get; } = int.MaxValue;

    /// <summary>Whether a print of the list asks for missing arguments.</summary>
    public bool AsksForArguments(RuleContext context) => _asksForArguments ??= Texts(context).Any(t => UsageText.AsksForArguments(t.Text));

    /// <summary>Whether a print of the list gives a version.</summary>
    public bool GivesVersion(RuleContext context) => _givesVersion ??= Texts(context).Any(t => UsageText.GivesVersion(t.Text, t.Source));

    /// <summary>The runs of the list that a statement stands in; null where it stands in none, as the body of an <c>if</c> without braces.</summary>
    public static PrintRuns? Around(StatementSyntax statement, RuleContext context)
        => (statement.Parent is GlobalStatementSyntax ? statement.Parent.Parent : statement.Parent) is { } owner ? Of(owner, context) : null;

    /// <summary>The runs of a block, a switch section or a file's top-level statements; null for any other node.</summary>
    public static PrintRuns? Of(SyntaxNode owner, RuleContext context)
    {
        if (owner is not (BlockSyntax or SwitchSectionSyntax or CompilationUnitSyntax))
        {
            return null;
        }

        var known = HostFacts.OfModel.Of(context.Model, static _ => new ConcurrentDictionary<SyntaxNode, PrintRuns>());
        if (!known.TryGetValue(owner, out var runs))
        {
            var statements = owner switch
            {
                BlockSyntax block => block.Statements.ToList(),
                SwitchSectionSyntax section => section.Statements.ToList(),
                _ => ((CompilationUnitSyntax)owner).Members.OfType<GlobalStatementSyntax>().Select(g => g.Statement).ToList(),
            };
            runs = known.GetOrAdd(owner, new PrintRuns(owner, statements, context));
        }

        return runs;
    }

    /// <summary>Whether the statement is in a run with usage text.</summary>
    public bool IsHelp(StatementSyntax statement) => Array.BinarySearch(_starts, statement.SpanStart) is >= 0 and var i && _help[i];

    /// <summary>Whether the statement is in a run that leads to reading the console or draws.</summary>
    public bool IsPrompt(StatementSyntax statement) => Array.BinarySearch(_starts, statement.SpanStart) is >= 0 and var i && _prompt[i];

    private void Close(SyntaxNode owner, int start, int end, RuleContext context)
    {
        var last = end - 1;
        while (last >= start && (_kinds[last] & StatementKind.Print) == 0)
        {
            last--;
        }

        if (last < start)
        {
            return;
        }

        MarkUsage(start, end, context);

        // The end of the line that somebody has typed on.
        _prompt[start] |= start > 0 && PrintAt(start) is { ArgumentList.Arguments.Count: 0 } && ConsoleReads.In(_statements[start - 1], context);
        var leadsToRead = end < _statements.Count ? ConsoleReads.First(_statements[end], context)
            : owner.Parent is DoStatementSyntax again && ConsoleReads.InHeader(again, context);
        var draws = false;
        for (var i = start; i < end && !leadsToRead && !draws; i++)
        {
            draws = (_kinds[i] & StatementKind.Cursor) != 0;
        }

        if (leadsToRead || draws)
        {
            for (var i = start; i < end; i++)
            {
                _prompt[i] = (_kinds[i] & StatementKind.Print) != 0;
            }
        }
        else if (end < _statements.Count
            ? ReadsSoonAfter(end, context)
            : owner.Parent is StatementSyntax loop and (WhileStatementSyntax or ForStatementSyntax) && ConsoleReads.First(loop, context))
        {
            _prompt[last] = PrintAt(last) is { } print && PromptText.Is(PrintText.Of(print, context.Model, context.CancellationToken));
        }
    }

    /// <summary>Usage text makes help of its neighbours, but not across a branch: what that prints may be about anything.</summary>
    private void MarkUsage(int start, int end, RuleContext context)
    {
        var from = start;
        var found = false;
        for (var i = start; i <= end; i++)
        {
            if (i < end && (_kinds[i] & StatementKind.Branch) == 0)
            {
                found |= PrintAt(i) is { } print && UsageText.Is(PrintText.Of(print, context.Model, context.CancellationToken));
                continue;
            }

            for (var j = from; j < i && found; j++)
            {
                _help[j] = (_kinds[j] & StatementKind.Print) != 0;
            }

            from = i + 1;
            found = false;
        }
    }

    private bool ReadsSoonAfter(int index, RuleContext context)
    {
        for (var i = index; i < _statements.Count && i <= index + WidestGap; i++)
        {
            if ((StatementKinds.Of(_statements[i], context) & StatementKind.Print) != 0)
            {
                return false;
            }

            if (ConsoleReads.First(_statements[i], context)
                || (_statements[i] is IfStatementSyntax branch && ConsoleReads.First(branch.Statement, context)))
            {
                return true;
            }
        }

        return false;
    }

    private InvocationExpressionSyntax? PrintAt(int index)
        => _statements[index] is ExpressionStatementSyntax { Expression: var expression } ? StatementKinds.Print(expression) : null;

    private IEnumerable<(string Text, string Source)> Texts(RuleContext context)
    {
        var count = 0;
        for (var i = 0; i < _statements.Count && count < TextsLookedAt; i++)
        {
            if (PrintAt(i) is { } print)
            {
                count++;
                yield return (PrintText.Of(print, context.Model, context.CancellationToken), print.ArgumentList.ToString());
            }
        }
    }

    private static bool Leaves(StatementSyntax statement) => statement switch
    {
        BlockSyntax { Statements: [.., var last] } => Leaves(last),
        ReturnStatementSyntax or ThrowStatementSyntax or ContinueStatementSyntax or BreakStatementSyntax => true,
        YieldStatementSyntax leave => leave.IsKind(SyntaxKind.YieldBreakStatement),
        _ => false,
    };
}
