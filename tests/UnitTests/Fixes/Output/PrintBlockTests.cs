using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Fixes.Output;

/// <summary>Lines that belong to the program's output stay with it; others become records.</summary>
public sealed class PrintBlockTests
{
    private const string Row = "Console.WriteLine($\"{a,-10}|{b,5}\");";

    /// <summary>What is left, of lines named T (text) and R (row).</summary>
    [Theory]
    [InlineData("Console.WriteLine(\"T1\"); ROW", "T1")]
    [InlineData("ROW Console.WriteLine(\"T1\");", "T1")]
    [InlineData("Console.WriteLine(\"T1\"); Console.WriteLine(\"T2\"); ROW Console.WriteLine(\"T3\");", "T1T2T3")]
    [InlineData("Console.WriteLine(\"T1\"); Console.WriteLine(\"-----\"); ROW", "T1")]
    [InlineData("Console.WriteLine(\"T1\"); foreach (var x in new[] { 1 }) { ROW }", "T1")]
    [InlineData("Console.WriteLine(\"T1\"); for (var i = 0; i < 3; i++) ROW", "T1")]
    [InlineData("Console.WriteLine(\"T1\"); Console.WriteLine(); ROW", "")]
    [InlineData("Console.WriteLine(\"T1\"); b++; ROW", "")]
    [InlineData("Console.WriteLine(\"T1\"); if (b > 1) { ROW }", "")]
    [InlineData("Console.WriteLine(\"WARNING: T1\"); ROW", "")]
    [InlineData("Console.WriteLine(\"Loading T1 ...\"); ROW", "")]
    [InlineData("Console.Error.WriteLine(\"T1\"); ROW", "")]
    [InlineData("Console.WriteLine(\"T1\"); Console.WriteLine(\"T2\");", "")]
    public async Task A_title_stays_with_its_rows(string statements, string left)
    {
        using var run = SolutionRun.Program(
            "class P { static int Main(string[] args) { var a = \"x\"; var b = args.Length; "
                + statements.Replace("ROW", Row, StringComparison.Ordinal) + " return 0; } }\n");
        await run.FixAllAsync();
        var text = await run.TextAsync();
        for (var i = 1; i < 4 && statements.Contains($"T{i}", StringComparison.Ordinal); i++)
        {
            Assert.Equal(left.Contains($"T{i}", StringComparison.Ordinal), text.Contains($"WriteLine(\"T{i}\")", StringComparison.Ordinal));
        }

        Assert.Equal(
            left.Length / 2,
            (await run.DiagnosticsAsync()).Count(d => d.Diagnostic.GetMessage().EndsWith(
                "; no fix: it belongs to lines around it that are the program's output, and stay", StringComparison.Ordinal)));
    }
}
