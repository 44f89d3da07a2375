using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Rules.Levels;

public sealed class MissingLevelTests
{
    [Theory]
    [InlineData("""[{|LOG3001:LoggerMessage|}]""")]
    [InlineData("""[{|LOG3001:LoggerMessage|}(EventId = 1, Message = "Ordered {Id}")]""")]
    [InlineData("""[{|LOG3001:LoggerMessage|}("Ordered {Id}")]""")]
    [InlineData("""[{|LOG3001:LoggerMessageAttribute|}(EventId = 1)]""")]
    [InlineData("""[{|LOG3001:Microsoft.Extensions.Logging.LoggerMessage|}(EventId = 1)]""")]
    [InlineData("""[LoggerMessage({|LOG3001:LogLevel.None|}, "Ordered {Id}")]""")]
    [InlineData("""[LoggerMessage(Level = {|LOG3001:LogLevel.None|}, Message = "Ordered {Id}")]""")]
    [InlineData("""[LoggerMessage(LogLevel.Information, "Ordered {Id}")]""")]
    [InlineData("""[LoggerMessage(1, LogLevel.Trace, "Ordered {Id}")]""")]
    [InlineData("""[LoggerMessage(Level = LogLevel.Debug)]""")]
    public Task Definitions(string attribute) => Verify.DiagnosticsInBrokenCode(
        $$"""
        static partial class Log
        {
            {{attribute}}
            public static partial void Ordered(ILogger logger, int id);
        }
        """);

    [Fact]
    public Task Accepts_a_level_parameter() => Verify.DiagnosticsInBrokenCode(
        """
        static partial class Log
        {
            [LoggerMessage("Ordered {Id}")]
            public static partial void Ordered(ILogger logger, LogLevel level, int id);
            [LoggerMessage]
            public static partial void Sold(ILogger logger, LogLevel level, int id);
        }
        """);

    [Theory]
    [InlineData(Framework.Mel, """_logger.Log({|LOG3001:LogLevel.None|}, "Order {Id}", orderId);""")]
    [InlineData(Framework.Mel, """_logger?.Log({|LOG3001:LogLevel.None|}, error, "Order {Id}", orderId);""")]
    [InlineData(Framework.Mel, """LoggerMessage.Define<int>({|LOG3001:LogLevel.None|}, 1, "Order {Id}");""")]
    [InlineData(Framework.Mel, """_logger.Log({|LOG3001:LogLevel.None|}, 1, state, error, (s, e) => "");""")]
    [InlineData(Framework.NLog, """_logger.Log({|LOG3001:NLog.LogLevel.Off|}, "Order {Id}", orderId);""")]
    [InlineData(Framework.Mel, """_logger.Log(LogLevel.Trace, "Order {Id}", orderId);""")]
    [InlineData(Framework.Mel,
        """var level = LogLevel.None; if (orderId > 0) { level = LogLevel.Error; } _logger.Log(level, "Order {Id}", orderId);""")]
    [InlineData(Framework.Mel, """if (!_logger.IsEnabled(LogLevel.None)) { _logger.LogInformation("Order {Id}", orderId); }""")]
    [InlineData(Framework.NLog, """_logger.Log(NLog.LogLevel.Trace, "Order {Id}", orderId);""")]
    [InlineData(Framework.Serilog, """_logger.Write(Serilog.Events.LogEventLevel.Verbose, "Order {Id}", orderId);""")]
    public Task Levels_that_are_none(Framework framework, string statement) => Verify.InFramework(framework, statement);

    [Theory]
    [InlineData("""log.{|LOG3001:WriteEntry|}("Started");""")]
    [InlineData("""EventLog.{|LOG3001:WriteEntry|}("Shop", "Started");""")]
    [InlineData("""log.WriteEntry("Started", EventLogEntryType.Information);""")]
    [InlineData("""EventLog.WriteEntry("Shop", "Started", EventLogEntryType.Warning);""")]
    [InlineData("""new Own().WriteEntry("Started");""")]
    public async Task Event_log(string statement)
    {
        var test = Verify.Test(
            $$"""
            using System.Diagnostics;
            class Own { public void WriteEntry(string text) { } }
            class C { public void M(EventLog log) { {{statement}} } }
            """);
        test.TestState.AdditionalReferences.AddRange(References.With("System.Diagnostics.EventLog").Except(References.Framework));
        await test.RunAsync();
    }

    [Fact]
    public Task Listed_methods() => Verify.Diagnostics(
        """
        namespace Own
        {
            static class Journal { public static void Note(string text) => File.AppendAllText("x", text); public static void Other(string text) { } }
            class C { void M() { Journal.{|LOG3001:Note|}("a"); Journal.Other("a"); } }
        }
        """,
        ("log_analyzers.levelless_methods", "Own.Journal.No*"));

    [Theory]
    [InlineData("private void {|LOG3001:Log|}(string message) => _logger.LogInformation({|LOG2002:message|});")]
    [InlineData("""public void {|LOG3001:WriteLog|}(string text, int id) { _logger.LogError("{Text} {Id}", text, id); }""")]
    [InlineData(
        """private void {|LOG3001:LogMessage|}(string text) { if (text.Length > 0) { _logger.LogWarning("Said {Text}", text); } else { """
            + """_logger.LogWarning("Nothing"); } }""")]
    [InlineData("private static void {|LOG3001:Log|}(string text) => {|LOG1004:System.Diagnostics.Debug.WriteLine(text)|};")]
    [InlineData("private static void {|LOG3001:LogLine|}(string path, string text) => File.AppendAllText(path, text);")]
    [InlineData("private StreamWriter _writer = null!; private void {|LOG3001:Log|}(string text) => _writer.WriteLine(text);")]
    [InlineData("""public void Use() { void {|LOG3001:Log|}(string text) => _logger.LogDebug("Said {Text}", text); Log("a"); }""")]
    [InlineData("private static void Log(string text) => {|LOG1001:Console.WriteLine(text)|};")]
    [InlineData("private static void Log(string text) => {|LOG1002:System.Diagnostics.Trace.WriteLine(text)|};")]
    [InlineData("""private static void Log(string text) => {|LOG1003:File.AppendAllText("app.log", text)|};""")]
    [InlineData("""private void LogInfo(string text) => _logger.LogInformation("Said {Text}", text);""")]
    [InlineData("""private void LogError(string text) => _logger.LogInformation("Said {Text}", text);""")]
    [InlineData("""private void Log(LogLevel level, string text) => _logger.Log(level, "Said {Text}", text);""")]
    [InlineData(
        """private void Log(string text, bool isError) { if (isError) _logger.LogError("Said {Text}", text); """
            + """else _logger.LogInformation("Said {Text}", text); }""")]
    [InlineData("""private void Log(string text, ConsoleColor color) => _logger.LogInformation("Said {Text}", text);""")]
    [InlineData(
        """private void Log(string text) { if (text.Length > 3) { _logger.LogError("Said {Text}", text); } else { """
            + """_logger.LogInformation("Said {Text}", text); } }""")]
    [InlineData("""private string Log(string text) { _logger.LogInformation("Said {Text}", text); return text; }""")]
    [InlineData("""private void Log(EventId id, string text, params object[] args) => _logger.LogDebug(id, text, args);""")]
    [InlineData("""private void Log(int id) => _logger.LogInformation("Said {Id}", id);""")]
    [InlineData("""private void Log(string text) => _last = text; private string _last = "";""")]
    [InlineData("""public override void Log(string text) => _logger.LogInformation("Said {Text}", text);""")]
    [InlineData(
        """private void Log(string text) => _logger.LogInformation("Said {Text}", text); """
            + """private void LogError(string text) => _logger.LogError("Said {Text}", text);""")]
    public Task Helpers(string member) => Verify.Diagnostics(
        $$"""
        abstract class Base { public virtual void Log(string text) { } }
        class C(ILogger<C> logger) : {{(member.Contains("override", StringComparison.Ordinal) ? "Base" : "object")}}
        {
            private readonly ILogger _logger = logger;
            {{member}}
        }
        """);

    [Theory]
    [InlineData(Framework.Serilog, """private void {|LOG3001:Log|}(string text) => _logger.Information("Said {Text}", text);""")]
    [InlineData(Framework.NLog, """private void {|LOG3001:Log|}(string text) => _logger.Info("Said {Text}", text);""")]
    [InlineData(Framework.Log4Net, "private void Log(string text) => _logger.Info(text);")] // No method of ILog takes a level.
    public Task Helpers_in_every_framework(Framework framework, string member)
        => Verify.TestWithAllFrameworks($$"""class C { {{LogFixture.Of(framework).Field}} {{member}} }""").RunAsync();

    [Fact]
    public Task Loggers_and_implementations_are_silent() => Verify.Diagnostics(
        """
        interface IStatus { void Log(string text); }
        class Status(ILogger<Status> logger) : IStatus { public void Log(string text) => logger.LogInformation("Said {Text}", text); }
        class FileLogger { public void Log(string text) => File.AppendAllText("x", text); }
        class Explicit(ILogger<Explicit> logger) : IStatus { void IStatus.Log(string text) => logger.LogInformation("Said {Text}", text); }
        """);

    [Fact]
    public Task Says_what_is_wrong()
        => Verify.Message("""_logger.Log({|#0:LogLevel.None|}, "Order {Id}", orderId);""", "LOG3001",
            "The level is None: the record is written nowhere");

    /// <summary>Who is given the helper as a function, or finds it by its name, has no level to give.</summary>
    [Theory]
    [InlineData("public void Use() => _ = new Progress<string>(Log);")]
    [InlineData("public void Use() => _ = new Progress<string>(new Action<string>(this.Log));")]
    [InlineData("public void Use(System.Net.Http.HttpClientHandler h) => _ = new Progress<string>(m => Log(m));")]
    [InlineData("public object? Use() => typeof(C).GetMethod(\"Log\");")]
    [InlineData("public object? Use() => typeof(C).GetMethod(nameof(Log));")]
    [InlineData("public void Use() => new Progress<int>().ProgressChanged += Handle; private void Handle(object? sender, int i) => Log(\"a\");")]
    [InlineData("public void Use() => new Engine().Add(Handle); private int Handle(int[] values) { Log(\"a\"); return 1; }")]
    public Task Helpers_that_others_call(string use) => Verify.DiagnosticsInBrokenCode(
        $$"""
        class C(ILogger<C> logger)
        {
            private void Log(string text) => logger.LogDebug("Said {Text}", text);
            {{use}}
        }
        """);

    [Theory] // Engines are not referenced here: what is not known is not the project's.
    [InlineData(Framework.Serilog)]
    [InlineData(Framework.NLog)]
    public async Task Helpers_of_script_engines(Framework framework)
    {
        foreach (var use in new[]
        {
            """void Use(Engine engine) { engine.Add("log", new Function(engine, "log", Log)); } """
                + "private object Log(object self, object[] values) { Log((string)values[0]); return self; }",
            """public void Use(dynamic engine) => engine.SetValue("host", this);""",
        })
        {
            var test = Verify.TestWithAllFrameworks($$"""
                class C
                {
                    {{LogFixture.Of(framework).Field}}
                    {{(use.StartsWith("public", StringComparison.Ordinal) ? "public" : "private")}} void Log(string text)
                    {
                        {{LogFixture.Of(framework).Translate("""LOG.Debug("Said {Text}", text);""")}}
                    }
                    {{use}}
                }
                """);
            test.CompilerDiagnostics = Microsoft.CodeAnalysis.Testing.CompilerDiagnostics.None;
            await test.RunAsync();
        }
    }

    [Theory]
    [InlineData("public void Use(List<string> texts) => texts.ForEach(Log);")]
    [InlineData("public void Use() => new Own(Log); private sealed class Own(Action<string> log) { void M() => log(\"a\"); }")]
    [InlineData("public void Use() => Array.ForEach(new[] { \"a\" }, Log);")]
    [InlineData("public void Use() => Task.Run(() => Log(\"a\"));")]
    [InlineData("public void Use(string[] texts) => texts.Select(t => { Log(t); return 1; }).ToArray();")]
    [InlineData("public void Use(CancellationToken token) => token.Register(() => Log(\"a\"));")]
    [InlineData("public void Use() { Action<string> log = Log; log(\"a\"); }")]
    [InlineData("public void Use() => new Progress<int>().ProgressChanged += (_, i) => Other(i); void Other(int i) { } void M() => Log(\"a\");")]
    [InlineData("public void Use() { Log(nameof(Log)); _ = new Progress<string>(Log2); } private void Log2(string text) { }")]
    public Task Helpers_that_the_project_calls(string use) => Verify.DiagnosticsInBrokenCode(
        $$"""
        class C(ILogger<C> logger)
        {
            private void {|LOG3001:Log|}(string text) => logger.LogDebug("Said {Text}", text);
            {{use}}
        }
        """);
}
