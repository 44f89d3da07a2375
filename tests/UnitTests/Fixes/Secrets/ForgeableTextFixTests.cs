using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Fixes.Secrets;

/// <summary>LOG8003: line breaks become blanks, and null stays null.</summary>
public sealed class ForgeableTextFixTests
{
    private const string Sinks = "\nclass Sinks { void M(ILoggingBuilder b) => b.AddConsole(); }";

    [Theory]
    [InlineData("""var line = Console.ReadLine(); _logger.LogInformation("Got {Line}", line);""",
        """var line = Console.ReadLine(); _logger.LogInformation("Got {Line}", line?.ReplaceLineEndings(" "));""")]
    [InlineData("""var line = Console.ReadLine() ?? ""; _logger.LogInformation("Got {Line}", line);""",
        """var line = Console.ReadLine() ?? ""; _logger.LogInformation("Got {Line}", line.ReplaceLineEndings(" "));""")]
    [InlineData("""_logger.LogInformation("Got {Line}", Console.ReadLine() ?? "none");""",
        """_logger.LogInformation("Got {Line}", (Console.ReadLine() ?? "none").ReplaceLineEndings(" "));""")]
    [InlineData("""var line = Console.ReadLine(); _logger.LogInformation("Got {Line}", line!);""",
        """var line = Console.ReadLine(); _logger.LogInformation("Got {Line}", line!.ReplaceLineEndings(" "));""")]
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
}
