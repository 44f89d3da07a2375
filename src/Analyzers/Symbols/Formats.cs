using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Symbols;

/// <summary>Which formats a type's values take; the runtime is asked, with a value of the type.</summary>
internal static class Formats
{
    /// <summary>One value of each type that is known by its special type or, within <c>System</c>, by its name.</summary>
    private static readonly ImmutableDictionary<string, IFormattable> Samples = ImmutableArray.Create<IFormattable>(
        (sbyte)1, (byte)1, (short)1, (ushort)1, 1, 1u, 1L, 1ul, 1f, 1d, 1m, DateTime.MinValue, DateTimeOffset.MinValue, TimeSpan.Zero, Guid.Empty)
        .ToImmutableDictionary(s => s.GetType().Name);

    /// <summary>Whether values of the type surely throw for that format; false where it is not known.</summary>
    /// <param name="type">Null for a value without a type. A nullable one is as its type.</param>
    public static bool Reject(ITypeSymbol? type, string format)
    {
        if (IsHuge(format))
        {
            return false;
        }

        try
        {
            SampleOf(ScalarTypes.Underlying(type))?.ToString(format, CultureInfo.InvariantCulture);
            return false;
        }
        catch (FormatException)
        {
            return true;
        }
    }

    /// <summary>
    /// Whether a number in that format may be a text of thousands of digits, up to a thousand million, which nobody here should make.
    /// </summary>
    public static bool IsHuge(string format) => format.Length > 4 && char.IsLetter(format[0]) && format.Skip(1).All(char.IsDigit);

    private static IFormattable? SampleOf(ITypeSymbol? type) => type switch
    {
        { TypeKind: TypeKind.Enum } => DayOfWeek.Monday,
        not null when ScalarTypes.IsInSystem(type) && Samples.TryGetValue(type.MetadataName, out var sample) => sample,
        _ => null,
    };
}
