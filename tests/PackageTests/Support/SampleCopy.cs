using System.Text.RegularExpressions;

namespace LogAnalyzers.PackageTests.Support;

/// <summary>A copy of the sample that gets the analyzers as a team would: by a package reference.</summary>
internal sealed class SampleCopy
{
    private readonly string _log;

    public SampleCopy(PackedPackage package, string name)
    {
        Folder = Directory.CreateDirectory(Path.Combine(package.Folder, name, "OrderService")).FullName;
        _log = Path.Combine(Folder, "..", "build.sarif");
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "samples/OrderService")))
        {
            File.Copy(file, Path.Combine(Folder, Path.GetFileName(file)));
        }

        File.WriteAllText(Path.Combine(Folder, "Directory.Build.props"),
            $"""
            <Project>
              <PropertyGroup>
                {package.RestoreProperties}
                <ErrorLog>{_log},version=2.1</ErrorLog>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="LogAnalyzers" PrivateAssets="all" />
              </ItemGroup>
            </Project>
            """);
        File.WriteAllText(Path.Combine(Folder, "Directory.Packages.props"),
            $"""
            <Project>
              <PropertyGroup>
                <ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally>
              </PropertyGroup>
              <ItemGroup>
                <PackageVersion Include="LogAnalyzers" Version="{package.Version}" />
                <PackageVersion Include="Microsoft.Extensions.Hosting" Version="{Repository.MelVersion}" />
              </ItemGroup>
            </Project>
            """);
    }

    public string Folder { get; }

    public string Sources => string.Join('\n', SourceFiles.Select(File.ReadAllText));

    /// <summary>The sources as they are, to go back to.</summary>
    public IReadOnlyDictionary<string, string> Save() => SourceFiles.ToDictionary(f => f, File.ReadAllText, StringComparer.Ordinal);

    public static void Restore(IReadOnlyDictionary<string, string> saved)
    {
        foreach (var (file, text) in saved)
        {
            File.WriteAllText(file, text);
        }
    }

    private IEnumerable<string> SourceFiles => Directory.EnumerateFiles(Folder, "*.cs").Order(StringComparer.Ordinal);

    /// <summary>The rules that the README's migration recipe names.</summary>
    public static string[] RecipeIds()
    {
        var readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));
        var ids = Regex.Match(readme, @"dotnet format analyzers .* --diagnostics((?: LOG\d{4})+)").Groups[1].Value;
        return ids.Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>Builds without an error and gives the diagnostics.</summary>
    public IReadOnlyList<SarifResult> Build()
    {
        Cli.Dotnet(Folder, "build", "--no-incremental", "-nodeReuse:false", "-o", "../out").Succeeds();
        return Sarif.Read(_log);
    }

    public ServiceRun Run() => new(Path.Combine(Folder, "..", "out"));

    public void Format(params string[] ids)
    {
        string[] only = ids.Length == 0 ? [] : ["--diagnostics", .. ids];
        Cli.Dotnet(Folder, ["format", "analyzers", "OrderService.csproj", "--severity", "info", "--no-restore", .. only]).Succeeds();
    }
}
