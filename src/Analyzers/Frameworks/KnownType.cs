using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Frameworks;

/// <summary>The one place that looks a type up by name.</summary>
internal static class KnownType
{
    /// <summary>
    /// The type of that metadata name; with several referenced, the first public one, and one that is not public only where it is alone. Null where there is none.
    /// A user's own <c>Console</c> or <c>ILogger</c> is none of ours, be it in a namespace of that name.
    /// </summary>
    /// <param name="compilation">The compilation whose references are searched.</param>
    /// <param name="metadataName">Namespace and name, with the number of type parameters behind a backtick; not the name of a nested type.</param>
    public static INamedTypeSymbol? Find(Compilation compilation, string metadataName)
    {
        INamedTypeSymbol? only = null;
        var isAmbiguous = false;
        foreach (var candidate in Candidates(compilation, metadataName))
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
    /// By namespace, of which the compiler has a table already: its own search by metadata name asks every referenced assembly, two hundred of them for a web application.
    /// What an <c>extern alias</c> hides stands in no namespace.
    /// </summary>
    private static IEnumerable<INamedTypeSymbol> Candidates(Compilation compilation, string metadataName)
    {
        if (compilation.References.Any(r => !r.Properties.Aliases.IsEmpty))
        {
#pragma warning disable RS0030 // The place that the ban points to.
            return compilation.GetTypesByMetadataName(metadataName);
#pragma warning restore RS0030
        }

        INamespaceSymbol? owner = compilation.GlobalNamespace;
        var start = 0;
        for (var end = metadataName.IndexOf('.'); end >= 0 && owner is not null; end = metadataName.IndexOf('.', start))
        {
            owner = owner.GetMembers(metadataName.Substring(start, end - start)).OfType<INamespaceSymbol>().FirstOrDefault();
            start = end + 1;
        }

        var last = metadataName.Substring(start);
        var mark = last.IndexOf('`');
        return owner?.GetTypeMembers(mark < 0 ? last : last.Substring(0, mark)).Where(t => t.MetadataName == last) ?? [];
    }
}
