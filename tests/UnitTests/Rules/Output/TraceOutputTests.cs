using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Rules.Output;

/// <summary>Trace listeners used as a log, and what is no log: listeners, activities, switches.</summary>
public sealed class TraceOutputTests
{
    [Theory]
    [InlineData("""{|LOG1002:Trace.Write("x")|};""")]
    [InlineData("""{|LOG1002:Trace.WriteLine("x")|};""")]
    [InlineData("""{|LOG1002:Trace.WriteLine(state)|};""")]
    [InlineData("""{|LOG1002:Trace.WriteLine("x", "category")|};""")]
    [InlineData("""{|LOG1002:Trace.WriteIf(orderId > 1, "x")|};""")]
    [InlineData("""{|LOG1002:Trace.WriteLineIf(orderId > 1, state, "category")|};""")]
    [InlineData("""{|LOG1002:Trace.TraceInformation("x")|};""")]
    [InlineData("""{|LOG1002:Trace.TraceInformation("{0}", orderId)|};""")]
    [InlineData("""{|LOG1002:Trace.TraceWarning("x")|};""")]
    [InlineData("""{|LOG1002:Trace.TraceError($"x {name}")|};""")]
    [InlineData("""{|LOG1002:System.Diagnostics.Trace.TraceError("x")|};""")]
    [InlineData("""{|LOG1002:Tracing.TraceError("x")|};""")]
    [InlineData("""{|LOG1002:TraceError("x")|};""")]
    [InlineData("""dynamic d = 1; {|LOG1002:Trace.WriteLine(d)|};""")]
    [InlineData("""dynamic d = 1; {|LOG1002:TraceError("{0}", d)|};""")]
    [InlineData("""dynamic d = 1; {|LOG1002:source.TraceInformation(d)|};""")]
    [InlineData("""{|LOG1002:source.TraceInformation("x")|};""")]
    [InlineData("""{|LOG1002:source.TraceEvent(TraceEventType.Error, 1)|};""")]
    [InlineData("""{|LOG1002:source.TraceEvent(TraceEventType.Error, 1, "x {0}", name)|};""")]
    [InlineData("""{|LOG1002:source.TraceEvent(orderId > 1 ? TraceEventType.Error : TraceEventType.Start, 1, "x")|};""")]
    [InlineData("""{|LOG1002:source.TraceData(TraceEventType.Warning, 0, state, name)|};""")]
    [InlineData("""source?{|LOG1002:.TraceInformation("x")|};""")]
    [InlineData("""Action later = () => {|LOG1002:Trace.WriteLine("x")|}; later();""")]
    [InlineData("""void Local() => {|LOG1002:Trace.WriteLine("x")|}; Local();""")]
    public Task Reports_what_is_written_to_listeners(string statements) => Verify.Diagnostics(Around(statements));

    [Theory]
    [InlineData(
        """source.TraceEvent(TraceEventType.Start, 1, "x"); source.TraceEvent(TraceEventType.Stop, 1); source.TraceTransfer(1, "x", Guid.Empty);""")]
    [InlineData("""Trace.Assert(orderId > 1, "x"); Trace.Fail("x");""")]
    [InlineData(
        """Trace.Flush(); Trace.Indent(); Trace.Unindent(); Trace.AutoFlush = true; Trace.CorrelationManager.StartLogicalOperation(); """
            + """source.Flush();""")]
    [InlineData("""Trace.Listeners.Add(new TextWriterTraceListener("x.txt"));""")]
    [InlineData("""var s = nameof(Trace.WriteLine); _ = s;""")]
    [InlineData("""using var listener = new TextWriterTraceListener("x.txt"); listener.WriteLine("x");""")]
    public Task Leaves_the_rest_of_tracing(string statements) => Verify.Diagnostics(Around(statements));

    [Theory]
    [InlineData(
        """class L : System.Diagnostics.TraceListener { public override void Write(string? m) { System.Diagnostics.Trace.Write(m); } """
            + """public override void WriteLine(string? m) { } }""")]
    [InlineData(
        """class P : ILogger { public IDisposable? BeginScope<T>(T s) where T : notnull => null; public bool IsEnabled(LogLevel l) => true; """
            + """public void Log<T>(LogLevel l, EventId e, T s, Exception? x, Func<T, Exception?, string> f) => """
            + """System.Diagnostics.Trace.WriteLine(f(s, x)); }""")]
    [InlineData(
        """namespace App { static class Trace { public static void WriteLine(string s) { } public static void TraceError(string s) { } } class W { """
            + """void M() { Trace.WriteLine("x"); Trace.TraceError("x"); } } }""")]
    [InlineData(
        """class Source { public void TraceEvent(int type, int id, string s) { } } class W { void M() => new Source().TraceEvent(1, 2, "x"); }""")]
    public Task Leaves_sinks_and_types_of_ones_own(string source) => Verify.Diagnostics(source);

    [Theory] // Contexts in which a console may be printed to are no contexts for a trace.
    [InlineData("""class W { static void PrintHelp() { {|LOG1002:System.Diagnostics.Trace.WriteLine("Usage: x")|}; } }""")]
    [InlineData("""class W { [System.Diagnostics.Conditional("DEBUG")] static void M() { {|LOG1002:System.Diagnostics.Trace.WriteLine("x")|}; } }""")]
    public Task Reports_in_the_contexts_of_the_console(string source) => Verify.Diagnostics(source);

    [Fact]
    public Task Says_what_is_missing() => Verify.Message(
        """{|#0:System.Diagnostics.Trace.TraceError("x")|};""", "LOG1002",
        "'Trace.TraceError' writes past the log: no category to filter by, no properties, no exception; write to a logger");

    internal static string Around(string statements)
        => "using System.Diagnostics; using Tracing = System.Diagnostics.Trace; using static System.Diagnostics.Trace;\n"
            + Verify.Method("""var source = new TraceSource("s"); """ + statements);
}
