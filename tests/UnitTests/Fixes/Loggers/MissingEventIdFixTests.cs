using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Fixes.Loggers;

public sealed class MissingEventIdFixTests
{
    private const string Id = "LOG5009";

    private static readonly (string, string)[] On = [("dotnet_diagnostic.LOG5009.severity", "warning")];

    [Theory]
    [InlineData("""_logger.LogInformation("One");""", """_logger.LogInformation(1, "One");""")]
    [InlineData(
        """_logger.LogError(error, "One {Id}", orderId); _logger.LogDebug("Two"); _logger.LogInformation("One {Id}", orderId);""",
        """_logger.LogError(1, error, "One {Id}", orderId); _logger.LogDebug(2, "Two"); _logger.LogInformation(1, "One {Id}", orderId);""")]
    [InlineData(
        """_logger.LogInformation(1001, "One"); _logger.LogWarning("One"); _logger.Log(LogLevel.Error, error, "Two");""",
        """_logger.LogInformation(1001, "One"); _logger.LogWarning(1001, "One"); _logger.Log(LogLevel.Error, 1002, error, "Two");""")]
    [InlineData(
        """LoggerExtensions.LogInformation(_logger, "One"); _logger.LogInformation(message: "Two {A}", args: orderId);""",
        """LoggerExtensions.LogInformation(_logger, 1, "One"); _logger.LogInformation(message: "Two {A}", args: orderId, eventId: 2);""")]
    [InlineData(
        """_logger.LogInformation(0, "One"); _logger?.LogInformation(default(EventId), "Two");""",
        """_logger.LogInformation(1, "One"); _logger?.LogInformation(2, "Two");""")]
    [InlineData( // There is none above the highest.
        """_logger.LogInformation(int.MaxValue, "Any"); _logger.LogInformation("One"); _logger.LogInformation("Two");""",
        """_logger.LogInformation(int.MaxValue, "Any"); _logger.LogInformation(1, "One"); _logger.LogInformation(2, "Two");""")]
    [InlineData(
        """_logger.LogDebug(int.MaxValue, "A"); _logger.LogDebug(int.MaxValue - 1, "B"); _logger.LogDebug(7, "C"); _logger.LogDebug("D");""",
        """_logger.LogDebug(int.MaxValue, "A"); _logger.LogDebug(int.MaxValue - 1, "B"); _logger.LogDebug(7, "C"); _logger.LogDebug(8, "D");""")]
    public Task Gets_the_next_number(string before, string after) => Check.Source(Verify.Method(before), Verify.Method(after), Id, options: On);

    [Fact]
    public async Task Names_for_numbers_count_all_together()
    {
        const string Ids = "static class Ids { public const int Taken = 10, Sent = 11; public static readonly EventId Lost = new(12, \"Lost\"); } ";
        await Check.Source(
            Ids + Verify.Method("""_logger.LogInformation(Ids.Taken, "Taken"); _logger.LogInformation("Other");"""),
            Ids + Verify.Method("""_logger.LogInformation(Ids.Taken, "Taken"); _logger.LogInformation(13, "Other");"""), Id, options: On);
    }

    [Fact]
    public async Task Definitions_and_calls_share_numbers_over_all_parts()
    {
        using var run = new FixRun(
            [
                """
                partial class C
                {
                    void M(ILogger logger) { logger.LogInformation("Three"); One(logger); }
                    [LoggerMessage(LogLevel.Information, "One")]
                    static partial void One(ILogger logger);
                }
                """,
                """
                partial class C
                {
                    [LoggerMessage(Level = LogLevel.Information, Message = "Two")]
                    static partial void Two(ILogger logger);
                    [LoggerMessage(EventId = 0, Level = LogLevel.Information, Message = "Three")]
                    static partial void Three(ILogger logger);
                    [LoggerMessage(7, LogLevel.Information, "Seven")]
                    static partial void Seven(ILogger logger);
                    class Inner { void M(ILogger logger) => logger.LogInformation("Inner"); }
                }
                """,
            ],
            [.. On, ("dotnet_diagnostic.LOG5005.severity", "warning")]);
        await run.FixAllAsync(Id);
        var (first, second) = (await run.TextAsync(), await run.TextAsync(1));
        Assert.Contains("logger.LogInformation(8, \"Three\")", first, StringComparison.Ordinal);
        Assert.Contains("[LoggerMessage(9, LogLevel.Information, \"One\")]", first, StringComparison.Ordinal);
        Assert.Contains("[LoggerMessage(EventId = 10, Level = LogLevel.Information, Message = \"Two\")]", second, StringComparison.Ordinal);
        Assert.Contains("[LoggerMessage(EventId = 8, Level", second, StringComparison.Ordinal);
        Assert.Contains("logger.LogInformation(1, \"Inner\")", second, StringComparison.Ordinal);
        Assert.DoesNotContain(await run.DiagnosticsAsync(), d => d.Id is Id or "LOG5005");
        Assert.False(await run.FixAllAsync(Id));
    }

    /// <summary>For a method without a number the generator makes one of its name, a number of ten digits: none of the type's own.</summary>
    [Fact]
    public async Task What_the_generator_has_made_up_does_not_count()
    {
        using var run = new FixRun(
            [
                """
                partial class C
                {
                    void M(ILogger logger) { logger.LogInformation("Two"); One(logger); }
                    [LoggerMessage(LogLevel.Information, "One")]
                    static partial void One(ILogger logger);
                }
                """,
            ], On).WithGenerator();
        await run.FixAllAsync(Id);
        var text = await run.TextAsync();
        Assert.Contains("logger.LogInformation(1, \"Two\")", text, StringComparison.Ordinal);
        Assert.Contains("[LoggerMessage(2, LogLevel.Information, \"One\")]", text, StringComparison.Ordinal);
        Assert.Empty(await run.ErrorsAsync());
        Assert.False(await run.FixAllAsync(Id));
    }

    [Fact]
    public async Task One_alone_is_next_to_those_that_are_there()
    {
        const string Statements = """_logger.LogInformation("One"); _logger.LogInformation(4, "Two"); _logger.LogDebug("Three");""";
        using var run = new FixRun([Verify.Method(Statements)], On);
        var found = (await run.DiagnosticsAsync()).Where(d => d.Id == Id).ToArray();
        await run.ApplyAsync(Assert.Single(await run.ActionsAsync(found[1])));
        Assert.Equal(Verify.Method(Statements.Replace("LogDebug(", "LogDebug(5, ", StringComparison.Ordinal)), await run.TextAsync());
    }
}
