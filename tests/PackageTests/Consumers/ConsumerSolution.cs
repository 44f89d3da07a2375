using LogAnalyzers.PackageTests.Support;

namespace LogAnalyzers.PackageTests.Consumers;

/// <summary>Writes consumers as one solution in which every project references the package.</summary>
internal static class ConsumerSolution
{
    public static void Write(string folder, string name, PackedPackage package, IEnumerable<Consumer> consumers, string properties = "")
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "Directory.Build.props"),
            $"""
            <Project>
              <PropertyGroup>
                {package.RestoreProperties}
                {properties}
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="LogAnalyzers" Version="{package.Version}" PrivateAssets="all" />
              </ItemGroup>
            </Project>
            """);
        // The reference pack that this repository restores, instead of the one that an SDK happens to know as the newest.
        File.WriteAllText(Path.Combine(folder, "Directory.Build.targets"),
            $"""
            <Project>
              <ItemGroup Condition="'$(TargetFramework)' == 'net8.0'">
                <KnownFrameworkReference Update="Microsoft.NETCore.App" TargetingPackVersion="{Repository.Net8ReferencePack}" />
              </ItemGroup>
            </Project>
            """);
        foreach (var consumer in consumers)
        {
            consumer.WriteTo(Path.Combine(folder, consumer.Name), Repository.MelVersion);
        }

        var projects = consumers.Select(c => $"""<Project Path="{c.Name}/{c.Name}.csproj" />""");
        File.WriteAllText(Path.Combine(folder, name + ".slnx"), $"<Solution>{string.Concat(projects)}</Solution>");
    }
}
