using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LogAnalyzers.Benchmarks;

/// <summary>The code that is analysed: one compilation a project.</summary>
internal static class Sources
{
    /// <summary>The sample of this repository that only prints; the other one needs a source generator to compile.</summary>
    public const string Samples = "LegacyShop";

    private static readonly CSharpParseOptions Latest = new(LanguageVersion.Latest);

    /// <summary>The projects of the sample, with the files and projects that they use, in an order in which they compile.</summary>
    private static readonly (string Folder, string[] Uses)[] Projects =
    [
        ("Shop.Core", []),
        ("Shop.Formats", ["Shared"]),
        ("Shop.Legacy", ["Shared"]),
        ("Shop.Batch", ["Shop.Core", "Shop.Formats", "Shop.Legacy"]),
        ("Shop.Service", ["Shop.Core", "Shop.Formats"]),
    ];

    /// <summary>What the SDKs of the samples import.</summary>
    private const string ImplicitUsings =
        """
        global using System; global using System.Collections.Generic; global using System.IO;
        global using System.Linq; global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;
        """;

    private const string WorkerUsings =
        """
        global using Microsoft.Extensions.Configuration; global using Microsoft.Extensions.DependencyInjection;
        global using Microsoft.Extensions.Hosting; global using Microsoft.Extensions.Logging;
        """;

    /// <summary>Compilations without errors.</summary>
    /// <param name="code">A number of generated files, or the sample.</param>
    /// <param name="logging">Whether a logging API is referenced, and used.</param>
    public static Compilation[] Create(string code, bool logging)
    {
        Compilation[] all = code == Samples ? OfSamples() : [Generated(int.Parse(code, CultureInfo.InvariantCulture), logging)];
        return all.Select(c => c.Clone().GetDiagnostics().FirstOrDefault(d => d.Severity == DiagnosticSeverity.Error))
                .FirstOrDefault(e => e is not null) is { } error
            ? throw new InvalidOperationException("The code does not compile: " + error)
            : all;
    }

    private static CSharpCompilation Generated(int files, bool logging)
        => Compile(
            "Bench", CodeGenerator.Files(files, logging).Select((text, i) => Parse(text, $"File{i}.cs")), References(logging),
            OutputKind.DynamicallyLinkedLibrary);

    private static Compilation[] OfSamples()
    {
        var root = Path.Combine(Root(), "samples", Samples);
        var made = new Dictionary<string, Compilation>(StringComparer.Ordinal);
        foreach (var (folder, uses) in Projects)
        {
            var files = Files(root, folder).Concat(uses.Where(u => !made.ContainsKey(u)).SelectMany(u => Files(root, u))).ToList();
            var isWorker = folder.EndsWith("Service", StringComparison.Ordinal);
            files.Add(Parse(
                folder.EndsWith("Formats", StringComparison.Ordinal) || folder.EndsWith("Legacy", StringComparison.Ordinal)
                    ? ""
                    : ImplicitUsings + (isWorker ? WorkerUsings : ""),
                "GlobalUsings.cs"));
            var isProgram = files.Any(f => Path.GetFileName(f.FilePath) == "Program.cs");
            made[folder] = Compile(Path.GetFileName(folder), files,
                References(logging: true).Concat(uses.Where(made.ContainsKey).Select(u => made[u].ToMetadataReference())),
                isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary);
        }

        return [.. made.Values];
    }

    private static IEnumerable<SyntaxTree> Files(string root, string folder)
        => Directory.EnumerateFiles(Path.Combine(root, folder), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).Select(f => Parse(File.ReadAllText(f), f));

    private static CSharpCompilation Compile(string name, IEnumerable<SyntaxTree> trees, IEnumerable<MetadataReference> references, OutputKind kind)
        => CSharpCompilation.Create(name, trees, references, new(kind, nullableContextOptions: NullableContextOptions.Enable));

    private static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(text, Latest, path);

    /// <summary>Without logging means without System.Console as well: that is what "no logging API" is.</summary>
    private static IEnumerable<MetadataReference> References(bool logging)
    {
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location);
        return ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(p => Path.GetDirectoryName(p) == framework
                ? logging || Path.GetFileName(p) is not ("System.Console.dll" or "mscorlib.dll" or "netstandard.dll")
                : logging && Path.GetFileName(p).StartsWith("Microsoft.Extensions.", StringComparison.Ordinal))
            .Select(p => MetadataReference.CreateFromFile(p));
    }

    /// <summary>A program that references every framework, and the files of the sample with a mistake in each.</summary>
    public static (Compilation Compilation, ImmutableArray<AdditionalText> Files) WithConfiguration()
    {
        var folder = Path.Combine(Root(), "samples", "QuietShop", "QuietShop.Files");
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(p => !Path.GetFileName(p).StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal))
            .Select(p => MetadataReference.CreateFromFile(p));
        var compilation = Compile(
            "Files", [Parse(File.ReadAllText(Path.Combine(folder, "Program.cs")), "Program.cs"), Parse(ImplicitUsings, "GlobalUsings.cs")],
            references, OutputKind.ConsoleApplication);
        var files = Directory.EnumerateFiles(folder).Where(f => Path.GetExtension(f) is ".json" or ".config").Order(StringComparer.Ordinal)
            .Select(f => (AdditionalText)new MemoryText("/p/" + Path.GetFileName(f), File.ReadAllText(f)));
        return (compilation, [.. files]);
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "LogAnalyzers.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("not inside of the repository");
        }

        return folder;
    }
}
