using LogAnalyzers.Operations;
using LogAnalyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Rules.Secrets;

/// <summary>Which types hold text that a record shows: a secret of another type shows as the type's name, or is none.</summary>
internal static class SecretTypes
{
    /// <summary>Text in any form.</summary>
    /// <param name="type">The static type; null where there is none.</param>
    /// <param name="isAlone">Whether the framework is handed the value itself, and shows the items of what has some.</param>
    public static bool ShowText(ITypeSymbol? type, bool isAlone)
        => type switch
        {
            null => false,
            { SpecialType: SpecialType.System_String } => true,
            IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Char } => true,
            IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_String or SpecialType.System_Byte } => isAlone,
            INamedTypeSymbol
            {
                Name: "Span" or "ReadOnlySpan" or "Memory" or "ReadOnlyMemory", TypeArguments: [{ SpecialType: SpecialType.System_Char }],
            } => true,
            INamedTypeSymbol { IsGenericType: true, TypeArguments: [{ SpecialType: SpecialType.System_String }] } list
                => isAlone && (list.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T || TextOfTypes.IsCollection(list)),
            { Name: "StringValues" or "StringSegment", ContainingNamespace.Name: "Primitives" } => true,
            _ => MadeText.IsStringBuilder(type),
        };

    /// <summary>Text, or what may be some.</summary>
    public static bool MayShowText(ITypeSymbol? type, bool isAlone)
        => ShowText(type, isAlone) || type is { SpecialType: SpecialType.System_Object } or { TypeKind: TypeKind.Dynamic };

    /// <summary>One text.</summary>
    public static bool IsText(ITypeSymbol? type) => ShowText(type, isAlone: false);
}
