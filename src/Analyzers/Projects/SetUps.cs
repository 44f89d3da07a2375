using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Projects;

/// <summary>
/// Whether a program is sure to set a framework's static loggers up: not where one of several is chosen, in the function that sets it up or
/// in one that calls it, and not in code that the program never comes to.
/// </summary>
/// <param name="code">The code in which callers are looked for.</param>
/// <param name="starts">What sets logging up, anywhere in that code.</param>
/// <param name="holder">The static class that holds the logger: who asks it asks whether that has been done.</param>
internal sealed class SetUps(IOwnCode code, IReadOnlyCollection<SyntaxNode> starts, string holder, CancellationToken cancellationToken)
{
    private readonly Dictionary<SyntaxNode, SyntaxNode[]> _callers = [];

    /// <summary>Whether what a program begins with comes to one of the starts, whichever way it takes.</summary>
    /// <param name="isPart">Whether a node is part of the program.</param>
    public bool AreSure(Func<SyntaxNode, bool> isPart)
    {
        var marks = new HashSet<SyntaxNode>(starts.Where(isPart));
        var open = new HashSet<SyntaxNode>(marks);
        for (var isNew = true; isNew;)
        {
            isNew = false;
            foreach (var mark in open.ToArray())
            {
                var function = FunctionOf(mark);
                var callers = CallersOf(function);
                if (MayBePassed(mark, marks, isCalled: callers.Length > 0))
                {
                    continue;
                }

                if (callers.Length == 0 && MayRun(function))
                {
                    return true;
                }

                // A call of a function that does it does it.
                open.Remove(mark);
                foreach (var caller in callers.Where(isPart))
                {
                    isNew |= marks.Add(caller) && open.Add(caller);
                }
            }
        }

        return false;
    }

    /// <summary>Where a function is called, made or handed over, but by itself; nothing for what is run by other means.</summary>
    private SyntaxNode[] CallersOf(SyntaxNode function)
    {
        if (!_callers.TryGetValue(function, out var callers))
        {
            _callers[function] = callers = function switch
            {
                MethodDeclarationSyntax method => Naming(method.Identifier.ValueText, function),
                LocalFunctionStatementSyntax local => Naming(local.Identifier.ValueText, function),
                ConstructorDeclarationSyntax { Identifier.ValueText: var name } made when !made.Modifiers.Any(SyntaxKind.StaticKeyword)
                    => [.. code.Nodes<BaseObjectCreationExpressionSyntax>(name, cancellationToken).Where(n => Means(n, function))],
                _ => [],
            };
        }

        return callers;
    }

    private SyntaxNode[] Naming(string name, SyntaxNode function)
        => [.. code.Nodes<SimpleNameSyntax>(name, cancellationToken)
            .Where(n => n.Identifier.ValueText == name && !function.Span.Contains(n.Span) && Means(n, function))
            .Select(n => n.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } call && call.InvokedName() == n ? call : (SyntaxNode)n)];

    private bool Means(SyntaxNode node, SyntaxNode function)
        => code.Symbol(node, cancellationToken) is IMethodSymbol method && code.IsDeclaration(function, method, cancellationToken);

    /// <summary>Whether somebody may come to a function that nobody calls: not to a static one that no program begins with.</summary>
    private bool MayRun(SyntaxNode function) => function switch
    {
        LocalFunctionStatementSyntax => false,
        MethodDeclarationSyntax { AttributeLists.Count: 0 } method when method.Modifiers.Any(SyntaxKind.StaticKeyword)
            => code.EntryPoint(method.SyntaxTree, cancellationToken)?.DeclaringSyntaxReferences
                .Any(r => r.GetSyntax(cancellationToken) == method) == true,
        _ => true,
    };

    /// <summary>
    /// Whether the function may run without coming to the place: in a branch of which another one has no set-up, or behind a <c>return</c>. A
    /// <c>??=</c> or a question whether there is a logger already is no such branch.
    /// </summary>
    private bool MayBePassed(SyntaxNode place, HashSet<SyntaxNode> marks, bool isCalled)
    {
        var function = FunctionOf(place);
        for (var node = place; node.Parent is { } parent && node != function; node = parent)
        {
            if (OtherBranches.Of(parent, node, function, holder).Any(o => o is null || !Holds(o)) || (isCalled && LeavesBefore(node, parent)))
            {
                return true;
            }
        }

        return false;

        bool Holds(SyntaxNode branch) => marks.Any(m => m != place && m.SyntaxTree == branch.SyntaxTree && branch.Span.Contains(m.Span));

        // What ends the program needs no logger; what goes back to a caller leaves him without.
        bool LeavesBefore(SyntaxNode statement, SyntaxNode block)
            => block is BlockSyntax { Statements: var statements } && statements.TakeWhile(s => s != statement)
                .Any(s => s is IfStatementSyntax branch && !OtherBranches.Asks(branch.Condition, function, holder) && !Holds(branch)
                    && branch.DescendantNodes().Any(n => n is ReturnStatementSyntax));
    }

    /// <summary>
    /// The function that a node is part of: a local function, a member, the top-level statements; lambdas are part of the function around them.
    /// </summary>
    public static SyntaxNode FunctionOf(SyntaxNode node)
        => node.AncestorsAndSelf().FirstOrDefault(a => a is LocalFunctionStatementSyntax
            || (a is MemberDeclarationSyntax and not GlobalStatementSyntax and not BaseNamespaceDeclarationSyntax))
            ?? node.SyntaxTree.GetRoot();
}
