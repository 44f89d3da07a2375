namespace LogAnalyzers.UnitTests.Rules.Output;

/// <summary>Commands of each command-line library: results stay, progress and errors are suggested; services are not spared.</summary>
public sealed class CommandHandlerTests
{
    private const string Body =
        """
        Console.WriteLine(System.Text.Json.JsonSerializer.Serialize(names)); foreach (var n in names) Console.WriteLine(n);
        Console.WriteLine($"{names.Length} names"); Console.WriteLine();
        {|#0:Console.WriteLine("Starting import of " + names[0])|}; {|#1:Console.WriteLine("Done.")|}; {|#2:Console.Error.WriteLine("x")|};
        try { names.ToString(); } catch (Exception e) { {|#3:Console.WriteLine("no: " + e.Message)|}; }
        """;

    private const string Names = """static string[] names = { "a" };""";

    public static TheoryData<string> Handlers { get; } = new()
    {
        // System.CommandLine
        """using System.CommandLine; var names = args; var root = new RootCommand(); root.SetAction(r => { BODY }); """
            + """return root.Parse(args).Invoke();""",
        """using System.CommandLine; var names = args; var root = new RootCommand(); root.SetAction(async (r, t) => { """
            + """await Task.Yield(); BODY }); root.Parse(args).Invoke();""",
        """using System.CommandLine; var o = new Option<string[]>("--n"); var root = new RootCommand(); root.SetHandler(names => { BODY }, o);""",
        """using System.CommandLine; var root = new RootCommand(); root.SetAction(r => List(args)); void List(string[] names) { BODY }""",
        """using System.CommandLine; class P { NAMES static void Main(string[] args) { var root = new RootCommand(); """
            + """root.SetAction(List); } static int List(ParseResult r) { Inner(); return 0; } static void Inner() { BODY } }""",
        """using System.CommandLine; class P { static void Main(string[] args) { var root = new RootCommand(); """
            + """root.SetAction(r => Lister.List(args)); } } static class Lister { public static int List(string[] names) { """
            + """BODY return 0; } }""",
        """using System.CommandLine; new ListCommand().Parse(args); class ListCommand : Command { NAMES public """
            + """ListCommand() : base("list") { SetAction(Run); } private void Run(ParseResult r) { BODY } }""",
        """class A : System.CommandLine.Invocation.SynchronousCommandLineAction { NAMES static void Main() { } public """
            + """override int Invoke(System.CommandLine.ParseResult r) { BODY return 0; } }""",

        // Spectre.Console.Cli
        """using Spectre.Console.Cli; class S : CommandSettings { } class L : Command<S> { NAMES static void Main() { } """
            + """public override int Execute(CommandContext c, S s) { Inner(); return 0; } private void Inner() { BODY } }""",
        """using Spectre.Console.Cli; class L : AsyncCommand { NAMES static void Main() { } public override async """
            + """Task<int> ExecuteAsync(CommandContext c) { await Task.Yield(); BODY return 0; } }""",

        // Cocona
        """using Cocona; var app = CoconaApp.Create(); app.AddCommand("list", ([Argument] string[] names) => { BODY }); app.Run();""",
        """using Cocona; var app = CoconaApp.Create(); app.AddCommands<Lists>(); app.Run(); class Lists { public void """
            + """List(string[] names) { BODY } }""",
        """using Cocona; class Lists { static void Main() { } [Command("list")] public void List(string[] names) { BODY } }""",
        """using Cocona; CoconaApp.Run<Lists>(); class Lists { public void List([Option] string[] names) { BODY } }""",

        // McMaster.Extensions.CommandLineUtils
        """using McMaster.Extensions.CommandLineUtils; [Command] class P { NAMES static int Main(string[] args) => """
            + """CommandLineApplication.Execute<P>(args); private int OnExecute() { BODY return 0; } }""",
        """using McMaster.Extensions.CommandLineUtils; class P { NAMES static int Main(string[] args) => """
            + """CommandLineApplication.Execute<P>(args); private int OnExecute() { BODY return 0; } }""",
        """using McMaster.Extensions.CommandLineUtils; var names = args; var app = new CommandLineApplication(); """
            + """app.OnExecute(() => { BODY return 0; });""",

        // CommandLineParser
        """using CommandLine; Parser.Default.ParseArguments<O>(args).WithParsed(o => { var names = args; BODY }); class O { }""",
        """using CommandLine; class O { } class P { NAMES static void Main(string[] args) => """
            + """Parser.Default.ParseArguments<O>(args).WithParsed(Run); static void Run(O o) { BODY } }""",
        """using CommandLine; class O { } class P { NAMES static int Main(string[] args) => """
            + """Parser.Default.ParseArguments<O, P>(args).MapResult((O o) => Run(o), e => 1); static int Run(O o) { BODY """
            + """return 0; } }""",
        """using CommandLine; class P { static Task Main(string[] args) => """
            + """Parser.Default.ParseArguments<O>(args).WithParsedAsync(o => new Lister().RunAsync(o)); } class O { } class """
            + """Lister { NAMES public async Task RunAsync(O o) { await Task.Yield(); BODY } }""",
        """using CommandLine; [Verb("list")] class O { NAMES static void Main() { } public void Run() { BODY } }""",

        // CliFx
        """using CliFx; [CliFx.Attributes.Command] class L : ICommand { NAMES static void Main() { } public ValueTask """
            + """ExecuteAsync(IConsole console) { BODY return default; } }""",
    };

    [Theory]
    [MemberData(nameof(Handlers))]
    public Task Results_stay_and_progress_is_suggested(string source) => ToolTest.Program(Fill(source));

    [Theory]
    [MemberData(nameof(Handlers))]
    public Task Everything_stays_where_output_is_allowed(string source) => ToolTest.Program(Unmark(Fill(source)), contexts: "output");

    [Theory]
    [InlineData("""using System.CommandLine; var root = new RootCommand(); root.SetAction(r => { {|#0:Console.WriteLine("x")|}; });""")]
    [InlineData(
        """using Spectre.Console.Cli; class L : AsyncCommand { static void Main() { } public override Task<int> ExecuteAsync(CommandContext c) """
            + """{ {|#0:Console.WriteLine("x")|}; return Task.FromResult(0); } }""")]
    public Task Are_suggested_where_the_context_is_not_allowed(string source) => ToolTest.Program(source, contexts: "help, product");

    [Theory]
    [InlineData(
        """using System.CommandLine; var root = new RootCommand(); root.SetAction(r => { var l = new System.Net.HttpListener(); """
            + """{|LOG1001:Console.WriteLine("port 80")|}; });""")]
    [InlineData(
        """using Spectre.Console.Cli; class L : AsyncCommand { static void Main() { } public override async Task<int> """
            + """ExecuteAsync(CommandContext c) """
            + """{ {|LOG1001:Console.WriteLine("up")|}; await Task.Delay(Timeout.Infinite); return 0; } }""")]
    [InlineData(
        """class CreateOrderCommand { } class Handler { static void Main() { } public void Execute(CreateOrderCommand c) """
            + """{ {|LOG1001:Console.WriteLine("x")|}; } }""")]
    [InlineData(
        """class Command { public void SetAction(Action a) => a(); static void Main() => new Command().SetAction(() => """
            + """{|LOG1001:Console.WriteLine("x")|}); }""")]
    [InlineData(
        """using CommandLine; Parser.Default.ParseArguments<O>(args).WithParsed(o => new Importer().Run()); Other.Run(); class O { } """
            + """class Importer { public void Run() => Console.WriteLine("x"); public void Load() => {|LOG1001:Console.WriteLine("y")|}; } """
            + """class Other { public static void Run() => {|LOG1001:Console.WriteLine("z")|}; }""")]
    public Task What_only_looks_like_a_command_is_reported(string source) => ToolTest.Program(source);

    private static string Fill(string source)
        => source.Replace("BODY", Body, StringComparison.Ordinal).Replace("NAMES", Names, StringComparison.Ordinal);

    private static string Unmark(string source)
        => System.Text.RegularExpressions.Regex.Replace(source, @"\{\|#\d:(.*?)\|\}", "$1", System.Text.RegularExpressions.RegexOptions.Singleline);
}
