using Shop.Core;

namespace Shop.Service;

/// <summary>Where the goods are.</summary>
public abstract class Warehouse
{
    protected Warehouse(string name)
    {
        Name = name;
        Console.WriteLine($"Warehouse {name} opens");
    }

    protected string Name { get; }

    public void Pick(OrderLine line)
    {
        for (var i = 0; i < line.Quantity; i += BoxSize)
        {
            var count = Math.Min(BoxSize, line.Quantity - i);
            Console.WriteLine("{0}: {1} {2} in a box", Name, count, line.Product.Name);
        }
    }

    protected abstract int BoxSize { get; }
}

public sealed class LocalWarehouse : Warehouse
{
    private readonly Dictionary<string, int> _shelves = new() { ["A"] = 5, ["B"] = 10 };

    public LocalWarehouse(IHostEnvironment environment)
        : base("local")
    {
        Console.WriteLine($"Shelves for {environment.ApplicationName}: {_shelves.Count}");
    }

    protected override int BoxSize => _shelves["A"];
}
