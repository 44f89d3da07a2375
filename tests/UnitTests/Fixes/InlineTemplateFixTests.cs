using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Fixes;

public sealed class InlineTemplateFixTests
{
    [Theory]
    [InlineData("""_logger.LogInformation($"Order {order.Id} of {user.Id}");""", """_logger.LogInformation("Order {OrderId} of {UserId}", order.Id, user.Id);""")]
    [InlineData("""_logger.LogInformation($"set {{a}} = {orderId}");""", """_logger.LogInformation("set {{a}} = {OrderId}", orderId);""")]
    [InlineData(""""_logger.LogInformation($$"""{"a": {{orderId}}}""");"""", """"_logger.LogInformation("""{{"a": {OrderId}}}""", orderId);"""")]
    [InlineData("""_logger.LogInformation($"{order.Price,10:F2} {order.Price:#,##0.00}");""", """_logger.LogInformation("{Price,10:F2} {Price2:#,##0.00}", order.Price, order.Price);""")]
    [InlineData(""""_logger.LogInformation($@"c:\{name} ""q""");"""", """"_logger.LogInformation(@"c:\{Name} ""q""", name);"""")]
    [InlineData("""_logger.LogInformation($"a {{Name}} {orderId}", name);""", """_logger.LogInformation("a {Name} {OrderId}", name, orderId);""")]
    [InlineData("""_logger.LogInformation($"{orderId} {{Name}}", name);""", """_logger.LogInformation("{OrderId} {Name}", orderId, name);""")]
    [InlineData("""_logger.LogInformation("sum " + (1 + orderId));""", """_logger.LogInformation("sum {OrderId}", 1 + orderId);""")]
    [InlineData("""const string K = "key"; _logger.LogInformation($"{K} {nameof(M)} {name}");""", """const string K = "key"; _logger.LogInformation(K + " " + nameof(M) + " {Name}", name);""")]
    [InlineData("""const int W = 8; _logger.LogInformation($"{orderId,W}|");""", """const int W = 8; _logger.LogInformation("{OrderId,8}|", orderId);""")]
    [InlineData("""_logger.LogInformation(string.Format("{1} and {0} and {1}", order.Id, name));""", """_logger.LogInformation("{Name} and {Id} and {Name2}", name, order.Id, name);""")]
    [InlineData("""_logger.LogInformation("a" + name + 'c' + orderId + "}");""", """_logger.LogInformation("a{Name}c{OrderId}}}", name, orderId);""")]
    [InlineData("""_logger.LogInformation(string.Concat("x ", name, " y"));""", """_logger.LogInformation("x {Name} y", name);""")]
    [InlineData("""_logger.LogInformation("items " + string.Join(", ", items));""", """_logger.LogInformation("items {Items}", (object)items);""")]
    [InlineData("""_logger.LogInformation("items " + string.Join("; ", items));""", """_logger.LogInformation("items {Items}", string.Join("; ", items));""")]
    [InlineData("""_logger.LogInformation(new StringBuilder("n ").Append(name).Append(' ').AppendFormat("{0:D4}", orderId).AppendLine().ToString());""", """_logger.LogInformation("n {Name} {OrderId:D4}\n", name, orderId);""")]
    [InlineData("""_logger.LogInformation($"{(orderId > 3 ? "big" : "small")} order");""", """_logger.LogInformation("{OrderId} order", orderId > 3 ? "big" : "small");""")]
    [InlineData("""_logger?.LogInformation($"x {name}");""", """_logger?.LogInformation("x {Name}", name);""")]
    [InlineData("""LoggerExtensions.LogInformation(_logger, $"x {name}");""", """LoggerExtensions.LogInformation(_logger, "x {Name}", name);""")]
    [InlineData("""_logger.Log(LogLevel.Warning, new EventId(3), error, $"x {name}");""", """_logger.Log(LogLevel.Warning, new EventId(3), error, "x {Name}", name);""")]
    [InlineData("""_logger.LogError(message: $"x {name}", exception: error);""", """_logger.LogError(error, "x {Name}", name);""")]
    [InlineData("""_logger.LogInformation(string.Format("only text {{x}}"));""", """_logger.LogInformation("{Text}", "only text {x}");""")]
    [InlineData("""_logger.LogInformation($"nested {$"in {orderId}"} out");""", """_logger.LogInformation("nested in {OrderId} out", orderId);""")]
    [InlineData("""_logger.LogInformation($"tab\t{name}\u00e9 \"q\"");""", """_logger.LogInformation("tab\t{Name}\u00e9 \"q\"", name);""")]
    [InlineData("""_logger.LogInformation($"{await Task.FromResult(3)} {items.Length} {items[0]} {name?.Length} {name!.Trim()}");""", """_logger.LogInformation("{FromResult} {ItemsLength} {Items} {NameLength} {Name}", await Task.FromResult(3), items.Length, items[0], name?.Length, name!.Trim());""")]
    [InlineData("""var text = $"Order {orderId}"; _logger.LogInformation(text);""", """_logger.LogInformation("Order {OrderId}", orderId);""")]
    [InlineData("""_logger.LogInformation($"{name.AsSpan(0, 2)} x");""", """_logger.LogInformation("{Name} x", name.AsSpan(0, 2).ToString());""")]
    [InlineData("""_logger.LogInformation(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"p {order.Price}"));""", """_logger.LogInformation("p {Price}", order.Price);""")]
    [InlineData("""_logger.LogInformation(FormattableString.Invariant($"p {order.Price}"));""", """_logger.LogInformation("p {Price}", order.Price);""")]
    [InlineData("""_logger.LogInformation(string.Format(new System.Globalization.CultureInfo("de"), "p {0:F2} {1}", order.Price, name));""", """_logger.LogInformation("{Text}", string.Format(new System.Globalization.CultureInfo("de"), "p {0:F2} {1}", order.Price, name));""")]
    [InlineData("""var de = new System.Globalization.CultureInfo("de"); _count++; _logger.LogInformation(string.Format(de, "p {0:F2} {1}", order.Price, name));""", """var de = new System.Globalization.CultureInfo("de"); _count++; _logger.LogInformation("p {Price} {Name}", string.Format(de, "{0:F2}", order.Price), name);""")]
    [InlineData("""_logger.LogInformation(name == "" ? $"a {orderId}" : "b");""", """_logger.LogInformation("{Text}", name == "" ? $"a {orderId}" : "b");""")]
    public Task Becomes_a_template(string before, string after) => Check.Statement(before, after, "LOG2001");
}
