using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Shop.Core;

/// <summary>Reads orders like <c>2 x KB-01; 1 x MO-27</c>.</summary>
public static class OrderParser
{
    public static List<OrderLine> Parse(string text)
    {
        var lines = new List<OrderLine>();
        foreach (var part in text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (TryParseLine(part, out var line))
            {
                lines.Add(line);
            }
        }

        return lines;
    }

    private static bool TryParseLine(string text, [NotNullWhen(true)] out OrderLine? line)
    {
        line = null;
        var fields = text.Split(" x ");
        if (fields.Length != 2)
        {
            Console.WriteLine("Skipping \"" + text + "\": expected {quantity} x {sku}");
            return false;
        }

        try
        {
            var quantity = int.Parse(fields[0], CultureInfo.InvariantCulture);
            if (Catalog.Find(fields[1]) is not { } product)
                return false;
            line = new OrderLine(product, quantity);
            return true;
        }
        catch (FormatException ex)
        {
            Console.WriteLine("Bad quantity in \"" + text + "\": " + ex.Message);
            return false;
        }
        catch (OverflowException)
        {
            Console.WriteLine($"Quantity in \"{text}\" is too large");
            return false;
        }
    }
}
