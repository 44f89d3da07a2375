using LogAnalyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.CodeFixes.Output;

/// <summary>Which functions of a project may set the console's colours, and what is called in them, by spelling.</summary>
internal sealed class ColourNames
{
    private ColourNames(SyntaxNode root)
    {
        foreach (var name in root.DescendantNodes().OfType<IdentifierNameSyntax>())
        {
            if (name.Identifier.ValueText is "ForegroundColor" or "BackgroundColor" or "ResetColor"
                && name.FirstAncestorOrSelf<MemberDeclarationSyntax>(m => m is not GlobalStatementSyntax) is var member)
            {
                var place = member ?? root;
                if (NameOf(member) is { } setter)
                {
                    Setters.Add(setter);
                }

                foreach (var local in name.Ancestors().OfType<LocalFunctionStatementSyntax>())
                {
                    Setters.Add(local.Identifier.ValueText);
                }

                if (Places.Add(place))
                {
                    Called.UnionWith(place.DescendantNodes().OfType<SimpleNameSyntax>().Select(n => n.Identifier.ValueText));
                }
            }
        }
    }

    private ColourNames()
    {
    }

    /// <summary>The names of methods and properties, and of types for their constructors, that name a colour property, or set colours back.</summary>
    public HashSet<string> Setters { get; } = new(StringComparer.Ordinal);

    /// <summary>All names in those: what is called there prints in the colour.</summary>
    public HashSet<string> Called { get; } = new(StringComparer.Ordinal);

    /// <summary>The members that name a colour property, or a file of top-level statements.</summary>
    public HashSet<SyntaxNode> Places { get; } = [];

    /// <summary>Of all files of a project.</summary>
    public static ColourNames Of(Compilation compilation, CancellationToken cancellationToken)
        => HostFacts.OfCompilation.Of(
            compilation,
            static (c, token) =>
            {
                var all = new ColourNames();
                foreach (var tree in c.SyntaxTrees)
                {
                    var some = HostFacts.OfTree.Of(tree, static (t, token) => new ColourNames(t.GetRoot(token)), token);
                    all.Setters.UnionWith(some.Setters);
                    all.Called.UnionWith(some.Called);
                    all.Places.UnionWith(some.Places);
                }

                return all;
            },
            cancellationToken);

    private static string? NameOf(MemberDeclarationSyntax? member) => member switch
    {
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        ConstructorDeclarationSyntax constructor => constructor.Identifier.ValueText,
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        _ => null,
    };
}
