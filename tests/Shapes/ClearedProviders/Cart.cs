namespace ClearedProviders;

public class Cart(ILogger<Cart> logger)
{
    private readonly List<string> _articles = [];

    public int Add(string article)
    {
        logger.LogDebug("adding");
        _articles.Add(article);
        Console.WriteLine($"#10 {article} is added");
        return _articles.Count;
    }

    public IReadOnlyList<string> Articles => _articles;
}

internal static class CartEndpoints
{
    public static string Sum(Cart cart, ILoggerFactory factory)
    {
        var text = string.Join('+', cart.Articles);
        Console.WriteLine("#11 sum of " + text);
        return text;
    }
}
