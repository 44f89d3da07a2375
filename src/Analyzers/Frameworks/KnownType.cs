using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Frameworks;

/// <summary>The one place that looks a type up by name.</summary>
internal static class KnownType
{
    /// <summary>
    /// The type of that metadata name; with several referenced, the first public one. Null where there is none.
    /// A user's own <c>Console</c> or <c>ILogger</c> is none of ours, be it in a namespace of that name.
    /// </summary>
    public static INamedTypeSymbol? Find(Compilation compilation, string metadataName)
    {
#pragma warning disable RS0030 // The place that the ban points to.
        var type = compilation.GetTypeByMetadataName(metadataName);
        if (type is not null && !IsOwn(type))
        {
            return type;
        }

        foreach (var candidate in compilation.GetTypesByMetadataName(metadataName))
        {
            if (candidate.DeclaredAccessibility == Accessibility.Public && !IsOwn(candidate))
            {
                return candidate;
            }
        }

        return null;
#pragma warning restore RS0030

        bool IsOwn(INamedTypeSymbol found) => SymbolEqualityComparer.Default.Equals(found.ContainingAssembly, compilation.Assembly);
    }
}
