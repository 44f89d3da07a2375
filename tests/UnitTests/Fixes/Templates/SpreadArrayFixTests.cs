using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Fixes.Templates;

/// <summary>LOG2010.</summary>
public sealed class SpreadArrayFixTests
{
    [Theory]
    [InlineData(Framework.Mel, """LOG.Info("Items: {Items}", items);""", """LOG.Info("Items: {Items}", (object)items);""", "Items: a, b")]
    [InlineData(Framework.Mel, """LOG.Error(error, "Items: {Items}", (items));""", """LOG.Error(error, "Items: {Items}", ((object)items));""",
        "Items: a, b")]
    [InlineData(Framework.Mel, """LOG.Info("Items: {Items}", args: items);""", """LOG.Info("Items: {Items}", args: (object)items);""", "Items: a, b")]
    [InlineData(Framework.Mel, """LOG.Info("Items: {Items}", items.Reverse().ToArray());""",
        """LOG.Info("Items: {Items}", (object)items.Reverse().ToArray());""", "Items: b, a")]
    [InlineData(Framework.Mel, """LOG.Info("Items: {Items}", new[] { "x", "y" });""", """LOG.Info("Items: {Items}", (object)new[] { "x", "y" });""",
        "Items: x, y")]
    [InlineData(Framework.Mel, """LOG.Info("Items: {Items}", orderId > 0 ? items : new string[0]);""",
        """LOG.Info("Items: {Items}", (object)(orderId > 0 ? items : new string[0]));""", "Items: a, b")]
    [InlineData(Framework.NLog, """LOG.Error(error, "Items: {Items}", items);""", """LOG.Error(error, "Items: {Items}", (object)items);""",
        "Items: a, b")]
    [InlineData(Framework.NLog, """_logger.Error(error, "Items: {@Items}", items);""", """_logger.Error(error, "Items: {@Items}", (object)items);""",
        """Items: ["a","b"]""")]
    public Task Passes_the_array_as_one_value(Framework framework, string before, string after, string said)
        => Check.Mended(framework, before, after, "LOG2010", said);
}
