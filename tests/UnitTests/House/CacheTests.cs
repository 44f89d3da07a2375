using System.Text.RegularExpressions;

namespace LogAnalyzers.UnitTests.House;

/// <summary>What outlives a call is held by few tables, so that what keeps memory is known.</summary>
public sealed partial class CacheTests
{
    [Fact]
    public void Tables_that_outlive_a_call_are_few_and_say_how_long_they_live()
    {
        var tables = SourceFiles.Of("src").SelectMany(f => Table().Matches(f.Text).Select(m => (f.Path, Comment: m.Groups[1].Value))).ToArray();

        Assert.InRange(tables.Length, 1, 5);
        Assert.All(tables, t => Assert.Contains("As long as", t.Comment, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"([^\n]*)\n[^\n]*\bstatic\b[^\n;(]*\b(?:FactTable|ConditionalWeakTable)<[^\n]*=")]
    private static partial Regex Table();
}
