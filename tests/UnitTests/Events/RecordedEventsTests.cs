using System.Reflection;
using LogAnalyzers.Events;
using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.Extensions.Logging;

namespace LogAnalyzers.UnitTests.Events;

/// <summary>The catalogue of a program says what the frameworks record when it runs: level, number, category, template, names, exception.</summary>
public sealed class RecordedEventsTests
{
    [Fact]
    public void Mel()
    {
        var recorded = new List<string>();
        using var factory = LoggerFactory.Create(b => b.SetMinimumLevel(LogLevel.Trace).AddProvider(new Provider(recorded)));
        Agrees(
            """
            public static class P
            {
                public static void Run(ILoggerFactory factory) => new Shop.Orders(factory).Run(factory.CreateLogger<Shop.Box<int>>());
            }
            namespace Shop
            {
                public class Box<T> { }
                public abstract class Base(ILogger log) { protected ILogger Log => log; }
                public sealed partial class Orders(ILoggerFactory factory) : Base(factory.CreateLogger<Orders>())
                {
                    private static readonly EventId s_paid = new(4, "Paid");
                    private static readonly Action<ILogger, int, Exception?> s_late
                        = LoggerMessage.Define<int>(LogLevel.Warning, new EventId(3, "Late"), "Late {Days}");
                    private readonly ILogger _named = factory.CreateLogger("Billing");
                    public void Run(ILogger<Box<int>> boxes)
                    {
                        Log.LogInformation("Got {Id} of {Name}", 1, "a");
                        Log.LogError(s_paid, new Exception(), "Paid {Id} {0}", 1, 2);
                        _named.LogTrace("Plain");
                        boxes.LogWarning(7, "In {Box} {Box}", 1, 2);
                        boxes.Log(LogLevel.Critical, "{A:0.0} {B,5} {{C}}", 1, 2);
                        s_late(boxes, 5, new Exception());
                        Say("Said {Id}", 1);
                        Got(boxes, 1, "x");
                        Failed(new Exception());
                        Raw(boxes, LogLevel.Debug, 3);
                    }
                    private void Say(string text, params object[] values) => Log.LogDebug(text, values);
                    [LoggerMessage(1, LogLevel.Information, "Got {id} {Name}")]
                    private static partial void Got(ILogger<Box<int>> to, int ID, string name);
                    [LoggerMessage(EventId = 2, EventName = "Bad", Level = LogLevel.Error, Message = "Failed")]
                    private partial void Failed(Exception e);
                    [LoggerMessage(EventId = 5, Message = "Raw {Depth}")]
                    private static partial void Raw(ILogger<Box<int>> to, LogLevel level, int depth);
                }
            }
            """,
            [factory], recorded,
            // The level is an argument.
            e => e.EventName == "Raw" ? e with { Level = LogAnalyzers.Model.LogLevel.Debug } : e);
    }

    [Fact]
    public void Extended_generator()
    {
        System.Runtime.Loader.AssemblyLoadContext.Default.LoadFromAssemblyPath(Generators.ExtendedAssembly);
        var recorded = new List<string>();
        using var factory = LoggerFactory.Create(b => b.SetMinimumLevel(LogLevel.Trace).AddProvider(new Provider(recorded)));
        Agrees(
            """
            public static class P
            {
                public static void Run(ILoggerFactory factory)
                {
                    var logger = factory.CreateLogger<Order>();
                    Log.Got(logger, 1, new Order(), "x");
                    Log.Bare(logger, new Order());
                    Log.Told(logger, new Order(), new Exception());
                }
            }
            public class Base { public int Number { get; set; } }
            public class Order : Base
            {
                public int Count { get; set; }
                [TagName("who")] public string By { get; set; } = "a";
                [LogPropertyIgnore] public string Hidden { get; set; } = "b";
                public string Written { set { } }
                internal string Inner { get; set; } = "c";
            }
            public static partial class Log
            {
                [LoggerMessage(1, LogLevel.Information, "Got {Id}")]
                public static partial void Got(ILogger<Order> to, int id, [LogProperties] Order order, [TagName("extra.name")] string more);
                [LoggerMessage(2, LogLevel.Warning, "Bare")]
                public static partial void Bare(ILogger<Order> to, [LogProperties(OmitReferenceName = true)] Order order);
                [LoggerMessage(3, LogLevel.Error, "Told")]
                public static partial void Told(ILogger<Order> to, [TagProvider(typeof(Tags), nameof(Tags.Of))] Order order, Exception e);
            }
            public static class Tags { public static void Of(ITagCollector tags, Order order) { } }
            """,
            [factory], recorded, isExtended: true);
    }

    [Fact]
    public void Serilog()
    {
        var recorded = new List<string>();
        using var logger = new global::Serilog.LoggerConfiguration().MinimumLevel.Verbose().WriteTo.Sink(new Sink(recorded)).CreateLogger();
        Agrees(
            """
            public static class P { public static void Run(Serilog.ILogger log) => new Shop.Orders(log).Run(); }
            namespace Shop
            {
                public class Orders(Serilog.ILogger log)
                {
                    private class Line { }
                    private readonly Serilog.ILogger _line = log.ForContext<Line>();
                    private Serilog.ILogger Named { get; } = log.ForContext("SourceContext", "Billing");
                    public void Run()
                    {
                        log.Information("Got {Id} of {@Name} {$Kind}", 1, "a", 2);
                        log.ForContext(GetType().IsClass ? typeof(Orders) : typeof(Orders)).Verbose("Unknown");
                        _line.Error(new Exception(), "Failed {0} {1}", 1, 2);
                        _line.ForContext("Tenant", "x").ForContext(typeof(Orders)).Warning("Late {Days}", 3);
                        Named.Write(Serilog.Events.LogEventLevel.Fatal, "Twice {Id} {Id}", 1, 2);
                        Named.Debug("Less {A} {B}", 1);
                        Say("Said {Id}", 1);
                    }
                    private void Say(string text, params object[] values) => _line.Warning(text, values);
                }
            }
            """,
            [logger], recorded,
            e => e.Template == "Unknown" ? e with { Category = "Shop.Orders" } : e);
    }

    [Fact]
    public void NLog()
    {
        var recorded = new List<string>();
        using var factory = new global::NLog.LogFactory();
        var configuration = new global::NLog.Config.LoggingConfiguration(factory);
        configuration.AddRuleForAllLevels(new global::NLog.Targets.MethodCallTarget("noted", (record, _) => recorded.Add(Line(
            record.Level.Name switch { "Info" => "Information", "Warn" => "Warning", "Fatal" => "Critical", var name => name },
            null, null, record.LoggerName, record.Message, record.Properties.Keys.Select(k => (string)k), record.Exception is not null))));
        factory.Configuration = configuration;
        Agrees(
            """
            public static class P
            {
                public static NLog.LogFactory Factory = null!;
                public static void Run(NLog.LogFactory factory) { Factory = factory; new Shop.Outer<int>.Orders().Run(); }
            }
            namespace Shop
            {
                using NLog;
                public class Outer<T>
                {
                    public class Orders
                    {
                        private static readonly NLog.Logger s_log = P.Factory.GetCurrentClassLogger();
                        private readonly NLog.Logger _named = P.Factory.GetLogger("Billing");
                        public void Run()
                        {
                            s_log.Info("Got {Id} of {@Name} {$Kind}", 1, "a", 2);
                            s_log.Error(new Exception(), "Failed {0} {1}", 1, 2);
                            _named.Fatal("Plain");
                            _named.Warn("Failed", new Exception());
                            _named.WithProperty("Tenant", 1).Trace("Late {Days}", 2);
                            s_log.ForWarnEvent().Message("Built {Id}", 1).Property("Area", "x").Exception(new Exception()).Log();
                            s_log.ForExceptionEvent(new Exception()).Message("Thrown").Log();
                            s_log.Log(NLog.LogLevel.Debug, "Any {Id}", 1);
                            P.Factory.GetLogger(typeof(P).FullName).Info("Other");
                        }
                    }
                }
            }
            """,
            [factory], recorded);
    }

    private static void Agrees(
        string source, object[] arguments, List<string> recorded, Func<LogEvent, LogEvent>? told = null, bool isExtended = false)
    {
        var compilation = AnalyzerRun.Compile(source);
        compilation = isExtended ? compilation.AddReferences(MetadataReference.CreateFromFile(Generators.ExtendedAssembly)) : compilation;
        var driver = CSharpGeneratorDriver.Create(
            (isExtended ? Generators.Extended : Generators.Own).GetGenerators(LanguageNames.CSharp),
            parseOptions: (CSharpParseOptions)compilation.SyntaxTrees[0].Options);
        driver.RunGeneratorsAndUpdateCompilation(compilation, out var complete, out _);
        using var image = new MemoryStream();
        var emitted = complete.Emit(image);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));
        Assembly.Load(image.ToArray()).GetType("P")!.GetMethod("Run")!.Invoke(null, arguments);

        var catalogued = EventRun.In(compilation).Where(e => e.Form == EventForm.Record).Select(e => told is null ? e : told(e)).Select(e => Line(
            e.Level.ToString()!, e.EventId, e.EventName, e.Category ?? "", e.Template!, e.Properties.Select(p => p.Name), e.HasException));
        Assert.Equal(
            string.Join("\n", recorded.Order(StringComparer.Ordinal)), string.Join("\n", catalogued.Order(StringComparer.Ordinal)));
    }

    private static string Line(
        string level, int? id, string? name, string category, string template, IEnumerable<string> properties, bool hasException)
        => $"\"{template}\" {level} {id}/{name} [{category}] {string.Join(' ', properties.Distinct().Order(StringComparer.Ordinal))}"
            + (hasException ? " +exception" : "");

    private sealed class Provider(List<string> recorded) : ILoggerProvider
    {
        public ILogger CreateLogger(string categoryName) => new Logger(categoryName, recorded);

        public void Dispose()
        {
        }
    }

    private sealed class Logger(string category, List<string> recorded) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception,
            Func<TState, Exception?, string> formatter)
        {
            var pairs = (IEnumerable<KeyValuePair<string, object?>>)state!;
            recorded.Add(Line(
                logLevel.ToString(), eventId.Id == 0 ? null : eventId.Id, eventId.Name, category, (string)pairs.Single(IsTemplate).Value!,
                pairs.Where(p => !IsTemplate(p)).Select(p => p.Key), exception is not null));
        }
    }

    private static bool IsTemplate(KeyValuePair<string, object?> pair) => pair.Key == "{OriginalFormat}";

    private sealed class Sink(List<string> recorded) : global::Serilog.Core.ILogEventSink
    {
        public void Emit(global::Serilog.Events.LogEvent logEvent)
        {
            var holes = logEvent.MessageTemplate.Tokens.OfType<global::Serilog.Parsing.PropertyToken>().Select(t => t.PropertyName);
            var names = logEvent.Properties.Keys.Where(k => k != "SourceContext");
            recorded.Add(Line(
                logEvent.Level.ToString().Replace("Verbose", "Trace", StringComparison.Ordinal)
                    .Replace("Fatal", "Critical", StringComparison.Ordinal),
                null, null, logEvent.Properties.GetValueOrDefault("SourceContext")?.ToString().Trim('"') ?? "", logEvent.MessageTemplate.Text,
                holes.Where(names.Contains).Concat(names), logEvent.Exception is not null));
        }
    }
}
