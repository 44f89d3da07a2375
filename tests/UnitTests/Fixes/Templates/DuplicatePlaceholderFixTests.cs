namespace LogAnalyzers.UnitTests.Fixes.Templates;

/// <summary>LOG2005.</summary>
public sealed class DuplicatePlaceholderFixTests
{
    [Theory]
    [InlineData("M", """LOG.Info("{Id} of {Id}", order.Id, user.Id);""", """LOG.Info("{OrderId} of {UserId}", order.Id, user.Id);""")]
    [InlineData("N", """LOG.Info("{Id} of {Id}", order.Id, user.Id);""", """LOG.Info("{OrderId} of {UserId}", order.Id, user.Id);""")]
    [InlineData("M", """LOG.Info("{Id} of {Id}", orderId, order.Id);""", """LOG.Info("{OrderId} of {Id}", orderId, order.Id);""")]
    [InlineData("M", """LOG.Info("{A} of {A}", orderId, name);""", """LOG.Info("{A} of {Name}", orderId, name);""")]
    [InlineData("N", """LOG.Info("{A} of {A,5:D3}", name, orderId);""", """LOG.Info("{A} of {OrderId,5:D3}", name, orderId);""")]
    [InlineData("M", """LOG.Info("{A} {A} {A}", name, name, orderId);""", """LOG.Info("{A} {A} {OrderId}", name, name, orderId);""")]
    [InlineData("M", """LOG.Info("{Name} {Name} {Name}", name, user.Name, name);""", """LOG.Info("{Name} {UserName} {Name}", name, user.Name, name);""")]
    [InlineData("M", """LOG.Info("{A} of {a}", order.Id, user.Id);""", """LOG.Info("{A} of {Id}", order.Id, user.Id);""")]
    [InlineData("N", """LOG.Info("{A} of {@A}", order.Id, orderId);""", """LOG.Info("{A} of {@OrderId}", order.Id, orderId);""")]
    [InlineData("M", """LOG.Info("{A} of {A}", items.Count(), items.Length + 1);""", """LOG.Info("{A} of {Length}", items.Count(), items.Length + 1);""")]
    [InlineData("M", """LOG.Info("{A} of {A}", new object[] { orderId, name });""", """LOG.Info("{A} of {Name}", new object[] { orderId, name });""")]
    [InlineData("M", """LOG.Info($"{nameof(M)} {{A}} {{A}}", orderId, name);""", """LOG.Info($"{nameof(M)} {{A}} {{Name}}", orderId, name);""")]
    public Task Names_each_after_its_value(string framework, string before, string after) => Check.InFramework(framework, before, after, "LOG2005");

    /// <summary>What Serilog showed was the last value, everywhere.</summary>
    [Theory]
    [InlineData("S", """LOG.Info("{Id} of {Id}", order.Id, user.Id);""", """LOG.Info("{OrderId} of {UserId}", order.Id, user.Id);""", "42 of 7")]
    [InlineData("S", """LOG.Info("{A} and {A} of {Id}", orderId, user.Id);""", """LOG.Info("{A} and {OrderId} of {Id}", orderId, orderId, user.Id);""", "17 and 17 of 7")]
    [InlineData("M", """LOG.Info("{A} and {A}", orderId);""", """LOG.Info("{A} and {OrderId}", orderId, orderId);""", "17 and 17")]
    [InlineData("M", """LOG.Info("{OrderId} and {OrderId}", orderId);""", """LOG.Info("{OrderId} and {OrderId2}", orderId, orderId);""", "17 and 17")]
    [InlineData("M", """LOG.Info("{Id} and {Id}", order.Id);""", """LOG.Info("{Id} and {OrderId}", order.Id, order.Id);""", "42 and 42")]
    [InlineData("M", """LOG.Info("{A} {A} {B} {A}", orderId, user.Id);""", """LOG.Info("{A} {OrderId} {B} {OrderId2}", orderId, orderId, user.Id, orderId);""", "17 17 7 17")]
    [InlineData("N", """LOG.Info("{A} and {A}", orderId);""", """LOG.Info("{A} and {OrderId}", orderId, orderId);""", "17 and 17")]
    [InlineData("M", """LOG.Info("{A} and {A}", new object[] { orderId });""", """LOG.Info("{A} and {OrderId}", new object[] { orderId, orderId });""", "17 and 17")]
    public Task Shows_each_value_where_it_belongs(string framework, string before, string after, string said) => Check.Mended(framework, before, after, "LOG2005", said);

    [Theory]
    [InlineData("M", """LOG.Info("{A} and {A}", ++orderId);""")]
    [InlineData("M", """LOG.Info("{A} and {A}", await Task.FromResult(orderId));""")]
    [InlineData("M", """const string Text = "{A} and {A}"; LOG.Info(Text, orderId, name);""")]
    [InlineData("M", """LoggerMessage.Define<int, int>(LogLevel.Information, 1, "{Id} of {Id}");""")]
    public Task Is_withheld(string framework, string statement) => Check.Withheld(framework, statement, "LOG2005");
}
