using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Rules.Templates;

public sealed class SpreadArrayTests
{
    [Theory]
    [InlineData("M", """LOG.Info("Items: {Items}", {|LOG2010:items|});""")]
    [InlineData("M", """LOG.Error(error, "Items: {Items}", {|LOG2010:items|});""")]
    [InlineData("M", """LOG.Info("Items: {Items}", ({|LOG2010:items|}));""")]
    [InlineData("M", """LOG.Info("Items: {Items}", args: {|LOG2010:items|});""")]
    [InlineData("M", """LOG.Info("Items: {Items}", {|LOG2010:items.Where(i => i.Length > 1).ToArray()|});""")]
    [InlineData("M", """LOG.Info("Words: {Words}", {|LOG2010:name.Split(' ')|});""")]
    [InlineData("M", """LOG.Info("Users: {Users}", {|LOG2010:new User[orderId]|});""")]
    [InlineData("M", """LOG.Info("Names: {Names}", {|LOG2010:new[] { name, user.Name }|});""")]
    [InlineData("M", """using var scope = _logger.BeginScope("Items: {Items}", {|LOG2010:items|});""")]
    [InlineData("N", """LOG.Error(error, "Items: {Items}", {|LOG2010:items|});""")]
    [InlineData("N", """_logger.Log(NLog.LogLevel.Error, error, null, "Items: {Items}", {|LOG2010:items|});""")]
    public Task Reports_the_array(string framework, string statement) => Verify.InFramework(framework, statement);

    [Theory]
    [InlineData("M", """LOG.Info("Items: {Items}", (object)items);""")]
    [InlineData("M", """LOG.Info("{First} and {Last}", name.Split(' '));""")]
    [InlineData("M", """LOG.Info("Of {Name}: {Items}", name, items);""")]
    [InlineData("M", """LOG.Info("Numbers: {Numbers}", new[] { 1, 2, 3 });""")]
    [InlineData("M", """LOG.Info("Name: {Name}", new[] { name });""")]
    [InlineData("M", """LOG.Info("Items: {Items}", items.ToList());""")]
    [InlineData("M", """var values = new object[] { name }; LOG.Info("Name: {Name}", values);""")]
    [InlineData("M", """LOG.Info("Name: {Name}", new object[] { name, {|LOG2003:orderId|} });""")]
    [InlineData("S", """LOG.Info("Items: {Items}", items);""")]
    [InlineData("S", """LOG.Error(error, "Items: {Items}", items);""")]
    [InlineData("N", """LOG.Info("Items: {Items}", items);""")]
    [InlineData("L", """LOG.Info("Items: {0}", items);""")]
    public Task Accepts_one_value_and_values_one_by_one(string framework, string statement) => Verify.InFramework(framework, statement);

    [Fact]
    public Task Says_what_is_lost()
        => Verify.Message("""_logger.LogInformation("Items: {Items}", {|#0:items|});""", "LOG2010",
            "The elements of this 'string[]' are taken for the values one by one: '{Items}' shows the first of them, and the others are lost");
}
