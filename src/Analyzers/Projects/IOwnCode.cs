using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Projects;

/// <summary>The code that somebody looks through who asks whether logging is set up: of a solution, or of one compilation.</summary>
internal interface IOwnCode
{
    /// <summary>The nodes of a kind in files that have the word as an identifier.</summary>
    IEnumerable<TNode> Nodes<TNode>(string word, CancellationToken cancellationToken)
        where TNode : SyntaxNode;

    /// <summary>What a name, call or creation of the own code means; the only candidate where it does not bind.</summary>
    ISymbol? Symbol(SyntaxNode node, CancellationToken cancellationToken);

    /// <summary>Whether a function of the own code is what runs where a symbol is called, or may be.</summary>
    bool IsDeclaration(SyntaxNode function, IMethodSymbol method, CancellationToken cancellationToken);

    /// <summary>What the program that a file is part of begins with; null where it is no program's.</summary>
    IMethodSymbol? EntryPoint(SyntaxTree tree, CancellationToken cancellationToken);
}
