using LogAnalyzers.Projects;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Frameworks;

/// <summary>What a call of a virtual, abstract or interface method may run: all that implements or overrides it in the compilation.</summary>
internal sealed class Implementations
{
    private readonly Compilation _compilation;
    private readonly Lazy<ILookup<ISymbol, (INamedTypeSymbol Base, INamedTypeSymbol Type)>> _derived;
    private readonly Lazy<bool> _hasFriends;

    public Implementations(Compilation compilation)
    {
        _compilation = compilation;
        _derived = new(Derived);
        _hasFriends = new(HasFriends);
    }

    /// <summary>Whether a call may run another body than the method's own.</summary>
    public static bool IsDispatched(IMethodSymbol method)
        => (method.IsAbstract || method.IsVirtual || (method.IsOverride && !method.IsSealed)) && !method.ContainingType.IsSealed;

    /// <summary>Whether code that is not seen here may implement or override the method.</summary>
    public bool MayBeElsewhere(IMethodSymbol method)
        => IsDispatched(method)
            && (PublicSurface.Has(method, _compilation) || (_hasFriends.Value && IsSeenByFriends(method)))
            && (method.ContainingType.TypeKind == TypeKind.Interface || method.ContainingType.InstanceConstructors.Any(MayCall));

    /// <summary>The definitions whose bodies a call of the method may run, abstract ones among them.</summary>
    public IEnumerable<IMethodSymbol> Of(IMethodSymbol method)
    {
        var found = new HashSet<IMethodSymbol>(SymbolEqualityComparer.Default) { method };
        foreach (var (constructed, type) in _derived.Value[method.ContainingType])
        {
            if (method.ContainingType.TypeKind != TypeKind.Interface)
            {
                found.UnionWith(type.GetMembers(method.Name).OfType<IMethodSymbol>().Where(m => Overrides(m, method)));
            }
            else if (constructed.GetMembers(method.Name).FirstOrDefault(m => SymbolEqualityComparer.Default.Equals(m.OriginalDefinition, method))
                is { } member && type.FindImplementationForInterfaceMember(member)?.OriginalDefinition is IMethodSymbol implementation
                && found.Add(implementation) && IsDispatched(implementation) && implementation.ContainingType.TypeKind == TypeKind.Class)
            {
                found.UnionWith(Of(implementation));
            }
        }

        return found;
    }

    private static bool Overrides(IMethodSymbol method, IMethodSymbol first)
    {
        for (var overridden = method.OverriddenMethod; overridden is not null; overridden = overridden.OverriddenMethod)
        {
            if (SymbolEqualityComparer.Default.Equals(overridden.OriginalDefinition, first))
            {
                return true;
            }
        }

        return false;
    }

    private bool MayCall(IMethodSymbol constructor)
        => constructor.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal
            || (_hasFriends.Value && constructor.DeclaredAccessibility == Accessibility.Internal);

    private static bool IsSeenByFriends(IMethodSymbol method)
    {
        for (ISymbol? symbol = method; symbol is not null and not INamespaceSymbol; symbol = symbol.ContainingSymbol)
        {
            if (symbol.DeclaredAccessibility is Accessibility.Private or Accessibility.NotApplicable)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether other assemblies see what is internal; tests and proxies for them do not count.</summary>
    private bool HasFriends()
        => _compilation.Assembly.GetAttributes().Any(a => a.AttributeClass?.Name == "InternalsVisibleToAttribute"
            && a.ConstructorArguments is [{ Value: string friend }]
            && friend.IndexOf("Test", StringComparison.OrdinalIgnoreCase) < 0
            && !friend.StartsWith("DynamicProxyGenAssembly2", StringComparison.Ordinal));

    /// <summary>The types of this compilation by the interfaces they implement and the classes they derive from.</summary>
    private ILookup<ISymbol, (INamedTypeSymbol Base, INamedTypeSymbol Type)> Derived()
    {
        var pending = new Stack<INamespaceOrTypeSymbol>();
        pending.Push(_compilation.Assembly.GlobalNamespace);
        var pairs = new List<(INamedTypeSymbol Base, INamedTypeSymbol Type)>();
        while (pending.Count > 0)
        {
            var container = pending.Pop();
            foreach (var member in container.GetMembers().OfType<INamespaceOrTypeSymbol>())
            {
                pending.Push(member);
            }

            if (container is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface } type)
            {
                continue;
            }

            pairs.AddRange(type.AllInterfaces.Select(i => (i, type)));
            for (var parent = type.BaseType; parent is { SpecialType: SpecialType.None }; parent = parent.BaseType)
            {
                pairs.Add((parent, type));
            }
        }

        return pairs.ToLookup(p => (ISymbol)p.Base.OriginalDefinition, SymbolEqualityComparer.Default);
    }
}
