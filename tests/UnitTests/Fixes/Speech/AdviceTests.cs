using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LogAnalyzers.UnitTests.Fixes.Speech;

/// <summary>The message says why no fix may be offered, where one project shows it.</summary>
public sealed class AdviceTests
{
    [Theory]
    [InlineData("WithLogging", "Console.SetOut(new System.IO.StringWriter()); Console.WriteLine(1);", "redirects the console")]
    [InlineData("WithLogging", "Console.SetOut(Console.Out); Console.WriteLine(1);", null)]
    [InlineData("WithLogging", "Console.WriteLine(1);", null)]
    [InlineData("Serilog", "Console.WriteLine(1);", "does not set Log.Logger")]
    [InlineData("Serilog", "Serilog.Log.Logger = null!; Console.WriteLine(1);", null)]
    [InlineData("NLog", "Console.WriteLine(1);", null)]
    public async Task Message_says_why(string references, string source, string? reason)
    {
        using var run = new SolutionRun().Add(
            "App", OutputKind.ConsoleApplication, LanguageVersion.Latest, [], [("/App/Program.cs", source)],
            references == "WithLogging" ? References.WithLogging : References.With(references));
        var message = (await run.DiagnosticsAsync()).Single(d => d.Diagnostic.Id == "LOG1001").Diagnostic.GetMessage();
        if (reason is null)
        {
            Assert.EndsWith("; write to a logger", message, StringComparison.Ordinal);
        }
        else
        {
            Assert.Contains(reason, message, StringComparison.Ordinal);
        }
    }
}
