using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Fixes.Templates;

/// <summary>LOG2014; what the scope shows is compared as well.</summary>
public sealed class ScopeStateAsTextFixTests
{
    private const string Inside = """ { LOG.Info("inside"); }""";

    [Theory]
    [InlineData(Framework.Mel, """_logger.BeginScope($"Order {orderId} of {user.Id}")""",
        """_logger.BeginScope("Order {OrderId} of {UserId}", orderId, user.Id)""")]
    [InlineData(Framework.Mel, """_logger.BeginScope("Order " + order.Id + " of " + user.Id)""",
        """_logger.BeginScope("Order {OrderId} of {UserId}", order.Id, user.Id)""")]
    [InlineData(Framework.Mel, """_logger.BeginScope(string.Format("{{x}} {0,5}", orderId))""",
        """_logger.BeginScope("{{x}} {OrderId,5}", orderId)""")]
    [InlineData(Framework.Mel, """_logger?.BeginScope($"{orderId}")""", """_logger?.BeginScope("{OrderId}", orderId)""")]
    [InlineData(Framework.Serilog, """Serilog.Context.LogContext.PushProperty("Scope", $"{orderId}")""",
        """Serilog.Context.LogContext.PushProperty("Scope", orderId)""")]
    [InlineData(Framework.Serilog, """Serilog.Context.LogContext.PushProperty("Scope", $"{name}")""",
        """Serilog.Context.LogContext.PushProperty("Scope", name)""")]
    [InlineData(Framework.Serilog, """Serilog.Context.LogContext.PushProperty("Scope", string.Format("{0}", orderId > 0))""",
        """Serilog.Context.LogContext.PushProperty("Scope", orderId > 0)""")]
    [InlineData(Framework.NLog, """NLog.ScopeContext.PushProperty("Scope", $"{order.Price}")""",
        """NLog.ScopeContext.PushProperty("Scope", order.Price)""")]
    [InlineData(Framework.NLog, """NLog.ScopeContext.PushNestedState($"{orderId}")""", "NLog.ScopeContext.PushNestedState(orderId)")]
    [InlineData(Framework.NLog, """_logger.PushScopeProperty("Scope", $"{DayOfWeek.Monday + orderId}")""",
        """_logger.PushScopeProperty("Scope", DayOfWeek.Monday + orderId)""")]
    public Task Gives_the_scope_its_values(Framework framework, string before, string after)
        => Check.InFramework(framework, "using (" + before + ")" + Inside, "using (" + after + ")" + Inside, "LOG2014");

    [Theory]
    [InlineData(Framework.Mel, """_logger.BeginScope<object>($"Order {orderId}")""")]
    [InlineData(Framework.Serilog, """Serilog.Context.LogContext.PushProperty("Scope", $"Order {orderId}")""")]
    [InlineData(Framework.Serilog, """Serilog.Context.LogContext.PushProperty("Scope", $"{orderId,5}")""")]
    [InlineData(Framework.Serilog, """Serilog.Context.LogContext.PushProperty("Scope", $"{items}")""")]
    [InlineData(Framework.Serilog, """Serilog.Context.LogContext.PushProperty("Scope", $"{user}")""")]
    [InlineData(Framework.NLog, """NLog.ScopeContext.PushProperty("Scope", $"{order.Price:F2}")""")]
    [InlineData(Framework.NLog, """NLog.ScopeContext.PushProperty<string>("Scope", $"{orderId}")""")]
    public Task Is_withheld(Framework framework, string scope) => Check.Withheld(framework, "using (" + scope + ") { }", "LOG2014");

    [Fact]
    public async Task Imports_the_extension()
    {
        const string Source = """
            class C
            {
                void M(Microsoft.Extensions.Logging.ILogger logger, int orderId) { using (logger.BeginScope($"Order {orderId}")) { } }
            }
            """;
        using var run = new FixRun([Source], logging: false, references: References.WithLogging);
        await run.FixAllAsync("LOG2014");
        Assert.Equal(
            "using Microsoft.Extensions.Logging;\n\n"
                + Source.Replace("$\"Order {orderId}\"", "\"Order {OrderId}\", orderId", StringComparison.Ordinal),
            await run.TextAsync());
        Assert.Empty(await run.ErrorsAsync());
    }
}
