using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using LogAnalyzers.PackageTests.Support;

namespace LogAnalyzers.PackageTests;

/// <summary>What is in the package, and what it asks of its host.</summary>
[Collection(PackageCollection.Name)]
public sealed partial class ContentsTests(PackedPackage package)
{
    private const string Folder = "analyzers/dotnet/roslyn4.8/cs/";

    /// <summary>What compiler 4.8 brings along; anything newer would not load there.</summary>
    private static readonly Dictionary<string, Version> Floor = new()
    {
        ["netstandard"] = new(2, 0, 0, 0),
        ["Microsoft.CodeAnalysis"] = new(4, 8, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp"] = new(4, 8, 0, 0),
        ["Microsoft.CodeAnalysis.Workspaces"] = new(4, 8, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp.Workspaces"] = new(4, 8, 0, 0),
        ["System.Collections.Immutable"] = new(7, 0, 0, 0),
        ["System.Composition.AttributedModel"] = new(7, 0, 0, 0),
        ["System.Memory"] = new(4, 0, 1, 2),
        ["System.Reflection.Metadata"] = new(7, 0, 0, 0),
        ["System.Runtime.CompilerServices.Unsafe"] = new(6, 0, 0, 0),
        ["System.Text.Encoding.CodePages"] = new(7, 0, 0, 0),
        ["System.Threading.Tasks.Extensions"] = new(4, 2, 0, 1),
    };

    [Fact]
    public void Package_has_these_entries_and_no_others()
    {
        using var zip = ZipFile.OpenRead(package.NupkgPath);
        var own = zip.Entries.Select(e => e.FullName).Where(e => !e.StartsWith("_rels/", StringComparison.Ordinal)
            && !e.StartsWith("package/", StringComparison.Ordinal) && e != "[Content_Types].xml");
        var pages = Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs/rules")).Select(f => "docs/rules/" + Path.GetFileName(f));
        string[] expected =
        [
            "LogAnalyzers.nuspec", "README.md", "LICENSE", "CHANGELOG.md", "icon.png", "docs/naming.md",
            Folder + "LogAnalyzers.dll", Folder + "LogAnalyzers.CodeFixes.dll",
            "build/LogAnalyzers.props", "build/LogAnalyzers.targets", "build/LogAnalyzers.Contract.targets", "build/ShipEvents.cs",
            "buildTransitive/LogAnalyzers.props", "buildTransitive/LogAnalyzers.targets", "buildMultiTargeting/LogAnalyzers.targets",
            "build/Catalogue.globalconfig",
            "build/presets/None.globalconfig", "build/presets/Minimum.globalconfig",
            "build/presets/Strict.globalconfig", "build/presets/All.globalconfig",
            "docs/catalogue/README.md", "docs/catalogue/catalogue.cs", "docs/catalogue/catalogue.schema.json",
            .. pages,
        ];

        Assert.Equal(expected.Order(StringComparer.Ordinal), own.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Nuspec_says_development_only_and_names_no_dependency()
    {
        var metadata = XDocument.Parse(Encoding.UTF8.GetString(Read("LogAnalyzers.nuspec")).TrimStart('\uFEFF')).Root!.Elements().Single();
        string? Value(string name) => metadata.Elements().SingleOrDefault(e => e.Name.LocalName == name)?.Value;

        Assert.Equal("LogAnalyzers", Value("id"));
        Assert.Equal(package.Version, Value("version"));
        Assert.Equal("true", Value("developmentDependency"));
        Assert.Equal("MIT", Value("license"));
        Assert.Equal("README.md", Value("readme"));
        Assert.Equal(PackedPackage.RepositoryUrl, Value("projectUrl"));
        Assert.DoesNotContain(metadata.Descendants(), e => e.Name.LocalName == "dependency");
    }

    /// <summary>What a stranger sees on the package's page.</summary>
    [Fact]
    public void Package_page_has_an_icon_words_to_search_for_and_a_pointer_to_what_is_new()
    {
        var metadata = XDocument.Parse(Encoding.UTF8.GetString(Read("LogAnalyzers.nuspec")).TrimStart('\uFEFF')).Root!.Elements().Single();
        string Value(string name) => metadata.Elements().Single(e => e.Name.LocalName == name).Value;
        var icon = Read(Value("icon"));

        Assert.Equal("PNG"u8.ToArray(), icon[1..4]);
        Assert.Equal([0, 0, 0, 128, 0, 0, 0, 128], icon[16..24]);
        Assert.InRange(icon.Length, 1, 10_000);
        var tags = Value("tags").Split(' ');
        Assert.All(["logging", "serilog", "nlog", "log4net", "zlogger", "audit", "secrets", "metrics"], t => Assert.Contains(t, tags));
        Assert.Contains(PackedPackage.RepositoryUrl + "/blob/main/CHANGELOG.md", Value("releaseNotes"), StringComparison.Ordinal);
        Assert.InRange(Value("releaseNotes").Length, 1, 500);
        Assert.InRange(Value("description").Length, 100, 600);
    }

    /// <summary>A package's page has no files beside it; the package's own pages have those of the package.</summary>
    [Fact]
    public void Links_lead_somewhere_outside_of_the_repository()
    {
        const string Start = "/blob/main/";
        var readme = LinksIn("README.md");
        Assert.DoesNotContain(readme, l => !l.Contains("://", StringComparison.Ordinal) && !l.StartsWith('#'));
        var files = readme.Where(l => l.StartsWith(PackedPackage.RepositoryUrl, StringComparison.Ordinal))
            .Select(l => l[(PackedPackage.RepositoryUrl + Start).Length..].Split('#')[0]).ToArray();
        Assert.NotEmpty(files);
        Assert.All(files, f => Assert.True(File.Exists(Path.Combine(Repository.Root, f)), f));

        using var zip = ZipFile.OpenRead(package.NupkgPath);
        var entries = zip.Entries.Select(e => "/" + e.FullName).ToHashSet(StringComparer.Ordinal);
        var pages = entries.Where(e => e.StartsWith("/docs/", StringComparison.Ordinal) && e.EndsWith(".md", StringComparison.Ordinal));
        Assert.All(pages, page => Assert.All(
            LinksIn(page[1..]).Where(l => !l.Contains("://", StringComparison.Ordinal) && !l.StartsWith('#')),
            l => Assert.Contains(new Uri(new Uri("file://" + page), l.Split('#')[0]).AbsolutePath, entries)));
    }

    [Theory]
    [InlineData("LogAnalyzers.dll")]
    [InlineData("LogAnalyzers.CodeFixes.dll")]
    public void Assembly_references_stay_within_the_floor(string dll)
    {
        using var reader = new PEReader(new MemoryStream(Read(Folder + dll)));
        var metadata = reader.GetMetadataReader();
        var references = metadata.AssemblyReferences.Select(metadata.GetAssemblyReference)
            .Select(r => (Name: metadata.GetString(r.Name), r.Version)).Where(r => r.Name != "LogAnalyzers").ToArray();

        Assert.All(
            references,
            r => Assert.True(Floor.TryGetValue(r.Name, out var highest) && r.Version <= highest, $"{dll} references {r.Name} {r.Version}"));
        if (dll == "LogAnalyzers.dll")
        {
            Assert.DoesNotContain(
                references,
                r => r.Name.Contains("Workspaces", StringComparison.Ordinal) || r.Name.StartsWith("System.Composition", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Help_links_come_from_the_address_given_when_packing()
        => Assert.True(Read(Folder + "LogAnalyzers.dll").AsSpan()
            .IndexOf(Encoding.UTF8.GetBytes(PackedPackage.RepositoryUrl + "/blob/main/docs/rules/")) > 0);

    private string[] LinksIn(string entry)
        => [.. Link().Matches(Encoding.UTF8.GetString(Read(entry))).Select(m => m.Groups[1].Value)];

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    private byte[] Read(string entry)
    {
        using var zip = ZipFile.OpenRead(package.NupkgPath);
        using var stream = zip.GetEntry(entry)!.Open();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
