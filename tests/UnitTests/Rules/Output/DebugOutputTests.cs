using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Rules.Output;

public sealed class DebugOutputTests
{
    [Theory]
    [InlineData("""{|LOG1004:Debug.Write("x")|};""")]
    [InlineData("""{|LOG1004:Debug.WriteLine("x")|};""")]
    [InlineData("""{|LOG1004:Debug.WriteLine(state)|};""")]
    [InlineData("""{|LOG1004:Debug.WriteLine("x", "category")|};""")]
    [InlineData("""{|LOG1004:Debug.WriteLine("{0} {1}", orderId, name)|};""")]
    [InlineData("""{|LOG1004:Debug.Print("x")|};""")]
    [InlineData("""{|LOG1004:Debug.Print("{0}", name)|};""")]
    [InlineData("""{|LOG1004:Debug.WriteIf(orderId > 1, "x")|};""")]
    [InlineData("""{|LOG1004:Debug.WriteLineIf(orderId > 1, $"x {name}")|};""")]
    [InlineData("""{|LOG1004:D.WriteLine("x")|};""")]
    [InlineData("""{|LOG1004:Print("x")|};""")]
    [InlineData("""dynamic d = 1; {|LOG1004:Debug.WriteLine(d)|};""")]
    public Task Reports_debug_output(string statements) => Verify.Diagnostics(Around(statements));

    [Theory]
    [InlineData("""Debug.Assert(orderId > 1); Debug.Assert(orderId > 1, "x"); Debug.Assert(orderId > 1, $"x {name}"); Debug.Fail("x");""")]
    [InlineData("""Debug.Indent(); Debug.Unindent(); Debug.Flush(); Debug.AutoFlush = true; Debug.IndentLevel++;""")]
    [InlineData("""Debugger.Break(); Debugger.Log(1, "c", "x");""")]
    public Task Leaves_assertions_and_settings(string statements) => Verify.Diagnostics(Around(statements));

    [Theory]
    [InlineData(
        """namespace App { static class Debug { public static void WriteLine(string s) { } public static void Print(string s) { } } class W { """
            + """void M() { Debug.WriteLine("x"); Debug.Print("x"); } } }""")]
    [InlineData(
        """class L : System.Diagnostics.TraceListener { public override void Write(string? m) { System.Diagnostics.Debug.Write(m); } """
            + """public override void WriteLine(string? m) { } }""")]
    public Task Leaves_sinks_and_types_of_ones_own(string source) => Verify.Diagnostics(source);

    [Fact]
    public Task Says_what_is_missing() => Verify.Message(
        """{|#0:System.Diagnostics.Debug.Print("x")|};""", "LOG1004",
        "'Debug.Print' is left out of release builds and can't be switched on where it is needed; write to a logger");

    internal static string Around(string statements)
        => "using System.Diagnostics; using D = System.Diagnostics.Debug; using static System.Diagnostics.Debug;\n" + Verify.Method(statements);

    [Theory]
    [InlineData("Dump", false)]
    [InlineData("DumpTree", false)]
    [InlineData("Dumpster", true)]
    [InlineData("Say", true)]
    public Task What_dumps_shows_it_to_who_debugs(string name, bool isReported) => Verify.Diagnostics(
        "using System.Diagnostics; static class C { static void " + name + "(this string text) => "
            + (isReported ? "{|LOG1004:Debug.WriteLine(text)|}" : "Debug.WriteLine(text)") + "; }");
}
