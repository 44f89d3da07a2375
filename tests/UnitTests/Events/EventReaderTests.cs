using LogAnalyzers.Events;
using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis.CSharp;

namespace LogAnalyzers.UnitTests.Events;

/// <summary>What every form of every framework comes to as an event of the catalogue.</summary>
public sealed class EventReaderTests
{
    [Theory]
    [InlineData("""_logger.LogTrace("Got {Id}", orderId);""", """Record Trace [C] "Got {Id}" Id:int:number""")]
    [InlineData("""_logger.LogDebug("Done");""", """Record Debug [C] "Done" """)]
    [InlineData("""_logger.LogInformation(5, "Got {Id} {Id} of {Name}", orderId, orderId, name);""",
        """Record Information 5/ [C] "Got {Id} {Id} of {Name}" Id:int:number Name:string:text""")]
    [InlineData("""_logger.LogWarning(new EventId(7, "Late"), error, "Late {At}", DateTime.Now);""",
        """Record Warning 7/Late [C] "Late {At}" At:DateTime:date +exception""")]
    [InlineData("""_logger.LogError(error, "Failed");""", """Record Error [C] "Failed" +exception""")]
    [InlineData("""_logger.LogError((Exception?)null, "Failed");""", """Record Error [C] "Failed" """)]
    [InlineData("""_logger.LogCritical("{0} {1}", orderId, true);""", """Record Critical [C] "{0} {1}" 0:int:number 1:bool:boolean""")]
    [InlineData("""_logger.Log(LogLevel.Warning, "Got {@Order}", order);""", """Record Warning [C] "Got {@Order}" Order:Order:object""")]
    [InlineData("""_logger.Log(orderId > 0 ? LogLevel.Debug : LogLevel.Error, "Got");""", """Record [C] "Got" """)]
    [InlineData("""_logger.LogInformation("Got {Id} {At}", (int?)orderId, (DateTime?)null);""",
        """Record Information [C] "Got {Id} {At}" Id:int?:number At:DateTime?:date""")]
    [InlineData("""_logger.Log(LogLevel.None, "No {Id}", orderId); _logger.LogInformation("Got");""", """Record Information [C] "Got" """)]
    [InlineData("""_logger.LogInformation($"Got {orderId}");""", "Record Information [C]")]
    [InlineData("""_logger.LogInformation("Got {A} {B}", items);""", """Record Information [C] "Got {A} {B}" A:: B::""")]
    [InlineData("""_logger.LogInformation(orderId > 0 ? "Got {Id}" : "Lost {Id}", orderId);""",
        """Record Information [C] "Got {Id}" Id:int:number|Record Information [C] "Lost {Id}" Id:int:number""")]
    [InlineData("""_logger.Log(LogLevel.Information, new EventId(3, nameof(M)), order, null, (s, e) => "");""", "Record Information 3/M [C]")]
    [InlineData("""using var s = _logger.BeginScope("Order {Id}", orderId);""", """Scope [C] "Order {Id}" Id:int:number""")]
    [InlineData("""using var s = _logger.BeginScope("plain");""", """Scope [C] "plain" """)]
    [InlineData("""using var s = _logger.BeginScope(new Dictionary<string, object> { ["Id"] = orderId, ["Name"] = name });""",
        """Scope [C] Id:int:number Name:string:text""")]
    [InlineData("""using var s = _logger.BeginScope(("Id", orderId));""", """Scope [C]""")]
    [InlineData("""using var s = _logger.BeginScope(new KeyValuePair<string, object>("Id", orderId));""", """Scope [C]""")]
    [InlineData("""using var s = _logger.BeginScope(new[] { new KeyValuePair<string, object>("Id", orderId) });""", """Scope [C] Id:int:number""")]
    [InlineData("""using var s = _logger.BeginScope(state);""", """Scope [C]""")]
    [InlineData("""_logger?.LogInformation("Got {Id}", orderId);""", """Record Information [C] "Got {Id}" Id:int:number""")]
    public void Mel(string statement, string events) => Holds(Framework.Mel, statement, events);

    /// <summary>Providers of other frameworks make a property of what is in no list.</summary>
    [Theory]
    [InlineData("Serilog.Extensions.Logging", "Scope [C] A:int:number", "Scope [C]")]
    [InlineData("NLog.Extensions.Logging", "Scope [C] A:int:number", "Scope [C] B:string:text")]
    public void Scopes_of_one_pair(string provider, string tuple, string pair)
    {
        var source = Verify.Method(
            "using (_logger.BeginScope((\"A\", 1))) { } using (_logger.BeginScope(new KeyValuePair<string, string>(\"B\", \"b\"))) { }");
        var compilation = AnalyzerRun.Compile([source]);
        compilation = compilation.AddReferences(CSharpCompilation.Create(provider, options: compilation.Options).ToMetadataReference());
        Assert.Equal($"{tuple}|{pair}", string.Join('|', EventRun.In(compilation).Where(e => e.Form == EventForm.Scope && e.Category is not null)
            .Select(EventRun.Show)));
    }

    [Theory]
    [InlineData("""_logger.Verbose("Got {Id}", orderId);""", """Record Trace [C] "Got {Id}" Id:int:number""")]
    [InlineData("""_logger.Information("Got {Id} {Id}", orderId, name);""", """Record Information [C] "Got {Id} {Id}" Id:int:number""")]
    [InlineData("""_logger.Fatal(error, "Failed {@Order} {$Other}", order, order);""",
        """Record Critical [C] "Failed {@Order} {$Other}" Order:Order:object Other:Order:text +exception""")]
    [InlineData("""_logger.Information("Got {Id} {Name}", orderId);""", """Record Information [C] "Got {Id} {Name}" Id:int:number""")]
    [InlineData("""_logger.Information("Got {0}", orderId);""", """Record Information [C] "Got {0}" 0:int:number""")]
    [InlineData("""_logger.Write(Serilog.Events.LogEventLevel.Warning, "Got");""", """Record Warning [C] "Got" """)]
    [InlineData("""Serilog.Log.Information("Got {Id}", orderId);""", """Record Information "Got {Id}" Id:int:number""")]
    [InlineData("""_logger.ForContext<Order>().ForContext("A", orderId).Information("Got {Name}", name);""",
        """Record Information [Order] "Got {Name}" Name:string:text A:int:number""")]
    [InlineData("""_logger.ForContext("SourceContext", "Billing").Information("Got");""", """Record Information [Billing] "Got" """)]
    [InlineData("""var log = _logger.ForContext("A", order, true); log.Information("Got");""",
        """Properties A:Order:object|Record Information [C] "Got" """)]
    [InlineData("""var log = _logger.ForContext("SourceContext", "X").ForContext("B", 1); log.Debug("Got");""",
        """Properties B:int:number|Record Debug [X] "Got" """)]
    [InlineData("""using (Serilog.Context.LogContext.PushProperty("A", orderId)) { }""", "Scope A:int:number")]
    [InlineData("""using (Serilog.Context.LogContext.Push(new Serilog.Core.Enrichers.PropertyEnricher("A", order, true))) { }""",
        "Properties A:Order:object")]
    [InlineData("""new Serilog.LoggerConfiguration().Enrich.WithProperty("App", "Shop");""", "Properties App:string:text")]
    public void Serilog(string statement, string events) => Holds(Framework.Serilog, statement, events);

    [Theory]
    [InlineData("""_logger.Info("Got {Id}", orderId);""", """Record Information [C] "Got {Id}" Id:int:number""")]
    [InlineData("""_logger.Fatal(error, "Failed");""", """Record Critical [C] "Failed" +exception""")]
    [InlineData("""_logger.Warn("Failed", error);""", """Record Warning [C] "Failed" """)]
    [InlineData("""_logger.Error(error);""", """Record Error [C] +exception""")]
    [InlineData("""_logger.Info("Got {0}", orderId);""", """Record Information [C] "Got {0}" """)]
    [InlineData("""_logger.Info("Got {Id}");""", """Record Information [C] "Got {Id}" """)]
    [InlineData("""_logger.Log(NLog.LogLevel.Debug, "Got {Id}", orderId);""", """Record Debug [C] "Got {Id}" Id:int:number""")]
    [InlineData("""NLog.ILoggerExtensions.ForInfoEvent(_logger).Message("Got {Id}", orderId).Property("A", name).Exception(error).Log();""",
        """Record Information [C] "Got {Id}" Id:int:number A:string:text +exception""")]
    [InlineData("""NLog.ILoggerExtensions.ForExceptionEvent(_logger, error).Message("Failed").Log();""", """Record Error [C] "Failed" +exception""")]
    [InlineData("""NLog.ILoggerExtensions.ForLogEvent(_logger, NLog.LogLevel.Trace).Property("A", 1).Message("Got").Log();""",
        """Record Trace [C] "Got" A:int:number""")]
    [InlineData("""_logger.WithProperty("A", 1).Info("Got");""", """Record Information [C] "Got" A:int:number""")]
    [InlineData("""var log = _logger.WithProperty("A", 1); log.Info("Got");""", """Properties A:int:number|Record Information [C] "Got" """)]
    [InlineData("""using (NLog.ScopeContext.PushProperty("A", 1)) { }""", "Scope A:int:number")]
    [InlineData("""NLog.GlobalDiagnosticsContext.Set("A", name);""", "Properties A:string:text")]
    [InlineData("""_logger.Log(new NLog.LogEventInfo(NLog.LogLevel.Warn, "x", "Got"));""", """Record Warning [C] "Got" """)]
    public void NLog(string statement, string events) => Holds(Framework.NLog, statement, events);

    [Theory]
    [InlineData("""_logger.Info("Done");""", """Record Information [C] "Done" """)]
    [InlineData("""_logger.Error("Failed", error);""", """Record Error [C] "Failed" +exception""")]
    [InlineData("""_logger.WarnFormat("Got {0} of {1}", orderId, name);""", """Record Warning [C] "Got {0} of {1}" """)]
    [InlineData("""_logger.Info("Got " + orderId);""", """Record Information [C]""")]
    [InlineData("""_logger.Info(orderId > 0 ? "Got" : "Lost");""", """Record Information [C] "Got"|Record Information [C] "Lost" """)]
    [InlineData("""log4net.ThreadContext.Properties["A"] = orderId;""", "Scope A:int:number")]
    [InlineData("""using var s = log4net.ThreadContext.Stacks["A"].Push(name);""", "Scope A:string:text")]
    [InlineData("""log4net.GlobalContext.Properties["A"] = orderId;""", "Properties A:int:number")]
    [InlineData("""_logger.Logger.Log(typeof(C), log4net.Core.Level.Warn, "Got", error);""", """Record Warning [C] "Got" +exception""")]
    public void Log4Net(string statement, string events) => Holds(Framework.Log4Net, statement, events);

    [Theory]
    [InlineData("""ZLogger.ZLoggerExtensions.ZLogInformation(_logger, $"Got {orderId} of {order.Name:@Name}");""",
        """Record Information [C] "Got {orderId} of {Name}" orderId:int:number Name:string:text""")]
    [InlineData("""ZLogger.ZLoggerExtensions.ZLogError(_logger, error, $"Failed");""", """Record Error [C] "Failed" +exception""")]
    public void ZLogger(string statement, string events) => Holds(Framework.Mel, statement, events);

    [Fact]
    public void Definitions() => Holds(
        """
        static partial class Log
        {
            [LoggerMessage(1, LogLevel.Information, "Got {id} of {Name}")] public static partial void Got(ILogger l, int id, string name, bool extra);
            [LoggerMessage(EventId = 2, EventName = "Other", Level = LogLevel.Error, Message = "Failed")]
            public static partial void Failed(ILogger<Shop.Orders.Line> l, Exception e);
            [LoggerMessage("Any {Level}")] public static partial void Any(ILogger l, LogLevel level, int id);
            [LoggerMessage(LogLevel.Debug, "")] public static partial void Empty(ILogger l, [LogProperties] Shop.Orders order);
            [LoggerMessage(LogLevel.Debug, "")] public static partial void Bare(ILogger l, [LogProperties(OmitReferenceName = true)] Shop.Orders o);
            public static void Use(ILogger l) { Got(l, 1, "", true); Log.Any(l, LogLevel.Debug, 1); }
        }
        partial class Held(ILogger<Held> logger)
        {
            [LoggerMessage(3, LogLevel.Warning, "Held")] partial void Say();
        }
        namespace Shop
        {
            class Orders { public int Count { get; set; } [TagName("who")] public string By { get; set; } = ""; internal class Line { } }
        }
        namespace Microsoft.Extensions.Logging
        {
            class LogPropertiesAttribute : Attribute { public bool OmitReferenceName { get; set; } }
            class TagNameAttribute(string name) : Attribute { public string Name => name; }
        }
        """,
        """Record Information 1/Got "Got {id} of {Name}" id:int:number Name:string:text extra:bool:boolean""",
        """Record Error 2/Other [Shop.Orders.Line] "Failed" +exception""",
        """Record /Any "Any {Level}" Level:LogLevel:text id:int:number""",
        """Record Debug /Empty "" order.Count:int:number order.By:string:text""",
        """Record Debug /Bare "" Count:int:number By:string:text""",
        """Record Warning 3/Say [Held] "Held" """);

    [Fact]
    public void Delegates() => Holds(
        """
        class C(ILogger<C> logger)
        {
            static readonly Action<ILogger, int, Exception?> s_got
                = LoggerMessage.Define<int>(LogLevel.Information, new EventId(1, "Got"), "Got {Id}");
            static readonly Action<ILogger, Exception?> s_failed = LoggerMessage.Define(LogLevel.Error, Ids.Failed, "Failed");
            static readonly Func<ILogger, int, IDisposable?> s_scope = LoggerMessage.DefineScope<int>("Order {Id}");
            void M(Exception e) { s_got(logger, 1, null); s_failed(logger, e); s_failed(logger, null); }
        }
        static class Log
        {
            static readonly Action<ILogger, Exception?> s_any = LoggerMessage.Define(LogLevel.Debug, 9, "Any");
            public static void Any(this ILogger logger) => s_any(logger, null);
        }
        """,
        """Record Information 1/Got [C] "Got {Id}" Id:int:number""",
        """Record Error 2/Failed [C] "Failed" +exception""",
        """Scope "Order {Id}" Id:int:number""",
        """Record Debug 9/ "Any" """);

    [Theory]
    [InlineData("(int)Kind.Paid", "4/")]
    [InlineData("new EventId((int)Kind.Paid, nameof(Kind.Paid))", "4/Paid")]
    [InlineData("new EventId((int)Kind.Paid, Kind.Paid.ToString())", "4/Paid")]
    [InlineData("new((int)Kind.Paid, name: \"P\")", "4/P")]
    [InlineData("Ids.Failed", "2/Failed")]
    [InlineData("Ids.Number", "6/")]
    [InlineData("Ids.Property", "8/Eight")]
    [InlineData("Ids.Arrow", "9/Nine")]
    [InlineData("Ids.Alias", "2/Failed")]
    [InlineData("Ids.Start + 1", "101/")]
    [InlineData("default(EventId)", null)]
    [InlineData("0", null)]
    [InlineData("orderId", null)]
    [InlineData("new EventId(orderId, \"X\")", "/X")]
    public void Event_ids(string id, string? shown) => Holds(
        Verify.Method($"_logger.LogInformation({(id.StartsWith("new(", StringComparison.Ordinal) ? "eventId: " : "")}{id}, \"Got\");"),
        $"Record Information {(shown is null ? "" : shown + " ")}[C] \"Got\" ");

    [Theory] // The wrapper's callers say what is written, at the wrapper's level where that is fixed.
    [InlineData("""void Say(string text, params object[] values) => logger.LogWarning(text, values);""", """Say("Got {Id}", 1);""",
        """Record Warning [Shop.C] "Got {Id}" Id:int:number""")]
    [InlineData("""static void Say(LogLevel level, ILogger to, string text, params object[] values) => to.Log(level, text, values);""",
        """Say(LogLevel.Error, logger, "Got {Id}", 1);""", """Record Error [Shop.C] "Got {Id}" Id:int:number""")]
    [InlineData("""void Say(string text) => logger.LogWarning(text);""", """Say("Got"); Say("Lost");""",
        """Record Warning [Shop.C] "Got"|Record Warning [Shop.C] "Lost" """)]
    [InlineData("""public void Say(string text) => logger.LogWarning(text);""", """Say("Got");""", """Record Warning [Shop.C]""")]
    [InlineData("""[MessageTemplateFormatMethod("text")] public void Say(string text, params object[] v) => logger.LogWarning(text, v);""",
        """Say("Got {Id}", 1);""", """Record Warning [Shop.C] "Got {Id}" Id:int:number""")]
    [InlineData("""void Say<T>(LogLevel l, T state) => logger.Log(l, 0, state, null, (s, e) => "");""", """Say(LogLevel.Debug, 1);""", "")]
    public void Wrappers(string wrapper, string statement, string events) => Holds(
        $$"""
        namespace Shop
        {
            class C(ILogger<C> logger)
            {
                {{wrapper}}
                void M() { {{statement}} }
            }
            class MessageTemplateFormatMethodAttribute(string name) : Attribute { public string Name => name; }
        }
        """,
        events.Split('|', StringSplitOptions.RemoveEmptyEntries));

    [Theory] // Callers by the interface say something where all that may run takes a template.
    [InlineData("", """Record Warning "Got {Id}" Id:int:number""")]
    [InlineData("class Silent : ILog { public void Say(string text, params object[] values) { } }", """Record Warning "Got {Id}" Id:int:number""")]
    [InlineData("class Shown : ILog { public void Say(string text, params object[] values) => Console.Write(string.Format(text, values)); }",
        "Record Warning [Log]")]
    public void Wrapper_behind_an_interface(string other, string events) => Holds(
        $$"""
        interface ILog { void Say(string text, params object[] values); }
        class Log(ILogger<Log> logger) : ILog { public void Say(string text, params object[] values) => logger.LogWarning(text, values); }
        {{other}}
        class C { void M(ILog log) => log.Say("Got {Id}", 1); }
        """,
        events);

    private static void Holds(Framework framework, string statement, string events)
        => Holds(Verify.Method(statement, framework), events.Split('|'));

    private static void Holds(string source, params string[] events) => Assert.Equal(
        events.Select(e => e.TrimEnd()),
        EventRun.In(source, """
            enum Kind { Paid = 4 }
            static class Ids
            {
                public const int Start = 100;
                public static readonly EventId Failed = new(2, "Failed");
                public static readonly EventId Number = 6;
                public static EventId Property { get; } = new EventId(8, "Eight");
                public static EventId Arrow => new EventId(9, "Nine");
                public static readonly EventId Alias = Failed;
            }
            """).Select(EventRun.Show));
}
