using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.UnitTests.Corpus;

/// <summary>
/// Every place where C# takes a statement or an expression, with what the fixes rewrite in it: what compiled still compiles, and a second run finds
/// nothing to do. A run takes a few places, other ones each time; <c>LOGANALYZERS_SEED</c> takes those of an earlier run,
/// <c>LOGANALYZERS_CONTEXTS=all</c> all of them.
/// </summary>
public sealed class AnyContextTests
{
    /// <summary>In one run.</summary>
    private const int Few = 2;

    /// <summary>What stands for <c>@S</c>.</summary>
    private static readonly string[] Statements =
    [
        "Console.WriteLine($\"Order {id} of {name}\");", "Console.WriteLine(\"Order {0} of {1:x}\", name, id);", "Console.Write(\"Order \"); Console.WriteLine(id);",
        "Console.Error.WriteLine(error);", "Console.WriteLine();", "Console.WriteLine(\"Order \" + id + (verbose ? \" now\" : \"\") + '!');", "Console.Out.WriteLine(name);",
        "logger.LogInformation($\"Order {id} of {name}\");", "logger.LogError(\"Failed: \" + error.Message);", "logger.LogInformation(string.Format(\"Order {0} of {1}\", id, name));",
        "logger.LogError($\"Failed {error}\");", "logger.LogInformation(\"Order {0}\", id);", "logger.LogInformation(\"Order {id} {Id}\", id, name);", "logger.LogInformation(\"Order {Id} of\", name, id);",
        "logger.LogInformation(name);", "logger.LogInformation(name.ToUpper() + \" of {Id}\", id);", "logger.LogDebug($\"Order {Costly()}\");", "logger.LogInformation(\"Order \" + id, error);",
        "try { Work(); } catch (Exception e) { Console.WriteLine(\"Failed: \" + e.Message); }", "try { Work(); } catch (Exception e) { logger.LogError(\"Failed: {Message}\", e.Message); }",
        "try { Work(); } catch (Exception) { }", "try { Work(); } catch (InvalidOperationException e) when (e.Message != \"\") { logger.LogError(e.ToString()); throw; }",
        "try { Work(); } catch { logger.LogError(\"Failed\"); }", "if (verbose) logger.LogDebug($\"Order {id}\"); else Console.WriteLine(\"No order\");",
        "if (logger.IsEnabled(LogLevel.Debug)) { logger.LogInformation($\"Order {id}\"); }", "using (logger.BeginScope($\"Order {id}\")) { Work(); }", "logger.BeginScope(\"Order {Id}\", id);",
        "System.Diagnostics.Debug.WriteLine(\"Order \" + id);", "System.Diagnostics.Trace.TraceError(\"Order {0}\", id);", "File.AppendAllText(\"app.log\", $\"Order {id}\\n\");",
        "foreach (var i in new[] { 1, 2 }) Console.WriteLine(i);", "for (var i = 0; i < id; i++) { logger.LogInformation($\"{i} of {id}\"); }", "switch (id) { case 1: Console.WriteLine(id); break; default: break; }",
        "Serilog.Log.Information($\"Order {id} of {name}\");", "Serilog.Log.Error(\"Failed: \" + error.Message);", "nlog.Info(\"Order \" + id);", "nlog.Error($\"Failed {error}\");", "log4.InfoFormat(\"Order {0}\", id);",
        "log4.Error($\"Failed {id}: {error.Message}\");", "logger.LogInformation(\"User {Name} has {Password}\", name, password);", "var line = $\"Order {id}\"; Console.WriteLine(line); logger.LogInformation(line);",
    ];

    /// <summary>What stands for <c>@E</c>.</summary>
    private static readonly string[] Calls =
    [
        "Console.WriteLine($\"Order {id} of {name}\")", "Console.WriteLine(id)", "Console.Write(name)", "logger.LogInformation($\"Order {id} of {name}\")", "logger.LogError(\"Failed: \" + error.Message)",
        "logger.LogInformation(string.Format(\"Order {0}\", id))", "logger.LogInformation(\"Order {0}\", id)", "logger.LogDebug($\"Order {Costly()}\")", "System.Diagnostics.Debug.WriteLine(\"Order \" + id)",
        "Serilog.Log.Information($\"Order {id}\")", "nlog.Info(\"Order \" + id)", "log4.InfoFormat(\"Order {0}\", id)", "File.AppendAllText(\"app.log\", name)", "logger.LogInformation(name)",
    ];

    private static readonly string[] Places =
    [
        "class T { void M() { @S } }", "static class T { static void M() { @S } }", "struct T { public void M() { @S } }", "readonly struct T { public void M() { @S } }", "ref struct T { public void M() { @S } }",
        "record T(int Number) { public void M() { @S } }", "record struct T(int Number) { public void M() { @S } }", "interface IT { void M() { @S } }", "interface IT { static void M() { @S } }",
        "class T { T() { @S } }", "class T { static T() { @S } }", "class T { ~T() { @S } }", "class T { int P { get { @S return 1; } set { @S } } }", "class T { int this[int at] { get { @S return at; } } }",
        "class T { event Action E { add { @S } remove { @S } } }", "class T { public static T operator +(T a, T b) { @S return a; } }", "class T { public static implicit operator int(T t) { @S return 1; } }",
        "class T { async Task M() { await Task.Yield(); @S } }", "class T { async ValueTask<int> M() { @S return await Task.FromResult(1); } }", "class T { IEnumerable<int> M() { @S2 yield return 1; @S2 } }",
        "class T { async IAsyncEnumerable<int> M() { await Task.Yield(); @S yield return 1; } }", "class T { unsafe void M(int* p) { @S } }", "class T { unsafe void M(int[] a) { fixed (int* p = a) { @S } } }",
        "class T { void M() { lock (this) { @S } } }", "class T { void M() { checked { @S } unchecked { @S } } }", "class T { void M() { using var s = new MemoryStream(); @S } }", "class T { void M() { goto end; end: @S } }",
        "class T { void M() { while (verbose) { @S } do { @S } while (verbose); } }", "class T { void M() { try { @S } finally { @S } } }", "class T { void M() { try { Work(); } catch (Exception caught) { @S } } }",
        "class T { void M() { try { Work(); } catch { @S throw; } } }", "class T { void M() { switch (id) { case 1: @S2 break; case 2: { @S return; } default: @S2 break; } } }", "class T { void M() { { @S } ; } }",
        "class T { void M() { void L() { @S } L(); } }", "class T { void M() { static void L() { @S } L(); } }", "class T { void M() { async Task L() { await Task.Yield(); @S } _ = L(); } }",
        "class T { void M() { Action a = () => { @S }; a(); } }", "class T { void M() { Action a = static () => { @S }; a(); } }", "class T { void M() { Action<int> a = delegate (int n) { @S }; a(1); } }",
        "class T { Action a = () => { @S }; }", "class T { static readonly Action A = () => { @S }; }", "class T { void M() { Func<Task> a = async () => { await Task.Yield(); @S }; a(); } }", "class T<TItem> where TItem : class { void M(TItem item) { @S } }",
        "class T { void M<TItem>(TItem item, in int a, ref int b, out int c) { c = 1; @S } }", "class T { class Inner { void M() { @S } } static class Other { static void M() { @S } } }", "partial class T { partial void M(); } partial class T { partial void M() { @S } }",
        "abstract class T { protected abstract void A(); void M() { @S } } sealed class U : T { protected override void A() { @S } }", "class T : IDisposable { void IDisposable.Dispose() { @S } }", "file class T { void M() { @S } }",
        "class T(int number) { void M() { _ = number; @S } }", "class T(ILogger<T> log) { void M() { _ = log; @S } }", "class T { readonly ILogger<T> _log; public T(ILogger<T> log) => _log = log; void M() { @S } static void N() { @S } }",
        "class T { ILogger? Log { get; set; } void M() { @S } }", "class T { static ILogger<T> Log = null!; void M() { @S } static void N() { @S } }", "class T(Microsoft.Extensions.Logging.ILoggerFactory factory) { void M() { _ = factory; @S } }",
        "[Obsolete] class T { [Obsolete(\"x\")] void M() { @S } }", "class T { void M() {\n#if DEBUG\n @S\n#else\n @S\n#endif\n } }", "class T { void M() {\n#pragma warning disable CS0168\n @S\n#pragma warning restore CS0168\n } }",
        "class T { void M() {\n#region A\n @S\n#endregion\n } }", "class T { void M() { /* a */ @S // b\n } }", "class T { void M() { // a\n @S\n // b\n } }", "#nullable disable\nclass T { void M() { @S } }\n#nullable restore",
        "class T { void M(string name, int id, Exception error) { @S } }", "class T { int Console2; void M(int Console3) { Console2 = Console3; @S } }", "class T { void M() { int logger2 = 1, e2 = 2, Log = 3, _logger = 4; @S _ = logger2 + e2 + Log + _logger; } }",
        "class Log { void M() { @S } }", "class Logger { void M() { @S } }", "class ILogger2 { int _logger; void M() { _ = _logger; @S } }", "namespace Deep.Log { class T { void M() { @S } } }", "namespace Serilog2.Log { class T { void M() { @S } } }",
        "class T { void M() { if (verbose) @S2 } }", "class T { void M() { if (verbose) @S2 else @S2 } }", "class T { void M() { while (verbose) @S2 } }", "class T { void M() { foreach (var c in name) @S2 } }", "class T { void M() { using (new MemoryStream()) @S2 } }",
        "class T { void M() { lock (this) @S2 } }", "class T { void M() { switch (id) { case 1: @S2 break; } } }", "class T { void M() { a: @S2 goto a; } }", "class T { void M() { for (;;) @S2 } }",

        "class T { void M() => @E; }", "class T { static void M() => @E; }", "class T { T() => @E; }", "class T { int P { set => @E; } }", "class T { ~T() => @E; }", "class T { Action P => () => @E; }", "class T { Action A = () => @E; }",
        "class T { void M() { void L() => @E; L(); } }", "class T { void M() { Run(() => @E); } }", "class T { void M() { Run(static () => @E); } }", "class T { void M() { Action<int> a = _ => @E; a(1); } }", "class T { void M() { Task.Run(() => @E); } }",
        "class T { void M() { new[] { 1 }.ToList().ForEach(i => @E); } }", "class T { void M() { for (@E; verbose; @E) { } } }", "class T { async Task M() => await Task.Run(() => @E); }", "class T { void M() { Action a = verbose ? () => @E : () => { }; a(); } }",
        "class T { event Action E { add => @E; remove => @E; } }", "interface IT { void M() => @E; }", "struct T { public void M() => @E; }", "record T { public void M() => @E; }", "class T { void M() { Action a = id switch { 1 => () => @E, _ => () => { } }; a(); } }",
        "class T { Lazy<Action> L = new(() => () => @E); }", "class T { public Action A { get; init; } = () => @E; }", "class T { void M() { var x = new { A = (Action)(() => @E) }; x.A(); } }", "class T : Base { T() : base(() => @E) { } }", "class T() : Base(() => @E) { }",
        "class T { void M() { _ = from i in new[] { 1 } select (Action)(() => @E); } }", "class T { void M() => Run(delegate { @E; }); }", "enum E2 { A } static class T { static void M(this E2 e) => @E; }",
    ];

    [Fact]
    public async Task What_compiled_still_compiles_and_a_second_run_changes_nothing()
    {
        var (seed, places) = (Fuzz.Number("LOGANALYZERS_SEED") ?? Environment.TickCount, Places.ToArray());
        new Random(seed).Shuffle(places);
        var faults = new List<string>();
        foreach (var place in Environment.GetEnvironmentVariable("LOGANALYZERS_CONTEXTS") == "all" ? places : places[..Few])
        {
            if (await FaultAsync(place) is { } fault)
            {
                faults.Add($"{place}: {fault}");
            }
        }

        Assert.True(faults.Count == 0, $"seed {seed}, {faults.Count} places: {string.Join("\n\n", faults)}");
    }

    /// <summary>What went wrong; null where nothing did.</summary>
    private static async Task<string?> FaultAsync(string place)
    {
        try
        {
            using var run = new FixRun([.. Sources(place), Around], kind: OutputKind.ConsoleApplication, references: References.WithAllFrameworks);
            run.EnableAllRules();
            var before = (await run.ErrorsAsync()).Select(e => e.ToString()).ToArray();
            if (before.Length > 0)
            {
                return "does not compile: " + before[0];
            }

            await run.FixAllAsync();
            if ((await run.ErrorsAsync()).FirstOrDefault() is { } error)
            {
                return $"is broken: {error}\n{error.Location.SourceTree}";
            }

            var first = run.Solution;
            if (!await run.FixAllAsync())
            {
                return null;
            }

            var changed = run.Solution.GetChanges(first).GetProjectChanges().SelectMany(c => c.GetChangedDocuments()).First();
            return $"is changed again:\n{await first.GetDocument(changed)!.GetTextAsync()}\n-----\n{await run.Solution.GetDocument(changed)!.GetTextAsync()}";
        }
        catch (Exception exception)
        {
            return exception.ToString();
        }
    }

    private static IEnumerable<string> Sources(string place)
        => place.Contains("@E", StringComparison.Ordinal) ? Calls.Select((c, i) => Source(place.Replace("@E", c, StringComparison.Ordinal), i))
            : Statements.Select((s, i) => Source(
                place.Replace("@S2", "{ " + s + " }", StringComparison.Ordinal).Replace("@S", s, StringComparison.Ordinal), i));

    private static string Source(string code, int number) => code.StartsWith("namespace", StringComparison.Ordinal)
        ? $"using static Around;\nnamespace N{number}\n{{\n{code}\n}}\n"
        : $"using static Around;\nnamespace N{number}\n{{\n    {code}\n}}\n";

    private const string Around = """
        public class Base(Action action) { public Action Action => action; }
        public static class Around
        {
            public static readonly int id = Environment.ProcessId;
            public static readonly string name = Environment.MachineName;
            public static readonly string password = Environment.UserName;
            public static readonly bool verbose = id > 1;
            public static readonly Exception error = new();
            public static readonly ILogger logger = LoggerFactory.Create(b => b.AddConsole()).CreateLogger("a");
            public static readonly NLog.Logger nlog = NLog.LogManager.GetCurrentClassLogger();
            public static readonly log4net.ILog log4 = log4net.LogManager.GetLogger(typeof(Around));
            public static void Work() { }
            public static string Costly() => name.ToUpper();
            public static void Run(Action action) => action();
            static void Main() { }
        }
        """;
}
