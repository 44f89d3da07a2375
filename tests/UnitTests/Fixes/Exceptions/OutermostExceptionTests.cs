using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Fixes.Exceptions;

/// <summary>The exception that is passed is the one that was caught, never one inside of it; and no text becomes a format on the way.</summary>
public sealed class OutermostExceptionTests
{
    private const string Try = "try { throw error; } catch (Exception e) { ";

    private const string Format = "_logger.Error(string.Format(CultureInfo.InvariantCulture, ";

    [Theory]
    [InlineData(Framework.Mel, """LOG.Error("x {A} {B}", e.Message, e.InnerException);""", """LOG.Error(e, "x");""")]
    [InlineData(Framework.Serilog, """LOG.Error("x {A} {B}", e.Message, e.InnerException);""", """LOG.Error(e, "x");""")]
    [InlineData(Framework.NLog, """LOG.Error("x {A} {B}", e.Message, e.InnerException);""", """LOG.Error(e, "x");""")]
    [InlineData(Framework.Log4Net, """LOG.Error("x {0} {1}", e.Message, e.InnerException);""", """_logger.Error("x", e);""")]
    [InlineData(Framework.Mel, """LOG.Error("x {A}", e.InnerException ?? e);""", """LOG.Error(e, "x");""")]
    [InlineData(Framework.Mel, """LOG.Error("x {A}", e.InnerException?.InnerException);""", """LOG.Error(e, "x");""")]
    [InlineData(Framework.Mel, """LOG.Error("x {A}", e.GetBaseException());""", """LOG.Error(e, "x");""")]
    [InlineData(Framework.Mel, """LOG.Error("x {A}", ((AggregateException)e).InnerExceptions[0]);""", """LOG.Error(e, "x");""")]
    [InlineData(Framework.Mel, """LOG.Error("x {A} {B}", error, e);""", """LOG.Error(e, "x {A}", error);""")]
    [InlineData(Framework.Mel, """if (e.InnerException is IOException io) LOG.Error("io {M}", io);""",
        """if (e.InnerException is IOException io) LOG.Error(e, "io");""")]
    [InlineData(Framework.Mel, """if (e is { InnerException: { } inner }) LOG.Error("x {M}", inner);""",
        """if (e is { InnerException: { } inner }) LOG.Error(e, "x");""")]
    [InlineData(Framework.Mel, """var inner = e.InnerException; LOG.Error("x {M}", inner);""",
        """var inner = e.InnerException; LOG.Error(e, "x");""")]
    [InlineData(Framework.Mel, """var last = e.InnerException; while (last != null) { LOG.Error("x {M}", last); last = last.InnerException; }""",
        """var last = e.InnerException; while (last != null) { LOG.Error(last, "x"); last = last.InnerException; }""")]
    [InlineData(Framework.Mel, """if (e is IOException io) LOG.Error("io {M}", io);""", """if (e is IOException io) LOG.Error(io, "io");""")]
    [InlineData(Framework.Serilog, """LOG.Error("x {A}", e.InnerException?.InnerException);""", """LOG.Error(e, "x");""")]
    [InlineData(Framework.NLog, """LOG.Error("x {A} {B}", e.InnerException, e);""", """LOG.Error(e, "x");""")]
    [InlineData(Framework.Log4Net, """LOG.Error("x {0}", e.GetBaseException());""", """_logger.Error("x", e);""")]
    [InlineData(Framework.Log4Net, """LOG.Error("x {0} {1}", orderId, e.InnerException ?? e);""",
        """_logger.Error(string.Format(CultureInfo.InvariantCulture, "x {0}", orderId), e);""")]
    [InlineData(Framework.NLog, """if (e.InnerException is IOException io) LOG.Error("io {M}", io);""",
        """if (e.InnerException is IOException io) LOG.Error(e, "io");""")]
    public async Task Is_passed(Framework framework, string before, string after)
    {
        using var run = new FixRun([Verify.Method(Try + before + " }", framework)], references: References.WithAllFrameworks);
        await run.FixAllAsync("LOG4002");
        Assert.Equal(Verify.WithCulture(Verify.Method(Try + after + " }", framework)), await run.TextAsync());
        Assert.False(await run.FixAllAsync("LOG4002"));
    }

    [Theory]
    [InlineData("Console.WriteLine(e.InnerException);", """_logger.LogError(e, "Exception in M");""")]
    [InlineData("""Console.WriteLine("x " + e.InnerException);""", """_logger.LogError(e, "x");""")]
    [InlineData("""Console.WriteLine("x {0} {1}", e.Message, e.InnerException);""", """_logger.LogError(e, "x");""")]
    [InlineData("""Console.WriteLine($"x: {(e.InnerException ?? e).Message}");""", """_logger.LogError(e, "x");""")]
    [InlineData("""Console.WriteLine($"{error.Message} - {e.Message}");""", """_logger.LogError(e, "{Message}", error.Message);""")]
    [InlineData("""Console.WriteLine($"Code {error?.HResult:X}: {error?.Message}");""",
        """_logger.LogError(error, "Code {HResult:X}", error?.HResult);""")]
    public async Task Is_passed_where_it_was_printed(string before, string after)
    {
        using var run = new FixRun([Verify.Method(Try + before + " }")]);
        await run.FixAllAsync("LOG1001");
        SolutionRun.Contains(Try + after + " }", await run.TextAsync());
    }

    [Theory]
    [InlineData("LOG4003", """_logger.ErrorFormat("No path {0}: " + e.ToString(), name);""", Format + "\"No path {0}\", name), e);")]
    [InlineData("LOG4003", """_logger.ErrorFormat("No path {0}: " + e.Message + " in " + name, name);""",
        Format + "\"No path {0}: {1} in {2}\", name, e.Message, name), e);")]
    [InlineData("LOG4001", """_logger.ErrorFormat("No path {0}: " + name, orderId);""", Format + "\"No path {0}: {1}\", orderId, name), e);")]
    [InlineData("LOG4001", """_logger.ErrorFormat($"No path {{0}}: {name}", orderId);""", Format + "\"No path {0}: {1}\", orderId, name), e);")]
    [InlineData("LOG4003", """_logger.ErrorFormat(System.Globalization.CultureInfo.InvariantCulture, "No path {0}: " + e, name);""",
        """_logger.Error(string.Format(System.Globalization.CultureInfo.InvariantCulture, "No path {0}", name), e);""")]
    [InlineData("LOG4003", """_logger.ErrorFormat(e.Message + " {0}", name);""", Format + "\"{1} {0}\", name, e.Message), e);")]
    [InlineData("LOG4003", """_logger.ErrorFormat($"No {{0}}: {e}", name);""", Format + "\"No {0}\", name), e);")]
    public async Task No_text_becomes_a_format(string id, string before, string after)
    {
        using var run = new FixRun([Verify.Method(Try + before + " }", Framework.Log4Net)], references: References.WithAllFrameworks);
        await run.FixAllAsync(id);
        Assert.Equal(Verify.WithCulture(Verify.Method(Try + after + " }", Framework.Log4Net)), await run.TextAsync());
        Assert.False(await run.FixAllAsync(id));
    }

    [Theory]
    [InlineData("LOG4001", """_logger.ErrorFormat(name, orderId);""")]
    [InlineData("LOG4001", """_logger.ErrorFormat("No {0} {1}", orderId);""")]
    [InlineData("LOG4001", """_logger.ErrorFormat("No {0", orderId);""")]
    [InlineData("LOG4001", """_logger.ErrorFormat("No {0:Q}", orderId);""")]
    [InlineData("LOG4001", """object[] all = [1]; _logger.ErrorFormat("No {0} {1}", all);""")]
    [InlineData("LOG4001", """_logger.ErrorFormat("No {0}: " + DateTime.Now, orderId);""")]
    [InlineData("LOG4001", """_logger.WarnFormat("No {0} " + name + " {1}", orderId);""")]
    [InlineData("LOG4001", """_logger.ErrorFormat(orderId > 0 ? "No {0}" : name, orderId);""")]
    public async Task Nothing_is_written_that_could_throw(string id, string statement)
    {
        using var run = new FixRun([Verify.Method(Try + statement + " }", Framework.Log4Net)], references: References.WithAllFrameworks);
        Assert.Contains(await run.DiagnosticsAsync(), d => d.Id == id);
        await run.FixAllAsync(id);
        Assert.Equal(Verify.Method(Try + statement + " }", Framework.Log4Net), await run.TextAsync());
    }
}
