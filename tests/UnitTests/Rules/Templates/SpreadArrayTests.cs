using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Rules.Templates;

public sealed class SpreadArrayTests
{
    [Theory]
    [InlineData(Framework.Mel, """LOG.Info("Items: {Items}", {|LOG2010:items|});""")]
    [InlineData(Framework.Mel, """LOG.Error(error, "Items: {Items}", {|LOG2010:items|});""")]
    [InlineData(Framework.Mel, """LOG.Info("Items: {Items}", ({|LOG2010:items|}));""")]
    [InlineData(Framework.Mel, """LOG.Info("Items: {Items}", args: {|LOG2010:items|});""")]
    [InlineData(Framework.Mel, """LOG.Info("Items: {Items}", {|LOG2010:items.Where(i => i.Length > 1).ToArray()|});""")]
    [InlineData(Framework.Mel, """LOG.Info("Words: {Words}", {|LOG2010:name.Split(' ')|});""")]
    [InlineData(Framework.Mel, """LOG.Info("Users: {Users}", {|LOG2010:new User[orderId]|});""")]
    [InlineData(Framework.Mel, """LOG.Info("Names: {Names}", {|LOG2010:new[] { name, user.Name }|});""")]
    [InlineData(Framework.Mel, """using var scope = _logger.BeginScope("Items: {Items}", {|LOG2010:items|});""")]
    [InlineData(Framework.NLog, """LOG.Error(error, "Items: {Items}", {|LOG2010:items|});""")]
    [InlineData(Framework.NLog, """_logger.Log(NLog.LogLevel.Error, error, null, "Items: {Items}", {|LOG2010:items|});""")]
    public Task Reports_the_array(Framework framework, string statement) => Verify.InFramework(framework, statement);

    [Theory]
    [InlineData(Framework.Mel, """LOG.Info("Items: {Items}", (object)items);""")]
    [InlineData(Framework.Mel, """LOG.Info("{First} and {Last}", name.Split(' '));""")]
    [InlineData(Framework.Mel, """LOG.Info("Of {Name}: {Items}", name, items);""")]
    [InlineData(Framework.Mel, """LOG.Info("Numbers: {Numbers}", new[] { 1, 2, 3 });""")]
    [InlineData(Framework.Mel, """LOG.Info("Name: {Name}", new[] { name });""")]
    [InlineData(Framework.Mel, """LOG.Info("Items: {Items}", items.ToList());""")]
    [InlineData(Framework.Mel, """var values = new object[] { name }; LOG.Info("Name: {Name}", values);""")]
    [InlineData(Framework.Mel, """LOG.Info("Name: {Name}", new object[] { name, {|LOG2003:orderId|} });""")]
    [InlineData(Framework.Serilog, """LOG.Info("Items: {Items}", items);""")]
    [InlineData(Framework.Serilog, """LOG.Error(error, "Items: {Items}", items);""")]
    [InlineData(Framework.NLog, """LOG.Info("Items: {Items}", items);""")]
    [InlineData(Framework.Log4Net, """LOG.Info("Items: {0}", items);""")]
    public Task Accepts_one_value_and_values_one_by_one(Framework framework, string statement) => Verify.InFramework(framework, statement);

    [Fact]
    public Task Says_what_is_lost()
        => Verify.Message("""_logger.LogInformation("Items: {Items}", {|#0:items|});""", "LOG2010",
            "The elements of this 'string[]' are taken for the values one by one: '{Items}' shows the first of them, and the others are lost");
}
