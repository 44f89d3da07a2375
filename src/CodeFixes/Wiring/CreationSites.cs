using LogAnalyzers.Operations;
using LogAnalyzers.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.CodeFixes.Wiring;

/// <summary>Where a solution's own code makes objects; by name first, bound only where a type is asked for.</summary>
internal sealed partial class CreationSites
{
    private readonly PlacesByName _created = new();
    private readonly PlacesByName _bases = new();
    private readonly PlacesByName _typeUses = new();
    private readonly List<(SyntaxNode Node, Compilation Compilation)> _implicitlyCreated = [];
    private readonly List<(InvocationExpressionSyntax Call, Compilation Compilation)> _activations = [];
    private HashSet<string>? _implicitlyCreatedTypes;
    private (ITypeSymbol? Result, bool HasArguments)[]? _activated;

    /// <summary>Attributes that name a type that a container makes, or that nobody makes.</summary>
    private static readonly HashSet<string> NamesOnly = ["ServiceFilter", "ServiceFilterAttribute", "ProducesResponseType", "TestOf", "ServiceKey"];

    public void Add(TreeFacts facts, Compilation compilation)
    {
        _created.Add(facts.Created, compilation);
        _bases.Add(facts.Bases, compilation);
        _typeUses.Add(facts.TypeUses, compilation);
        _implicitlyCreated.AddRange(facts.ImplicitlyCreated.Select(n => ((SyntaxNode)n, compilation)));
        _activations.AddRange(facts.Activations.Select(a => (a, compilation)));
    }

    /// <summary>Whether code of the solution makes instances, derives from the type, or hands it to reflection.</summary>
    /// <param name="registrations">Calls that name the type for a container.</param>
    public bool AnyCreates(INamedTypeSymbol type, ICollection<SyntaxNode> registrations, CancellationToken cancellationToken)
    {
        var key = InjectionEvidence.Key(type);
        return _created.Of(type).Any(p => IsThat(p.Node, p.Compilation))
            || _bases.Of(type).Any(p => IsThat(((BaseTypeSyntax)p.Node).Type, p.Compilation))
            || _typeUses.Of(type).Any(p => IsReflected(p.Node, p.Compilation))
            || ImplicitlyCreatedTypes(cancellationToken).Contains(key);

        bool IsThat(SyntaxNode node, Compilation compilation)
            => Model(node.SyntaxTree, compilation).GetTypeInfo(node, cancellationToken).Type is INamedTypeSymbol made
                && InjectionEvidence.Key(made) == key;

        bool IsReflected(SyntaxNode node, Compilation compilation)
        {
            var typeNode = node is TypeOfExpressionSyntax taken ? taken.Type : node;
            if (node.Ancestors().TakeWhile(a => a is not AnonymousFunctionExpressionSyntax)
                    .Any(a => registrations.Contains(a) || (a is AttributeSyntax marked && NamesOnly.Contains(marked.Name.LastNameText() ?? "")))
                || !IsThat(typeNode, compilation))
            {
                return false;
            }

            // "[JsonConverter(typeof(X))]": whoever reads the attribute makes one, with the constructor that it knows.
            if (node.FirstAncestorOrSelf<AttributeSyntax>() is not null)
            {
                return true;
            }

            if (node is TypeOfExpressionSyntax)
            {
                return node.Parent?.Parent?.Parent is not InvocationExpressionSyntax { Expression: var called }
                    || called.LastNameText() is not ("CreateLogger" or "GetLogger" or "GetService" or "GetRequiredService");
            }

            return node.Parent?.Parent is GenericNameSyntax generic
                && NeedsConstructor(generic, Model(node.SyntaxTree, compilation).GetSymbolInfo(generic, cancellationToken).Symbol);
        }
    }

    /// <summary>Found once, and only when the first type asks: each place has to be bound.</summary>
    private HashSet<string> ImplicitlyCreatedTypes(CancellationToken cancellationToken)
    {
        if (_implicitlyCreatedTypes is null)
        {
            var types = new HashSet<string>(StringComparer.Ordinal);
            foreach (var (node, compilation) in _implicitlyCreated)
            {
                if (Model(node.SyntaxTree, compilation).GetTypeInfo(node, cancellationToken).Type is INamedTypeSymbol made)
                {
                    types.Add(InjectionEvidence.Key(made));
                }
            }

            _implicitlyCreatedTypes = types;
        }

        return _implicitlyCreatedTypes;
    }

    private static SemanticModel Model(SyntaxTree tree, Compilation compilation) => SemanticModels.Of(compilation).Of(tree);

    private static bool NeedsConstructor(GenericNameSyntax generic, ISymbol? symbol)
        => Registrations.MakesByReflection(generic.Identifier.ValueText)
            || generic.Identifier.ValueText is "Get" or "Bind" // Of configuration.
                or "Mock" or "Fake" or "ForPartsOf" // A class made from it calls the constructor.
            || generic is { Identifier.ValueText: "For", Parent: MemberAccessExpressionSyntax { Expression: var owner } }
                && owner.LastNameText() == "Substitute"
            || IsLazy(generic)
            || (symbol is IMethodSymbol method
                ? method.OriginalDefinition.TypeParameters
                : (symbol as INamedTypeSymbol)?.OriginalDefinition.TypeParameters)
                ?.Any(p => p.HasConstructorConstraint) == true;

    /// <summary><c>new Lazy&lt;T&gt;()</c> without a function makes a T, as <c>LazyInitializer.EnsureInitialized&lt;T&gt;(ref t)</c> does.</summary>
    private static bool IsLazy(GenericNameSyntax generic)
    {
        if (generic.Identifier.ValueText is not ("Lazy" or "EnsureInitialized"))
        {
            return false;
        }

        var arguments = generic.FirstAncestorOrSelf<SyntaxNode>(n => n is ObjectCreationExpressionSyntax or InvocationExpressionSyntax
            or VariableDeclarationSyntax or PropertyDeclarationSyntax) switch
        {
            ObjectCreationExpressionSyntax creation => creation.ArgumentList,
            InvocationExpressionSyntax call => call.ArgumentList,
            VariableDeclarationSyntax { Variables: [{ Initializer.Value: ImplicitObjectCreationExpressionSyntax made }] } => made.ArgumentList,
            PropertyDeclarationSyntax { Initializer.Value: ImplicitObjectCreationExpressionSyntax made } => made.ArgumentList,
            _ => null,
        };
        return arguments?.Arguments.Any(a => a.Expression is AnonymousFunctionExpressionSyntax) == false;
    }
}
