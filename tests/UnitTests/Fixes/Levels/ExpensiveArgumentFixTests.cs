using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Fixes.Levels;

public sealed class ExpensiveArgumentFixTests
{
    [Theory]
    [InlineData(Framework.Mel, """LOG.Debug("All {All}", items.ToList());""",
        """
        if (_logger.IsEnabled(LogLevel.Debug))
                {
                    LOG.Debug("All {All}", items.ToList());
                }
        """)]
    [InlineData(Framework.Mel, """_logger?.LogDebug("All {All}", items.ToList());""",
        """
        if (_logger?.IsEnabled(LogLevel.Debug) == true)
                {
                    _logger?.LogDebug("All {All}", items.ToList());
                }
        """)]
    [InlineData(Framework.Mel, """LoggerExtensions.LogTrace(_logger, "All {All}", items.ToList());""",
        """
        if (_logger.IsEnabled(LogLevel.Trace))
                {
                    LoggerExtensions.LogTrace(_logger, "All {All}", items.ToList());
                }
        """)]
    [InlineData(Framework.Mel, """LOG.Debug("All {All}", items.ToList()); // why""",
        """
        if (_logger.IsEnabled(LogLevel.Debug))
                {
                    LOG.Debug("All {All}", items.ToList()); // why
                }
        """)]
    [InlineData(Framework.Mel,
        """
        // all
                LOG.Debug(
                    "All {All}",
                    items.ToList());
                LOG.Debug("Again {All}", items.ToList());
        """,
        """
        // all
                if (_logger.IsEnabled(LogLevel.Debug))
                {
                    LOG.Debug(
                        "All {All}",
                        items.ToList());
                }
                if (_logger.IsEnabled(LogLevel.Debug))
                {
                    LOG.Debug("Again {All}", items.ToList());
                }
        """)]
    [InlineData(Framework.Mel,
        """
        if (orderId > 3)
                    LOG.Debug("All {All}", items.ToList());
                else
                    LOG.Info("None");
        """,
        """
        if (orderId > 3)
                {
                    if (_logger.IsEnabled(LogLevel.Debug))
                    {
                        LOG.Debug("All {All}", items.ToList());
                    }
                }
                else
                    LOG.Info("None");
        """)]
    [InlineData(Framework.Mel, """if (orderId > 3) LOG.Debug("All {All}", items.ToList()); else LOG.Info("None");""",
        """if (orderId > 3) { if (_logger.IsEnabled(LogLevel.Debug)) { LOG.Debug("All {All}", items.ToList()); } } else LOG.Info("None");""")]
    [InlineData(Framework.Mel, """switch (orderId) { case 17: LOG.Debug("All {All}", items.ToList()); break; }""",
        """switch (orderId) { case 17: if (_logger.IsEnabled(LogLevel.Debug)) { LOG.Debug("All {All}", items.ToList()); } break; }""")]
    [InlineData(Framework.Mel,
        """
        void Local() => LOG.Debug("All {All}", items.ToList());
                Local();
        """,
        """
        void Local()
                {
                    if (_logger.IsEnabled(LogLevel.Debug))
                    {
                        LOG.Debug("All {All}", items.ToList());
                    }
                }
                Local();
        """)]
    [InlineData(Framework.Mel, """LOG.Debug($"All {items.ToList()}");""",
        """
        if (_logger.IsEnabled(LogLevel.Debug))
                {
                    LOG.Debug($"All {items.ToList()}");
                }
        """)]
    [InlineData(Framework.NLog, """LOG.Debug("All {All}", items.ToList());""",
        """
        if (_logger.IsDebugEnabled)
                {
                    LOG.Debug("All {All}", items.ToList());
                }
        """)]
    [InlineData(Framework.Log4Net, """LOG.Debug("All {0}", items.Length, items.ToList().Count);""",
        """
        if (_logger.IsDebugEnabled)
                {
                    LOG.Debug("All {0}", items.Length, items.ToList().Count);
                }
        """, false)]
    [InlineData(Framework.Log4Net, """LOG.Debug("All {0}", items.ToList().Count);""",
        """
        if (_logger.IsDebugEnabled)
                {
                    LOG.Debug("All {0}", items.ToList().Count);
                }
        """)]
    [InlineData(Framework.Log4Net, "_logger?.Debug(items.ToList().Count);",
        "if (_logger?.IsDebugEnabled == true)\n        {\n            _logger?.Debug(items.ToList().Count);\n        }")]
    public Task Puts_a_guard_around_the_call(Framework framework, string before, string after, bool isComplete = true)
        => isComplete ? Check.InFramework(framework, before, after, "LOG3005") : Check.Withheld(framework, before, "LOG3005");

    [Theory]
    [InlineData("""LOG.Debug("All {All}", items.ToList());""",
        """
        if (_logger.IsEnabled(LogEventLevel.Debug))
                {
                    LOG.Debug("All {All}", items.ToList());
                }
        """)]
    [InlineData("""Serilog.Log.Verbose("All {All}", items.ToList());""",
        """
        if (Serilog.Log.IsEnabled(LogEventLevel.Verbose))
                {
                    Serilog.Log.Verbose("All {All}", items.ToList());
                }
        """)]
    public Task Imports_the_levels(string before, string after)
        => Check.Source(
            Verify.Method(before, Framework.Serilog), "using Serilog.Events;\n\n" + Verify.Method(after, Framework.Serilog), "LOG3005",
            references: References.WithAllFrameworks);

    [Fact]
    public Task Expression_bodies_get_a_block() => Check.Source(
        """
        class C
        {
            private readonly ILogger<C> _logger;
            public C(ILogger<C> logger) => _logger = logger;
            public void M(string[] items) => _logger.LogDebug("All {All}", items.ToList());
        }
        """,
        """
        class C
        {
            private readonly ILogger<C> _logger;
            public C(ILogger<C> logger) => _logger = logger;
            public void M(string[] items)
            {
                if (_logger.IsEnabled(LogLevel.Debug))
                {
                    _logger.LogDebug("All {All}", items.ToList());
                }
            }
        }
        """,
        "LOG3005");

    [Theory]
    [InlineData("""_logger.LogDebug("All {All}", await File.ReadAllTextAsync(name));""")]
    [InlineData("""_logger.LogDebug("All {All} {Count}", items.ToList(), _count++);""")]
    [InlineData("""_logger.LogDebug("All {All} {Count}", items.ToList(), _count = 3);""")]
    [InlineData("""_logger.LogDebug("All {All} {Count}", items.ToList(), int.TryParse(name, out var parsed)); _count = parsed;""")]
    [InlineData("""_logger.LogDebug("All {All} {Count}", items.ToList(), state is string text ? 1 : 2);""")]
    [InlineData("""Make().LogDebug("All {All}", items.ToList()); ILogger Make() => _logger;""")]
    [InlineData("""Action later = () => _logger.LogDebug("All {All}", items.ToList()); later();""")]
    public Task Is_withheld(string statements) => Check.Withheld(statements, "LOG3005");
}
