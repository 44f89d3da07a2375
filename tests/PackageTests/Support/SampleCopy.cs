using System.Text.RegularExpressions;

namespace LogAnalyzers.PackageTests.Support;

/// <summary>A copy of a sample, a project or a solution, that gets the analyzers as a team would: by a package reference.</summary>
internal sealed class SampleCopy
{
    private readonly string _logs;

    /// <param name="sample">The name of its folder in <c>samples</c>.</param>
    public SampleCopy(PackedPackage package, string sample)
    {
        var source = Path.Combine(Repository.Root, "samples", sample);
        Folder = Path.Combine(package.Folder, "samples", sample);
        _logs = Directory.CreateDirectory(Path.Combine(package.Folder, "logs", sample)).FullName;
        foreach (var file in Files(source))
        {
            var copy = Path.Combine(Folder, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        Workspace = Directory.EnumerateFiles(Folder).Single(f => Path.GetExtension(f) is ".sln" or ".csproj");
        // One log for each project and target framework.
        File.WriteAllText(Path.Combine(Folder, "Directory.Build.props"),
            $"""
            <Project>
              <PropertyGroup>
                {package.RestoreProperties}
                <ErrorLog>{_logs}/$(MSBuildProjectName).$(TargetFramework).sarif,version=2.1</ErrorLog>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="LogAnalyzers" PrivateAssets="all" />
              </ItemGroup>
            </Project>
            """);
        File.WriteAllText(Path.Combine(Folder, "Directory.Packages.props"),
            $"""
            <Project>
              <Import Project="{Path.Combine(Repository.Root, "Directory.Packages.props")}" />
              <ItemGroup>
                <PackageVersion Include="LogAnalyzers" Version="{package.Version}" />
              </ItemGroup>
            </Project>
            """);
    }

    public string Folder { get; }

    public string Sources => string.Join('\n', SourceFiles.Select(File.ReadAllText));

    /// <summary>The project or solution.</summary>
    private string Workspace { get; }

    /// <summary>The sources as they are, by their path in the sample.</summary>
    public IReadOnlyDictionary<string, string> Save()
        => SourceFiles.ToDictionary(f => Path.GetRelativePath(Folder, f).Replace('\\', '/'), File.ReadAllText, StringComparer.Ordinal);

    /// <summary>Goes back to sources that were saved.</summary>
    public void Restore(IReadOnlyDictionary<string, string> saved)
    {
        foreach (var (file, text) in saved)
        {
            File.WriteAllText(Path.Combine(Folder, file), text);
        }
    }

    private IEnumerable<string> SourceFiles => Files(Folder).Where(f => f.EndsWith(".cs", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    /// <summary>The rules that the README's migration recipe names.</summary>
    public static string[] RecipeIds() => [.. RecipeSteps().SelectMany(s => s)];

    /// <summary>The same by the steps of the recipe.</summary>
    public static IReadOnlyList<string[]> RecipeSteps()
    {
        var readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));
        return
        [
            .. Regex.Matches(readme, @"dotnet format analyzers .* --diagnostics((?: LOG\d{4})+)\r?\n")
                .Select(m => m.Groups[1].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)),
        ];
    }

    /// <summary>Builds without an error and gives the diagnostics.</summary>
    public IReadOnlyList<SarifResult> Build()
    {
        Cli.Dotnet(Folder, "build", Workspace, "--no-incremental", "-nodeReuse:false").Succeeds();
        return [.. Directory.EnumerateFiles(_logs).Order(StringComparer.Ordinal).SelectMany(Sarif.Read)];
    }

    /// <summary>The page that the package's program makes of the catalogue of all but tests, for the JSON console that the sample logs to.</summary>
    public string CataloguePage(PackedPackage package, string tests)
    {
        Cli.Dotnet(Folder, "build", Workspace, "-p:LogAnalyzersCatalogue=true", "-nodeReuse:false").Succeeds();
        var program = Path.Combine(package.Folder, "packages", "loganalyzers", package.Version, "docs", "catalogue", "catalogue.cs");
        string[] arguments = [".", "--output", ".", "--title", "What LegacyShop can say", "--layout", "console", "--exclude", tests + "/*"];
        Cli.Dotnet(Folder, [("XDG_DATA_HOME", package.Folder)], ["run", "--file", program, "--", .. arguments]).Succeeds();
        return File.ReadAllText(Path.Combine(Folder, "catalogue.md"));
    }

    /// <summary>The folder that a program is built into.</summary>
    public string OutputOf(string program)
        => Path.GetDirectoryName(Directory.EnumerateFiles(Folder, program + ".runtimeconfig.json", SearchOption.AllDirectories)
            .Single(f => f.Contains("bin", StringComparison.Ordinal)))!;

    public void Test(string project) => Cli.Dotnet(Folder, "test", project, "--no-build", "-nodeReuse:false").Succeeds();

    public void Format(params string[] ids)
    {
        string[] only = ids.Length == 0 ? [] : ["--diagnostics", .. ids];
        Cli.Dotnet(Folder, ["format", "analyzers", Workspace, "--severity", "info", "--no-restore", .. only]).Succeeds();
    }

    private static IEnumerable<string> Files(string folder)
        => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(f => !Path.GetRelativePath(folder, f).Split('/', '\\').Any(p => p is "bin" or "obj"));
}
