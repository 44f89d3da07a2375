using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Calls;

/// <summary>However a call is written, the rules see the same level, template and values.</summary>
public sealed class CallShapeTests
{
    [Theory]
    [InlineData("""_logger.LogTrace("{|LOG2006:{0}|}", orderId);""")]
    [InlineData("""_logger.LogDebug("{|LOG2006:{0}|}", orderId);""")]
    [InlineData("""_logger.LogInformation("{|LOG2006:{0}|}", orderId);""")]
    [InlineData("""_logger.LogWarning("{|LOG2006:{0}|}", orderId);""")]
    [InlineData("""_logger.LogError("{|LOG2006:{0}|}", orderId);""")]
    [InlineData("""_logger.LogCritical("{|LOG2006:{0}|}", orderId);""")]
    [InlineData("""_logger.Log(LogLevel.Information, "{|LOG2006:{0}|}", orderId);""")]
    [InlineData("""_logger.Log(orderId > 0 ? LogLevel.Information : LogLevel.Error, "{|LOG2006:{0}|}", orderId);""")]
    [InlineData("""_logger.Log(LogLevel.Error, error, "{|LOG2006:{0}|}", orderId);""")]
    [InlineData("""_logger.Log(LogLevel.Error, new EventId(1, "x"), "{|LOG2006:{0}|}", orderId);""")]
    [InlineData("""_logger.Log(LogLevel.Error, 1, error, "{|LOG2006:{0}|}", orderId);""")]
    [InlineData("""_logger.LogError(error, "{|LOG2006:{0}|}", orderId);""")]
    [InlineData("""_logger.LogError(new EventId(1), "{|LOG2006:{0}|}", orderId);""")]
    [InlineData("""_logger.LogError(5, "{|LOG2006:{0}|}", orderId);""")]
    [InlineData("""_logger.LogError(5, error, "{|LOG2006:{0}|}", orderId);""")]
    [InlineData("""_logger.LogError(null, "{|LOG2006:{0}|}", orderId);""")]
    [InlineData("""using var scope = _logger.BeginScope("{|LOG2006:{0}|}", orderId);""")]
    [InlineData("""using (_logger.BeginScope("{|LOG2006:{0}|}", orderId)) { }""")]
    public Task Every_method(string statement) => Verify.InMethod(statement);

    [Theory]
    [InlineData("""_logger?.LogInformation("{|LOG2006:{0}|}", orderId);""")]
    [InlineData("""(_logger).LogInformation("{|LOG2006:{0}|}", orderId);""")]
    [InlineData("""_logger!.LogInformation("{|LOG2006:{0}|}", orderId);""")]
    [InlineData("""((ILogger)_logger).LogInformation("{|LOG2006:{0}|}", orderId);""")]
    [InlineData("""LoggerExtensions.LogInformation(_logger, "{|LOG2006:{0}|}", orderId);""")]
    [InlineData("""Microsoft.Extensions.Logging.LoggerExtensions.LogError(_logger, error, "{|LOG2006:{0}|}", orderId);""")]
    [InlineData("""using var scope = LoggerExtensions.BeginScope(_logger, "{|LOG2006:{0}|}", orderId);""")]
    [InlineData("""_logger.LogInformation(message: "{|LOG2006:{0}|}", args: new object[] { orderId });""")]
    [InlineData("""_logger.LogInformation(args: new object[] { orderId }, message: "{|LOG2006:{0}|}");""")]
    [InlineData("""_logger.LogError(message: "{|LOG2006:{0}|}", exception: error, args: orderId);""")]
    [InlineData("""LoggerExtensions.LogInformation(message: "{|LOG2006:{0}|}", logger: _logger, args: orderId);""")]
    [InlineData("""_logger.LogInformation(("{|LOG2006:{0}|}"), (orderId));""")]
    [InlineData("""Action log = () => _logger.LogInformation("{|LOG2006:{0}|}", orderId); log();""")]
    [InlineData("""items.ToList().ForEach(i => _logger.LogInformation("{|LOG2006:{0}|}", i));""")]
    [InlineData("""void Local() => _logger.LogInformation("{|LOG2006:{0}|}", orderId); Local();""")]
    [InlineData("""if (orderId > 0) _logger.LogInformation("{|LOG2006:{0}|}", orderId); else _logger.LogWarning("{|LOG2006:{0}|}", name);""")]
    [InlineData("""switch (orderId) { case 1: _logger.LogInformation("{|LOG2006:{0}|}", orderId); break; }""")]
    [InlineData("""_logger . LogInformation ( /* why */ "{|LOG2006:{0}|}" , orderId ) ;""")]
    [InlineData("""_logger.LogInformation("{|LOG2006:{0}|}", await Task.FromResult(orderId));""")]
    public Task Every_spelling(string statement) => Verify.InMethod(statement);

    [Fact]
    public Task Every_place() => Verify.Diagnostics(
        """
        using Extensions = Microsoft.Extensions.Logging.LoggerExtensions;
        class Service(ILogger<Service> logger)
        {
            private readonly int _size = Size(logger);
            public int Property { get { logger.LogInformation("{|LOG2006:{0}|}", 1); return 1; }
                set => logger.LogInformation("{|LOG2006:{0}|}", value); }
            private static int Size(ILogger logger) { Extensions.LogInformation(logger, "{|LOG2006:{0}|}", 1); return 1; }
            public void Expression(int id) => logger.LogInformation("{|LOG2006:{0}|}", id);
            ~Service() => logger.LogInformation("{|LOG2006:{0}|}", _size);
            public static Service operator +(Service s, int id) { s.Expression(id); return s; }
            public IEnumerable<int> Items(int id) { logger.LogInformation("{|LOG2006:{0}|}", id); yield return id; }
        }
        class Typed<TLogger>(TLogger logger) where TLogger : ILogger { void M(int id) => logger.LogInformation("{|LOG2006:{0}|}", id); }
        class Base { protected ILogger Log { get; init; } = null!; }
        class Derived : Base { public Derived(int id) => Log.LogInformation("{|LOG2006:{0}|}", id); }
        struct Value { public ILogger Logger; public readonly void M(int id) => Logger.LogInformation("{|LOG2006:{0}|}", id); }
        interface IHas { ILogger Logger { get; } void M(int id) => Logger.LogInformation("{|LOG2006:{0}|}", id); }
        """);

    [Fact]
    public async Task Top_level_statements()
    {
        var test = Verify.Test(
            """
            using var factory = LoggerFactory.Create(_ => { });
            var logger = factory.CreateLogger("Program");
            logger.LogInformation("{|LOG2006:{0}|}", args.Length);
            var text = $"Started {args.Length}";
            logger.LogInformation({|LOG2001:text|});
            void Local(int id) => logger.LogInformation({|LOG2001:"Order " + id|});
            Local(1);
            """);
        test.TestState.OutputKind = Microsoft.CodeAnalysis.OutputKind.ConsoleApplication;
        await test.RunAsync();
    }

    [Theory] // Not log calls of ours, or without a template.
    [InlineData("""_logger.Log(LogLevel.Information, 1, state, error, (s, e) => $"{s}");""")]
    [InlineData("""using var scope = _logger.BeginScope(state);""")]
    [InlineData("""using var scope = _logger.BeginScope(new Dictionary<string, object> { ["OrderId"] = orderId });""")]
    [InlineData("""_logger.IsEnabled(LogLevel.Debug);""")]
    [InlineData("""System.Diagnostics.Debug.Assert(orderId > 0, $"{orderId}");""")]
    [InlineData("""string.Format("{0}", orderId);""")]
    [InlineData("""new StringBuilder().AppendFormat("{0}", orderId);""")]
    public Task Other_calls_are_silent(string statement) => Verify.InMethod(statement);

    [Fact]
    public Task Other_loggers_are_silent() => Verify.Diagnostics(
        """
        namespace Mine
        {
            interface ILogger { void LogInformation(string message, params object[] args); }
            class Console { public static void WriteLine(string text) { } }
            class C
            {
                void M(ILogger logger, int id, string name)
                {
                    logger.LogInformation($"{id}");
                    logger.LogInformation(name, id);
                    logger.LogInformation("{0} {", id);
                    Console.WriteLine(name);
                }
            }
        }
        """);

    [Fact]
    public Task Own_types_in_the_frameworks_namespace_are_silent() => Verify.DiagnosticsInBrokenCode(
        """
        namespace Microsoft.Extensions.Logging
        {
            public interface ILogger { }
            public static class LoggerExtensions { public static void LogInformation(this ILogger logger, string message, params object[] args) { } }
        }
        namespace System { public static class Console { public static void WriteLine(string text) { } } }
        class C
        {
            void M(Microsoft.Extensions.Logging.ILogger logger, int id)
            {
                Microsoft.Extensions.Logging.LoggerExtensions.LogInformation(logger, $"{id}");
                System.Console.WriteLine("x");
            }
        }
        """);
}
