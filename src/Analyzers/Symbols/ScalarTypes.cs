using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Symbols;

/// <summary>Types whose values are one thing and have no parts worth storing.</summary>
internal static class ScalarTypes
{
    private static readonly ImmutableHashSet<string> Named
        = ImmutableHashSet.Create("Guid", "TimeSpan", "DateTimeOffset", "DateOnly", "TimeOnly", "Uri");

    /// <summary>Text, numbers, enums, dates and the like; nullable as its type.</summary>
    public static bool IsScalar(ITypeSymbol? type)
        => Underlying(type) is { TypeKind: TypeKind.Enum }
            or { SpecialType: SpecialType.System_DateTime or (>= SpecialType.System_Boolean and <= SpecialType.System_String) }
            || (Underlying(type) is { } other && IsInSystem(other) && Named.Contains(other.Name));

    /// <summary>Whether it is a whole number of any size.</summary>
    public static bool IsWholeNumber(ITypeSymbol? type)
        => Underlying(type) is { TypeKind: not TypeKind.Enum, SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_UInt64 };

    /// <summary>Whether it is a number, with a fraction or without.</summary>
    public static bool IsNumber(ITypeSymbol? type)
        => Underlying(type) is { TypeKind: not TypeKind.Enum, SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_Double };

    /// <summary>The type, of a nullable one what it is when it has a value.</summary>
    [return: NotNullIfNotNull(nameof(type))]
    public static ITypeSymbol? Underlying(ITypeSymbol? type)
        => type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var inner] } ? inner : type;

    /// <summary>Whether the type stands in the namespace <c>System</c> itself.</summary>
    public static bool IsInSystem(ITypeSymbol type) => type.ContainingNamespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true };
}
