using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Fixes.Exceptions;

/// <summary>What a message says at its end of the exception that the record has goes, with all that announces it.</summary>
public sealed class ExceptionTailTests
{
    private const string Try = "try { throw error; } catch (Exception e) { ";

    [Theory]
    [InlineData("""LOG.Error("Failed: " + e.Message + " Inner: " + e.InnerException?.Message);""", "\"Failed\"")]
    [InlineData("""LOG.Error("Failed: " + e.Message + Environment.NewLine + "Stack trace: " + e.StackTrace);""", "\"Failed\"")]
    [InlineData("""LOG.Error($"Failed: {e.Message}{Environment.NewLine}{e.StackTrace}");""", "\"Failed\"")]
    [InlineData("""LOG.Error($"Failed. Message: {e.Message}. StackTrace: {e.StackTrace}. Inner: {e.InnerException}");""", "\"Failed.\"")]
    [InlineData("""LOG.Error("Load failed. Error message: " + e.Message + ".");""", "\"Load failed.\"")]
    [InlineData("""LOG.Error($"{nameof(M)} failed: {e.GetType().Name} - {e.Message}");""", "nameof(M) + \" failed\"")]
    [InlineData("""LOG.Error($"Error in {nameof(M)}: {e.Message}{Environment.NewLine}{e.StackTrace}");""", "\"Error in \" + nameof(M)")]
    [InlineData("""LOG.Error("Failed: " + e.Message.ToString());""", "\"Failed\"")]
    [InlineData("""LOG.Error("Query failed because of " + e.Message);""", "\"Query failed\"")]
    [InlineData("""LOG.Error("Query failed due to: " + e);""", "\"Query failed\"")]
    [InlineData("""LOG.Error("Query failed with " + e.ToString());""", "\"Query failed\"")]
    [InlineData("LOG.Error(e.Message + e.StackTrace);", "\"Exception in M\"")]
    [InlineData("""LOG.Error($"Failed ({e.Message} {e})");""", "\"Failed\"")]
    [InlineData("LOG.Error(e.Message.ToString());", "\"Exception in M\"")]
    [InlineData("""LOG.Error("Error message: " + e.Message);""", "\"Exception in M\"")]
    public async Task Goes_in_every_framework(string before, string text)
    {
        foreach (var framework in Enum.GetValues<Framework>())
        {
            var record = framework switch
            {
                Framework.Mel => $"_logger.LogError(e, {text});",
                Framework.Log4Net => $"_logger.Error({text}, e);",
                _ => $"_logger.Error(e, {text});",
            };
            await AfterAll(framework, before, record);
        }
    }

    [Theory]
    [InlineData(Framework.Mel, """LOG.Error("Query {A} failed with {B}", name, e.ToString());""", """LOG.Error(e, "Query {A} failed", name);""")]
    [InlineData(Framework.Serilog, """LOG.Error("Query {A} failed with {B}", name, e.ToString());""", """LOG.Error(e, "Query {A} failed", name);""")]
    [InlineData(Framework.NLog, """LOG.Error("Query {A} failed with {B}", name, e.ToString());""", """LOG.Error(e, "Query {A} failed", name);""")]
    [InlineData(Framework.Log4Net, """_logger.ErrorFormat("Query {0} failed with {1}", name, e.ToString());""",
        """_logger.Error(string.Format(CultureInfo.InvariantCulture, "Query {0} failed", name), e);""")]
    [InlineData(Framework.Mel, """LOG.Error("Failed {A}", e.Message.ToString());""", """LOG.Error(e, "Failed");""")]
    [InlineData(Framework.Log4Net, """_logger.ErrorFormat("Failed {0}", e.Message.ToString());""", """_logger.Error("Failed", e);""")]
    [InlineData(Framework.Mel, """LOG.Error("[{A}] Exception: {B} - {C}", name, e.GetType().FullName, e.Message);""",
        """LOG.Error(e, "[{A}] Exception", name);""")]
    [InlineData(Framework.Mel, """LOG.Error("Caught by {A}", e.Message);""", """LOG.Error(e, "Caught by {A}", e.Message);""")]
    [InlineData(Framework.Mel, """LOG.Error("Failed ({A}) while loading {B}", e.Message, name);""",
        """LOG.Error(e, "Failed ({A}) while loading {B}", e.Message, name);""")]
    [InlineData(Framework.Mel, """LOG.Error("Failed: {A}{B} at once", e.Message, e.StackTrace);""",
        """LOG.Error(e, "Failed: {A}{B} at once", e.Message, e.StackTrace);""")]
    [InlineData(Framework.Serilog, """LOG.Error("Failed: {A}{B} at once", e.Message, e.StackTrace);""",
        """LOG.Error(e, "Failed: {A}{B} at once", e.Message, e.StackTrace);""")]
    [InlineData(Framework.NLog, """LOG.Error("Failed: {A}{B} at once", e.Message, e.StackTrace);""",
        """LOG.Error(e, "Failed: {A}{B} at once", e.Message, e.StackTrace);""")]
    public Task Goes_from_templates(Framework framework, string before, string after) => AfterAll(framework, before, after);

    [Theory] // Beside the exception, and given twice.
    [InlineData(Framework.Mel, "_logger.LogError(e, e.Message);", """_logger.LogError(e, "Exception in M");""")]
    [InlineData(Framework.Serilog, "_logger.Error(e, e.Message);", """_logger.Error(e, "Exception in M");""")]
    [InlineData(Framework.NLog, "_logger.Error(e, e.Message);", """_logger.Error(e, "Exception in M");""")]
    [InlineData(Framework.Mel, "_logger.LogError(e.Message, e);", """_logger.LogError(e, "Exception in M");""")]
    [InlineData(Framework.Serilog, "_logger.Error(e.Message, e);", """_logger.Error(e, "Exception in M");""")]
    [InlineData(Framework.NLog, "_logger.Error(e.Message, e);", """_logger.Error(e, "Exception in M");""")]
    [InlineData(Framework.Mel, "_logger.LogError(e, e.ToString());", """_logger.LogError(e, "Exception in M");""")]
    [InlineData(Framework.Mel, "_logger.LogError(e, e.InnerException!.Message);", """_logger.LogError(e, "Exception in M");""")]
    [InlineData(Framework.Mel, "_logger.LogError(1, e, e.Message);", """_logger.LogError(1, e, "Exception in M");""")]
    [InlineData(Framework.Mel, """_logger.LogError(e, $"{name} raised an exception. Exception:{e.Message}");""",
        """_logger.LogError(e, "{Name} raised an exception.", name);""")]
    [InlineData(Framework.Serilog, """_logger.Error(e, "Failed: " + e.Message);""", """_logger.Error(e, "Failed");""")]
    [InlineData(Framework.NLog, """_logger.Error(e, string.Format("Failed: {0}", e.Message));""", """_logger.Error(e, "Failed");""")]
    [InlineData(Framework.Serilog, """_logger.Error(e, $"{name} raised an exception. Exception:{e.Message}");""",
        """_logger.Error(e, "{Name:l} raised an exception.", name);""")]
    [InlineData(Framework.NLog, """_logger.Error(e, $"{name} raised an exception. Exception:{e.Message}");""",
        """_logger.Error(e, "{Name} raised an exception.", name);""")]
    [InlineData(Framework.Mel, """_logger.LogError(string.Join(", ", name, 5, e));""", """_logger.LogError(e, "{Name}, 5", name);""")]
    [InlineData(Framework.Mel, """_logger.LogError(e, error.Message);""", """_logger.LogError(e, "{Text}", error.Message);""")]
    [InlineData(Framework.Mel, """_logger.LogWarning(e, "Text.", e);""", """_logger.LogWarning(e, "Text.");""")]
    [InlineData(Framework.Serilog, """_logger.Warning(e, "Text.", e);""", """_logger.Warning(e, "Text.");""")]
    [InlineData(Framework.NLog, """_logger.Warn(e, "Text.", e);""", """_logger.Warn(e, "Text.");""")]
    [InlineData(Framework.Mel, """_logger.LogWarning(e, "Text {A}.", name, e);""", """_logger.LogWarning(e, "Text {A}.", name);""")]
    [InlineData(Framework.Mel, """_logger.LogWarning(e, "threw {Exception}", e);""", """_logger.LogWarning(e, "threw");""")]
    [InlineData(Framework.Serilog, """_logger.Warning(e, "{Id} threw {Exception}", orderId, e);""", """_logger.Warning(e, "{Id} threw", orderId);""")]
    [InlineData(Framework.NLog, """_logger.Warn(e, "{0} threw {1}", name, e);""", """_logger.Warn(e, "{Name} threw", name);""")]
    [InlineData(Framework.Mel, """_logger.LogWarning(e, "{Id} failed, ex: {Ex}.", orderId, e);""",
        """_logger.LogWarning(e, "{Id} failed", orderId);""")]
    public Task Goes_beside_the_exception(Framework framework, string before, string after) => AfterAll(framework, before, after);

    [Theory]
    [InlineData("""Console.WriteLine($"Error in {nameof(M)}: {e.Message}{Environment.NewLine}{e.StackTrace}");""", "\"Error in \" + nameof(M)")]
    [InlineData("""Console.WriteLine("Save failed: {0}\n{1}", e.Message, e.StackTrace);""", "\"Save failed\"")]
    [InlineData("""Console.WriteLine("Save failed: " + e.Message + " Inner: " + e.InnerException?.Message);""", "\"Save failed\"")]
    [InlineData("""Console.WriteLine("Message: " + e.Message);""", "\"Exception in M\"")]
    public Task Goes_from_prints(string before, string text) => AfterAll(Framework.Mel, before, $"_logger.LogError(e, {text});");

    [Theory] // One record for people and one with the stack.
    [InlineData(Framework.Mel, """_logger.LogDebug(e, "stack"); _logger.LogWarning("Failed: {Reason}", e.Message);""")]
    [InlineData(Framework.Serilog, """_logger.Warning("Failed: {Reason:l}", e.Message); _logger.Debug(e, "stack");""")]
    [InlineData(Framework.NLog, """_logger.Debug(e, "stack"); _logger.Warn("Failed: {Reason}", e.Message);""")]
    [InlineData(Framework.Log4Net, """_logger.Debug("stack", e); _logger.Warn("Failed: " + e.Message);""")]
    [InlineData(Framework.Mel, """_logger.LogWarning("Failed: {Reason}", e.Message); if (orderId > 0) { _logger.LogDebug(e, "stack"); }""")]
    public async Task A_pair_on_purpose_stays(Framework framework, string statements)
    {
        using var run = new FixRun([Verify.Method(Try + statements + " }", framework)], references: References.WithAllFrameworks);
        Assert.Empty((await run.DiagnosticsAsync()).Where(d => d.Id.StartsWith("LOG", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_is_dropped_and_too_low_is_one_run()
    {
        foreach (var framework in Enum.GetValues<Framework>())
        {
            var source = Verify.Method("try { File.Move(name, name); } catch (Exception) { LOG.Debug(\"POST failed\"); }", framework);
            using var run = new FixRun([source], references: References.WithAllFrameworks);
            Assert.True(await run.FixAllAsync());
            var once = await run.TextAsync();
            Assert.Contains("catch (Exception ex)", once, StringComparison.Ordinal);
            Assert.Contains("Warn", once, StringComparison.Ordinal);
            Assert.False(await run.FixAllAsync());
        }
    }

    private static async Task AfterAll(Framework framework, string before, string after)
    {
        using var run = new FixRun([Verify.Method(Try + before + " }", framework)], references: References.WithAllFrameworks);
        Assert.True(await run.FixAllAsync());
        SolutionRun.Contains(Verify.WithCulture(Verify.Method(Try + after + " }", framework)), await run.TextAsync());
        Assert.False(await run.FixAllAsync());
    }
}
