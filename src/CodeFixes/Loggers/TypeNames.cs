using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.CodeFixes.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.CodeFixes.Loggers;

/// <summary>The names that new members of a type can have: none that stands anywhere in it, or that it inherits.</summary>
internal sealed class TypeNames
{
    private readonly INamedTypeSymbol _type;
    private readonly SemanticModel? _model;
    private readonly int _position;
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <param name="type">The type.</param>
    /// <param name="parts">Its parts, or the file of top-level statements.</param>
    /// <param name="site">A document of the project.</param>
    public TypeNames(INamedTypeSymbol type, IReadOnlyList<SyntaxNode> parts, FixSite site)
    {
        _type = type;
        foreach (var part in parts)
        {
            _taken.UnionWith(FreeNames.UsedIn(part));
        }

        _taken.UnionWith(type.MemberNames);
        _taken.Add(type.Name);
        if (parts.OfType<TypeDeclarationSyntax>().FirstOrDefault(p => p.OpenBraceToken.RawKind != 0) is { } body)
        {
            _model = site.ModelOf(body.SyntaxTree);
            _position = body.OpenBraceToken.Span.End;
        }
    }

    /// <summary>Takes a name; false where it means something already.</summary>
    public bool Take(string name)
        => !_taken.Contains(name) && _model?.LookupSymbols(_position, _type, name).IsEmpty != false && _taken.Add(name);
}
