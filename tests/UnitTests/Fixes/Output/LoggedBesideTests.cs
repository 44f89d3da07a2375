using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Fixes.Output;

/// <summary>A print of an exception that a record beside it has goes; one that says more, or is alone in what it says, becomes a record.</summary>
public sealed class LoggedBesideTests
{
    private const string Try = "try { throw error; } catch (Exception e) { ";

    [Theory]
    [InlineData(Framework.Mel, """_logger.LogError(e, "failed!"); Console.WriteLine(e);""", """_logger.LogError(e, "failed!");""")]
    [InlineData(Framework.Serilog, """_logger.Error(e, "failed!"); Console.WriteLine(e.ToString());""", """_logger.Error(e, "failed!");""")]
    [InlineData(Framework.NLog, """_logger.Error(e, "failed!"); Console.WriteLine(e.Message);""", """_logger.Error(e, "failed!");""")]
    [InlineData(Framework.Log4Net, """_logger.Error("failed!", e); Console.WriteLine(e.StackTrace);""", """_logger.Error("failed!", e);""")]
    [InlineData(Framework.Mel, """Console.Error.WriteLine(e); _logger.LogWarning(e, "failed!");""", """_logger.LogWarning(e, "failed!");""")]
    [InlineData(Framework.Mel, """_logger.LogError(e, "failed!"); Console.WriteLine("Error message: " + e.Message);""",
        """_logger.LogError(e, "failed!");""")]
    [InlineData(Framework.Mel, """_logger.LogError(e, "failed!"); Console.WriteLine("Saving " + e.Message);""",
        """_logger.LogError(e, "failed!"); _logger.LogError(e, "Saving");""")]
    [InlineData(Framework.Mel, """_logger.LogDebug(e, "failed!"); Console.WriteLine(e); throw;""",
        """_logger.LogDebug(e, "failed!"); _logger.LogError(e, "Exception in M"); throw;""")]
    [InlineData(Framework.Mel, """if (orderId > 0) { _logger.LogError(e, "failed!"); } Console.WriteLine(e);""",
        """if (orderId > 0) { _logger.LogError(e, "failed!"); } _logger.LogError(e, "Exception in M");""")]
    [InlineData(Framework.Mel, """_logger.LogError(error, "failed!"); Console.WriteLine(e);""",
        """_logger.LogError(error, "failed!"); _logger.LogError(e, "Exception in M");""")]
    public async Task The_print_goes(Framework framework, string before, string after)
    {
        using var run = new FixRun([Verify.Method(Try + before + " }", framework)], references: References.WithAllFrameworks);
        Assert.True(await run.FixAllAsync("LOG1001"));
        Assert.Equal(Verify.Method(Try + after + " }", framework), await run.TextAsync());
    }

    [Fact]
    public async Task The_action_says_so()
    {
        using var run = new FixRun([Verify.Method(Try + """_logger.LogError(e, "failed!"); Console.WriteLine(e); }""")]);
        var actions = await run.ActionsAsync((await run.DiagnosticsAsync()).Single(d => d.Id == "LOG1001"));
        Assert.Equal("Remove what is logged beside it", actions[0].Title);
        Assert.Equal("LOG1001.Default", actions[0].EquivalenceKey);
    }

    [Theory] // The level in front of a format is the record's, whatever the format is.
    [InlineData("""Console.WriteLine("[INFO] " + format, args);""", """_logger.LogInformation("{Text}", string.Format(format, args));""")]
    [InlineData("""Console.WriteLine($"[ERROR] {format}", args);""", """_logger.LogError("{Text}", string.Format(format, args));""")]
    [InlineData("""Console.WriteLine("WARNING: " + format, args);""", """_logger.LogWarning("{Text}", string.Format(format, args));""")]
    [InlineData("""Console.WriteLine("Job: " + format, args);""", """_logger.LogInformation("Job: {Text}", string.Format(format, args));""")]
    [InlineData("""Console.WriteLine("{0}: " + format, args);""",
        """_logger.LogInformation("{Text}", string.Format("{0}: " + format, args));""")]
    [InlineData("""Console.WriteLine(DateTime.Now + " [WARN] " + format, args);""",
        """_logger.LogWarning("{Time} {Text}", DateTime.Now, string.Format(format, args));""")]
    public async Task Text_in_front_of_a_format_is_the_templates(string before, string after)
    {
        var function = "void W(string format, params object[] args) { STATEMENT } W(\"a {0}\", 1);";
        using var run = new FixRun([Verify.Method(function.Replace("STATEMENT", before, StringComparison.Ordinal))]);
        Assert.True(await run.FixAllAsync("LOG1001"));
        Assert.Equal(Verify.Method(function.Replace("STATEMENT", after, StringComparison.Ordinal)), await run.TextAsync());
    }
}
