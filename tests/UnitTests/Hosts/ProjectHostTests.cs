using System.Collections.Immutable;
using LogAnalyzers.Hosts;
using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace LogAnalyzers.UnitTests.Hosts;

/// <summary>
/// What is found by comparing a project's calls is told by two analyzers, each at its places: whichever ends first, and where an editor runs only
/// one.
/// </summary>
public sealed class ProjectHostTests
{
    private const string Code =
        """
        partial class C
        {
            [LoggerMessage(1, LogLevel.Information, "Took {Order}")]
            private static partial void Took(ILogger logger, int order);

            void M(ILogger logger) => logger.LogInformation("Gave {Order}", "five");
        }
        """;

    private const string GeneratedPart =
        """
        partial class C
        {
            [System.CodeDom.Compiler.GeneratedCode("Generator", "1.0")]
            private static partial void Took(ILogger logger, int order) => System.Math.Abs(order);
        }
        """;

    public static TheoryData<string[], string[]> Runs => new()
    {
        { [nameof(LogAnalyzer), nameof(LoggerMessageAnalyzer)], ["line 3", "line 6"] },
        { [nameof(LoggerMessageAnalyzer), nameof(LogAnalyzer)], ["line 3", "line 6"] },
        { [nameof(LoggerMessageAnalyzer)], ["line 3"] },
        { [nameof(LogAnalyzer)], ["line 6"] },
    };

    [Theory]
    [MemberData(nameof(Runs))]
    public async Task Each_place_is_told_once_by_the_analyzer_that_may(string[] names, string[] expected)
    {
        var analyzers = names.Select(n => AllAnalyzers.Create().Single(a => a.GetType().Name == n)).ToImmutableArray();
        var compilation = AnalyzerRun.Compile(Code, GeneratedPart);
        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));

        var found = await new CompilationWithAnalyzers(compilation, analyzers, new AnalyzerOptions([])).GetAnalyzerDiagnosticsAsync();

        Assert.Equal(
            expected,
            found.Where(d => d.Id == "LOG2015").Select(d => $"line {d.Location.GetLineSpan().StartLinePosition.Line + 1}").Order());
    }
}
