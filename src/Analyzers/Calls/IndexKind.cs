using System.Collections.Immutable;
using LogAnalyzers.Symbols;
using LogAnalyzers.Templates;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Calls;

/// <summary>What a search engine makes of a value; one field holds values of one kind.</summary>
internal enum IndexKind
{
    /// <summary>Whole numbers and others.</summary>
    Number,

    /// <summary><c>true</c> and <c>false</c>.</summary>
    Boolean,

    /// <summary>Times and dates.</summary>
    Date,

    /// <summary>What is stored in parts.</summary>
    Object,

    /// <summary>Everything else, as its text.</summary>
    Text,
}

/// <summary>Finds the kind of a value that a placeholder stores.</summary>
internal static class IndexKinds
{
    private static readonly ImmutableHashSet<string> Dates = ImmutableHashSet.Create("DateTimeOffset", "DateOnly");

    /// <summary>For messages: what a field of that kind is.</summary>
    public static string Display(IndexKind kind) => kind switch
    {
        IndexKind.Number => "a number",
        IndexKind.Boolean => "a boolean",
        IndexKind.Date => "a date",
        IndexKind.Object => "an object",
        _ => "text",
    };

    /// <summary>The word for files and tools: <c>number</c>, <c>boolean</c>, <c>date</c>, <c>object</c>, <c>text</c>.</summary>
    public static string Word(IndexKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>Null where the kind is only known at run time, or depends on the provider.</summary>
    public static IndexKind? Of(ITypeSymbol? type, Hole hole, LogCall call)
    {
        if (hole.Operator.Length > 0 && !call.Api.Display.Destructures)
        {
            return null; // Part of another name.
        }

        var known = OfType(type);
        return known is null || hole.Operator.Length == 0 ? known
            : hole.Operator[0] == '$' ? IndexKind.Text
            : known == IndexKind.Text && !ScalarTypes.IsScalar(type) ? IndexKind.Object
            : known;
    }

    /// <summary>Of a value that is given by key; null as above.</summary>
    public static IndexKind? Of(PropertyKey key)
        => key.IsDestructured is not { } isDestructured || OfType(key.Value?.Type) is not { } known ? null
            : isDestructured && known == IndexKind.Text && !ScalarTypes.IsScalar(key.Value!.Type) ? IndexKind.Object
            : known;

    /// <summary>The kind of a value of a type that is not taken apart, nullable or not; null where it is only known at run time.</summary>
    public static IndexKind? OfType(ITypeSymbol? type) => Of(ScalarTypes.Underlying(type));

    private static IndexKind? Of(ITypeSymbol? type)
    {
        switch (type)
        {
            case null or { TypeKind: not (TypeKind.Class or TypeKind.Struct or TypeKind.Enum) }:
            case { SpecialType: SpecialType.System_Object or SpecialType.System_ValueType or SpecialType.System_Enum }:
                return null;
            case { TypeKind: TypeKind.Enum }:
                return IndexKind.Text;
            case { SpecialType: SpecialType.System_Boolean }:
                return IndexKind.Boolean;
            case { SpecialType: SpecialType.System_DateTime }:
                return IndexKind.Date;
            case { SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_Double }:
                return IndexKind.Number;
            case { SpecialType: SpecialType.System_String or SpecialType.System_Char }:
                return IndexKind.Text;
        }

        if (ScalarTypes.IsInSystem(type))
        {
            // Others, such as Half and BigInteger, are numbers here and text there.
            return Dates.Contains(type.Name) ? IndexKind.Date : ScalarTypes.IsScalar(type) || type.TypeKind == TypeKind.Class ? IndexKind.Text : null;
        }

        // Lists are stored as one value each, or as text; that depends on the provider.
        return type.IsTupleType || type.ContainingNamespace is { Name: "Numerics" }
            || type.AllInterfaces.Any(i => i.SpecialType == SpecialType.System_Collections_IEnumerable)
            ? null
            : IndexKind.Text;
    }
}
