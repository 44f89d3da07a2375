namespace LogAnalyzers.UnitTests.Rules.Output;

/// <summary>Classes that are a program's output are found once; what draws and greets is silent.</summary>
public sealed class OutputClassTests
{
    [Theory]
    [InlineData(
        """static class {|#0:ConsoleOutput|} { public static void Start(string n) { Console.WriteLine("Starting " + n); """
            + """Console.WriteLine("go"); } }""")]
    [InlineData(
        """class {|#0:ConsoleAdapter|} { public void WriteLine(string? m) => Console.WriteLine(m); public void """
            + """Write(string? m) => Console.Write(m); }""")]
    [InlineData(
        """static class {|#0:Helpers|} { public static void WriteLine(string s) { Console.ForegroundColor = """
            + """ConsoleColor.Red; Console.WriteLine(s); } public static void Write(string s, ConsoleColor c) { """
            + """Console.Write("{0}", s); Console.ResetColor(); } }""")]
    [InlineData("""class {|#0:ConsoleWritingService|} { public void Write(string content) => Console.Write(content); }""")]
    [InlineData("""class {|#0:BenchOutput|} { public void Rate(int n) { Console.WriteLine($"rate {n}"); Console.WriteLine("loaded"); } }""")]
    [InlineData(
        """static class {|#0:Terminal|} { public static void Info(string s) => Console.WriteLine(s); public static void """
            + """Error(string s) => Console.Error.WriteLine(s); }""")]
    [InlineData("""partial class {|#0:Ui|} { void A() => Console.WriteLine("a"); } partial class Ui { void B() => Console.WriteLine("b"); }""")]
    [InlineData(
        """static class {|#0:Helpers|} { public static void WriteLine(string? f = null, object? a = null) { """
            + """if (a != null) Console.WriteLine(f!, a); else Console.WriteLine(); } public static void WriteError(string e) { """
            + """Console.Write("(!) "); Console.Write(e); } public static void ShowBanner(string t) { Console.WriteLine($"Welcome to {t}"); } """
            + """public static string? Ask(string q) { Console.Write("(!) "); Console.Write(q); var i = Console.ReadLine(); Console.WriteLine(); """
            + """return i; } }""")]
    public Task Is_found_once(string source) => ToolTest.Program(source + " class P { static void Main() { } }");

    [Theory]
    [InlineData("""class Importer { void A() { {|LOG1001:Console.WriteLine("a")|}; {|LOG1001:Console.WriteLine("b")|}; } }""")]
    [InlineData("""class ReportService { void A() { {|LOG1001:Console.WriteLine("a")|}; {|LOG1001:Console.WriteLine("b")|}; } }""")]
    [InlineData("""class PaymentTerminal { void A() { {|LOG1001:Console.WriteLine("a")|}; {|LOG1001:Console.WriteLine("b")|}; } }""")]
    [InlineData(
        """class ConsoleLog { public void Write(string a) { {|LOG1001:Console.WriteLine(a)|}; } public void Put(string """
            + """a) { {|LOG1001:Console.WriteLine(a)|}; } }""")]
    [InlineData(
        """class Shop { public void Print(string a) { {|LOG1001:Console.WriteLine("order " + a)|}; } public void """
            + """Show(string a) { {|LOG1001:Console.WriteLine(a)|}; } }""")]
    public Task Others_are_found_line_by_line(string source) => ToolTest.Program(source + " class P { static void Main() { } }");

    [Fact]
    public Task In_a_service_it_is_the_log_that_there_is()
        => ToolTest.Program(
            """
            Thread.Sleep(Timeout.Infinite);
            class ConsoleOutput { void A() { {|LOG1001:Console.WriteLine("a")|}; {|LOG1001:Console.WriteLine("b")|}; } }
            """);

    [Theory]
    [InlineData(
        """class Shell { int _x; void Loop() { var k = Console.ReadKey(true); Redraw(); Console.SetCursorPosition(_x, """
            + """1); } void Redraw() { Console.Write("$ "); Say(); } void Say() { Console.WriteLine("Loading files"); } }""")]
    [InlineData(
        """partial class Shell { void Keys() { if (Console.KeyAvailable) Console.CursorLeft = 0; } } partial class Shell """
            + """{ void Say() { Console.WriteLine("x"); } }""")]
    [InlineData(
        """class Board { void Draw() { for (var i = 0; i < 3; i++) { Console.SetCursorPosition(0, i); Cell(i); } """
            + """Console.WriteLine("White to move"); } void Cell(int i) { } }""")]
    [InlineData("""class DownloadProgressBar { void Report(int n) { Console.Write($"{n} %"); } }""")]
    [InlineData(
        """class Piece { string _text = "x"; void Draw() { Console.ForegroundColor = ConsoleColor.Red; Console.Write(_text); } }""")]
    [InlineData("""class Spinner { void Turn(char c) { Console.Write(c); } }""")]
    public Task What_draws_is_silent(string source) => ToolTest.Library(source);

    [Theory]
    [InlineData("""class Job { void Run() { {|LOG1001:Console.WriteLine("x")|}; Run(); Console.WriteLine("Press a key"); Console.ReadKey(); } }""")]
    [InlineData("""class Job { void Bar() { Console.CursorTop = 3; Console.Write("x"); } void Run() { {|LOG1001:Console.WriteLine("x")|}; } }""")]
    [InlineData("""class Job { void Draw() { {|LOG1001:Console.WriteLine("x")|}; } }""")]
    [InlineData("""class Job { void Run() { var left = Console.CursorLeft; Run2(); } void Run2() { {|LOG1001:Console.WriteLine("x")|}; } }""")]
    public Task What_does_not_draw_is_reported(string source) => ToolTest.Library(source);

    [Theory]
    [InlineData("""class P { void PrintLogo() { Console.WriteLine("x"); } }""")]
    [InlineData(
        """class P { void ShowSplash() { Console.WriteLine("x"); } void DrawAsciiArt() { Console.WriteLine("x"); } void """
            + """PrintArt() => Console.WriteLine("x"); }""")]
    [InlineData("""class P { void WriteStartupLogo() { Console.WriteLine("x"); } void ShowSplashScreen() { Console.WriteLine("x"); } }""")]
    [InlineData("""class AsciiArt { void M() { Console.WriteLine("x"); } } class LogoPrinter { void M() { Console.WriteLine("x"); } }""")]
    [InlineData(
        """class P { const string Logo = "x"; static string Banner => "y"; void M() { Console.WriteLine(Logo); """
            + """Console.WriteLine(Banner); } }""")]
    [InlineData("""class P { void M() { void Logo() { Console.WriteLine("x"); } Logo(); } }""")]
    public Task Logos_are_silent(string source) => ToolTest.Library(source);

    [Theory]
    [InlineData("""class P { void UploadLogo() { {|LOG1001:Console.WriteLine("x")|}; } void ImportArt() { {|LOG1001:Console.WriteLine("x")|}; } }""")]
    [InlineData(
        """class LogoService { void Save() { {|LOG1001:Console.WriteLine("x")|}; } } class ArtGallery { void Open() { """
            + """{|LOG1001:Console.WriteLine("x")|}; } }""")]
    [InlineData(
        """class P { string logoPath = ""; void M() { {|LOG1001:Console.WriteLine(logoPath)|}; } void Start() { """
            + """{|LOG1001:Console.WriteLine("x")|}; } }""")]
    public Task What_works_with_logos_is_reported(string source) => ToolTest.Library(source);

    /// <summary>The console's implementation of a project's own logger is one thing to decide about, in a service as well.</summary>
    [Theory]
    [InlineData("interface IBuildLogger { void Info(string s); void Fail(string s); }", "class {|LOG1001:ConsoleLogger|} : IBuildLogger")]
    [InlineData("interface ILog { void Info(string s); void Fail(string s); }", "class {|LOG1001:Out|} : ILog")]
    [InlineData("abstract class LoggerBase { public void More() { } }", "class {|LOG1001:ConsoleLogger|} : LoggerBase")]
    public async Task An_own_logger_is_found_once(string logger, string type)
    {
        const string Members =
            """{ public void Info(string s) { Console.WriteLine("INFO " + s); } public void Fail(string s) { Console.Error.WriteLine(s); } }""";
        await ToolTest.Library(logger + type + Members);
        await ToolTest.Program("Thread.Sleep(Timeout.Infinite);" + logger + type + Members);
    }

    [Theory]
    [InlineData("interface IShop { void Info(string s); }", "class ConsoleShop : IShop")]
    [InlineData("interface ILogin { void Info(string s); }", "class ConsoleShop : ILogin")]
    [InlineData("class LoggerBase { }", "class ConsoleShop : LoggerBase")]
    public Task Others_are_no_loggers(string logger, string type)
        => ToolTest.Library(logger + type + """ { public void Info(string s) { {|LOG1001:Console.WriteLine("INFO " + s)|}; } }""");
}
