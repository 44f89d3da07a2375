using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.UnitTests.Documentation;

/// <summary>
/// What stands around the examples of pages, by page and number of the first of both blocks; what is not named here is statements in a method of a
/// class with a <c>_logger</c> of Microsoft.Extensions.Logging. More than one context means that each line has its own.
/// </summary>
internal static class PageContexts
{
    private const string Throwing = "void Work() => throw new IOException(\"bad\");";
    private const string Customers = "Customer customer = new Customer()";
    private const string Globalization = "using System.Globalization; ";
    private const string SetsUp = "it sets logging up, which the tests of the rule run";

    private const string Loading = "void Load() => throw new IOException(\"bad\");";

    private static readonly PageContext Plain = new();
    private static readonly PageContext[] Others = [new(Framework.Serilog), new(Framework.NLog), new(Framework.Log4Net)];

    private static readonly Dictionary<string, PageContext[]> Table
        = new[] { Output(), Templates(), Levels(), Exceptions(), Loggers(), Configuration(), TheRest() }.SelectMany(t => t)
            .ToDictionary(StringComparer.Ordinal);

    public static IReadOnlyCollection<string> Named => Table.Keys;

    public static PageContext[] Of(string example) => Table.TryGetValue(example, out var contexts) ? contexts : [Plain];

    private static Dictionary<string, PageContext[]> Output() => new()
    {
        ["LOG1001/1"] =
        [
            new()
            {
                AreMembers = true, Members = "void Take(Order order) { } public void M() => Reserve(new Order());",
                Types = "class OutOfStockException : Exception { }",
            },
        ],
        ["LOG1002/1"] =
        [
            new()
            {
                Own = ["TraceSource source = new TraceSource(\"Stock\")"], SaysOtherwise = true,
                Members = "void Save(Order order) => throw new IOException(\"bad\");",
            },
        ],
        ["LOG1003/1"] =
        [
            new()
            {
                AreMembers = true, Types = "static class Sinks { public static ILoggingBuilder AddFile(this ILoggingBuilder b, string path) => b; "
                    + "static void Use(ILoggingBuilder b) => b.AddFile(\"app.log\"); }",
            },
        ],
    };

    private static Dictionary<string, PageContext[]> Templates() => new()
    {
        ["LOG2001/5"] = [new(Framework.Serilog)],
        ["LOG2001/7"] = [new(Framework.NLog)],
        ["LOG2002/1"] = [new() { Members = "static string Describe(Order order) => order.Article;" }],
        ["LOG2003/1"] = [new() { SaysOtherwise = true }, new() { SaysOtherwise = true }],
        ["LOG2004/1"] = [new() { SaysOtherwise = true }, Plain, Plain],
        ["LOG2004/3"] = [new(Framework.Serilog) { SaysOtherwise = true }],
        ["LOG2005/1"] = [new() { Own = [Customers] }, new() { SaysOtherwise = true }],
        ["LOG2005/3"] = [new(Framework.Serilog) { Own = [Customers], SaysOtherwise = true }],
        ["LOG2005/5"] = [new(Framework.NLog) { SaysOtherwise = true }],
        ["LOG2006/3"] = [new(Framework.Serilog) { Own = [Customers] }],
        ["LOG2008/1"] = [new() { Own = [Customers] }],
        ["LOG2009/1"] = [new() { ByHand = true, SaysOtherwise = true }],
        ["LOG2010/1"] = [new() { Claims = true }],
        ["LOG2010/3"] = [new(Framework.NLog) { Claims = true }],
        ["LOG2011/1"] =
        [
            new(Framework.Serilog)
            {
                Own = ["Shop.Sales.Order order = new Shop.Sales.Order()"], Claims = true,
                Types = "namespace Shop.Sales { public class Order { public int Id { get; set; } = 42; "
                    + "public decimal Price { get; set; } = 9.90m; } }",
            },
        ],
        ["LOG2011/3"] = [new() { ByHand = true }],
        ["LOG2012/1"] =
        [
            new()
            {
                Own = ["Sale order = new Sale()", "Place warehouse = new Place()", "Place shelf = new Place()"],
                Types = "class Place { public int Id { get; set; } = 3; } "
                    + "class Sale { public decimal Price { get; set; } = 9.9m; public DateTime Placed { get; set; } }",
            },
        ],
        ["LOG2012/3"] = [new(Framework.Serilog) { Claims = true }, new(Framework.Serilog) { Claims = true }],
        ["LOG2013/3"] = [new(Framework.Log4Net)],
        ["LOG2014/1"] = [new() { Shell = "%\n{\n_logger.LogInformation(\"x\");\n}" }],
        ["LOG2014/3"] =
        [
            new(Framework.Serilog) { Shell = "%\n{\n_logger.Information(\"x\");\n}" },
            new(Framework.NLog) { Shell = "%\n{\n_logger.Info(\"x\");\n}" },
        ],
        ["LOG2015/1"] = [new() { Own = ["string orderText = \"?\""] }],
        ["LOG2015/3"] = [new(Framework.Serilog)],
        ["LOG2016/1"] =
        [
            new()
            {
                Own = ["Response response = new Response()", "Player player = new Player()"],
                Options = [("log_analyzers.reserved_keys", "Message, Level")],
                Types = "class Response { public string Message { get; set; } = \"no\"; } class Player { public int Rank { get; set; } = 3; }",
            },
        ],
        ["LOG2017/1"] =
        [
            new() { KnowsOneFramework = true, Kind = OutputKind.ConsoleApplication, Types = "static class Program { static void Main() { } }" },
        ],
        ["LOG2017/3"] = [new(Framework.Serilog)],
        ["LOG2017/5"] = [new(Framework.NLog)],
        ["LOG2018/1"] =
        [
            new(Framework.Log4Net),
            new(Framework.Log4Net) { Own = ["TimeSpan elapsed = TimeSpan.FromSeconds(2)"], Usings = Globalization },
            new(Framework.Log4Net) { SaysOtherwise = true },
        ],
    };

    private static Dictionary<string, PageContext[]> Levels() => new()
    {
        ["LOG3001/1"] =
        [
            new()
            {
                AreMembers = true, IsPartial = true, IsGenerated = true, Members = "private readonly EventLog _eventLog = new EventLog();",
            },
        ],
        ["LOG3001/3"] = [new(Framework.NLog), new(Framework.Serilog) { AreMembers = true }],
        ["LOG3002/3"] = Others,
        ["LOG3003/1"] =
        [
            new()
            {
                ReturnType = "async Task", Usings = "using System.Net.Mail; ", Own = ["Invoice invoice = new Invoice()"],
                Members = "private readonly Mails _mails = new Mails();",
                Types = "class Invoice { public int Id { get; set; } } "
                    + "class Mails { public Task SendAsync(Invoice i) => throw new SmtpException(); }",
            },
        ],
        ["LOG3004/1"] = [new() { Members = "static string Describe(string[] articles) => \"x\";" }],
        ["LOG3004/3"] = [new(Framework.Serilog) { Action = "Log at Debug" }, new(Framework.NLog) { Action = "Log at Debug" }],
        ["LOG3005/3"] =
        [
            .. Others.Select(o => o with { Members = "static string Serialize(Order order) => string.Join(\",\", order.Article.Split('x'));" }),
        ],
        ["LOG3007/1"] =
        [
            new()
            {
                Own =
                [
                    "string host = \"h\"", "int port = 1", "string user = \"u\"", "string database = \"d\"", "int timeout = 2", "bool pooling = true",
                ],
            },
        ],
    };

    private static Dictionary<string, PageContext[]> Exceptions() => new()
    {
        ["LOG4001/1"] = [new() { Shell = "try\n{\nWork();\n}\n%", Members = Throwing }],
        ["LOG4001/3"] =
        [
            .. Others.Select(o => o with { Shell = "try { Work(); } %", Members = Throwing }),
            new()
            {
                Shell = "try { Work(); } %", IsPartial = true, IsGenerated = true,
                Members = Throwing + " [LoggerMessage(1, LogLevel.Error, \"Import of {File} failed\")] "
                    + "static partial void ImportFailed(ILogger logger, Exception? exception, string file);",
            },
        ],
        ["LOG4002/3"] = [new(Framework.Log4Net) { Usings = Globalization }],
        ["LOG4002/5"] = [new(Framework.NLog)],
        ["LOG4003/1"] = [new() { Method = "Save" }, new() { Method = "Save" }, new() { Method = "Save" }],
        ["LOG4003/5"] = [new(Framework.Log4Net)],
        ["LOG4004/1"] = [new() { AreMembers = true, Members = "void Load() => throw new IOException(\"bad\"); public void M() => Refresh();" }],
        ["LOG4004/3"] = [.. Others.Select(o => o with { Method = "Refresh", Members = Loading })],
        ["LOG4005/1"] = [Rethrowing(Framework.Mel, "try\n{\nWork();\n}\n%")],
        ["LOG4005/3"] = [.. Others.Select(o => Rethrowing(o.Framework, "try { Work(); } %"))],
    };

    private static Dictionary<string, PageContext[]> Loggers() => new()
    {
        ["LOG5001/1"] = [new() { AreTypes = true, Shell = "%\n}", Types = "class StockService { }" }],
        ["LOG5001/3"] = [.. Others.Select(o => o with { AreTypes = true, Shell = "class OrderService { % }", Types = "class StockService { }" })],
        ["LOG5002/1"] = [new() { AreTypes = true, Options = [("log_analyzers.logger_names", "_logger, s_logger")] }],
        ["LOG5002/3"] =
        [
            .. Others.Select(o => o with
            {
                AreTypes = true, Shell = "class OrderService { % }", Options = [("log_analyzers.logger_names", "_logger, s_logger")],
            }),
        ],
        ["LOG5003/1"] =
        [
            new()
            {
                AreTypes = true, Shell = "%\n}", Usings = "using Microsoft.Extensions.DependencyInjection; ",
                Types = "static class Setup { static void Use(IServiceCollection s) => s.AddSingleton<PriceService>(); }",
            },
        ],
        ["LOG5004/1"] = [new(Framework.Serilog) { AreTypes = true, Shell = "%\n}" }],
        ["LOG5004/3"] =
        [
            new(Framework.NLog)
            {
                AreTypes = true, Shell = "class C(Logger logger) { private readonly Logger _logger = logger; void Take(Order order) { % } }",
            },
            new() { Types = "static class App { public static ILogger Logger { get; set; } = null!; }", NotRun = "nobody sets its static logger" },
        ],
        ["LOG5005/1"] = [new() { AreTypes = true, Shell = "partial class Orders(ILogger<Orders> logger)\n{\n%\n}", IsGenerated = true }],
        ["LOG5006/1"] = [new() { AreTypes = true, IsGenerated = true }],
        ["LOG5007/1"] = [new() { Usings = "using NLog; using Serilog.Context; " }],
        ["LOG5008/1"] = [new() { AreTypes = true, Kind = OutputKind.ConsoleApplication }],
        ["LOG5008/3"] = [new(Framework.Serilog) { AreTypes = true, Shell = "%\nstatic void Run() { }", Kind = OutputKind.ConsoleApplication }],
        ["LOG5009/1"] = [new() { AreTypes = true, Shell = "partial class Orders(ILogger<Orders> logger)\n{\n%\n}", IsGenerated = true }],
    };

    private static Dictionary<string, PageContext[]> Configuration() => new()
    {
        ["LOG6001/1"] = [Host()],
        ["LOG6001/3"] =
        [
            Host() with
            {
                Shell = "var builder = new WebBuilder();\n%",
                Usings = "using Microsoft.Extensions.Hosting; using Serilog; ",
                Types = "class WebBuilder { public IHostBuilder Host { get; } = null!; } static class SerilogHostBuilderExtensions "
                    + "{ public static IHostBuilder UseSerilog(this IHostBuilder b, Action<HostBuilderContext, LoggerConfiguration> c) => b; }",
            },
        ],
        ["LOG6002/1"] =
        [
            new()
            {
                Shell = "%\nLoggerFactory.Create(l => l.AddConfiguration(configuration));", NotRun = SetsUp,
                Usings = "using Microsoft.Extensions.Configuration; ",
                Beside = [("appsettings.json", "{\"Logging\":{\"LogLevel\":{\"Default\":\"Information\"}}}")],
            },
        ],
        ["LOG6002/3"] = [new(Framework.Log4Net) { NotRun = SetsUp }, new(Framework.Log4Net) { AreTypes = true }],
        ["LOG6003/1"] = [new(Framework.Serilog) { NotRun = SetsUp }],
        ["LOG6003/3"] = [new(Framework.NLog) { Own = ["LoggingConfiguration config = new LoggingConfiguration()"], NotRun = SetsUp }],
        ["LOG6003/5"] = [new(Framework.Log4Net) { NotRun = SetsUp }],
        ["LOG6004/1"] = [Host()],
        ["LOG6004/3"] = [new(Framework.Serilog) { Usings = "using Serilog.Formatting.Compact; ", NotRun = SetsUp }],
        ["LOG6004/5"] = [new(Framework.NLog) { Own = ["LoggingConfiguration configuration = new LoggingConfiguration()"], NotRun = SetsUp }],
        ["LOG6006/3"] = [Host()],
    };

    private static Dictionary<string, PageContext[]> TheRest() => new()
    {
        ["LOG7001/1"] =
        [
            new()
            {
                AreTypes = true, Usings = "using static Importing; ",
                Types = "static class Importing { public static Task ImportAsync(Order[] orders) => Task.CompletedTask; }",
            },
        ],
        ["LOG7002/1"] = [new() { Own = ["List<Order> orders = new List<Order> { new Order() }", "decimal total = 0m"] }],
        ["LOG7003/1"] =
        [
            new()
            {
                Members = "private readonly ILogger<C> _auditLogger = null!;", NotRun = "nobody sets its second logger",
                Types = "static class AuditEvents { public static readonly EventId OrderDeleted = new EventId(1); }",
            },
        ],
        ["LOG8001/1"] =
        [
            new() { Usings = "using Serilog; ", Own = ["string apiKey = \"x\"", "string accessToken = \"x\"", "string password = \"x\""] },
        ],
        ["LOG8002/1"] =
        [
            new()
            {
                Usings = "using System.Net.Http; using Serilog; ",
                Own = ["HttpRequestMessage request = new HttpRequestMessage()", "MailOptions options = new MailOptions()"],
                Types = "class MailOptions { public int Retries { get; set; } public string Password { get; set; } = \"x\"; }",
            },
        ],
        ["LOG8003/1"] =
        [
            new()
            {
                Shell = "var term = message.Body;\n%", Own = ["QueueMessage message = new QueueMessage()"],
                Types = "class QueueMessage { public string? Body { get; set; } = \"a\\nb\"; } "
                    + "static class Setup { static void Use(ILoggingBuilder b) => b.AddConsole(); }",
            },
        ],
        ["LOG9002/1"] =
        [
            new()
            {
                AreTypes = true, Shell = "namespace Shop { class Orders(ILogger<Orders> _logger) { void Place(int id) {\n%\n} } }",
                Beside =
                [
                    ("LogEvents.Shipped.txt", "# LogAnalyzers: events 1\nShop.Orders: Information \"Order {OrderId} placed\" OrderId:number\n"),
                    ("LogEvents.Unshipped.txt", "# LogAnalyzers: events 1\n"),
                ],
            },
        ],
    };

    private static PageContext Rethrowing(Framework framework, string shell) => new(framework)
    {
        Shell = shell, Members = Throwing, NotRun = "it throws on",
        Types = "class ImportException(string message, Exception inner) : Exception(message, inner);",
    };

    /// <summary>A program that builds a host.</summary>
    private static PageContext Host() => new()
    {
        AreTypes = true, Shell = "var builder = Host.CreateApplicationBuilder(args);\n%\nbuilder.Build().Run();",
        Usings = "using Microsoft.Extensions.Configuration; using Microsoft.Extensions.Hosting; ", Kind = OutputKind.ConsoleApplication,
    };
}
