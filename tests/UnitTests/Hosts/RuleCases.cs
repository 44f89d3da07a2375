using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis.CSharp;

namespace LogAnalyzers.UnitTests.Hosts;

/// <summary>A case for every rule, for compilers and versions of the language that don't get all tests.</summary>
internal static class RuleCases
{
    public static readonly RuleCase[] All = [.. Output(), .. Templates(), .. Levels(), .. Exceptions(), .. Loggers(), .. Telemetry(), .. Secrets()];

    private static IEnumerable<RuleCase> Output() =>
    [
        RuleCase.Statement(
            "LOG1001", Framework.Mel, """Console.WriteLine($"Order {order.Id}");""", """_logger.LogInformation("Order {OrderId}", order.Id);"""),
        RuleCase.Statement(
            "LOG1001", Framework.Serilog, """Array.ForEach(items, Console.WriteLine);""",
            """Array.ForEach(items, x => _logger.Information("{X:l}", x));""")
            with { About = "method group" },
        RuleCase.Statement("LOG1002", Framework.Mel, """Trace.TraceWarning("low on " + name);""", """_logger.LogWarning("low on {Name}", name);"""),
        RuleCase.Statement(
            "LOG1002", Framework.Log4Net, """Trace.WriteLineIf(orderId > 3, $"big {orderId}");""",
            """if (orderId > 3) _logger.InfoFormat("big {0}", orderId);""") with { About = "condition" },
        WithFileSink(RuleCase.Statement(
            "LOG1003", Framework.Mel, """File.AppendAllText("app.log", $"Order {order.Id}" + Environment.NewLine);""",
            """_logger.LogInformation("Order {OrderId}", order.Id);""")),
        RuleCase.Statement("LOG1004", Framework.NLog, """Debug.WriteLine($"Order {order.Id}");""", """_logger.Debug("Order {OrderId}", order.Id);"""),
    ];

    private static IEnumerable<RuleCase> Templates() =>
    [
        RuleCase.Statement(
            "LOG2001", Framework.Mel, """LOG.Info($"Order {order.Id} of {name}");""", """LOG.Info("Order {OrderId} of {Name}", order.Id, name);"""),
        // Interpolated strings are constants since C# 10.
        RuleCase.Statement(
            "LOG2001", Framework.Serilog, """const string Area = "Shop"; LOG.Info($"{Area}: order {order.Id}");""",
            """const string Area = "Shop"; LOG.Info(Area + ": order {OrderId}", order.Id);""") with { About = "constants" },
        RuleCase.Statement("LOG2002", Framework.Serilog, """LOG.Info(name);""", """LOG.Info("{Text:l}", name);"""),
        RuleCase.Statement(
            "LOG2003", Framework.NLog, """LOG.Info("Order {OrderId} of {Name}", orderId);""",
            """LOG.Info("Order {OrderId} of {Name}", orderId, name);"""),
        RuleCase.Statement("LOG2004", Framework.Mel, """LOG.Info("{Name} }", name);""", """LOG.Info("{Name} }}", name);"""),
        RuleCase.Statement(
            "LOG2005", Framework.Mel, """LOG.Info("{Id} of {Id}", order.Id, user.Id);""",
            """LOG.Info("{OrderId} of {UserId}", order.Id, user.Id);"""),
        RuleCase.Statement(
            "LOG2006", Framework.Mel, """LOG.Info("{0} by {1}", order.Id, user.Name);""",
            """LOG.Info("{OrderId} by {UserName}", order.Id, user.Name);"""),
        RuleCase.Statement("LOG2007", Framework.Serilog, """LOG.Info("Order {orderId}", orderId);""", """LOG.Info("Order {OrderId}", orderId);"""),
        RuleCase.Statement(
            "LOG2008", Framework.NLog, """LOG.Info("Order {OrderId} of {UserId}", user.Id, orderId);""",
            """LOG.Info("Order {OrderId} of {UserId}", orderId, user.Id);"""),
        RuleCase.Statement(
            "LOG2009", Framework.Mel, """LOG.Info("{Said}", "It was shipped");""", """LOG.Info("It was shipped");"""),
        RuleCase.Statement("LOG2010", Framework.Mel, """LOG.Info("Items: {Items}", items);""", """LOG.Info("Items: {Items}", (object)items);"""),
        RuleCase.Statement("LOG2011", Framework.NLog, """LOG.Info("By {User} now", user);""", """LOG.Info("By {@User} now", user);"""),
        RuleCase.Statement(
            "LOG2012", Framework.Mel, """LOG.Info("Order {Id}", orderId.ToString("D5"));""", """LOG.Info("Order {Id:D5}", orderId);"""),
        RuleCase.Statement("LOG2013", Framework.Serilog, """LOG.Info("took {Id}.", orderId);""", """LOG.Info("Took {Id}", orderId);"""),
        RuleCase.Statement(
            "LOG2014", Framework.Mel, """using (_logger.BeginScope($"Order {orderId} of {user.Id}")) { LOG.Info("x"); }""",
            """using (_logger.BeginScope("Order {OrderId} of {UserId}", orderId, user.Id)) { LOG.Info("x"); }"""),
        RuleCase.Statement("LOG2015", Framework.Serilog, """LOG.Info("At {Place}", orderId); LOG.Info("At {Place}", name);""", null),
        RuleCase.Statement("LOG2016", Framework.Serilog,
            """new Serilog.LoggerConfiguration().Enrich.WithProperty("Version", 1); LOG.Info("Failed: {Version}", name);""",
            """new Serilog.LoggerConfiguration().Enrich.WithProperty("Version", 1); LOG.Info("Failed: {VersionValue}", name);"""),
        RuleCase.Statement("LOG2017", Framework.Serilog, """LOG.Info("Order {@Id}", orderId);""", """LOG.Info("Order {Id}", orderId);"""),
        RuleCase.Statement(
            "LOG2018", Framework.Log4Net, """_logger.Info($"Order {orderId} of {name}");""",
            """_logger.InfoFormat("Order {0} of {1}", orderId, name);"""),
    ];

    private static IEnumerable<RuleCase> Levels() =>
    [
        RuleCase.Statement(
            "LOG3001", Framework.Mel, """_logger.Log(LogLevel.None, "Order {Id}", orderId);""",
            """_logger.Log(LogLevel.Information, "Order {Id}", orderId);"""),
        RuleCase.Statement("LOG3002", Framework.Log4Net, """LOG.Info("ERROR: No stock");""", """LOG.Error("No stock");"""),
        RuleCase.Statement(
            "LOG3003", Framework.Serilog, """try { throw error; } catch (IOException e) { LOG.Info(e, "Bad"); }""",
            """try { throw error; } catch (IOException e) { LOG.Warn(e, "Bad"); }"""),
        RuleCase.Statement(
            "LOG3004", Framework.NLog, """if (_logger.IsErrorEnabled) { LOG.Info("Done"); }""",
            """if (_logger.IsInfoEnabled) { LOG.Info("Done"); }"""),
        RuleCase.Statement("LOG3005", Framework.Mel, """LOG.Debug("All {All}", items.ToList());""",
            """
            if (_logger.IsEnabled(LogLevel.Debug))
                    {
                        LOG.Debug("All {All}", items.ToList());
                    }
            """),
        RuleCase.Statement("LOG3006", Framework.Log4Net, """if (_logger.IsDebugEnabled) { LOG.Debug("Done"); }""", """LOG.Debug("Done");"""),
        RuleCase.Statement(
            "LOG3007", Framework.Mel,
            """LOG.Info("A"); LOG.Info("B"); LOG.Info("C"); LOG.Info("D {A}", name); LOG.Info("E {A}", name); LOG.Info("F {A}", name);""", null),
    ];

    private static IEnumerable<RuleCase> Exceptions() =>
    [
        RuleCase.Statement(
            "LOG4001", Framework.Mel, """try { throw error; } catch { LOG.Error("Bad"); }""",
            """try { throw error; } catch (Exception ex) { LOG.Error(ex, "Bad"); }"""),
        RuleCase.Statement(
            "LOG4002", Framework.Serilog, """LOG.Error("Order {Id} failed: {Error}", orderId, error);""",
            """LOG.Error(error, "Order {Id} failed", orderId);"""),
        RuleCase.Statement("LOG4003", Framework.NLog, """LOG.Error("Order failed: " + error.Message);""", """LOG.Error(error, "Order failed");"""),
        RuleCase.Statement(
            "LOG4003", Framework.Log4Net, """_logger.Error("Order " + orderId + " failed: " + error.Message);""",
            """_logger.Error($"Order {orderId} failed", error);""") with { About = "values" },
        // Line breaks may stand in interpolations since C# 11.
        RuleCase.Statement("LOG4003", Framework.Log4Net,
            """
            _logger.Error("Order " + order
                        .Id + " failed: " + error.Message);
            """,
            """
            _logger.Error(string.Format("Order {0} failed", order
                        .Id), error);
            """) with { About = "line break" },
        RuleCase.Statement(
            "LOG4004", Framework.Mel, """try { items[0] = name; } catch { }""",
            """try { items[0] = name; } catch (Exception ex) { _logger.LogWarning(ex, "Exception in M"); }"""),
        RuleCase.Statement("LOG4005", Framework.NLog, """try { items[0] = name; } catch (Exception ex) { LOG.Error(ex, "Bad"); throw; }""", null),
    ];

    private static IEnumerable<RuleCase> Loggers() =>
    [
        new("LOG5001",
            """class Other { } class C { private readonly ILogger<Other> _logger; public C(ILogger<Other> logger) { _logger = logger; } """
                + """void M() => _logger.LogInformation("x"); }""",
            """class Other { } class C { private readonly ILogger<C> _logger; public C(ILogger<C> logger) { _logger = logger; } """
                + """void M() => _logger.LogInformation("x"); }"""),
        new("LOG5002",
            """class C { public ILogger _log; public C(ILogger<C> log) { _log = log; } void M() => _log.LogInformation("x"); }""",
            """class C { private readonly ILogger _log; public C(ILogger<C> log) { _log = log; } void M() => _log.LogInformation("x"); }"""),
        Registered("LOG5003",
            """class C { private readonly ILogger _logger; public C(ILogger logger) { _logger = logger; } }""",
            """class C { private readonly ILogger _logger; public C(ILogger<C> logger) { _logger = logger; } }"""),
        RuleCase.Statement(
            "LOG5004", Framework.Serilog, """Serilog.Log.Information("Order {OrderId}", orderId);""",
            """_logger.Information("Order {OrderId}", orderId);"""),
        RuleCase.Statement("LOG5005", Framework.Mel, """_logger.LogInformation(5, "One"); _logger.LogInformation(5, "Other");""", null),
        new("LOG5006",
            """
            class P
            {
                void M(ILogger logger, int id)
                {
                    logger.LogInformation("Order {OrderId} shipped", id);
                }
            }
            """,
            """
            partial class P
            {
                void M(ILogger logger, int id)
                {
                    LogOrderShipped(logger, id);
                }

                [LoggerMessage(EventId = 0, Level = LogLevel.Information, Message = "Order {OrderId} shipped")]
                private static partial void LogOrderShipped(ILogger logger, int orderId);
            }
            """) { FixedSince = LanguageVersion.CSharp9 },
        RuleCase.Statement(
            "LOG5007", Framework.Mel, """_logger.BeginScope("Order {OrderId}", orderId); LOG.Info("x");""",
            """using var scope = _logger.BeginScope("Order {OrderId}", orderId); LOG.Info("x");""")
            with { FixedSince = LanguageVersion.CSharp8 },
        // The only entry point among the cases.
        new("LOG5008",
            """
            class P
            {
                static void Main()
                {
                    var f = LoggerFactory.Create(b => { });
                    Serilog.Log.Logger = new Serilog.LoggerConfiguration().CreateLogger();
                    f.CreateLogger("x").LogInformation("x");
                }
            }
            """,
            """
            class P
            {
                static void Main()
                {
                    using var f = LoggerFactory.Create(b => { });
                    Serilog.Log.Logger = new Serilog.LoggerConfiguration().CreateLogger();
                    f.CreateLogger("x").LogInformation("x");
                    Serilog.Log.CloseAndFlush();
                }
            }
            """)
        {
            FixedSince = LanguageVersion.CSharp8,
            InOlder =
                """
                class P
                {
                    static void Main()
                    {
                        var f = LoggerFactory.Create(b => { });
                        Serilog.Log.Logger = new Serilog.LoggerConfiguration().CreateLogger();
                        f.CreateLogger("x").LogInformation("x");
                        Serilog.Log.CloseAndFlush();
                    }
                }
                """,
        },
        RuleCase.Statement(
            "LOG5009", Framework.Mel, """_logger.LogInformation(3, "One"); _logger.LogError(error, "Other {Id}", orderId);""",
            """_logger.LogInformation(3, "One"); _logger.LogError(4, error, "Other {Id}", orderId);"""),
        new(
            "LOG6001",
            """class P { void M(ILoggingBuilder b, Microsoft.Extensions.Configuration.IConfiguration c) { b.AddFilter("Shop", LogLevel.Error); } }""",
            "class P { void M(ILoggingBuilder b, Microsoft.Extensions.Configuration.IConfiguration c) { b.AddFilter(\"Shop\", LogLevel.Error)"
                + ".AddConfiguration(c.GetSection(\"Logging\")); } }"),
        new(
            "LOG6002",
            """class P { void M(NLog.Config.XmlLoggingConfiguration c) { c.AutoReload = false; } }""",
            """class P { void M(NLog.Config.XmlLoggingConfiguration c) { c.AutoReload = true; } }"""),
        new(
            "LOG6004",
            """class P { void M(ILoggingBuilder b) { b.AddConsole(); } }""", """class P { void M(ILoggingBuilder b) { b.AddJsonConsole(); } }"""),
        new(
            "LOG6003",
            """class P { object M() => new NLog.Targets.Wrappers.AsyncTargetWrapper(new NLog.Targets.FileTarget { FileName = "a.log" }); }""",
            "class P { object M() => new NLog.Targets.Wrappers.AsyncTargetWrapper(new NLog.Targets.FileTarget { FileName = \"a.log\", "
                + "ArchiveAboveSize = 100 * 1024 * 1024, MaxArchiveFiles = 10 }); }"),
    ];

    private static IEnumerable<RuleCase> Secrets() =>
    [
        RuleCase.Statement(
            "LOG8001", Framework.Mel, """string password = name; LOG.Info("In by {Password}", password); name = password;""",
            """string password = name; LOG.Info("In by {Password}", "***"); name = password;"""),
        RuleCase.Statement(
            "LOG8001", Framework.Log4Net, """log4net.ThreadContext.Properties["Password"] = name;""",
            """log4net.ThreadContext.Properties["Password"] = "***";""") with { About = "property" },
        new(
            "LOG8002",
            """class Login { public string Password { get; set; } } class P { void M(Serilog.ILogger l, Login i) { l.Debug("By {@Who}", i); } }""",
            null),
        new(
            "LOG8003",
            "abstract class QueueMessage { public abstract string Body { get; } } class P { void M(ILoggingBuilder b) => b.AddConsole(); "
                + "void N(ILogger<P> l, QueueMessage m) => l.LogInformation(\"Got {Line}\", m.Body); }",
            "abstract class QueueMessage { public abstract string Body { get; } } class P { void M(ILoggingBuilder b) => b.AddConsole(); "
                + "void N(ILogger<P> l, QueueMessage m) => l.LogInformation(\"Got {Line}\", m.Body?.ReplaceLineEndings(\" \")); }"),
    ];

    private static IEnumerable<RuleCase> Telemetry() =>
    [
        RuleCase.Statement("LOG9001", Framework.Mel, """LOG.Info("Took {OrderId}", orderId);""", null),
        new("LOG7001", Measured("", ""),
            Measured(
                "\n    private static readonly Counter<long> OrdersImported = Meter.CreateCounter<long>(\"log7001.c.orders.imported\", \"{order}\");",
                "OrdersImported.Add(orders.Length); ")),
        RuleCase.Statement("LOG7002", Framework.Mel, """foreach (var item in items) { LOG.Info("Took {Item}", item); }""", null),
        new(
            "LOG7003", """class P { void M(ILogger<P> auditLog) { auditLog.LogInformation(1, "Deleted"); } }""", null),
    ];

    private static string Measured(string field, string statement) =>
        $$"""
        using System.Diagnostics.Metrics;
        class C
        {
            private static readonly Meter Meter = new Meter("x");{{field}}
            public void M(ILogger<C> logger, int[] orders)
            {
                foreach (var order in orders) { {{statement}}logger.LogInformation("Imported {Count} orders", orders.Length); }
            }
        }
        """;

    /// <summary>What the packages for file sinks bring along; without one the log file would be lost.</summary>
    private static RuleCase WithFileSink(RuleCase of)
    {
        const string Sink = "\nstatic class Sinks { public static ILoggingBuilder AddFile(this ILoggingBuilder b, string path) => b; "
            + "static void Use(ILoggingBuilder b) => b.AddFile(\"app.log\"); }";
        return of with { Before = of.Before + Sink, After = of.After + Sink };
    }

    /// <summary>The type <c>C</c> is built by a container.</summary>
    private static RuleCase Registered(string id, string before, string after)
    {
        const string Registration = "\nstatic class S { static void Add(Microsoft.Extensions.DependencyInjection.IServiceCollection s) => "
            + "Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions.AddSingleton(s, typeof(C)); }";
        return new(id, before + Registration, after + Registration);
    }
}
