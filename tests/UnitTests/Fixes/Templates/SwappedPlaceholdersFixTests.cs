using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Fixes.Templates;

/// <summary>LOG2008: it changes what is said, which is its purpose.</summary>
public sealed class SwappedPlaceholdersFixTests
{
    [Theory]
    [InlineData(Framework.Mel, """LOG.Info("Order {OrderId} of {UserId}", user.Id, orderId);""",
        """LOG.Info("Order {OrderId} of {UserId}", orderId, user.Id);""", "Order 17 of 7")]
    [InlineData(Framework.Serilog, """LOG.Info("Order {OrderId} of {UserId}", user.Id, orderId);""",
        """LOG.Info("Order {OrderId} of {UserId}", orderId, user.Id);""", "Order 17 of 7")]
    [InlineData(Framework.NLog, """LOG.Info("Order {OrderId} of {UserId}", user.Id, orderId);""",
        """LOG.Info("Order {OrderId} of {UserId}", orderId, user.Id);""", "Order 17 of 7")]
    [InlineData(Framework.Mel, """LOG.Error(error, "{Price:F1}, {OrderId,4} {UserId}", orderId, user.Id, order.Price);""",
        """LOG.Error(error, "{Price:F1}, {OrderId,4} {UserId}", order.Price, orderId, user.Id);""", "1234.5,   17 7")]
    [InlineData(Framework.Mel, """LOG.Info("{OrderId} {UserId}", new object[] { user.Id, orderId });""",
        """LOG.Info("{OrderId} {UserId}", new object[] { orderId, user.Id });""", "17 7")]
    public Task Moves_the_arguments(Framework framework, string before, string after, string said)
        => Check.Mended(framework, before, after, "LOG2008", said);

    [Fact]
    public Task Wrapped_lines_stay_wrapped() => Check.Mended(
        Framework.Mel,
        """
        LOG.Info(
                    "{OrderId} of {UserId}",
                    user.Id,
                    orderId);
        """,
        """
        LOG.Info(
                    "{OrderId} of {UserId}",
                    orderId,
                    user.Id);
        """,
        "LOG2008",
        "17 of 7");

    [Theory]
    [InlineData("""int Next(int orderId) => _count += orderId; LOG.Info("{Count} {Next}", Next(1), _count);""")]
    [InlineData("""LOG.Info("{OrderId} of {UserId}", user.Id, /* the order */ orderId);""")]
    public Task Is_withheld_where_effects_or_comments_would_swap(string statement) => Check.Withheld(Framework.Mel, statement, "LOG2008");
}
