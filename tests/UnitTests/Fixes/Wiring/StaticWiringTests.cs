using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis.CSharp;

namespace LogAnalyzers.UnitTests.Fixes.Wiring;

/// <summary>Types that nobody injects get a static logger from the project's log factory.</summary>
public sealed class StaticWiringTests
{
    [Theory]
    [InlineData("""class C { public void M() { Console.WriteLine("x"); } }""",
        "private static readonly ILogger Logger = AppLogging.Factory.CreateLogger<C>();")]
    [InlineData("""static class C { public static void M() => Console.WriteLine("x"); }""",
        "private static readonly ILogger Logger = AppLogging.Factory.CreateLogger(typeof(C));")]
    [InlineData("struct C { public int A; public void M() => Console.WriteLine(A); }", """Logger.LogInformation("{A}", A)""")]
    [InlineData("""readonly ref struct C { public void M() => Console.WriteLine("x"); }""", "CreateLogger(typeof(C))")]
    [InlineData("record C(int Id) { public void M() => Console.WriteLine(Id); }", "CreateLogger<C>()")]
    [InlineData("record struct C(int Id) { public void M() => Console.WriteLine(Id); }", "CreateLogger<C>()")]
    [InlineData("class C<T> { public void M(T t) => Console.WriteLine(t); }", "CreateLogger<C<T>>()")]
    [InlineData("class O { class C { public void M() => Console.WriteLine(1 + 1); } }",
        "class C { private static readonly ILogger Logger = AppLogging.Factory.CreateLogger<C>();")]
    [InlineData("""interface C { void M() => Console.WriteLine("x"); }""",
        "interface C { private static readonly ILogger Logger = AppLogging.Factory.CreateLogger<C>();")]
    [InlineData("interface C<T> where T : C<T> { void M() => Console.WriteLine(1 + 1); }",
        "ILogger Logger = AppLogging.Factory.CreateLogger<C<T>>();")]
    [InlineData("interface C<T> where T : C<T> { static abstract T Make(); void M() => Console.WriteLine(1 + 1); }", "CreateLogger(typeof(C<T>))")]
    [InlineData("interface C<T> where T : C<T> { static virtual void M() { Console.WriteLine(1 + 1); } }", "CreateLogger(typeof(C<T>))")]
    [InlineData(
        "interface B<T> where T : B<T> { static abstract T Make(); } interface C<T> : B<T> where T : C<T> { void M() => Console.WriteLine(1); }",
        "CreateLogger(typeof(C<T>))")]
    [InlineData("interface C<out T> { T Make(); void M() => Console.WriteLine(1 + 1); }", "CreateLogger<C<T>>()")]
    [InlineData("interface C<in T> { static void M() => Console.WriteLine(1 + 1); }", "CreateLogger<C<T>>()")]
    [InlineData("interface I<T> where T : I<T> { static abstract void M(); } struct C : I<C> { public static void M() => Console.WriteLine(1 + 1); }",
        "struct C : I<C> { private static readonly ILogger Logger = AppLogging.Factory.CreateLogger<C>();")]
    [InlineData(
        "interface I<T> where T : I<T> { static abstract void M(); } class C<T> : I<C<T>> { static void I<C<T>>.M() => Console.WriteLine(1); }",
        "class C<T> : I<C<T>> { private static readonly ILogger Logger = AppLogging.Factory.CreateLogger<C<T>>();")]
    [InlineData("ref struct C<T> { public void M() => Console.WriteLine(1 + 1); }", "CreateLogger(typeof(C<T>))")]
    [InlineData("static class C { extension(string s) { public void M() => Console.WriteLine(s); } }", "CreateLogger(typeof(C))")]
    [InlineData("""class C { public static C operator +(C a, C b) { Console.WriteLine("x"); return a; } }""", "CreateLogger<C>()")]
    [InlineData("static class C { public static void M(this string s) { Console.WriteLine(s); } }", """Logger.LogInformation("{S}", s)""")]
    [InlineData("""class C { public static IEnumerable<int> M() { Console.WriteLine("x"); yield return 1; } }""", "CreateLogger<C>()")]
    [InlineData("""class C { static readonly int X = Load(); static int Load() { Console.WriteLine("x"); return 1; } }""",
        "class C { private static readonly ILogger Logger = ")]
    [InlineData("""class C { static readonly Action A = static () => Console.WriteLine("x"); }""", """static () => Logger.LogInformation("x")""")]
    [InlineData("""class C { public string Logger = ""; public void M() { Console.WriteLine("x"); } }""", "ILogger Log = AppLogging")]
    [InlineData("""class B { protected int Logger; } class C : B { public void M() { Console.WriteLine("x"); } }""", "ILogger Log = AppLogging")]
    [InlineData("class C { private static int s_a; private static int s_b; public void M() { Console.WriteLine(s_a + s_b); } }",
        "ILogger s_logger = AppLogging")]
    [InlineData("""class C { private static readonly string _a = ""; public void M() { Console.WriteLine(_a); } }""", "ILogger _logger = AppLogging")]
    [InlineData("""class C { ~C() { Console.WriteLine("x"); } }""", "CreateLogger<C>()")]
    [InlineData("""class C : Exception { public C() { Console.WriteLine("x"); } }""", "CreateLogger<C>()")]
    [InlineData("""class C { public C() : this(Say()) { } C(int x) { } static int Say() { Console.WriteLine("x"); return 1; } }""",
        "CreateLogger<C>()")]
    [InlineData("""partial class C { } partial class C { void M() { Console.WriteLine("x"); } }""",
        "partial class C { private static readonly ILogger Logger = AppLogging.Factory.CreateLogger<C>(); } partial class C { void M() { Logger.Log")]
    public async Task Is_wired(string source, string expected)
    {
        using var run = SolutionRun.Program("class Program { static void Main() { } }\n" + source);
        Assert.True(await run.FixAllAsync());
        var text = await run.TextAsync();
        SolutionRun.Contains(expected, text);
        Assert.DoesNotContain("Console.WriteLine", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, """Logger.LogInformation("x")""")]
    [InlineData(1, """Logger.LogTrace("x")""")]
    public async Task One_fix_from_the_lightbulb_wires_as_well(int action, string expected)
    {
        using var run = new FixRun(
            ["class Program { static void Main() { } }", """class C { public void M() { Console.WriteLine("x"); Console.WriteLine("y"); } }"""],
            kind: Microsoft.CodeAnalysis.OutputKind.ConsoleApplication);
        var actions = await run.ActionsAsync((await run.DiagnosticsAsync())[0]);
        Assert.Equal(6, actions.Length);
        Assert.Equal("LOG1001.Default", actions[0].EquivalenceKey);
        await run.ApplyAsync(actions[action]);
        Assert.Empty(await run.ErrorsAsync());
        SolutionRun.Contains(expected, await run.TextAsync(1));
        SolutionRun.Contains("""Console.WriteLine("y")""", await run.TextAsync(1));
        SolutionRun.Contains("class AppLogging", await run.TextAsync());
    }

    [Fact]
    public async Task What_only_prints_what_nobody_can_log_wires_nothing()
    {
        using var run = SolutionRun.Program(
            """
            class Program { static void Main() { } }
            class C { public void M(int[] a) { foreach (var x in a) { Console.Write(x + " "); } Console.WriteLine(); } }
            """);
        Assert.False(await run.FixAllAsync());
    }

    [Fact]
    public async Task The_file_stays_as_it_is_but_for_the_logger()
    {
        using var run = SolutionRun.Program("""
            // Licence.
            using System.Text;

            namespace Shop
            {
                /// <summary>Prices.</summary>
                internal class Prices
                {
                    private readonly int _rate; // percent

                    public Prices(int rate)
                    {
                        _rate = rate;
                    }

                    public static void Main()
                    {
                        Console.WriteLine("starting");
                    }

                    public decimal Of(string article)
                    {
                        Console.WriteLine($"Price of {article} at {_rate}");
                        return 1;
                    }
                }
            }
            """, LanguageVersion.CSharp10);
        Assert.True(await run.FixAllAsync());
        var text = (await run.TextAsync()).Replace("\r", "", StringComparison.Ordinal);
        Assert.StartsWith("""
            // Licence.
            using System.Text;
            using Microsoft.Extensions.Logging;

            namespace Shop
            {
                /// <summary>Prices.</summary>
                internal class Prices
                {
                    private static readonly ILogger Logger = AppLogging.Factory.CreateLogger<Prices>();
                    private readonly int _rate; // percent

                    public Prices(int rate)
                    {
                        _rate = rate;
                    }

                    public static void Main()
                    {
                        Logger.LogInformation("starting");
                    }

                    public decimal Of(string article)
                    {
                        Logger.LogInformation("Price of {Article} at {Rate}", article, _rate);
                        return 1;
                    }
                }

                /// <summary>
            """.Replace("\r", "", StringComparison.Ordinal), text, StringComparison.Ordinal);
        Assert.EndsWith("    }\n}\n", text.TrimEnd() + "\n", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Framework.Serilog, "Serilog", "Serilog.Log.Logger = Serilog.Log.Logger;", "Log.ForContext(typeof(C<T>))")]
    [InlineData(Framework.Log4Net, "log4net", "log4net.LogManager.GetLogger(\"x\").Info(\"y\");", "LogManager.GetLogger(typeof(C<T>))")]
    [InlineData(Framework.NLog, "NLog", "NLog.LogManager.GetLogger(\"x\").Info(\"y\");", "LogManager.GetCurrentClassLogger()")]
    public async Task Interfaces_with_static_members_are_in_other_frameworks_too(Framework framework, string name, string start, string expected)
    {
        _ = framework;
        using var run = new SolutionRun().Add(
            "App", Microsoft.CodeAnalysis.OutputKind.ConsoleApplication, LanguageVersion.Latest, [],
            [("/App/Program.cs", "class Program { static void Main() { " + start + " } }\n"
                + "interface C<T> where T : C<T> { static abstract T Make(); void M() => Console.WriteLine(1 + 1); }")],
            [.. References.With(name)]);
        Assert.True(await run.FixAllAsync());
        SolutionRun.Contains(expected, await run.TextAsync());
    }

    /// <summary>Who logs each first chance exception would be called for ever by what a disposed factory throws.</summary>
    [Fact]
    public async Task A_dead_factory_is_asked_once()
    {
        using var run = SolutionRun.Program(
            """
            class C { public static void M() { Console.WriteLine("x"); } public static void Main() { } ~C() { } }
            class D { static void Watch() => AppDomain.CurrentDomain.FirstChanceException += (s, e) => C.M(); }
            """);
        Assert.True(await run.FixAllAsync());
        var compilation = (await run.Solution.Projects.Single().GetCompilationAsync())!.AddSyntaxTrees(CSharpSyntaxTree.ParseText(
            """
            using Microsoft.Extensions.Logging;
            public class Dead : ILoggerFactory
            {
                public static int Asked, Heard;
                public void AddProvider(ILoggerProvider p) { }
                public void Dispose() { }
                public ILogger CreateLogger(string n)
                {
                    if (++Asked > 20) { System.Environment.FailFast("endless"); }
                    throw new System.ObjectDisposedException("dead");
                }
                public static void Run()
                {
                    AppLogging.Factory = new Dead();
                    var (first, second) = (AppLogging.Factory.CreateLogger("first"), AppLogging.Factory.CreateLogger("second"));
                    System.EventHandler<System.Runtime.ExceptionServices.FirstChanceExceptionEventArgs> hear = (s, e) =>
                    {
                        if (e.Exception is System.ObjectDisposedException { ObjectName: "dead" }) { Heard++; second.LogTrace("heard"); }
                    };
                    System.AppDomain.CurrentDomain.FirstChanceException += hear;
                    try { first.LogTrace("1"); second.LogTrace("2"); first.LogTrace("3"); C.M(); }
                    finally { System.AppDomain.CurrentDomain.FirstChanceException -= hear; }
                }
            }
            """, path: "Dead.cs", options: (CSharpParseOptions)run.Solution.Projects.Single().ParseOptions!));
        using var stream = new MemoryStream();
        var emitted = compilation.Emit(stream);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));
        var dead = System.Reflection.Assembly.Load(stream.ToArray()).GetType("Dead")!;
        dead.GetMethod("Run")!.Invoke(null, null);
        Assert.Equal((1, 1), (dead.GetField("Asked")!.GetValue(null), dead.GetField("Heard")!.GetValue(null)));
    }
}
