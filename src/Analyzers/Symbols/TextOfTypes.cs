using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Symbols;

/// <summary>What values of a type print.</summary>
internal static class TextOfTypes
{
    /// <summary>Whether the type or a base of it, but for the roots, overrides <c>ToString()</c>.</summary>
    public static bool HasOwnText(ITypeSymbol type)
    {
        for (var current = type;
            current is { SpecialType: not (SpecialType.System_Object or SpecialType.System_ValueType) };
            current = current.BaseType)
        {
            if (current.IsRecord || current.IsAnonymousType || current.TypeKind == TypeKind.Error
                || current.GetMembers("ToString").Any(m => m is IMethodSymbol { IsOverride: true, Parameters.IsEmpty: true }))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether it takes a format of its own.</summary>
    public static bool IsFormattable(ITypeSymbol type)
        => type.AllInterfaces.Any(
            i => i is { Name: "IFormattable", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } });

    /// <summary>Whether it is a collection of some kind.</summary>
    public static bool IsCollection(ITypeSymbol type)
        => type.SpecialType != SpecialType.System_String
            && (type.TypeKind == TypeKind.Array || type.AllInterfaces.Any(i => i.SpecialType == SpecialType.System_Collections_IEnumerable));

    /// <summary>
    /// Whether a value can be handed to a logger in place of its text: it has a text of its own, which can't change before it is written.
    /// </summary>
    public static bool IsUnchanging(ITypeSymbol type)
    {
        type = ScalarTypes.Underlying(type);
        return type switch
        {
            { TypeKind: TypeKind.Enum } => true,
            { IsRefLikeType: true } or { TypeKind: not (TypeKind.Class or TypeKind.Struct) } or { IsTupleType: true }
                or { SpecialType: SpecialType.System_Object } => false,
            { SpecialType: SpecialType.System_String } => false,
            _ when ExceptionTypes.IsException(type) || IsCollection(type) || !HasOwnText(type)
                || type.ContainingNamespace?.Name.Contains("Json") == true
                => false,
            { IsValueType: true } => true,
            _ => IsKnown(type) || HasReadOnlyFields(type),
        };
    }

    private static bool IsKnown(ITypeSymbol type)
        => type is { Name: "Uri" or "Version", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };

    /// <summary>Of a class whose source is here; a reference may hide its fields.</summary>
    private static bool HasReadOnlyFields(ITypeSymbol type)
    {
        for (var current = type; current is { SpecialType: not SpecialType.System_Object }; current = current.BaseType)
        {
            if (current.DeclaringSyntaxReferences.IsEmpty
                || current.GetMembers().Any(
                    m => m is IFieldSymbol { IsStatic: false, IsReadOnly: false, IsConst: false,
                        AssociatedSymbol: not IPropertySymbol { SetMethod: null or { IsInitOnly: true } } }))
            {
                return false;
            }
        }

        return true;
    }
}
