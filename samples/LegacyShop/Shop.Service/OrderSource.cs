using Microsoft.Extensions.Options;

namespace Shop.Service;

/// <summary>The orders of the day.</summary>
public sealed class OrderSource
{
    private static readonly string[] Orders =
    [
        "2 x KB-01; 1 x MO-27",
        "12 x CA-02",
        "one x KB-01; 1 x XX-99; 5 x MO-27",
        "1 x KB-01",
    ];

    private readonly int _max;

    public OrderSource(IOptions<ShopOptions> options)
    {
        _max = options.Value.MaxOrders;
        Console.WriteLine($"{options.Value.Name} takes {_max} orders a day");
    }

    public IEnumerable<(int Number, string Text)> Read()
    {
        for (var i = 0; i < Orders.Length; i++)
        {
            if (i == _max)
            {
                Console.WriteLine($"{Orders.Length - i} orders wait for tomorrow");
                yield break;
            }

            Console.WriteLine($"Order {i + 1}: {Orders[i]}");
            yield return (i + 1, Orders[i]);
        }
    }
}
