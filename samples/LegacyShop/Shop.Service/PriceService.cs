using Shop.Core;
using Shop.Formats;

namespace Shop.Service;

/// <summary>What an order costs.</summary>
public sealed class PriceService(OrderSource source)
{
    private readonly Cache<string, string> _labels = new(2);

    public Money Total(IReadOnlyCollection<OrderLine> order)
    {
        foreach (var line in order)
        {
            var label = _labels.GetOrAdd(line.Product.Sku, _ => PriceFormat.Write(line.Product.Price.Amount, line.Product.Price.Currency));
            Console.WriteLine($"{line.Product.Sku,-6}|{line.Quantity,4} x {label}");
        }

        var sum = order.Sum();
        if (sum.Amount > 300)
            Console.WriteLine("info: large order of {0}", sum);
        _ = source ?? throw new InvalidOperationException();
        return sum;
    }
}
