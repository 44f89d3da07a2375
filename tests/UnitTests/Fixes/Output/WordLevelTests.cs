using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Fixes.Output;

/// <summary>
/// Words give a print its level where nothing else does, and only where they are unmistakable; others put a warning first among the offers.
/// </summary>
public sealed class WordLevelTests
{
    [Theory]
    [InlineData(Framework.Mel, """Console.WriteLine("Failed to open " + orderId);""", """_logger.LogWarning("Failed to open {OrderId}", orderId);""")]
    [InlineData(Framework.Serilog, """Console.WriteLine("Could not open the file");""", """_logger.Warning("Could not open the file");""")]
    [InlineData(Framework.NLog, """Console.WriteLine("Unable to open the file");""", """_logger.Warn("Unable to open the file");""")]
    [InlineData(Framework.Log4Net, """Console.WriteLine("Cannot open the file");""", """_logger.Warn("Cannot open the file");""")]
    [InlineData(Framework.Mel, """Console.WriteLine("An error occurred");""", """_logger.LogError("An error occurred");""")]
    [InlineData(Framework.Mel, """Console.WriteLine("Error reading the file");""", """_logger.LogError("Error reading the file");""")]
    [InlineData(Framework.Mel, """Console.WriteLine("  - Failed to open");""", """_logger.LogWarning("  - Failed to open");""")]
    [InlineData(Framework.Mel, """System.Diagnostics.Debug.WriteLine("Failed to open");""", """_logger.LogDebug("Failed to open");""")]
    [InlineData(Framework.Mel, """Console.WriteLine("INFO: Failed to open");""", """_logger.LogInformation("Failed to open");""")]
    [InlineData(Framework.Mel, """Console.Error.WriteLine("Failed to open");""", """_logger.LogError("Failed to open");""")]
    [InlineData(Framework.Mel, """Console.WriteLine("Failed orders: " + orderId);""",
        """_logger.LogInformation("Failed orders: {OrderId}", orderId);""")]
    [InlineData(Framework.Mel, """Console.WriteLine("Error handling is on");""", """_logger.LogInformation("Error handling is on");""")]
    [InlineData(Framework.Mel, """Console.WriteLine("Error code " + orderId);""", """_logger.LogInformation("Error code {OrderId}", orderId);""")]
    [InlineData(Framework.Mel, """Console.WriteLine("Import failed, retrying");""", """_logger.LogInformation("Import failed, retrying");""")]
    [InlineData(Framework.Mel, """Console.WriteLine("Cannotation");""", """_logger.LogInformation("Cannotation");""")]
    public async Task Takes_what_is_unmistakable(Framework framework, string before, string after)
    {
        using var run = new FixRun([Verify.Method(before, framework)], references: References.WithAllFrameworks);
        await run.FixAllAsync(before.Contains("Debug.") ? "LOG1004" : "LOG1001");
        Assert.Equal(Verify.Method(after, framework), await run.TextAsync());
    }

    [Theory]
    [InlineData("Import failed, retrying", "Warning")]
    [InlineData("Customer not found", "Warning")]
    [InlineData("Imported without error", "Trace (hidden by the default level)")]
    [InlineData("0 failed", "Trace (hidden by the default level)")]
    [InlineData("Imported", "Trace (hidden by the default level)")]
    public async Task Offers_first_what_words_suggest(string text, string first)
    {
        using var run = new FixRun([Verify.Method($"""Console.WriteLine("{text}");""")]);
        var actions = await run.ActionsAsync((await run.DiagnosticsAsync()).Single(d => d.Id == "LOG1001"));
        Assert.Equal("LOG1001.Default", actions[0].EquivalenceKey);
        Assert.Equal(["Log it as Information", "Log it as " + first], actions.Take(2).Select(a => a.Title));
        Assert.Equal(6, actions.Length);
    }

    /// <summary>Lines below a warning that are indented more go on with it.</summary>
    [Theory]
    [InlineData("""Console.WriteLine("WARNING: Many orders"); Console.WriteLine("    Look at " + orderId); Console.WriteLine("Next");""",
        """_logger.LogWarning("Many orders"); _logger.LogWarning("    Look at {OrderId}", orderId); _logger.LogInformation("Next");""")]
    [InlineData("""Console.WriteLine("Failed to start:"); Console.WriteLine("  - one"); Console.WriteLine("  - two");""",
        """_logger.LogWarning("Failed to start:"); _logger.LogWarning("  - one"); _logger.LogWarning("  - two");""")]
    [InlineData("""Console.Error.WriteLine("WARNING: Many orders"); Console.Error.WriteLine("    Look at " + orderId);""",
        """_logger.LogWarning("Many orders"); _logger.LogWarning("    Look at {OrderId}", orderId);""")]
    [InlineData("""Console.WriteLine("Settings:"); Console.WriteLine("  Failed to read"); Console.WriteLine("  Next");""",
        """_logger.LogInformation("Settings:"); _logger.LogWarning("  Failed to read"); _logger.LogInformation("  Next");""")]
    [InlineData("""Console.WriteLine("ERROR: x"); Console.WriteLine("  INFO: y");""",
        """_logger.LogError("x"); _logger.LogInformation("y");""")]

    // In the turns of a loop right below.
    [InlineData("""Console.WriteLine("WARNING: Many orders"); foreach (var a in items) { Console.WriteLine("  " + a); } Console.WriteLine("Next");""",
        """_logger.LogWarning("Many orders"); foreach (var a in items) { _logger.LogWarning("  {Item}", a); } _logger.LogInformation("Next");""")]
    [InlineData("""Console.WriteLine("WARNING: Many orders"); foreach (var a in items) Console.WriteLine("  " + a);""",
        """_logger.LogWarning("Many orders"); foreach (var a in items) _logger.LogWarning("  {Item}", a);""")]
    [InlineData("""Console.WriteLine("ERROR: x"); for (var i = 0; i < 3; i++) { var n = i * 2; Console.WriteLine("  at " + n); """
            + """Console.WriteLine("    y"); }""",
        """_logger.LogError("x"); for (var i = 0; i < 3; i++) { var n = i * 2; _logger.LogError("  at {N}", n); _logger.LogError("    y"); }""")]
    [InlineData("""Console.WriteLine("ERROR: x"); orderId++; foreach (var a in items) { Console.WriteLine("  " + a); }""",
        """_logger.LogError("x"); orderId++; foreach (var a in items) { _logger.LogInformation("  {Item}", a); }""")]
    [InlineData("""Console.WriteLine("ERROR: x"); foreach (var a in items) { orderId++; Console.WriteLine("  " + a); }""",
        """_logger.LogError("x"); foreach (var a in items) { orderId++; _logger.LogInformation("  {Item}", a); }""")]
    [InlineData("""Console.WriteLine("ERROR: x"); foreach (var a in items) { Console.WriteLine(a); }""",
        """_logger.LogError("x"); foreach (var a in items) { _logger.LogInformation("{Item}", a); }""")]
    [InlineData("""Console.WriteLine("Orders:"); foreach (var a in items) { Console.WriteLine("  " + a); }""",
        """_logger.LogInformation("Orders:"); foreach (var a in items) { _logger.LogInformation("  {Item}", a); }""")]
    public async Task Details_have_the_level_of_their_line(string before, string after)
    {
        using var run = new FixRun([Verify.Method(before)]);
        await run.FixAllAsync("LOG1001");
        Assert.Equal(Verify.Method(after), await run.TextAsync());
    }
}
