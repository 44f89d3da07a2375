using System.Text;
using LogAnalyzers.Configuration;
using Microsoft.Extensions.Configuration;

namespace LogAnalyzers.UnitTests.Configuration;

/// <summary>Sections as they are merged, against what Microsoft.Extensions.Configuration makes of the same file.</summary>
public sealed class ConfigSectionTests
{
    [Fact]
    public void Key_with_colons_stands_for_its_sections()
    {
        var root = Read("""{ "Logging:LogLevel:App": "Debug", "logging": { "LOGLEVEL": { "Default": "Error" }, "LogLevel:app": null } }""");

        var levels = root.Find("LOGGING:loglevel")!;
        Assert.Equal(["App", "Default"], levels.Children.Select(c => c.Name));
        Assert.Equal(["LOGLEVEL"], levels.Nodes.Select(n => n.Name));
        Assert.Equal(["Logging:LogLevel:App", "logging:LogLevel:app"], levels.Find("APP")!.Nodes.Select(n => n.Path));
        Assert.Equal(("Debug", "Error"), (levels.Find("App")!.Value, levels.Find("Default")!.Value));
        Assert.Null(root.Find("Logging:LogLevel:None"));
        Assert.Null(root.Find("Logging:"));
    }

    [Theory]
    [InlineData(ConfigTexts.AppSettings)]
    [InlineData("""{ "A": { "B": 1 }, "a": { "C": [ true, null, { "d": "x" } ] }, "A:c:3": 4 }""")]
    [InlineData("""{ "A": 1, "a": 2 }""")]
    [InlineData("""{ "A": { "B": 1 }, "A:b": 2 }""")]
    [InlineData("""{ "": 1, "A:": 2, ":B": 3, "A::C": 4 }""")]
    public void File_is_merged_as_the_configuration_does(string text) => AssertSame(text);

    [Fact]
    public void Files_made_at_random_are_merged_as_the_configuration_does()
    {
        var random = new Random(3);
        var (loaded, refused) = (0, 0);
        for (var i = 0; i < 1500; i++)
        {
            var text = RandomTexts.Json(random);
            if (JsonText.Read(text, CancellationToken.None).Root!.Kind == ConfigNodeKind.Object)
            {
                (loaded, refused) = AssertSame(text) ? (loaded + 1, refused) : (loaded, refused + 1);
            }
        }

        Assert.True(loaded > 300 && refused > 100, $"{loaded} loaded, {refused} refused");
    }

    /// <summary>Whether the configuration loads the file at all: it refuses duplicates.</summary>
    private static bool AssertSame(string text)
    {
        var sections = Leaves(Read(text), null).ToArray();
        var hasDuplicates = sections.Any(s => s.Section.Nodes.Where(IsLeaf).Skip(1).Any(IsValue));
        IConfigurationRoot configuration;
        try
        {
            configuration = new ConfigurationBuilder().AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(text))).Build();
        }
        catch (Exception exception) when (exception is FormatException || exception.InnerException is FormatException)
        {
            Assert.True(hasDuplicates, text);
            return false;
        }

        Assert.False(hasDuplicates, text);
        foreach (var (path, section) in sections.Where(s => s.Section.Nodes.Count(IsLeaf) == 1))
        {
            // An empty array counts as an empty text there.
            var (expected, value) = (configuration[path], section.Value);
            Assert.True(string.Equals(expected ?? "", value ?? "", StringComparison.OrdinalIgnoreCase), $"{path}: {expected} or {value} in {text}");
        }

        var keys = configuration.AsEnumerable().Where(p => p.Value is not null).Select(p => p.Key.ToUpperInvariant());
        Assert.Subset(sections.Select(s => s.Path.ToUpperInvariant()).ToHashSet(), keys.ToHashSet());
        return true;
    }

    private static bool IsValue(ConfigNode node) => node.Kind is not (ConfigNodeKind.Object or ConfigNodeKind.Array);

    /// <summary>An empty object or array is one as well; as a duplicate it is not refused but wins.</summary>
    private static bool IsLeaf(ConfigNode node) => IsValue(node) || node.Children.IsEmpty;

    /// <param name="path">Null for the whole file.</param>
    private static IEnumerable<(string Path, ConfigSection Section)> Leaves(ConfigSection section, string? path)
        => section.Children.SelectMany(c => Leaves(c, path is null ? c.Name : path + ":" + c.Name))
            .Concat(path is not null && section.Nodes.Any(IsLeaf) ? [(path, section)] : []);

    private static ConfigSection Read(string text) => ConfigSection.Of(JsonText.Read(text, CancellationToken.None).Root!);
}
