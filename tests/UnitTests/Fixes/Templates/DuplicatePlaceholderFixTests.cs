using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Fixes.Templates;

/// <summary>LOG2005.</summary>
public sealed class DuplicatePlaceholderFixTests
{
    [Theory]
    [InlineData(Framework.Mel, """LOG.Info("{Id} of {Id}", order.Id, user.Id);""", """LOG.Info("{OrderId} of {UserId}", order.Id, user.Id);""")]
    [InlineData(Framework.NLog, """LOG.Info("{Id} of {Id}", order.Id, user.Id);""", """LOG.Info("{OrderId} of {UserId}", order.Id, user.Id);""")]
    [InlineData(Framework.Mel, """LOG.Info("{Id} of {Id}", orderId, order.Id);""", """LOG.Info("{OrderId} of {Id}", orderId, order.Id);""")]
    [InlineData(Framework.Mel, """LOG.Info("{A} of {A}", orderId, name);""", """LOG.Info("{A} of {Name}", orderId, name);""")]
    [InlineData(Framework.NLog, """LOG.Info("{A} of {A,5:D3}", name, orderId);""", """LOG.Info("{A} of {OrderId,5:D3}", name, orderId);""")]
    [InlineData(Framework.Mel, """LOG.Info("{A} {A} {A}", name, name, orderId);""", """LOG.Info("{A} {A} {OrderId}", name, name, orderId);""")]
    [InlineData(Framework.Mel, """LOG.Info("{Name} {Name} {Name}", name, user.Name, name);""",
        """LOG.Info("{Name} {UserName} {Name}", name, user.Name, name);""")]
    [InlineData(Framework.Mel, """LOG.Info("{A} of {a}", order.Id, user.Id);""", """LOG.Info("{A} of {UserId}", order.Id, user.Id);""")]
    [InlineData(Framework.NLog, """LOG.Info("{A} of {@A}", order.Id, orderId);""", """LOG.Info("{A} of {@OrderId}", order.Id, orderId);""")]
    [InlineData(Framework.Mel, """LOG.Info("{A} of {A}", items.Count(), items.Length + 1);""",
        """LOG.Info("{A} of {ItemCount}", items.Count(), items.Length + 1);""")]
    [InlineData(Framework.Mel, """LOG.Info("{A} of {A}", new object[] { orderId, name });""",
        """LOG.Info("{A} of {Name}", new object[] { orderId, name });""")]
    [InlineData(Framework.Mel, """LOG.Info($"{nameof(M)} {{A}} {{A}}", orderId, name);""",
        """LOG.Info($"{nameof(M)} {{A}} {{Name}}", orderId, name);""")]
    public Task Names_each_after_its_value(Framework framework, string before, string after)
        => Check.InFramework(framework, before, after, "LOG2005");

    /// <summary>What Serilog showed was the last value, everywhere.</summary>
    [Theory]
    [InlineData(Framework.Serilog, """LOG.Info("{Id} of {Id}", order.Id, user.Id);""", """LOG.Info("{OrderId} of {UserId}", order.Id, user.Id);""",
        "42 of 7")]
    [InlineData(Framework.Serilog, """LOG.Info("{A} and {A} of {Id}", orderId, user.Id);""",
        """LOG.Info("{A} and {OrderId} of {Id}", orderId, orderId, user.Id);""", "17 and 17 of 7")]
    [InlineData(Framework.Mel, """LOG.Info("{A} and {A}", orderId);""", """LOG.Info("{A} and {OrderId}", orderId, orderId);""", "17 and 17")]
    [InlineData(Framework.Mel, """LOG.Info("{OrderId} and {OrderId}", orderId);""", """LOG.Info("{OrderId} and {OrderId2}", orderId, orderId);""",
        "17 and 17")]
    [InlineData(Framework.Mel, """LOG.Info("{Id} and {Id}", order.Id);""", """LOG.Info("{Id} and {OrderId}", order.Id, order.Id);""", "42 and 42")]
    [InlineData(Framework.Mel, """LOG.Info("{A} {A} {B} {A}", orderId, user.Id);""",
        """LOG.Info("{A} {OrderId} {B} {OrderId2}", orderId, orderId, user.Id, orderId);""", "17 17 7 17")]
    [InlineData(Framework.NLog, """LOG.Info("{A} and {A}", orderId);""", """LOG.Info("{A} and {OrderId}", orderId, orderId);""", "17 and 17")]
    [InlineData(Framework.Mel, """LOG.Info("{A} and {A}", new object[] { orderId });""",
        """LOG.Info("{A} and {OrderId}", new object[] { orderId, orderId });""", "17 and 17")]
    public Task Shows_each_value_where_it_belongs(Framework framework, string before, string after, string said)
        => Check.Mended(framework, before, after, "LOG2005", said);

    [Theory]
    [InlineData(Framework.Mel, """LOG.Info("{A} and {A}", ++orderId);""")]
    [InlineData(Framework.Mel, """LOG.Info("{A} and {A}", await Task.FromResult(orderId));""")]
    [InlineData(Framework.Mel, """const string Text = "{A} and {A}"; LOG.Info(Text, orderId, name);""")]
    [InlineData(Framework.Mel, """LoggerMessage.Define<int, int>(LogLevel.Information, 1, "{Id} of {Id}");""")]
    public Task Is_withheld(Framework framework, string statement) => Check.Withheld(framework, statement, "LOG2005");
}
