using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.UnitTests.Rules.Configuration;

/// <summary>LOG6005 in the section of Serilog: what a message claims, and what a run did.</summary>
[Collection("SelfLog is the process's")]
public sealed class SerilogSettingsTests
{
    /// <summary>What happens where a file says nothing.</summary>
    private const string Default = "Information";

    /// <summary>The same, and SelfLog was told of a method that was not found.</summary>
    private const string Self = "Information self";

    private const string Starts = "throws InvalidOperationException";

    /// <summary>What is in the section, what is underlined, a part of the message, and the outcome of a run.</summary>
    [Theory]
    [InlineData("""{"MinimumLevel":"Info"}""", "\"Info\"", Starts + " at start; 'Information' is meant", Starts)]
    [InlineData("""{"MinimumLevel":{"Default":"Trace"}}""", "\"Trace\"", "'Verbose' is meant", Starts)]
    [InlineData("""{"MinimumLevel":{"Default":"Critical"}}""", "\"Critical\"", "'Fatal' is meant", Starts)]
    [InlineData("""{"MinimumLevel":{"Default":"None"}}""", "\"None\"", "6 is what writes nothing", Starts)]
    [InlineData("""{"MinimumLevel":{"Default":"Off"}}""", "\"Off\"", "'Off' from version 10.0.1 on", Starts)]
    [InlineData("""{"MinimumLevel":"Loud"}""", "\"Loud\"", "levels are Verbose, Debug", Starts)]
    [InlineData("""{"MinimumLevel":""}""", "\"\"", Starts, Starts)]
    [InlineData("""{"MinimumLevel":{"Default":""}}""", "\"\"", Starts, Starts)]
    [InlineData("""{"MinimumLevel":"9"}""", "\"9\"", "nothing is written", "off")]
    [InlineData("""{"MinimumLevel":-1}""", "-1", "everything is written", "Verbose")]
    [InlineData("""{"MinimumLevel":"Error,Debug"}""", "\"Error,Debug\"", "is read as 'Fatal'", "Fatal")]
    [InlineData("""{"MinimumLevel":["Error"]}""", "\"MinimumLevel\"", "of which no level is read", Default)]
    [InlineData("""{"MinimumLevel":{"ControlledBy":"$sw"}}""", "\"$sw\"", "no level switch '$sw' is declared", Starts)]
    [InlineData("""{"LevelSwitches":{"$sw":"Error"},"MinimumLevel":{"Override":{"Shop":"sw"}}}""", "\"sw\"", "'$sw' is meant", Starts)]
    [InlineData("""{"LevelSwitches":{"$sw":"Error"},"MinimumLevel":{"ControlledBy":"$Sw"}}""", "\"$Sw\"", "'$sw' is meant", Starts)]
    [InlineData("""{"LevelSwitches":{"$sw":"Info"}}""", "\"Info\"", "'Information' is meant", Starts)]
    [InlineData("""{"MinimumLvl":"Error"}""", "\"MinimumLvl\"", "'MinimumLevel' is meant", Default)]
    [InlineData("""{"MinimumLevels":"Error"}""", "\"MinimumLevels\"", "'MinimumLevel' is meant", Default)]
    [InlineData("""{"LogLevel":"Error"}""", "\"LogLevel\"", "'MinimumLevel' is meant", Default)]
    [InlineData("""{"Override":{"Shop":"Error"}}""", "\"Override\"", "'MinimumLevel:Override' is meant", Default)]
    [InlineData("""{"MinimumLevel":{"Overrides":{"Shop":"Error"}}}""", "\"Overrides\"", "'Override' is meant", Default)]
    [InlineData("""{"MinimumLevel":{"Shop":"Error"}}""", "\"Shop\"", "levels of sources stand in", Default)]
    [InlineData("""{"MinimumLevel":{"Override":{"Shop":"Info"}}}""", "\"Info\"", "taken for a level switch", Starts)]
    [InlineData("""{"MinimumLevel":{"Override":{"Shop":"Off"}}}""", "\"Off\"", "6 is what writes nothing", Starts)]
    [InlineData("""{"MinimumLevel":{"Override":{"Shop":""}}}""", "\"\"", "nothing is set", Default)]
    [InlineData("""{"MinimumLevel":{"Override":{"Shop":"9"}}}""", "\"9\"", "nothing is written", "off")]
    [InlineData("""{"MinimumLevel":{"Override":{"Shop":{"Orders":"Error"}}}}""", "\"Shop\"", "as \"Shop.Orders\"", Default)]
    [InlineData("""{"MinimumLevel":{"Override":{"Shop.*":"Error"}}}""", "\"Shop.*\"", "'Shop' is meant", Default)]
    [InlineData("""{"MinimumLevel":{"Override":{"Shop.":"Error"}}}""", "\"Shop.\"", "'Shop' is meant", Default)]
    [InlineData("""{"MinimumLevel":{"Override":{"":"Error"}}}""", "\"\"", "throws ArgumentException", "throws ArgumentException")]
    [InlineData("""{"MinimumLevel":{"Override":{"Default":"Error"}}}""", "\"Default\"", "'MinimumLevel:Default' is meant", Default)]
    [InlineData("""{"MinimumLevel":{"Override":"Error"}}""", "\"Override\"", "is not read", Default)]
    [InlineData("""{"MinimumLevel":{"Override":[{"Shop":"Error"}]}}""", "\"Override\"", "is not read", Default)]
    [InlineData("""{"Sinks":["Console"]}""", "\"Sinks\"", "'WriteTo' is meant", Default)]
    [InlineData(
        """{"Using":["Serilog.Sink.Console"]}""",
        "\"Serilog.Sink.Console\"", "'Serilog.Sinks.Console' is meant", "throws FileNotFoundException")]
    [InlineData("""{"Using":["Zzz.Qqq"]}""", "\"Zzz.Qqq\"", "does not reference 'Zzz.Qqq'", "throws FileNotFoundException")]
    [InlineData("""{"Using":[""]}""", "\"\"", Starts, Starts)]
    [InlineData("""{"Enrich":["fromlogcontext"]}""", "\"fromlogcontext\"", "'FromLogContext' is meant", Self)]
    [InlineData("""{"Enrich":["WithMachineName"]}""", "\"WithMachineName\"", "its properties are missing", Self)]
    [InlineData("""{"Enrich":[{"Name":"WithProperty","Args":{"name":"A","value":"b"}}]}""", "\"WithProperty\"", "'Serilog:Properties'", Self)]
    [InlineData("""{"Filter":[{"Name":"ByExcluding","Args":{"expression":"x"}}]}""", "\"ByExcluding\"", "nothing is filtered", Self)]
    public void Claim_is_true(string section, string marked, string message, string outcome) => Check(section, marked, message, outcome);

    [Theory]
    [InlineData("\"console\"", "\"console\"", "nothing is written there, and only Serilog's SelfLog says so: case counts, 'Console' is meant", Self)]
    [InlineData("{\"Name\":\"Consol\"}", "\"Consol\"", "'Console' is meant", Self)]
    [InlineData("{\"Name\":\"Seq\",\"Args\":{\"serverUrl\":\"http://a\"}}", "\"Seq\"", "the project does not reference its package", Self)]
    [InlineData("{\"Name\":\"File\"}", "\"File\"", "is not called without 'path'", Self)]
    [InlineData("{\"Name\":\"File\",\"Args\":{\"pathFormat\":\"a.log\"}}", null, "is not called without 'path'", Self)]
    [InlineData("{\"Args\":{\"path\":\"a.log\"}}", null, Starts, Starts)]
    [InlineData("{\"Name\":\"File\",\"Arguments\":{\"path\":\"a.log\"}}", null, "'Args' is meant", Self)]
    [InlineData("{\"Name\":\"Console\",\"OutputTemplate\":\"a\"}", "\"OutputTemplate\"", "not read: it belongs in 'Args'", Default)]
    [InlineData("{\"Name\":\"File\",\"restrictedToMinimumLevel\":\"Fatal\",\"Args\":{\"path\":\"PATH\"}}", "\"restrictedToMinimumLevel\"",
        "it belongs in 'Args'", Default)]
    [InlineData("{\"Name\":\"Console\",\"Args\":{\"outputTemplat\":\"a\"}}", "\"outputTemplat\"", "'outputTemplate' is meant", Default)]
    [InlineData("{\"Name\":\"Console\",\"Args\":{\"zzz\":\"a\"}}", "\"zzz\"", "no argument 'zzz', which is not read", Default)]
    [InlineData(
        "{\"Name\":\"Console\",\"Args\":{\"restrictedToMinimumLevel\":\"Info\"}}", "\"Info\"",
        "throws ArgumentException at start; 'Information' is meant", "throws ArgumentException")]
    [InlineData(
        "{\"Name\":\"File\",\"Args\":{\"path\":\"PATH\",\"rollingInterval\":\"Daily\"}}", "\"Daily\"",
        "throws ArgumentException at start; it is Infinite, Year", "throws ArgumentException")]
    [InlineData(
        "{\"Name\":\"File\",\"Args\":{\"path\":\"PATH\",\"fileSizeLimitBytes\":\"10MB\"}}", "\"10MB\"", "throws FormatException",
        "throws FormatException")]
    [InlineData("{\"Name\":\"File\",\"Args\":{\"path\":\"PATH\",\"shared\":\"yes\"}}", "\"yes\"", "throws FormatException", "throws FormatException")]
    [InlineData("{\"Name\":\"File\",\"Args\":{\"path\":\"PATH\",\"shared\":\"\"}}", "\"\"", "throws FormatException", "throws FormatException")]
    [InlineData(
        "{\"Name\":\"File\",\"Args\":{\"path\":\"PATH\",\"flushToDiskInterval\":\"5s\"}}", "\"5s\"", "throws FormatException",
        "throws FormatException")]
    [InlineData("{\"Name\":\"Console\",\"Args\":{\"levelSwitch\":\"$none\"}}", "\"$none\"", Starts, Starts)]
    [InlineData(
        "{\"Name\":\"Console\",\"Args\":{\"formatter\":\"Serilog.Formatting.Compact.CompactJsonFormatter\"}}",
        "\"Serilog.Formatting.Compact.CompactJsonFormatter\"",
        "'Serilog.Formatting.Compact.CompactJsonFormatter, Serilog.Formatting.Compact' is meant", Starts)]
    [InlineData(
        "{\"Name\":\"Console\",\"Args\":{\"formatter\":\"Serilog.Formatting.Compact.CompactFormatter, Serilog.Formatting.Compact\"}}", null,
        "'Serilog.Formatting.Compact' has no type", Starts)]
    [InlineData("{\"Name\":\"Console\",\"Args\":{\"theme\":\"Code\"}}", "\"Code\"", "'Serilog' has no type 'Code'", Starts)]
    [InlineData("{\"Name\":\"Logger\",\"Args\":{\"configureLogger\":{\"WriteTo\":[\"console\"]}}}", "\"console\"", "'Console' is meant", Self)]
    [InlineData(
        "{\"Name\":\"Logger\",\"Args\":{\"configureLogger\":{\"MinimumLevel\":\"Info\"}}}", "\"Info\"", "'Information' is meant",
        "throws TargetInvocationException")]
    public void Claim_about_a_sink_is_true(string sink, string? marked, string message, string outcome)
        => Check($$"""{"WriteTo":[{{sink}}]}""", marked, message, outcome);

    [Theory]
    [InlineData("""{"MinimumLevel":"error"}""", "Error")]
    [InlineData("""{"MinimumLevel":null}""", Default)]
    [InlineData("""{"minimumlevel":{"default":" Error ","override":{"Shop":"warning"}}}""", "Warning")]
    [InlineData("""{"MinimumLevel":{"Default":4,"Override":{"Shop.Orders":"1"}}}""", "Debug")]
    [InlineData("""{"LevelSwitches":{"$sw":"Error"},"MinimumLevel":{"ControlledBy":"$sw","Override":{"Shop":"$sw"}}}""", "Error")]
    [InlineData("""{"LevelSwitches":{"sw":"Error"},"MinimumLevel":{"Override":{"Shop":"$sw"}}}""", "Error")]
    [InlineData("""{"Properties":{"App":"x"},"Enrich":["FromLogContext"],"$schema":"y"}""", "Information App")]
    [InlineData("""{"Using":["Serilog.Sinks.Console","serilog.sinks.file"],"WriteTo":[{"Name":"File","Args":{"path":"PATH"}}]}""", Default)]
    [InlineData("""{"WriteTo":{"Main":{"Name":"File","Args":{"PATH":"PATH","rollingInterval":"day","fileSizeLimitBytes":null}}}}""", Default)]
    [InlineData("""{"WriteTo":[{"Name":"File","Args":{"path":"PATH","fileSizeLimitBytes":"","retainedFileCountLimit":3}}]}""", Default)]
    [InlineData("""{"WriteTo":[{"Name":"Console","Args":{"restrictedToMinimumLevel":"fatal","standardErrorFromLevel":0}}]}""", Default)]
    [InlineData(
        """{"WriteTo":[{"Name":"File","Args":{"path":"PATH","formatter":"Serilog.Formatting.Json.JsonFormatter"}}]}""", Default)]
    [InlineData(
        """
        {"WriteTo":[{"Name":"Console","Args":{"restrictedToMinimumLevel":"Fatal","theme":
            "Serilog.Sinks.SystemConsole.Themes.AnsiConsoleTheme::Code, Serilog.Sinks.Console"}}]}
        """, Default)]
    [InlineData(
        """
        {"WriteTo":[{"Name":"File","Args":{"path":"PATH","formatter":"Serilog.Formatting.Compact.CompactJsonFormatter, Serilog.Formatting.Compact"}}]}
        """, Default)]
    [InlineData("""{"Level":"%LEVEL%","MinimumLevel":"%LEVEL%"}""", null)]
    [InlineData("""{"SeqUrl":"http://a","FilePath":"b","Enabled":true}""", Default)]
    public void What_works_is_not_reported(string section, string? outcome)
    {
        var found = FileRun.Program.Find(("appsettings.json", Json(section)));

        // Whether a log file has bounds is another question.
        Assert.Empty(found.Where(f => f.Id != "LOG6003" && (outcome is not null || f.Marked != "\"Level\"")));
        Assert.True(outcome is null || SerilogRun.Outcome(Json(section)) == outcome, SerilogRun.Outcome(Json(section)));
    }

    /// <summary>A list is asked for; what stands alone is passed over.</summary>
    [Fact]
    public void Sink_outside_of_a_list_is_not_read()
    {
        const string Section = """{"WriteTo":"zzz"}""";

        Check(Section, "\"WriteTo\"", "is not read: it is a list", Default);
    }

    [Theory]
    [InlineData("""{"SeriLogs":{"MinimumLevel":"Error"}}""", "\"SeriLogs\"", "'Serilog' is meant")]
    [InlineData("""{"Serilog__MinimumLevel":"Error"}""", "\"Serilog__MinimumLevel\"", "'__' stands for a colon")]
    public void Section_of_another_name_is_not_read(string json, string marked, string message)
    {
        var found = Assert.Single(FileRun.Program.Find(("appsettings.json", json)));

        Assert.Equal(marked, found.Marked);
        Assert.Contains(message, found.Message, StringComparison.Ordinal);
        Assert.Equal(Default, SerilogRun.Outcome(json));
    }

    [Fact]
    public void Section_that_nothing_reads_is_told_once()
    {
        const string Json = """{"Serilog":{"MinimumLevel":"Info"}}""";
        var run = new FileRun { References = References.WithAllFrameworks };

        var found = Assert.Single(run.Find(("appsettings.Development.json", Json), ("appsettings.json", Json)));
        Assert.Equal(("appsettings.json", "\"Serilog\""), (found.Name, found.Marked));
        Assert.Contains("does not reference Serilog.Settings.Configuration", found.Message, StringComparison.Ordinal);

        const string Reads = "class Program { static void Main() { System.Console.Write(\"Serilog:MinimumLevel\"); } }";
        Assert.Empty(new FileRun { References = References.WithAllFrameworks, Source = Reads }.Find(("appsettings.json", Json)));
        var library = new FileRun { References = References.WithAllFrameworks, Kind = OutputKind.DynamicallyLinkedLibrary };
        Assert.Empty(library.Find(("appsettings.json", Json)));
    }

    /// <summary>What a library lacks, the program may have that uses it.</summary>
    [Fact]
    public void Library_lacks_nothing()
        => Assert.Empty(new FileRun { Kind = OutputKind.DynamicallyLinkedLibrary }.Find(
            ("appsettings.json", """{"Serilog":{"Using":["Zzz"],"WriteTo":["Seq"],"Enrich":["WithMachineName"]}}""")));

    [Fact]
    public void Own_sink_is_known()
    {
        const string Source = """
            using Serilog;
            using Serilog.Configuration;
            public static class Sinks
            {
                public static LoggerConfiguration Own(this LoggerSinkConfiguration sinks, string to) => null!;
            }
            class Program { static void Main() { } }
            """;
        var run = new FileRun { Source = Source };

        Assert.Empty(run.Find(("appsettings.json", """{"Serilog":{"Using":["App"],"WriteTo":[{"Name":"Own","Args":{"to":"a"}}]}}""")));
        Assert.Single(run.Find(("appsettings.json", """{"Serilog":{"WriteTo":[{"Name":"Own","Args":{"to":"a"}}]}}""")));
    }

    /// <summary>Items are merged by their index with those of the file below: what is not said again is there still.</summary>
    [Theory]
    [InlineData("""{"Serilog":{"WriteTo":[{"Args":{"path":"b.log"}}]}}""")]
    [InlineData("""{"Serilog":{"WriteTo":[{"Name":"File","Args":{"buffered":true}}]}}""")]
    [InlineData("""{"Serilog":{"WriteTo":[{"Name":"File"}]}}""")]
    public void Upper_file_need_not_say_everything(string upper)
    {
        const string Lower = """{"Serilog":{"WriteTo":[{"Name":"File","Args":{"path":"a.log","rollOnFileSizeLimit":true}}]}}""";

        Assert.Empty(FileRun.Program.Find(("appsettings.json", Lower), ("appsettings.Production.json", upper)));
        Assert.NotEmpty(FileRun.Program.Find(("appsettings.Production.json", upper)));
    }

    private static void Check(string section, string? marked, string message, string outcome)
    {
        var all = FileRun.Program.Find(("appsettings.json", Json(section))).Where(f => f.Id != "LOG6003").ToArray();
        var found = marked is null ? all.First(f => f.Message.Contains(message, StringComparison.Ordinal)) : Assert.Single(all);

        Assert.Equal("LOG6005", found.Id);
        Assert.Contains(message, found.Message, StringComparison.Ordinal);
        Assert.True(marked is null || found.Marked == marked, found.ToString());
        Assert.Equal(outcome, SerilogRun.Outcome(Json(section)));
    }

    private static string Json(string section)
    {
        var path = Path.Combine(Path.GetTempPath(), "LogAnalyzers", "settings.log").Replace('\\', '/');
        return $$"""{"Serilog":{{section.Replace("\"PATH\"}", $"\"{path}\"}}", StringComparison.Ordinal)
            .Replace(":\"PATH\",", $":\"{path}\",", StringComparison.Ordinal)}}}""";
    }
}
