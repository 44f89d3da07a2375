using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Fixes.Output;

/// <summary>A colour says how bad it is: the level follows it, and where only run time knows it, somebody has to choose.</summary>
public sealed class ColourLevelTests
{
    private const string Helpers =
        """

            static ConsoleColor Of(int i) => (ConsoleColor)i;
            static void Red() { Console.ForegroundColor = ConsoleColor.Red; }
            static void Set(ConsoleColor c) => Console.ForegroundColor = c;
            static void Reset() => Console.ResetColor();
            static void In(ConsoleColor c, Action a) { Console.ForegroundColor = c; a(); Console.ResetColor(); }
            sealed class Scope : IDisposable { public Scope(ConsoleColor c) { Console.ForegroundColor = c; }
                public void Dispose() => Console.ResetColor(); }
            static readonly ConsoleColor Bad = ConsoleColor.Red;
            static ConsoleColor Chosen { get; set; }
            static ConsoleColor Colour { get => Console.ForegroundColor; set => Console.ForegroundColor = value; }
            static Scope InRed() => new Scope(ConsoleColor.Red);
            static Scope InThat(ConsoleColor c) { return new(c); }
            interface IOut { void Emit(string s); }
        }
        """;

    private static string Source(string statements)
        => Verify.Method(statements).Replace("\r", "", StringComparison.Ordinal)[..^1].TrimEnd() + Helpers;

    [Theory]
    [InlineData("""Red(); Console.WriteLine("x");""", """Red(); _logger.LogError("x");""")]
    [InlineData("""Set(ConsoleColor.Yellow); Console.WriteLine("x"); Reset();""", """Set(ConsoleColor.Yellow); _logger.LogWarning("x"); Reset();""")]
    [InlineData("""using (new Scope(ConsoleColor.Red)) { Console.WriteLine("x"); }""",
        """using (new Scope(ConsoleColor.Red)) { _logger.LogError("x"); }""")]
    [InlineData("""using var s = new Scope(ConsoleColor.Red); Console.WriteLine("x");""",
        """using var s = new Scope(ConsoleColor.Red); _logger.LogError("x");""")]
    [InlineData("""In(ConsoleColor.Red, () => Console.WriteLine("x"));""", """In(ConsoleColor.Red, () => _logger.LogError("x"));""")]
    [InlineData("""Red(); Reset(); Console.WriteLine("x");""", """Red(); Reset(); _logger.LogInformation("x");""")]
    [InlineData("""Console.ForegroundColor = Bad; Console.WriteLine("x");""", """Console.ForegroundColor = Bad; _logger.LogError("x");""")]
    [InlineData("""if (orderId > 0) { Red(); Reset(); } Console.WriteLine("x");""",
        """if (orderId > 0) { Red(); Reset(); } _logger.LogInformation("x");""")]
    [InlineData("""Console.BackgroundColor = ConsoleColor.Red; Console.WriteLine("x");""",
        """Console.BackgroundColor = ConsoleColor.Red; _logger.LogError("x");""")]
    [InlineData("""Console.ForegroundColor = orderId > 0 ? ConsoleColor.Green : ConsoleColor.Blue; Console.WriteLine("x");""",
        """Console.ForegroundColor = orderId > 0 ? ConsoleColor.Green : ConsoleColor.Blue; _logger.LogInformation("x");""")]
    [InlineData("""Console.ForegroundColor = Of(orderId); Console.WriteLine("error: x");""",
        """Console.ForegroundColor = Of(orderId); _logger.LogError("x");""")]
    [InlineData("""Console.ForegroundColor = ConsoleColor.Yellow; try { Red(); } finally { Console.ResetColor(); } Console.WriteLine("x");""",
        """Console.ForegroundColor = ConsoleColor.Yellow; try { Red(); } finally { Console.ResetColor(); } _logger.LogInformation("x");""")]
    [InlineData("""var old = Console.ForegroundColor; Red(); try { Of(1); } finally { Console.ForegroundColor = old; } Console.WriteLine("x");""",
        """var old = Console.ForegroundColor; Red(); try { Of(1); } finally { Console.ForegroundColor = old; } _logger.LogInformation("x");""")]
    [InlineData("""Red(); try { Of(1); } finally { Of(2); } Console.WriteLine("x");""", """Red(); try { Of(1); } finally { Of(2); } """
        + """_logger.LogError("x");""")]
    [InlineData("""(Console.ForegroundColor, Console.BackgroundColor) = (ConsoleColor.Red, ConsoleColor.Black); Console.WriteLine("x");""",
        """(Console.ForegroundColor, Console.BackgroundColor) = (ConsoleColor.Red, ConsoleColor.Black); _logger.LogError("x");""")]
    [InlineData("""Console.BackgroundColor = ConsoleColor.DarkRed; Console.ForegroundColor = ConsoleColor.White; Console.WriteLine("x"); """
        + """Console.ResetColor();""",
        """_logger.LogError("x");""")]
    [InlineData("""Console.ForegroundColor = ConsoleColor.White; Console.BackgroundColor = ConsoleColor.DarkRed; Console.WriteLine("x"); """
        + """Console.ResetColor();""",
        """_logger.LogError("x");""")]
    [InlineData("""Colour = ConsoleColor.Red; Console.WriteLine("x"); Colour = ConsoleColor.Gray; Console.WriteLine("y");""",
        """Colour = ConsoleColor.Red; _logger.LogError("x"); Colour = ConsoleColor.Gray; _logger.LogInformation("y");""")]
    [InlineData("""using (InRed()) Console.WriteLine("x");""", """using (InRed()) _logger.LogError("x");""")]
    [InlineData("""using (InThat(ConsoleColor.Yellow)) Console.WriteLine("x");""",
        """using (InThat(ConsoleColor.Yellow)) _logger.LogWarning("x");""")]
    [InlineData("""for (;;) { Console.WriteLine("x"); Red(); Reset(); }""", """for (;;) { _logger.LogInformation("x"); Red(); Reset(); }""")]
    public async Task Gives_the_level(string before, string after)
    {
        using var run = new FixRun([Source(before)]);
        await run.FixAllAsync("LOG1001");
        Assert.Equal(Source(after), (await run.TextAsync()).Replace("\r", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""Write("a", ConsoleColor.Red); void Write(string m, ConsoleColor c) { Console.ForegroundColor = c; Console.WriteLine(m); """
        + "Console.ResetColor(); }")]
    [InlineData("""Write("a"); void Write(string m, ConsoleColor c = ConsoleColor.Red) { Console.ForegroundColor = c; Console.WriteLine(m); """
        + "Console.ResetColor(); }")]
    [InlineData("""Console.ForegroundColor = orderId > 0 ? ConsoleColor.Green : ConsoleColor.Red; Console.WriteLine("x"); Console.ResetColor();""")]
    [InlineData("""Console.ForegroundColor = Of(orderId); Console.WriteLine("x"); Console.ResetColor();""")]
    [InlineData("""Console.ForegroundColor = Chosen; Console.WriteLine("x"); Console.ResetColor();""")]
    [InlineData("""Console.BackgroundColor = Chosen; Console.WriteLine("x"); Console.ResetColor();""")]
    [InlineData("""if (orderId > 0) Console.ForegroundColor = ConsoleColor.Green; else Console.ForegroundColor = ConsoleColor.Red; """
        + """Console.WriteLine("x"); Console.ResetColor();""")]
    [InlineData("""switch (orderId) { case 1: Console.ForegroundColor = ConsoleColor.Red; break; } Console.WriteLine("x"); Console.ResetColor();""")]
    [InlineData("""var c = ConsoleColor.Gray; if (orderId > 0) c = ConsoleColor.Red; Console.ForegroundColor = c; Console.WriteLine("x");""")]
    [InlineData("""Set(Chosen); Console.WriteLine("x"); Reset();""")]
    [InlineData("""In(Chosen, () => Console.WriteLine("x"));""")]
    [InlineData("""Console.ForegroundColor = ConsoleColor.Red; Say("x"); Console.ResetColor(); void Say(string s) { Console.WriteLine(s); }""")]
    [InlineData("""var colours = new Dictionary<string, ConsoleColor>(); Console.ForegroundColor = colours["a"]; Console.WriteLine("x");""")]
    [InlineData("""for (var i = 0; i < 2; i++) { Console.WriteLine("x"); Console.ForegroundColor = ConsoleColor.Red; }""")]
    [InlineData("""(Console.ForegroundColor, Console.BackgroundColor) = (Chosen, ConsoleColor.Black); Console.WriteLine("x");""")]
    [InlineData("""using (InThat(Chosen)) Console.WriteLine("x");""")]
    [InlineData("""Colour = Chosen; Console.WriteLine("x");""")]
    [InlineData("""void Emit(string s) { Console.WriteLine(s); } Action<string> a = Emit; Console.ForegroundColor = ConsoleColor.Red; """
        + """a("m"); Console.ResetColor();""")]
    public async Task Has_to_be_chosen(string statements)
    {
        using var run = new FixRun([Source(statements)]);
        var found = (await run.DiagnosticsAsync()).First(d => d.Id == "LOG1001");
        var actions = await run.ActionsAsync(found);
        Assert.Contains(actions, a => a.Title == "Log it as Error");
        Assert.DoesNotContain(actions, a => a.EquivalenceKey is not null);
        await run.FixAllAsync("LOG1001");
        Assert.Equal(Source(statements), (await run.TextAsync()).Replace("\r", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""Console.WriteLine("\u001b[31mbad\u001b[0m");""", """_logger.LogError("bad");""")]
    [InlineData("""Console.WriteLine("\x1b[1;33mcareful\x1b[0m");""", """_logger.LogWarning("careful");""")]
    [InlineData("""Console.WriteLine("\u001b[32mok\u001b[0m");""", """_logger.LogInformation("ok");""")]
    [InlineData("""Console.WriteLine("\u001b[38;5;196mbad\u001b[0m");""", """_logger.LogError("bad");""")]
    [InlineData("""Console.WriteLine("\u001b[38;2;255;200;0mcareful\u001b[0m");""", """_logger.LogWarning("careful");""")]
    [InlineData("""Console.WriteLine($"\u001b[31m{name}\u001b[0m of {orderId}");""", """_logger.LogError("{Name} of {OrderId}", name, orderId);""")]
    [InlineData("""Console.WriteLine("[\u001b[31mERROR\u001b[0m] bad");""", """_logger.LogError("bad");""")]
    [InlineData("""Console.WriteLine("found \u001b[33m{0}\u001b[0m", orderId);""", """_logger.LogInformation("found {OrderId}", orderId);""")]
    [InlineData("""const string Red = "\u001b[31m", Off = "\u001b[0m"; Console.WriteLine($"{Red}bad {orderId}{Off}");""",
        """const string Red = "\u001b[31m", Off = "\u001b[0m"; _logger.LogError("bad {OrderId}", orderId);""")]
    [InlineData("""var red = "\u001b[31m"; Console.WriteLine(red + "bad " + orderId);""",
        """var red = "\u001b[31m"; _logger.LogError("bad {OrderId}", orderId);""")]
    [InlineData("""Console.Write("\u001b[31m"); Console.WriteLine("bad"); Console.WriteLine("worse"); Console.Write("\u001b[0m");""",
        """_logger.LogError("bad"); _logger.LogError("worse");""")]
    [InlineData("""Console.WriteLine("\u001b[31mbad"); Console.WriteLine("worse\u001b[0m"); Console.WriteLine("good");""",
        """_logger.LogError("bad"); _logger.LogError("worse"); _logger.LogInformation("good");""")]
    public async Task Of_an_escape_code_goes(string before, string after)
    {
        using var run = new FixRun([Verify.Method(before)]);
        await run.FixAllAsync("LOG1001");
        Assert.Equal(Verify.Method(after), await run.TextAsync());
    }

    [Theory]
    [InlineData("""Console.WriteLine((orderId > 0 ? "\u001b[32m" : "\u001b[31m") + "x" + "\u001b[0m");""")]
    [InlineData("""var c = "\u001b[32m"; if (orderId > 0) c = "\u001b[31m"; Console.WriteLine($"{c}x");""")]
    [InlineData("""Console.WriteLine($"{name}x\u001b[0m");""")]
    public Task Of_an_escape_code_that_only_run_time_knows_stays(string statements) => Check.Withheld(statements, "LOG1001");

    [Theory]
    [InlineData("static class P { static void WriteRed(this string s, ILogger l) { "
        + "Console.ForegroundColor = ConsoleColor.Red; s.Plain(l); Console.ResetColor(); } "
        + "static void Plain(this string s, ILogger l) { Console.WriteLine(s); } }")]
    [InlineData("interface IOut { void Emit(string s); } sealed class Out(ILogger<Out> l) : IOut { "
        + "public void Emit(string s) { Console.WriteLine(s); } } "
        + "static class P { static void Red(IOut o) { Console.ForegroundColor = ConsoleColor.Red; o.Emit(\"m\"); Console.ResetColor(); } }")]
    public async Task Of_a_caller_has_to_be_chosen(string source)
    {
        using var run = new FixRun([source]);
        await run.FixAllAsync("LOG1001");
        Assert.Equal(source, await run.TextAsync());
    }
}
