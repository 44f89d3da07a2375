namespace Shop.Core;

/// <summary>All products; read once.</summary>
public static class Catalog
{
    private static readonly Dictionary<string, Product> Products = new(StringComparer.OrdinalIgnoreCase);

    static Catalog()
    {
        Add(new("KB-01", "Keyboard", new(49.90m, "EUR")));
        Add(new("MO-27", "Monitor", new(219.00m, "EUR")));
        Add(new("CA-02", "Cable", new(3.25m, "EUR")));
        Add(new("CA-02", "Cable, long", new(4.75m, "EUR")));
        Console.WriteLine("Catalog has " + Products.Count + " products");
    }

    public static IEnumerable<Product> All => Products.Values.OrderBy(p => p.Sku, StringComparer.Ordinal);

    public static Product? Find(string sku)
    {
        if (Products.TryGetValue(sku, out var product))
        {
            return product;
        }

        Console.Error.WriteLine($"Unknown article '{sku}'");
        return null;
    }

    private static void Add(Product product)
    {
        if (!Products.TryAdd(product.Sku, product))
            Console.WriteLine("[WARN] article {0} is listed twice, \"{1}\" is ignored", product.Sku, product.Name);
    }
}
