using LogAnalyzers.UnitTests.Verification;

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
    public async Task Of_several_members_stays(string members)
    {
        using var run = new FixRun([Type(members)]);
        await run.FixAllAsync("LOG1001");
        Assert.Equal(Type(members), await run.TextAsync());
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
    public async Task Of_one_member_becomes_a_record(string before, string after)
    {
        using var run = new FixRun([Type(before)]);
        await run.FixAllAsync("LOG1001");
        Assert.Equal(Type(after), await run.TextAsync());
    }
}
