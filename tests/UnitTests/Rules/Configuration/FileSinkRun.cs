using System.Globalization;
using System.Text;
using System.Xml;
using Microsoft.Extensions.Configuration;
using Serilog;

namespace LogAnalyzers.UnitTests.Rules.Configuration;

/// <summary>What real sinks do with a folder: how many files are left, how many bytes, and which of the records.</summary>
/// <param name="Files">How many.</param>
/// <param name="Bytes">Of all of them.</param>
/// <param name="HasFirst">Whether the first record is there still.</param>
/// <param name="HasLast">Whether the last record is there.</param>
internal sealed record FileSinkRun(int Files, long Bytes, bool HasFirst, bool HasLast)
{
    /// <summary>Records of a hundred bytes each.</summary>
    public const int Records = 300;

    public const long All = Records * 100;

    /// <summary>
    /// In one word: <c>fills</c> where all is there, <c>stops</c> where the end is missing, <c>loses</c> where one piece of it is left.
    /// </summary>
    public string Outcome => Bytes >= All ? "fills" : HasFirst && !HasLast ? "stops" : HasLast && Bytes < 4000 ? "loses" : "bounded";

    /// <summary>What is written.</summary>
    private static string Record(int number) => number.ToString("D6", CultureInfo.InvariantCulture).PadRight(98, 'x');

    /// <summary>Whether Serilog's SelfLog was told something.</summary>
    public bool IsTold { get; private init; }

    /// <summary>Serilog by its section; FOLDER stands for the folder.</summary>
    public static FileSinkRun Serilog(string json)
    {
        var isTold = false;
        global::Serilog.Debugging.SelfLog.Enable(_ => isTold = true);
        var run = In(folder =>
        {
            using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json.Replace("FOLDER", folder, StringComparison.Ordinal)));
            var configuration = new ConfigurationBuilder().AddJsonStream(stream).Build();
            using var logger = new LoggerConfiguration().ReadFrom.Configuration(configuration).CreateLogger();
            for (var i = 0; i < Records; i++)
            {
                logger.Information(Record(i));
            }
        });
        global::Serilog.Debugging.SelfLog.Disable();
        return run with { IsTold = isTold };
    }

    public static FileSinkRun NLog(string xml)
        => In(folder =>
        {
            using var factory = new NLog.LogFactory();
            using var reader = new StringReader(xml.Replace("FOLDER", folder, StringComparison.Ordinal));
            factory.Configuration = new NLog.Config.XmlLoggingConfiguration(reader, null, factory);
            var logger = factory.GetLogger("Shop");
            for (var i = 0; i < Records; i++)
            {
                logger.Info(CultureInfo.InvariantCulture, Record(i));
            }

            factory.Shutdown();
        });

    /// <param name="days">Over how many days the records are spread.</param>
    /// <param name="starts">How often the program is started.</param>
    public static FileSinkRun Log4Net(string xml, int days = 1, int starts = 1)
        => In(folder =>
        {
            for (var start = 0; start < starts; start++)
            {
                var repository = log4net.LogManager.CreateRepository(Guid.NewGuid().ToString("N"));
                var document = new XmlDocument();
                document.LoadXml(xml.Replace("FOLDER", folder, StringComparison.Ordinal));
                log4net.Util.LogLog.ExecuteWithoutEmittingInternalMessages(
                    () => log4net.Config.XmlConfigurator.Configure(repository, document.DocumentElement!));
                var clock = new Clock();
                foreach (var appender in repository.GetAppenders().OfType<log4net.Appender.RollingFileAppender>())
                {
                    appender.DateTimeStrategy = clock;
                    appender.ActivateOptions();
                }

                var logger = repository.GetLogger("Shop");
                for (var i = start * Records / starts; i < (start + 1) * Records / starts; i++)
                {
                    clock.Now = DateTime.Now.AddDays(i * days / Records);
                    logger.Log(typeof(FileSinkRun), log4net.Core.Level.Info, Record(i), null);
                }

                repository.Shutdown();
            }
        });

    private static FileSinkRun In(Action<string> run)
    {
        var folder = Directory.CreateTempSubdirectory("sinks").FullName;
        try
        {
            run(folder.Replace('\\', '/'));
            var files = Directory.GetFiles(folder, "*", SearchOption.AllDirectories);
            var text = string.Concat(files.Select(File.ReadAllText));
            return new(files.Length, files.Sum(f => new FileInfo(f).Length), text.Contains(Record(0), StringComparison.Ordinal),
                text.Contains(Record(Records - 1), StringComparison.Ordinal));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private sealed class Clock : log4net.Appender.RollingFileAppender.IDateTime
    {
        public DateTime Now { get; set; } = DateTime.Now;
    }
}
