namespace OrderService;

/// <summary>Who orders.</summary>
public sealed record Customer(int Id, string Name);

/// <summary>One order of one article.</summary>
public sealed record Order(int Id, Customer Customer, string Article, int Quantity, decimal UnitPrice);

/// <summary>There are fewer in stock than ordered.</summary>
public sealed class OutOfStockException(string article, int missing) : Exception($"{missing} of {article} are missing");
