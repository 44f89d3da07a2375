using LogAnalyzers.Operations;
using LogAnalyzers.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.CodeFixes.Speech;

/// <summary>
/// What may run behind some event: the rest of the function, what that calls, and the rest of all who call the function. Whoever asks adds the
/// events first.
/// </summary>
internal sealed class RunAfter(SolutionCode code, CancellationToken cancellationToken)
{
    private readonly CodeWalk _walk = new(code, null, cancellationToken);
    private readonly List<(SyntaxNode Function, SyntaxNode? Lambda, TextSpan Span)> _spans = [];
    private readonly HashSet<SyntaxNode> _left = [];
    private readonly HashSet<SyntaxNode> _added = [];

    /// <summary>Whether something runs that nobody can tell.</summary>
    public bool RunsUnknown => _walk.RunsUnknown;

    /// <summary>Whether the place may run behind one of the events.</summary>
    public bool Contains(SyntaxNode place)
    {
        var function = SolutionCode.FunctionOf(place);
        return _walk.Functions.Contains(function)
            || _spans.Any(s => s.Function == function && s.Span.Contains(place.SpanStart)
                && (s.Lambda is null || s.Lambda.Span.Contains(place.SpanStart)));
    }

    /// <summary>The event is over at the end of a node, or where the block around it ends.</summary>
    /// <param name="ending">The node after which it has happened.</param>
    /// <param name="isAtBlockEnd">Whether it happens at the end of the block around the node, as what <c>using</c> declares is disposed.</param>
    /// <param name="until">Where in the function it is undone; null where it lasts.</param>
    /// <param name="isLeft">What is told of a function that nobody in the solution calls.</param>
    public void Add(SyntaxNode ending, bool isAtBlockEnd = false, int? until = null, Action<SyntaxNode>? isLeft = null)
    {
        if (!_added.Add(ending))
        {
            return;
        }

        var function = SolutionCode.FunctionOf(ending);
        var lambda = ending.Ancestors().TakeWhile(a => a != function).FirstOrDefault(a => a is AnonymousFunctionExpressionSyntax);
        foreach (var span in RestOfFunction.Behind(ending, lambda ?? function, isAtBlockEnd))
        {
            var end = until is { } limit ? Math.Min(limit, span.End) : span.End;
            if (end > span.Start)
            {
                AddSpan(function, lambda, TextSpan.FromBounds(span.Start, end));
            }
        }

        // Who runs a lambda, and when, is not known; who calls a function goes on behind it.
        if (until is null && lambda is null && _left.Add(function))
        {
            var calls = CallSites(function).ToArray();
            foreach (var (call, isDisposal) in calls)
            {
                Add(call, isDisposal, null, isLeft);
            }

            if (calls.Length == 0)
            {
                isLeft?.Invoke(function);
            }
        }
    }

    /// <summary>Everything that a function runs is behind the event.</summary>
    public void AddWhole(SyntaxNode function) => _walk.Run(function);

    /// <summary>A piece of a function and all that it runs.</summary>
    public void AddNode(SyntaxNode node)
    {
        var function = SolutionCode.FunctionOf(node);
        AddSpan(function, null, node.Span);
    }

    private void AddSpan(SyntaxNode function, SyntaxNode? lambda, TextSpan span)
    {
        _spans.Add((function, lambda, span));
        var root = lambda ?? function;
        _walk.Run(root.DescendantNodes(n => n == root || !span.Contains(n.Span)).Where(n => span.Contains(n.Span)));
    }

    /// <summary>Where a function is called, by its own name or as what it implements; where it disposes, also by <c>using</c>.</summary>
    private IEnumerable<(SyntaxNode Call, bool IsDisposal)> CallSites(SyntaxNode function)
    {
        if (code.OwnerOf(function.SyntaxTree) is null || Declared(function) is not { } symbol)
        {
            yield break;
        }

        var isConstructor = symbol is IMethodSymbol { MethodKind: MethodKind.Constructor };
        var name = isConstructor ? symbol.ContainingType.Name : symbol.Name.Substring(symbol.Name.LastIndexOf('.') + 1);
        foreach (var node in code.Nodes<SyntaxNode>([name], cancellationToken))
        {
            var isCall = node switch
            {
                ConstructorInitializerSyntax or ObjectCreationExpressionSyntax or PrimaryConstructorBaseTypeSyntax => isConstructor,
                InvocationExpressionSyntax call => call.InvokedName()?.Identifier.ValueText == name,
                IdentifierNameSyntax identifier => identifier.Identifier.ValueText == name && identifier.Parent is not InvocationExpressionSyntax
                    && identifier.Parent?.Parent is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax },
                _ => false,
            };
            if (isCall && code.Symbol(node, cancellationToken) is { } called
                && code.Declarations(called, cancellationToken).Contains(function))
            {
                yield return (node, false);
            }
        }

        if (symbol is IMethodSymbol { Name: "Dispose" or "DisposeAsync" })
        {
            foreach (var opened in Openings(symbol))
            {
                yield return opened;
            }
        }
    }

    private ISymbol? Declared(SyntaxNode function)
        => function is CompilationUnitSyntax or BaseFieldDeclarationSyntax ? null
            : code.Model(function.SyntaxTree).GetDeclaredSymbol(function, cancellationToken);

    /// <summary><c>using var x = new T()</c> and <c>using (…)</c> of the type that has the method.</summary>
    private IEnumerable<(SyntaxNode Call, bool IsDisposal)> Openings(ISymbol disposal)
    {
        foreach (var value in code.Nodes<ExpressionSyntax>([disposal.ContainingType.Name], cancellationToken))
        {
            var declaration = value.Parent?.Parent?.Parent;
            var isOpened = value.Parent is UsingStatementSyntax
                || (value.Parent is EqualsValueClauseSyntax
                    && declaration is { Parent: UsingStatementSyntax }
                        or { Parent: LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0 } });
            if (isOpened && code.Model(value.SyntaxTree).GetTypeInfo(value, cancellationToken).Type is { } type
                && SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, disposal.ContainingType.OriginalDefinition))
            {
                var whole = value.FirstAncestorOrSelf<StatementSyntax>()!;
                yield return (whole, whole is LocalDeclarationStatementSyntax);
            }
        }
    }
}
