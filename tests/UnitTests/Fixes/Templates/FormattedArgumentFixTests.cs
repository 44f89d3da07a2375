using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Fixes.Templates;

/// <summary>LOG2012.</summary>
public sealed class FormattedArgumentFixTests
{
    [Theory]
    [InlineData(Framework.Mel, """LOG.Info("Order {Id}", orderId.ToString());""", """LOG.Info("Order {Id}", orderId);""")]
    [InlineData(Framework.NLog, """LOG.Info("Order {Id}", orderId.ToString());""", """LOG.Info("Order {Id}", orderId);""")]
    [InlineData(Framework.Serilog, """LOG.Info("Order {Id:l}", orderId.ToString());""", """LOG.Info("Order {Id}", orderId);""")]
    [InlineData(Framework.Mel, """LOG.Info("{Id,6} {Price,-12}|", orderId.ToString("D5"), order.Price.ToString("#,##0.00"));""",
        """LOG.Info("{Id,6:D5} {Price,-12:#,##0.00}|", orderId, order.Price);""")]
    [InlineData(Framework.NLog, """LOG.Info("{Id,6} {Price,-12}|", orderId.ToString("D5"), order.Price.ToString("#,##0.00"));""",
        """LOG.Info("{Id,6:D5} {Price,-12:#,##0.00}|", orderId, order.Price);""")]
    [InlineData(Framework.Serilog, """LOG.Info("{Id,6:l} {Price,-12:l}|", orderId.ToString("D5"), order.Price.ToString("#,##0.00"));""",
        """LOG.Info("{Id,6:D5} {Price,-12:#,##0.00}|", orderId, order.Price);""")]
    [InlineData(Framework.NLog, """LOG.Info("{Id}", orderId.ToString("{{0}}"));""", """LOG.Info("{Id:{{{{0}}}}}", orderId);""")]
    [InlineData(Framework.NLog, """LOG.Info("{Id} now", orderId.ToString("{0} of 9"));""", """LOG.Info("{Id:{{0}} of 9} now", orderId);""")]
    [InlineData(Framework.Mel, """LOG.Info("took {Time}", TimeSpan.FromSeconds(90).ToString(@"hh\:mm\:ss"));""",
        """LOG.Info("took {Time:hh\\:mm\\:ss}", TimeSpan.FromSeconds(90));""")]
    [InlineData(Framework.Mel, """LOG.Info(@"took '""{Time}", TimeSpan.FromSeconds(90).ToString(@"hh\:mm"));""",
        """LOG.Info(@"took '""{Time:hh\:mm}", TimeSpan.FromSeconds(90));""")]
    [InlineData(Framework.Mel, """LOG.Info($"{nameof(M)} took {{Time}}", orderId.ToString("D5"));""",
        """LOG.Info($"{nameof(M)} took {{Time:D5}}", orderId);""")]
    [InlineData(Framework.Mel, """LOG.Info("on {Day} {Flag}", DayOfWeek.Friday.ToString("D"), (orderId > 3).ToString());""",
        """LOG.Info("on {Day:D} {Flag}", DayOfWeek.Friday, orderId > 3);""")]
    [InlineData(Framework.Serilog, """LOG.Info("{Version} {Version2:l}", new Version(1, 2).ToString(), new Version(1, 3).ToString());""",
        """LOG.Info("{Version} {Version2:l}", new Version(1, 2), new Version(1, 3));""")]
    [InlineData(Framework.Mel, """int? none = null; LOG.Info("{A} {B}", none?.ToString("D5"), ((int?)orderId)?.ToString());""",
        """int? none = null; LOG.Info("{A:D5} {B}", none, (int?)orderId);""")]
    [InlineData(Framework.Serilog, """int? none = null; LOG.Info("{A:l} {B:l}", none?.ToString("D5"), ((int?)orderId)?.ToString());""",
        """int? none = null; LOG.Info("{A:D5} {B}", none, (int?)orderId);""")]
    [InlineData(Framework.Mel, """LOG.Info("{Id}", new object[] { orderId.ToString() });""", """LOG.Info("{Id}", new object[] { orderId });""")]
    [InlineData(Framework.Mel, """LOG.Info("{Id} {Sum}", (await Task.FromResult(orderId)).ToString(), (orderId + 1).ToString());""",
        """LOG.Info("{Id} {Sum}", await Task.FromResult(orderId), orderId + 1);""")]
    public Task Passes_the_value(Framework framework, string before, string after) => Check.InFramework(framework, before, after, "LOG2012");

    [Theory]
    [InlineData(Framework.Mel, """LOG.Info("at {Place}", $"{orderId}/{name}");""", """LOG.Info("at {OrderId}/{Name}", orderId, name);""")]
    [InlineData(Framework.NLog, """LOG.Info("at {Place}", $"{orderId}/{name}");""", """LOG.Info("at {OrderId}/{Name}", orderId, name);""")]
    [InlineData(Framework.Serilog, """LOG.Info("at {Place:l}", $"{orderId}/{name}");""", """LOG.Info("at {OrderId}/{Name:l}", orderId, name);""")]
    [InlineData(Framework.Mel, """LOG.Info("{Id}: {Place}.", order.Id, $"{user.Id,4}{{x}} \"{order.Price:F1}\"");""",
        """LOG.Info("{Id}: {UserId,4}{{x}} \"{Price:F1}\".", order.Id, user.Id, order.Price);""")]
    [InlineData(Framework.Mel, """LOG.Info("{Total} in {Place}", $"{order.Price:F2} EUR", string.Format("{0}-{1:D3}", name, orderId));""",
        """LOG.Info("{Total:F2} EUR in {Name}-{OrderId:D3}", order.Price, name, orderId);""")]
    [InlineData(Framework.Mel, """LOG.Info(@"at {Place}", $"{orderId}\\\"{name}");""", """LOG.Info(@"at {OrderId}\""{Name}", orderId, name);""")]
    [InlineData(Framework.Mel, """LOG.Info("{A} {B}", orderId.ToString("X"), $"{orderId}-{user.Id}");""",
        """LOG.Info("{A:X} {OrderId}-{UserId}", orderId, orderId, user.Id);""")]
    public Task Splits_text_into_its_values(Framework framework, string before, string after)
        => Check.InFramework(framework, before, after, "LOG2012");

    /// <summary>Text that Serilog quotes is a number again, which it does not quote.</summary>
    [Theory]
    [InlineData("""LOG.Info("Order {Id}", orderId.ToString());""", """LOG.Info("Order {Id}", orderId);""", "Order 17")]
    [InlineData("""LOG.Info("Price {Price}", $"{order.Price:F2} {user.Id}");""", """LOG.Info("Price {Price:F2} {UserId}", order.Price, user.Id);""",
        "Price 1234.50 7")]
    public Task Numbers_have_no_quotes(string before, string after, string said) => Check.Mended(Framework.Serilog, before, after, "LOG2012", said);

    [Theory]
    [InlineData(Framework.Mel, """int? left = orderId; LOG.Info("Left {Left}", left.ToString());""")]
    [InlineData(Framework.Mel, """LOG.Info("At {When:HH:mm}", DateTime.UnixEpoch.ToString());""")]
    [InlineData(Framework.Mel, """LOG.Info("{@Id}", orderId.ToString());""")]
    [InlineData(Framework.NLog, """LOG.Info("Done {Flag}", (orderId > 3).ToString());""")]
    [InlineData(Framework.NLog, """LOG.Info("Done {Flag}", $"{orderId > 3}!");""")]
    [InlineData(Framework.Serilog, """LOG.Info("Big {Big}", new System.Numerics.BigInteger(orderId).ToString("D5"));""")]
    [InlineData(Framework.Mel, """LOG.Info("At {Place,20}", $"{orderId}/{name}");""")]
    [InlineData(Framework.Mel, """LOG.Info("Id {Id}", new[] { orderId.ToString() });""")]
    [InlineData(Framework.Mel, """const string Text = "Id {Id}"; LOG.Info(Text, orderId.ToString("D5"));""")]
    [InlineData(Framework.Mel,
        """
        LOG.Info("Id {Id}", orderId // the number
        .ToString());
        """)]
    public Task Is_withheld(Framework framework, string statement) => Check.Withheld(framework, statement, "LOG2012");
}
