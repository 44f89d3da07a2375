using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Fixes.Levels;

/// <summary>LOG3002: the level moves from the text to the record; what is left of the text is said as before.</summary>
public sealed class ContradictedLevelFixTests
{
    [Theory]
    [InlineData(Framework.Mel, """LOG.Info("ERROR: no stock");""", """LOG.Error("no stock");""")]
    [InlineData(Framework.Serilog, """LOG.Info("ERROR: no stock");""", """LOG.Error("no stock");""")]
    [InlineData(Framework.NLog, """LOG.Info("ERROR: no stock");""", """LOG.Error("no stock");""")]
    [InlineData(Framework.Log4Net, """LOG.Info("ERROR: no stock");""", """LOG.Error("no stock");""")]
    [InlineData(Framework.Log4Net, """_logger.Info("Fatal - no stock", error);""", """_logger.Fatal("no stock", error);""")]
    [InlineData(Framework.Log4Net, """log4net.Util.LogExtensions.InfoExt(_logger, "[WARN] no stock");""",
        """log4net.Util.LogExtensions.WarnExt(_logger, "no stock");""")]
    [InlineData(Framework.Mel, """LOG.Info("[Error] Order {Id} of {Name}", orderId, name);""",
        """LOG.Error("Order {Id} of {Name}", orderId, name);""")]
    [InlineData(Framework.Serilog, """LOG.Info("Warning: order {Id}", orderId);""", """LOG.Warn("order {Id}", orderId);""")]
    [InlineData(Framework.NLog, """LOG.Info("Warning: order {Id}", orderId);""", """LOG.Warn("order {Id}", orderId);""")]
    [InlineData(Framework.Mel, """"_logger?.LogInformation(@"ERROR: no ""stock""");"""", """"_logger?.LogError(@"no ""stock""");"""")]
    [InlineData(Framework.Mel, """"_logger.LogInformation("""ERROR: no "stock" left""");"""", """"_logger.LogError("""no "stock" left""");"""")]
    [InlineData(Framework.Mel, """LoggerExtensions.LogInformation(_logger, "ERROR: no stock");""",
        """LoggerExtensions.LogError(_logger, "no stock");""")]
    [InlineData(Framework.Mel, """_logger.LogInformation(5, error, "ERROR: no stock");""", """_logger.LogError(5, error, "no stock");""")]
    [InlineData(Framework.Mel, """_logger.Log(LogLevel.Information, "ERROR: no stock");""", """_logger.Log(LogLevel.Error, "no stock");""")]
    [InlineData(Framework.Mel, """const LogLevel L = LogLevel.Information; _logger.Log(L, "ERROR: no stock");""",
        """const LogLevel L = LogLevel.Information; _logger.Log(LogLevel.Error, "no stock");""")]
    [InlineData(Framework.Serilog, """_logger.Write(Serilog.Events.LogEventLevel.Information, "ERROR: no stock");""",
        """_logger.Write(Serilog.Events.LogEventLevel.Error, "no stock");""")]
    [InlineData(Framework.Serilog, """_logger.Information<int>("ERROR: order {Id}", orderId);""", """_logger.Error<int>("order {Id}", orderId);""")]
    [InlineData(Framework.NLog, """_logger.Log(NLog.LogLevel.Info, "ERROR: no stock");""", """_logger.Log(NLog.LogLevel.Error, "no stock");""")]
    [InlineData(Framework.NLog, """_logger.ConditionalDebug("ERROR: no stock");""", """_logger.Error("no stock");""")]
    [InlineData(Framework.Mel, """LOG.Info("ERROR: " + "no stock");""", """LOG.Error("no stock");""")]
    [InlineData(Framework.Mel, """const string Text = "no stock"; LOG.Info("ERROR: " + Text + " today");""",
        """const string Text = "no stock"; LOG.Error(Text + " today");""")]
    [InlineData(Framework.Mel, """void W(string format, params object[] args) => LOG.Warn("[INFO] " + format, args); W("a {A}", 1);""",
        """void W(string format, params object[] args) => LOG.Info(format, args); W("a {A}", 1);""", false)]
    [InlineData(Framework.Serilog, """void W(string format, params object[] args) => LOG.Warn("[INFO] " + format, args); W("a {A}", 1);""",
        """void W(string format, params object[] args) => LOG.Info(format, args); W("a {A}", 1);""", false)]
    [InlineData(Framework.NLog, """void W(string format, params object[] args) => LOG.Warn("[INFO] " + format, args); W("a {A}", 1);""",
        """void W(string format, params object[] args) => LOG.Info(format, args); W("a {A}", 1);""", false)]
    [InlineData(Framework.Log4Net, """LOG.Warn("[INFO] " + name + " {0}", orderId);""", """LOG.Info(name + " {0}", orderId);""", false)]
    [InlineData(Framework.Log4Net, """_logger.Warn("[INFO] " + orderId + 5);""", """_logger.InfoFormat("{0}5", orderId);""", false)]
    [InlineData(Framework.Mel, """LOG.Info("{Now} [ERROR] order {Id}", DateTime.UnixEpoch, orderId);""",
        """LOG.Error("{Now} order {Id}", DateTime.UnixEpoch, orderId);""", false)]
    public Task Moves_the_level(Framework framework, string before, string after, bool runs = true)
        => Check.Source(Verify.Method(before, framework), Verify.Method(after, framework), "LOG3002", runs, references: References.WithAllFrameworks);

    [Theory] // In whatever order the two are applied.
    [InlineData("""LOG.Info($"ERROR: order {orderId}");""", """LOG.Error($"order {orderId}");""", """LOG.Error("order {OrderId}", orderId);""")]
    [InlineData("""LOG.Info("ERROR: order " + orderId);""", """LOG.Error("order " + orderId);""", """LOG.Error("order {OrderId}", orderId);""")]
    [InlineData("""LOG.Info(string.Format("ERROR: order {0}", orderId));""", """LOG.Error(string.Format("order {0}", orderId));""",
        """LOG.Error("order {OrderId}", orderId);""")]
    public async Task Works_before_and_after_a_template_is_made(string before, string between, string after)
    {
        foreach (var framework in LogFixture.WithTemplates)
        {
            foreach (var levelFirst in new[] { true, false })
            {
                using var run = new FixRun([Verify.Method(before, framework)], references: References.WithAllFrameworks);
                await run.FixAllAsync(levelFirst ? "LOG3002" : "LOG2001");
                Assert.True(!levelFirst || await run.TextAsync() == Verify.Method(between, framework), await run.TextAsync());
                await run.FixAllAsync(levelFirst ? "LOG2001" : "LOG3002");
                Assert.Equal(Verify.Method(after, framework), await run.TextAsync());
            }
        }
    }

    [Fact]
    public async Task Changes_definitions()
    {
        static string Source(string attribute, string define) =>
            $$"""
            static partial class Log
            {
                private static readonly Action<ILogger, int, Exception?> s_found = LoggerMessage.Define<int>({{define}});
                {{attribute}}
                public static partial void Ordered(ILogger logger, int id);
            }
            """;
        using var run = new FixRun([Source("""[LoggerMessage(LogLevel.Information, "ERROR: order {Id}")]""",
            "LogLevel.Debug, 1, \"[WARN] found {Id}\"")]);
        await run.FixAllAsync("LOG3002");
        Assert.Equal(Source("""[LoggerMessage(LogLevel.Error, "order {Id}")]""", "LogLevel.Warning, 1, \"found {Id}\""), await run.TextAsync());
    }

    [Theory]
    [InlineData("""const string Text = "ERROR: no stock"; _logger.LogInformation(Text);""")]
    public Task Is_withheld_where_the_text_is_shared(string statement) => Check.Withheld(statement, "LOG3002");
}
