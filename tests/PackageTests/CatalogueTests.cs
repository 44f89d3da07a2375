using System.Text.Json;
using LogAnalyzers.PackageTests.Consumers;
using LogAnalyzers.PackageTests.Support;

namespace LogAnalyzers.PackageTests;

/// <summary>The documented property and target over a solution: each project leaves a log of its events, and knows when it is old.</summary>
[Collection(PackageCollection.Name)]
public sealed class CatalogueTests(PackedPackage package)
{
    private const string Log = "LogAnalyzers.catalogue";

    [Fact]
    public void Property_and_target_leave_a_log_of_events()
    {
        // The compiler takes a comma in a path for its end.
        var folder = Path.Combine(package.Folder, "catalogue, of all");
        var one = KindsOfProjects.ClassLibrary with { Name = "One" };
        const string OwnLog = "<LangVersion>latest</LangVersion><ErrorLog>$(MSBuildProjectName).$(TargetFramework).log</ErrorLog>";
        var several = Consumer.ClassLibrary("Several", OwnLog) with { TargetFrameworks = "netstandard2.0;net10.0" };
        ConsumerSolution.Write(
            folder, "Shop", package, [one, several],
            "<TreatWarningsAsErrors>true</TreatWarningsAsErrors><LogAnalyzersMode>None</LogAnalyzersMode><NoWarn>$(NoWarn);CS8632;CA2017</NoWarn>");
        string[] logs =
            [Of(folder, "One", Log), Of(folder, "Several", Log + ".netstandard2.0"), Of(folder, "Several", Log + ".net10.0")];

        // What is built already is compiled again, as it has no log yet; an ordinary build says nothing of events.
        Succeeds(folder, "Shop.slnx");
        Assert.DoesNotContain(logs, File.Exists);
        Assert.DoesNotContain("LOG9001", File.ReadAllText(Path.Combine(folder, "Several", "Several.net10.0.log")), StringComparison.Ordinal);
        Succeeds(folder, "Shop.slnx", "-p:LogAnalyzersCatalogue=true");
        Assert.All(logs, l => Assert.NotEmpty(EventsIn(l)));
        var before = EventsIn(logs[0]);

        // An ordinary build in between does not make an old log pass for a new one.
        var source = Path.Combine(folder, "One", "Late.cs");
        File.WriteAllText(source, """
            using Microsoft.Extensions.Logging;
            public class Late { public void M(ILogger<Late> logger, int id) => logger.LogWarning("Late {Id}", id); }
            """);
        Succeeds(folder, "Shop.slnx");
        Assert.Equal(before, EventsIn(logs[0]));
        Succeeds(folder, "Shop.slnx", "-p:LogAnalyzersCatalogue=true");
        Assert.Contains("Late|Late {Id}|Warning|number", EventsIn(logs[0]));

        // By the target, for a solution, for a project of one target framework and for one of several.
        foreach (var (build, made) in new[] { ("Shop.slnx", logs), ("One/One.csproj", logs[..1]), ("Several/Several.csproj", logs[1..]) })
        {
            Array.ForEach(logs, File.Delete);
            Succeeds(folder, build, "-t:LogAnalyzersCatalogue");
            Assert.All(logs, l => Assert.Equal(made.Contains(l), File.Exists(l)));
        }

        Assert.True(Cli.Dotnet(folder, "clean", "Shop.slnx", "-nodeReuse:false").ExitCode == 0);
        Assert.DoesNotContain(logs, File.Exists);
    }

    [Fact]
    public void Baseline_and_errors_leave_the_log_alone()
    {
        var folder = Path.Combine(package.Folder, "catalogue-baseline");
        ConsumerSolution.Write(
            folder, "Shop", package, [KindsOfProjects.ClassLibrary with { Name = "One" }], "<TreatWarningsAsErrors>true</TreatWarningsAsErrors>");
        var log = Of(folder, "One", Log);

        // Findings that would be errors do not end the build, and what a baseline keeps quiet is no event.
        Succeeds(folder, "Shop.slnx", "-p:LogAnalyzersCatalogue=true");
        var events = EventsIn(log);
        var both = Build(folder, "Shop.slnx", "-p:LogAnalyzersCatalogue=true", "-p:LogAnalyzersBaseline=write", "--no-incremental");
        Assert.Contains("warning LOGPKG005", both.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(folder, "One", "LogAnalyzers.baseline.sarif")));
        Succeeds(folder, "Shop.slnx", "-p:LogAnalyzersCatalogue=true", "--no-incremental");
        Assert.Equal(events, EventsIn(log));
        Assert.Contains("warning LOGPKG004", Build(folder, "Shop.slnx", "-p:LogAnalyzersCatalogue=ture").Output, StringComparison.Ordinal);
    }

    /// <summary>Category, template, level and the kind of the first property.</summary>
    private static string[] EventsIn(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        return [.. document.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
            .Where(r => r.GetProperty("ruleId").GetString() == "LOG9001")
            .Select(r =>
            {
                Assert.Equal("note", r.GetProperty("level").GetString());
                var properties = r.GetProperty("properties").GetProperty("customProperties");
                Assert.Equal("1", properties.GetProperty("logEvent").GetString());
                var kinds = properties.EnumerateObject().Where(p => p.Name.EndsWith(".kind", StringComparison.Ordinal))
                    .Select(p => p.Value.GetString());
                return string.Join('|', [Value("category"), Value("template"), Value("level"), .. kinds]);

                string Value(string name) => properties.TryGetProperty(name, out var value) ? value.GetString()! : "";
            })
            .Order(StringComparer.Ordinal)];
    }

    private static string Of(string folder, string project, string name) => Path.Combine(folder, project, "obj", name + ".sarif");

    private static void Succeeds(string folder, params string[] arguments)
    {
        var build = Build(folder, arguments);
        Assert.True(build.ExitCode == 0, build.Output);
    }

    private static CliResult Build(string folder, params string[] arguments)
        => Cli.Dotnet(folder, ["build", .. arguments, "-nodeReuse:false", "-clp:NoSummary"]);
}
