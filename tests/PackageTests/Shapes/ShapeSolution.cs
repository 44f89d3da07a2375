using System.Text.RegularExpressions;
using LogAnalyzers.PackageTests.Support;

namespace LogAnalyzers.PackageTests.Shapes;

/// <summary>
/// Copies of shapes that reference the package, each a solution of its own, and one that builds them all. No warning is let pass but the package's.
/// </summary>
internal sealed class ShapeSolution
{
    private const string All = "All.slnx";

    private readonly PackedPackage _package;

    public ShapeSolution(PackedPackage package, string name, IReadOnlyList<Shape> shapes)
    {
        _package = package;
        Folder = Path.Combine(package.Folder, name);
        foreach (var file in shapes.SelectMany(s => Files(s.Folder)))
        {
            var copy = Path.Combine(Folder, Path.GetRelativePath(Shape.Root, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        WriteProperties();
        WriteSolution(All, shapes.SelectMany(s => Projects(s)));
        foreach (var shape in shapes)
        {
            WriteSolution(SolutionOf(shape), Projects(shape));
        }
    }

    public string Folder { get; }

    public string FolderOf(Shape shape) => Path.Combine(Folder, shape.Name);

    public static string SolutionOf(Shape shape) => shape.Name + ".slnx";

    /// <summary>As it is; what analyzers say of it is nobody's yet.</summary>
    public void Build() => Cli.Dotnet(Folder, "build", All, "-nodeReuse:false", "-clp:NoSummary", "-p:RunAnalyzers=false").Succeeds();

    /// <summary>The compiler's arguments of each project and target framework of a shape, by its file.</summary>
    public IEnumerable<string> CompilationsOf(Shape shape)
        => Directory.EnumerateFiles(FolderOf(shape), "csc.args", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, string> SourcesOf(Shape shape)
        => Files(FolderOf(shape)).Where(f => f.EndsWith(".cs", StringComparison.Ordinal))
            .ToDictionary(f => Path.GetRelativePath(FolderOf(shape), f).Replace('\\', '/'), File.ReadAllText, StringComparer.Ordinal);

    private void WriteProperties()
    {
        // The README's advice for a legacy where warnings are errors.
        var readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));
        var rules = Regex.Match(readme, @"<WarningsNotAsErrors>(.*?)</WarningsNotAsErrors>").Groups[1].Value;
        File.WriteAllText(Path.Combine(Folder, "Directory.Build.props"),
            $"""
            <Project>
              <PropertyGroup>
                {_package.RestoreProperties}
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <WarningsNotAsErrors>{rules}</WarningsNotAsErrors>
                <NoWarn>$(NoWarn);NU1603;NU1701</NoWarn>
                <UseAppHost>false</UseAppHost>
                <SatelliteResourceLanguages>en</SatelliteResourceLanguages>
                <ProvideCommandLineArgs>true</ProvideCommandLineArgs>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="LogAnalyzers" PrivateAssets="all" />
              </ItemGroup>
            </Project>
            """);
        File.WriteAllText(Path.Combine(Folder, "Directory.Build.targets"),
            """
            <Project>
              <Target Name="KeepCompilerArguments" AfterTargets="CoreCompile">
                <WriteLinesToFile File="$(IntermediateOutputPath)csc.args" Lines="@(CscCommandLineArgs)" Overwrite="true" />
              </Target>
            </Project>
            """);
        File.WriteAllText(Path.Combine(Folder, "Directory.Packages.props"),
            $"""
            <Project>
              <Import Project="{Path.Combine(Repository.Root, "Directory.Packages.props")}" />
              <ItemGroup>
                <PackageVersion Include="LogAnalyzers" Version="{_package.Version}" />
              </ItemGroup>
            </Project>
            """);
    }

    private void WriteSolution(string name, IEnumerable<string> projects)
        => File.WriteAllText(Path.Combine(Folder, name),
            $"<Solution>{string.Concat(projects.Select(p => $"""<Project Path="{Path.GetRelativePath(Folder, p)}" />"""))}</Solution>");

    private IEnumerable<string> Projects(Shape shape) => Files(FolderOf(shape)).Where(f => f.EndsWith(".csproj", StringComparison.Ordinal));

    private static IEnumerable<string> Files(string folder)
        => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(f => !Path.GetRelativePath(folder, f).Split('/', '\\').Any(p => p is "bin" or "obj")).Order(StringComparer.Ordinal);
}
