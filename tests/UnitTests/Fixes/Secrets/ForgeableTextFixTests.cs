using LogAnalyzers.UnitTests.Verification;
using Microsoft.Extensions.Logging;

namespace LogAnalyzers.UnitTests.Fixes.Secrets;

/// <summary>LOG8003: line breaks become blanks, and null stays null.</summary>
public sealed class ForgeableTextFixTests
{
    private const string Sinks = "\nclass Sinks { void M(ILoggingBuilder b) => b.AddConsole(); }";

    [Theory]
    [InlineData("""var line = Console.In.ReadToEnd(); _logger.LogInformation("Got {Line}", line);""",
        """var line = Console.In.ReadToEnd(); _logger.LogInformation("Got {Line}", line.ReplaceLineEndings(" "));""")]
    [InlineData("""var line = Console.In.ReadToEnd() ?? ""; _logger.LogInformation("Got {Line}", line);""",
        """var line = Console.In.ReadToEnd() ?? ""; _logger.LogInformation("Got {Line}", line.ReplaceLineEndings(" "));""")]
    [InlineData("""_logger.LogInformation("Got {Line}", Console.In.ReadToEnd() ?? "none");""",
        """_logger.LogInformation("Got {Line}", (Console.In.ReadToEnd() ?? "none").ReplaceLineEndings(" "));""")]
    [InlineData("""var line = Console.In.ReadToEnd(); _logger.LogInformation("Got {Line}", line!);""",
        """var line = Console.In.ReadToEnd(); _logger.LogInformation("Got {Line}", line!.ReplaceLineEndings(" "));""")]
    public async Task Replaces_line_breaks(string before, string after)
    {
        using var run = new FixRun(
            [Verify.Method(before) + Sinks], [("dotnet_diagnostic.LOG8003.severity", "suggestion")], references: References.WithAllFrameworks);
        run.EnableAllRules();
        Assert.Contains(await run.DiagnosticsAsync(), d => d.Id == "LOG8003");
        await run.FixAllAsync("LOG8003");
        Assert.Equal(Verify.Method(after) + Sinks, await run.TextAsync());
        Assert.DoesNotContain(await run.DiagnosticsAsync(), d => d.Id == "LOG8003");
        Assert.False(await run.FixAllAsync("LOG8003"), "A second run changes something.");
    }

    /// <summary>The records stay, but that each is one line.</summary>
    [Fact]
    public async Task Says_the_same_in_one_line()
    {
        const string Source =
            """
            public class QueueMessage
            {
                public string MessageText { get; set; } = "";
            }
            public class C(ILogger<C> logger)
            {
                public void M()
                {
                    Say(new QueueMessage { MessageText = "one" });
                    Say(new QueueMessage { MessageText = "guest\nInformation: admin signed in" });
                    Say(new QueueMessage { MessageText = "guest\r\nInformation: admin signed in" });
                    Say(new QueueMessage { MessageText = null! });
                }
                private void Say(QueueMessage message)
                {
                    logger.LogInformation("Got {Text}", message.MessageText);
                    logger.LogWarning($"Got {message.MessageText} again");
                }
            }
            """;
        using var run = new FixRun(
            [Source + Sinks], [("dotnet_diagnostic.LOG8003.severity", "suggestion")], references: References.WithAllFrameworks);
        var before = await run.RunAsync(note: Note);
        Assert.Contains(before, b => b.Contains('\n', StringComparison.Ordinal));
        Assert.True(await run.FixAllAsync("LOG8003"), "Nothing is fixed");
        Assert.Equal(before.Select(b => b.ReplaceLineEndings(" ")), await run.RunAsync(note: Note));
    }

    private static string Note(
        LogLevel level, EventId id, string text, Exception? exception, IReadOnlyList<KeyValuePair<string, object?>> state)
        => $"{level} {id.Id} {text} {exception?.Message} " + string.Join("; ", state.Select(s => $"{s.Key}={s.Value}"));
}
