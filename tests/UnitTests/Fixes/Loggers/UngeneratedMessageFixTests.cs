using LogAnalyzers.UnitTests.Verification;
using Microsoft.Extensions.Logging;

namespace LogAnalyzers.UnitTests.Fixes.Loggers;

/// <summary>LOG5006's fix, with the generator that completes what it writes: the same records before and after, by running both.</summary>
public sealed class UngeneratedMessageFixTests
{
    private const string Id = "LOG5006";

    private static readonly (string, string)[] On = [("dotnet_diagnostic.LOG5006.severity", "warning")];

    [Theory]
    [InlineData(
        """_logger.LogInformation("Order {OrderId} shipped to {City}", orderId, name);""",
        """LogOrderShipped(orderId, name);""",
        """
        [LoggerMessage(EventId = 0, Level = LogLevel.Information, Message = "Order {OrderId} shipped to {City}")]
            private partial void LogOrderShipped(int orderId, string city);
        """)]
    [InlineData(
        """_logger.LogError(error, "Could not save order {Id}", order.Id);""",
        """LogCouldNotSaveOrder(error, order.Id);""",
        """
        [LoggerMessage(EventId = 0, Level = LogLevel.Error, Message = "Could not save order {Id}")]
            private partial void LogCouldNotSaveOrder(Exception exception, int id);
        """)]
    [InlineData(
        """_logger.LogWarning(new EventId(7, "Gone"), error, "Connection lost");""",
        """LogConnectionLost(error);""",
        """
        [LoggerMessage(EventId = 7, EventName = "Gone", Level = LogLevel.Warning, Message = "Connection lost")]
            private partial void LogConnectionLost(Exception exception);
        """)]
    [InlineData(
        """_logger.Log(orderId > 3 ? LogLevel.Error : LogLevel.Debug, 5, "Took {Elapsed,8:0.0} ms of {Level}", 2.5, orderId);""",
        """LogTookElapsed(orderId > 3 ? LogLevel.Error : LogLevel.Debug, 2.5, orderId);""",
        """
        [LoggerMessage(EventId = 5, Message = "Took {Elapsed,8:0.0} ms of {Level}")]
            private partial void LogTookElapsed(LogLevel logLevel, double elapsed, int level);
        """)]
    [InlineData(
        """_logger.LogInformation("{A} and {A} {{x}} of {User}", orderId, orderId, order.Id);""",
        """LogXOf(orderId, order.Id);""",
        null)]
    [InlineData(
        """_logger.LogDebug("Items: {Items} of {State}, {Nothing}", items, state, null);""",
        """LogItemsOf(items, state, null);""",
        null)]
    public async Task Becomes_a_method(string before, string call, string? method)
    {
        using var run = await RunAsync(Verify.Method(before));
        var text = await run.TextAsync();
        if (method is null)
        {
            Assert.DoesNotContain("_logger.Log", text, StringComparison.Ordinal);
            return;
        }

        Assert.Equal(
            Verify.Method(call).Replace("\nclass C\n", "\npartial class C\n", StringComparison.Ordinal)[..^1].TrimEnd() + "\n\n    " + method + "\n}",
            text);
    }

    /// <summary>Fixes all; the records are the same but for the event's name, which was none, and a value that stands twice.</summary>
    private static async Task<FixRun> RunAsync(string source, bool runs = true, bool isExtended = false)
    {
        var run = new FixRun([source], On).WithGenerator(isExtended);
        foreach (var culture in (string[])["", "de-DE"])
        {
            var original = run.Solution;
            var before = runs ? await run.RunAsync(culture, Note) : [];
            Assert.True(await run.FixAllAsync(Id), "Nothing is fixed");
            Assert.Empty(await run.ErrorsAsync());
            if (runs)
            {
                Assert.Equal(before, await run.RunAsync(culture, Note));
            }

            Assert.False(await run.FixAllAsync(Id), "A second run changes something");
            if (culture.Length == 0)
            {
                run.Restore(original);
            }
        }

        return run;
    }

    private static string Note(
        LogLevel level, EventId id, string text, Exception? exception, IReadOnlyList<KeyValuePair<string, object?>> state)
        => $"{level} {id.Id} {(id.Name?.StartsWith("Log", StringComparison.Ordinal) == true ? null : id.Name)} {text} {exception?.Message} "
            + string.Join("; ", state.Select(s => $"{s.Key}={s.Value} {s.Value?.GetType()}").Distinct());
}
