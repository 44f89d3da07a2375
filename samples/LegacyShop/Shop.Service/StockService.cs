using Shop.Core;

namespace Shop.Service;

/// <summary>There are fewer in stock than ordered.</summary>
public sealed class OutOfStockException : Exception
{
    public OutOfStockException(string sku)
        : base($"not enough {sku}")
    {
        Sku = sku;
        Console.WriteLine($"{sku} is out of stock");
    }

    public string Sku { get; }
}

/// <summary>Reserves what was ordered.</summary>
public sealed class StockService
{
    private readonly Inventory _inventory;
    private readonly Warehouse _warehouse;
    private readonly bool _strict;

    public StockService(Inventory inventory, Warehouse warehouse)
        : this(inventory, warehouse, strict: true)
    {
        Console.WriteLine("Stock service is ready");
    }

    private StockService(Inventory inventory, Warehouse warehouse, bool strict)
    {
        _inventory = inventory;
        _warehouse = warehouse;
        _strict = strict;
        _inventory.RunsLow += (sku, left) => Console.WriteLine($"Only {left} of {sku} left");
    }

    public void Reserve(IEnumerable<OrderLine> order)
    {
        foreach (var line in order)
        {
            if (_inventory.TryTake(line.Product.Sku, line.Quantity))
            {
                _warehouse.Pick(line);
                continue;
            }

            if (_strict)
                throw new OutOfStockException(line.Product.Sku);
            Console.WriteLine($"{line.Product.Name} will be delivered later");
        }
    }
}
