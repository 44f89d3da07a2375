using System.Globalization;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Messages;

/// <summary>What a constant prints as in every culture, for text that needs no hole.</summary>
internal static class ConstantText
{
    /// <summary>More zeros than that are no number's.</summary>
    private const int MaxDigits = 99;

    /// <summary>The one text of a constant; null where it has to stay a value, as what it prints depends on the culture.</summary>
    public static string? Render(object? value, ITypeSymbol? type, string? alignment, string? format)
    {
        if (type is INamedTypeSymbol { TypeKind: TypeKind.Enum } enumType)
        {
            var member = enumType.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(f => f.HasConstantValue && Equals(f.ConstantValue, value));
            value = format is null or "G" or "g" ? member?.Name : null;
            if (value is null)
            {
                return null;
            }
        }

        string text;
        switch (value)
        {
            case null:
                text = "";
                break;
            case string or char or bool:
                text = value.ToString();
                break;
            case sbyte or byte or short or ushort or int or uint or long or ulong when IsCultureFree((IFormattable)value, format):
                text = ((IFormattable)value).ToString(format, CultureInfo.InvariantCulture);
                break;
            default:
                // Signs, separators and the point are the culture's; a double's shortest text differs between runtimes besides.
                return null;
        }

        if (alignment is null)
        {
            return text;
        }

        return int.TryParse(alignment, NumberStyles.Integer, CultureInfo.InvariantCulture, out var width) && Math.Abs((long)width) < 1000
            ? width < 0 ? text.PadRight(-width) : text.PadLeft(width)
            : null;
    }

    /// <summary>
    /// Whether an integer is digits and nothing else: as it is, <c>D</c>, <c>X</c> and zeros alone. Even a sign is the culture's.
    /// </summary>
    private static bool IsCultureFree(IFormattable integer, string? format)
    {
        var isNegative = integer is sbyte and < 0 or short and < 0 or int and < 0 or long and < 0;
        if (format is null or "" or "G" or "g" || format.All(c => c == '0'))
        {
            return !isNegative && format?.Length is not > MaxDigits;
        }

        var isHex = format[0] is 'X' or 'x';
        return (isHex || (format[0] is 'D' or 'd' && !isNegative)) && format.Length <= 3 && format.Skip(1).All(c => c is >= '0' and <= '9');
    }
}
