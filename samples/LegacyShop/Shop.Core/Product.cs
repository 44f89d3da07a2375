namespace Shop.Core;

/// <summary>Something to sell.</summary>
public record Product(string Sku, string Name, Money Price)
{
    public Product Reprice(decimal percent)
    {
        var price = Price with { Amount = Math.Round(Price.Amount * (100 + percent) / 100, 2) };
        Console.WriteLine("{0}: {1} -> {2} ({3:+0;-0} %)", Sku, Price, price, percent);
        return this with { Price = price };
    }
}

/// <summary>A line of an order.</summary>
public sealed record OrderLine(Product Product, int Quantity)
{
    public Money Total => Product.Price * Quantity;
}
