using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Projects;

/// <summary>The code of one compilation, for a rule that tells why there is no fix.</summary>
internal sealed class CompilationCode(Compilation compilation) : IOwnCode
{
    public IEnumerable<TNode> Nodes<TNode>(string word, CancellationToken cancellationToken)
        where TNode : SyntaxNode
        => compilation.SyntaxTrees.Where(t => SpeltWords.IsIn(t, word, cancellationToken))
            .SelectMany(t => t.GetRoot(cancellationToken).DescendantNodes().OfType<TNode>());

    public ISymbol? Symbol(SyntaxNode node, CancellationToken cancellationToken)
    {
        var info = ModelOf(node.SyntaxTree).GetSymbolInfo(node, cancellationToken);
        return info.Symbol ?? (info.CandidateSymbols.Length == 1 ? info.CandidateSymbols[0] : null);
    }

    public bool IsDeclaration(SyntaxNode function, IMethodSymbol method, CancellationToken cancellationToken)
    {
        var called = (method.ReducedFrom ?? method).OriginalDefinition;
        if ((called.PartialImplementationPart ?? called).DeclaringSyntaxReferences.Any(r => r.GetSyntax(cancellationToken) == function))
        {
            return true;
        }

        // A member that a derived type or an implementation has in its place.
        var declared = ModelOf(function.SyntaxTree).GetDeclaredSymbol(function, cancellationToken) as IMethodSymbol;
        for (var current = declared?.OverriddenMethod; current is not null; current = current.OverriddenMethod)
        {
            if (SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, called))
            {
                return true;
            }
        }

        return called.ContainingType?.TypeKind == TypeKind.Interface && declared is not null
            && declared.ContainingType.AllInterfaces.Where(i => SymbolEqualityComparer.Default.Equals(i.OriginalDefinition, called.ContainingType))
                .SelectMany(i => i.GetMembers(called.Name))
                .Any(m => SymbolEqualityComparer.Default.Equals(declared.ContainingType.FindImplementationForInterfaceMember(m), declared));
    }

    public IMethodSymbol? EntryPoint(SyntaxTree tree, CancellationToken cancellationToken) => ProjectFacts.Of(compilation).EntryPoint;

    private SemanticModel ModelOf(SyntaxTree tree) => SemanticModels.Of(compilation).Of(tree);
}
