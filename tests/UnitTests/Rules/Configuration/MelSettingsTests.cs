using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Rules.Configuration;

/// <summary>LOG6005 in the section of Microsoft.Extensions.Logging: what a message claims, and what a run did.</summary>
public sealed class MelSettingsTests
{
    /// <summary>What happens where a file says nothing.</summary>
    private const string Default = "Information";

    private const string Loads = "throws InvalidDataException";
    private const string Starts = "throws InvalidOperationException";

    /// <summary>A file, what is underlined, a part of the message, and the outcome of a run; nothing is underlined where nothing is wrong.</summary>
    [Theory]
    [InlineData("""{"Logging":{"LogLevel":{"Default":"Info"}}}""", "\"Info\"", Starts + " at start; 'Information' is meant", Starts)]
    [InlineData("""{"Logging":{"LogLevel":{"Zzz":"Warn"}}}""", "\"Warn\"", Starts + " at start; 'Warning' is meant", Starts)]
    [InlineData("""{"Logging":{"LogLevel":{"Default":"Fatal"}}}""", "\"Fatal\"", "'Critical' is meant", Starts)]
    [InlineData("""{"Logging":{"LogLevel":{"Default":"Verbose"}}}""", "\"Verbose\"", "'Trace' is meant", Starts)]
    [InlineData("""{"Logging":{"LogLevel":{"Default":"Off"}}}""", "\"Off\"", "'None' is meant", Starts)]
    [InlineData("""{"Logging":{"LogLevel":{"Default":"Informaton"}}}""", "\"Informaton\"", "'Information' is meant", Starts)]
    [InlineData("""{"Logging":{"LogLevel":{"Default":"LogLevel.Error"}}}""", "\"LogLevel.Error\"", "'Error' is meant", Starts)]
    [InlineData("""{"Logging":{"LogLevel":{"Default":"Loud"}}}""", "\"Loud\"", "levels are Trace, Debug, Information, Warning", Starts)]
    [InlineData("""{"Logging":{"LogLevel":{"Default":" "}}}""", "\" \"", "throws InvalidOperationException", Starts)]
    [InlineData("""{"Logging":{"LogLevel":{"Default":true}}}""", "true", "throws InvalidOperationException", Starts)]
    [InlineData("""{"Logging":{"LogLevel":{"Default":1.5}}}""", "1.5", "throws InvalidOperationException", Starts)]
    [InlineData("""{"Logging":{"Zzz":{"LogLevel":{"Default":"Info"}}}}""", "\"Info\"", "throws InvalidOperationException", Starts)]
    [InlineData("""{"Logging:LogLevel:Default":"Info"}""", "\"Info\"", "throws InvalidOperationException", Starts)]
    [InlineData("""{"Logging":{"LogLevel":{"Default":-1}}}""", "-1", "everything is written", "Trace")]
    [InlineData("""{"Logging":{"LogLevel":{"Default":"9"}}}""", "\"9\"", "nothing is written", "off")]
    [InlineData("""{"Logging":{"LogLevel":{"Default":"Information,Error"}}}""", "\"Information,Error\"", "is read as 'None'", "off")]
    [InlineData("""{"Logging":{"LogLevel":{"Default":"Debug,Information"}}}""", "\"Debug,Information\"", "is read as 'Warning'", "Warning")]
    [InlineData("""{"Logging":{"LogLevel":{"Default":""}}}""", "\"\"", "nothing is set", Default)]
    [InlineData("""{"Logging":{"LogLevel":{"Default":null}}}""", "null", "nothing is set", Default)]
    [InlineData("""{"Logging":{"LogLevel":{"Shop":{"Orders":"Error"}}}}""", "\"Shop\"", "one key with dots in it, as \"Shop.Orders\"", Default)]
    [InlineData("""{"Logging":{"LogLevel":{"Default":["Error"]}}}""", "\"Default\"", "of which no level is read", Default)]
    [InlineData("""{"Logging":{"LogLevel":["Error"]}}""", "\"LogLevel\"", "of which no level is read", Default)]
    [InlineData("""{"Logging":{"LogLevel":"Error"}}""", "\"LogLevel\"", "as in { \"Default\": \"Error\" }", Default)]
    [InlineData("""{"Logging":{"Console":{"LogLevel":"Error"}}}""", "\"LogLevel\"", "is not read", Default)]
    [InlineData("""{"Logging":{"LogLevels":{"Default":"Error"}}}""", "\"LogLevels\"", "'LogLevel' is meant", Default)]
    [InlineData("""{"Logging":{"LogLevels":{"Default":"Info"}}}""", "\"LogLevels\"", "'LogLevel' is meant", Default)]
    [InlineData("""{"Logging":{"LogLvel":{"Default":"Error"}}}""", "\"LogLvel\"", "'LogLevel' is meant", Default)]
    [InlineData("""{"Logging":{"Level":{"Default":"Error"}}}""", "\"Level\"", "'LogLevel' is meant", Default)]
    [InlineData("""{"Log":{"LogLevel":{"Default":"Error"}}}""", "\"Log\"", "'Logging' is meant", Default)]
    [InlineData("""{"Loging":{"LogLevel":{"Default":"Error"}}}""", "\"Loging\"", "'Logging' is meant", Default)]
    [InlineData("""{"LogLevel":{"Default":"Error"}}""", "\"LogLevel\"", "its place is inside 'Logging'", Default)]
    [InlineData("""{"Logging__LogLevel__Default":"Error"}""", "\"Logging__LogLevel__Default\"", "'__' stands for a colon", Default)]
    [InlineData("""{"Logging":{"Default":"Error"}}""", "\"Default\"", "levels stand in 'Logging:LogLevel'", Default)]
    [InlineData("""{"Logging":{"Shop.Orders":"Error"}}""", "\"Shop.Orders\"", "levels stand in 'Logging:LogLevel'", Default)]
    [InlineData("""{"Logging":{"MinLevel":"Error"}}""", "\"MinLevel\"", "is not read", Default)]
    [InlineData("""{"Logging":{"Console":{"Default":"Error"}}}""", "\"Default\"", "levels stand in 'Logging:Console:LogLevel'", Default)]
    [InlineData("""{"Logging":{"console":{"LogLevel":{"Default":"Error"}}}}""", "\"console\"", "this one's is 'Console'", Default)]
    [InlineData("""{"Logging":{"Consle":{"LogLevel":{"Default":"Error"}}}}""", "\"Consle\"", "'Console' is meant", Default)]
    [InlineData("""{"Logging":{"Console":{"LogLevels":{"Default":"Error"}}}}""", "\"LogLevels\"", "'LogLevel' is meant", Default)]
    [InlineData("""{"Logging":{"LogLevel":{"Default ":"Error"}}}""", "\"Default \"", "'Default' is meant", Default)]
    [InlineData("""{"Logging":{"LogLevel":{"Defaults":"Error"}}}""", "\"Defaults\"", "'Default' is meant", Default)]
    [InlineData("""{"Logging":{"LogLevel":{"*Shop*":"Error"}}}""", "\"*Shop*\"", Starts, Starts)]
    [InlineData("""{"Logging":{"LogLevel":{"Shop?Orders":"Error"}}}""", "\"Shop?Orders\"", "matches no category", Default)]
    [InlineData("""{"Logging":{"LogLevel":{"^Shop":"Error"}}}""", "\"^Shop\"", "matches no category", Default)]
    [InlineData("""{"Logging":{"LogLevel":{"A":"Error","a":"Error"}}}""", "\"a\"", Loads, Loads)]
    [InlineData("""{"Logging":{"LogLevel":{"A":null,"A":null}}}""", null, Loads, Loads)]
    [InlineData("""{"Logging":{"LogLevel":{"A":"Error"}},"Logging:LogLevel:A":"Error"}""", "\"Logging:LogLevel:A\"", Loads, Loads)]
    [InlineData("""{"Logging":{"LogLevel":{"Default":"Error"}}""", "", Loads, Loads)]
    [InlineData("""{"Logging":{'LogLevel':{"Default":"Error"}}}""", "'", Loads, Loads)]
    [InlineData("""["Logging"]""", "[\"Logging\"]", Loads, Loads)]
    [InlineData("", "", Loads, Loads)]
    [InlineData("""{"Logging":{"IncludeScopes":true}}""", "\"IncludeScopes\"", "is not read", Default)]
    [InlineData("""{"Logging":{"CaptureScopes":"maybe"}}""", "\"maybe\"", Starts, Starts)]
    public void Claim_is_true(string json, string? marked, string message, string outcome) => Check(json, marked, message, outcome);

    [Theory]
    [InlineData("""{"Logging":{"Console":{"FormatterName":"jsn"}}}""", "\"jsn\"", "written as by 'simple': 'json' is meant", Default)]
    [InlineData("""{"Logging":{"Console":{"FormatterName":"pretty"}}}""", "\"pretty\"", "formatters are simple, json and systemd", Default)]
    [InlineData("""{"Logging":{"Console":{"FormaterName":"json"}}}""", "\"FormaterName\"", "'FormatterName' is meant", Default)]
    [InlineData("""{"Logging":{"Console":{"FormatterName":"simple","IncludeScopes":true}}}""", "\"IncludeScopes\"", "is not read", Default)]
    [InlineData("""{"Logging":{"Console":{"FormatterName":"simple","TimestampFormat":"HH "}}}""", "\"TimestampFormat\"", "is not read", Default)]
    [InlineData(
        """{"Logging":{"Console":{"FormatterOptions":{"SingleLine":true}}}}""",
        "\"FormatterOptions\"", "\"FormatterName\": \"simple\"", Default)]
    [InlineData("""{"Logging":{"Console":{"IncludeScopes":"maybe"}}}""", "\"maybe\"", Starts, Starts)]
    [InlineData("""{"Logging":{"Console":{"Format":"Json"}}}""", "\"Json\"", Starts + " at start; it is Default or Systemd", Starts)]
    [InlineData("""{"Logging":{"Console":{"QueueFullMode":"DropWrites"}}}""", "\"DropWrites\"", "'DropWrite' is meant", Starts)]
    [InlineData("""{"Logging":{"Console":{"LogToStandardErrorThreshold":"Warn"}}}""", "\"Warn\"", "'Warning' is meant", Starts)]
    [InlineData("""{"Logging":{"Console":{"MaxQueueLength":"many"}}}""", "\"many\"", Starts, Starts)]
    [InlineData("""{"Logging":{"Console":{"MaxQueueLength":0}}}""", "0", "throws ArgumentOutOfRangeException", "throws ArgumentOutOfRangeException")]
    [InlineData("""{"Logging":{"Console":{"FormatterName":"simple","FormatterOptions":{"ColorBehavior":"Always"}}}}""", "\"Always\"", Starts, Starts)]
    [InlineData("""{"Logging":{"Console":{"FormatterName":"json","FormatterOptions":{"JsonWriterOptions":{"Indented":1}}}}}""", "1", Starts, Starts)]
    [InlineData(
        """{"Logging":{"Console":{"FormatterName":"simple","FormatterOptions":{"TimestampFormat":"%"}}}}""", "\"%\"", "throws FormatException",
        "throws FormatException")]
    [InlineData(
        """{"Logging":{"Console":{"FormatterName":"simple","FormatterOptions":{"IncludeScope":true}}}}""", "\"IncludeScope\"",
        "'IncludeScopes' is meant", Default)]
    [InlineData(
        """{"Logging":{"Console":{"FormatterName":"simple","SingleLine":true}}}""", "\"SingleLine\"", "it belongs in 'FormatterOptions'", Default)]
    [InlineData(
        """{"Logging":{"Console":{"FormatterName":"simple","FormatterOptions":{"FormatterName":"json"}}}}""", "\"FormatterName\"",
        "it belongs in 'Console'", Default)]
    [InlineData(
        """{"Logging":{"Console":{"FormatterName":"json","FormatterOptions":{"Indented":true}}}}""", "\"Indented\"",
        "it belongs in 'FormatterOptions:JsonWriterOptions'", Default + " json")]
    public void Claim_about_the_console_is_true(string json, string marked, string message, string outcome) => Check(json, marked, message, outcome);

    [Theory]
    [InlineData("""{"Logging":{"LogLevel":{"Default":"error"}}}""", "Error")]
    [InlineData("""{"logging":{"loglevel":{"default":" Error "}}}""", "Error")]
    [InlineData("""{"Logging":{"LogLevel":{"Default":4}}}""", "Error")]
    [InlineData("""{"Logging":{"LogLevel:Default":"+4"}}""", "Error")]
    [InlineData("""{"Logging":{"LogLevel":{"":"Error"}}}""", "Error")]
    [InlineData("""{"Logging":{"LogLevel":{"*":"Error","Shop.*":"Debug"}}}""", "Debug")]
    [InlineData("""{"Logging":{"LogLevel":{"*.Orders":"Error"}}}""", "Error")]
    [InlineData("""{"Logging":{"LogLevel":{}},"Logging":{"LogLevel":{"Default":"Error"}}}""", "Error")]
    [InlineData("""{"Logging":{"Console":{"LogLevel":{"Default":"Error"}}}}""", "Error")]
    [InlineData("""{"Logging":{"LogLevel":{"Default":"Error"}, /* a comment */ },}""", "Error")]
    [InlineData("""{"Logging":{"IncludeScopes":false,"LogLevel":{"Default":"Error"}}}""", "Error")]
    [InlineData("""{"Logging":{"Console":{"IncludeScopes":true}}}""", "Information scope")]
    [InlineData("""{"Logging":{"CONSOLE":{"FormatterName":"Json","FormatterOptions":{"IncludeScopes":true}}}}""", "Information json scope")]
    [InlineData("""{"Logging":{"Console":{"Format":"systemd","TimestampFormat":"HH "}}}""", "Information systemd")]
    [InlineData("""{"Logging":{"Console":{"FormatterName":"","IncludeScopes":" true "}}}""", "Information scope")]
    [InlineData("""{"Logging":{"Console":{"FormatterName":"simple","FormatterOptions":{"SingleLine":"TRUE"}}}}""", "Information line")]
    [InlineData("""{"Logging":{"Console":{"DisableColors":"","LogToStandardErrorThreshold":"none"}}}""", Default)]
    [InlineData("""{"Logging":{"File":{"Path":"a.log","MinLevel":"Warning","Default":"x"}}}""", Default)]
    [InlineData("""{"Logging":{"Seq":{"Enabled":true,"Level":"Information"}},"LogLevel":"Debug","Logs":{"Path":"a"}}""", Default)]
    public void What_works_is_not_reported(string json, string outcome)
    {
        Assert.Equal(outcome, MelRun.Outcome(json));
        Assert.Empty(FileRun.Program.Find(("appsettings.json", json)));
    }

    /// <summary>Something else puts a value in before the program reads the file.</summary>
    [Theory]
    [InlineData("""{"Logging":{"LogLevel":{"Default":"#{LogLevel}#"}}}""")]
    [InlineData("""{"Logging":{"LogLevel":{"Default":"${LOG_LEVEL}"}}}""")]
    [InlineData("""{"Logging":{"LogLevel":{"Default":"__LogLevel__"}},"Port":#{Port}#}""")]
    [InlineData("""{"Logging":{"Console":{"FormatterName":"$(Formatter)","MaxQueueLength":"%LENGTH%"}}}""")]
    public void Placeholder_is_not_reported(string json) => Assert.Empty(FileRun.Program.Find(("appsettings.json", json)));

    /// <summary>Keys that no framework reads may be the program's own.</summary>
    [Theory]
    [InlineData("""{"Logging":{"MinLevel":"Error"}}""", "Logging:MinLevel")]
    [InlineData("""{"Log":{"LogLevel":{"Default":"Error"}}}""", "Log")]
    public void Key_that_the_code_reads_is_not_reported(string json, string path)
    {
        var run = new FileRun { Source = $"class Program {{ static void Main() {{ System.Console.Write(\"{path}\"); }} }}" };

        Assert.Empty(run.Find(("appsettings.json", json)));
        Assert.Single(FileRun.Program.Find(("appsettings.json", json)));
    }

    [Theory]
    [InlineData("""{"Logging":{"Console":{"FormatterName":"pretty"}}}""", "class MyConsoleFormatter { }")]
    [InlineData("""{"Logging":{"Console":{"FormatterOptions":{"SingleLine":true}}}}""", "// AddSimpleConsole()")]
    public void Code_may_make_it_right(string json, string code)
        => Assert.Empty(new FileRun { Source = code + " class Program { static void Main() { } }" }.Find(("appsettings.json", json)));

    /// <summary>Serilog takes the place of the factory, and nobody reads the section: seen with its hosting package 10.</summary>
    [Theory]
    [InlineData("UseSerilog()", 0)]
    [InlineData("Services.AddSerilog()", 0)]
    [InlineData("Logging.AddSerilog()", 1)]
    public void Section_that_nobody_reads_is_not_reported(string call, int count)
    {
        var run = new FileRun { Source = $"class Program {{ static void Main() {{ /* builder.{call} */ }} }}" };

        Assert.Equal(count, run.Find(("appsettings.json", """{"Logging":{"LogLevel":{"Default":"Info"}}}""")).Length);
    }

    [Fact]
    public void Formatter_may_be_named_in_another_file()
    {
        var found = FileRun.Program.Find(
            ("appsettings.json", """{"Logging":{"Console":{"FormatterName":"json"}}}"""),
            ("appsettings.Development.json", """{"Logging":{"Console":{"FormatterOptions":{"IncludeScopes":true},"IncludeScopes":true}}}"""));

        Assert.Contains("is not read where 'FormatterName' is set", Assert.Single(found).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Empty_level_cancels_what_an_earlier_file_says()
    {
        const string Base = """{"Logging":{"LogLevel":{"Default":"Error"}}}""";
        const string Over = """{"Logging":{"LogLevel":{"Default":null}}}""";

        var found = Assert.Single(FileRun.Program.Find(("appsettings.json", Base), ("appsettings.Production.json", Over)));
        Assert.Contains("a level that an earlier file gives it does not hold any more", found.Message, StringComparison.Ordinal);
        Assert.Equal("Error", MelRun.Outcome(Base));
        Assert.Equal(Default, MelRun.Outcome(Base, Over));
    }

    private static void Check(string json, string? marked, string message, string outcome)
    {
        // A value that is wrong twice is two findings: both keys without a level, and one of them a duplicate.
        var all = FileRun.Program.Find(("appsettings.json", json));
        var found = marked is null ? all.First(f => f.Message.Contains(message, StringComparison.Ordinal)) : Assert.Single(all);

        Assert.Equal("LOG6005", found.Id);
        Assert.Contains(message, found.Message, StringComparison.Ordinal);
        Assert.True(marked is null || found.Marked == marked, found.ToString());
        Assert.Equal(outcome, MelRun.Outcome(json));
    }
}
