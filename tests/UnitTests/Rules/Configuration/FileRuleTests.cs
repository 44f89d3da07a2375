using System.Diagnostics;
using System.Text;
using LogAnalyzers.UnitTests.Configuration;
using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis.Text;

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

    /// <summary>Whatever is in a file, and however it is written down: one finding of its kind or none, in bounded time and memory.</summary>
    [Theory]
    [InlineData("appsettings.json", Json, 1)]
    [InlineData("NLog.config", "<nlog autoReload='true'><rules><logger minLvl='Info'/></rules></nlog>", 1)]
    [InlineData("log4net.config", "<log4net><root><level value='Information'/></root></log4net>", 1)]
    [InlineData("appsettings.json", "{\"Logging\":{\"LogLevel\":{\"Default\":\"\0\"}}}", 2)]
    [InlineData("appsettings.json", "\0\0\0\0", 1)]
    [InlineData("NLog.config", "<nlog>\0</nlog>", 1)]
    [InlineData("NLog.config", "<!DOCTYPE nlog [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><nlog autoReload='true'>&b;</nlog>", 1)]
    [InlineData("log4net.config", "<!DOCTYPE log4net SYSTEM \"file:///etc/passwd\"><log4net/>", 1)]
    public void Encodings_are_the_hosts_to_read(string name, string text, int most)
    {
        var plain = FileRun.Program.Find((name, text)).Length;
        Assert.True(plain <= most, $"{plain} findings");
        foreach (var encoding in new Encoding[]
        {
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), new UnicodeEncoding(bigEndian: false, byteOrderMark: true),
            new UnicodeEncoding(bigEndian: true, byteOrderMark: true), new UTF32Encoding(bigEndian: false, byteOrderMark: true),
        })
        {
            using var stream = new MemoryStream([.. encoding.GetPreamble(), .. encoding.GetBytes(text)]);
            Assert.Equal(plain, FileRun.Program.Find((name, SourceText.From(stream).ToString())).Length);
        }

        // Read as another encoding than it is: anything may come of it but a failure.
        foreach (var wrong in new[] { Encoding.Latin1, Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32 })
        {
            Assert.True(FileRun.Program.Find((name, wrong.GetString(Encoding.UTF8.GetBytes(text)))).Length <= 2);
        }
    }

    /// <summary>Ten million characters on one line, once valid and once not.</summary>
    [Theory]
    [InlineData("appsettings.json", "{\"Logging\":{\"LogLevel\":{\"Default\":\"", "\"}}}")]
    [InlineData("appsettings.json", "{\"Logging\":[", "]}")]
    [InlineData("appsettings.json", "{\"Serilog\":{\"WriteTo\":\"", "")]
    [InlineData("NLog.config", "<nlog a='", "'/>")]
    [InlineData("NLog.config", "<nlog><!--", "")]
    [InlineData("log4net.config", "<log4net>", "</log4net>")]
    public void Ten_million_characters_on_one_line_end(string name, string start, string end)
    {
        var text = start + new string('0', 10_000_000) + end;
        FileRun.Program.Find((name, "{}"));
        var (clock, before) = (Stopwatch.StartNew(), GC.GetTotalAllocatedBytes());
        var found = FileRun.Program.Find((name, text));

        Assert.True(found.Length <= 1, $"{found.Length} findings");
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"{clock.Elapsed}");
        Assert.True(GC.GetTotalAllocatedBytes() - before < 400_000_000, $"{GC.GetTotalAllocatedBytes() - before:N0} bytes");
    }

    /// <summary>Files of other kinds are none of the sections' readers.</summary>
    [Theory]
    [InlineData("other.json")]
    [InlineData("appsettings.txt")]
    [InlineData("App.config")]
    public void Other_file_is_passed_over(string name) => Assert.Empty(FileRun.Program.Find((name, Json)));
}
