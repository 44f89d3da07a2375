using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Symbols;

/// <summary>What values of a type are, by its name.</summary>
internal static class TypeNouns
{
    /// <summary>The name of a type of the user's own or of a library; null for numbers, text, lists and whatever the platform defines.</summary>
    public static string? Of(ITypeSymbol? type)
        => ScalarTypes.Underlying(type) is INamedTypeSymbol
            {
                SpecialType: SpecialType.None, IsAnonymousType: false, IsTupleType: false,
                TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Enum or TypeKind.Interface, Name: { Length: > 2 } name,
            } named
            && !IsPlatform(named) && !TextOfTypes.IsCollection(named)
                ? named.TypeKind == TypeKind.Interface && name[0] == 'I' && char.IsUpper(name[1]) ? name.Substring(1) : name
                : null;

    private static bool IsPlatform(INamedTypeSymbol type)
    {
        var space = type.ContainingNamespace;
        while (space is { ContainingNamespace: { IsGlobalNamespace: false } outer })
        {
            space = outer;
        }

        return space is { Name: "System" };
    }
}
