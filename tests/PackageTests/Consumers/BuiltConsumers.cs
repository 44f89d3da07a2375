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
        [KindsOfProjects.Web, KindsOfProjects.Worker, KindsOfProjects.Console, KindsOfProjects.ClassLibrary, .. Settings.AllOfThem];

    internal string[] OutputOf(Consumer consumer)
        => [.. _build.OutputLines.Where(l => l.EndsWith($"{consumer.Name}.csproj]", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)];

    internal string Output => _build.Output;

    internal IReadOnlyList<SarifResult> ResultsOf(Consumer consumer) => Sarif.Read(Path.Combine(_folder, consumer.Name + ".sarif"));

    private CliResult Build(PackedPackage package)
    {
        Directory.CreateDirectory(_folder);
        File.WriteAllText(Path.Combine(_folder, "Directory.Build.props"),
            $"""
            <Project>
              <PropertyGroup>
                {package.RestoreProperties}
                <ErrorLog>$(MSBuildThisFileDirectory)$(MSBuildProjectName).sarif,version=2.1</ErrorLog>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="LogAnalyzers" Version="{package.Version}" PrivateAssets="all" />
              </ItemGroup>
            </Project>
            """);
        foreach (var consumer in All)
        {
            consumer.WriteTo(Path.Combine(_folder, consumer.Name), Repository.MelVersion);
        }

        var projects = All.Select(c => $"""<Project Path="{c.Name}/{c.Name}.csproj" />""");
        File.WriteAllText(Path.Combine(_folder, "Consumers.slnx"), $"<Solution>{string.Concat(projects)}</Solution>");
        return Cli.Dotnet(_folder, "build", "Consumers.slnx", "-nodeReuse:false", "-clp:NoSummary");
    }
}
