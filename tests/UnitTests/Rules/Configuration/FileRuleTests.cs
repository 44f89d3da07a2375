using System.Diagnostics;
using LogAnalyzers.UnitTests.Configuration;
using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Rules.Configuration;

/// <summary>What holds for every rule over configuration files.</summary>
public sealed class FileRuleTests
{
    private const string Json = """{"Logging":{"LogLevel":{"Default":"Info"}}}""";

    [Theory]
    [InlineData("LOG6005", 1)]
    [InlineData("LOG6006, log6005", 1)]
    [InlineData("*", 1)]
    [InlineData("LOG6006", 2)]
    [InlineData("", 2)]
    public void Option_keeps_a_file_out(string ignored, int count)
    {
        var run = new FileRun
        {
            Options = new Dictionary<string, (string, string)> { ["a.settings.json"] = ("log_analyzers.configuration.ignore", ignored) },
        };

        Assert.Equal(count, run.Find(("a.settings.json", Json), ("appsettings.json", Json)).Length);
    }

    /// <summary>Our targets say which target framework of several it is.</summary>
    [Theory]
    [InlineData("true", 0)]
    [InlineData("", 1)]
    public void File_of_several_targets_is_reported_once(string inOther, int count)
    {
        var run = new FileRun
        {
            Options = new Dictionary<string, (string, string)> { [""] = ("build_property.LogAnalyzersFilesInOtherTarget", inOther) },
        };

        Assert.Equal(count, run.Find(("appsettings.json", Json)).Length);
    }

    /// <summary>A broken file gives one finding or none, and takes no time.</summary>
    [Fact]
    public void Hostile_files_end()
    {
        var deep = string.Concat(Enumerable.Repeat("{\"Logging\":", 60)) + "1" + new string('}', 60);
        var colons = "{\"Logging:LogLevel" + new string(':', 5000) + "\":\"Info\"}";
        var wide = "{\"Logging\":{\"LogLevel\":{" + string.Join(",", Enumerable.Range(0, 20_000).Select(i => $"\"A{i}\":\"Error\"")) + "}}}";
        var serilog = "{\"Serilog\":{\"WriteTo\":[" + string.Join(",", Enumerable.Range(0, 5000).Select(i => $"\"Console{i}\"")) + "]}}";
        var nlog = "<nlog><rules>" + string.Concat(Enumerable.Repeat("<logger minLvl='a'/>", 20_000)) + "</rules></nlog>";
        var log4net = "<log4net>" + string.Concat(Enumerable.Repeat("<loger name='a'/>", 20_000)) + "</log4net>";
        var files = HostileFileTests.Files.Select((row, i) => ($"appsettings.{i}.json", (string)row[1]))
            .Concat([("appsettings.a.json", deep), ("appsettings.b.json", colons), ("appsettings.c.json", wide), ("appsettings.d.json", serilog)])
            .Concat([("NLog.config", nlog), ("log4net.config", log4net)]);
        foreach (var file in files)
        {
            var watch = Stopwatch.StartNew();
            FileRun.Program.Find(file);
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{file.Item1} took {watch.Elapsed}");
        }
    }

    /// <summary>Files of other kinds are none of the sections' readers.</summary>
    [Theory]
    [InlineData("other.json")]
    [InlineData("appsettings.txt")]
    [InlineData("App.config")]
    public void Other_file_is_passed_over(string name) => Assert.Empty(FileRun.Program.Find((name, Json)));
}
