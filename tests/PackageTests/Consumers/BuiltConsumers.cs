using System.Collections.Concurrent;
using LogAnalyzers.PackageTests.Support;

namespace LogAnalyzers.PackageTests.Consumers;

/// <summary>All consumers, built in one go; each leaves its diagnostics in a log of its own.</summary>
public sealed class BuiltConsumers
{
    private static readonly ConcurrentDictionary<PackedPackage, CliResult> Builds = new();

    private readonly string _folder;
    private readonly CliResult _build;

    public BuiltConsumers(PackedPackage package)
    {
        _folder = Path.Combine(package.Folder, "consumers");
        _build = Builds.GetOrAdd(package, Build);
    }

    private static IEnumerable<Consumer> All =>
        [
            KindsOfProjects.Web,
            KindsOfProjects.Worker,
            KindsOfProjects.Console,
            KindsOfProjects.ClassLibrary,
            KindsOfProjects.Frameworks,
            KindsOfProjects.Linked,
            .. Settings.AllOfThem
        ];

    internal string[] OutputOf(Consumer consumer)
        => [.. _build.OutputLines.Where(l => l.EndsWith($"{consumer.Name}.csproj]", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)];

    internal string Output => _build.Output;

    internal IReadOnlyList<SarifResult> ResultsOf(Consumer consumer) => Sarif.Read(Path.Combine(_folder, consumer.Name + ".sarif"));

    /// <summary>What one of several target frameworks had to say.</summary>
    internal IReadOnlyList<SarifResult> ResultsOf(Consumer consumer, string framework)
        => Sarif.Read(Path.Combine(_folder, $"{consumer.Name}.{framework}.sarif"));

    private CliResult Build(PackedPackage package)
    {
        // Of the target frameworks of one project, each has a log; where there is one, no name is known yet.
        ConsumerSolution.Write(_folder, "Consumers", package, All,
            """
            <LogName>$(MSBuildProjectName)</LogName>
            <LogName Condition="'$(TargetFramework)' != ''">$(LogName).$(TargetFramework)</LogName>
            <ErrorLog>$(MSBuildThisFileDirectory)$(LogName).sarif,version=2.1</ErrorLog>
            """);
        return Cli.Dotnet(_folder, "build", "Consumers.slnx", "-nodeReuse:false", "-clp:NoSummary");
    }
}
