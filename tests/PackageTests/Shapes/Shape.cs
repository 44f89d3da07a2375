using System.Text.Json;
using LogAnalyzers.PackageTests.Support;

namespace LogAnalyzers.PackageTests.Shapes;

/// <summary>A small application of one kind: a folder of <c>tests/Shapes</c> with its projects and what is expected of its migration.</summary>
/// <param name="Name">The folder's name.</param>
internal sealed record Shape(string Name, ShapeExpectations Expected)
{
    private static readonly JsonSerializerOptions Json
        = new(JsonSerializerDefaults.Web) { ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    public static string Root { get; } = Path.Combine(Repository.Root, "tests", "Shapes");

    public static IReadOnlyList<Shape> All { get; } =
    [
        .. Directory.EnumerateFiles(Root, "shape.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(Read),
    ];

    public string Folder => Path.Combine(Root, Name);

    /// <summary>Project and arguments of each run; the shape's only project where none is named.</summary>
    public IEnumerable<(string Project, string[] Arguments)> Runs => Expected.Runs.Select(Parsed);

    /// <summary>Runs of which only the end counts.</summary>
    public IEnumerable<(string Project, string[] Arguments)> Tests => Expected.Tests.Select(Parsed);

    /// <summary>The names of its projects.</summary>
    public IEnumerable<string> Projects
        => Directory.EnumerateFiles(Folder, "*.csproj", SearchOption.AllDirectories).Select(f => Path.GetFileNameWithoutExtension(f));

    private static (string Project, string[] Arguments) Parsed(string run)
        => run.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var project, .. var arguments] ? (project, arguments) : ("", []);

    private static Shape Read(string file)
    {
        var name = Path.GetFileName(Path.GetDirectoryName(file)!);
        var expected = JsonSerializer.Deserialize<ShapeExpectations>(File.ReadAllText(file), Json)!;
        return new(name, expected.Runs.Length > 0 ? expected : expected with { Runs = [name] });
    }
}

/// <summary>What <c>shape.json</c> says.</summary>
internal sealed record ShapeExpectations
{
    /// <summary>What kind of application it is, and where it prints.</summary>
    public required string Kind { get; init; }

    /// <summary>How many of the numbered prints have to be records afterwards, at least.</summary>
    public required int Converted { get; init; }

    /// <summary>Each a project with the arguments that it is run with; the project of the shape's name by default.</summary>
    public string[] Runs { get; init; } = [];

    /// <summary>Test projects that are programs: what they say is nobody's, but they have to end as before.</summary>
    public string[] Tests { get; init; } = [];

    /// <summary>Whether it is one of those that each test run migrates.</summary>
    public bool Bounded { get; init; } = true;

    /// <summary>Failures that are known, exactly as they are told: one that is gone has to go from here too.</summary>
    public string[] Fails { get; init; } = [];
}
