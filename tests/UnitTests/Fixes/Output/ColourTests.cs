using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Fixes.Output;

/// <summary>A colour around prints gives the level, and goes where all of them become records; else it stays.</summary>
public sealed class ColourTests
{
    private const string Red = "Console.ForegroundColor = ConsoleColor.Red;";

    [Theory]
    [InlineData(Red + """ Console.WriteLine("bad"); Console.ResetColor();""", """_logger.LogError("bad");""")]
    [InlineData("""Console.ForegroundColor = ConsoleColor.DarkYellow; Console.WriteLine("careful"); Console.ResetColor();""",
        """_logger.LogWarning("careful");""")]
    [InlineData("""Console.ForegroundColor = ConsoleColor.Green; Console.WriteLine("ok"); Console.ResetColor();""",
        """_logger.LogInformation("ok");""")]
    [InlineData("""Console.BackgroundColor = ConsoleColor.Black; """ + Red + """ Console.WriteLine("x"); Console.ResetColor();""",
        """_logger.LogError("x");""")]
    [InlineData("""var old = Console.ForegroundColor; """ + Red + """ Console.WriteLine("x"); Console.ForegroundColor = old;""",
        """_logger.LogError("x");""")]
    [InlineData("""var old = Console.ForegroundColor; """ + Red + """ Console.WriteLine("x"); Console.ForegroundColor = old; _ = old;""",
        """var old = Console.ForegroundColor; _logger.LogError("x"); _ = old;""")]
    [InlineData(Red + """ Console.WriteLine("a"); Console.WriteLine("b"); Console.ResetColor(); Console.WriteLine("c");""",
        """_logger.LogError("a"); _logger.LogError("b"); _logger.LogInformation("c");""")]
    [InlineData(
        """Console.ForegroundColor = ConsoleColor.Green; Console.WriteLine("a"); """ + Red + """ Console.WriteLine("b"); Console.ResetColor();""",
        """_logger.LogInformation("a"); _logger.LogError("b");""")]
    [InlineData(Red + """ Console.Write("a "); Console.Write(name); Console.WriteLine(); Console.ResetColor();""",
        """_logger.LogError("a {Name}", name);""")]
    [InlineData(Red + """ foreach (var item in items) { Console.WriteLine(item); } Console.ResetColor();""",
        """foreach (var item in items) { _logger.LogError("{Item}", item); }""")]
    [InlineData(
        Red + """ Console.WriteLine("a"); Console.ResetColor(); Console.WriteLine("b"); Console.ForegroundColor = ConsoleColor.Yellow; """
            + """Console.WriteLine("c"); Console.ResetColor();""",
        """_logger.LogError("a"); _logger.LogInformation("b"); _logger.LogWarning("c");""")]
    [InlineData(Red + """ _logger.LogError("a"); Console.WriteLine("b"); Console.ResetColor();""",
        """_logger.LogError("a"); _logger.LogError("b");""")]
    [InlineData(Red + """ System.Diagnostics.Trace.WriteLine("a"); Console.WriteLine("b"); Console.ResetColor();""",
        """System.Diagnostics.Trace.WriteLine("a"); _logger.LogError("b");""")]
    [InlineData(Red + """ await Console.Out.WriteLineAsync("x"); Console.ResetColor();""", """_logger.LogError("x");""")]
    public Task Goes_with_its_prints(string before, string after) => Check.Statement(before, after, "LOG1001");

    [Fact]
    public Task Goes_with_its_line()
        => Check.Statement(
            """
            // Loud.
                    Console.ForegroundColor = ConsoleColor.Red;
                    Console.WriteLine("bad"); // very
                    Console.ResetColor();

                    _count++;
            """,
            """
            // Loud.
                    _logger.LogError("bad"); // very

                    _count++;
            """,
            "LOG1001");

    [Theory]
    [InlineData(Red + """ Console.WriteLine("x");""", Red + """ _logger.LogError("x");""")]
    [InlineData("""Console.WriteLine("x"); Console.ResetColor();""", """_logger.LogInformation("x"); Console.ResetColor();""")]
    [InlineData(Red + """ if (orderId > 0) { Console.WriteLine("x"); Console.ResetColor(); }""",
        Red + """ if (orderId > 0) { _logger.LogError("x"); Console.ResetColor(); }""")]
    [InlineData(Red + """ Console.WriteLine("x"); Say(); Console.ResetColor(); void Say() { }""",
        Red + """ _logger.LogError("x"); Say(); Console.ResetColor(); void Say() { }""")]
    [InlineData(Red + """ Console.WriteLine("x"); Array.ForEach(items, i => i.Trim()); Console.ResetColor();""",
        Red + """ _logger.LogError("x"); Array.ForEach(items, i => i.Trim()); Console.ResetColor();""")]
    [InlineData(Red + """ Console.WriteLine("x"); Console.Out.Flush(); Console.ResetColor();""",
        Red + """ _logger.LogError("x"); Console.Out.Flush(); Console.ResetColor();""")]
    [InlineData("""var colour = ConsoleColor.Red; Console.ForegroundColor = colour; Console.WriteLine("x"); Console.ResetColor();""",
        """var colour = ConsoleColor.Red; Console.ForegroundColor = colour; _logger.LogError("x"); Console.ResetColor();""")]
    public Task Stays_where_not_all_is_known(string before, string after) => Check.Statement(before, after, "LOG1001");

    [Fact]
    public async Task Stays_where_one_print_is_withheld()
    {
        using var run = new FixRun([Verify.Method(Red
            + """ Console.WriteLine("a"); foreach (var i in items) Console.Write(i); Console.WriteLine(); Console.ResetColor();""")]);
        await run.FixAllAsync("LOG1001");
        Assert.Contains(
            Red + """ _logger.LogError("a"); foreach (var i in items) Console.Write(i); Console.WriteLine(); Console.ResetColor();""",
            await run.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stays_while_a_lightbulb_leaves_another_print_and_goes_with_the_last()
    {
        using var run = new FixRun([Verify.Method(Red + """ Console.WriteLine("a"); Console.WriteLine("b"); Console.ResetColor();""")]);
        var found = (await run.DiagnosticsAsync()).Where(d => d.Id == "LOG1001").ToArray();
        await run.ApplyAsync((await run.ActionsAsync(found[0]))[0]);
        Assert.Contains(
            Red + """ _logger.LogError("a"); Console.WriteLine("b"); Console.ResetColor();""", await run.TextAsync(), StringComparison.Ordinal);

        found = [.. (await run.DiagnosticsAsync()).Where(d => d.Id == "LOG1001")];
        await run.ApplyAsync((await run.ActionsAsync(found[0]))[0]);
        Assert.Contains("""  _logger.LogError("a"); _logger.LogError("b");""", await run.TextAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("Color", await run.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public Task Of_the_whole_program_goes()
        => Check.Source(
            """
            using Microsoft.Extensions.Logging;
            ILogger logger = LoggerFactory.Create(b => b.AddConsole()).CreateLogger("x");
            Console.ForegroundColor = ConsoleColor.Red;
            Console.WriteLine("bad");
            Console.ResetColor();
            """,
            """
            using Microsoft.Extensions.Logging;
            ILogger logger = LoggerFactory.Create(b => b.AddConsole()).CreateLogger("x");
            logger.LogError("bad");
            """,
            "LOG1001",
            runs: false);
}
