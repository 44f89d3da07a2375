using System.Collections.Immutable;
using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Frameworks;

/// <summary>A type as one file declares it, by spelling.</summary>
/// <param name="Bases">The simple names of its base types, those of aliases included.</param>
internal sealed record SpelledType(string Name, ImmutableArray<string> Bases, SyntaxTree Tree, TextSpan Span);

/// <summary>
/// What one file says about its types and about the functions that it hands over, by spelling alone: kept for as long as the tree, so that a
/// keystroke costs one file.
/// </summary>
internal sealed class SinkNames
{
    private readonly SyntaxTree _tree;
    private HashSet<string>? _handing;

    private SinkNames(SyntaxTree tree, CancellationToken cancellationToken)
    {
        _tree = tree;
        var root = tree.GetRoot(cancellationToken);
        var aliases = (root as CompilationUnitSyntax)?.Usings.Where(u => u.Alias is not null && u.Name is not null)
            .ToLookup(u => u.Alias!.Name.Identifier.ValueText, u => u.Name!.LastNameText() ?? "", StringComparer.Ordinal);
        var types = ImmutableArray.CreateBuilder<SpelledType>();
        foreach (var node in root.DescendantNodes(static n => n is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax))
        {
            if (node is TypeDeclarationSyntax { BaseList.Types: var bases } type)
            {
                var names = bases.Select(b => b.Type.LastNameText()).OfType<string>().SelectMany(n => aliases?[n].Prepend(n) ?? [n]);
                types.Add(new(type.Identifier.ValueText, names.ToImmutableArray(), tree, type.Span));
            }
        }

        Types = types.ToImmutable();
    }

    /// <summary>The types that say what they derive from.</summary>
    public ImmutableArray<SpelledType> Types { get; }

    public static SinkNames Of(SyntaxTree tree, CancellationToken cancellationToken)
        => HostFacts.OfTree.Of(tree, static (t, c) => new SinkNames(t, c), cancellationToken);

    /// <summary>
    /// Whether the file may hand a function to a method, constructor or member of that name; the bodies are read for the first who asks.
    /// </summary>
    public bool MayHandTo(string name, CancellationToken cancellationToken)
    {
        if (_handing is null)
        {
            var found = new HashSet<string>(StringComparer.Ordinal);
            foreach (var node in _tree.GetRoot(cancellationToken).DescendantNodes())
            {
                if (NameOf(node) is { } handed)
                {
                    found.Add(handed);
                }
            }

            _handing = found;
        }

        return _handing.Contains(name);
    }

    /// <summary>The name of what a node hands a function to, as far as it is spelt like that; null for other nodes.</summary>
    public static string? NameOf(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax { ArgumentList.Arguments: var arguments } call when arguments.Any(MayBeFunction)
            => call.InvokedName()?.Identifier.ValueText,
        ObjectCreationExpressionSyntax { ArgumentList.Arguments: var arguments } creation when arguments.Any(MayBeFunction)
            => creation.Type.LastNameText(),
        ImplicitObjectCreationExpressionSyntax { ArgumentList.Arguments: var arguments } when arguments.Any(MayBeFunction) => ImplicitName,
        AssignmentExpressionSyntax { Right: var right } assignment when MayBeFunction(right) => assignment.Left.LastNameText(),
        ConstructorInitializerSyntax { ArgumentList.Arguments: var arguments } when arguments.Any(MayBeFunction) => ImplicitName,
        PrimaryConstructorBaseTypeSyntax { ArgumentList.Arguments: var arguments } based when arguments.Any(MayBeFunction)
            => based.Type.LastNameText(),
        _ => null,
    };

    /// <summary>Of <c>new(…)</c> and <c>: base(…)</c>, which name no type.</summary>
    public const string ImplicitName = "new";

    private static bool MayBeFunction(ArgumentSyntax argument) => MayBeFunction(argument.Expression);

    private static bool MayBeFunction(ExpressionSyntax expression)
        => expression is AnonymousFunctionExpressionSyntax or IdentifierNameSyntax or MemberAccessExpressionSyntax;
}
