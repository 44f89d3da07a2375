using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Messages;
using LogAnalyzers.Operations;
using LogAnalyzers.Prints;
using LogAnalyzers.Rules;
using LogAnalyzers.Rules.Output;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.CodeFixes.Output;

/// <summary>One print of a function, with what the fix has to know of it.</summary>
/// <param name="Outer">The whole expression: with <c>await</c>, <c>?.</c> and <c>ConfigureAwait</c>.</param>
/// <param name="Statement">The statement that is nothing but this print; null where it stands in another place.</param>
/// <param name="EndsLine">Whether what is printed next starts on a line of its own.</param>
/// <param name="IsReported">Whether its rule reports it; an exempt print must stay.</param>
internal sealed record IndexedPrint(PrintCall Call, ExpressionSyntax Outer, ExpressionStatementSyntax? Statement, bool EndsLine, bool IsReported)
{
    /// <summary>The statement that goes with the print: the <c>if</c> around it as well where that asks for an inner exception.</summary>
    public StatementSyntax? Whole => Statement is null ? null : ExceptionRun.WithCondition(Statement);

    /// <inheritdoc cref="PrintPlace.IsPiece"/>
    public bool IsPiece => PrintPlace.IsPiece(Call);

    /// <summary>Whether what one prints can stand behind what the other printed: on the console, in the listeners or in the same file.</summary>
    public bool SharesLine(IndexedPrint other) => Line == other.Line;

    /// <summary>What it prints to, as a key.</summary>
    public string Line => Device + "|" + Call.Path?.Syntax;

    private PrintTarget Device => Call.Target == PrintTarget.Debug ? PrintTarget.Trace : Call.Target;
}

/// <summary>All prints of one function in source order, found once: whether a line is continued depends on its neighbours.</summary>
internal sealed class PrintIndex
{
    private readonly Dictionary<string, LineFlow> _flows = new(StringComparer.Ordinal);

    private PrintIndex(FixSite site, SyntaxNode function, CancellationToken cancellationToken)
    {
        Function = function;
        foreach (var node in function.DescendantNodes(n => n == function || !IsFunction(n)))
        {
            if (node is InvocationExpressionSyntax invocation && invocation.InvokedName()?.Identifier.ValueText is { } name
                && Print(site.Frameworks, invocation, name, site.Model, cancellationToken) is { } print)
            {
                var outer = PrintPlace.Outermost(invocation);
                var statement = outer.Parent as ExpressionStatementSyntax;
                var context = new RuleContext(site.Frameworks, site.Model, site.Options, _ => { }, cancellationToken);
                Prints.Add(new(print, outer, statement, PrintPlace.EndsWithLine(print), PrintRules.Report(print, context)));
            }
        }
    }

    public SyntaxNode Function { get; }

    public List<IndexedPrint> Prints { get; } = [];

    /// <summary>The print that an invocation of that name is; what only sets a colour is none.</summary>
    public static PrintCall? Print(
        LogFrameworks frameworks, InvocationExpressionSyntax invocation, string name, SemanticModel model, CancellationToken cancellationToken)
        => frameworks.Prints.IsName(name)
            && frameworks.Prints.Find(model.GetOperation(invocation, cancellationToken), model, cancellationToken) is { } print
            && !EscapeCodes.AreAll(PrintText.Of(invocation, model, cancellationToken))
            ? print
            : null;

    /// <summary>How the line that a print writes to may be at each place of the function.</summary>
    public LineFlow FlowOf(FixSite site, IndexedPrint print, CancellationToken cancellationToken)
    {
        var isConsole = print.Call.Target == PrintTarget.Console;
        var key = isConsole ? "" : print.Line;
        if (!_flows.TryGetValue(key, out var flow))
        {
            var lines = LineSearch.Of(site, cancellationToken);
            var line = Prints.FindAll(print.SharesLine);
            var events = isConsole ? lines.EventsOf(Function)
                : line.ToDictionary(p => (SyntaxNode)p.Call.Syntax, p => LineSearch.OfPrint(p.Call));
            foreach (var (one, next) in line.Zip(line.Skip(1), (a, b) => (a, b)))
            {
                if (!one.EndsLine && PrintGroup.AreNeighbours(one, next))
                {
                    events.Remove(one.Call.Syntax); // It goes with the other, or stays with it.
                }
            }

            _flows[key] = flow = lines.FlowOf(Function, events);
        }

        return flow;
    }

    /// <summary>The prints of the function around a node.</summary>
    public static PrintIndex At(FixSite site, SyntaxNode node, CancellationToken cancellationToken)
    {
        var function = node.AncestorsAndSelf().FirstOrDefault(IsFunction) ?? site.Root;
        var known = site.Fact(static _ => new Dictionary<SyntaxNode, PrintIndex>());
        if (!known.TryGetValue(function, out var index))
        {
            known[function] = index = new PrintIndex(site, function, cancellationToken);
        }

        return index;
    }

    public static bool IsFunction(SyntaxNode node)
        => node is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax
            or BasePropertyDeclarationSyntax or BaseFieldDeclarationSyntax or BaseTypeDeclarationSyntax;
}
