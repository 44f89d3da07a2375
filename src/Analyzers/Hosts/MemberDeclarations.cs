using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Hosts;

/// <summary>
/// The declarations of a file outside of all bodies. A walk of our own, once a file: for an analyzer that asks for syntax the compiler sorts all
/// nodes of every body by kind first.
/// </summary>
internal static class MemberDeclarations
{
    /// <summary>Methods, fields, properties, and the parameters of constructors, in source order.</summary>
    public static IEnumerable<SyntaxNode> In(SyntaxNode root)
    {
        foreach (var node in root.DescendantNodes(n => n is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax
            or ParameterListSyntax or ConstructorDeclarationSyntax))
        {
            if (node is MethodDeclarationSyntax or FieldDeclarationSyntax or PropertyDeclarationSyntax or ParameterSyntax)
            {
                yield return node;
            }
        }
    }
}
