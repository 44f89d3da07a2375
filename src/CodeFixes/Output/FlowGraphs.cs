using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.CodeFixes.Output;

/// <summary>The control flow of functions, each made once.</summary>
internal sealed class FlowGraphs(Func<SyntaxNode, SemanticModel> modelOf, CancellationToken cancellationToken)
{
    private readonly Dictionary<SyntaxNode, ControlFlowGraph?> _known = [];

    /// <summary>Null where the compiler has none: for parts of a type, or code that is not finished.</summary>
    public ControlFlowGraph? Of(SyntaxNode function)
    {
        if (!_known.TryGetValue(function, out var graph))
        {
            _known[function] = graph = Find(function);
        }

        return graph;
    }

    private ControlFlowGraph? Find(SyntaxNode function)
    {
        var model = modelOf(function);
        switch (function)
        {
            case LocalFunctionStatementSyntax:
                return Around(function) is { } outer && model.GetDeclaredSymbol(function, cancellationToken) is IMethodSymbol local
                    && outer.LocalFunctions.Contains(local)
                    ? outer.GetLocalFunctionControlFlowGraph(local, cancellationToken)
                    : null;
            case AnonymousFunctionExpressionSyntax:
                return Around(function) is { } graph && LambdaIn(graph, function) is { } lambda
                    ? graph.GetAnonymousFunctionControlFlowGraph(lambda, cancellationToken)
                    : null;
            default:
                return model.GetOperation(BodyOf(function), cancellationToken) switch
                {
                    IMethodBodyOperation { Parent: null } body => ControlFlowGraph.Create(body, cancellationToken),
                    IConstructorBodyOperation { Parent: null } body => ControlFlowGraph.Create(body, cancellationToken),
                    IBlockOperation { Parent: null } body => ControlFlowGraph.Create(body, cancellationToken),
                    IFieldInitializerOperation { Parent: null } value => ControlFlowGraph.Create(value, cancellationToken),
                    IPropertyInitializerOperation { Parent: null } value => ControlFlowGraph.Create(value, cancellationToken),
                    _ => null,
                };
        }
    }

    private static SyntaxNode BodyOf(SyntaxNode function) => function switch
    {
        PropertyDeclarationSyntax { ExpressionBody: { } body } => body,
        IndexerDeclarationSyntax { ExpressionBody: { } body } => body,
        _ => function,
    };

    /// <summary>The flow of the function that another one stands in.</summary>
    private ControlFlowGraph? Around(SyntaxNode function)
        => function.Ancestors().FirstOrDefault(a => a is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax
            or BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or CompilationUnitSyntax
            || (a is ArrowExpressionClauseSyntax && a.Parent is BasePropertyDeclarationSyntax)
            || (a is EqualsValueClauseSyntax && (a.Parent is PropertyDeclarationSyntax || a.Parent?.Parent?.Parent is BaseFieldDeclarationSyntax)))
            is { } outer ? Of(outer) : null;

    private static IFlowAnonymousFunctionOperation? LambdaIn(ControlFlowGraph graph, SyntaxNode lambda)
        => graph.Blocks.SelectMany(b => b.BranchValue is null ? b.Operations : b.Operations.Add(b.BranchValue))
            .Where(o => o.Syntax.Span.Contains(lambda.Span) || lambda.Span.Contains(o.Syntax.Span))
            .SelectMany(o => o.DescendantsAndSelf()).OfType<IFlowAnonymousFunctionOperation>().FirstOrDefault(o => o.Syntax == lambda);
}
