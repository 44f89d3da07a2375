using LogAnalyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.CodeFixes.Sites;

/// <summary>What a file names, declares and imports, by spelling; found once for each version of the file.</summary>
internal sealed class TreeNames
{
    private TreeNames(SyntaxNode root)
    {
        foreach (var token in root.DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.IdentifierToken))
            {
                Names.Add(token.ValueText);
                if (token.Parent is MemberDeclarationSyntax or VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax }
                    or ParameterSyntax { Parent.Parent: RecordDeclarationSyntax })
                {
                    Declared.Add(token.ValueText);
                }
                else if (token.Parent is LocalFunctionStatementSyntax)
                {
                    LocalFunctions.Add(token.ValueText);
                }
            }

            HasOperators |= token.IsKind(SyntaxKind.OperatorKeyword);
            HasIndexers |= token.IsKind(SyntaxKind.ThisKeyword) && token.Parent is IndexerDeclarationSyntax;
        }

        var usings = root.DescendantNodes(n => n is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax).OfType<UsingDirectiveSyntax>()
            .Where(u => u.Name is not null).ToArray();
        Imports = usings.Where(u => u.GlobalKeyword.RawKind == 0).Select(NameOf).ToArray();
        GlobalImports = usings.Where(u => u.GlobalKeyword.RawKind != 0).Select(NameOf).ToArray();
    }

    /// <summary>Every identifier.</summary>
    public HashSet<string> Names { get; } = new(StringComparer.Ordinal);

    /// <summary>The names of types and members that are declared.</summary>
    public HashSet<string> Declared { get; } = new(StringComparer.Ordinal);

    public HashSet<string> LocalFunctions { get; } = new(StringComparer.Ordinal);

    public bool HasOperators { get; }

    public bool HasIndexers { get; }

    public string[] Imports { get; }

    /// <summary>The namespaces that the file imports for the whole project.</summary>
    public string[] GlobalImports { get; }

    public static TreeNames Of(SyntaxTree tree, CancellationToken cancellationToken)
        => HostFacts.OfTree.Of(tree, static (t, c) => new TreeNames(t.GetRoot(c)), cancellationToken);

    private static string NameOf(UsingDirectiveSyntax directive) => directive.Name!.ToString().Replace("global::", "");
}
