using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.UnitTests.Rules.Output;

/// <summary>Every way to reach the console, and what only looks like one.</summary>
public sealed class ConsoleOutputTests
{
    [Theory]
    [InlineData("""{|LOG1001:Console.WriteLine("x")|};""")]
    [InlineData("""{|LOG1001:Console.WriteLine()|};""")]
    [InlineData("""{|LOG1001:Console.Write("x")|};""")]
    [InlineData("""{|LOG1001:Console.WriteLine("{0}", count)|};""")]
    [InlineData("""{|LOG1001:Console.WriteLine($"{count}")|};""")]
    [InlineData("""{|LOG1001:Console.WriteLine(count)|};""")]
    [InlineData("""{|LOG1001:Console.WriteLine(new[] { 'a' })|};""")]
    [InlineData("""{|LOG1001:System.Console.WriteLine("x")|};""")]
    [InlineData("""{|LOG1001:global::System.Console.WriteLine("x")|};""")]
    [InlineData("""{|LOG1001:Con.WriteLine("x")|};""")]
    [InlineData("""{|LOG1001:Console.Out.WriteLine("x")|};""")]
    [InlineData("""{|LOG1001:Console.Error.WriteLine("x")|};""")]
    [InlineData("""{|LOG1001:Console.Out.Write("x")|};""")]
    [InlineData("""await {|LOG1001:Console.Out.WriteLineAsync("x")|};""")]
    [InlineData("""await {|LOG1001:Console.Error.WriteAsync("x")|}.ConfigureAwait(false);""")]
    [InlineData("""{|LOG1001:Console.Out.WriteLineAsync("x")|}.Wait();""")]
    [InlineData("""{|LOG1001:Console.WriteLine(anything)|};""")]
    [InlineData("""{|LOG1001:Console.Error.WriteLine(anything)|};""")]
    [InlineData("""{|LOG1001:Console.WriteLine("{0}", anything)|};""")]
    [InlineData("""orders.ForEach({|LOG1001:Console.WriteLine|});""")]
    [InlineData("""orders.ForEach(o => {|LOG1001:Console.WriteLine(o)|});""")]
    [InlineData("""Action<string> print = {|LOG1001:Console.WriteLine|}; print(text);""")]
    [InlineData("""Action<string> print = {|LOG1001:Console.Error.Write|}; print(text);""")]
    [InlineData("""var writer = Console.Out; {|LOG1001:writer.WriteLine("x")|};""")]
    [InlineData("""TextWriter writer = Console.Error; {|LOG1001:writer.WriteLine("x")|};""")]
    [InlineData("""TextWriter writer; writer = Console.Error; {|LOG1001:writer.WriteLine("x")|};""")]
    [InlineData("""TextWriter? writer = null; writer = Console.Out; {|LOG1001:writer.WriteLine("x")|};""")]
    [InlineData("""using (var writer = Console.Out) { {|LOG1001:writer.Write(text)|}; }""")]
    [InlineData("""var writer = verbose ? Console.Out : Console.Error; {|LOG1001:writer.WriteLine("x")|};""")]
    [InlineData("""{|LOG1001:(verbose ? Console.Out : Console.Error).WriteLine("x")|};""")]
    [InlineData("""var writer = TextWriter.Synchronized(Console.Out); {|LOG1001:writer.WriteLine("x")|};""")]
    [InlineData("""var writer = Console.Out; Action later = () => {|LOG1001:writer.WriteLine("x")|}; later();""")]
    [InlineData("""if (verbose) {|LOG1001:Console.WriteLine("x")|}; else {|LOG1001:Console.WriteLine("y")|};""")]
    [InlineData("""void Local() => {|LOG1001:Console.WriteLine("x")|}; Local();""")]
    [InlineData("""try { Work(); } catch (Exception e) { {|LOG1001:Console.Error.WriteLine(e)|}; }""")]
    public Task Reports_every_way_to_print(string statements) => Print.InMethod(statements);

    /// <summary>A sum of numbers is no text, at the end of one neither.</summary>
    [Theory]
    [InlineData("""{|LOG1001:Console.Write(count + 1)|}; {|LOG1001:Console.WriteLine()|};""")]
    [InlineData("""{|LOG1001:Console.Write(count * 2)|}; {|LOG1001:Console.WriteLine("x")|};""")]
    [InlineData("""{|LOG1001:Console.Write(count > 2)|};""")]
    [InlineData("""{|LOG1001:Console.Write("x" + (count + 1))|}; {|LOG1001:Console.WriteLine("y")|};""")]
    [InlineData("""{|LOG1001:Console.Write("x" + count % 2)|};""")]
    [InlineData("""{|LOG1001:Console.Write("x" + text + (verbose & true))|};""")]
    [InlineData("""{|LOG1001:Console.Write(DateTime.Now - DateTime.Today)|}; {|LOG1001:Console.Write("x")|};""")]
    public Task Reports_numbers_that_are_put_together(string statements) => Print.InMethod(statements);

    [Theory]
    [InlineData("""var writer = new StringWriter(); writer.WriteLine("x");""")]
    [InlineData("""TextWriter writer = new StringWriter(); writer.WriteLine("x");""")]
    [InlineData("""TextWriter writer = verbose ? Console.Out : TextWriter.Null; writer.WriteLine("x");""")]
    [InlineData("""TextWriter writer = Console.Out; if (verbose) writer = new StringWriter(); writer.WriteLine("x");""")]
    [InlineData(
        """TextWriter writer = Console.Out; Set(ref writer); writer.WriteLine("x"); static void Set(ref TextWriter w) => w = TextWriter.Null;""")]
    [InlineData("""TextWriter writer = Console.Out; (writer, _) = (TextWriter.Null, 1); writer.WriteLine("x");""")]
    [InlineData("""using var writer = File.CreateText(text); writer.WriteLine("x");""")]
    [InlineData("""To(Console.Out); static void To(TextWriter w) => w.WriteLine("x");""")]
    [InlineData("""var name = nameof(Console.WriteLine); _ = name;""")]
    [InlineData("""Console.Clear(); Console.ResetColor(); Console.Out.Flush(); Console.Beep();""")]
    [InlineData("""new StringBuilder().AppendLine("x"); Abs(1);""")]
    [InlineData("""Console.SetOut(TextWriter.Null);""")]
    public Task Leaves_what_does_not_surely_print(string statements) => Print.InMethod(statements);

    [Theory]
    [InlineData("""class Worker { private readonly TextWriter _out = Console.Out; void Run() { {|LOG1001:_out.WriteLine("x")|}; } }""")]
    [InlineData("""class Worker { private static TextWriter _out = Console.Error; void Run() => {|LOG1001:_out.WriteLine("x")|}; }""")]
    [InlineData("""class Worker { private TextWriter _out; public Worker() { _out = Console.Out; {|LOG1001:_out.WriteLine("x")|}; } }""")]
    [InlineData("""class Worker { private readonly TextWriter _out = Console.Out; void Run() { {|LOG1001:this._out.WriteLine("x")|}; } }""")]
    [InlineData(
        """class Worker { private readonly TextWriter _out = Console.Out; public Worker(TextWriter other) { _out = other; } void Run() { """
            + """_out.WriteLine("x"); } }""")]
    [InlineData(
        """class Worker { private TextWriter _out = Console.Out; public void Redirect() { _out = new StringWriter(); } void Run() { """
            + """_out.WriteLine("x"); } }""")]
    [InlineData("""class Worker { public TextWriter Output = Console.Out; void Run() { Output.WriteLine("x"); } }""")]
    [InlineData(
        """partial class Worker { void Run() { {|LOG1001:_out.WriteLine("x")|}; } } partial class Worker { """
            + """private readonly TextWriter _out = Console.Out; }""")]
    [InlineData(
        """class Worker { private readonly TextWriter _out; public Worker(TextWriter w) { _out = w; } void Run() { _out.WriteLine("x"); } }""")]
    public Task Follows_fields_that_hold_nothing_else(string type) => Verify.Diagnostics(type);

    [Theory]
    [InlineData("""using static System.Console; class Worker { void Run() { {|LOG1001:WriteLine("x")|}; {|LOG1001:Out.WriteLine("x")|}; } }""")]
    [InlineData("""using static System.Console; class Worker { void Run(dynamic d) { {|LOG1001:WriteLine(d)|}; } }""")]
    [InlineData("""class Worker { void Run() => {|LOG1001:Console.WriteLine("x")|}; }""")]
    [InlineData("""class Worker { int Count { get { {|LOG1001:Console.WriteLine("x")|}; return 1; } } }""")]
    [InlineData(
        """class Worker { public Worker() => {|LOG1001:Console.WriteLine("x")|}; static Worker() { {|LOG1001:Console.WriteLine("x")|}; } }""")]
    [InlineData("""class Worker { Action _later = () => {|LOG1001:Console.WriteLine("x")|}; }""")]
    [InlineData("""class Worker { static readonly Action<string> Later = {|LOG1001:Console.WriteLine|}; }""")]
    [InlineData("""class Base { protected Base(Action a) { } } class Worker() : Base(() => {|LOG1001:Console.WriteLine("x")|});""")]
    [InlineData("""class Worker { async Task Run() { await {|LOG1001:Console.Out.WriteLineAsync("x")|}; } }""")]
    [InlineData("""interface IWorker { void Run() => {|LOG1001:Console.WriteLine("x")|}; }""")]
    public Task Reports_in_every_kind_of_member(string type) => Verify.Diagnostics(type);

    [Theory]
    [InlineData(
        """namespace App { static class Console { public static void WriteLine(string s) { } public static TextWriter Out => TextWriter.Null; } """
            + """class Worker { void Run() { Console.WriteLine("x"); Console.Out.WriteLine("x"); } } }""")]
    [InlineData(
        """namespace App { using Console = App.Own; static class Own { public static void WriteLine(string s) { } } class Worker { void Run() { """
            + """Console.WriteLine("x"); } } }""")]
    public Task Leaves_a_type_of_ones_own(string source) => Verify.Diagnostics(source);

    [Fact]
    public Task Reports_top_level_statements()
    {
        var test = Verify.Test(
            """{|LOG1001:Console.WriteLine("x")|}; Local(); await Task.Yield(); static void Local() { {|LOG1001:Console.WriteLine("y")|}; } """
                + """class C { void M() { {|LOG1001:Console.WriteLine("z")|}; } }""");
        test.TestState.OutputKind = OutputKind.ConsoleApplication;
        return test.RunAsync();
    }

    [Theory]
    [InlineData("""class C { void M() { Console.WriteLine("x") } }""")]
    [InlineData("""class C { void M() { Console.WriteLine( } }""")]
    [InlineData("""class C { void M() { Console. } }""")]
    [InlineData("""class C : Missing, IMissing { [Missing] void M() { Console.WriteLine(missing); Console.WriteLine(; } }""")]
    [InlineData("""Console.WriteLine("x");""")]
    [InlineData(
        """class C { void M(string[] args) { if (args[0] == ) Console.WriteLine("x"); switch (args) { case : Console.WriteLine("x"); } } }""")]
    [InlineData("""class C { int x = Console.WriteLine("x"); }""")]
    [InlineData("""class C { void M() { if (args is [ { Console.Write("x"); Console.ReadLine(""")]
    [InlineData("""#if DEBUG""" + "\n" + """class C { void M() => Console.WriteLine("x"); }""")]
    [InlineData("""class C { void M() { Console.WriteLine($"{ } """)]
    [InlineData("""class { void () { Console.WriteLine("x"); } }""")]
    public async Task Survives_half_typed_code(string source)
    {
        var diagnostics = await Print.Analyze(source);
        Assert.DoesNotContain(diagnostics, d => d.Id == "AD0001");
    }
}
