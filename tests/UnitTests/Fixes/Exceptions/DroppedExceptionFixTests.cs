using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Fixes.Exceptions;

/// <summary>LOG4001: the exception goes to the call, the text stays.</summary>
public sealed class DroppedExceptionFixTests
{
    [Theory]
    [InlineData(Framework.Mel, """LOG.Error("failed")""", """LOG.Error(ex, "failed")""")]
    [InlineData(Framework.Serilog, """LOG.Error("failed")""", """LOG.Error(ex, "failed")""")]
    [InlineData(Framework.NLog, """LOG.Error("failed")""", """LOG.Error(ex, "failed")""")]
    [InlineData(Framework.Log4Net, """LOG.Error("failed")""", """_logger.Error("failed", ex)""")]
    [InlineData(Framework.Log4Net, """_logger.Error("failed")""", """_logger.Error("failed", ex)""")]
    [InlineData(Framework.Log4Net, """LOG.Error("Order {0}", orderId)""",
        """_logger.Error(string.Format(CultureInfo.InvariantCulture, "Order {0}", orderId), ex)""")]
    [InlineData(Framework.Mel, """LOG.Error("Order {Id} of {Name}", orderId, name)""", """LOG.Error(ex, "Order {Id} of {Name}", orderId, name)""")]
    [InlineData(Framework.Serilog, """LOG.Error("Order {Id} of {Name}", orderId, name)""",
        """LOG.Error(ex, "Order {Id} of {Name}", orderId, name)""")]
    [InlineData(Framework.NLog, """LOG.Error("Order {Id} of {Name}", orderId, name)""", """LOG.Error(ex, "Order {Id} of {Name}", orderId, name)""")]
    [InlineData(Framework.Mel,
        """
        LOG.Error(
                    "Order {Id} of {Name}",
                    orderId,
                    name)
        """,
        """
        LOG.Error(
                    ex,
                    "Order {Id} of {Name}",
                    orderId,
                    name)
        """)]
    [InlineData(Framework.Mel, """_logger.LogError(5, "failed")""", """_logger.LogError(5, ex, "failed")""")]
    [InlineData(Framework.Mel, """_logger.Log(LogLevel.Error, "failed")""", """_logger.Log(LogLevel.Error, ex, "failed")""")]
    [InlineData(Framework.Mel, """LoggerExtensions.LogError(_logger, "failed")""", """LoggerExtensions.LogError(_logger, ex, "failed")""")]
    [InlineData(Framework.Mel, """_logger?.LogError("failed")""", """_logger?.LogError(ex, "failed")""")]
    [InlineData(Framework.Serilog, """_logger.Write(Serilog.Events.LogEventLevel.Error, "failed")""",
        """_logger.Write(Serilog.Events.LogEventLevel.Error, ex, "failed")""")]
    [InlineData(Framework.NLog, """_logger.Log(NLog.LogLevel.Error, "failed")""", """_logger.Log(NLog.LogLevel.Error, ex, "failed")""")]
    public Task Passes_the_exception(Framework framework, string before, string after)
    {
        return Check.Source(
            Verify.Method($"try {{ throw error; }} catch (Exception ex) {{ {before}; }}", framework),
            Verify.WithCulture(Verify.Method($"try {{ throw error; }} catch (Exception ex) {{ {after}; }}", framework)), "LOG4001", runs: false,
            references: References.WithAllFrameworks);
    }

    [Theory]
    [InlineData("""try { } catch (Exception) { LOG.Error("failed"); }""", """try { } catch (Exception ex) { LOG.Error(ex, "failed"); }""")]
    [InlineData("""try { } catch { LOG.Error("failed"); }""", """try { } catch (Exception ex) { LOG.Error(ex, "failed"); }""")]
    [InlineData("""try { } catch when (orderId > 0) { LOG.Error("failed"); }""",
        """try { } catch (Exception ex) when (orderId > 0) { LOG.Error(ex, "failed"); }""")]
    [InlineData("""try { } catch (IOException) when (orderId > 0) { LOG.Error("failed"); }""",
        """try { } catch (IOException ex) when (orderId > 0) { LOG.Error(ex, "failed"); }""")]
    [InlineData("""try { } catch (IOException /* disk */) { LOG.Error("failed"); }""",
        """try { } catch (IOException ex /* disk */) { LOG.Error(ex, "failed"); }""")]
    [InlineData("""var ex = 1; try { } catch { LOG.Error("failed"); }""",
        """var ex = 1; try { } catch (Exception exception) { LOG.Error(exception, "failed"); }""")]
    [InlineData("""try { } catch { LOG.Error("failed"); foreach (var ex in items) { var exception = ex; } }""",
        """try { } catch (Exception ex2) { LOG.Error(ex2, "failed"); foreach (var ex in items) { var exception = ex; } }""")]
    [InlineData("""Action<int> a = ex => { try { } catch { LOG.Error("failed"); } };""",
        """Action<int> a = ex => { try { } catch (Exception exception) { LOG.Error(exception, "failed"); } };""")]
    [InlineData("""try { } catch { LOG.Error("failed"); Func<int, int> f = ex => ex; }""",
        """try { } catch (Exception exception) { LOG.Error(exception, "failed"); Func<int, int> f = ex => ex; }""")]
    [InlineData("""try { } catch (IOException) { LOG.Error("io"); } catch (Exception) { LOG.Error("failed"); }""",
        """try { } catch (IOException ex) { LOG.Error(ex, "io"); } catch (Exception ex) { LOG.Error(ex, "failed"); }""")]
    [InlineData("""try { } catch (Exception @event) { LOG.Error("failed"); }""",
        """try { } catch (Exception @event) { LOG.Error(@event, "failed"); }""")]
    [InlineData(
        """try { } catch { try { } catch { LOG.Error("inner"); } LOG.Error("outer"); }""",
        """try { } catch (Exception ex) { try { } catch (Exception exception) { LOG.Error(exception, "inner"); } LOG.Error(ex, "outer"); }""")]
    public async Task Declares_the_variable(string before, string after)
    {
        foreach (var framework in LogFixture.WithTemplates)
        {
            await Check.InFramework(framework, before, after, "LOG4001");
        }
    }

    [Fact]
    public Task Qualifies_the_type_where_nothing_imports_it()
        => Check.Source(
            """
            namespace App { class Exception { }
            class C { public static void M(Microsoft.Extensions.Logging.ILogger logger)
            { try { } catch { logger.LogError("failed"); } } } }
            """,
            """
            namespace App { class Exception { }
            class C { public static void M(Microsoft.Extensions.Logging.ILogger logger)
            { try { } catch (System.Exception ex) { logger.LogError(ex, "failed"); } } } }
            """,
            "LOG4001", runs: false);

    [Theory]
    [InlineData(Framework.Mel, """try { throw error; } catch { _logger.LogError(message: "failed"); }""",
        """try { throw error; } catch (Exception ex) { _logger.LogError(exception: ex, message: "failed"); }""")]
    [InlineData(Framework.NLog,
        """try { throw error; } catch (Exception) { NLog.ILoggerExtensions.ForErrorEvent(_logger).Message("failed {Id}", orderId).Log(); }""",
        """try { throw error; } catch (Exception ex) { NLog.ILoggerExtensions.ForErrorEvent(_logger).Exception(ex).Message("failed {Id}", """
            + """orderId).Log(); }""")]
    public Task Passes_it_by_name_and_in_chains(Framework framework, string before, string after)
        => Check.InFramework(framework, before, after, "LOG4001");

    [Theory]
    [InlineData(Framework.Log4Net, """try { } catch { _logger.Error(message: "failed"); }""")]
    [InlineData(Framework.Log4Net, """try { } catch { LOG.Error("{{failed}}"); }""")]
    public Task Is_withheld_where_the_call_has_no_place_for_it(Framework framework, string statement)
        => Check.Withheld(framework, statement, "LOG4001");

    [Theory] // The records that the print fixes write hold the exception already.
    [InlineData("""try { } catch (Exception) { Console.WriteLine("failed"); }""",
        """try { } catch (Exception ex) { _logger.LogError(ex, "failed"); }""")]
    [InlineData("""try { } catch { Console.WriteLine("failed"); }""", """try { } catch (Exception ex) { _logger.LogError(ex, "failed"); }""")]
    [InlineData("""try { } catch (IOException) { Console.Error.WriteLine("failed"); }""",
        """try { } catch (IOException ex) { _logger.LogError(ex, "failed"); }""")]
    [InlineData("""try { } catch { Console.WriteLine("failed"); throw; }""", """try { } catch { _logger.LogError("failed"); throw; }""")]
    [InlineData("""try { } catch { Console.WriteLine("failed"); Console.WriteLine("again"); }""",
        """try { } catch (Exception ex) { _logger.LogError(ex, "failed"); _logger.LogError("again"); }""")]
    public async Task Print_fixes_declare_it_too(string before, string after)
    {
        using var run = new FixRun([Verify.Method(before)]);
        await run.FixAllAsync("LOG1001");
        Assert.Equal(Verify.Method(after), await run.TextAsync());
        Assert.DoesNotContain(await run.DiagnosticsAsync(), d => d.Id == "LOG4001");
    }
}
