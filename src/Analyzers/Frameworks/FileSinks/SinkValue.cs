using System.Globalization;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Frameworks.FileSinks;

/// <summary>One setting of a file sink as far as it is known.</summary>
/// <param name="IsKnown">False for what only run time knows.</param>
/// <param name="Text">
/// As a file writes it: a number in digits, a name of an enumeration; null for no value. Of a text that is put together, the parts that are known.
/// </param>
internal readonly record struct SinkValue(bool IsKnown, string? Text)
{
    public static readonly SinkValue Unknown = new(false, null);

    /// <summary>A value of a file, which something may replace before the program reads it.</summary>
    public static SinkValue InFile(string? text) => text is null || !SettingPlaceholders.AreIn(text) ? new(true, text) : Unknown;

    /// <summary>A value of code: constants, members of enumerations, and texts that are turned into a layout.</summary>
    public static SinkValue InCode(IOperation operation)
    {
        while (operation is IConversionOperation conversion)
        {
            operation = conversion.Operand;
        }

        return operation switch
        {
            IParenthesizedOperation { Operand: var inner } => InCode(inner),
            IFieldReferenceOperation { Field: { IsConst: true, ContainingType.TypeKind: TypeKind.Enum, Name: var name } } => new(true, name),
            { ConstantValue: { HasValue: true, Value: var value }, Type: var type } => new(true, TextOf(value, type)),
            IDefaultValueOperation { Type: { } type } when type.IsReferenceType || IsNullable(type) => new(true, null),
            IObjectCreationOperation { Arguments: [{ Value: var text }], Type.Name: "SimpleLayout" } => InCode(text),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } or IInterpolatedStringOperation => new(false, PartsOf(operation)),
            _ => Unknown,
        };
    }

    private static string PartsOf(IOperation text)
        => string.Concat(text.DescendantsAndSelf().Select(o => o.ConstantValue.HasValue ? o.ConstantValue.Value as string : null));

    private static bool IsNullable(ITypeSymbol type) => type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;

    private static string? TextOf(object? value, ITypeSymbol? type)
        => type is { TypeKind: TypeKind.Enum }
            ? type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(f => f.HasConstantValue && Equals(f.ConstantValue, value))?.Name
                ?? Convert.ToString(value, CultureInfo.InvariantCulture)
            : value is null ? null
            : Convert.ToString(value, CultureInfo.InvariantCulture);
}
