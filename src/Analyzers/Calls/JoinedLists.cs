using LogAnalyzers.Frameworks;
using LogAnalyzers.Operations;
using LogAnalyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Calls;

/// <summary><c>string.Join(", ", list)</c>, which some frameworks make of a list themselves: then the list is the better value.</summary>
internal static class JoinedLists
{
    /// <summary>
    /// The list that a call of <c>string.Join</c> puts together with commas, in memory and without null among its items as far as its type tells;
    /// else null.
    /// </summary>
    public static IOperation? ListOf(IInvocationOperation join)
        => join.TargetMethod.Parameters.Length == 2 && join.ArgumentFor(0)?.Unwrap().ConstantValue is { HasValue: true, Value: ", " }
            && join.ArgumentAt(1)?.Value.Unwrap() is { } list && IsInMemory(list.Type)
            && ItemOf(list.Type) is { NullableAnnotation: not NullableAnnotation.Annotated } item
            && ScalarTypes.Underlying(item) == (object)item
            ? list : null;

    /// <summary>Whether a framework shows a list as <c>string.Join(", ", list)</c> does.</summary>
    public static bool AreShownBy(LogApi api, IOperation list) => ItemOf(list.Type) is { } item && api.Display.JoinsItems(item);

    private static bool IsInMemory(ITypeSymbol? type)
        => type is IArrayTypeSymbol { Rank: 1 }
            || type is INamedTypeSymbol { Name: "List" or "HashSet" or "ImmutableArray" or "IReadOnlyList" or "IReadOnlyCollection" or "IList"
                or "ICollection", IsGenericType: true };

    private static ITypeSymbol? ItemOf(ITypeSymbol? list) => list switch
    {
        IArrayTypeSymbol array => array.ElementType,
        INamedTypeSymbol { TypeArguments: [var item] } => item,
        _ => null,
    };
}
