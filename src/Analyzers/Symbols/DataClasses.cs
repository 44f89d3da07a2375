using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Symbols;

/// <summary>
/// Data that its owner has classified: by attributes that derive from <c>Microsoft.Extensions.Compliance.Classification</c>'s. One of them says that
/// the data is harmless.
/// </summary>
internal static class DataClasses
{
    private const int MaxBases = 20;

    /// <summary>The name of the attribute that classifies a member, parameter or type, as it is written; null where none does.</summary>
    public static string? Of(ISymbol symbol)
        => Of(symbol.GetAttributes()) ?? (symbol is IMethodSymbol method ? Of(method.GetReturnTypeAttributes()) : null);

    /// <summary>The same of a type, of its element types and of those that it derives from.</summary>
    public static string? OfType(ITypeSymbol? type)
    {
        type = type is IArrayTypeSymbol array ? array.ElementType : ScalarTypes.Underlying(type);
        var depth = 0;
        for (var current = type; current is { SpecialType: SpecialType.None } && depth < MaxBases; current = current.BaseType, depth++)
        {
            if (Of(current.GetAttributes()) is { } name)
            {
                return name;
            }
        }

        return null;
    }

    private static string? Of(IEnumerable<AttributeData> attributes)
    {
        foreach (var attribute in attributes)
        {
            if (attribute.AttributeClass is { Name: not "NoDataClassificationAttribute" } type && IsClassification(type))
            {
                return type.Name.EndsWith("Attribute", StringComparison.Ordinal) ? type.Name.Substring(0, type.Name.Length - 9) : type.Name;
            }
        }

        return null;
    }

    private static bool IsClassification(INamedTypeSymbol type)
    {
        var depth = 0;
        for (var current = type; current is not null && depth < MaxBases; current = current.BaseType, depth++)
        {
            if (current is { Name: "NoDataClassificationAttribute" })
            {
                return false;
            }

            if (current is { Name: "DataClassificationAttribute", ContainingNamespace: { Name: "Classification",
                ContainingNamespace: { Name: "Compliance", ContainingNamespace: { Name: "Extensions", ContainingNamespace.Name: "Microsoft" } } } })
            {
                return true;
            }
        }

        return false;
    }
}
