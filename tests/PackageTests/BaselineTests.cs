using System.Text.RegularExpressions;
using LogAnalyzers.PackageTests.Consumers;
using LogAnalyzers.PackageTests.Support;

namespace LogAnalyzers.PackageTests;

/// <summary>The documented command over a solution: what it wrote is quiet in the next build, and what was touched is not.</summary>
[Collection(PackageCollection.Name)]
public sealed class BaselineTests(PackedPackage package)
{
    [Fact]
    public void Command_makes_a_baseline_that_the_next_build_heeds()
    {
        var folder = Path.Combine(package.Folder, "baseline");
        var one = KindsOfProjects.ClassLibrary with { Name = "One" };
        var several = Consumer.ClassLibrary("Several", "<LangVersion>latest</LangVersion>") with { TargetFrameworks = "netstandard2.0;net10.0" };
        ConsumerSolution.Write(
            folder, "Legacy", package, [one, several], "<TreatWarningsAsErrors>true</TreatWarningsAsErrors><NoWarn>$(NoWarn);CS8632</NoWarn>");

        // A legacy that does not build with warnings as errors.
        Assert.NotEqual(0, Build(folder).ExitCode);
        var made = Build(folder, "-p:LogAnalyzersBaseline=write", "--no-incremental");
        Assert.True(made.ExitCode == 0, made.Output);
        string[] files = ["One/LogAnalyzers.baseline", "Several/LogAnalyzers.baseline.netstandard2.0", "Several/LogAnalyzers.baseline.net10.0"];
        Assert.All(files, f => Assert.Contains(
            "logAnalyzersFingerprint", File.ReadAllText(Path.Combine(folder, f + ".sarif")), StringComparison.Ordinal));

        var quiet = Build(folder);
        Assert.True(quiet.ExitCode == 0, quiet.Output);
        Assert.DoesNotContain("LOG", Findings(quiet));

        var source = Path.Combine(folder, "One", "Mixed.cs");
        File.WriteAllText(source, "// A line more.\n" + File.ReadAllText(source).Replace("a print", "another print", StringComparison.Ordinal));
        var touched = Build(folder);
        Assert.NotEqual(0, touched.ExitCode);
        Assert.Equal("LOG1001", Findings(touched));

        // Renewed, it is quiet again.
        Assert.Equal(0, Build(folder, "-p:LogAnalyzersBaseline=write", "--no-incremental").ExitCode);
        Assert.Equal("", Findings(Build(folder)));
        Assert.Contains("warning LOGPKG003", Build(folder, "-p:LogAnalyzersBaseline=wirte").Output, StringComparison.Ordinal);
    }

    private static CliResult Build(string folder, params string[] arguments)
        => Cli.Dotnet(folder, ["build", "Legacy.slnx", "-nodeReuse:false", "-clp:NoSummary", .. arguments]);

    private static string Findings(CliResult build)
        => string.Join(" ", build.OutputLines.Select(l => Regex.Match(l, @" (?:error|warning) (LOG\d+):").Groups[1].Value)
            .Where(id => id.Length > 0).Distinct().Order());
}
