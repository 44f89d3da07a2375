using NLog.Targets;
using Serilog.Core;
using Serilog.Events;
using log4net.Appender;
using log4net.Core;

namespace LogAnalyzers.UnitTests.Verification;

/// <summary>Serilog, NLog and log4net with a sink that notes the text of every record.</summary>
internal static class OtherFrameworks
{
    private static List<string> _said = [];
    private static Note _note = (_, text, _) => text;

    static OtherFrameworks()
    {
        Serilog.Log.Logger = new Serilog.LoggerConfiguration().MinimumLevel.Verbose().Enrich.FromLogContext().WriteTo.Sink(new Sink()).CreateLogger();
        var configuration = new NLog.Config.LoggingConfiguration();
        configuration.AddRuleForAllLevels(new MethodCallTarget(
            "said", (record, _) => Say(record.Level.Name, record.FormattedMessage + ScopeOf(), record.Exception)));
        NLog.LogManager.Configuration = configuration;
        log4net.Config.BasicConfigurator.Configure(log4net.LogManager.GetRepository(typeof(OtherFrameworks).Assembly), new Appender());
    }

    /// <summary>All that is logged from now on goes to that list.</summary>
    public static void SendTo(List<string> said, Note note) => (_said, _note) = (said, note);

    private static void Say(string level, string? text, Exception? exception) => _said.Add(_note(level, text ?? "", exception));

    /// <summary>The pushed property of that name, and what is nested, as they show.</summary>
    private static string ScopeOf()
        => (NLog.ScopeContext.TryGetProperty("Scope", out var value) ? " in " + value : "")
            + (NLog.ScopeContext.PeekNestedState() is { } nested ? " within " + nested : "");

    private sealed class Sink : ILogEventSink
    {
        public void Emit(LogEvent logEvent)
            => Say(logEvent.Level.ToString(), logEvent.RenderMessage(System.Globalization.CultureInfo.InvariantCulture)
                + (logEvent.Properties.TryGetValue("Scope", out var value)
                    ? " in " + (value is ScalarValue { Value: string text }
                        ? text
                        : value.ToString(null, System.Globalization.CultureInfo.InvariantCulture))
                    : ""),
                logEvent.Exception);
    }

    private sealed class Appender : AppenderSkeleton
    {
        protected override void Append(LoggingEvent loggingEvent)
            => Say(loggingEvent.Level!.Name, loggingEvent.RenderedMessage, loggingEvent.ExceptionObject);
    }
}
