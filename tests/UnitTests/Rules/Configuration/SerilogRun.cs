using System.Text;
using LogAnalyzers.UnitTests.Verification;
using Microsoft.Extensions.Configuration;
using Serilog;
using Serilog.Core;
using Serilog.Events;

namespace LogAnalyzers.UnitTests.Rules.Configuration;

/// <summary>What Serilog.Settings.Configuration makes of a file, and Serilog itself of keys and values: the real ones.</summary>
internal static class SerilogRun
{
    /// <summary>
    /// <c>throws</c> and the type of the exception, or the lowest level that is written of the source <c>Shop.Orders</c>, <c>off</c> for none; then
    /// <c>self</c> where something was told to SelfLog, and the properties that the record has.
    /// </summary>
    public static string Outcome(string json)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
        var configuration = new ConfigurationBuilder().AddJsonStream(stream);
        return Outcome(c => c.ReadFrom.Configuration(configuration.Build()));
    }

    /// <summary>The same of keys and values.</summary>
    public static string Outcome(IReadOnlyDictionary<string, string> pairs) => Outcome(c => c.ReadFrom.KeyValuePairs(pairs));

    /// <summary>Sinks print where they are told to, while others note what is printed.</summary>
    private static string Outcome(Func<LoggerConfiguration, LoggerConfiguration> read) => Recorder.Quietly(() => OutcomeOf(read));

    private static string OutcomeOf(Func<LoggerConfiguration, LoggerConfiguration> read)
    {
        var told = false;
        try
        {
            // SelfLog is the process's; what other tests tell it meanwhile is none of ours, and they tell nothing.
            Serilog.Debugging.SelfLog.Enable(_ => told = true);
            var sink = new Sink();
            using var logger = read(new LoggerConfiguration().WriteTo.Sink(sink)).CreateLogger();
            var source = logger.ForContext(Constants.SourceContextPropertyName, "Shop.Orders");
            var lowest = Enum.GetValues<LogEventLevel>().Where(source.IsEnabled).Select(l => l.ToString()).FirstOrDefault() ?? "off";
            source.Fatal("Written");
            return lowest + (told ? " self" : "") + string.Concat(sink.Properties.Where(p => p != "SourceContext").Select(p => " " + p));
        }
        catch (Exception exception)
        {
            return "throws " + exception.GetType().Name;
        }
        finally
        {
            Serilog.Debugging.SelfLog.Disable();
        }
    }

    private sealed class Sink : ILogEventSink
    {
        public List<string> Properties { get; } = [];

        public void Emit(LogEvent logEvent) => Properties.AddRange(logEvent.Properties.Keys);
    }
}
