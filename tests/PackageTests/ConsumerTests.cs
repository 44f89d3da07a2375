using LogAnalyzers.PackageTests.Consumers;
using LogAnalyzers.PackageTests.Support;

namespace LogAnalyzers.PackageTests;

/// <summary>Projects that reference the package from a package folder of their own: <c>dotnet build</c> shows the diagnostics.</summary>
[Collection(PackageCollection.Name)]
public sealed class ConsumerTests(PackedPackage package)
{
    private readonly BuiltConsumers _consumers = new(package);

    public static TheoryData<string> Kinds => ["Web", "Worker", "Tool", "Library"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Build_reports_what_is_wrong_and_nothing_else(string kind)
    {
        Consumer[] all = [KindsOfProjects.Web, KindsOfProjects.Worker, KindsOfProjects.Console, KindsOfProjects.ClassLibrary];
        var consumer = all.Single(c => c.Name == kind);

        var ours = _consumers.ResultsOf(consumer).Where(r => r.RuleId.StartsWith("LOG", StringComparison.Ordinal))
            .Select(r => (r.RuleId, r.File, r.Line));

        Assert.Equal(consumer.Expected.Order(), ours.Order());
        Assert.DoesNotContain(_consumers.ResultsOf(consumer), r => r.RuleId.StartsWith("CS", StringComparison.Ordinal));
    }

    public static TheoryData<string> TargetFrameworks => [.. KindsOfProjects.Frameworks.TargetFrameworks.Split(';')];

    [Theory]
    [MemberData(nameof(TargetFrameworks))]
    public void Build_for_several_frameworks_reports_in_each_what_it_compiles(string framework)
    {
        var results = _consumers.ResultsOf(KindsOfProjects.Frameworks, framework);

        var ours = results.Where(r => r.RuleId.StartsWith("LOG", StringComparison.Ordinal)).Select(r => (r.RuleId, r.File, r.Line));

        Assert.Equal(KindsOfProjects.Frameworks.ExpectedIn(framework).Order(), ours.Order());
        Assert.DoesNotContain(results, r => r.RuleId.StartsWith("CS", StringComparison.Ordinal));
    }

    /// <summary>Each file is told of once, whatever the number of targets; what transforms another file or only lies below is not.</summary>
    [Theory]
    [InlineData("net8.0")]
    [InlineData("net10.0")]
    public void Files_that_lie_elsewhere_are_read(string framework)
    {
        var results = _consumers.ResultsOf(KindsOfProjects.Linked, framework);

        var ours = results.Where(r => r.RuleId.StartsWith("LOG", StringComparison.Ordinal)).Select(r => (r.RuleId, r.File, r.Line));

        Assert.Equal(KindsOfProjects.Linked.ExpectedIn(framework).Order(), ours.Order());
        Assert.DoesNotContain(results, r => r.RuleId.StartsWith("CS", StringComparison.Ordinal));
    }

    [Fact]
    public void Compiler_loads_the_analyzers_without_complaint()
    {
        foreach (var id in new[] { "CS8032", "CS8033", "CS9057", "AD0001", "CS8850" })
        {
            Assert.DoesNotContain(id, _consumers.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Package_is_taken_from_the_consumers_own_folder()
        => Assert.True(File.Exists(Path.Combine(
            package.Folder, "packages", "loganalyzers", package.Version, "analyzers/dotnet/roslyn4.8/cs/LogAnalyzers.dll")));
}
