using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;
using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.Extensions.Logging;

namespace LogAnalyzers.UnitTests.Fixes.Telemetry;

/// <summary>Runs fixed code and really measures: what a listener gets, and what the log says.</summary>
internal static class MeterRun
{
    /// <summary>
    /// Runs <c>M</c> of <c>C</c>: <c>Counter&lt;Int64&gt; c.orders.imported {order} = 2</c> for each measurement, and the texts of the log.
    /// </summary>
    /// <param name="run">The code.</param>
    /// <param name="factory">What a constructor gets for its <c>IMeterFactory</c>; null where it has none.</param>
    public static async Task<(IReadOnlyList<string> Measured, IReadOnlyList<string> Said)> RunAsync(FixRun run, IMeterFactory? factory = null)
    {
        var compilation = (await run.CompilationAsync())!;
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics.Where(d
            => d.Severity == DiagnosticSeverity.Error)) + await run.TextAsync());
        image.Position = 0;
        var context = new AssemblyLoadContext(null, isCollectible: true);
        var measured = new ConcurrentQueue<string>();
        using var listener = new MeterListener();
        try
        {
            var type = context.LoadFromStream(image).GetType("Shop.C") ?? throw new InvalidOperationException("No Shop.C");
            listener.InstrumentPublished = (instrument, own) =>
            {
                if (instrument.Meter.Name.StartsWith("Shop.", StringComparison.Ordinal))
                {
                    own.EnableMeasurementEvents(instrument);
                }
            };
            listener.SetMeasurementEventCallback<long>((i, value, _, _) => measured.Enqueue(Line(i, value.ToString(CultureInfo.InvariantCulture))));
            listener.SetMeasurementEventCallback<double>(
                (i, value, _, _) => measured.Enqueue(Line(i, i.Unit == "s" && value is > 0 and < 60 ? "some"
                    : value.ToString(CultureInfo.InvariantCulture))));
            listener.Start();
            var said = await Recorder.RecordAsync<IReadOnlyList<string>>(async (texts, loggers) =>
            {
                var constructor = type.GetConstructors()[0];
                var target = constructor.Invoke([.. constructor.GetParameters().Select(p => p.ParameterType == typeof(IMeterFactory) ? factory
                    : p.ParameterType.Name.StartsWith("ILogger", StringComparison.Ordinal)
                        ? Activator.CreateInstance(typeof(Logger<>).MakeGenericType(type), [loggers]) : null)]);
                if (type.GetMethod("M")!.Invoke(target, []) is Task task)
                {
                    await task;
                }

                return [.. texts.Select(t => System.Text.RegularExpressions.Regex.Replace(t, @"\d\d:\d\d:\d\d\S*", "T"))];
            });
            return ([.. measured], said);
        }
        finally
        {
            context.Unload();
        }
    }

    private static string Line(Instrument instrument, string value)
        => $"{instrument.Meter.Name}: {Kind(instrument.GetType())} {instrument.Name} {instrument.Unit} = {value}";

    private static string Kind(Type type) => $"{type.Name.Split('`')[0]}<{type.GetGenericArguments()[0].Name}>";
}
