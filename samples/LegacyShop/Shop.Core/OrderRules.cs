namespace Shop.Core;

/// <summary>A condition that an order must meet.</summary>
public abstract class OrderRule
{
    protected abstract string Name { get; }

    public bool Check(IReadOnlyList<OrderLine> order)
    {
        var ok = IsMet(order);
        if (ok)
            Console.WriteLine($"Rule {Name}: ok");
        else
            Console.WriteLine($"Rule {Name}: FAILED");
        return ok;
    }

    protected abstract bool IsMet(IReadOnlyList<OrderLine> order);
}

public sealed class NotEmptyRule : OrderRule
{
    protected override string Name => "not empty";

    protected override bool IsMet(IReadOnlyList<OrderLine> order) => order.Count > 0;
}

public sealed class MaxQuantityRule(int limit) : OrderRule
{
    protected override string Name => $"at most {limit} of each";

    protected override bool IsMet(IReadOnlyList<OrderLine> order)
    {
        foreach (var line in order.Where(l => l.Quantity > limit))
        {
            Console.WriteLine("{0} of {1} ordered, limit is {2}", line.Quantity, line.Product.Sku, limit);
            return false;
        }

        return true;
    }
}

public sealed class OrderRules
{
    private readonly OrderRule[] _rules = [new NotEmptyRule(), new MaxQuantityRule(100)];

    public bool Accepts(IReadOnlyList<OrderLine> order) => _rules.All(r => r.Check(order));
}
