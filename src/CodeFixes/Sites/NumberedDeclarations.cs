using LogAnalyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.CodeFixes.Sites;

/// <summary>Where a declaration stands: by number, since its file may have become another one that declares the same.</summary>
/// <param name="Node">The declaration itself where it is in the same file.</param>
internal readonly record struct CodePlace(int Project, int File, int Declaration, SyntaxNode? Node);

/// <summary>The declarations of a file outside of bodies, numbered: the same in all versions of it that declare the same.</summary>
internal sealed class NumberedDeclarations
{
    private readonly Dictionary<SyntaxNode, int> _numbers = [];

    private NumberedDeclarations(SyntaxNode root)
    {
        // Statements at the top of a file are no declarations.
        All = [.. root.DescendantNodesAndSelf(static n => n is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax
                or BaseFieldDeclarationSyntax or VariableDeclarationSyntax or BasePropertyDeclarationSyntax or AccessorListSyntax
                or ParameterListSyntax)
            .Where(static n => n is CompilationUnitSyntax or VariableDeclaratorSyntax or AccessorDeclarationSyntax or ParameterSyntax
                || (n is MemberDeclarationSyntax and not GlobalStatementSyntax))];
        for (var i = 0; i < All.Length; i++)
        {
            _numbers.Add(All[i], i);
        }
    }

    public SyntaxNode[] All { get; }

    /// <summary>Null for anything else, such as a local function.</summary>
    public int? NumberOf(SyntaxNode declaration) => _numbers.TryGetValue(declaration, out var number) ? number : null;

    public static NumberedDeclarations Of(SyntaxTree tree, CancellationToken cancellationToken)
        => HostFacts.OfTree.Of(tree, static (t, c) => new NumberedDeclarations(t.GetRoot(c)), cancellationToken);
}
