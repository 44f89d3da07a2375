using System;
using System.Collections.Generic;
using System.Globalization;

namespace Shop.Formats;

/// <summary>Prices as text.</summary>
public static class PriceFormat
{
    private static readonly HashSet<string> Known = new() { "EUR", "USD" };

    public static string Write(decimal amount, string currency)
    {
        if (!Known.Contains(currency))
        {
            Console.WriteLine($"Currency {currency} has no symbol");
            return amount.ToString("F2", CultureInfo.InvariantCulture) + " " + currency;
        }

        return (currency == "EUR" ? "\u20ac" : "$") + amount.ToString("F2", CultureInfo.InvariantCulture);
    }

    public static decimal Read(string text)
    {
#if NET
        if (decimal.TryParse(text.AsSpan().Trim(), NumberStyles.Number, CultureInfo.InvariantCulture, out var amount))
        {
            return amount;
        }

        Console.WriteLine($"\"{text}\" is no price, 0 is taken");
#else
        if (decimal.TryParse(text.Trim(), NumberStyles.Number, CultureInfo.InvariantCulture, out var amount))
        {
            return amount;
        }

        Console.WriteLine("\"{0}\" is no price, 0 is taken", text);
#endif
        return 0;
    }
}
