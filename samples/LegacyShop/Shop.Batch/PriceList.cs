namespace Shop.Batch;

internal static class PriceList
{
    public static readonly string Sample = Load();

    private static string Load()
    {
        Console.WriteLine("Sample price list is used");
        return """
            # sku;price
            KB-01;51.00
            MO-27
            CA-02;cheap
            CA-09;0
            CA-10;99999999999999999999999999999999
            """;
    }
}
