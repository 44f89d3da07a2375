using System.Globalization;

namespace LogAnalyzers.Options;

/// <summary>A number in an option.</summary>
internal static class Amount
{
    /// <summary>False for what is no whole number, or is less than one.</summary>
    public static bool TryParse(string text, out int amount)
        => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out amount) && amount > 0;
}
