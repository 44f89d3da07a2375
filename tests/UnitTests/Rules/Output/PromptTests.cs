namespace LogAnalyzers.UnitTests.Rules.Output;

/// <summary>Prompts, menus, progress and cursor drawing.</summary>
public sealed class PromptTests
{
    [Theory]
    [InlineData("""Console.Write("Name: "); var name = Console.ReadLine();""")]
    [InlineData("""Console.Write("Name: "); Con.ReadLine();""")]
    [InlineData("""Console.WriteLine("Press any key"); Console.ReadKey(true);""")]
    [InlineData("""Console.WriteLine("Press any key"); Console.Read();""")]
    [InlineData("""Console.Write("> "); var name = Console.In.ReadLine();""")]
    [InlineData("""Console.Write("> "); var name = await Console.In.ReadLineAsync();""")]
    [InlineData("""Console.Write("Number: "); var n = int.Parse(Console.ReadLine()!);""")]
    [InlineData("""Console.Write("Number: "); if (!int.TryParse(Console.ReadLine(), out var n)) Work();""")]
    [InlineData("""Console.Write("> "); while (Console.ReadLine() is { } s) Work();""")]
    [InlineData("""Console.Write("> "); switch (Console.ReadLine()) { case "x": Work(); break; }""")]
    [InlineData("""Console.Write("> "); foreach (var c in Console.ReadLine()!) Work();""")]
    [InlineData("""Console.Write("> "); for (var s = Console.ReadLine(); s != null; s = Console.ReadLine()) Work();""")]
    [InlineData("""Console.Write("> "); return Console.ReadKey().KeyChar;""")]
    [InlineData("""Console.Write("> "); string? answer; answer = Console.ReadLine();""")]
    [InlineData("""Console.Write("> "); Console.ForegroundColor = ConsoleColor.Green; var s = Console.ReadLine();""")]
    [InlineData(
        """Console.WriteLine("1. Start"); Console.WriteLine("2. Stop"); Console.WriteLine(); Console.Write("Choice: "); """
            + """var c = Console.ReadLine();""")]
    [InlineData("""foreach (var o in orders) Console.WriteLine(o); Console.Write("Choice: "); var c = Console.ReadLine();""")]
    [InlineData("""foreach (var o in orders) { Console.WriteLine(o); } var c = Console.ReadLine();""")]
    [InlineData("""orders.ForEach(Console.WriteLine); var c = Console.ReadLine();""")]
    [InlineData("""if (verbose) Console.Write("Long prompt: "); else Console.Write("> "); var c = Console.ReadLine();""")]
    [InlineData("""do { Console.Write("> "); } while (Console.ReadLine() != "q");""")]
    [InlineData("""do Console.Write("> "); while (Console.ReadLine() != "q");""")]
    [InlineData(
        """Console.WriteLine("Commands, q to leave"); while (true) { Console.Write("> "); var s = Console.ReadLine(); if (s == "q") break; }""")]
    [InlineData("""while (!int.TryParse(Console.ReadLine(), out var n)) Console.WriteLine("Try again:");""")]
    [InlineData("""while (!int.TryParse(Console.ReadLine(), out var n)) { Console.WriteLine("Not a number, please repeat."); }""")]
    [InlineData(
        """Console.WriteLine($"Process {Environment.ProcessId}"); while (!System.Diagnostics.Debugger.IsAttached) { await Task.Delay(9); }""")]
    [InlineData("""Console.Write("[y/N]: "); var k = Console.ReadKey(); Console.WriteLine(); Work();""")]
    [InlineData("""Console.WriteLine("Attach"); System.Diagnostics.Debugger.Launch();""")]
    [InlineData("""Console.WriteLine("Attach"); SpinWait.SpinUntil(() => System.Diagnostics.Debugger.IsAttached);""")]
    [InlineData("""while (!System.Diagnostics.Debugger.IsAttached) { Console.WriteLine("Waiting for a debugger"); Thread.Sleep(9); }""")]
    [InlineData("""Console.WriteLine("Press any key to stop"); while (!Console.KeyAvailable) Work();""")]
    [InlineData("""Console.WriteLine("Press Enter to stop."); Work(); Console.ReadLine();""")]
    [InlineData("""Func<string?> ask = () => { Console.Write("> "); return Console.ReadLine(); }; ask();""")]
    [InlineData(
        """Console.Write("Password: "); var p = ReadPassword(); static string ReadPassword() { return "" + Console.ReadKey(true).KeyChar; }""")]
    [InlineData("""try { Console.Write("> "); Console.ReadLine(); } finally { Work(); }""")]
    [InlineData("""switch (command) { case "ask": Console.Write("> "); Console.ReadLine(); break; }""")]
    [InlineData("""Console.Error.Write("Name: "); Console.ReadLine();""")]
    public Task Leaves_prompts_and_their_menus(string statements) => Print.InMethod(statements);

    [Theory]
    [InlineData("""{|LOG1001:Console.WriteLine("Loading")|}; Work(); Console.Write("Name: "); Console.ReadLine();""")]
    [InlineData("""Console.Write("Name: "); var n = Console.ReadLine(); {|LOG1001:Console.WriteLine("Hello " + n)|};""")]
    [InlineData("""while (Console.ReadLine() is { } s) { {|LOG1001:Console.WriteLine(s)|}; }""")]
    [InlineData("""while (Console.ReadLine() is { } s) { {|LOG1001:Console.WriteLine(s)|}; Work(); }""")]
    [InlineData("""{|LOG1001:Console.WriteLine("Done")|}; Work(); Console.ReadLine();""")]
    [InlineData("""do { {|LOG1001:Console.WriteLine("x")|}; Work(); Console.Write("> "); } while (Console.ReadLine() != "q");""")]
    [InlineData("""{|LOG1001:Console.WriteLine("Starting")|}; if (verbose) { Console.Write("> "); Console.ReadLine(); }""")]
    [InlineData("""{|LOG1001:Console.WriteLine("x")|}; Action a = () => Console.ReadLine(); a();""")]
    [InlineData("""{|LOG1001:Console.WriteLine("x")|}; var line = new StringReader(text).ReadLine();""")]
    [InlineData("""{|LOG1001:Console.WriteLine("x")|}; var line = File.ReadAllText(text);""")]
    [InlineData("""{|LOG1001:Console.WriteLine("You typed " + Console.ReadLine())|};""")]
    [InlineData("""Console.ReadLine(); {|LOG1001:Console.WriteLine("after")|};""")]
    [InlineData("""Console.ReadKey(); Work(); {|LOG1001:Console.WriteLine()|};""")]
    [InlineData("""{|LOG1001:Console.WriteLine("Done")|}; if (System.Diagnostics.Debugger.IsAttached) { Work(); }""")]
    [InlineData("""while (System.Diagnostics.Stopwatch.GetTimestamp() > 1) { {|LOG1001:Console.WriteLine("Waiting for work")|}; Work(); }""")]
    [InlineData("""{|LOG1001:Console.WriteLine("x")|}; ReadAll(); static void ReadAll() { }""")]
    public Task Reports_what_is_no_prompt(string statements) => Print.InMethod(statements);

    [Theory]
    [InlineData("""Console.Write("\r50 %");""")]
    [InlineData("""Console.Write($"\r{count} %");""")]
    [InlineData("""Console.Write("\r" + count);""")]
    [InlineData("""Console.Write('\r');""")]
    [InlineData("""Console.Write("\r{0} %", count);""")]
    [InlineData("""Console.Write($"{count} %\r");""")]
    [InlineData("""Console.Write("\b");""")]
    [InlineData("""Console.Write("\u001b[2K");""")]
    [InlineData("""Console.SetCursorPosition(0, 1); Console.Write(count);""")]
    [InlineData("""Console.SetCursorPosition(0, 1); Console.Write(count); Console.Write(" %");""")]
    [InlineData("""Console.CursorLeft = 0; Console.Write(count);""")]
    [InlineData("""Console.Write(count); Console.CursorTop -= 1;""")]
    [InlineData("""var (left, top) = Console.GetCursorPosition(); Console.Write(count); Console.SetCursorPosition(left, top);""")]
    [InlineData("""for (var i = 0; i < 9; i++) { Console.SetCursorPosition(i, 0); Console.Write('#'); Thread.Sleep(9); }""")]
    [InlineData("""Console.Write(new string(' ', Console.WindowWidth - Console.CursorLeft));""")]
    [InlineData("""Console.SetCursorPosition(0, 0); foreach (var o in orders) { Console.WriteLine(o); }""")]
    public Task Leaves_drawing(string statements) => Print.InMethod(statements);

    [Theory]
    [InlineData("""{|LOG1001:Console.Write("done\r\n")|};""")]
    [InlineData("""{|LOG1001:Console.Write("\rdone\n")|};""")]
    [InlineData("""Console.Write("\r50 %"); {|LOG1001:Console.WriteLine("Done")|};""")]
    [InlineData("""Console.SetCursorPosition(0, 1); Work(); {|LOG1001:Console.WriteLine("Done")|};""")]
    [InlineData("""{|LOG1001:Console.Write("\u001b[31mred")|};""")]
    [InlineData("""{|LOG1001:Console.WriteLine(@"C:\root")|};""")]
    public Task Reports_what_is_no_drawing(string statements) => Print.InMethod(statements);

    [Theory]
    [InlineData("""{|LOG1001:Console.Write("Name: ")|}; Console.ReadLine();""")]
    [InlineData("""{|LOG1001:Console.Write("\r50 %")|};""")]
    [InlineData("""Console.WriteLine("Usage: x");""")]
    public Task Reports_where_the_context_is_not_allowed(string statements) => Print.InMethod(statements, (Print.Contexts, "help"));
}
