using LogAnalyzers.Configuration;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Frameworks.Settings;
using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.UnitTests.Configuration;

/// <summary>Which files are read, for what they are taken, and how often.</summary>
public sealed class ConfigFileTests
{
    [Theory]
    [InlineData("/p/appsettings.json", "{}", nameof(ConfigFileKind.AppSettings))]
    [InlineData("/p/AppSettings.Development.JSON", "{}", nameof(ConfigFileKind.AppSettings))]
    [InlineData("/p/tool.settings.json", "", nameof(ConfigFileKind.AppSettings))]
    [InlineData("/p/package.json", "{}", nameof(ConfigFileKind.Json))]
    [InlineData("/p/NLog.config", "<nlog/>", nameof(ConfigFileKind.NLog))]
    [InlineData("/p/NLog.config", "", nameof(ConfigFileKind.NLog))]
    [InlineData("/p/web.nlog", "<NLog/>", nameof(ConfigFileKind.NLog))]
    [InlineData("/p/log.xml", "<log4net/>", nameof(ConfigFileKind.Log4Net))]
    [InlineData("/p/log4net.config", "", nameof(ConfigFileKind.Log4Net))]
    [InlineData("/p/log4net.config", "<configuration><log4net/></configuration>", nameof(ConfigFileKind.AppConfig))]
    [InlineData("/p/Web.Release.config", "<configuration/>", nameof(ConfigFileKind.AppConfig))]
    [InlineData("/p/App.config", "", nameof(ConfigFileKind.AppConfig))]
    [InlineData("/p/rules.xml", "<rules/>", nameof(ConfigFileKind.Xml))]
    public void File_is_known_by_its_name_and_its_root(string path, string text, string kind)
    {
        var file = ConfigFile.TryRead(path, SourceText.From(text), CancellationToken.None)!;

        Assert.True(ConfigFile.IsConfiguration(path));
        Assert.Equal(kind, file.Kind.ToString());
        Assert.Equal(path.EndsWith("json", StringComparison.OrdinalIgnoreCase), file.IsJson);
    }

    [Theory]
    [InlineData("/p/BannedSymbols.txt")]
    [InlineData("/p/json")]
    [InlineData("/p.json/A.cs")]
    [InlineData("")]
    public void Other_files_are_not_read(string path)
    {
        Assert.False(ConfigFile.IsConfiguration(path));
        Assert.Null(ConfigFile.TryRead(path, SourceText.From("{}"), CancellationToken.None));
        Assert.Null(ConfigFiles.TryRead(new File(path, SourceText.From("{}")), CancellationToken.None));
    }

    [Fact]
    public void Place_to_report_has_path_line_and_column()
    {
        var file = ConfigFile.TryRead("/p/a.json", SourceText.From("{\n  \"A\": 1 }"), CancellationToken.None)!;
        var location = file.LocationOf(file.Root!.Children[0].ValueSpan);

        Assert.Equal(("/p/a.json", new LinePosition(1, 7)), (location.GetLineSpan().Path, location.GetLineSpan().StartLinePosition));
        Assert.Equal(new TextSpan(9, 1), location.SourceSpan);
    }

    [Fact]
    public void Text_is_read_once()
    {
        var text = SourceText.From("{}");
        var file = ConfigFiles.TryRead(new File("/p/a.json", text), CancellationToken.None);

        Assert.Same(file, ConfigFiles.TryRead(new File("/p/a.json", text), CancellationToken.None));
        Assert.NotSame(file, ConfigFiles.TryRead(new File("/p/a.json", SourceText.From("{}")), CancellationToken.None));
        Assert.Equal("/p/b.json", ConfigFiles.TryRead(new File("/p/b.json", text), CancellationToken.None)!.Path);
        Assert.Null(ConfigFiles.TryRead(new File("/p/a.json", null), CancellationToken.None));
    }

    /// <summary>Each key in an editor makes another compilation, and who looks at code asks for the same files as who looks at files.</summary>
    [Fact]
    public void Text_is_read_once_for_all_compilations()
    {
        var file = new File("/p/appsettings.json", SourceText.From("{}"));
        var first = Of("class A { }");
        Assert.Same(first.Files.Single(), Of("class B { }").Files.Single());
        Assert.Same(first.Files.Single(), first.Read(file));
        Assert.Same(first.Files.Single(), ConfigFiles.TryRead(file, CancellationToken.None));

        SettingsProject Of(string code)
        {
            var compilation = CSharpCompilation.Create("P", [CSharpSyntaxTree.ParseText(code)], References.Framework);
            return SettingsProject.Of(compilation, LogFrameworks.For(compilation), [file], CancellationToken.None);
        }
    }

    /// <summary>The types of all assemblies are gone through, which an editor does not wait for.</summary>
    [Fact]
    public void Cancellation_ends_the_search_for_targets()
    {
        using var source = new CancellationTokenSource();
        var compilation = CSharpCompilation.Create("P", [], References.WithAllFrameworks);
        var project = SettingsProject.Of(compilation, LogFrameworks.For(compilation), [], source.Token);
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => NLogTypes.Fault("Consol", project, areSeen: true));
    }

    [Fact]
    public void Cancellation_ends_the_reading()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        Assert.Throws<OperationCanceledException>(() => ConfigFile.TryRead("a.json", SourceText.From("[1]"), source.Token));
        Assert.Throws<OperationCanceledException>(() => ConfigFile.TryRead("a.xml", SourceText.From("<a/>"), source.Token));
    }

    private sealed class File(string path, SourceText? text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText? GetText(CancellationToken cancellationToken = default) => text;
    }
}
