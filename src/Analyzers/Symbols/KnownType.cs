using System.Collections.Concurrent;
using LogAnalyzers.Model;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Symbols;

/// <summary>The one place that looks a type up by name.</summary>
internal static class KnownType
{
    /// <summary>
    /// The type of that metadata name; with several referenced, the first public one, and one that is not public only where it is alone. Null where
    /// there is none. A user's own <c>Console</c> or <c>ILogger</c> is none of ours, be it in a namespace of that name.
    /// </summary>
    /// <param name="compilation">The compilation whose references are searched.</param>
    /// <param name="metadataName">Namespace and name, with the number of type parameters behind a backtick; not the name of a nested type.</param>
    public static INamedTypeSymbol? Find(Compilation compilation, string metadataName)
    {
        var found = Choose(compilation, InNamespace(compilation, metadataName));
        if (found is null && compilation.References.Any(r => !r.Properties.Aliases.IsEmpty))
        {
            // What an extern alias hides stands in no namespace.
#pragma warning disable RS0030 // The place that the ban points to.
            found = Choose(compilation, compilation.GetTypesByMetadataName(metadataName));
#pragma warning restore RS0030
        }

        return found;
    }

    private static INamedTypeSymbol? Choose(Compilation compilation, IEnumerable<INamedTypeSymbol> candidates)
    {
        INamedTypeSymbol? only = null;
        var isAmbiguous = false;
        foreach (var candidate in candidates)
        {
            if (SymbolEqualityComparer.Default.Equals(candidate.ContainingAssembly, compilation.Assembly))
            {
                continue;
            }

            if (candidate.DeclaredAccessibility == Accessibility.Public)
            {
                return candidate;
            }

            isAmbiguous |= only is not null;
            only = candidate;
        }

        return isAmbiguous ? null : only;
    }

    /// <summary>
    /// The compiler has a table of each namespace already; its own search by metadata name asks every referenced assembly, two hundred of them for a
    /// web application.
    /// </summary>
    private static IEnumerable<INamedTypeSymbol> InNamespace(Compilation compilation, string metadataName)
    {
        var dot = metadataName.LastIndexOf('.');
        var owner = dot < 0
            ? compilation.GlobalNamespace
            : HostFacts.OfCompilation.Of(compilation, static c => new Namespaces(c)).Find(metadataName.Substring(0, dot));
        var name = metadataName.Substring(dot + 1);
        var mark = name.IndexOf('`');
        return owner?.GetTypeMembers(mark < 0 ? name : name.Substring(0, mark)).Where(t => t.MetadataName == name) ?? [];
    }

    /// <summary>The namespaces of a compilation that were asked for.</summary>
    private sealed class Namespaces(Compilation compilation)
    {
        private readonly ConcurrentDictionary<string, INamespaceSymbol?> _known = new(StringComparer.Ordinal);

        public INamespaceSymbol? Find(string name) => _known.GetOrAdd(name, Search);

        private INamespaceSymbol? Search(string name)
        {
            var found = compilation.GlobalNamespace;
            foreach (var part in name.Split('.'))
            {
                found = found?.GetMembers(part).OfType<INamespaceSymbol>().FirstOrDefault();
            }

            return found;
        }
    }
}
