using System.Globalization;
using LogAnalyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.CodeFixes.Messages;

/// <summary>What a constant prints as, for text that needs no hole.</summary>
internal static class ConstantText
{
    /// <summary>The invariant text of a constant, or null where it has to stay a value.</summary>
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

        if (format is not null && Formats.IsHuge(format))
        {
            return null;
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
            case sbyte or byte or short or ushort or int or uint or long or ulong or decimal:
                try
                {
                    text = ((IFormattable)value).ToString(format, CultureInfo.InvariantCulture);
                }
                catch (FormatException)
                {
                    return null;
                }

                break;
            default:
                // A double's shortest text differs between runtimes.
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
}
