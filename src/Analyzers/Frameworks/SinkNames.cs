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
    private ILookup<string, TextSpan>? _handing;

    private SinkNames(SyntaxTree tree, CancellationToken cancellationToken)
    {
        _tree = tree;
        var root = tree.GetRoot(cancellationToken);
        var aliases = (root as CompilationUnitSyntax)?.Usings.Where(u => u.Alias is not null && u.Name is not null)
            .ToLookup(u => u.Alias!.Name.Identifier.ValueText, u => u.Name!.LastNameText() ?? "", StringComparer.Ordinal);
        var types = ImmutableArray.CreateBuilder<SpelledType>();
        var parameters = ImmutableArray.CreateBuilder<string>();
        foreach (var node in root.DescendantNodes(static n => n is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax))
        {
            if (node is TypeDeclarationSyntax { BaseList.Types: var bases } type)
            {
                var names = bases.Select(b => b.Type.LastNameText()).OfType<string>().SelectMany(n => aliases?[n].Prepend(n) ?? [n]);
                types.Add(new(type.Identifier.ValueText, names.ToImmutableArray(), tree, type.Span));
            }

            if (node is TypeDeclarationSyntax { ParameterList.Parameters: var given })
            {
                parameters.AddRange(given.Where(p => p.Type is not PredefinedTypeSyntax).Select(p => p.Identifier.ValueText));
            }
        }

        Types = types.ToImmutable();
        Parameters = parameters.ToImmutable();
    }

    /// <summary>The types that say what they derive from.</summary>
    public ImmutableArray<SpelledType> Types { get; }

    /// <summary>The names of parameters of primary constructors, which members may use; those of C#'s own types are none that matter.</summary>
    public ImmutableArray<string> Parameters { get; }

    public static SinkNames Of(SyntaxTree tree, CancellationToken cancellationToken)
        => HostFacts.OfTree.Of(tree, static (t, c) => new SinkNames(t, c), cancellationToken);

    /// <summary>
    /// What may hand a function to a method, constructor or member of one of some names, as far as it is spelt like that, in source order; the bodies
    /// are read for the first who asks.
    /// </summary>
    public IEnumerable<SyntaxNode> HandingTo(HashSet<string> names, CancellationToken cancellationToken)
    {
        if (_handing is null && !names.Contains(ImplicitName) && !SpeltWords.AreIn(_tree, names, cancellationToken))
        {
            return [];
        }

        var root = _tree.GetRoot(cancellationToken);
        _handing ??= CodeNodes.Of(_tree, cancellationToken).SelectMany(static n => NamesOf(n), static (n, name) => (Name: name, n.Span))
            .ToLookup(static n => n.Name, static n => n.Span, StringComparer.Ordinal);
        return names.SelectMany(n => _handing[n]).Distinct().OrderBy(static s => s.Start).ThenByDescending(static s => s.Length)
            .Select(s => root.FindNode(s, getInnermostNodeForTie: true));
    }

    /// <summary>The names of what a node may hand a function to.</summary>
    private static IEnumerable<string> NamesOf(SyntaxNode node)
    {
        var (name, holder) = node switch
        {
            InvocationExpressionSyntax { ArgumentList.Arguments: var arguments } call when arguments.Any(MayBeFunction)
                => (call.InvokedName()?.Identifier.ValueText, HolderOf(call)?.LastNameText()),
            ObjectCreationExpressionSyntax { ArgumentList.Arguments: var arguments } creation when arguments.Any(MayBeFunction)
                => (creation.Type.LastNameText(), null),
            ImplicitObjectCreationExpressionSyntax { ArgumentList.Arguments: var arguments } when arguments.Any(MayBeFunction)
                => (ImplicitName, null),
            AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax { Expression: var all }, Right: var right } when MayBeFunction(right)
                => (all.LastNameText(), null),
            AssignmentExpressionSyntax { Right: var right } assignment when MayBeFunction(right) || right is InitializerExpressionSyntax
                => (assignment.Left.LastNameText(), null),
            ConstructorInitializerSyntax { ArgumentList.Arguments: var arguments } when arguments.Any(MayBeFunction) => (ImplicitName, null),
            PrimaryConstructorBaseTypeSyntax { ArgumentList.Arguments: var arguments } based when arguments.Any(MayBeFunction)
                => (based.Type.LastNameText(), null),
            _ => ((string?)null, (string?)null),
        };
        return name is null && holder is null ? [] : new[] { name, holder }.OfType<string>();
    }

    /// <summary>What a function may be put into by a method of its own: <c>outputs.Add(f)</c>, <c>sink.Outputs?.Add(f)</c>.</summary>
    public static ExpressionSyntax? HolderOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Expression,
        MemberBindingExpressionSyntax when call.Parent is ConditionalAccessExpressionSyntax conditional => conditional.Expression,
        _ => null,
    };

    /// <summary>Of <c>new(…)</c> and <c>: base(…)</c>, which name no type.</summary>
    public const string ImplicitName = "new";

    private static bool MayBeFunction(ArgumentSyntax argument) => MayBeFunction(argument.Expression);

    private static bool MayBeFunction(ExpressionSyntax expression)
        => expression is not (LiteralExpressionSyntax or InterpolatedStringExpressionSyntax or TypeOfExpressionSyntax or PrefixUnaryExpressionSyntax);
}
