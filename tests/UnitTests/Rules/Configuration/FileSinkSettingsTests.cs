using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LogAnalyzers.UnitTests.Rules.Configuration;

/// <summary>LOG6003 in files: what a message claims, and what a run of the framework with tiny limits did.</summary>
[Collection("SelfLog is the process's")]
public sealed class FileSinkSettingsTests
{
    /// <summary>Arguments besides the path, what is marked, what is said, and what a run did; limits of the run are small.</summary>
    [Theory]
    [InlineData("""  "fileSizeLimitBytes": 3000""", "3000", "Serilog stops writing at 3000 bytes, and only its SelfLog says so", "stops")]
    [InlineData("""  "fileSizeLimitBytes": 3000, "shared": true""", "3000", "stops writing", "stops")]
    [InlineData(
        """  "fileSizeLimitBytes": "3000", "rollingInterval": "Day" """, "\"3000\"", "for the rest of the period, and nothing says so", "stops")]
    [InlineData("""  "FileSizeLimitBytes": null""", "null", "Serilog fills the disk: a file grows for ever", "fills")]
    [InlineData("""  "fileSizeLimitBytes": "" """, "\"\"", "grows for ever", "fills")]
    [InlineData("""  "fileSizeLimitBytes": null, "rollOnFileSizeLimit": true""", "null", "'rollOnFileSizeLimit' does nothing", "fills")]
    [InlineData("""  "fileSizeLimitBytes": null, "rollingInterval": "Day" """, "null", "grows for ever", "fills")]
    [InlineData(
        """  "fileSizeLimitBytes": 300, "rollOnFileSizeLimit": true, "retainedFileCountLimit": null""", "null", "it keeps every file", "fills")]
    [InlineData("""  "rollingInterval": "Day", "retainedFileCountLimit": "" """, "\"\"", "it keeps every file", "fills")]
    public void Claim_about_Serilog_is_true(string arguments, string marked, string message, string outcome)
    {
        var found = Assert.Single(FileRun.Program.Find(("appsettings.json", Serilog(arguments))));

        Assert.Equal("LOG6003", found.Id);
        Assert.Equal(marked, found.Marked);
        Assert.Contains(message, found.Message, StringComparison.Ordinal);
        var run = FileSinkRun.Serilog(Serilog(arguments));
        Assert.Equal(outcome, run.Outcome);
        Assert.Equal(found.Message.Contains("SelfLog", StringComparison.Ordinal), run.IsTold);
    }

    [Theory]
    [InlineData("""  "rollOnFileSizeLimit": true, "fileSizeLimitBytes": 300, "retainedFileCountLimit": 20""", "bounded")]
    [InlineData("""  "rollOnFileSizeLimit": true, "fileSizeLimitBytes": 300""", "bounded")]
    [InlineData("""  "rollingInterval": "Day", "rollOnFileSizeLimit": "True", "fileSizeLimitBytes": 300""", "bounded")]
    public void What_Serilog_bounds_is_not_reported(string arguments, string outcome)
    {
        Assert.Empty(FileRun.Program.Find(("appsettings.json", Serilog(arguments))));
        Assert.Equal(outcome, FileSinkRun.Serilog(Serilog(arguments)).Outcome);
    }

    /// <summary>What no run need show: the default limit is a gigabyte.</summary>
    [Theory]
    [InlineData("""{"Serilog":{"WriteTo":[{"Name":"File","Args":{"path":"a.log"}}]}}""", "\"File\"")]
    [InlineData("""{"Serilog":{"WriteTo":{"Main":{"Name":"File","Args":{"path":"a.log"}}}}}""", "\"File\"")]
    [InlineData("""{"Serilog":{"WriteTo:File":{"Name":"File","Args:path":"a.log"}}}""", "\"File\"")]
    [InlineData("""{"Serilog":{"WriteTo":[{"Name":"File","Args":{"path":"a.log","rollOnFileSizeLimit":false}}]}}""", "\"File\"")]
    [InlineData(
        """{"Serilog":{"WriteTo":[{"Name":"Logger","Args":{"configureLogger":{"WriteTo":[{"Name":"File","Args":{"path":"a.log"}}]}}}]}}""",
        "\"File\"")]
    [InlineData("""{"Serilog":{"WriteTo":[{"Name":"Async","Args":{"configure":[{"Name":"File","Args":{"path":"a.log"}}]}}]}}""", "\"File\"")]
    [InlineData("""{"Serilog":{"WriteTo":[{"Name":"File","Args":{"path":"a.log","rollingInterval":"Day"}}]}}""", null)]
    [InlineData(
        """{"Serilog":{"WriteTo":[{"Name":"File","Args":{"path":"a.log","rollingInterval":"Day","fileSizeLimitBytes":1073741824}}]}}""", null)]
    [InlineData("""{"Serilog":{"WriteTo":[{"Name":"File","Args":{"path":"a.log","fileSizeLimitBytes":"#{Limit}#"}}]}}""", null)]
    [InlineData("""{"Serilog":{"WriteTo":[{"Name":"File","Args":{"path":"a.log","fileSizeLimitBytes":null,"hooks":"A::B, C"}}]}}""", null)]
    [InlineData(
        """{"Serilog":{"WriteTo":[{"Name":"File","Args":{"path":"a.log","rollingInterval":"Day","retainedFileCountLimit":null,"""
            + "\"retainedFileTimeLimit\":\"7.00:00:00\"}}]}}",
        null)]
    [InlineData("""{"Serilog":{"WriteTo":[{"Name":"File","Args":{"path":"/dev/stdout"}}]}}""", null)]
    [InlineData("""{"Serilog":{"AuditTo":[{"Name":"File","Args":{"path":"a.log"}}]}}""", null)]
    [InlineData("""{"Serilog":{"WriteTo":[{"Name":"Console"}]}}""", null)]
    public void Every_way_of_writing_it_is_read(string json, string? marked)
    {
        var found = FileRun.Program.Find(("appsettings.json", json)).Where(f => f.Id == "LOG6003").ToArray();

        Assert.Equal(marked is null ? [] : [marked], found.Select(f => f.Marked));
        Assert.All(found, f => Assert.Contains("Serilog stops writing at 1 GiB", f.Message, StringComparison.Ordinal));
    }

    /// <summary>Files are merged by key; what the lower one says is told there.</summary>
    [Theory]
    [InlineData("""{"rollOnFileSizeLimit":true}""", 1)]
    [InlineData("""{"path":"b.log"}""", 1)]
    [InlineData("""{"fileSizeLimitBytes":null}""", 2)]
    public void Upper_file_lies_over_the_lower(string arguments, int count)
        => Assert.Equal(
            count,
            FileRun.Program.Find(
                ("appsettings.json", Serilog("\"shared\":false")),
                ("appsettings.Production.json", "{\"Serilog\":{\"WriteTo\":[{\"Args\":" + arguments + "}]}}")).Length);

    [Theory]
    [InlineData("appsettings.Development.json")]
    [InlineData("appsettings.IntegrationTest.json")]
    public void Files_of_developers_and_tests_are_passed_over(string name)
        => Assert.Empty(FileRun.Program.Find((name, Serilog("\"shared\":false"))));

    [Theory]
    [InlineData("fileName='FOLDER/a.log'", "'File'", "a file grows for ever, 'archiveAboveSize' and 'maxArchiveFiles' are not set", "fills")]
    [InlineData("fileName='FOLDER/a.log' maxArchiveFiles='3'", "'File'", "'archiveAboveSize' is not set", "fills")]
    [InlineData("fileName='FOLDER/a.log' archiveAboveSize='1000'", "'File'", "it keeps every file", "fills")]
    [InlineData("fileName='FOLDER/a.log' archiveAboveSize='1000' maxArchiveFiles='-1'", "'-1'", "it keeps every file", "fills")]
    [InlineData("fileName='FOLDER/a.log' archiveAboveSize='1000' maxArchiveDays='3'", "'File'", "by age only", "fills")]
    [InlineData("fileName='FOLDER/a.log' archiveEvery='Day'", "'File'", "it keeps every file", "fills")]
    [InlineData("fileName='FOLDER/${shortdate}.log'", "'File'", "it keeps every file", "fills")]
    [InlineData("fileName='FOLDER/${logger}.log' maxArchiveFiles='3'", "'File'", "grows for ever", "fills")]
    [InlineData("fileName='FOLDER/a.log' archiveAboveSize='1000' maxArchiveFiles='0'", "'0'", "NLog loses the past", "loses")]
    [InlineData("fileName='FOLDER/a.log' maxArchiveFiles='0'", "'File'", "grows for ever", "fills")]
    public void Claim_about_NLog_is_true(string target, string marked, string message, string outcome)
    {
        var found = Assert.Single(FileRun.Program.Find(("NLog.config", NLog(target))));

        Assert.Equal("LOG6003", found.Id);
        Assert.Equal(marked, found.Marked);
        Assert.Contains(message, found.Message, StringComparison.Ordinal);
        Assert.Equal(outcome, FileSinkRun.NLog(NLog(target)).Outcome);
    }

    [Theory]
    [InlineData("fileName='FOLDER/a.log' archiveAboveSize='1000' maxArchiveFiles='20'", "bounded")]
    [InlineData("fileName='FOLDER/a.log' ArchiveAboveSize='1000' MaxArchiveFiles='20'", "bounded")]
    public void What_NLog_bounds_is_not_reported(string target, string outcome)
    {
        Assert.Empty(FileRun.Program.Find(("NLog.config", NLog(target))));
        Assert.Equal(outcome, FileSinkRun.NLog(NLog(target)).Outcome);
    }

    [Theory]
    [InlineData("<target name='f' xsi:type='File' fileName='a.log' archiveEvery='Day' maxArchiveFiles='7'/>", false)]
    [InlineData("<target name='f' xsi:type='File' fileName='${shortdate}.log' maxArchiveFiles='7'/>", false)]
    [InlineData("<target name='f' xsi:type='File' fileName='${var:day}.log' maxArchiveFiles='7'/>", false)]
    [InlineData("<target name='f' xsi:type='File' fileName='${shortdate}.log' maxArchiveDays='7'/>", false)]
    [InlineData("<target name='f' xsi:type='File' fileName='a.log' maxArchiveFiles='#{Files}#'/>", false)]
    [InlineData("<target name='f' xsi:type='File' fileName='a.log' deleteOldFileOnStartup='true'/>", false)]
    [InlineData("<target name='f' xsi:type='File' fileName='/dev/stdout'/>", false)]
    [InlineData("<target name='unused' xsi:type='File' fileName='a.log'/>", false)]
    [InlineData("<target name='f' xsi:type='Console'/>", false)]
    [InlineData(
        "<default-target-parameters xsi:type='File' archiveAboveSize='1000' maxArchiveFiles='7'/><target name='f' xsi:type='File' fileName='a'/>",
        false)]
    [InlineData("<target name='f' xsi:type='AsyncWrapper'><target xsi:type='File' fileName='a.log'/></target>", true)]
    [InlineData("<target name='f' type='file'><fileName>a.log</fileName><archiveAboveSize>1000</archiveAboveSize></target>", true)]
    [InlineData("<target name='f' xsi:type='File' fileName='a.log' deleteOldFileOnStartup='false'/>", true)]
    public void Target_of_NLog_is_read(string targets, bool isFound)
        => Assert.Equal(
            isFound ? 1 : 0,
            FileRun.Program.Find((
                "NLog.config",
                $"<nlog xmlns:xsi='x'><targets>{targets}<target name='m' xsi:type='Memory'/></targets>"
                    + "<rules><logger name='*' writeTo='f, m'/></rules></nlog>"))
                .Count(f => f.Id == "LOG6003"));

    /// <summary>What another version does with none at all.</summary>
    [Theory]
    [InlineData(5, "it keeps every file")]
    [InlineData(6, "loses the past")]
    public void Version_of_NLog_counts(int major, string message)
    {
        var run = new FileRun
        {
            References = [.. References.WithSettings.Where(r => !r.Display!.EndsWith("NLog.dll", StringComparison.Ordinal)), Stub(major)],
        };
        var found = run.Find(("NLog.config", NLog("fileName='a.log' archiveAboveSize='1000' maxArchiveFiles='0'")));

        Assert.Contains(message, Assert.Single(found, f => f.Id == "LOG6003").Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("FileAppender", "", "the file grows for ever", "fills", 1)]
    [InlineData("RollingFileAppender", "<rollingStyle value='Size'/>", "log4net loses the past", "loses", 1)]
    [InlineData("RollingFileAppender", "<rollingStyle value='Size'/><maxSizeRollBackups value='0'/>", "loses the past", "loses", 1)]
    [InlineData("RollingFileAppender", "<rollingStyle value='Size'/><maxSizeRollBackups value='-1'/>", "keeps every file", "fills", 1)]
    [InlineData(
        "RollingFileAppender", "<param name='RollingStyle' value='Size'/><param name='MaxSizeRollBackups' value='-1'/>", "keeps every", "fills", 1)]
    [InlineData("RollingFileAppender", "<rollingStyle value='Date'/><maxSizeRollBackups value='3'/>", "limits no file and deletes none", "fills", 1)]
    [InlineData("RollingFileAppender", "<rollingStyle value='Date'/><maxSizeRollBackups value='3'/>", "limits no file and deletes none", "fills", 30)]
    [InlineData("RollingFileAppender", "<rollingStyle value='Once'/><maxSizeRollBackups value='3'/>", "it rolls at the start only", "fills", 1)]
    [InlineData("RollingFileAppender", "<maxSizeRollBackups value='30'/>", "files of earlier days are never deleted", "fills", 30)]
    [InlineData("RollingFileAppender", "<rollingStyle value='Composite'/>", "loses the past: without backups", "loses", 1)]
    public void Claim_about_log4net_is_true(string type, string settings, string message, string outcome, int days)
    {
        var found = Assert.Single(FileRun.Program.Find(("log4net.config", Log4Net(type, settings))));

        Assert.Equal("LOG6003", found.Id);
        Assert.Contains(message, found.Message, StringComparison.Ordinal);
        Assert.Equal(outcome, FileSinkRun.Log4Net(Log4Net(type, settings), days).Outcome);
    }

    /// <summary>Of each day the past is lost, and the days stay: both parts of the message.</summary>
    [Fact]
    public void Days_of_log4net_stay_where_the_past_of_each_is_lost()
    {
        var run = FileSinkRun.Log4Net(Log4Net("RollingFileAppender", "<maximumFileSize value='500'/>"), days: 30);

        Assert.Equal(30, run.Files);
        Assert.True(run.Bytes < FileSinkRun.All, run.ToString());
    }

    [Theory]
    [InlineData("RollingFileAppender", "<rollingStyle value='Size'/><maxSizeRollBackups value='10'/>", "bounded")]
    [InlineData("RollingFileAppender", "<RollingStyle value='size'/><MaxSizeRollBackups>10</MaxSizeRollBackups>", "bounded")]
    public void What_log4net_bounds_is_not_reported(string type, string settings, string outcome)
    {
        Assert.Empty(FileRun.Program.Find(("log4net.config", Log4Net(type, settings))));
        Assert.Equal(outcome, FileSinkRun.Log4Net(Log4Net(type, settings)).Outcome);
    }

    [Theory]
    [InlineData("FileAppender", "<appendToFile value='false'/>")]
    [InlineData("RollingFileAppender", "<rollingStyle value='Size'/><maxSizeRollBackups value='#{Backups}#'/>")]
    [InlineData("EventLogAppender", "")]
    public void What_is_not_known_of_log4net_is_not_reported(string type, string settings)
        => Assert.DoesNotContain(FileRun.Program.Find(("log4net.config", Log4Net(type, settings))), f => f.Id == "LOG6003");

    /// <summary>One that nothing refers to is not even made.</summary>
    [Fact]
    public void Unused_appender_is_not_reported()
        => Assert.DoesNotContain(
            FileRun.Program.Find(("log4net.config", Log4Net("FileAppender", "").Replace("<root>", "<root><!--", StringComparison.Ordinal)
                .Replace("</root>", "--></root>", StringComparison.Ordinal))),
            f => f.Id == "LOG6003");

    /// <summary>An assembly of that version with no more than shows that it is the framework.</summary>
    private static MetadataReference Stub(int major)
    {
        var compilation = CSharpCompilation.Create(
            "NLog",
            [
                CSharpSyntaxTree.ParseText(
                    $"[assembly: System.Reflection.AssemblyVersion(\"{major}.0.0.0\")] "
                        + "namespace NLog { public class Logger { } public class LogLevel { } }"),
            ],
            References.Framework, new(OutputKind.DynamicallyLinkedLibrary));
        using var stream = new MemoryStream();
        Assert.True(compilation.Emit(stream).Success);
        return MetadataReference.CreateFromImage(stream.ToArray());
    }

    private static string Serilog(string arguments)
        => """{"Serilog":{"WriteTo":[{"Name":"File","Args":{"path":"FOLDER/a.log","outputTemplate":"{Message:lj}x{NewLine}",ARGUMENTS}}]}}"""
            .Replace("ARGUMENTS", arguments, StringComparison.Ordinal);

    private static string NLog(string target)
        => $$"""
            <nlog xmlns:xsi='x' throwConfigExceptions='true'>
            <targets><target name='f' xsi:type='File' layout='${message}x' {{target}}/></targets>
            <rules><logger name='*' writeTo='f'/></rules></nlog>
            """;

    private static string Log4Net(string type, string settings)
        => $"<log4net><appender name='f' type='log4net.Appender.{type}'><file value='FOLDER/a.log'/>"
            + (type == "RollingFileAppender" ? "<maximumFileSize value='2000'/>" : "")
            + settings + "<layout type='log4net.Layout.PatternLayout' value='%messagex%newline'/></appender>"
            + "<root><level value='ALL'/><appender-ref ref='f'/></root></log4net>";
}
