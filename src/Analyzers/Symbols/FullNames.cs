using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Symbols;

/// <summary>Full names of types as programs see them at run time.</summary>
internal static class FullNames
{
    /// <summary>
    /// <c>Type.FullName</c>, as <c>Shop.Outer`1+Inner</c>; null where that names the assemblies of type arguments or the path of
    /// a file, or is only known at run time.
    /// </summary>
    public static string? OfReflection(ITypeSymbol type)
        => type is INamedTypeSymbol { IsAnonymousType: false, IsFileLocal: false } named
            && (IsOpen(named) || !IsGeneric(named)) ? OfDefinition(named) : null;

    /// <summary>The same of what code stands in, whatever its type arguments are: stack frames and methods know only the definition.</summary>
    public static string OfDefinition(INamedTypeSymbol type) => Joined(type, "+", static t => t.MetadataName);

    /// <summary><c>Shop.Outer.Inner</c>, without type arguments; keywords for built-in types. Null where it is only known at run time.</summary>
    public static string? Dotted(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol { Rank: 1, ElementType: var element } => Dotted(element) is { } name ? name + "[]" : null,
        INamedTypeSymbol { IsAnonymousType: true } or INamedTypeSymbol { IsFileLocal: true } => null,
        INamedTypeSymbol { IsTupleType: true, TupleUnderlyingType: { } tuple } => Dotted(tuple),
        INamedTypeSymbol { SpecialType: >= SpecialType.System_Object and <= SpecialType.System_String and var special } keyword
            when special is SpecialType.System_Object or >= SpecialType.System_Boolean => keyword.ToDisplayString(),
        INamedTypeSymbol named => Joined(named, ".", static t => t.Name),
        _ => null,
    };

    private static string Joined(INamedTypeSymbol type, string delimiter, Func<INamedTypeSymbol, string> nameOf)
    {
        var name = nameOf(type);
        for (var outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
        {
            name = nameOf(outer) + delimiter + name;
        }

        for (var space = type.ContainingNamespace; space is { IsGlobalNamespace: false }; space = space.ContainingNamespace)
        {
            name = space.Name + "." + name;
        }

        return name;
    }

    /// <summary><c>Outer&lt;&gt;</c>, as only <c>typeof</c> names it.</summary>
    private static bool IsOpen(INamedTypeSymbol type) => type.IsUnboundGenericType;

    private static bool IsGeneric(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.ContainingType)
        {
            if (current.Arity > 0)
            {
                return true;
            }
        }

        return false;
    }
}
