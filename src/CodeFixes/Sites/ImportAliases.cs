using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.CodeFixes.Sites;

/// <summary>
/// What keeps the meaning of a file's names when a namespace is imported beside another one that has types of the same names:
/// <c>using ILogger = Shop.ILogger;</c>.
/// </summary>
internal static class ImportAliases
{
    /// <summary>The aliases, as they are written behind <c>using</c>. Generic types can have none.</summary>
    /// <param name="model">The file.</param>
    /// <param name="root">Its root.</param>
    /// <param name="imported">The namespace.</param>
    public static IEnumerable<string> For(SemanticModel model, CompilationUnitSyntax root, string imported)
    {
        if (NamespaceOf(model.Compilation, imported) is not { } space)
        {
            return [];
        }

        var known = new HashSet<string>(
            root.DescendantNodes().OfType<UsingDirectiveSyntax>().Select(u => u.Alias?.Name.Identifier.ValueText).OfType<string>(),
            StringComparer.Ordinal);
        return root.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Where(n => n.Parent is not QualifiedNameSyntax and not AliasQualifiedNameSyntax and not UsingDirectiveSyntax
                && !(n.Parent is MemberAccessExpressionSyntax access && access.Name == n))
            .GroupBy(n => n.Identifier.ValueText)
            .Where(g => !known.Contains(g.Key) && space.GetTypeMembers(g.Key, 0).Any(t => t.DeclaredAccessibility == Accessibility.Public))
            .Select(g => (Name: g.Key, Type: g.Select(n => TypeAt(n, model, imported)).FirstOrDefault(t => t is not null)))
            .Where(p => p.Type is not null)
            .OrderBy(p => p.Name, StringComparer.Ordinal)
            .Select(p => $"{p.Name} = {p.Type!.ToDisplayString()}")
            .ToArray();
    }

    /// <summary>The other type that a name means, and by an import only: what is in a namespace around it comes before imports.</summary>
    private static INamedTypeSymbol? TypeAt(IdentifierNameSyntax name, SemanticModel model, string imported)
    {
        var symbol = model.GetSymbolInfo(name).Symbol;
        return (symbol as INamedTypeSymbol ?? (symbol as IMethodSymbol)?.ContainingType) is { ContainingType: null } type
            && type.Name == name.Identifier.ValueText && type.ContainingNamespace is { IsGlobalNamespace: false } space
            && space.ToDisplayString() is var own && own != imported
            && !name.Ancestors().OfType<BaseNamespaceDeclarationSyntax>()
                .Select(d => model.GetDeclaredSymbol(d)?.ToDisplayString() ?? "")
                .Any(d => d == own || d.StartsWith(own + ".", StringComparison.Ordinal))
            ? type
            : null;
    }

    /// <summary>The namespace of that name; null where there is none.</summary>
    public static INamespaceSymbol? NamespaceOf(Compilation compilation, string name)
    {
        var space = compilation.GlobalNamespace;
        foreach (var part in name.Split('.'))
        {
            space = space?.GetNamespaceMembers().FirstOrDefault(n => n.Name == part);
        }

        return space;
    }
}
