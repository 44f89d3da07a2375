using LogAnalyzers.Hosts;
using LogAnalyzers.UnitTests.Verification;
using Xunit;

namespace LogAnalyzers.UnitTests.Hosts;

public class AllAnalyzersTests
{
    [Fact]
    public void EveryAnalyzerOfTheAssemblyIsListed()
        => Assert.Equal(
            AnalyzerRun.Exported.Select(t => t.Name).Order(),
            AllAnalyzers.Create().Select(a => a.GetType().Name).Append(nameof(BuiltInSuppressor)).Order());

    [Fact]
    public void EveryRuleHasAHost()
        => Assert.Equal(
            RuleCatalog.All.Select(r => r.Id).Order(),
            AllAnalyzers.Create().SelectMany(a => a.SupportedDiagnostics).Select(d => d.Id).Distinct().Order());
}
