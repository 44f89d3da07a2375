using System.Collections.Concurrent;
using System.Collections.Immutable;
using LogAnalyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Frameworks;

/// <summary>
/// A framework's methods by what they mean: those of some types that do one thing, as logging or making loggers. A method is described when it is
/// first asked for: frameworks have hundreds, of which a project calls a dozen. Thread-safe.
/// </summary>
/// <typeparam name="T">The meaning of one method.</typeparam>
internal sealed class MethodCatalogue<T>
    where T : class
{
    /// <summary>Of no types.</summary>
    public static readonly MethodCatalogue<T> Empty = new(ImmutableArray<INamedTypeSymbol>.Empty, _ => null);

    private readonly ConcurrentDictionary<IMethodSymbol, T?> _known = new(SymbolEqualityComparer.Default);
    private readonly Func<IMethodSymbol, T?> _describe;

    private MethodCatalogue(ImmutableArray<INamedTypeSymbol> types, Func<IMethodSymbol, T?> describe)
    {
        Types = types;
        _describe = describe;
    }

    /// <summary>The types whose methods may mean something; original definitions.</summary>
    public ImmutableArray<INamedTypeSymbol> Types { get; }

    /// <summary>All methods that mean something.</summary>
    public IEnumerable<KeyValuePair<IMethodSymbol, T>> All
        => Types.SelectMany(t => t.GetMembers().OfType<IMethodSymbol>()).Select(m => (Method: m, Meaning: Find(m))).Where(m => m.Meaning is not null)
            .Select(m => new KeyValuePair<IMethodSymbol, T>(m.Method, m.Meaning!));

    /// <param name="describe">The meaning of a method of the types; null for one that has none.</param>
    /// <param name="types">Metadata names; types that the compilation lacks have no methods.</param>
    public static MethodCatalogue<T> Create(Compilation compilation, Func<IMethodSymbol, T?> describe, params string[] types)
        => new(types.Select(t => KnownType.Find(compilation, t)).OfType<INamedTypeSymbol>().ToImmutableArray(), describe);

    /// <summary>What a method of one of the types, an original definition, means; null for nothing.</summary>
    public T? Find(IMethodSymbol method) => _known.GetOrAdd(method, _describe);
}

/// <summary>The catalogues of several frameworks, by the types that they describe.</summary>
/// <typeparam name="T">The meaning of one method.</typeparam>
internal sealed class MethodCatalogues<T>
    where T : class
{
    private readonly Dictionary<INamedTypeSymbol, MethodCatalogue<T>> _byType = new(SymbolEqualityComparer.Default);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    public MethodCatalogues(IEnumerable<MethodCatalogue<T>> catalogues)
    {
        foreach (var catalogue in catalogues)
        {
            foreach (var type in catalogue.Types)
            {
                _byType[type] = catalogue;
                _names.UnionWith(type.MemberNames);
            }
        }
    }

    /// <summary>Whether any of the types may have a method of that name: asked for every call, it turns nearly all of them away.</summary>
    public bool MayKnow(IMethodSymbol method)
        => _names.Contains(method.Name) || method.MethodKind is not (MethodKind.Ordinary or MethodKind.ReducedExtension);

    /// <summary>What a method, an original definition, means; null for most.</summary>
    public T? Find(IMethodSymbol method)
        => method.ContainingType is { } type && _byType.TryGetValue(type, out var catalogue) ? catalogue.Find(method) : null;
}
