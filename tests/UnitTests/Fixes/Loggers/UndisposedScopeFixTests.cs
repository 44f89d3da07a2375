using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Fixes.Loggers;

public sealed class UndisposedScopeFixTests
{
    [Theory]
    [InlineData(Framework.Mel, """_logger.BeginScope("Order {OrderId}", orderId); LOG.Info("x");""",
        """using var scope = _logger.BeginScope("Order {OrderId}", orderId); LOG.Info("x");""")]
    [InlineData(Framework.Mel, """_ = _logger.BeginScope(state); LOG.Info("x");""",
        """using var scope = _logger.BeginScope(state); LOG.Info("x");""")]
    [InlineData(Framework.Mel, """var s = _logger.BeginScope(state); LOG.Info("x");""",
        """using var s = _logger.BeginScope(state); LOG.Info("x");""")]
    [InlineData(Framework.Mel, """int scope = 1; _logger.BeginScope(scope); _logger.BeginScope("y"); LOG.Info("x");""",
        """int scope = 1; using var scope2 = _logger.BeginScope(scope); using var scope3 = _logger.BeginScope("y"); LOG.Info("x");""")]
    [InlineData(Framework.Serilog, """Serilog.Context.LogContext.PushProperty("Scope", orderId); LOG.Info("x");""",
        """using var scope = Serilog.Context.LogContext.PushProperty("Scope", orderId); LOG.Info("x");""")]
    [InlineData(Framework.NLog, """NLog.ScopeContext.PushProperty("Scope", orderId); LOG.Info("x");""",
        """using var scope = NLog.ScopeContext.PushProperty("Scope", orderId); LOG.Info("x");""")]
    [InlineData(Framework.NLog, """if (orderId >= 0) { _logger.PushScopeNested(name); LOG.Info("x"); }""",
        """if (orderId >= 0) { using var scope = _logger.PushScopeNested(name); LOG.Info("x"); }""")]
    public Task Ends_with_the_block(Framework framework, string before, string after) => Check.InFramework(framework, before, after, "LOG5007");

    [Theory]
    [InlineData("""LOG.Info("x"); _logger.BeginScope(state);""")]
    [InlineData("""_logger.BeginScope(state); _logger.BeginScope("y");""")]
    [InlineData("""_logger.BeginScope(state); return;""")]
    [InlineData("""if (orderId > 0) _logger.BeginScope(state); LOG.Info("x");""")]
    [InlineData("""switch (orderId) { case 1: _logger.BeginScope(state); LOG.Info("x"); break; }""")]
    [InlineData("""void N() => _logger.BeginScope(state); N(); LOG.Info("x");""")]
    public Task Withheld_where_nothing_would_be_inside(string statements)
        => Check.Withheld(statements.Replace("LOG.Info", "_logger.LogInformation", StringComparison.Ordinal), "LOG5007");

    [Fact]
    public Task At_top_level() => Check.Source(
        """
        ILogger logger = LoggerFactory.Create(b => { }).CreateLogger("x");
        logger.BeginScope("y");
        logger.LogInformation("z");

        """,
        """
        ILogger logger = LoggerFactory.Create(b => { }).CreateLogger("x");
        using var scope = logger.BeginScope("y");
        logger.LogInformation("z");

        """, "LOG5007", runs: false);

    [Fact]
    public async Task Not_in_a_language_without_it()
    {
        using var run = new FixRun(
            ["""using Microsoft.Extensions.Logging; class C { void M(ILogger logger) { logger.BeginScope("y"); logger.LogInformation("z"); } }"""],
            language: Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp7_3);
        Assert.Contains(await run.DiagnosticsAsync(), d => d.Id == "LOG5007");
        Assert.False(await run.FixAllAsync("LOG5007"));
    }
}
