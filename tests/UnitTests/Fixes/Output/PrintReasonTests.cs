using System.Reflection;
using LogAnalyzers.Rules;
using LogAnalyzers.Rules.Output;
using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.UnitTests.Fixes.Output;

/// <summary>A print that no fix turns into a record says why, where its project shows it; and then none is offered.</summary>
public sealed class PrintReasonTests
{
    private const string Usings = "using System.Diagnostics;\n";

    [Theory]
    [InlineData("LOG1001", nameof(PrintReasons.Rendering),
        """} public override string ToString() { Console.WriteLine("x"); return ""; } void N() {""")]
    [InlineData("LOG1002", nameof(PrintReasons.Rendering), """} public override string ToString() { Trace.WriteLine("x"); return ""; } void N() {""")]
    [InlineData("LOG1003", nameof(PrintReasons.Rendering),
        """} public override string ToString() { File.AppendAllText("app.log", "x\n"); return ""; } void N() {""")]
    [InlineData("LOG1004", nameof(PrintReasons.Rendering), """} public override string ToString() { Debug.WriteLine("x"); return ""; } void N() {""")]
    [InlineData("LOG1001", nameof(PrintReasons.Open), """foreach (var i in items) { Console.Write(i + " "); }""")]
    [InlineData("LOG1001", nameof(PrintReasons.Open), """foreach (var i in items) Console.Write(i); Console.WriteLine("end");""", 2)]
    [InlineData("LOG1001", nameof(PrintReasons.Open), """foreach (var i in items) Console.Write(i); Console.WriteLine();""", 2)]
    [InlineData("LOG1001", nameof(PrintReasons.Open), """Console.Write("a"); orderId++; Console.WriteLine("b");""", 2)]
    [InlineData("LOG1001", nameof(PrintReasons.Open),
        """Console.Write("a… "); try { orderId++; Console.WriteLine("ok"); } catch (IOException) { Console.WriteLine("failed"); }""", 3)]
    [InlineData("LOG1001", nameof(PrintReasons.Open), """Console.Write("a"); Console.Error.WriteLine("b");""", 2)]
    [InlineData("LOG1001", nameof(PrintReasons.Open), """Action a = () => { Console.Write("a"); };""")]
    [InlineData("LOG1001", nameof(PrintReasons.Open), """Action a = () => Console.Write("a");""")]
    [InlineData("LOG1001", nameof(PrintReasons.Open), """if (orderId > 1) { Console.Write("a"); } else { orderId++; } Console.WriteLine("b");""", 2)]
    [InlineData("LOG1002", nameof(PrintReasons.Open), """foreach (var i in items) Trace.Write(i + " "); Trace.WriteLine("");""", 2)]
    [InlineData("LOG1002", nameof(PrintReasons.Open), """Trace.Write("a"); Debug.WriteLine("b");""")]
    [InlineData("LOG1002", nameof(PrintReasons.Open), """Trace.Write("a"); Trace.TraceError("b");""")]
    [InlineData("LOG1003", nameof(PrintReasons.Open), """File.AppendAllText("app.log", "a"); File.AppendAllText("app.log", "b\n");""", 2)]
    [InlineData("LOG1003", nameof(PrintReasons.Open), """foreach (var i in items) File.AppendAllText("app.log", i);""")]
    [InlineData("LOG1004", nameof(PrintReasons.Open), """Debug.Write("a"); orderId++; Debug.WriteLine("b");""", 2)]
    [InlineData("LOG1001", nameof(PrintReasons.EmptyLine), """if (orderId > 1) Console.WriteLine();""")]
    [InlineData("LOG1002", nameof(PrintReasons.EmptyLine), """if (orderId > 1) { Trace.WriteLine(""); }""")]
    [InlineData("LOG1003", nameof(PrintReasons.EmptyLine), """if (orderId > 1) File.AppendAllText("app.log", "\n");""")]
    [InlineData("LOG1004", nameof(PrintReasons.EmptyLine), """} void N() => Debug.WriteLine(""); void O() {""")]
    [InlineData("LOG1001", nameof(PrintReasons.Framed), """Console.WriteLine("----"); foreach (var i in items) { Console.Write(i); }""")]
    [InlineData("LOG1002", nameof(PrintReasons.Framed),
        """Trace.WriteLine("----"); Trace.WriteLine(""); Trace.WriteLine($"x {order.ToString}");""", 2)]
    [InlineData("LOG1003", nameof(PrintReasons.Framed),
        """File.AppendAllText("app.log", $"x {order.ToString}\n"); File.AppendAllText("app.log", "----\n");""")]
    [InlineData("LOG1004", nameof(PrintReasons.Framed), """Debug.WriteLine("----"); Debug.WriteLine(items.First());""")]
    [InlineData("LOG1001", nameof(PrintReasons.NoText), """Console.WriteLine("\n\n");""")]
    [InlineData("LOG1002", nameof(PrintReasons.NoText), """Trace.TraceInformation("");""")]
    [InlineData("LOG1003", nameof(PrintReasons.NoText), """File.AppendAllText("app.log", "\n\n");""")]
    [InlineData("LOG1004", nameof(PrintReasons.NoText), """Debug.WriteLine("\n\n");""")]
    [InlineData("LOG1001", nameof(PrintReasons.Function), """Console.WriteLine($"x {order.ToString}");""")]
    [InlineData("LOG1002", nameof(PrintReasons.Function), """Trace.WriteLine($"x {order.ToString}");""")]
    [InlineData("LOG1003", nameof(PrintReasons.Function), """File.AppendAllText("app.log", $"x {order.ToString}\n");""")]
    [InlineData("LOG1004", nameof(PrintReasons.Function), """Debug.WriteLine($"x {order.ToString}");""")]
    [InlineData("LOG1001", nameof(PrintReasons.Comment), """Console.Write(/* said */ "a"); Console.Write(orderId); Console.WriteLine();""", 3)]
    [InlineData("LOG1001", nameof(PrintReasons.Comment), """Console.Write("a"); Console.WriteLine("b" /* said */);""", 2)]
    [InlineData("LOG1001", nameof(PrintReasons.Comment), """Console.WriteLine(string.Format("a {0}", /* said */ orderId));""")]
    [InlineData("LOG1001", nameof(PrintReasons.Comment), """Console.WriteLine($"a {/* said */ orderId}");""")]
    [InlineData("LOG1002", nameof(PrintReasons.Comment), """Trace.Write(/* said */ "a"); Trace.WriteLine("b");""", 2)]
    [InlineData("LOG1003", nameof(PrintReasons.Comment), """File.AppendAllText("app.log", /* said */ "a\n");""")]
    [InlineData("LOG1004", nameof(PrintReasons.Comment), """Debug.Write("a"); Debug.WriteLine(/* said */ "b");""", 2)]
    [InlineData("LOG1001", nameof(PrintReasons.Form), """dynamic d = 1; Console.WriteLine(d, d);""")]
    [InlineData("LOG1002", nameof(PrintReasons.Form), """var source = new TraceSource("s"); source.TraceEvent(TraceEventType.Error, 1);""")]
    [InlineData("LOG1002", nameof(PrintReasons.Form),
        """var source = new TraceSource("s"); source.TraceEvent(orderId > 1 ? TraceEventType.Error : TraceEventType.Warning, 1, "x");""")]
    [InlineData("LOG1004", nameof(PrintReasons.Form), """dynamic d = 1; Debug.WriteLine(d, d);""")]
    [InlineData("LOG1001", nameof(PrintReasons.Handed), """items.ToList().ForEach(Console.Write);""")]
    [InlineData("LOG1001", nameof(PrintReasons.Handed), """Func<string, Task> write = Console.Out.WriteLineAsync;""")]
    [InlineData("LOG1001", nameof(PrintReasons.Task), """var t = orderId > 1 ? Console.Out.WriteLineAsync("x") : Task.CompletedTask;""")]
    [InlineData("LOG1003", nameof(PrintReasons.Task),
        """var t = orderId > 1 ? File.AppendAllTextAsync("app.log", "x\n") : Task.CompletedTask;""")]
    [InlineData("LOG1002", nameof(PrintReasons.Format),
        """var source = new TraceSource("s"); object[] values = [1]; source.TraceInformation(name, values);""")]
    [InlineData("LOG1004", nameof(PrintReasons.Format), """object[] values = [1]; Debug.Print(name, values);""")]
    [InlineData("LOG1002", nameof(PrintReasons.Source),
        """var source = orderId > 1 ? new TraceSource("s") : null; source?.TraceInformation("x");""")]
    [InlineData("LOG1002", nameof(PrintReasons.Effects), """new TraceSource("s").TraceInformation("x");""")]
    [InlineData("LOG1002", nameof(PrintReasons.Effects), """Trace.WriteLineIf(orderId > 1, $"x {orderId++}");""")]
    [InlineData("LOG1002", nameof(PrintReasons.Effects),
        """var source = new TraceSource("s"); source.TraceEvent(TraceEventType.Error, orderId++, "x");""")]
    [InlineData("LOG1003", nameof(PrintReasons.Effects), """File.AppendAllText(items.First() + ".log", "x\n");""")]
    [InlineData("LOG1004", nameof(PrintReasons.DebugEffects), """Debug.WriteLine(items.First());""")]
    [InlineData("LOG1004", nameof(PrintReasons.DebugEffects), """Debug.WriteLineIf(items.Any(), "x");""")]
    [InlineData("LOG1004", nameof(PrintReasons.DebugEffects), """Debug.WriteLine("x", items.First());""")]
    [InlineData("LOG1002", nameof(PrintReasons.Category), """Trace.WriteLine(items.Count(), items.First());""")]
    [InlineData("LOG1002", nameof(PrintReasons.Branch), """if (orderId > 1) Trace.WriteLineIf(orderId < 3, "x"); else orderId++;""")]
    [InlineData("LOG1002", nameof(PrintReasons.Branch), """void Local() => Trace.WriteLineIf(orderId > 1, "x"); Local();""")]
    [InlineData("LOG1004", nameof(PrintReasons.Branch), """if (orderId > 1) Debug.WriteLineIf(orderId < 3, "x"); else orderId++;""")]
    [InlineData("LOG1002", nameof(PrintReasons.Listeners), """Trace.Listeners.Add(new ConsoleTraceListener()); Trace.WriteLine("x");""")]
    [InlineData("LOG1004", nameof(PrintReasons.Listeners), """Trace.Listeners.Clear(); Debug.WriteLine("x");""")]
    [InlineData("LOG1003", nameof(PrintReasons.FileForm), """File.WriteAllText("app.log", "x\n");""")]
    [InlineData("LOG1003", nameof(PrintReasons.FileForm), """File.AppendAllLines("app.log", items);""")]
    [InlineData("LOG1003", nameof(PrintReasons.FileForm), """using var w = new StreamWriter("app.log");""")]
    public async Task Print_says_why(string id, string reason, string statements, int count = 1)
    {
        using var run = new FixRun([Usings + Verify.Method(statements), LogFileFixTests.Sink]);
        await CheckAsync(run, id, reason, count);
    }

    [Theory]
    [InlineData("""Console.WriteLine("Totals"); Console.WriteLine($"{1,-10}|{2,5}");""", 1)]
    [InlineData("""Console.WriteLine($"{1,-10}|{2,5}"); Console.WriteLine("Sum"); Console.WriteLine("Average");""", 2)]
    public async Task Line_of_the_programs_output_says_why(string statements, int count)
    {
        using var run = new FixRun([statements], kind: OutputKind.ConsoleApplication);
        await CheckAsync(run, "LOG1001", nameof(PrintReasons.Torn), count);
    }

    [Fact]
    public async Task Class_that_is_the_output_says_why()
    {
        using var run = new FixRun(["static class ConsoleOutput { public static void Say(string text) => Console.WriteLine(text); }"]);
        await CheckAsync(run, "LOG1001", nameof(PrintReasons.OutputClass), 1);
    }

    [Theory]
    [InlineData("LOG1001", """Console.WriteLine("x");""")]
    [InlineData("LOG1002", """Trace.WriteLine("x");""")]
    [InlineData("LOG1003", """File.AppendAllText("app.log", "x\n");""")]
    [InlineData("LOG1004", """Debug.WriteLine("x");""")]
    public async Task Project_without_a_framework_says_why(string id, string statement)
    {
        using var run = new FixRun([Usings + "class C { void M() { " + statement + " } }"], logging: false);
        await CheckAsync(run, id, nameof(PrintReasons.NoFramework), 1);
    }

    [Theory] // A program has to write its records itself.
    [InlineData("LOG1001", """Console.WriteLine("x");""")]
    [InlineData("LOG1004", """System.Diagnostics.Debug.WriteLine("x");""")]
    public async Task Program_without_a_framework_is_told_of_the_console_provider(string id, string statement)
    {
        using var run = new FixRun([statement], logging: false, kind: OutputKind.ConsoleApplication);
        await CheckAsync(run, id, nameof(PrintReasons.NoFrameworkInProgram), 1);
    }

    [Theory]
    [InlineData(nameof(NoLogger.NoConsole), "Microsoft.Extensions.Logging.Abstractions", "$;")]
    [InlineData(nameof(NoLogger.NoConsole), "Microsoft.Extensions.Logging.Abstractions", "static class P { static void Main() { $; } }")]
    [InlineData(nameof(NoLogger.NotStarted), "Serilog", "$;")]
    [InlineData(nameof(NoLogger.NotStarted), "Serilog", "class P { static void Main() { new P().M(); } void M() { $; } }")]
    [InlineData(nameof(NoLogger.MaybeNotStarted), "Serilog",
        "if (args.Length > 1) Serilog.Log.Logger = new Serilog.LoggerConfiguration().WriteTo.Sink(null!).CreateLogger(); $;")]
    [InlineData(nameof(NoLogger.MaybeNotStarted), "Serilog",
        """switch (args.Length) { case 1: Serilog.Log.Logger = new Serilog.LoggerConfiguration().WriteTo.Sink(null!).CreateLogger(); break; } $;""")]
    [InlineData(nameof(NoLogger.MaybeNotStarted), "NLog",
        "if (args.Length > 1) NLog.LogManager.Configuration = new NLog.Config.LoggingConfiguration(); $;")]
    [InlineData(nameof(NoLogger.MaybeNotStarted), "log4net", "if (args.Length > 1) log4net.Config.BasicConfigurator.Configure(); $;")]
    [InlineData(nameof(NoLogger.MaybeNotStarted), "Serilog",
        "switch (args.Length) { case 1: A.Run(); break; case 2: B.Run(); break; } static class A { public static void Run() "
            + "{ Serilog.Log.Logger = new Serilog.LoggerConfiguration().WriteTo.Sink(null!).CreateLogger(); } } "
            + "static class B { public static void Run() { $; } }")]
    [InlineData(nameof(NoLogger.MaybeNotStarted), "log4net",
        "interface I { void Run(); } class A : I { public void Run() { log4net.Config.BasicConfigurator.Configure(); } } "
            + "class B : I { public void Run() { $; } } "
            + "static class P { static void Main(string[] args) { if (args.Length > 1) { I i = args.Length > 2 ? new A() : new B(); i.Run(); } } }")]
    [InlineData(nameof(NoLogger.MaybeNotStarted), "Serilog",
        "class P { static void Main(string[] args) { if (args.Length > 1) new A(); $; } } class A { public A() => "
            + "Serilog.Log.Logger = new Serilog.LoggerConfiguration().WriteTo.Sink(null!).CreateLogger(); }")]
    [InlineData(nameof(NoLogger.Before), "Serilog",
        "$; Serilog.Log.Logger = new Serilog.LoggerConfiguration().WriteTo.Sink(null!).CreateLogger();")]
    [InlineData(nameof(NoLogger.Before), "log4net", "$; log4net.Config.BasicConfigurator.Configure();")]
    [InlineData(nameof(NoLogger.After), "Serilog",
        "Serilog.Log.Logger = new Serilog.LoggerConfiguration().WriteTo.Sink(null!).CreateLogger(); Serilog.Log.CloseAndFlush(); $;")]
    [InlineData(nameof(NoLogger.After), "Serilog",
        "Serilog.Log.Logger = new Serilog.LoggerConfiguration().WriteTo.Sink(null!).CreateLogger(); "
            + "try { Serilog.Log.Information(args[0]); } finally { Serilog.Log.CloseAndFlush(); } if (args.Length > 1) { $; }")]
    [InlineData(nameof(NoLogger.After), "NLog",
        "class P { static void Main() { NLog.LogManager.Configuration = new NLog.Config.LoggingConfiguration(); "
            + "try { P.M(); } finally { NLog.LogManager.Shutdown(); $; } } static void M() { } }")]
    [InlineData(nameof(NoLogger.After), "log4net",
        "log4net.Config.BasicConfigurator.Configure(); log4net.LogManager.Shutdown(); { $; }")]
    // Set up, and ended, by a class of its own.
    [InlineData(nameof(NoLogger.Before), "Serilog", "$; SetUp.Start(); static class SetUp { public static void Start() => "
        + "Serilog.Log.Logger = new Serilog.LoggerConfiguration().WriteTo.Sink(null!).CreateLogger(); }")]
    [InlineData(nameof(NoLogger.After), "log4net", "SetUp.Start(); SetUp.End(); $; static class SetUp { "
        + "public static void Start() => log4net.Config.BasicConfigurator.Configure(); public static void End() => log4net.LogManager.Shutdown(); }")]

    // A static logger of the type says nothing there either.
    [InlineData(nameof(NoLogger.Before), "NLog",
        "class P { static readonly NLog.Logger L = NLog.LogManager.GetCurrentClassLogger(); static void Main() "
            + "{ $; NLog.LogManager.Configuration = new NLog.Config.LoggingConfiguration(); L.Info(1); } }")]
    [InlineData(nameof(NoLogger.Before), "Serilog",
        "class P { static readonly Serilog.ILogger L = Serilog.Log.ForContext<P>(); static void Main() "
            + "{ $; Serilog.Log.Logger = new Serilog.LoggerConfiguration().WriteTo.Sink(null!).CreateLogger(); L.Information(\"a\"); } }")]
    [InlineData(nameof(NoLogger.After), "log4net",
        "class P { static readonly log4net.ILog L = log4net.LogManager.GetLogger(typeof(P)); static void Main() "
            + "{ log4net.Config.BasicConfigurator.Configure(); L.Info(1); log4net.LogManager.Shutdown(); $; } }")]

    // In other functions.
    [InlineData(nameof(NoLogger.MaybeBefore), "Serilog",
        "A.Run(); Serilog.Log.Logger = new Serilog.LoggerConfiguration().WriteTo.Sink(null!).CreateLogger(); A.Run(); "
            + "static class A { public static void Run() { $; } }")]
    [InlineData(nameof(NoLogger.MaybeBefore), "log4net",
        "new A(1); log4net.Config.BasicConfigurator.Configure(); class A { public A(int i) { B.Run(); } } "
            + "class B { internal static void Run() { $; } }")]
    [InlineData(nameof(NoLogger.MaybeBefore), "NLog",
        "A.Run(); NLog.LogManager.Configuration = new NLog.Config.LoggingConfiguration(); static class A { static A() { $; } "
            + "public static void Run() { } }")]
    [InlineData(nameof(NoLogger.MaybeBefore), "Serilog",
        "A.Run(); Serilog.Log.Logger = new Serilog.LoggerConfiguration().WriteTo.Sink(null!).CreateLogger(); static class A "
            + "{ static readonly int I = M(); static int M() { $; return 1; } public static void Run() { } }")]
    [InlineData(nameof(NoLogger.MaybeAfter), "Serilog",
        "Serilog.Log.Logger = new Serilog.LoggerConfiguration().WriteTo.Sink(null!).CreateLogger(); Serilog.Log.CloseAndFlush(); A.Run(); "
            + "static class A { public static void Run() { $; } }")]
    [InlineData(nameof(NoLogger.MaybeAfter), "NLog",
        "class P { static void Main() { NLog.LogManager.Configuration = new NLog.Config.LoggingConfiguration(); "
            + "try { P.M(); } finally { NLog.LogManager.Shutdown(); P.M(); } } static void M() { $; } }")]
    [InlineData(nameof(NoLogger.MaybeAfter), "log4net",
        "log4net.Config.BasicConfigurator.Configure(); log4net.LogManager.Shutdown(); using (new A()) { } "
            + "class A : System.IDisposable { public void Dispose() { $; } }")]
    [InlineData(nameof(NoLogger.MaybeAfter), "Serilog",
        "Serilog.Log.Logger = new Serilog.LoggerConfiguration().WriteTo.Sink(null!).CreateLogger(); "
            + "try { System.Console.Beep(); Serilog.Log.CloseAndFlush(); } catch (System.IO.IOException) { $; }")]
    public async Task Program_without_a_logger_says_why(string reason, string assembly, string source)
    {
        foreach (var (id, statement) in Statements)
        {
            using var run = new FixRun(
                [source.Replace("$", statement, StringComparison.Ordinal)], kind: OutputKind.ConsoleApplication, logging: false,
                references: References.With(assembly));
            Assert.Empty(await run.ErrorsAsync());
            await CheckAsync(run, id, reason, 1);
        }
    }

    [Fact]
    public async Task Published_library_says_why()
    {
        foreach (var (id, statement) in Statements)
        {
            using var run = new SolutionRun()
                .Add(
                    "Lib", OutputKind.DynamicallyLinkedLibrary, [],
                    ("/Lib/Core.cs", "public static class Core { public static void M() { " + statement + "; } }"))
                .AddOptions("Lib", "/Lib/.globalconfig", "is_global = true\nbuild_property.PackageLicenseExpression = MIT");
            var found = (await run.DiagnosticsAsync()).Single(d => d.Diagnostic.Id == id).Diagnostic;
            Assert.EndsWith(NoFix.Introduction + NoLogger.Published.Words, found.GetMessage(), StringComparison.Ordinal);
            Assert.False(await run.FixAllAsync(id));
        }
    }

    /// <summary>Where a logger may be there, or may come from elsewhere, nothing is said.</summary>
    [Theory]
    [InlineData("Microsoft.Extensions.Logging.Abstractions",
        "class P { static void Main() { M(null!); } static void M(Microsoft.Extensions.Logging.ILogger l) { $; } }")]
    [InlineData("Microsoft.Extensions.Logging.Abstractions", "class P { static void Main() { } void M() { $; } }")]
    [InlineData("Serilog", "Serilog.ILogger l = new Serilog.LoggerConfiguration().WriteTo.Sink(null!).CreateLogger(); $;")]
    [InlineData("Serilog", "Serilog.Log.Logger = new Serilog.LoggerConfiguration().WriteTo.Sink(null!).CreateLogger(); $;")]
    [InlineData("Serilog",
        "Serilog.Log.Logger = new Serilog.LoggerConfiguration().WriteTo.Sink(null!).CreateLogger(); "
            + "if (args.Length > 1) { Serilog.Log.CloseAndFlush(); return; } $;")]
    [InlineData("Serilog",
        "Serilog.Log.Logger = new Serilog.LoggerConfiguration().WriteTo.Sink(null!).CreateLogger(); Serilog.Log.CloseAndFlush(); "
            + "Serilog.Log.Logger = new Serilog.LoggerConfiguration().WriteTo.Sink(null!).CreateLogger(); $;")]
    [InlineData("Serilog",
        "if (args.Length > 1) { Serilog.Log.Logger = new Serilog.LoggerConfiguration().WriteTo.Sink(null!).CreateLogger(); } else { "
            + "Serilog.Log.Logger = new Serilog.LoggerConfiguration().WriteTo.Sink(null!).CreateLogger(); } $;")]
    [InlineData("Serilog", "A.Run(); B.Run(); static class A { public static void Run() "
        + "{ Serilog.Log.Logger = new Serilog.LoggerConfiguration().WriteTo.Sink(null!).CreateLogger(); } } "
        + "static class B { public static void Run() { $; } }")]
    [InlineData("log4net", "switch (args.Length) { case 1: A.Run(); break; default: A.Run(); break; } static class A { public static void Run() "
        + "{ log4net.Config.BasicConfigurator.Configure(); B.Run(); } } static class B { public static void Run() { $; } }")]
    [InlineData("Serilog", "B.Run(); A.Run(); static class A { public static void Run() { $; } } static class B { public static void Run() "
        + "{ Serilog.Log.Logger = new Serilog.LoggerConfiguration().WriteTo.Sink(null!).CreateLogger(); } }")]
    [InlineData("Serilog", "if (args.Length > 0) { Serilog.Log.Logger = Make(); A.Run(); } else { A.Run(); Serilog.Log.Logger = Make(); } "
        + "Serilog.ILogger Make() => new Serilog.LoggerConfiguration().WriteTo.Sink(null!).CreateLogger(); "
        + "static class A { public static void Run() { var l = new Serilog.LoggerConfiguration().WriteTo.Sink(null!).CreateLogger(); $; } }")]
    [InlineData("log4net", "log4net.Config.BasicConfigurator.Configure(); A.Run(); if (args.Length > 1) { log4net.LogManager.Shutdown(); return; } "
        + "A.Run(); static class A { public static void Run() { $; } }")]
    [InlineData("NLog", "$;")]
    [InlineData("log4net", "log4net.Config.BasicConfigurator.Configure(); $;")]
    public async Task Program_with_a_logger_says_nothing(string assembly, string source)
    {
        using var run = new FixRun(
            [source.Replace("$", "System.Console.WriteLine(1)", StringComparison.Ordinal)], kind: OutputKind.ConsoleApplication, logging: false,
            references: References.With(assembly));
        Assert.Empty(await run.ErrorsAsync());
        var message = (await run.DiagnosticsAsync()).First(d => d.Id == "LOG1001").GetMessage();
        Assert.DoesNotContain(NoFix.Introduction, message, StringComparison.Ordinal);
        await run.FixAllAsync("LOG1001");
    }

    [Theory]
    [InlineData("""Console.Write("a"); Console.WriteLine("b");""")]
    [InlineData("""foreach (var i in items) Console.WriteLine(i); Console.WriteLine();""")]
    [InlineData("""foreach (var i in items) { Console.Write("a"); Console.WriteLine(i); } Console.WriteLine("b");""")]
    [InlineData("""Console.WriteLine("a"); try { Console.WriteLine("b"); } catch (IOException) { Console.WriteLine("c"); }""")]
    [InlineData("""Console.WriteLine(items.First());""")]
    [InlineData("""Console.WriteLine(/* said */ "a");""")]
    [InlineData("""Console.WriteLine("a" /* said */);""")]
    [InlineData("""Console.WriteLine("a " + orderId /* said */ + " b");""")]
    [InlineData("""Console.WriteLine("a {0}", /* said */ orderId);""")]
    [InlineData("""Console.WriteLine($"a {orderId /* said */}");""")]
    [InlineData("""Console.WriteLine("a" + /* said */ "b");""")]
    [InlineData("""Console.WriteLine("a" + /* said */ orderId + "b");""")]
    [InlineData("""Console.WriteLine($"a {orderId}" /* said */ + name);""")]
    [InlineData("Console.WriteLine(\"a\" // said\n + orderId);")]
    [InlineData("""Console.WriteLine("a " + items.Count(/* said */));""")]
    [InlineData("""items.ToList().ForEach(Console.WriteLine);""")]
    public async Task Print_with_a_fix_says_nothing(string statements)
    {
        using var run = new FixRun([Verify.Method(statements)]);
        foreach (var found in (await run.DiagnosticsAsync()).Where(d => d.Id == "LOG1001"))
        {
            Assert.DoesNotContain(NoFix.Introduction, found.GetMessage(), StringComparison.Ordinal);
            Assert.NotEmpty(await run.ActionsAsync(found));
        }
    }

    /// <summary>A logger that may be null is none to write to, or the print might be lost; one that was given an object for good is.</summary>
    [Theory]
    [InlineData("private readonly ILogger<C>? _log; public C(ILogger<C>? log) => _log = log;", null)]
    [InlineData("ILogger? Log { get; set; }", null)]
    [InlineData("private readonly ILogger<C>? _log = new Logger<C>(Host.Factory);", "_log?.LogInformation(\"x\")")]
    [InlineData("private readonly ILogger<C>? _log; public C(ILogger<C>? log) { _log = log; _log?.LogInformation(\"in\"); }", null)]
    public async Task Logger_that_may_be_null(string member, string? record)
    {
        using var run = new FixRun(
        [
            "class C { " + member + " void M() { Console.WriteLine(\"x\"); } }",
            "static class Host { public static ILoggerFactory Factory = null!; }",
        ]);
        Assert.Empty(await run.ErrorsAsync());
        var found = (await run.DiagnosticsAsync()).Single(d => d.Id == "LOG1001");
        Assert.Equal(record is null, found.GetMessage().Contains(PrintAdvice.AsksPrograms, StringComparison.Ordinal));
        Assert.Equal(record is not null, (await run.ActionsAsync(found)).Any());
        if (record is not null)
        {
            await run.FixAllAsync("LOG1001");
            Assert.Contains(record, await run.TextAsync(), StringComparison.Ordinal);
        }
    }

    /// <summary>Each rule's list on its page has what its messages may say, and nothing else.</summary>
    [Fact]
    public void Every_reason_of_a_rule_is_tested()
    {
        var tested = typeof(PrintReasonTests).GetMethod(nameof(Print_says_why))!.GetCustomAttributesData()
            .Where(a => a.AttributeType == typeof(InlineDataAttribute))
            .Select(a => (IReadOnlyList<CustomAttributeTypedArgument>)a.ConstructorArguments[0].Value!)
            .Select(row => ((string)row[0].Value!, Reason((string)row[1].Value!))).ToHashSet();
        foreach (var rule in PrintRules.All)
        {
            var missing = rule.NoFixes.Where(r => !tested.Contains((rule.Id, r))
                && r != PrintReasons.NoFramework && r != PrintReasons.NoFrameworkInProgram
                && r != PrintReasons.OutputClass && r != PrintReasons.Torn
                && typeof(NoLogger).GetFields().All(f => !r.Equals(f.GetValue(null))));
            Assert.Empty(missing.Select(r => rule.Id + ": " + r.Words));
            Assert.Empty(tested.Where(t => t.Item1 == rule.Id && !rule.NoFixes.Contains(t.Item2)).Select(t => rule.Id + ": " + t.Item2.Words));
        }
    }

    private static readonly (string Id, string Statement)[] Statements =
    [
        ("LOG1001", "System.Console.WriteLine(1)"), ("LOG1002", """System.Diagnostics.Trace.WriteLine("x")"""),
        ("LOG1003", """System.IO.File.AppendAllText("app.log", "x\n")"""), ("LOG1004", """System.Diagnostics.Debug.WriteLine("x")"""),
    ];

    private static async Task CheckAsync(FixRun run, string id, string reason, int count)
    {
        var words = NoFix.Introduction + Reason(reason).Words;
        var found = (await run.DiagnosticsAsync()).Where(d => d.Id == id).ToArray();
        Assert.True(
            found.Count(d => d.GetMessage().EndsWith(words, StringComparison.Ordinal)) == count,
            string.Join('\n', found.Select(d => d.GetMessage())));
        foreach (var one in found.Where(d => d.GetMessage().EndsWith(words, StringComparison.Ordinal)))
        {
            Assert.Empty(await run.ActionsAsync(one));
        }
    }

    private static NoFix Reason(string name)
        => (NoFix)(typeof(PrintReasons).GetField(name) ?? typeof(NoLogger).GetField(name))!.GetValue(null)!;
}
