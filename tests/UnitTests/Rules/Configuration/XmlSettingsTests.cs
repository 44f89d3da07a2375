using System.Xml;
using log4net.Core;
using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Rules.Configuration;

/// <summary>LOG6005 and LOG6006 in the files of NLog and log4net: what a message claims, and what a run did.</summary>
public sealed class XmlSettingsTests
{
    private const string Nothing = "nothing";

    /// <summary>What is in the file besides a target, what is found, and what a run wrote: the lowest level, of all of them.</summary>
    [Theory]
    [InlineData(
        "<rules><logger name='*' minlevel='Critical' writeTo='m'/></rules>",
        "LOG6005", "'Critical'", "writes nothing, and throws where code loads it; 'Fatal' is meant", Nothing)]
    [InlineData("<rules><logger name='*' levels='Info,Loud' writeTo='m'/></rules>", "LOG6005", "'Info,Loud'", "'Loud' is no level", Nothing)]
    [InlineData("<rules><logger name='*' minlevel='2' writeTo='m'/></rules>", "LOG6005", "'2'", "writes nothing", Nothing)]
    [InlineData(
        "<rules><logger name='*' minLvl='Warn' writeTo='m'/></rules>",
        "LOG6005", "minLvl", "every level from Trace on: 'minLevel' is meant", "Trace")]
    [InlineData("<rules><logger name='*' minlevel='Warn' writeTo='zzz'/></rules>", "LOG6005", "'zzz'", "there is no target 'zzz'", Nothing)]
    [InlineData("<rules><logger name='*' minlevel='Warn' writesTo='m'/></rules>", "LOG6005", "writesTo", "'writeTo' is meant", Nothing)]
    [InlineData("<rule><logger name='*' minlevel='Warn' writeTo='m'/></rule>", null, "rule", "'rules' is meant", Nothing)]
    [InlineData("<rules><logger name='*' minlevel='Warn' writeTo='m'></rules>", "LOG6005", null, "writes nothing, and throws", Nothing)]
    [InlineData(
        "<rules><logger name='*' minlevel='Warn' maxlevel='Info' writeTo='m'/></rules>",
        "LOG6006", "'Info'", "the rule writes nothing", Nothing)]
    [InlineData(
        "<rules><logger name='*' minlevel='Warn' writeTo='m' enabled='false'/></rules>",
        "LOG6006", "'false'", "every rule of the file", Nothing)]
    [InlineData("<rules/>", "LOG6006", "nlog", "no rule sends records", Nothing)]
    public void Claim_about_NLog_is_true(string content, string? id, string? marked, string message, string outcome)
    {
        var xml = NLogFile(content);
        var all = FileRun.Program.Find(("NLog.config", xml));
        var found = id is null ? all.First(f => f.Message.Contains(message, StringComparison.Ordinal)) : Assert.Single(all);

        Assert.True(id is null || found.Id == id, found.ToString());
        Assert.True(marked is null || found.Marked == marked, found.ToString());
        Assert.Contains(message, found.Message, StringComparison.Ordinal);
        Assert.Equal(outcome, NLogOutcome(xml));
    }

    [Theory]
    [InlineData("<rules><logger name='*' minlevel='warn' writeTo='m'/></rules>", "Warn")]
    [InlineData("<rules><logger name='*' MINLEVEL=' Warning ' WRITETO='M'/></rules>", "Warn")]
    [InlineData("<rules><logger name='*' levels='Warn,Error' writeTo='m'/></rules>", "Warn")]
    [InlineData("<rules><logger name='*' minlevel='' writeTo='m'/></rules>", "Trace")]
    [InlineData("<rules><rule name='*' minlevel='Warn' writeTo='m'/></rules>", "Warn")]
    [InlineData("<variable name='x' value='Warn'/><rules><logger name='*' minlevel='${x}' writeTo='m'/></rules>", "Warn")]
    public void What_works_in_NLog_is_not_reported(string content, string outcome)
    {
        Assert.Equal(outcome, NLogOutcome(NLogFile(content)));
        Assert.Empty(FileRun.Program.Find(("NLog.config", NLogFile(content))));
    }

    [Theory]
    [InlineData(
        "<root><level value='Information'/><appender-ref ref='m'/></root>",
        "LOG6005", "'Information'", "takes DEBUG and writes everything from there on; 'INFO' is meant", "DEBUG")]
    [InlineData("<root><level value=' INFO '/><appender-ref ref='m'/></root>", "LOG6005", "' INFO '", "'INFO' without blanks is meant", "DEBUG")]
    [InlineData("<root><level value=''/><appender-ref ref='m'/></root>", "LOG6005", "''", "takes DEBUG", "DEBUG")]
    [InlineData("<root><level>WARN</level><appender-ref ref='m'/></root>", "LOG6005", "WARN", "<level value=\"WARN\" /> is meant", "DEBUG")]
    [InlineData("<root><levl value='WARN'/><appender-ref ref='m'/></root>", "LOG6005", "levl", "'level' is meant", "DEBUG")]
    [InlineData("<root><level value='WARN'/><appender-ref ref='M'/></root>", "LOG6005", "'M'", "'m' is meant, and case counts", Nothing)]
    [InlineData("<root><level value='WARN'/><appender-ref name='m'/></root>", "LOG6005", "appender-ref", "by the attribute 'ref'", Nothing)]
    [InlineData(
        "<root><level value='ERROR'/><appender-ref ref='m'/></root><logger name='Shop'><level value='Warning'/></logger>",
        "LOG6005", "'Warning'", "the level of those above it", "ERROR")]
    [InlineData("<Root><level value='WARN'/><appender-ref ref='m'/></Root>", null, "Root", "'root' is meant, and case counts", Nothing)]
    [InlineData("<root><level value='WARN'/></root>", "LOG6006", "log4net", "no logger refers to an appender", Nothing)]
    [InlineData("<root><level value='off'/><appender-ref ref='m'/></root>", "LOG6006", "'off'", "every level is off", Nothing)]
    public void Claim_about_log4net_is_true(string content, string? id, string? marked, string message, string outcome)
    {
        var xml = Log4NetFile(content);
        var all = FileRun.Program.Find(("log4net.config", xml));
        var found = id is null ? all.First(f => f.Message.Contains(message, StringComparison.Ordinal)) : Assert.Single(all);

        Assert.True(id is null || found.Id == id, found.ToString());
        Assert.True(marked is null || found.Marked == marked, found.ToString());
        Assert.Contains(message, found.Message, StringComparison.Ordinal);
        Assert.Equal(outcome, Log4NetOutcome(xml));
    }

    [Theory]
    [InlineData("<root><level value='critical'/><appender-ref ref='m'/></root>", "FATAL")]
    [InlineData("<root><priority value='WARN'/><appender-ref ref='m'/></root>", "WARN")]
    [InlineData("<level><name value='Loud'/><value value='35000'/></level><root><level value='Loud'/><appender-ref ref='m'/></root>", "INFO")]
    [InlineData("<root><level value='OFF'/><appender-ref ref='m'/></root><logger name='Shop'><level value='WARN'/></logger>", "WARN")]
    public void What_works_in_log4net_is_not_reported(string content, string outcome)
    {
        Assert.Equal(outcome, Log4NetOutcome(Log4NetFile(content)));
        Assert.Empty(FileRun.Program.Find(("log4net.config", Log4NetFile(content))));
    }

    /// <summary>An appender that is wrong writes nothing; whether it is one at all, a run of the framework says.</summary>
    [Theory]
    [InlineData("<appender name='a' type='log4net.Appender.ConsoleAppender'/>", "has no layout", 1)]
    [InlineData(
        "<appender name='a' type='log4net.Appender.RollingFileAppender'><rollingStyle value='Daily'/><layout type='log4net.Layout.SimpleLayout'/>"
            + "</appender>",
        "the appender is missing: it is Once, Size, Date or Composite", 0)]
    public void Claim_about_an_appender_is_true(string appender, string message, int count)
    {
        var xml = $"<log4net>{appender}<root><level value='WARN'/><appender-ref ref='a'/></root></log4net>";

        Assert.Contains(message, Assert.Single(FileRun.Program.Find(("log4net.config", xml))).Message, StringComparison.Ordinal);
        Assert.Equal(count, Log4NetRepository(xml).GetAppenders().Length);
    }

    /// <summary>A file that transforms another one is a piece of it, and a section may stand in an application's file.</summary>
    [Fact]
    public void Sections_of_applications_are_read_and_transformations_are_not()
    {
        const string Section = "<log4net><root><level value='Info' xdt:Transform='Replace'/></root><appender name='a'/></log4net>";

        Assert.Empty(FileRun.Program.Find(("Web.Release.config", $"<configuration xmlns:xdt='x'>{Section}</configuration>")));
        Assert.Single(FileRun.Program.Find(("App.config", "<configuration><log4net><root><level value='Loud'/></root></log4net></configuration>")));
        Assert.Empty(FileRun.Program.Find(("App.config", "<configuration><appSettings></configuration>")));
    }

    /// <summary>What a file lacks that includes another or is included, the other may have.</summary>
    [Theory]
    [InlineData("targets.nlog", "<nlog><targets><target name='m' type='Memory'/></targets></nlog>")]
    [InlineData("NLog.rules.config", "<nlog><rules><logger name='*' writeTo='m'/></rules></nlog>")]
    [InlineData("NLog.config", "<nlog><include file='targets.nlog'/><rules><logger name='*' writeTo='m'/></rules></nlog>")]
    public void Piece_of_a_file_lacks_nothing(string name, string xml) => Assert.Empty(FileRun.Program.Find((name, xml)));

    private static string NLogFile(string content)
        => "<nlog xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'><targets><target name='m' xsi:type='Memory' layout='${level}'/></targets>"
            + content + "</nlog>";

    private static string Log4NetFile(string content)
        => $"<log4net><appender name='m' type='log4net.Appender.MemoryAppender'/>{content}</log4net>";

    /// <summary>As NLog finds the file by itself.</summary>
    internal static string NLogOutcome(string xml)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, xml);
            using var factory = new NLog.LogFactory();
#pragma warning disable CS0618 // What replaces it is a call that loads the file, which throws.
            factory.SetCandidateConfigFilePaths([file]);
#pragma warning restore CS0618
            var logger = factory.GetLogger("Shop.Orders");
            foreach (var level in NLog.LogLevel.AllLoggingLevels)
            {
                logger.Log(level, "Written");
            }

            return factory.Configuration?.AllTargets.OfType<NLog.Targets.MemoryTarget>().SelectMany(t => t.Logs).FirstOrDefault() ?? Nothing;
        }
        finally
        {
            File.Delete(file);
        }
    }

    internal static string Log4NetOutcome(string xml)
    {
        var repository = Log4NetRepository(xml);
        var logger = repository.GetLogger("Shop.Orders");
        foreach (var level in new[] { Level.Trace, Level.Debug, Level.Info, Level.Warn, Level.Error, Level.Fatal })
        {
            logger.Log(typeof(XmlSettingsTests), level, "Written", null);
        }

        return repository.GetAppenders().OfType<log4net.Appender.MemoryAppender>().SelectMany(a => a.GetEvents()).FirstOrDefault()?.Level?.Name
            ?? Nothing;
    }

    private static log4net.Repository.ILoggerRepository Log4NetRepository(string xml)
    {
        var repository = log4net.LogManager.CreateRepository(Guid.NewGuid().ToString("N"));
        var document = new XmlDocument();
        document.LoadXml(xml);

        // What it says of mistakes goes to the console, which other tests read.
        log4net.Util.LogLog.ExecuteWithoutEmittingInternalMessages(
            () => log4net.Config.XmlConfigurator.Configure(repository, document.DocumentElement!));
        return repository;
    }
}
