// Guards against: levels in code taken for fixed that a configuration, a caller or run time decides, and files that nobody reads again.
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NLog.Config;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using LogLevel = Microsoft.Extensions.Logging.LogLevel;

internal static class LevelsInCode
{
    public static void OfHost(HostApplicationBuilder builder, string[] switches)
    {
        builder.Logging.SetMinimumLevel(LogLevel.Debug);
        if (builder.Environment.IsDevelopment())
        {
            builder.Logging.AddFilter("Shop", LogLevel.Trace);
        }

        builder.Logging.AddFilter("Noise", switches.Contains("--noise") ? LogLevel.Debug : LogLevel.None);
        builder.Services.AddLogging(b => b.SetMinimumLevel(LogLevel.Information));
    }

    public static LoggerConfiguration Defaults(this LoggerConfiguration configuration)
        => configuration.MinimumLevel.Debug().MinimumLevel.Override("Microsoft", LogEventLevel.Warning);

    public static Serilog.ILogger OfSerilog(LoggingLevelSwitch level, IEnumerable<KeyValuePair<string, string>> settings)
    {
        using var start = new LoggerConfiguration().MinimumLevel.ControlledBy(level).WriteTo.Sink(new Sink()).CreateLogger();
        return new LoggerConfiguration()
            .MinimumLevel.Information()
            .ReadFrom.KeyValuePairs(settings)
            .WriteTo.Sink(new Sink())
            .WriteTo.Logger(l => l.MinimumLevel.Error().WriteTo.Sink(new Sink()))
            .CreateLogger();
    }

    public static void OfNLog(LoggingConfiguration configuration, string level)
    {
        configuration.AddRule(NLog.LogLevel.FromString(level), NLog.LogLevel.Fatal, "console");
        NLog.LogManager.GlobalThreshold = NLog.LogLevel.FromString(level);
    }

    public static void OfLog4Net(FileInfo file, log4net.Core.Level level)
    {
        var repository = (log4net.Repository.Hierarchy.Hierarchy)log4net.LogManager.GetRepository();
        repository.Root.Level = level;
        log4net.Config.XmlConfigurator.ConfigureAndWatch(repository, file);
    }

    private sealed class Sink : ILogEventSink
    {
        public void Emit(LogEvent logEvent)
        {
        }
    }
}
