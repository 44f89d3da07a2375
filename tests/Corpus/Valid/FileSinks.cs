// Guards against: log files taken for endless that have bounds, or whose bounds are set where one file does not show it.
using log4net.Appender;
using NLog;
using NLog.Config;
using NLog.Targets;
using NLog.Targets.Wrappers;

internal static class LogFiles
{
    private const int Kept = 7;

    public static LoggingConfiguration OfNLog(string folder, bool keepsAll, long size)
    {
        var configuration = new LoggingConfiguration();
        var bounded = new FileTarget("bounded") { FileName = folder + "/app.log", ArchiveAboveSize = 10_000_000, MaxArchiveFiles = Kept };
        configuration.AddRuleForAllLevels(new AsyncTargetWrapper(bounded));

        var daily = new FileTarget("daily");
        daily.FileName = "${basedir}/${shortdate}.log";
        daily.MaxArchiveFiles = 31;
        configuration.AddRuleForAllLevels(daily);

        var chosen = new FileTarget("chosen") { FileName = folder + "/chosen.log", ArchiveAboveSize = size };
        if (!keepsAll)
        {
            chosen.MaxArchiveFiles = Kept;
        }

        configuration.AddRuleForAllLevels(chosen);
        configuration.AddRuleForAllLevels(SetUp(new FileTarget("shared")));
        configuration.AddRuleForAllLevels(new FileTarget("anew") { FileName = "run.log", DeleteOldFileOnStartup = true });
        configuration.AddRuleForAllLevels(new FileTarget("none") { FileName = "/dev/null" });
        return configuration;
    }

    public static IAppender[] OfLog4Net() =>
    [
        new RollingFileAppender { RollingStyle = RollingFileAppender.RollingMode.Size, MaxSizeRollBackups = Kept, MaximumFileSize = "10MB" },
        new FileAppender { File = "run.log", AppendToFile = false },
    ];

    private static FileTarget SetUp(FileTarget target)
    {
        target.ArchiveAboveSize = 10_000_000;
        target.MaxArchiveFiles = Kept;
        return target;
    }
}
