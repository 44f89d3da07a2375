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
            || SinkTypes.IsSink(owner) || context.Frameworks.ApiOf(owner) is not null || owner.AllInterfaces.Any(i => i.Name == "ILoggerFactory")
            || context.IsInTests;

    /// <summary>Types of one name that differ by their type parameters have one category.</summary>
    private static bool IsSame(INamedTypeSymbol one, INamedTypeSymbol other)
        => one.Name == other.Name
            && (SymbolEqualityComparer.Default.Equals(one.OriginalDefinition, other.OriginalDefinition)
                || SymbolEqualityComparer.Default.Equals(one.ContainingSymbol, other.ContainingSymbol));

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
