using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Rules.Output;

/// <summary>Help, usage and version of a command line.</summary>
public sealed class HelpContextTests
{
    [Theory]
    [InlineData("class Worker { void PrintHelp() { Console.WriteLine(1); } }")]
    [InlineData("class Worker { void ShowUsage() => Console.WriteLine(1); }")]
    [InlineData("class Worker { void print_version() => Console.WriteLine(1); }")]
    [InlineData("class Worker { void Synopsis() => Console.WriteLine(1); }")]
    [InlineData("class Worker { void WriteStartupBanner() => Console.WriteLine(1); }")]
    [InlineData("class Worker { void CopyrightNotice() => Console.WriteLine(1); }")]
    [InlineData("class Worker { void ShowLicense() => Console.WriteLine(1); }")]
    [InlineData("class Worker { void ShowHELP() => Console.WriteLine(1); }")]
    [InlineData("class Worker { void Run() { Help(); void Help() { Console.WriteLine(1); } } }")]
    [InlineData("class Worker { void Run() { Action showHelp = () => Console.WriteLine(1); showHelp(); } }")]
    [InlineData("class Worker { Action PrintUsage = () => Console.WriteLine(1); }")]
    [InlineData("class Worker { Action<int> Version { get; } = Console.WriteLine; }")]
    [InlineData("class Worker { void PrintHelp() { new List<int>().ForEach(x => { Console.WriteLine(x); }); } }")]
    [InlineData("class HelpWriter { void Run() { Console.WriteLine(1); } }")]
    [InlineData("class HelpCommand { public HelpCommand() { Console.WriteLine(1); } int Count { get { Console.WriteLine(1); return 1; } } }")]
    [InlineData("class UsagePrinter { class Inner { void Run() => Console.WriteLine(1); } }")]
    [InlineData("class VersionAction { void Run() => Console.WriteLine(1); }")]
    [InlineData("class Help { void Run() => Console.WriteLine(1); }")]
    [InlineData("record struct LicenseText { void Run() => Console.WriteLine(1); }")]
    public Task Leaves_members_and_types_named_after_help(string source) => Verify.Diagnostics(source);

    [Theory]
    [InlineData(
        "class HelpDeskService { public HelpDeskService() { {|LOG1001:Console.WriteLine(1)|}; } void Run() { {|LOG1001:Console.WriteLine(1)|}; } }")]
    [InlineData("class Helper { void Run() { {|LOG1001:Console.WriteLine(1)|}; } }")]
    [InlineData("class VersionRepository { void Run() { {|LOG1001:Console.WriteLine(1)|}; } }")]
    [InlineData("class Worker { void RunHelper() { {|LOG1001:Console.WriteLine(1)|}; } }")]
    [InlineData("class Worker { void Helpful() { {|LOG1001:Console.WriteLine(1)|}; } }")]
    [InlineData("class Worker { void Conversion() { {|LOG1001:Console.WriteLine(1)|}; } }")]
    [InlineData("class Worker { void ShowHelp() { Console.WriteLine(1); } void Run() { {|LOG1001:Console.WriteLine(1)|}; } }")]
    [InlineData("class LicenseManager { void Run() { {|LOG1001:Console.WriteLine(1)|}; } }")]
    [InlineData("class CommandOptions { void Run() { {|LOG1001:Console.WriteLine(1)|}; } }")]
    [InlineData("namespace App.Help { class Worker { void Run() { {|LOG1001:Console.WriteLine(1)|}; } } }")]
    public Task Reports_where_a_name_only_looks_alike(string source) => Verify.Diagnostics(source);

    [Theory]
    [InlineData("namespace System.CommandLine.Help { public class HelpBuilder { public virtual void Write() { } } }",
        "System.CommandLine.Help.HelpBuilder", "override void Write()")]
    [InlineData("namespace System.CommandLine.Help { public class HelpAction { public virtual void Write() { } } }",
        "System.CommandLine.Help.HelpAction", "override void Write()")]
    [InlineData("namespace Spectre.Console.Cli.Help { public interface IHelpProvider { void Write(); } }", "Spectre.Console.Cli.Help.IHelpProvider",
        "void Write()")]
    [InlineData("namespace CommandLine.Text { public class HelpText { public virtual void Write() { } } }", "CommandLine.Text.HelpText",
        "override void Write()")]
    [InlineData("namespace McMaster.Extensions.CommandLineUtils.HelpText { public interface IHelpTextGenerator { void Write(); } }",
        "McMaster.Extensions.CommandLineUtils.HelpText.IHelpTextGenerator", "void Write()")]
    [InlineData("namespace CliFx { public class VersionWriter { public virtual void Write() { } } }", "CliFx.VersionWriter", "override void Write()")]
    public async Task Leaves_implementations_of_a_librarys_help(string library, string type, string member)
    {
        await Verify.Diagnostics($"class Own : {type} {{ public {member} {{ Console.WriteLine(1); }} }} {library}");
        var other = type.Substring(0, type.LastIndexOf('.')) + ".Tool";
        await Verify.Diagnostics(
            $"class Own : {other} {{ public override void Write() {{ {{|LOG1001:Console.WriteLine(1)|}}; }} }} "
                + $"namespace {type[..type.LastIndexOf('.')]} {{ public class Tool {{ public virtual void Write() {{ }} }} }}");
    }

    [Fact]
    public Task Leaves_handlers_of_a_librarys_help() => Verify.Diagnostics(
        """
        class Worker
        {
            void Run(CliFx.App app)
            {
                app.VersionOption("--version", () => Console.WriteLine(1));
                app.OnExecute(() => Console.WriteLine(1));
                Later(() => {|LOG1001:Console.WriteLine(1)|});
                var table = new Dictionary<string, Action>
                    { ["--help"] = () => Console.WriteLine(1), ["run"] = () => {|LOG1001:Console.WriteLine(2)|} };
                var other = new Dictionary<string, Action>
                    { { "h|help", () => Console.WriteLine(1) }, { "r|run", () => {|LOG1001:Console.WriteLine(2)|} } };
            }

            void Later(Action run) { }
        }
        namespace CliFx { public class App { public void VersionOption(string name, Action run) { } public void OnExecute(Action run) { } } }
        """);

    [Theory]
    [InlineData("""if (args[0] == "--help") Console.WriteLine(1);""")]
    [InlineData("""if (args[0] == "-h" || args[0] == "/?") { Console.WriteLine(1); }""")]
    [InlineData("""if (args.Length == 0 || args[0] == "--help") { Console.WriteLine(1); Console.WriteLine(2); }""")]
    [InlineData("""if ("help" == command) Console.WriteLine(1);""")]
    [InlineData("""if (command.Equals("--HELP", StringComparison.OrdinalIgnoreCase)) Console.WriteLine(1);""")]
    [InlineData("""if (string.Equals(command, "-h", StringComparison.OrdinalIgnoreCase)) Console.WriteLine(1);""")]
    [InlineData("""if (command is "--help" or "-h" or "-?") Console.WriteLine(1);""")]
    [InlineData("""if (args is ["--help"]) Console.WriteLine(1);""")]
    [InlineData("""if (args is ["-h" or "--help", ..]) Console.WriteLine(1);""")]
    [InlineData("""if (args.Contains("--help")) Console.WriteLine(1);""")]
    [InlineData("""if (args.Any(a => a == "--help" || a == "-h")) Console.WriteLine(1);""")]
    [InlineData("""if (new[] { "-h", "--help" }.Contains(command)) Console.WriteLine(1);""")]
    [InlineData("""if (Array.IndexOf(args, "--help") >= 0) Console.WriteLine(1);""")]
    [InlineData("""if (string.Compare(command, "/h", true) == 0) Console.WriteLine(1);""")]
    [InlineData("""if (command == HelpSwitch) Console.WriteLine(1);""")]
    [InlineData("""if (command.ToLowerInvariant() == "--version") Console.WriteLine(1);""")]
    [InlineData("""if (help) Console.WriteLine(1);""")]
    [InlineData("""if (options.Help) { foreach (var o in orders) { Console.WriteLine(o); } }""")]
    [InlineData("""if (options.ShowVersion) Console.WriteLine(1);""")]
    [InlineData("""if (options is { Help: true }) Console.WriteLine(1);""")]
    [InlineData("""if (options.Usage == true) Console.WriteLine(1);""")]
    [InlineData("""if (options.Usage ?? false) Console.WriteLine(1);""")]
    [InlineData("""if (options.Mode == Mode.Help) Console.WriteLine(1);""")]
    [InlineData("""var showHelp = args.Length > 1; if (showHelp) Console.WriteLine(1);""")]
    [InlineData("""var wanted = args.Contains("--help"); if (wanted) Console.WriteLine(1);""")]
    [InlineData("""if (verbose) Work(); else if (help) Console.WriteLine(1);""")]
    [InlineData("""if (!help) { Work(); } else { Console.WriteLine(1); }""")]
    [InlineData("""if (args[0] != "--help") { Work(); } else { Console.WriteLine(1); }""")]
    [InlineData("""if (!help && !options.ShowVersion) { Work(); } else { Console.WriteLine(1); }""")]
    [InlineData("""if (!help) return 1; Console.WriteLine(1); Work(); Console.WriteLine(2);""")]
    [InlineData("""switch (command) { case "--help": case "-h": Console.WriteLine(1); break; }""")]
    [InlineData("""switch (command) { case "help": { Console.WriteLine(1); break; } }""")]
    [InlineData("""switch (command) { case "--help" or "-h": Console.WriteLine(1); break; }""")]
    [InlineData("""switch (command) { case var c when c == "--help": Console.WriteLine(1); break; }""")]
    [InlineData("""switch (options.Mode) { case Mode.Version: Console.WriteLine(1); break; }""")]
    [InlineData("""Action a = command switch { "--help" => () => Console.WriteLine(1), _ => Work }; a();""")]
    [InlineData("""Action a = help ? () => Console.WriteLine(1) : Work; a();""")]
    [InlineData("""foreach (var a in args) { if (a == "--help") { Console.WriteLine(1); return 0; } }""")]
    [InlineData("""if (command == "-v") Console.WriteLine("Tool 1.2.3");""")]
    [InlineData("""if (command == "-v") { Console.WriteLine("Tool"); Console.WriteLine(typeof(int).Assembly.GetName().Version); }""")]
    [InlineData("""switch (command) { case "-v": Console.WriteLine("Version " + count); break; }""")]
    public Task Leaves_branches_that_test_for_help(string statements) => Print.InMethod(statements);

    [Theory]
    [InlineData("""if (!help) {|LOG1001:Console.WriteLine("working")|};""")]
    [InlineData("""if (help) { Work(); } else { {|LOG1001:Console.WriteLine("working")|}; }""")]
    [InlineData("""if (args[0] != "--help") {|LOG1001:Console.WriteLine("working")|};""")]
    [InlineData("""if (args[0] == "--help") { Work(); } {|LOG1001:Console.WriteLine("working")|};""")]
    [InlineData("""if (!help && !options.ShowVersion) { {|LOG1001:Console.WriteLine("working")|}; }""")]
    [InlineData("""if (args.All(a => a != "--help")) {|LOG1001:Console.WriteLine("working")|};""")]
    [InlineData("""if (command is not "--help") {|LOG1001:Console.WriteLine("working")|};""")]
    [InlineData("""if (Array.IndexOf(args, "--help") < 0) {|LOG1001:Console.WriteLine("working")|};""")]
    [InlineData("""if (options is { Help: false }) {|LOG1001:Console.WriteLine("working")|};""")]
    [InlineData("""if (help == false) {|LOG1001:Console.WriteLine("working")|};""")]
    [InlineData("""if (help) return 1; {|LOG1001:Console.WriteLine("working")|};""")]
    [InlineData("""{|LOG1001:Console.WriteLine("start")|}; if (!help) return 1; Console.WriteLine("help");""")]
    [InlineData("""if (verbose) {|LOG1001:Console.WriteLine("working")|};""")]
    [InlineData("""if (command == "-v") {|LOG1001:Console.WriteLine("working")|};""")]
    [InlineData("""if (command == "--verbose") {|LOG1001:Console.WriteLine("working")|};""")]
    [InlineData("""if (command == "helpdesk") {|LOG1001:Console.WriteLine("working")|};""")]
    [InlineData(
        """switch (command) { case "run": {|LOG1001:Console.WriteLine("working")|}; break; case "help": Console.WriteLine(1); break; """
            + """default: {|LOG1001:Console.WriteLine("x")|}; break; }""")]
    [InlineData("""Action a = command switch { "--help" => Work, _ => () => {|LOG1001:Console.WriteLine(1)|} }; a();""")]
    [InlineData("""Action a = help ? Work : () => {|LOG1001:Console.WriteLine(1)|}; a();""")]
    [InlineData("""var version = text; if (version == command) {|LOG1001:Console.WriteLine("same")|};""")]
    [InlineData("""var version = text; if (version != null) {|LOG1001:Console.WriteLine("set")|};""")]
    [InlineData("""var hasNewVersion = verbose; if (hasNewVersion) {|LOG1001:Console.WriteLine("newer")|};""")]
    [InlineData("""var isHelpDeskOpen = verbose; if (isHelpDeskOpen) {|LOG1001:Console.WriteLine("open")|};""")]
    [InlineData("""if (options.Mode == Mode.Run) {|LOG1001:Console.WriteLine("working")|};""")]
    public Task Reports_branches_that_do_not(string statements) => Print.InMethod(statements);

    [Theory]
    [InlineData("""if (args.Length == 0) { Console.WriteLine("Usage: tool <file>"); return 1; }""")]
    [InlineData("""if (args.Length < 1) { Console.WriteLine("tool 1.0"); Work(); Console.WriteLine("Run with --help for more."); return 1; }""")]
    [InlineData("""if (args.Length != 2) Console.WriteLine("tool <input> <output>");""")]
    [InlineData("""if (args is []) Console.WriteLine("tool <input> <output>");""")]
    [InlineData("""if (args is not [var input, var output]) Console.WriteLine("tool <input> <output>");""")]
    [InlineData("""if (!args.Any()) Console.WriteLine("tool <input> <output>");""")]
    [InlineData(
        """if (args.Length != 3) { Console.WriteLine("license_file certificate"); Console.WriteLine("Not enough parameters passed"); }""")]
    [InlineData("""if (args.Length < 1) { Console.WriteLine("Missing argument: the file"); return 1; }""")]
    [InlineData("""if (args.Length != 2) { Console.Error.WriteLine("Expected two arguments"); return 1; }""")]
    [InlineData("""if (args.Length == 0) { {|LOG1001:Console.WriteLine("Arguments are read from the file")|}; }""")]
    [InlineData("""if (args.Length > 0) Work(); else Console.WriteLine("tool <input> <output>");""")]
    [InlineData("""if (args?.Length == 0) Console.WriteLine("Please specify a file.");""")]
    [InlineData("""switch (args.Length) { case 0: Console.WriteLine("tool <input> <output>"); break; }""")]
    [InlineData("""if (args.Length == 0) { {|LOG1001:Console.WriteLine("Nothing to do")|}; return 1; }""")]
    [InlineData("""if (args.Length == 0) {|LOG1001:Console.WriteLine("No arguments, using defaults")|};""")]
    [InlineData("""if (args.Length > 0) {|LOG1001:Console.WriteLine("tool <input> <output>")|};""")]
    [InlineData("""if (orders.Count == 0) {|LOG1001:Console.WriteLine("no <order> found")|};""")]
    public Task Leaves_usage_text_where_arguments_are_missing(string statements) => Print.InMethod(statements);

    [Theory]
    [InlineData("PrintHelp() { {|LOG1001:Console.WriteLine(1)|}; }")]
    [InlineData("""Run() { {|LOG1001:Console.WriteLine("Usage: x")|}; }""")]
    [InlineData("Run(bool help) { if (help) {|LOG1001:Console.WriteLine(1)|}; }")]
    public Task Reports_where_the_context_is_not_allowed(string member)
        => Verify.Diagnostics($"class Worker {{ void {member} }}", (Print.Contexts, "prompt, tests, debug"));
}
