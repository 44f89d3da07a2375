using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.UnitTests.Rules.Output;

/// <summary>Exemptions by project, build configuration, type, mark and option.</summary>
public sealed class PlaceTests
{
    private const string Reported = """class Worker { void Run() { {|LOG1001:Console.WriteLine("x")|}; } }""";

    private const string Silent = """class Worker { void Run() { Console.WriteLine("x"); } }""";

    [Theory]
    [InlineData("xunit.core", true)]
    [InlineData("xunit.v3.core", true)]
    [InlineData("nunit.framework", true)]
    [InlineData("Microsoft.VisualStudio.TestPlatform.TestFramework", true)]
    [InlineData("MSTest.TestFramework", true)]
    [InlineData("TUnit.Core", true)]
    [InlineData("Community.xunit", false)]
    [InlineData("TUnitConverter", false)]
    public async Task Leaves_test_projects(string assembly, bool isTest)
    {
        var test = Verify.Test(isTest ? Silent : Reported);
        test.TestState.AdditionalReferences.Add(Print.Assembly(assembly));
        await test.RunAsync();
        test = Verify.Test(Reported, (Print.Contexts, "help, prompt, debug"));
        test.TestState.AdditionalReferences.Add(Print.Assembly(assembly));
        await test.RunAsync();
    }

    [Theory]
    [InlineData("true", Silent)]
    [InlineData("True", Silent)]
    [InlineData("false", Reported)]
    [InlineData("", Reported)]
    public Task Leaves_projects_that_say_they_test(string value, string source)
    {
        var test = Verify.Test(source);
        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", $"is_global = true\nbuild_property.IsTestProject = {value}\n"));
        return test.RunAsync();
    }

    [Theory]
    [InlineData("#if DEBUG\nConsole.WriteLine(1);\n#endif\n{|LOG1001:Console.WriteLine(2)|};")]
    [InlineData("#if DEBUG && TRACE\nConsole.WriteLine(1);\n#endif")]
    [InlineData("#if DEBUG || TRACE\n{|LOG1001:Console.WriteLine(1)|};\n#endif")]
    [InlineData("#if !DEBUG\nWork();\n#else\nConsole.WriteLine(1);\n#endif")]
    [InlineData("#if !(DEBUG)\nWork();\n#elif TRACE\nConsole.WriteLine(1);\n#endif")]
    [InlineData("#if OTHER\nWork();\n#elif DEBUG\nConsole.WriteLine(1);\n#endif")]
    [InlineData("#if OTHER\nWork();\n#else\n{|LOG1001:Console.WriteLine(1)|};\n#endif")]
    [InlineData("#if DEBUG\n#if TRACE\nConsole.WriteLine(1);\n#endif\nConsole.WriteLine(2);\n#endif")]
    [InlineData("#if TRACE\n{|LOG1001:Console.WriteLine(1)|};\n#if DEBUG\nConsole.WriteLine(1);\n#endif\n{|LOG1001:Console.WriteLine(2)|};\n#endif")]
    [InlineData("#region DEBUG\n{|LOG1001:Console.WriteLine(1)|};\n#endregion")]
    public Task Leaves_what_only_debug_builds_have(string statements)
        => Verify.Diagnostics("#define DEBUG\n#define TRACE\nclass Worker { void Work() { } void Run() {\n" + statements + "\n} }");

    [Theory]
    [InlineData("""class Worker { [System.Diagnostics.Conditional("DEBUG")] void Run() { Console.WriteLine(1); } }""")]
    [InlineData("""class Worker { [System.Diagnostics.Conditional("DEBUG")] void Run() { Action a = () => Console.WriteLine(1); a(); } }""")]
    [InlineData(
        """class Worker { void Run() { Dump(); [System.Diagnostics.Conditional("DEBUG")] static void Dump() { Console.WriteLine(1); } """
            + """{|LOG1001:Console.WriteLine(1)|}; } }""")]
    [InlineData("""class Worker { [System.Diagnostics.Conditional("TRACE")] void Run() { {|LOG1001:Console.WriteLine(1)|}; } }""")]
    [InlineData(
        """class Worker { [Conditional("DEBUG")] void Run() { {|LOG1001:Console.WriteLine(1)|}; } } class ConditionalAttribute : Attribute { """
            + """public ConditionalAttribute(string s) { } }""")]
    public Task Leaves_conditional_members(string source) => Verify.Diagnostics(source);

    [Fact]
    public Task Reports_debug_code_where_the_context_is_not_allowed()
        => Verify.Diagnostics(
            """
            #define DEBUG
            class Worker { [System.Diagnostics.Conditional("DEBUG")] void Run() { {|LOG1001:Console.WriteLine(1)|};
            #if DEBUG
            {|LOG1001:Console.WriteLine(2)|};
            #endif
            } }
            """, (Print.Contexts, "help"));

    [Theory]
    [InlineData(
        "class Sink : ILogger { public IDisposable? BeginScope<T>(T state) where T : notnull => null; public bool IsEnabled(LogLevel level) => true; "
            + "public void Log<T>(LogLevel level, EventId id, T state, Exception? e, Func<T, Exception?, string> format) { Console.WriteLine(1); "
            + "Action a = () => Console.WriteLine(2); a(); } class Inner { void Run() { Console.WriteLine(1); } } }")]
    [InlineData(
        "class Sink : ILoggerProvider { public ILogger CreateLogger(string name) { Console.WriteLine(1); return null!; } "
            + "public void Dispose() { } }")]
    [InlineData(
        "class Sink : System.Diagnostics.TraceListener { public override void Write(string? s) { Console.Write(s); } "
            + "public override void WriteLine(string? s) { Console.WriteLine(s); } }")]
    [InlineData("class Sink : StringWriter { public override void Write(string? s) { Console.Write(s); } }")]
    [InlineData(
        "namespace Serilog.Core { public interface ILogEventSink { void Emit(); } } class Sink : Serilog.Core.ILogEventSink { public void Emit() { "
            + "Console.WriteLine(1); } }")]
    [InlineData(
        "namespace NLog.Targets { public class Target { } public class TargetWithLayout : Target { } } class Sink : NLog.Targets.TargetWithLayout { "
            + "void Write() { Console.WriteLine(1); } }")]
    [InlineData(
        "namespace log4net.Appender { public interface IAppender { } } class Sink : log4net.Appender.IAppender { void Write() { "
            + "Console.WriteLine(1); } }")]
    [InlineData("namespace App { public interface ILogger { } class {|LOG1001:Sink|} : ILogger { void Write() { Console.WriteLine(1); } } }")]
    [InlineData("class Factory { void Run(ILogger logger) { {|LOG1001:Console.WriteLine(1)|}; } }")]
    public Task Leaves_sinks(string source) => Verify.Diagnostics(source, (Print.Contexts, "none"));

    [Theory]
    [InlineData("class Worker { [CliOutput] void Run() { Console.WriteLine(1); } void Other() { {|LOG1001:Console.WriteLine(1)|}; } }")]
    [InlineData("[CliOutput] class Worker { class Inner { void Run() { Console.WriteLine(1); } } }")]
    [InlineData("class Worker { [CliOutput] int Count { get { Console.WriteLine(1); return 1; } } }")]
    [InlineData("class Worker { void Run() { [CliOutput] void Local() { Console.WriteLine(1); } Local(); {|LOG1001:Console.WriteLine(1)|}; } }")]
    [InlineData("class Worker { [CliOutput] Action Run = () => Console.WriteLine(1); }")]
    [InlineData("[assembly: CliOutput] class Worker { void Run() { Console.WriteLine(1); } }")]
    [InlineData("class Worker { [Obsolete] void Run() { {|LOG1001:Console.WriteLine(1)|}; } }")]
    public Task Leaves_what_is_marked(string source)
        => Verify.Diagnostics(source + " [AttributeUsage(AttributeTargets.All)] class CliOutputAttribute : Attribute { }", (Print.Contexts, "none"));

    [Theory]
    [InlineData("App.Worker.Run", true)]
    [InlineData("M:App.Worker.Run", true)]
    [InlineData("App.Worker", true)]
    [InlineData("T:App.Worker", true)]
    [InlineData("App.*", true)]
    [InlineData("Other.Thing, App.Work*.R*", true)]
    [InlineData("App.Worker.Stop", false)]
    [InlineData("Worker.Run", false)]
    [InlineData("((", false)]
    [InlineData("*[", false)]
    [InlineData(",;,", false)]
    [InlineData("", false)]
    public Task Leaves_listed_members(string list, bool isListed)
        => Verify.Diagnostics(
            $"namespace App {{ class Worker {{ void Run() {{ {(isListed ? "Console.WriteLine(1)" : "{|LOG1001:Console.WriteLine(1)|}")}; }} }} }}",
            (Print.Members, list));

    [Fact]
    public Task Leaves_a_listed_property()
        => Verify.Diagnostics("class Worker { int Count { get { Console.WriteLine(1); return 1; } } }", (Print.Members, "Worker.Count"));

    [Theory]
    [InlineData("output")]
    [InlineData("OUTPUT, tests")]
    public async Task Leaves_the_entry_point_where_output_is_allowed(string contexts)
    {
        await Executable(
            "Console.WriteLine(1); Local(); Action a = () => Console.WriteLine(2); static void Local() { Console.WriteLine(3); } class C { "
                + "void M() { {|LOG1001:Console.WriteLine(4)|}; } }",
            contexts);
        await Executable("class C { static void Main() { Console.WriteLine(1); } void Other() { {|LOG1001:Console.WriteLine(1)|}; } }", contexts);
        await Executable("class C { static async Task<int> Main(string[] args) { await Task.Yield(); Console.WriteLine(1); return 0; } }", contexts);
        await Verify.Diagnostics("class C { static void Main() { {|LOG1001:Console.WriteLine(1)|}; } }", (Print.Contexts, contexts));
    }

    [Theory]
    [InlineData("""Console.Write("Name: "); var name = Console.ReadLine(); {|LOG1001:Console.WriteLine("Hello " + name)|};""")]
    [InlineData(
        """if (args.Length == 0) { Console.WriteLine("tool 1.0"); Console.WriteLine("Usage: tool <file>"); return 1; } """
            + """{|LOG1001:Console.WriteLine("working")|}; return 0;""")]
    [InlineData("""if (args is ["--help" or "-h", ..]) { Console.WriteLine("x"); return; } {|LOG1001:Console.WriteLine("working")|};""")]
    [InlineData(
        """Console.WriteLine("Usage: tool <file>"); Console.WriteLine("  -h   Help"); Work(); {|LOG1001:Console.WriteLine("working")|}; """
            + """static void Work() { }""")]
    [InlineData("""Console.WriteLine("Press any key."); if (args.Length > 1) Console.ReadKey();""")]
    public Task Knows_the_contexts_among_top_level_statements(string source) => Executable(source, null);

    [Fact]
    public Task Reports_the_entry_point_by_default() => Executable("class C { static void Main() { {|LOG1001:Console.WriteLine(1)|}; } }", null);

    [Theory]
    [InlineData("nonsense")]
    [InlineData("help, nonsense")]
    [InlineData("")]
    [InlineData(",")]
    public Task Falls_back_to_the_default(string contexts)
        => Print.InMethod(
            """if (help) Console.WriteLine(1); Console.Write("> "); Console.ReadLine(); {|LOG1001:Console.WriteLine("x")|};""",
            (Print.Contexts, contexts));

    [Fact]
    public Task Allows_no_context_at_all()
        => Print.InMethod(
            """if (help) {|LOG1001:Console.WriteLine(1)|}; {|LOG1001:Console.Write("> ")|}; Console.ReadLine();""", (Print.Contexts, "none"));

    private static Task Executable(string source, string? contexts)
    {
        var test = contexts is null ? Verify.Test(source) : Verify.Test(source, (Print.Contexts, contexts));
        test.TestState.OutputKind = OutputKind.ConsoleApplication;
        return test.RunAsync();
    }
}
