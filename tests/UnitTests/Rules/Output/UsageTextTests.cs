using LogAnalyzers.Rules.Output;

namespace LogAnalyzers.UnitTests.Rules.Output;

/// <summary>Text that is usage by itself, and its neighbours.</summary>
public sealed class UsageTextTests
{
    [Theory]
    [InlineData("Usage: tool <file>", true)]
    [InlineData("usage: tool", true)]
    [InlineData("  USAGE: tool", true)]
    [InlineData("Tool 1.0\nUsage: tool", true)]
    [InlineData("Usage : tool", true)]
    [InlineData("  --verbose   Enable more output", true)]
    [InlineData("  -h, --help  Show help", true)]
    [InlineData("  -h|--help\tShow help", true)]
    [InlineData("  -o, --output <file>   Where to write", true)]
    [InlineData("  --output=FILE   Where to write", true)]
    [InlineData("  --color[=WHEN]   When", true)]
    [InlineData("  --count N  How many", true)]
    [InlineData("-h, --help    Show help", true)]
    [InlineData("  /?   Show help", true)]
    [InlineData("  /verbose   More output", true)]
    [InlineData("  --verbose", true)]
    [InlineData("  --verbose: Enable", true)]
    [InlineData("Options:\r\n  --verbose   Enable\r\n", true)]
    [InlineData("Disk usage: 45 %", false)]
    [InlineData("Usages found: 3", false)]
    [InlineData("Usage of memory is high", false)]
    [InlineData("--- done ---", false)]
    [InlineData("  - item   of a list", false)]
    [InlineData("-- starting", false)]
    [InlineData("-5   degrees", false)]
    [InlineData("  -5   degrees", false)]
    [InlineData("-Done  in 5 s", false)]
    [InlineData("--verbose is set", false)]
    [InlineData("/var/log   full", false)]
    [InlineData("Processing --all   items", false)]
    [InlineData("--------   ---", false)]
    [InlineData("", false)]
    [InlineData("-", false)]
    [InlineData("  --", false)]
    [InlineData("  -", false)]
    public void Reads_usage_text(string text, bool expected) => Assert.Equal(expected, UsageText.Is(text));

    [Theory]
    [InlineData("""Console.WriteLine("Usage: tool <file>");""")]
    [InlineData("""Console.WriteLine($"Usage: {command} <file>");""")]
    [InlineData("""Console.WriteLine("Usage: " + command);""")]
    [InlineData("""Console.WriteLine("Usage: {0}", command);""")]
    [InlineData("""Console.Error.WriteLine("usage: tool");""")]
    [InlineData("""const string Text = "Usage: tool"; Console.WriteLine(Text);""")]
    [InlineData("""var message = "Usage: tool"; Console.WriteLine(message);""")]
    [InlineData("""Console.WriteLine('U');""", true)]
    [InlineData("""var usageText = text; Console.WriteLine(usageText);""")]
    [InlineData("""var helpWriter = new StringWriter(); Console.Error.WriteLine(helpWriter.ToString());""")]
    [InlineData("""var usage = new System.Text.StringBuilder(); Console.WriteLine(usage.ToString().TrimEnd());""")]
    [InlineData(
        """Console.WriteLine("Tool 1.0"); Console.WriteLine(); Console.WriteLine("Usage: tool"); Console.WriteLine("Options:"); """
            + """foreach (var o in orders) Console.WriteLine(o);""")]
    [InlineData(
        """Console.WriteLine("Options:"); Console.ForegroundColor = ConsoleColor.Red; Console.WriteLine("  --verbose   Enable"); """
            + """Console.ResetColor(); Console.WriteLine("Examples");""")]
    [InlineData("""await Console.Out.WriteLineAsync("Usage: tool"); await Console.Out.WriteLineAsync("More");""")]
    [InlineData("""orders.ForEach(o => Console.WriteLine("Usage: tool"));""")]
    public Task Leaves_usage_text_and_its_neighbours(string statements, bool isReported = false)
        => Print.InMethod(isReported
            ? statements.Replace("Console.WriteLine('U')", "{|LOG1001:Console.WriteLine('U')|}", StringComparison.Ordinal)
            : statements);

    [Theory]
    [InlineData("""Console.WriteLine("Usage: tool"); Work(); {|LOG1001:Console.WriteLine("working")|};""")]
    [InlineData("""{|LOG1001:Console.WriteLine("starting")|}; if (verbose) { Console.WriteLine("Usage: tool"); }""")]
    [InlineData("""{|LOG1001:Console.WriteLine("starting")|}; if (verbose) { Console.WriteLine("Usage: tool"); return 1; }""")]
    [InlineData("""Console.WriteLine("Usage: tool"); if (verbose) {|LOG1001:Console.WriteLine("working")|};""")]
    [InlineData("""{|LOG1001:Console.WriteLine("Disk usage: 45 %")|};""")]
    [InlineData("""var usage = 4.5; {|LOG1001:Console.WriteLine(usage)|};""")]
    [InlineData("""{|LOG1001:Console.WriteLine("--- done ---")|};""")]
    public Task Reports_what_is_no_neighbour(string statements) => Print.InMethod(statements);
}
