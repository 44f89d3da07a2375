using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Rules.Output;

/// <summary>Files that are logs by what is written of their path.</summary>
public sealed class LogFileTests
{
    [Theory]
    [InlineData("""{|LOG1003:File.AppendAllText("app.log", "x")|};""")]
    [InlineData("""{|LOG1003:File.AppendAllText("APP.LOG", "x", Encoding.UTF8)|};""")]
    [InlineData("""{|LOG1003:File.AppendAllLines("logs/app.txt", items)|};""")]
    [InlineData("""await {|LOG1003:File.AppendAllTextAsync("/var/log/app", "x", token)|};""")]
    [InlineData("""await {|LOG1003:File.AppendAllLinesAsync("app.log", items)|};""")]
    [InlineData("""using var w = {|LOG1003:File.AppendText(@"C:\Logs\app.txt")|};""")]
    [InlineData("""{|LOG1003:File.WriteAllText("app.log", "x")|};""")]
    [InlineData("""using var w = {|LOG1003:new StreamWriter("app.log")|};""")]
    [InlineData("""using StreamWriter w = {|LOG1003:new("app.log", append: true)|};""")]
    [InlineData("""using var w = new StreamWriter({|LOG1003:new FileStream("app.log", FileMode.Append)|});""")]
    [InlineData("""using var w = {|LOG1003:new FileStream(name + ".log", FileMode.OpenOrCreate, FileAccess.Write)|};""")]
    [InlineData("""{|LOG1003:File.AppendAllText($"{name}.log", "x")|};""")]
    [InlineData("""{|LOG1003:File.AppendAllText($"/data/logs/{name}", "x")|};""")]
    [InlineData("""{|LOG1003:File.AppendAllText(Path.Combine(name, "app.log"), "x")|};""")]
    [InlineData("""{|LOG1003:File.AppendAllText(Path.Combine(name, "logs", orderId + ".txt"), "x")|};""")]
    [InlineData("""{|LOG1003:File.AppendAllText(Path.Combine(new[] { name, "a", "b", "c", "log", "d" }), "x")|};""")]
    [InlineData("""{|LOG1003:File.AppendAllText(name + Path.DirectorySeparatorChar + "log" + Path.DirectorySeparatorChar + name, "x")|};""")]
    [InlineData("""{|LOG1003:File.AppendAllText("logs/" + name + "-" + orderId + "-" + name + "-" + orderId + "-" + name + "-" + orderId, "x")|};""")]
    [InlineData("""const string path = "app.log"; {|LOG1003:File.AppendAllText(path, "x")|};""")]
    [InlineData("""var path = Path.Combine(name, "app.log"); {|LOG1003:File.AppendAllText(path, "x")|};""")]
    public Task Reports_log_files_written_by_hand(string statements) => Verify.InMethod(statements);

    [Theory]
    [InlineData("""class W { private const string P = "app.log"; void M() => {|LOG1003:File.AppendAllText(P, "x")|}; }""")]
    [InlineData(
        """class W { private static readonly string P = Path.Combine(AppContext.BaseDirectory, "app.log"); """
            + """void M() => {|LOG1003:File.AppendAllText(P, "x")|}; }""")]
    [InlineData("""class W { private readonly StreamWriter _w = {|LOG1003:new("app.log")|}; }""")]
    [InlineData("""using static System.IO.File; class W { void M() => {|LOG1003:AppendAllText("app.log", "x")|}; }""")]
    [InlineData("""using F = System.IO.File; class W { void M() => {|LOG1003:F.AppendAllText("app.log", "x")|}; }""")]
    public Task Follows_constants_and_read_only_fields(string source) => Verify.Diagnostics(source);

    [Theory]
    [InlineData("""File.AppendAllText("data.csv", "x"); File.WriteAllText(name, "x");""")]
    [InlineData(
        """File.AppendAllText("catalog.txt", "x"); File.AppendAllText("blogs/x.md", "x"); File.AppendAllText("logins/x", "x"); """
            + """File.AppendAllText("login.xlog", "x");""")]
    [InlineData("""File.AppendAllText($"{name}log", "x"); File.AppendAllText("x.log.bak", "x"); File.AppendAllText($"x.log{name}", "x");""")]
    [InlineData("""_ = File.ReadAllText("app.log"); _ = File.Exists("app.log"); File.Delete("app.log"); File.Copy("app.log", "b.log");""")]
    [InlineData(
        """using var r = new StreamReader("app.log"); using var s = new FileStream("app.log", FileMode.Open); """
            + """using var t = new FileStream("app.log", FileMode.OpenOrCreate, FileAccess.Read);""")]
    [InlineData("""using var w = new StreamWriter(new MemoryStream()); w.Write("app.log");""")]
    [InlineData("""using var w = File.OpenRead("logs/app.txt");""")]
    [InlineData("""using var w = new FileStream("app.log", FileMode.Create); using var s = new MemoryStream(); await s.CopyToAsync(w);""")]
    [InlineData("""var p = new System.Diagnostics.Process(); File.WriteAllText("logs/ffmpeg.txt", p.StandardError.ReadToEnd());""")]
    [InlineData("""var path = "app.log"; path = name; File.AppendAllText(path, "x");""")]
    public Task Leaves_other_files_and_reading(string statements) => Verify.InMethod(statements);

    [Theory]
    [InlineData(
        """class P : ILogger { public IDisposable? BeginScope<T>(T s) where T : notnull => null; public bool IsEnabled(LogLevel l) => true; """
            + """public void Log<T>(LogLevel l, EventId e, T s, Exception? x, Func<T, Exception?, string> f) => File.AppendAllText("app.log", """
            + """f(s, x)); }""")]
    [InlineData(
        """class L : System.Diagnostics.TraceListener { private readonly StreamWriter _w = new("app.log"); """
            + """public override void Write(string? m) => File.AppendAllText("a.log", m); public override void WriteLine(string? m) { } }""")]
    [InlineData(
        """namespace App { static class File { public static void AppendAllText(string p, string s) { } } class W { """
            + """void M() => File.AppendAllText("app.log", "x"); } }""")]
    public Task Leaves_sinks_and_types_of_ones_own(string source) => Verify.Diagnostics(source);

    [Fact]
    public Task Says_what_is_missing() => Verify.Message(
        """{|#0:File.AppendAllText("app.log", "x")|};""", "LOG1003",
        "'File.AppendAllText' writes a log file by hand: no level, no limit to its size, no other place to send it to; write to a logger");
}
