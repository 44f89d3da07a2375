using LogAnalyzers.UnitTests.Verification;


namespace LogAnalyzers.UnitTests.Fixes.Templates;

public sealed class InlineTemplateFixTests
{
    [Theory]
    [InlineData("""_logger.LogInformation($"Order {order.Id} of {user.Id}");""",
        """_logger.LogInformation("Order {OrderId} of {UserId}", order.Id, user.Id);""")]
    [InlineData("""_logger.LogInformation($"set {{a}} = {orderId}");""", """_logger.LogInformation("set {{a}} = {OrderId}", orderId);""")]
    [InlineData(""""_logger.LogInformation($$"""{"a": {{orderId}}}""");"""", """"_logger.LogInformation("""{{"a": {OrderId}}}""", orderId);"""")]
    [InlineData("""_logger.LogInformation($"{order.Price,10:F2} {order.Price:#,##0.00}");""",
        """_logger.LogInformation("{Price,10:F2} {Price2:#,##0.00}", order.Price, order.Price);""")]
    [InlineData(""""_logger.LogInformation($@"c:\{name} ""q""");"""", """"_logger.LogInformation(@"c:\{Name} ""q""", name);"""")]
    [InlineData("""_logger.LogInformation($"a {{Name}} {orderId}", name);""", """_logger.LogInformation("a {Name} {OrderId}", name, orderId);""")]
    [InlineData("""_logger.LogInformation($"{orderId} {{Name}}", name);""", """_logger.LogInformation("{OrderId} {Name}", orderId, name);""")]
    [InlineData("""_logger.LogInformation("sum " + (1 + orderId));""", """_logger.LogInformation("sum {Sum}", 1 + orderId);""")]
    [InlineData("""const string K = "key"; _logger.LogInformation($"{K} {nameof(M)} {name}");""",
        """const string K = "key"; _logger.LogInformation(K + " " + nameof(M) + " {Name}", name);""")]
    [InlineData("""const int W = 8; _logger.LogInformation($"{orderId,W}|");""",
        """const int W = 8; _logger.LogInformation("{OrderId,8}|", orderId);""")]
    [InlineData("""_logger.LogInformation(string.Format("{1} and {0} and {1}", order.Id, name));""",
        """_logger.LogInformation("{Name} and {OrderId} and {Name2}", name, order.Id, name);""")]
    [InlineData("""_logger.LogInformation("a" + name + 'c' + orderId + "}");""", """_logger.LogInformation("a{Name}c{OrderId}}}", name, orderId);""")]
    [InlineData("""_logger.LogInformation(string.Concat("x ", name, " y"));""", """_logger.LogInformation("x {Name} y", name);""")]
    [InlineData("""_logger.LogInformation("items " + string.Join(", ", items));""", """_logger.LogInformation("items {Items}", (object)items);""")]
    [InlineData("""_logger.LogInformation("items " + string.Join("; ", items));""",
        """_logger.LogInformation("items {Items}", string.Join("; ", items));""")]
    [InlineData(
        """_logger.LogInformation(new StringBuilder("n ").Append(name).Append(' ').AppendFormat("{0:D4}", orderId).AppendLine().ToString());""",
        """_logger.LogInformation("n {Name} {OrderId:D4}\n", name, orderId);""")]
    [InlineData("""_logger.LogInformation($"{(orderId > 3 ? "big" : "small")} order");""",
        """_logger.LogInformation("{OrderIdText} order", orderId > 3 ? "big" : "small");""")]
    [InlineData("""_logger?.LogInformation($"x {name}");""", """_logger?.LogInformation("x {Name}", name);""")]
    [InlineData("""LoggerExtensions.LogInformation(_logger, $"x {name}");""", """LoggerExtensions.LogInformation(_logger, "x {Name}", name);""")]
    [InlineData("""_logger.Log(LogLevel.Warning, new EventId(3), error, $"x {name}");""",
        """_logger.Log(LogLevel.Warning, new EventId(3), error, "x {Name}", name);""")]
    [InlineData("""_logger.LogError(message: $"x {name}", exception: error);""", """_logger.LogError(error, "x {Name}", name);""")]
    [InlineData("""_logger.LogInformation($"x {order.ToString}");""", """_logger.LogInformation("{Text}", $"x {order.ToString}");""")]
    [InlineData("""_logger.LogInformation(string.Format("only text {{x}}"));""", """_logger.LogInformation("{Text}", "only text {x}");""")]
    [InlineData("""_logger.LogInformation($"nested {$"in {orderId}"} out");""", """_logger.LogInformation("nested in {OrderId} out", orderId);""")]
    [InlineData("""_logger.LogInformation($"tab\t{name}\u00e9 \"q\"");""", """_logger.LogInformation("tab\t{Name}\u00e9 \"q\"", name);""")]
    [InlineData("""_logger.LogInformation($"{await Task.FromResult(3)} {items.Length} {items[0]} {name?.Length} {name!.Trim()}");""",
        """_logger.LogInformation("{FromResult} {ItemCount} {Item} {NameLength} {Name}", await Task.FromResult(3), items.Length, items[0], """
            + """name?.Length, name!.Trim());""")]
    [InlineData("""var sb = new System.Text.StringBuilder("Order "); sb.Append(orderId); _logger.LogInformation(sb.ToString());""",
        """_logger.LogInformation("Order {OrderId}", orderId);""")]
    [InlineData("""var text = $"Order {orderId}"; _logger.LogInformation(text);""", """_logger.LogInformation("Order {OrderId}", orderId);""")]
    [InlineData("""var text = $"Order {await Task.FromResult(3)}"; _logger.LogInformation(text);""",
        """_logger.LogInformation("Order {FromResult}", await Task.FromResult(3));""")]
    [InlineData("""var text = $"Order {await Task.FromResult(3)}"; _logger.LogDebug(text);""",
        """var text = $"Order {await Task.FromResult(3)}"; _logger.LogDebug("{Text}", text);""")]
    [InlineData("""_logger.LogInformation($"{name.AsSpan(0, 2)} x");""", """_logger.LogInformation("{Name} x", name.AsSpan(0, 2).ToString());""")]
    [InlineData("""_logger.LogInformation(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"p {order.Price}"));""",
        """_logger.LogInformation("p {Price}", order.Price);""")]
    [InlineData("""_logger.LogInformation(FormattableString.Invariant($"p {order.Price}"));""",
        """_logger.LogInformation("p {Price}", order.Price);""")]
    [InlineData("""_logger.LogInformation(string.Format(new System.Globalization.CultureInfo("de"), "p {0:F2} {1}", order.Price, name));""",
        """_logger.LogInformation("{Text}", string.Format(new System.Globalization.CultureInfo("de"), "p {0:F2} {1}", order.Price, name));""")]
    [InlineData(
        """var de = new System.Globalization.CultureInfo("de"); _count++; """
            + """_logger.LogInformation(string.Format(de, "p {0:F2} {1}", order.Price, name));""",
        """var de = new System.Globalization.CultureInfo("de"); _count++; """
            + """_logger.LogInformation("p {Price} {Name}", string.Format(de, "{0:F2}", order.Price), name);""")]
    [InlineData("""_logger.LogInformation(name == "" ? $"a {orderId}" : "b");""",
        """_logger.LogInformation("{Text}", name == "" ? $"a {orderId}" : "b");""")]
    public Task Becomes_a_template(string before, string after) => Check.Statement(before, after, "LOG2001");

    [Theory]
    [InlineData(Framework.Mel, """LOG.Info($"Order {orderId} of {name}");""", """LOG.Info("Order {OrderId} of {Name}", orderId, name);""")]
    [InlineData(Framework.Serilog, """LOG.Info($"Order {orderId} of {name}");""", """LOG.Info("Order {OrderId} of {Name:l}", orderId, name);""")]
    [InlineData(Framework.NLog, """LOG.Info($"Order {orderId} of {name}");""", """LOG.Info("Order {OrderId} of {Name}", orderId, name);""")]
    [InlineData(Framework.Serilog, """LOG.Info($"{order.Price,12:F2}|{name,12}|{name,-12:X}|");""",
        """LOG.Info("{Price,12:F2}|{Name,12:l}|{Name2,-12:l}|", order.Price, name, name);""")]
    [InlineData(Framework.NLog, """LOG.Info($"{order.Price,12:F2}|{name,12}|");""", """LOG.Info("{Price,12:F2}|{Name,12}|", order.Price, name);""")]
    [InlineData(Framework.Serilog, """LOG.Error(error, $"set {{a}} = {orderId}");""", """LOG.Error(error, "set {{a}} = {OrderId}", orderId);""")]
    [InlineData(Framework.NLog, """LOG.Error(error, $"set {{a}} = {orderId}");""", """LOG.Error(error, "set {{a}} = {OrderId}", orderId);""")]
    [InlineData(Framework.Serilog, """LOG.Info("Order " + orderId + " of " + user);""",
        """LOG.Info("Order {OrderId} of {User:l}", orderId, user);""")]
    [InlineData(Framework.Serilog, """LOG.Info($"{(orderId, name)} {new Uri("http://a/b")} {typeof(int)}");""",
        """LOG.Info("{$Value:l} {Uri} {Type:l}", (orderId, name), new Uri("http://a/b"), typeof(int));""")]
    [InlineData(Framework.Serilog, """LOG.Info($"state {state}");""", """LOG.Info("state {$State:l}", state);""")]
    [InlineData(Framework.Serilog, """IComparable c = 5; LOG.Info($"state {c} {(object)orderId:X4}");""",
        """IComparable c = 5; LOG.Info("state {$State:l} {OrderId:X4}", c, (object)orderId);""")]
    [InlineData(Framework.Serilog, """LOG.Info($"items: {string.Join(", ", items)}");""",
        """LOG.Info("items: {Items:l}", string.Join(", ", items));""")]
    [InlineData(Framework.NLog, """LOG.Info($"items: {string.Join(", ", items)}");""", """LOG.Info("items: {Items}", items);""")]
    [InlineData(Framework.NLog, """var all = new List<bool> { true }; LOG.Info($"items: {string.Join(", ", all)}");""",
        """var all = new List<bool> { true }; LOG.Info("items: {All}", string.Join(", ", all));""")]
    [InlineData(Framework.NLog, """var all = new List<List<int>> { new() { 1, 2 } }; LOG.Info($"items: {string.Join(", ", all)}");""",
        """var all = new List<List<int>> { new() { 1, 2 } }; LOG.Info("items: {All}", string.Join(", ", all));""")]
    [InlineData(Framework.NLog, """var all = new List<decimal> { 1.5m, 2 }; LOG.Info($"items: {string.Join(", ", all)}");""",
        """var all = new List<decimal> { 1.5m, 2 }; LOG.Info("items: {All}", all);""")]
    [InlineData(Framework.Mel, """var all = new List<string?> { "a", null }; LOG.Info($"items: {string.Join(", ", all)}");""",
        """var all = new List<string?> { "a", null }; LOG.Info("items: {All}", string.Join(", ", all));""")]
    [InlineData(Framework.Mel, """var all = new int?[] { 1, null }; LOG.Info($"items: {string.Join(", ", all)}");""",
        """var all = new int?[] { 1, null }; LOG.Info("items: {All}", string.Join(", ", all));""")]
    [InlineData(Framework.Mel, """LOG.Info($"Order {orderId.ToString()} costs {order.Price.ToString("F2")}, {name.ToUpper()}");""",
        """LOG.Info("Order {OrderId} costs {Price:F2}, {Name}", orderId, order.Price, name.ToUpper());""")]
    [InlineData(Framework.Serilog, """LOG.Info($"Order {orderId.ToString()} at {new DateTime(2020, 1, 2).ToString("yyyy")}");""",
        """LOG.Info("Order {OrderId} at {DateTime:yyyy}", orderId, new DateTime(2020, 1, 2));""")]
    [InlineData(Framework.NLog, """LOG.Info($"Order {orderId.ToString()} is {(orderId > 3).ToString()}");""",
        """LOG.Info("Order {OrderId} is {IsOrderIdAbove3}", orderId, (orderId > 3).ToString());""")]
    [InlineData(Framework.Serilog, """LOG.Info($"Order {{Id}} of {name}", orderId);""", """LOG.Info("Order {Id} of {Name:l}", orderId, name);""")]
    [InlineData(Framework.NLog, """LOG.Info($"Order {{Id}} of {user.Id}", orderId);""", """LOG.Info("Order {Id} of {UserId}", orderId, user.Id);""")]
    // NLog takes the first two closing braces for a part of the format.
    [InlineData(Framework.NLog, """LOG.Info(string.Format("{{{0:D3}}}", user.Id));""", """LOG.Info("{{{UserId}}}", $"{user.Id:D3}");""")]
    [InlineData(Framework.NLog, """LOG.Info($"{(orderId + 1):D3}" + $"}}");""", """LOG.Info("{OrderId}}}", $"{orderId + 1:D3}");""")]
    [InlineData(Framework.Serilog, """LOG.Info(string.Format("{{{0:D3}}}", user.Id));""", """LOG.Info("{{{UserId:D3}}}", user.Id);""")]
    [InlineData(Framework.NLog, """LOG.Error($"failed: {error} in {orderId}");""",
        """LOG.Error(error, "failed: {Error} in {OrderId}", error, orderId);""")]
    // nameof is text, wherever it stands in the sum.
    [InlineData(Framework.Mel, """LOG.Info("In " + nameof(M) + " of " + name);""", """LOG.Info("In " + nameof(M) + " of {Name}", name);""")]
    [InlineData(Framework.Serilog, """LOG.Info(nameof(M) + $": order {orderId}");""", """LOG.Info(nameof(M) + ": order {OrderId}", orderId);""")]
    [InlineData(Framework.NLog, """LOG.Info(nameof(M) + $" {name}" + nameof(order));""",
        """LOG.Info(nameof(M) + " {Name}" + nameof(order), name);""")]
    [InlineData(Framework.Mel, """LOG.Info(string.Concat("In ", nameof(M), " of ", name));""",
        """LOG.Info("In " + nameof(M) + " of {Name}", name);""")]
    // What is computed is called as the operators say.
    [InlineData(Framework.Mel, """LOG.Info($"Copied {orderId * 100 / items.Length}%");""",
        """LOG.Info("Copied {OrderIdPercent}%", orderId * 100 / items.Length);""")]
    [InlineData(Framework.NLog, """LOG.Info($"Late by {orderId - user.Id}");""", """LOG.Info("Late by {IdDifference}", orderId - user.Id);""")]
    [InlineData(Framework.Mel, """LOG.Info($"Read {System.IO.Path.GetFileName(name)}");""",
        """LOG.Info("Read {FileName}", System.IO.Path.GetFileName(name));""")]
    [InlineData(Framework.Mel, """LOG.Info($"Has all {items.Length + orderId}");""",
        """LOG.Info("Has all {Total}", items.Length + orderId);""")]
    public Task Becomes_one_in_every_framework(Framework framework, string before, string after)
        => Check.InFramework(framework, before, after, "LOG2001");
}
