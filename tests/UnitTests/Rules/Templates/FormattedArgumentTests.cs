using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Rules.Templates;

public sealed class FormattedArgumentTests
{
    [Theory]
    [InlineData(Framework.Mel)]
    [InlineData(Framework.Serilog)]
    [InlineData(Framework.NLog)]
    public async Task Reports_text_that_is_made_of_a_value(Framework framework)
    {
        await Verify.InFramework(framework, """LOG.Info("Order {Id}", {|LOG2012:orderId.ToString()|});""");
        await Verify.InFramework(
            framework,
            """LOG.Info("Order {Id}, {Price}", {|LOG2012:orderId.ToString("D5")|}, {|LOG2012:order.Price.ToString("#,##0.00", """
                + """System.Globalization.CultureInfo.InvariantCulture)|});""");
        await Verify.InFramework(
            framework, """LOG.Info("At {When} on {Day}", {|LOG2012:DateTime.UtcNow.ToString("HH:mm")|}, {|LOG2012:DayOfWeek.Friday.ToString()|});""");
        await Verify.InFramework(
            framework, """int? left = orderId; LOG.Info("Left {Left} or {Other}", {|LOG2012:left.ToString()|}, {|LOG2012:left?.ToString("D")|});""");
        await Verify.InFramework(framework, """LOG.Error(error, "At {Place}", {|LOG2012:$"{orderId}/{name}"|});""");
        await Verify.InFramework(framework, """LOG.Info("Costs {Price}", {|LOG2012:$"{order.Price:F2}"|});""");
        await Verify.InFramework(framework, """LOG.Info("At {Place}", {|LOG2012:string.Format("{0}/{1}", orderId, name)|});""");
        await Verify.InFramework(framework, """LOG.Info("Id {Id}", new object[] { {|LOG2012:Guid.Empty.ToString("N")|} });""");
    }

    [Theory]
    [InlineData("""LOG.Info("Order {Id}", orderId);""")]
    [InlineData("""LOG.Info("Order {Id} of {Name}", orderId, name.ToString());""")]
    [InlineData("""LOG.Info("Order {Id}", orderId.ToString(System.Globalization.CultureInfo.CurrentCulture));""")]
    [InlineData("""LOG.Info("Order {Id}", orderId.ToString("D", System.Globalization.CultureInfo.GetCultureInfo("de")));""")]
    [InlineData("""LOG.Info("Order {Id}", orderId.ToString(name));""")]
    [InlineData("""LOG.Info("Order {Id}", orderId.ToString("{0}"));""")]
    [InlineData("""LOG.Info("Text {Text}", new StringBuilder().Append(name).ToString());""")]
    [InlineData("""LOG.Info("Text {Text}", name.AsSpan(1).ToString());""")]
    [InlineData("""LOG.Info("State {State}", state.ToString());""")]
    [InlineData("""LOG.Info("User {User}", user.ToString());""")]
    [InlineData("""LOG.Error(error, "Failed: {Error}", error.ToString());""")]
    [InlineData("""LOG.Error(error, "Failed: {Error}", $"{orderId}: {error.Message}");""")]
    [InlineData("""LOG.Info("Items {Items}", items.ToString());""")]
    [InlineData("""LOG.Info("Json {Json}", System.Text.Json.JsonDocument.Parse("{}").RootElement.ToString());""")]
    [InlineData("""LOG.Info("Json {Json}", System.Text.Json.JsonSerializer.Serialize(order));""")]
    [InlineData("""LOG.Info("User {User}", $"{user}");""")]
    [InlineData("""LOG.Info("Name {Name}", $"{name}");""")]
    [InlineData("""LOG.Info("Version {Version}", $"{nameof(M)}-1");""")]
    [InlineData("""LOG.Info("At {Place}", string.Format(name, orderId));""")]
    [InlineData("""LOG.Info("At {Place}", string.Format(System.Globalization.CultureInfo.CurrentCulture, "{0:N}", orderId));""")]
    [InlineData("""LOG.Info("Joined {Items}", string.Join(", ", items));""")]
    [InlineData("""LOG.Info("Base {Base}", base.ToString());""")]
    [InlineData("""LOG.Info("Day {Day}", (1, 2).ToString());""")]
    public async Task Accepts_values_and_text_that_has_a_reason(string statement)
    {
        await Verify.InFramework(Framework.Mel, statement);
        await Verify.InFramework(Framework.Serilog, statement);
    }

    [Theory]
    [InlineData("record Money(decimal Amount, string Currency);", true)]
    [InlineData("record struct Money(decimal Amount, string Currency);", true)]
    [InlineData(
        "sealed class Money(decimal amount, string currency) { private readonly decimal _amount = amount; public string Currency { get; } "
            + "= currency; public override string ToString() => _amount + Currency; }",
        true)]
    [InlineData(
        "sealed class Money(decimal amount, string currency) { private decimal _amount = amount; public string Currency { get; } = currency; "
            + "public override string ToString() => _amount + Currency; public void Add() => _amount++; }",
        false)]
    [InlineData("record Money(decimal Amount, string Currency) { public string? Note { get; set; } }", false)]
    [InlineData("readonly struct Money(decimal amount, string currency) { public decimal Amount => amount; public string Currency => currency; }",
        false)]
    public Task Own_types_are_reported_where_they_cannot_change(string declaration, bool isReported) => Verify.Diagnostics(
        $$"""
        {{declaration}}
        class C
        {
            void M(ILogger logger, Money money)
                => logger.LogInformation("Paid {Money}", {{(isReported ? "{|LOG2012:money.ToString()|}" : "money.ToString()")}});
        }
        """);

    [Theory]
    [InlineData("orderId.ToString()", "ToString()", "pass the value itself")]
    [InlineData("""orderId.ToString("D5")""", "ToString()", "pass the value itself, and the format in the placeholder")]
    [InlineData("$\"{orderId} of {name}\"", "interpolation", "give each value a placeholder of its own")]
    public Task Says_what_to_pass(string argument, string way, string instead)
        => Verify.Message($$"""_logger.LogInformation("Order {Id}", {|#0:{{argument}}|});""", "LOG2012",
            $"The value of '{{Id}}' is made text by {way} before it is logged: {instead}");
}
