using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.UnitTests.Fixes.Output;

/// <summary>A line that one member begins and another ends is one line: neither becomes a record.</summary>
public sealed class LineTests
{
    private static string Type(string members)
        => "class C\n{\n    private readonly ILogger<C> _logger;\n    public C(ILogger<C> logger) { _logger = logger; }\n    " + members + "\n}\n";

    [Theory]
    [InlineData("""void Say(string t) { WriteLocal(t); Console.WriteLine(); } void WriteLocal(string t) { Console.Write(t); }""")]
    [InlineData("""void Say(string t) { Console.Write("op... "); Done(); } void Done() { Console.WriteLine("ok"); }""")]
    [InlineData("""void Say(string t) { Console.Write("op... "); Between(); } void Between() { Done(); } void Done() { Console.WriteLine("ok"); }""")]
    [InlineData("""void Start() { Console.Write("starting... "); } void Stop() { Console.WriteLine("stopped"); }""")]
    [InlineData("""void Say() { foreach (var i in new[] { 1 }) Item(i); } void Item(int i) { Console.Write(i); }""")]
    [InlineData("""void Say() { Console.Write("> "); Redraw(); } void Redraw() { Console.SetCursorPosition(0, 0); }""")]
    [InlineData("""void Say() { Console.Write("> "); Redraw(); } void Redraw() { Console.CursorLeft = 2; }""")]
    [InlineData("""void Say() { Part("a"); Part("b"); } void Part(string s) { Console.Write(s); }""")]
    [InlineData("""void Say() { Part("a"); Console.WriteLine("b"); void Part(string s) { Console.Write(s); } }""")]
    [InlineData("""void Say(C other) { Console.Write("a "); new D(); } class D { public D() { Console.WriteLine("b"); } }""")]
    [InlineData("""void Say(string t) { Format(Console.Out, t); Console.WriteLine(); } void Format(TextWriter w, string t) { w.Write(t); }""")]
    [InlineData("""void Say() { Console.Error.Write("[y/N]: "); var k = Console.ReadKey(); Console.Error.WriteLine(); }""")]
    [InlineData("""void Say() { Console.Write("Any key"); Console.ReadKey(true); Console.WriteLine(); }""")]
    [InlineData("""void Say(int i) { Console.Write("to "); if (i == 3) { Console.WriteLine("failed"); return; } Console.WriteLine("ok"); }""")]
    [InlineData("""void Say(int i) { for (;;) { Console.Write("a "); if (i == 3) { Console.WriteLine("no"); continue; } Console.WriteLine(i); } }""")]
    [InlineData("""void Say() { while (true) { Console.Write("to "); break; } Console.WriteLine("ok"); }""")]
    [InlineData("""void Say() { try { Console.Write("to "); throw new Exception(); } catch { Console.WriteLine("failed"); } }""")]
    [InlineData("""void Say() { try { Console.Write("to "); return; } finally { Console.WriteLine("done"); } }""")]
    [InlineData("""void Say(string p) { Console.Write($"Loading {p}... "); File.ReadAllText(p); Console.WriteLine("ok"); }""")]
    [InlineData("""void Say(StreamReader r) { Console.Write("a "); r.ReadLine(); Console.WriteLine("b"); }""")]
    [InlineData("""void Say(Stream r) { Console.Write("a "); r.ReadByte(); Console.WriteLine("b"); }""")]
    [InlineData("""void Say(string p) { Console.Write("a "); using (var r = new StreamReader(p)) { r.ReadToEnd(); } Console.WriteLine("b"); }""")]
    [InlineData("""async Task Say(string p) { Console.Write("a "); await File.ReadAllTextAsync(p); Console.WriteLine("b"); }""")]
    [InlineData("""void Say(string p) { Console.Write("a "); ReadConfig(); Console.WriteLine("b"); } int ReadConfig() => 1;""")]
    [InlineData("""void Say(string p) { Console.Write("a "); try { File.ReadAllText(p); Console.WriteLine("ok"); } """
        + """catch (IOException ex) { Console.WriteLine("failed: " + ex.Message); } }""")]
    [InlineData("""void Say(int id) { Console.Write("x "); if (id > 0) Console.WriteLine("y"); Console.WriteLine("z"); }""")]
    [InlineData("""void Say(List<int> l) { Console.Write("items: "); foreach (var i in l) Console.WriteLine(i); Console.WriteLine("end"); }""")]
    [InlineData("""void Say(int id) { Console.Write("x "); if (id > 0) Done(); Console.WriteLine("z"); } void Done() { Console.WriteLine("y"); }""")]
    [InlineData("""void Say(int id) { Console.Write("x "); Done(id); Console.WriteLine("z"); } """
        + """void Done(int i) { if (i > 0) Console.WriteLine("y"); }""")]
    [InlineData("""void Say(int id) { Console.Write("x "); switch (id) { case 1: Console.WriteLine("one"); break; } Console.WriteLine("z"); }""")]
    [InlineData("""bool Say() { Console.Write("Loading... "); try { Work(); Console.WriteLine("ok"); return true; } """
        + """catch (Exception ex) { Console.WriteLine("failed: " + ex.Message); return false; } } void Work() { }""")]
    [InlineData("""void Say() { Console.Write("x "); try { Work(); Console.WriteLine("a"); } """
        + """catch (IOException) { Console.WriteLine("b"); } catch (Exception) { Console.WriteLine("c"); } finally { Work(); } } void Work() { }""")]
    [InlineData("""void Say(List<int> l) { foreach (var p in l) { Console.Write(p + ": "); if (p == 1) { Console.WriteLine("one"); """
        + """continue; } try { Work(); } finally { Console.WriteLine("read"); } } } void Work() { }""")]
    [InlineData("""void Say(bool c) { Console.Write("x "); if (c) Console.Error.WriteLine("warn"); Console.WriteLine("z"); }""")]
    [InlineData("""void Say(List<int> l) { foreach (var i in l) { Console.WriteLine(i); Work(); Console.Write("next: "); } } void Work() { }""")]
    [InlineData("""void Say(int i) { Console.Write("x "); var s = i > 0 ? Name() : ""; Console.WriteLine(s); } """
        + """string Name() { Console.WriteLine("n"); return ""; }""")]
    [InlineData("""void Say() { V(() => Console.WriteLine("ok")); } void V(Action done) { Console.Write("wait... "); done(); }""")]
    [InlineData("""void Say() { V(Done); } void V(Action done) { Console.Write("wait... "); done?.Invoke(); } """
        + """void Done() { Console.WriteLine("ok"); }""")]
    [InlineData("""event Action Ev; void Say() { Ev += () => Console.WriteLine("ev"); Console.Write("raise "); Ev?.Invoke(); }""")]
    [InlineData("""Action _a = () => { }; void Say() { Set(() => Console.WriteLine("ev")); } void Set(Action a) => _a = a; """
        + """void Go() { Console.Write("go "); _a(); }""")]
    [InlineData("""IEnumerable<int> Seq() { for (var i = 0; i < 2; i++) { Console.Write(i + " "); yield return i; } } """
        + """void Say() { foreach (var i in Seq()) Console.WriteLine("got " + i); }""")]
    [InlineData("""void Say() { using var t = new Timer(_ => Console.Write("."), null, 1, 1); Work(); Console.WriteLine("done"); } """
        + """void Work() { }""")]
    [InlineData("""void Say(List<int> l) { Console.Write("a: "); l.ForEach(i => Console.WriteLine(i)); }""")]
    [InlineData("""void Say(List<int> l) { l.ForEach(i => Console.Write(i)); Console.WriteLine("end"); }""")]
    [InlineData("""void Say() { Run(() => Console.Write("a ")); } void Run(Action a) { a(); Console.WriteLine("b"); }""")]
    [InlineData("""int Say(int i) { Console.Write("x "); return i switch { 0 => Fail("zero"), _ => Fail("more") }; } """
        + """int Fail(string s) { Console.WriteLine(s); return 1; }""")]
    [InlineData("""void Say(int i) { again: Console.WriteLine(i); Work(); Console.Write("again "); if (i-- > 0) goto again; } void Work() { }""")]
    public async Task Of_several_members_stays(string members)
    {
        using var run = new FixRun([Type(members)]);
        await run.FixAllAsync("LOG1001");
        await AgainAsync(run);
        Assert.Equal(Type(members), await run.TextAsync());
    }

    /// <summary>Pieces that become one record are none for a handler, whatever their values do.</summary>
    [Theory]
    [InlineData("""void Say(string n) { try { Console.Write("a "); Console.WriteLine(n); } finally { Console.WriteLine("b"); } }""")]
    [InlineData("""void Say(string n) { try { Console.Write("a "); Console.WriteLine(Of(n)); } catch (IOException) { Console.WriteLine("b"); } } """
        + """string Of(string n) => File.ReadAllText(n);""")]
    [InlineData("""void Say(string n) { try { Console.Write("a "); Console.Write(n + ", "); Console.WriteLine(n); Work(); } """
        + """catch { Console.WriteLine("b"); throw; } finally { new[] { 1 }.ToList().ForEach(i => Console.WriteLine($"c {i}")); } } """
        + """void Work() { }""")]
    public async Task That_goes_on_at_once_is_whole_for_handlers(string members)
    {
        using var run = new FixRun([Type(members)]);
        await run.FixAllAsync("LOG1001");
        await AgainAsync(run);
        Assert.DoesNotContain("Console.", await run.TextAsync(), StringComparison.Ordinal);
    }

    /// <summary>A second run changes nothing, whatever the first has left.</summary>
    private static async Task AgainAsync(FixRun run)
    {
        var first = await run.TextAsync();
        if ((await run.DiagnosticsAsync()).Any(d => d.Id == "LOG1001"))
        {
            await run.FixAllAsync("LOG1001");
        }

        Assert.Equal(first, await run.TextAsync());
    }

    [Theory]
    [InlineData("public static void Begin(this string s) { Console.Write(s + \" ... \"); }", "\"x\".Begin(); Console.WriteLine(\"ok\");")]
    [InlineData("public static void End(this string s) { Console.WriteLine(s); }", "Console.Write(\"x ... \"); \"ok\".End();")]
    [InlineData("public static void Say(this string s) { Console.WriteLine(s); }", "\"x\".Say(); Console.WriteLine(\"ok\");", true)]
    public async Task Of_two_projects_stays(string step, string use, bool isWhole = false)
    {
        step = "namespace Lib;\npublic static class Step { " + step + " }\n";
        use = "using Lib;\nusing Microsoft.Extensions.Logging;\nstatic class P { "
            + "static ILogger _l = LoggerFactory.Create(b => b.AddConsole()).CreateLogger(\"x\"); "
            + "static void Main() { " + use + " } }\n";
        using var run = new SolutionRun();
        run.Add("Lib", OutputKind.DynamicallyLinkedLibrary, [], ("/Lib/Step.cs", step))
            .Add("App", OutputKind.ConsoleApplication, ["Lib"], ("/App/Program.cs", use));
        Assert.Equal(isWhole, await run.FixAllAsync());
    }

    [Fact]
    public async Task Of_constructor_and_Dispose_stays()
    {
        const string Source =
            """
            sealed class Op : IDisposable
            {
                private static readonly ILogger Logger = null!;
                public Op(string name) { Console.Write(name + "... "); }
                public void Dispose() { Console.WriteLine("ok"); }
            }
            static class Use { static void Run() { using (new Op("x")) { } } }
            """;
        using var run = new FixRun([Source]);
        await run.FixAllAsync("LOG1001");
        await AgainAsync(run);
        Assert.Equal(Source, await run.TextAsync());
    }

    [Theory]
    [InlineData("""void Say() { Part("a"); } void Part(string s) { Console.Write(s); }""",
        """void Say() { Part("a"); } void Part(string s) { _logger.LogInformation("{S}", s); }""")]
    [InlineData("""void Say() { Line("a"); Console.WriteLine("b"); } void Line(string s) { Console.WriteLine(s); }""",
        """void Say() { Line("a"); _logger.LogInformation("b"); } void Line(string s) { _logger.LogInformation("{S}", s); }""")]
    [InlineData("""void Say() { Line("a"); Console.WriteLine(); } void Line(string s) { Console.WriteLine(s); }""",
        """void Say() { Line("a"); } void Line(string s) { _logger.LogInformation("{S}", s); }""")]
    [InlineData("""void Say() { Prompt(); Console.ReadLine(); } void Prompt() { Console.Write("> "); } void Other() { Console.WriteLine("x"); }""",
        """void Say() { Prompt(); Console.ReadLine(); } void Prompt() { Console.Write("> "); } void Other() { _logger.LogInformation("x"); }""")]
    [InlineData("""void Say(int i) { if (i > 0) { Console.Write("Name: "); var n = Console.ReadLine(); } Console.WriteLine("z"); }""",
        """void Say(int i) { if (i > 0) { Console.Write("Name: "); var n = Console.ReadLine(); } _logger.LogInformation("z"); }""")]
    [InlineData("""void Say(int i) { if (i > 0) { Console.Write("a "); return; } Console.WriteLine("z"); }""",
        """void Say(int i) { if (i > 0) { _logger.LogInformation("a "); return; } _logger.LogInformation("z"); }""")]
    [InlineData("""void Say(int i) { Console.Write("a "); Work(); Console.WriteLine("b"); Console.WriteLine("c"); } void Work() { }""",
        """void Say(int i) { Console.Write("a "); Work(); Console.WriteLine("b"); _logger.LogInformation("c"); } void Work() { }""")]
    [InlineData("""void Say() { try { Console.Write("a "); Console.WriteLine("b"); Work(); } finally { Work(); } Console.WriteLine("c"); """
        + """} void Work() { }""",
        """void Say() { try { _logger.LogInformation("a b"); Work(); } finally { Work(); } _logger.LogInformation("c"); } void Work() { }""")]
    [InlineData("""void Say() { try { Console.Write("a "); Work(); Console.WriteLine("b"); } finally { Work(); } Console.WriteLine("c"); """
        + """} void Work() { }""",
        """void Say() { try { Console.Write("a "); Work(); Console.WriteLine("b"); } finally { Work(); } _logger.LogInformation("c"); } """
        + """void Work() { }""")]
    [InlineData("""void Say(Task t) { Task.Run(() => Console.WriteLine("a")); Console.WriteLine("b"); Run(() => Console.WriteLine("c")); """
        + """} void Run(Action a) { a(); }""",
        """void Say(Task t) { Task.Run(() => _logger.LogInformation("a")); _logger.LogInformation("b"); """
        + """Run(() => _logger.LogInformation("c")); } void Run(Action a) { a(); }""")]
    [InlineData("""void Say(Action w) { Console.Write("a "); w(); Console.WriteLine("b"); Run(() => Console.WriteLine("c")); } """
        + """void Run(Action a) { a(); }""",
        """void Say(Action w) { Console.Write("a "); w(); Console.WriteLine("b"); Run(() => _logger.LogInformation("c")); } """
        + """void Run(Action a) { a(); }""")]
    [InlineData("""void Say(int i) { switch (i) { case 1: Console.Write("a "); Work(); Console.WriteLine("b"); break; """
        + """default: Console.WriteLine("c"); break; } } void Work() { }""",
        """void Say(int i) { switch (i) { case 1: Console.Write("a "); Work(); Console.WriteLine("b"); break; """
        + """default: _logger.LogInformation("c"); break; } } void Work() { }""")]
    [InlineData("""void Say() { try { Draw(n => Console.WriteLine($"a {n}")); } catch (Exception) { Work(); } } """
        + """void Draw(Action<int> d) { d(1); } void Work() { }""",
        """void Say() { try { Draw(n => _logger.LogInformation("a {N}", n)); } catch (Exception) { Work(); } } """
        + """void Draw(Action<int> d) { d(1); } void Work() { }""")]
    [InlineData("""void Say() { try { Work(); } finally { Draw(n => { try { Console.WriteLine(n); } finally { Work(); } }); } } """
        + """void Draw(Action<int> d) { d(1); } void Work() { }""",
        """void Say() { try { Work(); } finally { Draw(n => { try { _logger.LogInformation("{N}", n); } finally { Work(); } }); } } """
        + """void Draw(Action<int> d) { d(1); } void Work() { }""")]
    public async Task Of_one_member_becomes_a_record(string before, string after)
    {
        using var run = new FixRun([Type(before)]);
        await run.FixAllAsync("LOG1001");
        await AgainAsync(run);
        Assert.Equal(Type(after), await run.TextAsync());
    }
}
