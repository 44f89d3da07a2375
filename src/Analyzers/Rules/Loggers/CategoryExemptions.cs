using LogAnalyzers.Frameworks;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Rules.Loggers;

/// <summary>Where a category that is not the type's own is meant.</summary>
internal static class CategoryExemptions
{
    private static readonly string[] MarkerEndings = ["Category", "Marker", "Logs", "LogSource"];

    /// <param name="name">The name of the variable or member that holds the logger.</param>
    public static bool Apply(ITypeSymbol category, INamedTypeSymbol owner, string name, RuleContext context)
        => category is not INamedTypeSymbol { TypeKind: not TypeKind.Error } named
            || owner.IsStatic || owner.IsRecord || owner.TypeKind == TypeKind.Interface
            || IsSame(named, owner) || IsAround(named, owner) || IsAround(owner, named)
            || AuditNames.Contains(named.Name) || AuditNames.Contains(owner.Name) || AuditNames.Contains(name)
            || MarkerEndings.Any(e => named.Name.EndsWith(e, StringComparison.Ordinal))
            || IsPart(named, owner) || IsAdapter(owner)
            || SinkTypes.IsSink(owner) || context.Frameworks.ApiOf(owner) is not null || owner.AllInterfaces.Any(i => i.Name == "ILoggerFactory")
            || context.IsInTests;

    /// <summary>Types of one name that differ by their type parameters have one category.</summary>
    private static bool IsSame(INamedTypeSymbol one, INamedTypeSymbol other)
        => (one.Name == other.Name
            && (SymbolEqualityComparer.Default.Equals(one.OriginalDefinition, other.OriginalDefinition)
                || SymbolEqualityComparer.Default.Equals(one.ContainingSymbol, other.ContainingSymbol)))
            || IsNameOf(one, other);

    /// <summary>A type that only lends its name to a generic one of the same namespace, and is spelt nearly like it.</summary>
    private static bool IsNameOf(INamedTypeSymbol category, INamedTypeSymbol owner)
        => owner.IsGenericType && !category.IsGenericType && category.Name.Equals(owner.Name, StringComparison.OrdinalIgnoreCase)
            && SymbolEqualityComparer.Default.Equals(category.ContainingSymbol, owner.ContainingSymbol);

    /// <summary>
    /// Whether the type is a part of the other: by its name, or in a file of the other's that nobody else sees, or inside a type that is what the
    /// category promises.
    /// </summary>
    private static bool IsPart(INamedTypeSymbol category, INamedTypeSymbol owner)
        => PartNames.IsPartOf(owner.Name, category.Name)
            || (category.TypeKind == TypeKind.Interface && PartNames.IsPartOf("I" + owner.Name, category.Name))
            || (owner.IsFileLocal && category.DeclaringSyntaxReferences
                .Any(c => owner.DeclaringSyntaxReferences.Any(o => o.SyntaxTree == c.SyntaxTree)))
            || (owner.ContainingType is { } outer && outer.AllInterfaces.Any(i => IsSame(category, i)));

    /// <summary>Whether it passes on what others log, under a category that says where that is from.</summary>
    private static bool IsAdapter(INamedTypeSymbol owner)
        => PartNames.IsAdapter(owner.Name) || owner.AllInterfaces.Any(i => PartNames.IsLog(i.Name));

    private static bool IsAround(INamedTypeSymbol outer, INamedTypeSymbol inner)
    {
        for (var type = inner.ContainingType; type is not null; type = type.ContainingType)
        {
            if (IsSame(outer, type))
            {
                return true;
            }
        }

        return false;
    }
}
