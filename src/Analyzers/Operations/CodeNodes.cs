using LogAnalyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Operations;

/// <summary>
/// The nodes of a file that searches by spelling look at: calls, creations, assignments, attributes, base types, constructor initializers, methods,
/// catch clauses. Such searches go through all files of a project; the walk through all nodes of a file costs more than each of them, and is made
/// once.
/// </summary>
internal sealed class CodeNodes
{
    // What was found out by them stays; they themselves would keep the nodes of whole projects alive.
    private readonly WeakReference<SyntaxNode[]> _nodes = new([]);

    /// <summary>In source order, a node before those in it.</summary>
    public static IReadOnlyList<SyntaxNode> Of(SyntaxTree tree, CancellationToken cancellationToken)
    {
        var kept = HostFacts.OfTree.Of(tree, static _ => new CodeNodes())._nodes;
        if (!kept.TryGetTarget(out var nodes) || nodes.Length == 0)
        {
            nodes = tree.GetRoot(cancellationToken).DescendantNodes(MayHold).Where(static n => n is InvocationExpressionSyntax
                or BaseObjectCreationExpressionSyntax or AssignmentExpressionSyntax or AttributeSyntax or BaseTypeSyntax
                or ConstructorInitializerSyntax or MethodDeclarationSyntax or CatchClauseSyntax).ToArray();
            kept.SetTarget(nodes);
        }

        return nodes;
    }

    /// <summary>Half of all nodes are names, literals and types of C#'s own.</summary>
    private static bool MayHold(SyntaxNode node)
        => node is not (SimpleNameSyntax or LiteralExpressionSyntax or PredefinedTypeSyntax or UsingDirectiveSyntax);
}
