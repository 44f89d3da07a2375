namespace Shop.Service;

/// <summary>The section "Shop" of the configuration.</summary>
public sealed class ShopOptions
{
    private int _maxOrders = 10;

    public string Name { get; set; } = "";

    public int MaxOrders
    {
        get => _maxOrders;
        set
        {
            if (value < 1)
                Console.WriteLine($"MaxOrders {value} is too small, {_maxOrders} stays");
            else
                _maxOrders = value;
        }
    }
}
