using LogAnalyzers.PackageTests.Consumers;
using LogAnalyzers.PackageTests.Support;

namespace LogAnalyzers.PackageTests;

/// <summary>What the SDK's rules report is suppressed at calls that ours report, and stays at all others, in real builds.</summary>
[Collection(PackageCollection.Name)]
public sealed class SuppressionTests(PackedPackage package)
{
    private const string Ours = "LOG2003@19, LOG2002@20, LOG2001@21, LOG2006@22, LOG2003@23";

    private readonly BuiltConsumers _consumers = new(package);

    [Theory]
    [InlineData("netstandard2.0")]
    [InlineData("net10.0")]
    public void One_problem_gives_one_finding(string framework)
    {
        var results = _consumers.ResultsOf(Settings.Side, framework);
        Assert.Equal(Ours, Places(results, "LOG2"));
        Assert.Equal("CA2254@18, CA2254@19", Places(results, "CA2"));
    }

    [Fact]
    public void Warnings_as_errors_and_an_analysis_mode_change_nothing_of_it()
    {
        var results = _consumers.ResultsOf(Settings.StrictSide);
        Assert.Equal(Ours, Places(results, "LOG2"));
        Assert.Equal("CA2254@18, CA2254@19", Places(results, "CA2"));
        Assert.Contains(_consumers.OutputOf(Settings.StrictSide), l => l.Contains("error CA2254", StringComparison.Ordinal));
        Assert.DoesNotContain(_consumers.OutputOf(Settings.StrictSide), l => l.Contains("CA2253", StringComparison.Ordinal));
    }

    [Fact]
    public void Own_line_brings_the_findings_of_its_ID_back()
    {
        var results = _consumers.ResultsOf(Settings.OwnSide);
        Assert.Equal("CA2254@18, CA2254@19, CA2253@22", Places(results, "CA2"));
        Assert.Equal("error", results.Single(r => r.RuleId == "CA2253").Level);
    }

    private static string Places(IEnumerable<SarifResult> results, string prefix)
        => string.Join(", ", results.Where(r => r.RuleId.StartsWith(prefix, StringComparison.Ordinal)).OrderBy(r => r.Line)
            .Select(r => $"{r.RuleId}@{r.Line}").Distinct());
}
