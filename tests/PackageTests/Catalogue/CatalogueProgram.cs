using System.Text.Json;
using LogAnalyzers.PackageTests.Support;

namespace LogAnalyzers.PackageTests.Catalogue;

/// <summary>The file-based program of the package's docs, compiled once, and a folder for what it reads and writes.</summary>
public sealed class CatalogueProgram : IDisposable
{
    private readonly string _program;
    private int _folders;

    public CatalogueProgram()
    {
        Folder = Directory.CreateTempSubdirectory("log-catalogue-").FullName;
        var built = Path.Combine(Folder, "program");
        // What the SDK keeps of such programs goes to the test's own folder.
        Cli.Dotnet(Repository.Root, [("XDG_DATA_HOME", Folder)], "build", Source, "-o", built).Succeeds();
        _program = Path.Combine(built, "catalogue.dll");
    }

    /// <summary>From the root of the repository.</summary>
    public static string Source => "docs/catalogue/catalogue.cs";

    public string Folder { get; }

    /// <summary>A new folder with a blank in its name.</summary>
    internal string NewFolder() => Directory.CreateDirectory(Path.Combine(Folder, $"my shop {++_folders}")).FullName;

    internal CliResult Run(string folder, params string[] arguments) => Cli.Dotnet(folder, [_program, .. arguments]);

    /// <summary>The outputs for one log of these events.</summary>
    internal CatalogueFiles Make(IEnumerable<LoggedEvent> events, params string[] options)
    {
        var folder = NewFolder();
        SarifLog.Write(Path.Combine(folder, "obj", SarifLog.Name), folder, events);
        var run = Run(folder, [".", "--output", "out", .. options]).Succeeds();
        return new(Path.Combine(folder, "out"), run);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}

/// <summary>What the program wrote.</summary>
internal sealed record CatalogueFiles(string Folder, CliResult Run)
{
    public static readonly string[] Names = ["catalogue.md", "catalogue.json", "index-template.json", "fields.csv"];

    public string Page => Text("catalogue.md");

    public JsonElement Json => JsonDocument.Parse(Text("catalogue.json")).RootElement;

    public JsonElement Template => JsonDocument.Parse(Text("index-template.json")).RootElement;

    public string Text(string name) => File.ReadAllText(Path.Combine(Folder, name));

    /// <summary>The mapping of a field, or null.</summary>
    public string? MappingOf(string path)
    {
        var at = Template.GetProperty("template").GetProperty("mappings");
        foreach (var part in path.Split('.'))
        {
            if (!at.TryGetProperty("properties", out var properties) || !properties.TryGetProperty(part, out at))
            {
                return null;
            }
        }

        return at.TryGetProperty("enabled", out _) ? "disabled" : at.TryGetProperty("type", out var type) ? type.GetString() : "object";
    }
}
