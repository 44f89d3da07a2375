namespace Shop.Core;

/// <summary>What is in stock.</summary>
public class Inventory
{
    private const int ReorderLevel = 3;

    private readonly Dictionary<string, int> _stock = new();
    private readonly object _gate = new();

    public Inventory()
        : this(new Dictionary<string, int> { ["KB-01"] = 10, ["MO-27"] = 4, ["CA-02"] = 12 })
    {
    }

    public Inventory(IReadOnlyDictionary<string, int> initial)
    {
        foreach (var (sku, count) in initial)
        {
            _stock[sku] = count;
        }

        Console.WriteLine($"Inventory of {_stock.Count} articles, {_stock.Values.Sum()} pieces");
    }

    public event Action<string, int>? RunsLow;

    public int this[string sku]
    {
        get
        {
            if (_stock.TryGetValue(sku, out var count))
                return count;
            Console.WriteLine($"No stock record of {sku}, taken as 0");
            return 0;
        }
    }

    public bool TryTake(string sku, int quantity)
    {
        lock (_gate)
        {
            var left = this[sku] - quantity;
            if (left < 0)
            {
                Console.WriteLine($"WARNING: {-left} of {sku} missing");
                return false;
            }

            _stock[sku] = left;
            Console.WriteLine("Took {0} of {1}, {2} left", quantity, sku, left);
            if (left < ReorderLevel)
                RunsLow?.Invoke(sku, left);
            return true;
        }
    }

    /// <summary>Every article with its stock, one line each.</summary>
    public void Dump()
    {
        Console.WriteLine();
        Console.WriteLine("Stock:");
        foreach (var (sku, count) in _stock.OrderBy(s => s.Key, StringComparer.Ordinal))
        {
            Console.Write(sku.PadRight(8));
            Console.Write(" ");
            Console.WriteLine($"{count,5}");
        }

        Console.WriteLine();
    }
}
