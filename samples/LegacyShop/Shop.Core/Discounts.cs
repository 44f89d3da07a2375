namespace Shop.Core;

public static class Discounts
{
    public static Money WithBulkDiscount(this OrderLine line)
    {
        if (line.Quantity < 10)
        {
            return line.Total;
        }

        var total = line.Total with { Amount = line.Total.Amount * 0.9m };
        Console.WriteLine($"Bulk discount on {line.Quantity} x {line.Product.Name}: {line.Total} becomes {total}");
        return total;
    }

    public static Money Sum(this IEnumerable<OrderLine> lines)
    {
        var sum = lines.Aggregate(Money.Zero, (total, line) => total + line.WithBulkDiscount());
        Console.WriteLine($"Sum {sum}");
        return sum;
    }
}
