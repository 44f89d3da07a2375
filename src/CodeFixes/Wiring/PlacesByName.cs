using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.CodeFixes.Wiring;

/// <summary>Where code of a solution names types for one purpose, by spelling.</summary>
internal sealed class PlacesByName
{
    private readonly Dictionary<string, List<(List<SyntaxNode> Nodes, Compilation Compilation)>> _places = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Compilation, HashSet<string>> _seen = new();

    /// <param name="places">Of one file.</param>
    /// <param name="compilation">Whose file it is.</param>
    public void Add(Dictionary<string, List<SyntaxNode>> places, Compilation compilation)
    {
        foreach (var place in places)
        {
            if (!_places.TryGetValue(place.Key, out var files))
            {
                _places[place.Key] = files = [];
            }

            files.Add((place.Value, compilation));
        }
    }

    /// <summary>The places that have a type's name, in projects that can see the type.</summary>
    public IEnumerable<(SyntaxNode Node, Compilation Compilation)> Of(INamedTypeSymbol type)
        => !_places.TryGetValue(type.Name, out var files) ? []
            : files.Where(f => Sees(f.Compilation, type)).SelectMany(f => f.Nodes, (f, n) => (n, f.Compilation));

    /// <summary>Whoever names a type refers to its assembly; a file that several projects compile declares one in each.</summary>
    private bool Sees(Compilation compilation, INamedTypeSymbol type)
    {
        var assemblies = _seen.GetOrAdd(
            compilation, c => new(c.ReferencedAssemblyNames.Select(a => a.Name).Append(c.AssemblyName ?? ""), StringComparer.Ordinal));
        return type.ContainingAssembly is not { Name: var home } || assemblies.Contains(home);
    }
}
