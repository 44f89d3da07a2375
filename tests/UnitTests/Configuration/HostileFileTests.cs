using System.Diagnostics;
using System.Text;
using LogAnalyzers.Configuration;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.UnitTests.Configuration;

/// <summary>Files that were made to break a reader: each is read in bounded time and memory and never throws.</summary>
public sealed class HostileFileTests
{
    /// <summary>A hundred times what the slowest takes on a machine with nothing else to do, so that only another order of growth fails.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    public static TheoryData<string, string> Files { get; } = new()
    {
        { "a.json", Repeat("[", 100_000) },
        { "a.json", Repeat("{\"a\":", 100_000) },
        { "a.json", Repeat("{", 500_000) },
        { "a.json", Repeat("[]", 120_000) },
        { "a.json", "[" + Repeat("1,", 120_000) },
        { "a.json", "[" + Repeat(":", 900_000) },
        { "a.json", "{" + Repeat("\"a:b:c\":{},", 80_000) },
        { "a.json", "{\"" + Repeat("a:", 400_000) + "\":1" },
        { "a.json", Repeat("/*", 400_000) },
        { "a.json", "[" + Repeat("/", 900_000) },
        { "a.json", "\"" + Repeat("\\u", 400_000) },
        { "a.json", "\"" + Repeat("\\", 900_000) },
        { "a.json", "[" + Repeat("\"\n", 120_000) },
        { "a.json", Repeat("\0", 900_000) },
        { "a.json", "{" + Repeat("'a'", 300_000) },
        { "a.json", Repeat("\ud800\udc00\udc00\uFFFF", 200_000) },
        { "a.xml", Repeat("<a>", 100_000) },
        { "a.xml", Repeat("<", 900_000) },
        { "a.xml", Repeat("<a ", 300_000) },
        { "a.xml", "<a " + Repeat("b='", 300_000) },
        { "a.xml", "<a>" + Repeat("<b/>", 120_000) },
        { "a.xml", Repeat("<a>", 60) + Repeat("</b>", 200_000) },
        { "a.xml", "<a>" + Repeat("&", 900_000) },
        { "a.xml", "<a>" + Repeat("&#x", 300_000) },
        { "a.xml", "<a>" + Repeat("<!--", 240_000) },
        { "a.xml", "<a>" + Repeat("<![CDATA[", 100_000) },
        { "a.xml", "<a>" + Repeat("<?", 400_000) },
        { "a.xml", Repeat("<!DOCTYPE a [", 70_000) },
        { "a.xml", "<!DOCTYPE a [" + Repeat("<!--'", 180_000) },
        { "a.xml", Repeat("\0", 900_000) },
        { "a.xml", "<a>" + Repeat("\ud800\udc00\udc00\uFFFF", 200_000) + "</a>" },
        { "a.xml", "<" + Repeat("a", 900_000) },
        { "a.xml", "<a " + string.Concat(Enumerable.Range(0, 90_000).Select(i => $"b{i}='' ")) },
        { "a.config", Repeat("<a>", 60) + Repeat("</x><b>", 100_000) },
    };

    [Theory]
    [MemberData(nameof(Files), DisableDiscoveryEnumeration = true)]
    public void Reader_is_not_held_up(string name, string text)
    {
        var clock = Stopwatch.StartNew();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var file = ConfigFile.TryRead(name, SourceText.From(text), CancellationToken.None)!;
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.NotNull(file.Error);
        Assert.True(file.Error.Span.End <= text.Length);
        Assert.True(clock.Elapsed < Limit, $"{clock.Elapsed}");
        Assert.True(allocated < 150_000_000, $"{allocated:N0} bytes");
        if (file is { IsJson: true, Root: { } root })
        {
            Assert.True(Count(ConfigSection.Of(root)) <= ConfigReader.MaxNodes + ConfigReader.MaxDepth);
        }

        Assert.True(clock.Elapsed < Limit, $"{clock.Elapsed} with sections");
    }

    /// <summary>Each entity stands for ten of the one before.</summary>
    [Fact]
    public void Entities_are_not_expanded()
    {
        var text = new StringBuilder("<!DOCTYPE a [<!ENTITY e0 \"lol\">");
        for (var i = 1; i < 20; i++)
        {
            text.Append($"<!ENTITY e{i} \"").Insert(text.Length, $"&e{i - 1};", 10).Append("\">");
        }

        var (root, error) = XmlText.Read(text.Append("]><a b='&e19;'>&e19;</a>").ToString(), CancellationToken.None);

        Assert.Equal("a DTD is not read", error!.Message);
        Assert.Equal(("&e19;", "&e19;"), (root!.Value, root.Attribute("b")));
    }

    [Fact]
    public void File_of_ten_megabytes_is_not_read()
    {
        var text = SourceText.From("[" + Repeat("1,", 5_000_000) + "1]");
        var file = ConfigFile.TryRead("appsettings.json", text, CancellationToken.None)!;

        Assert.Null(file.Root);
        Assert.Equal("longer than 1000000 characters", file.Error!.Message);
        Assert.NotNull(ConfigFile.TryRead("a.json", SourceText.From(Repeat(" ", ConfigReader.MaxLength - 1) + "1"), CancellationToken.None)!.Root);
    }

    [Fact]
    public void Depth_and_number_of_nodes_end_at_their_limits()
    {
        var deepest = Repeat("[", ConfigReader.MaxDepth) + Repeat("]", ConfigReader.MaxDepth);
        Assert.Null(JsonText.Read(deepest, CancellationToken.None).Error);
        var (root, error) = JsonText.Read("[" + deepest + "]", CancellationToken.None);
        Assert.Equal(("nested deeper than 64 levels", ConfigReader.MaxDepth + 1), (error!.Message, error.Span.Start));
        Assert.Equal(ConfigReader.MaxDepth, root!.SelfAndDescendants().Count());

        Assert.Null(XmlText.Read(Repeat("<a>", ConfigReader.MaxDepth) + Repeat("</a>", ConfigReader.MaxDepth), CancellationToken.None).Error);
        Assert.Equal("nested deeper than 64 levels", XmlText.Read(Repeat("<a>", ConfigReader.MaxDepth + 1), CancellationToken.None).Error!.Message);

        var many = JsonText.Read("[" + Repeat("1,", ConfigReader.MaxNodes + 5) + "]", CancellationToken.None);
        Assert.Equal("more than 100000 keys and values", many.Error!.Message);
        Assert.Equal(ConfigReader.MaxNodes, many.Root!.Children.Length);
    }

    /// <summary>What stands before the cut is read, and only what stands there.</summary>
    [Theory]
    [InlineData("a.json", ConfigTexts.AppSettings)]
    [InlineData("a.config", ConfigTexts.NLog)]
    [InlineData("a.config", ConfigTexts.AppConfig)]
    public void Text_may_end_anywhere(string name, string text)
    {
        var whole = Read(text.Length);
        Assert.Null(whole.Error);
        for (var length = 0; length < text.TrimEnd().Length; length++)
        {
            var part = Read(length);
            Assert.NotNull(part.Error);
            Assert.True(part.Error.Span.End <= length);
            var read = (part.Root?.SelfAndDescendants() ?? []).Where(n => n.Value is not null && n.Span.End < length)
                .Select(n => (n.Path, n.Value, n.ValueSpan));
            var expected = whole.Root!.SelfAndDescendants().Where(n => n.Value is not null && n.Span.End < length)
                .Select(n => (n.Path, n.Value, n.ValueSpan));
            Assert.Equal(expected, read);
        }

        ConfigFile Read(int length) => ConfigFile.TryRead(name, SourceText.From(text[..length]), CancellationToken.None)!;
    }

    /// <summary>UTF-16 without a byte order mark, an archive, Latin-1: what an editor or a compiler makes of bytes that are no UTF-8.</summary>
    [Fact]
    public void Bytes_of_another_kind_give_an_error()
    {
        byte[][] contents =
        [
            Encoding.Unicode.GetBytes(ConfigTexts.AppSettings),
            Encoding.BigEndianUnicode.GetBytes(ConfigTexts.NLog),
            Encoding.UTF32.GetBytes(ConfigTexts.NLog),
            [0x50, 0x4B, 3, 4, .. Enumerable.Range(0, 5000).Select(i => (byte)(i * 7919))],
            [0xFF, 0xFE, 0x7B],
        ];
        foreach (var bytes in contents)
        {
            foreach (var name in new[] { "appsettings.json", "NLog.config" })
            {
                Assert.NotNull(ConfigFile.TryRead(name, SourceText.From(Encoding.UTF8.GetString(bytes)), CancellationToken.None)!.Error);
            }
        }
    }

    private static int Count(ConfigSection section) => 1 + section.Children.Sum(Count);

    private static string Repeat(string part, int count) => new StringBuilder(part.Length * count).Insert(0, part, count).ToString();
}
