using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Fixes.Templates;

/// <summary>LOG2018, run against log4net itself, in a culture with another decimal separator as well.</summary>
public sealed class EagerMessageFixTests
{
    [Theory]
    [InlineData("""_logger.Info($"Order {orderId} of {name}");""", """_logger.InfoFormat("Order {0} of {1}", orderId, name);""")]
    [InlineData("""_logger.Debug("Order " + orderId + " of " + name);""", """_logger.DebugFormat("Order {0} of {1}", orderId, name);""")]
    [InlineData("""_logger.Info(string.Format("{1} of {0}", name, orderId));""", """_logger.InfoFormat("{0} of {1}", orderId, name);""")]
    [InlineData("_logger.Debug(string.Concat(name, user.Name));", """_logger.DebugFormat("{0}{1}", name, user.Name);""")]
    [InlineData("""_logger.Debug($"{{x}} {orderId,6} }}");""", """_logger.DebugFormat("{{x}} {0,6} }}", orderId);""")]
    [InlineData("""_logger.InfoFormat($"Order {orderId}");""", """_logger.InfoFormat("Order {0}", orderId);""")]
    [InlineData("""_logger?.Info($"Order {orderId}");""", """_logger?.InfoFormat("Order {0}", orderId);""")]
    [InlineData("""_logger.Info($"{items}");""", """_logger.InfoFormat("{0}", (object)items);""")]
    [InlineData("""_logger.Info($"{orderId++} {orderId++}");""", """_logger.InfoFormat("{0} {1}", orderId++, orderId++);""")]
    [InlineData(
        """
        var text = $"Order {orderId}";
                _logger.Info(text);
        """, """_logger.InfoFormat("Order {0}", orderId);""")]
    [InlineData("""_logger.Info($"{order.Price:F2} of {orderId}");""",
        """_logger.InfoFormat(System.Globalization.CultureInfo.CurrentCulture, "{0:F2} of {1}", order.Price, orderId);""")]
    [InlineData("""_logger.Info($"{{x}} {1.5 + orderId}");""",
        """_logger.InfoFormat(System.Globalization.CultureInfo.CurrentCulture, "{{x}} {0}", 1.5 + orderId);""")]
    [InlineData("""_logger.Info($"{state}");""", """_logger.InfoFormat(System.Globalization.CultureInfo.CurrentCulture, "{0}", state);""")]
    [InlineData("""_logger.Info(FormattableString.Invariant($"{order.Price}"));""", """_logger.InfoFormat("{0}", order.Price);""")]
    [InlineData("""_logger.Info(string.Format(System.Globalization.CultureInfo.InvariantCulture, "{0}", order.Price));""",
        """_logger.InfoFormat("{0}", order.Price);""")]
    [InlineData(
        """_logger.Info(string.Format(null, "{0}", order.Price));""",
        """_logger.InfoFormat(System.Globalization.CultureInfo.CurrentCulture, "{0}", order.Price);""")]
    [InlineData("""const int MAX_SIZE = 50_000; _logger.Info($"{orderId} of {MAX_SIZE:N0}, {MAX_SIZE} and {1.5m}");""",
        """const int MAX_SIZE = 50_000; _logger.InfoFormat(System.Globalization.CultureInfo.CurrentCulture, "{0} of {1:N0}, 50000 and {2}", """
            + """orderId, MAX_SIZE, 1.5m);""")]
    public async Task Says_the_same_in_any_culture(string before, string after)
    {
        var needsImport = after.Contains("System.Globalization.CultureInfo.CurrentCulture", StringComparison.Ordinal);
        var source = Verify.Method(before, Framework.Log4Net);
        var expected = (needsImport ? "using System.Globalization;\n\n" : "")
            + Verify.Method(
                after.Replace("System.Globalization.CultureInfo.Current", "CultureInfo.Current", StringComparison.Ordinal), Framework.Log4Net);
        foreach (var culture in new[] { "", "de-DE" })
        {
            await Check.Source(source, expected, "LOG2018", references: References.WithAllFrameworks, culture: culture);
        }
    }

    [Theory]
    [InlineData("""_logger.InfoFormat($"Order {name} {{0}}", orderId);""")]
    [InlineData("""_logger.Info($"{order.Price} {FormattableString.Invariant($"{order.Price}")}");""")]
    [InlineData("""_logger.Info(string.Format(System.Globalization.CultureInfo.GetCultureInfo("fr"), name, orderId));""")]
    [InlineData("""_logger.Info($"Order {order.ToString}");""")]
    [InlineData("""_logger.Debug("Order " + (object)order.ToString + orderId);""")]
    [InlineData("""_logger.Info($"Order {orderId} {(() => 1)}");""")]
    public Task Is_withheld(string statements) => Check.Withheld(Framework.Log4Net, statements, "LOG2018");
}
