using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace LogAnalyzers.UnitTests.Rules.Output;

/// <summary>LOG1001: prints that are no substitute for a record, as what stands around them shows.</summary>
public sealed class PrintReasonTests
{
    private static readonly (string, string) Quiet = ("dotnet_diagnostic.LOG3002.severity", "none");

    /// <summary>What nobody has caught is in the log already, as far as that goes.</summary>
    [Theory]
    [InlineData("AppDomain.CurrentDomain.UnhandledException += (s, a) => { Console.Error.WriteLine(a.ExceptionObject); LOG.Error(\"Bad\"); };")]
    [InlineData("TaskScheduler.UnobservedTaskException += (s, a) => { LOG.Error(\"Bad\"); Console.WriteLine(a.Exception); };")]
    [InlineData("void Tell(object s, UnhandledExceptionEventArgs a) { Console.WriteLine(a.ExceptionObject); LogIt(); } void LogIt() { }")]
    [InlineData("AppDomain.CurrentDomain.UnhandledException += (s, a) => {|LOG1001:Console.Error.WriteLine(a.ExceptionObject)|};")]
    [InlineData("void Tell(object s, EventArgs a) { {|LOG1001:Console.WriteLine(a)|}; LOG.Error(\"Bad\"); }")]
    public Task Unhandled_exceptions(string statement) => Verify.InEveryFramework(statement, Quiet, ("dotnet_diagnostic.CS8321.severity", "none"));

    /// <summary>A comment at the print says why.</summary>
    [Theory]
    [InlineData("// Fallback in case logging fails.\n Console.WriteLine(name);")]
    [InlineData("Console.WriteLine(name); // the logger is not set up yet")]
    [InlineData("// Before logging is configured\n Console.WriteLine(name);")]
    [InlineData("// Pipe it to stdout as part of docker logs.\n Console.WriteLine(name);")]
    [InlineData("// at this point we have no ILogger yet\n Console.WriteLine(name);")]
    [InlineData("// There is no logger here.\n Console.WriteLine(name);")]
    [InlineData("// As a last resort to the console: the logger isn't there any more\n Console.WriteLine(name);")]
    [InlineData("// Remove the dependency before we can have an ILogger here.\n Console.WriteLine(name);")]
    [InlineData("try { _count++; }\ncatch (Exception)\n{\n// We can't use a logger here.\nforeach (var i in items) { Console.WriteLine(i); }\n}")]
    [InlineData("// We can have a log here.\n {|LOG1001:Console.WriteLine(name)|};")]
    [InlineData("// log failed requests\n {|LOG1001:Console.WriteLine(name)|};")]
    [InlineData("// log the request before sending it\n {|LOG1001:Console.WriteLine(name)|};")]
    [InlineData("// log items that were not found\n {|LOG1001:Console.WriteLine(name)|};")]
    [InlineData("// use a logger, not the console\n {|LOG1001:Console.WriteLine(name)|};")]
    [InlineData("// replace with a logger before release\n {|LOG1001:Console.WriteLine(name)|};")]
    [InlineData("// do not forget to log\n {|LOG1001:Console.WriteLine(name)|};")]
    [InlineData("// fall back to the default configuration\n {|LOG1001:Console.WriteLine(name)|};")]
    [InlineData("// TODO: no logger yet\n {|LOG1001:Console.WriteLine(name)|};")]
    [InlineData("// Says who logs in.\n {|LOG1001:Console.WriteLine(name)|};")]
    [InlineData("// not logged in\n {|LOG1001:Console.WriteLine(name)|};")]
    [InlineData("// The user sees this.\n {|LOG1001:Console.WriteLine(name)|};")]
    public Task Reasons_in_comments(string statement) => Verify.InEveryFramework(statement, Quiet);

    /// <summary>Where there is a log, the function has been left.</summary>
    [Theory]
    [InlineData("void M(object? logger) { if (logger != null) { return; } Console.WriteLine(name); } M(null);")]
    [InlineData("void M(object? logger) { if (logger is not null) return; while (true) { try { Console.Write(name); } catch { break; } } } M(null);")]
    [InlineData("void M(object? logger) { if (logger == null) return; {|LOG1001:Console.WriteLine(name)|}; } M(null);")]
    [InlineData("void M(object? order) { if (order != null) { return; } {|LOG1001:Console.WriteLine(name)|}; } M(null);")]
    public Task Where_there_is_no_log(string statement) => Verify.InMethod(statement, ("dotnet_diagnostic.LOG4004.severity", "none"));

    /// <summary>The log may need the very assembly that is looked for.</summary>
    [Theory]
    [InlineData("AppDomain.CurrentDomain.AssemblyResolve += (s, a) => { Console.WriteLine(a.Name); return null; };")]
    [InlineData("AppDomain.CurrentDomain.AssemblyLoad += (s, a) => {|LOG1001:Console.WriteLine(a.LoadedAssembly)|};")]
    public Task What_finds_assemblies(string statement) => Verify.InEveryFramework(statement, Quiet);

    [Fact]
    public Task What_finds_assemblies_by_method() => Verify.Diagnostics(
        """
        static class Loader
        {
            static void Start() => AppDomain.CurrentDomain.AssemblyResolve += Find;
            static System.Reflection.Assembly? Find(object? s, ResolveEventArgs a) { Console.WriteLine(a.Name); return null; }
            static void Other(ResolveEventArgs a) => {|LOG1001:Console.WriteLine(a.Name)|};
        }
        """);

    /// <summary>What is wrong with the options that a program was called with.</summary>
    [Theory]
    [InlineData("if (options.A && options.B) { Console.WriteLine(\"Either A or B.\"); Environment.Exit(1); }")]
    [InlineData("if (options.A) { if (options.B) { Console.Error.WriteLine(\"Either A or B.\"); Environment.Exit(1); } }")]
    [InlineData("if (options.A) { {|LOG1001:Console.WriteLine(\"A is on\")|}; }")]
    [InlineData("if (options.A) { {|LOG1001:Console.WriteLine(\"A is on\")|}; return; }")]
    [InlineData("if (orders.A) { {|LOG1001:Console.WriteLine(\"None\")|}; Environment.Exit(1); }")]
    public Task Options_that_are_refused(string statement) => Verify.Diagnostics(
        "class O { public bool A { get; set; } public bool B { get; set; } } class C { void M(O options, O orders) { " + statement + " } }");

    /// <summary>That the log has failed is nothing for the log.</summary>
    [Theory]
    [InlineData("try { _count++; } catch (Exception) { Console.WriteLine(\"Could not write the log\"); }")]
    [InlineData("try { _count++; } catch (Exception e) { Console.Error.WriteLine($\"Logging failed: {e}\"); }")]
    [InlineData("try { _count++; } catch (Exception) { Console.WriteLine(\"Logging output failed\"); }")]
    [InlineData("try { _count++; } catch (Exception e) { System.Diagnostics.Trace.TraceError(\"Failed to flush the log: {0}\", e); }")]
    [InlineData("try { _count++; } catch (Exception e) { {|LOG1002:System.Diagnostics.Trace.TraceError(\"Failed to save: {0}\", e)|}; }")]
    [InlineData("try { _count++; } catch (Exception) { {|LOG1001:Console.WriteLine(\"Failed to log in\")|}; }")]
    [InlineData("try { _count++; } catch (Exception) { {|LOG1001:Console.WriteLine(\"Could not read the catalog\")|}; }")]
    [InlineData("try { _count++; } catch (Exception) { {|LOG1001:Console.WriteLine(\"Failed to read log file \" + name)|}; }")]
    [InlineData("try { _count++; } catch (Exception) { {|LOG1001:Console.WriteLine(\"Could not parse the logs\")|}; }")]
    [InlineData("{|LOG1001:Console.WriteLine(\"Could not write the log\")|};")]
    public Task A_log_that_fails(string statement)
        => Verify.InEveryFramework(statement, Quiet, ("dotnet_diagnostic.LOG4004.severity", "none"));

    /// <summary>A record would say it a second time.</summary>
    [Theory]
    [InlineData("LOG.Info(\"The level was adjusted\"); Console.WriteLine(\"The level was adjusted\");")]
    [InlineData("LOG.Info(\"The level was adjusted\"); if (_count > 1) { Console.WriteLine(\"The level was adjusted\"); }")]
    [InlineData("LOG.Info(\"The level was adjusted\"); {|LOG1001:Console.WriteLine(\"The level was raised\")|};")]
    [InlineData("LOG.Info(\"---\"); {|LOG1001:Console.WriteLine(\"---\")|};")]
    [InlineData("if (_count > 1) { LOG.Info(\"The level was adjusted\"); } {|LOG1001:Console.WriteLine(\"The level was adjusted\")|};")]
    public Task What_is_in_the_log_already(string statements) => Verify.InEveryFramework(statements, Quiet);

    /// <summary>Why a command does not do what it was asked for is for whoever called it.</summary>
    [Theory]
    [InlineData("""Console.Error.WriteLine("No file."); return 1;""")]
    [InlineData("""Console.Error.WriteLine("No file."); Console.Error.WriteLine("Try again."); return 1;""")]
    [InlineData("""if (r is null) { Console.Error.WriteLine("Canceled."); Environment.Exit(1); } return 0;""")]
    [InlineData("""{|#0:Console.Error.WriteLine("Reading")|}; r.ToString(); return 1;""")]
    public async Task Answers_of_commands(string body)
    {
        var command = "using System.CommandLine; var c = new RootCommand(); c.SetAction(r => { " + body + " }); return c.Parse(args).Invoke();";
        await ToolTest.Program(command);
        await ToolTest.Program(command, isPacked: true);
    }

    [Fact]
    public async Task Answers_of_tools()
    {
        await ToolTest.Program(
            "using CommandLine; Parser.Default.ParseArguments<O>(args).WithNotParsed(e => { foreach (var x in e) { Console.Error.WriteLine(x); } }); "
                + "class O { }");
        await ToolTest.Program("""Console.Error.WriteLine("No file."); return 1;""", isPacked: true);
        await ToolTest.Program("""{|LOG1001:Console.Error.WriteLine("No file.")|}; return 1;""");
        await ToolTest.Program("""{|#0:Console.Error.WriteLine("No file.")|}; return 1;""", isPacked: true, contexts: "help");
    }

    /// <summary>Who has typed a command at the console of a program reads its answer there, on either stream; in a library nobody has.</summary>
    [Theory]
    [InlineData("""[CommandHandler("fix")] static void Fix() { Console.WriteLine("Fixing."); Console.Error.WriteLine("No."); }""", true)]
    [InlineData("""[ConsoleCommand] static void Fix() => Tell(); static void Tell() { Console.WriteLine("Fixed 1."); }""", true)]
    [InlineData("""[ConsoleCommand] static void Fix() { try { Main(); } catch { {|LOG1001:Console.WriteLine("Broken.")|}; } }""", true)]
    [InlineData("""static void Fix() { {|LOG1001:Console.WriteLine("Fixing.")|}; }""", true)]
    [InlineData("""[Obsolete] static void Fix() { {|LOG1001:Console.WriteLine("Fixing.")|}; }""", true)]
    [InlineData("""[CommandHandler("fix")] static void Fix() { {|LOG1001:Console.WriteLine("Fixing.")|}; }""", false)]
    public Task Commands_of_a_shell(string method, bool reads)
        => ToolTest.Program(
            "static class P { static void Main() { Host(); } static void Host() { var l = new System.Net.HttpListener(); l.Start(); "
                + (reads ? "while (Console.ReadLine() is { } line) { P.Run(line); }" : "P.Run(Console.ReadLine());")
                + " } static void Run(string? line) { } " + method
                + " } class CommandHandler(string name) : Attribute { public string Name => name; } class ConsoleCommand : Attribute { }");

    /// <summary>The cases of a line that was read at the console, also of a server.</summary>
    [Theory]
    [InlineData("var l = Console.ReadLine()?.ToLower();", "l", "Console.WriteLine(\"Collected!\")")]
    [InlineData("", "await Console.In.ReadLineAsync()", "Console.WriteLine(\"Collected!\")")]
    [InlineData("", "Console.ReadLine()", "Tell()")]
    [InlineData("var l = Console.ReadLine();", "l", "try { Host(); } catch { {|LOG1001:Console.WriteLine(\"Failed\")|}; }")]
    [InlineData("var l = Environment.CommandLine;", "l", "{|LOG1001:Console.WriteLine(\"Collected!\")|}")]
    public Task Cases_of_a_line(string read, string chosen, string answer)
        => ToolTest.Program(
            "static class P { static async Task Main() { Host(); await Task.Yield(); " + read + " switch (" + chosen
                + ") { case \"gc\": " + answer + "; break; case \"a\": case \"b\": break; case \"c\": break; default: break; } } "
                + "static void Host() { var l = new System.Net.HttpListener(); l.Start(); } "
                + (answer == "Tell()" ? "static void Tell() => Console.WriteLine(\"Told\"); }" : "}"));

    /// <summary>A menu is what an application is about: what its cases do is its work.</summary>
    [Theory]
    [InlineData("Console.ReadLine()", "{|LOG1001:Console.WriteLine(\"Order created\")|}")]
    [InlineData("Console.ReadLine()", "Create()")]
    public Task Cases_of_a_menu(string chosen, string answer)
        => ToolTest.Program(
            "static class P { static void Main() { while (true) { switch (" + chosen + ") { case \"1\": " + answer
                + "; break; case \"2\": case \"3\": break; case \"4\": return; default: break; } } } "
                + (answer == "Create()" ? "static void Create() => {|LOG1001:Console.WriteLine(\"Order created\")|}; }" : "}"));

    /// <summary>A server that may be told to be quiet greets on purpose.</summary>
    [Theory]
    [InlineData("if (!o.QuietMode) Console.WriteLine(\"* Server 1.0, port 7\");")]
    [InlineData("if (!o.QuietMode) {|LOG1001:Console.WriteLine(\"* Ready to accept connections\")|};")]
    [InlineData("if (!o.QuietMode) { try { M(o); } catch { {|LOG1001:Console.WriteLine(\"Failed\")|}; } }")]
    [InlineData("if (!o.QuietMode) {|LOG1001:Console.WriteLine(\"Importing rows\")|};")]
    [InlineData("if (!o.Verbose) {|LOG1001:Console.WriteLine(\"* Ready to accept connections\")|};")]
    [InlineData("if (o.QuietMode) {|LOG1001:Console.WriteLine(\"* Ready to accept connections\")|};")]
    [InlineData("{|LOG1001:Console.WriteLine(\"* Ready to accept connections\")|};")]
    public Task Unless_it_is_quiet(string print)
        => Verify.Diagnostics(
            "class O { public bool QuietMode { get; set; } public bool Verbose { get; set; } } class C { void M(O o) { " + print + " } }");

    /// <summary>
    /// Projects in a folder of samples, where the build says that it is the repository's; a project's own name makes no sample. A print there is a
    /// suggestion, or nothing where they are allowed to print.
    /// </summary>
    [Theory]
    [InlineData("samples/Hello", true)]
    [InlineData("samples", true)]
    [InlineData(@"docs\snippets\Hello\", true)]
    [InlineData("src/Shop.Examples/Server", true)]
    [InlineData("src/Shop.Examples", true)]
    [InlineData("playground/Toy/Client", true)]
    [InlineData("Demo", false)]
    [InlineData("src/Sample", false)]
    [InlineData("src/Sampler/Shop", false)]
    [InlineData(".", false)]
    [InlineData("", false)]
    public async Task Samples(string folder, bool isSample)
    {
        await Run("{|#0:Console.WriteLine(name)|};", folder, isSample ? DiagnosticSeverity.Info : DiagnosticSeverity.Warning);
        await Run(
            isSample ? "Console.WriteLine(name);" : "{|#0:Console.WriteLine(name)|};", folder, isSample ? null : DiagnosticSeverity.Warning,
            (Print.Contexts, "help, samples"));

        static async Task Run(string print, string folder, DiagnosticSeverity? severity, params (string, string)[] options)
        {
            var test = Verify.Test("class C { void M(string name) { " + print + " } }", options);
            if (severity is { } one)
            {
                test.ExpectedDiagnostics.Add(new DiagnosticResult("LOG1001", one).WithLocation(0));
            }

            test.TestState.AnalyzerConfigFiles.Add(
                ("/.globalconfig", "is_global = true\nbuild_property.LogAnalyzersFolderInRepository = " + folder + "\n"));
            await test.RunAsync();
        }
    }

    /// <summary>
    /// Tools that only the repository's developers run tell them; where a tool has a logging framework, or the program lies elsewhere, it is as
    /// everywhere.
    /// </summary>
    [Theory]
    [InlineData("tools/Export", false, DiagnosticSeverity.Info)]
    [InlineData("samples/Hello", false, DiagnosticSeverity.Info)]
    [InlineData("eng/src/Sign", false, DiagnosticSeverity.Info)]
    [InlineData("_scripts/Seed", false, DiagnosticSeverity.Info)]
    [InlineData("tools/Export", true, DiagnosticSeverity.Warning)]
    [InlineData("tools", false, DiagnosticSeverity.Warning)]
    [InlineData("src/Tools.Shop", false, DiagnosticSeverity.Warning)]
    [InlineData("src/Shop", false, DiagnosticSeverity.Warning)]
    [InlineData("", false, DiagnosticSeverity.Warning)]
    public async Task Tools_of_developers(string folder, bool hasLogging, DiagnosticSeverity severity)
    {
        var test = Verify.Test("class C { void M(string name) { {|#0:Console.WriteLine(name)|}; {|#1:Console.WriteLine(name + 1)|}; } }");
        if (!hasLogging)
        {
            WithoutFrameworks(test);
        }

        test.ExpectedDiagnostics.Add(new DiagnosticResult("LOG1001", severity).WithLocation(0));
        test.ExpectedDiagnostics.Add(new DiagnosticResult("LOG1001", severity).WithLocation(1));

        test.TestState.AnalyzerConfigFiles.Add(
            ("/.globalconfig", "is_global = true\nbuild_property.LogAnalyzersFolderInRepository = " + folder + "\n"));
        await test.RunAsync();
    }

    /// <summary>
    /// Without any logging framework, a program that takes options of its own may print what it is called for; a batch job that does not has no
    /// other log.
    /// </summary>
    [Theory]
    [InlineData("""var all = Array.IndexOf(args, "--all") >= 0; var dry = Array.IndexOf(args, "--dry-run") >= 0;""", false, DiagnosticSeverity.Info)]
    [InlineData("""var a = Console.ReadLine(); var b = Console.ReadLine();""", false, DiagnosticSeverity.Warning)]
    [InlineData("""var all = Array.IndexOf(args, "--all") >= 0;""", false, DiagnosticSeverity.Warning)]
    [InlineData("""var verbose = args[0] == "--verbose"; var help = args[0] == "--help";""", false, DiagnosticSeverity.Warning)]
    [InlineData("""var file = args[0];""", false, DiagnosticSeverity.Warning)]
    [InlineData("""var g = new[] { "--all", "--dry-run" }; var s = "--force" + args[0]; Console.Out.Flush();""", false,
        DiagnosticSeverity.Warning)]
    [InlineData("""switch (args[0]) { case "--all": break; case "--dry-run": break; }""", false, DiagnosticSeverity.Info)]
    [InlineData("""bool HasOption(string o) => args is [var a] && a == o; _ = HasOption("--all") || args is ["--dry-run"];""", false,
        DiagnosticSeverity.Info)]
    [InlineData("""var all = args[0] == "--all"; var dry = args[0] == "--dry-run"; var l = new System.Net.HttpListener();""", false,
        DiagnosticSeverity.Warning)]
    [InlineData(
        """var all = Array.IndexOf(args, "--all") >= 0; var dry = Array.IndexOf(args, "--dry-run") >= 0;""", true, DiagnosticSeverity.Warning)]
    public async Task Programs_with_options(string statements, bool hasLogging, DiagnosticSeverity severity)
    {
        var test = Verify.Test(statements + """ await Task.Delay(1); {|#0:Console.WriteLine("Importing the orders")|};""");
        test.TestState.OutputKind = OutputKind.ConsoleApplication;
        if (!hasLogging)
        {
            WithoutFrameworks(test);
        }

        test.ExpectedDiagnostics.Add(new DiagnosticResult("LOG1001", severity).WithLocation(0));
        await test.RunAsync();
    }

    /// <summary>A text that is translated is for people.</summary>
    [Theory]
    [InlineData("R.Title", DiagnosticSeverity.Info)]
    [InlineData("R.Title + 1", DiagnosticSeverity.Info)]
    [InlineData("R.Other", DiagnosticSeverity.Warning)]
    public async Task Translated_texts(string value, DiagnosticSeverity severity)
    {
        var test = Verify.Test("{|#0:Console.WriteLine(" + value + """
            )|};
            static class R
            {
                public static System.Resources.ResourceManager ResourceManager => new(typeof(R));
                public static string Title => ResourceManager.GetString("Title")!;
                public const string Other = "x";
            }
            """);
        test.TestState.OutputKind = OutputKind.ConsoleApplication;
        WithoutFrameworks(test);
        test.ExpectedDiagnostics.Add(new DiagnosticResult("LOG1001", severity).WithLocation(0));
        await test.RunAsync();
    }

    private static void WithoutFrameworks(AnalyzerTest<DefaultVerifier> test)
    {
        test.TestState.AdditionalReferences.Clear();
        test.TestState.AdditionalReferences.AddRange(References.Framework);
        test.TestState.Sources.RemoveAt(1);
        test.TestState.Sources.Add(("/0/Usings.cs", "global using System; global using System.Threading.Tasks;"));
    }

    /// <summary>The seconds of a loop that sleeps.</summary>
    [Theory]
    [InlineData("for (var i = 3; i > 0; i--) { Console.WriteLine(i); Thread.Sleep(1000); }")]
    [InlineData("for (var i = 3; i > 0; i--) { {|LOG1001:Console.WriteLine(i)|}; }")]
    [InlineData("for (var i = 3; i > 0; i--) { {|LOG1001:Console.WriteLine(name)|}; Thread.Sleep(1000); }")]
    public Task Countdowns(string statement) => Verify.InMethod(statement);
}
