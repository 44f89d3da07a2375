using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.UnitTests.Corpus;

/// <summary>
/// Every kind of expression in places that a rule takes apart: nothing throws, whether it compiles there or not. A run takes a few places, other
/// ones each time; <c>LOGANALYZERS_SEED</c> takes those of an earlier run, <c>LOGANALYZERS_EXPRESSIONS=all</c> all of them.
/// </summary>
public sealed class AnyExpressionTests
{
    /// <summary>In one run.</summary>
    private const int AnalyzedPlaces = 12;

    /// <summary>In one run; fixes bind all that they have changed.</summary>
    private const int FixedPlaces = 1;

    private static readonly Dictionary<string, ReportDiagnostic> AllOn
        = RuleCatalog.All.Where(r => r.IsFinding).ToDictionary(r => r.Id, _ => ReportDiagnostic.Warn);

    private static readonly string[] Expressions =
    [
        // Constants.
        "1", "-1", "1.5", "1.5m", "'c'", "true", "null", "\"x\"", "\"\"", "\"{A}\"", "\"{0} {\"", "\"x\\n\"", "@\"x \"\"y\"\"\"", "\"\"\"x \"y\" \"\"\"", "\"x\"u8",
        "default", "default(int)", "default(string)", "nameof(count)", "typeof(string)", "sizeof(int)", "Fixed", "DayOfWeek.Friday", "string.Empty",
        "Environment.NewLine", "int.MaxValue",

        // Variables and members.
        "count", "text", "maybe", "anything", "verbose", "order", "order.Name", "order?.Name", "order?.Other?.Name", "order!.Name", "order.Other!.Id", "this", "_field",
        "numbers", "numbers[0]", "numbers[^1]", "numbers[1..]", "text[0]", "items", "map[\"a\"]", "number", "number!.Value", "late", "late.Name", "late[0]",
        "late + 1", "e", "e.Message", "e.InnerException?.Message", "e.ToString()", "e.StackTrace", "span", "pointer", "*pointer", "pair", "pair.Item1", "generic",
        "task", "task.Result", "await task", "Order.Shared", "base.ToString()", "missing", "missing.Missing()", "order.Missing", "Console.Out",

        // Text that is made.
        "$\"\"", "$\"x\"", "$\"{count}\"", "$\"x {count}\"", "$\"{count} x\"", "$\"{count:0.0}\"", "$\"{count,5:x} {{y}}\"", "$@\"{text}\"", "$$\"\"\"{{{count}}} \"\"\"", "$\"{$\"{count}\"}\"",
        "$\"{(verbose ? \"a\" : \"b\")}\"", "$\"{e}\"", "$\"x {e.Message}\"", "$\"{late}\"", "$\"{null}\"", "$\"{1}\"", "$\"{missing}\"", "$\"{count + 1}\"", "$\"x {nameof(count)}: {Fixed}\"",
        "\"x\" + \"y\"", "\"x\" + count", "count + \"x\"", "text + text", "text + null", "null + text", "\"x\" + (count + 1)", "\"x\" + count % 2", "\"\" + count", "(\"x\" + count) + (\"y\" + text)",
        "\"x\" + e", "\"x\" + e.Message", "\"x\" + late", "\"x\" + order", "\"x\" + 'c' + 1", "\"x\" + $\"{count}\"", "'c' + 'd'", "order + order", "order + \"x\"",
        "string.Format(\"x {0}\", count)", "string.Format(\"{0}\", numbers)", "string.Format(text, count)", "string.Format(null!, count)", "string.Format(\"{5}\", count)",
        "string.Concat(text, count)", "string.Concat()", "string.Concat(items)", "string.Join(\", \", items)", "string.Join(',', numbers)", "string.Join(text, \"a\", count)",
        "FormattableString.Invariant($\"{count}\")", "string.Create(null, $\"{count}\")", "new StringBuilder(\"x\").Append(count).ToString()", "text.ToUpper()", "text.Trim().Replace('a', 'b')",
        "text.Substring(1)", "count.ToString()", "count.ToString(\"x\")", "new string('-', 80)", "new string('-', count)", "Encoding.UTF8.GetString(bytes)",

        // Operators.
        "count + 1", "count - 1", "count * 2 / 3 % 4", "count << 2 | 1", "~count", "-count", "!verbose", "count > 1", "count == 1", "verbose && !verbose", "verbose & true", "count++", "--count",
        "maybe ?? text", "maybe ?? throw e", "maybe ??= text", "count = 1", "count += 1", "text += \"x\"", "verbose ? 1 : 2", "verbose ? \"a\" : \"b {A}\"", "verbose ? text : null",
        "DateTime.Now - DateTime.Today", "(int)late", "(object)count", "(string)anything", "anything as string", "anything is string", "anything is string { Length: > 1 } s && s != text",
        "count switch { 1 => \"a\", _ => \"b\" }", "count switch { }", "(count)", "((text))", "checked(count + 1)", "ref count", "out var made", "count..", "^1", "with1 with { Id = 1 }",

        // What is created, called and declared.
        "new Order()", "new()", "new { count, text }", "new { }", "new[] { 1 }", "new object[] { count, text }", "new int[count]", "new string[0]", "[]", "[count, text]", "[.. items]", "(count, text)",
        "(Name: text, Id: 1)", "new List<int> { 1 }", "new Dictionary<string, object> { [\"a\"] = 1 }", "stackalloc int[1]", "new Exception(text)", "new Exception($\"x {count}\", e)", "throw e",
        "() => 1", "x => x", "(int x) => { return x; }", "delegate { }", "async () => await task", "static () => \"x\"", "Method", "Method()", "Method", "this.Method()", "Generic<int>()", "Missing()",
        "from i in items where i.Length > 1 select i", "items.Where(i => i != text).ToList()", "items.Select(i => $\"{i}\")", "items.Count", "Call(text: \"x\", count: 1)", "Local()", "text.Length",
        "DateTime.Now", "DateTime.UtcNow.ToString(\"o\")", "Guid.NewGuid()", "TimeSpan.FromSeconds(1)", "clock.ElapsedMilliseconds", "Stopwatch.GetTimestamp()", "Environment.GetEnvironmentVariable(\"A\")",
        "password", "order.Password", "configuration[\"Password\"]", "new Uri(text)", "GetType().Name", "logger", "LogLevel.Error", "new EventId(1, \"x\")", "(EventId)1", "Level(1)",
        "", ", ", ",,", "a: 1", "message: \"x\"", "args: 1", "\"x\", \"y\", 1", "\"{A} {B}\", 1", "e, \"x\"", "e, text", "e, $\"{count}\"", "\"{A}\", [1]", "1, 2, 3",
    ];

    /// <summary>What a rule takes apart; the expression stands for <c>@</c>.</summary>
    private static readonly string[] Places =
    [
        "Console.Write(@);", "Console.WriteLine(@);", "Console.Error.WriteLine(@);", "Console.WriteLine(\"{0}\", @);", "Console.WriteLine(@, count);", "Console.Write(@); Console.WriteLine();",
        "Console.Write(\"x\"); Console.WriteLine(@);", "Console.WriteLine(\"x: \" + @);", "Console.WriteLine($\"x {@}\");", "Console.Write($\"{@}\");", "Console.WriteLine($\"{@,5:x} {@}\");",
        "Console.Out.WriteLineAsync(@);", "await Console.Error.WriteAsync(@);", "Debug.WriteLine(@);", "Debug.Write(@, @);", "Debug.WriteLineIf(@, \"x\");", "Debug.Assert(verbose, @);", "Debug.Fail(@);",
        "Trace.TraceError(@);", "Trace.TraceInformation(\"{0}\", @);", "Trace.WriteLine(@, @);", "source.TraceEvent(TraceEventType.Error, 1, @);", "source.TraceData(TraceEventType.Error, @, @);",
        "File.AppendAllText(\"app.log\", @);", "File.AppendAllText(@, text);", "File.AppendAllText(\"log\" + @ + \".txt\", text);", "File.AppendAllText(Path.Combine(@, \"a.log\"), @);",
        "File.AppendAllLines($\"{@}.log\", items);", "new StreamWriter(@).WriteLine(text);", "File.WriteAllText(\"app.log\", @);",
        "logger.LogInformation(@);", "logger.LogInformation(\"x {A}\", @);", "logger.LogInformation(\"x {@A} {B}\", @, @);", "logger.LogInformation(@, \"x {A}\", 1);", "logger.LogInformation(@, @);",
        "logger.LogInformation(@, @, @);", "logger.LogInformation(\"x\" + @);", "logger.LogInformation($\"x {@}\");", "logger.LogInformation($\"{@:x} {@,5}\", @);", "logger.LogError(e, @);",
        "logger.LogInformation(string.Format(\"x {0}\", @));", "logger.LogInformation(string.Format(@, 1));", "logger.LogInformation(@ + \"x\");", "logger.LogInformation(\"x \" + @ + \" y\", @);",
        "logger.LogInformation(\"Count {Count}\", @);", "logger.LogInformation(\"Password {Password}\", @);", "logger.LogInformation(\"x {0}\", @);", "logger.LogInformation(\"{Elapsed} ms\", @);",
        "logger.LogInformation((@).ToString());", "logger.LogInformation(string.Join(\", \", @));", "logger.LogInformation(string.Concat(\"x\", @));", "logger.Log(@, \"x\");", "logger.Log(LogLevel.Error, @, \"x\");",
        "logger.Log(LogLevel.Error, new EventId(@), \"x\");", "logger.Log(LogLevel.Error, 1, @, e, (s, x) => \"y\");", "logger.Log(LogLevel.Error, 1, e, e, (s, x) => @);", "logger.Log((LogLevel)@, @);",
        "logger.BeginScope(@);", "using (logger.BeginScope(\"{A}\", @)) { Work(); }", "logger.BeginScope(new Dictionary<string, object> { [\"a\"] = @ });", "if (logger.IsEnabled(@)) logger.LogDebug(@);",
        "LoggerMessage.Define<int>(LogLevel.Error, @, \"x {A}\");", "LoggerMessage.Define<int>(LogLevel.Error, 1, @);", "factory.CreateLogger(@);", "var t = @; logger.LogInformation(t);",
        "var t = @; Console.WriteLine(t);", "var t = @; Console.Write(\"a \" + t); Console.WriteLine(t);", "string t; if (verbose) t = @; else t = \"x\"; logger.LogInformation(t);",
        "foreach (var i in @) { Console.WriteLine(i); logger.LogInformation(\"{I}\", i); }", "if (@) Console.WriteLine(\"x\");", "while (@) logger.LogInformation(\"x {A}\", count);",
        "for (; @;) { logger.LogInformation(\"x\"); }", "return @;", "try { Work(); } catch (Exception x) when (@) { logger.LogError(@); }", "try { Work(); } catch (Exception x) { logger.LogError(x, @); throw; }",
        "try { Work(); } catch (Exception x) { Console.WriteLine(@); return; }", "try { Work(); } catch (Exception) { logger.LogError(\"x\", @); throw new Exception(@); }",
        "try { Work(); } catch { _ = @; }", "Wrap(@);", "Wrap(\"x {A}\", @);", "Wrap($\"x {@}\");", "Finished(@);", "Finished($\"x {@}\");", "items.ForEach(i => Console.WriteLine(@));", "Func<object> f = () => @;",
        "Serilog.Log.Information(@);", "Serilog.Log.Information(\"x {A}\", @);", "Serilog.Log.Information($\"x {@}\");", "Serilog.Log.ForContext(@, @).Error(e, @);", "Serilog.Log.ForContext(\"a\", @).Error(@);",
        "new Serilog.LoggerConfiguration().MinimumLevel.Is(@).WriteTo.Sink(@);", "Serilog.Context.LogContext.PushProperty(@, @);", "Serilog.Log.Write(@, @);",
        "nlog.Info(@);", "nlog.Info(\"x {A}\", @);", "nlog.Error(@, \"x\");", "nlog.Info($\"x {@}\");", "nlog.Log(@, @);", "nlog.WithProperty(\"a\", @).Info(@);", "NLog.LogManager.GetLogger(@);",
        "NLog.ScopeContext.PushProperty(@, @);", "nlog.Info(() => @);", "log4.Info(@);", "log4.InfoFormat(@, 1);", "log4.InfoFormat(\"x {0}\", @);", "log4.Error(@, e);", "log4.Error($\"x {@}\", @);",
        "log4net.LogManager.GetLogger(@);", "log4net.ThreadContext.Properties[@] = @;", "ZLogger.ZLoggerExtensions.ZLogInformation(logger, $\"x {@}\");", "ZLogger.ZLoggerExtensions.ZLogInformation(logger, @);",
        "Method(@);", "_ = @;", "@;", "Usage(@); static void Usage(string s) { Console.WriteLine(\"usage: x [options]\"); Console.WriteLine(s + 1); }",
    ];

    [Fact]
    public void Analyzers_take_any_expression()
    {
        var (seed, places) = Chosen(AnalyzedPlaces);
        var compilation = AnalyzerRun.Compile([.. places.Select(Source), Around]);
        compilation = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(AllOn));
        var fault = Record.Exception(() => AnalyzerRun.Analyze(compilation));
        Assert.True(fault is null, $"seed {seed}: {fault}");
    }

    [Fact]
    public async Task Fixes_take_any_expression()
    {
        var (seed, places) = Chosen(FixedPlaces);
        foreach (var place in places)
        {
            using var run = new FixRun([Source(place, 0), Around], references: References.WithAllFrameworks);
            run.EnableAllRules();
            var fault = await Record.ExceptionAsync(() => run.FixAllAsync());
            Assert.True(fault is null, $"seed {seed}, {place}: {fault}");
        }
    }

    private static (int Seed, string[] Places) Chosen(int count)
    {
        var (seed, places) = (Fuzz.Number("LOGANALYZERS_SEED") ?? Environment.TickCount, Places.ToArray());
        new Random(seed).Shuffle(places);
        return (seed, Environment.GetEnvironmentVariable("LOGANALYZERS_EXPRESSIONS") == "all" ? places : places[..count]);
    }

    /// <summary>A method for each expression in the place.</summary>
    private static string Source(string place, int number)
        => $"using System.Diagnostics;\npublic partial class Orders\n{{\n" + string.Concat(Expressions.Select(
            (e, i) => $"    async Task<object> P{number}M{i}<T>({Parameters})\n    {{\n        {place.Replace("{@A}", "{\u0001A}", StringComparison.Ordinal)
                .Replace("@", e, StringComparison.Ordinal).Replace('\u0001', '@')}\n        return 1;\n    }}\n")) + "}\n";

    private const string Parameters = "int count, string text, string? maybe, object anything, bool verbose, Order order, int? number, dynamic late, Exception e, "
        + "Task<int> task, T generic, (int, string) pair, List<string> items, int[] numbers, Dictionary<string, string> map, byte[] bytes, string password";

    private const string Around = """
        using System.Diagnostics;
        public class Order
        {
            public static Order Shared { get; } = new();
            public int Id { get; set; }
            public string Name { get; set; } = "";
            public string? Password { get; set; }
            public Order? Other { get; set; }
            public static Order operator +(Order a, Order b) => a;
        }
        public partial class Orders(ILogger<Orders> logger, ILoggerFactory factory)
        {
            private const string Fixed = "fixed {A}";
            private static readonly NLog.Logger nlog = NLog.LogManager.GetCurrentClassLogger();
            private static readonly log4net.ILog log4 = log4net.LogManager.GetLogger(typeof(Orders));
            private static readonly TraceSource source = new("a");
            private readonly Stopwatch clock = new();
            private readonly Dictionary<string, string> configuration = [];
            private int _field;
            private static void Work() { }
            private object Method() => this;
            private object Method(object value) => value;
            private T Generic<T>() => default!;
            private string Call(int count, string text) => text;
            private LogLevel Level(int level) => (LogLevel)level;
            private void Wrap(string message, params object?[] args) => logger.LogInformation(message, args);
            private void Finished(string message) => logger.LogInformation(message);
        }
        """;
}
