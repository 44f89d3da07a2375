using System.Collections.Immutable;
using LogAnalyzers.UnitTests.Rules.Output;
using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LogAnalyzers.UnitTests.Fixes.Output;

/// <summary>
/// One command over a command-line tool never spoils what other programs read from it; its progress becomes records where nobody does.
/// </summary>
public sealed class ToolFixTests
{
    private const string WithData =
        """
        Console.WriteLine(System.Text.Json.JsonSerializer.Serialize(names)); foreach (var n in names) Console.WriteLine(n);
        Console.WriteLine("Scanning " + names[0]); Console.Error.WriteLine("no file " + names[0]);
        """;

    private const string WithoutData = """foreach (var n in names) Console.WriteLine(n); new Scanner().Scan(names[0]);""";

    private const string Scanner =
        """ class Scanner { public void Scan(string a) { Console.WriteLine("Scanning " + a); Console.Error.WriteLine("no file " + a); } }""";

    public static TheoryData<string> Tools { get; } = new()
    {
        """using System.CommandLine; var names = args; var root = new RootCommand(); root.SetAction(r => { BODY }); root.Parse(args).Invoke();""",
        """using Spectre.Console.Cli; class L : AsyncCommand { static string[] names = { "" }; static void Main() { """
            + """new L().ExecuteAsync(new()).Wait(); } public override async Task<int> ExecuteAsync(CommandContext c) { """
            + """await Task.Yield(); BODY return 0; } }""",
        """using Cocona; var app = CoconaApp.Create(); app.AddCommand("list", ([Argument] string[] names) => { BODY }); app.Run();""",
        """using McMaster.Extensions.CommandLineUtils; [Command] class P { static string[] names = { "" }; static int Main(string[] args) """
            + """=> CommandLineApplication.Execute<P>(args); private int OnExecute() { BODY return 0; } }""",
        """using CommandLine; class O { } class P { static string[] names = { "" }; static void Main(string[] args) """
            + """=> Parser.Default.ParseArguments<O>(args).WithParsed(Run); static void Run(O o) { BODY } }""",
        """using CliFx; [CliFx.Attributes.Command] class L : ICommand { static string[] names = { "" }; static void Main() { """
            + """new L().ExecuteAsync(null!); } public ValueTask ExecuteAsync(IConsole console) { BODY return default; } }""",
    };

    [Theory]
    [MemberData(nameof(Tools))]
    public async Task Data_is_not_spoilt(string tool)
    {
        foreach (var framework in new[] { null, "Serilog", "NLog", "log4net" })
        {
            using var run = Run(tool.Replace("BODY", WithData, StringComparison.Ordinal), framework);
            Assert.False(await run.FixAllAsync());
        }
    }

    [Theory]
    [MemberData(nameof(Tools))]
    public async Task Progress_is_logged_where_no_program_reads(string tool)
    {
        using var run = Run(tool.Replace("BODY", WithoutData, StringComparison.Ordinal) + Scanner, null);
        Assert.True(await run.FixAllAsync());
        var text = await run.TextAsync();
        SolutionRun.Contains("""LogInformation("Scanning {""", text);
        SolutionRun.Contains("""LogError("no file {""", text);
        SolutionRun.Contains("foreach (var n in names) Console.WriteLine(n);", text);
    }

    [Theory]
    [InlineData("""if (args.Contains("--json")) Console.WriteLine(args.Length); new W().Run(args[0]);""", false)]
    [InlineData("""Console.WriteLine(System.Text.Json.JsonSerializer.Serialize(args)); new W().Run(args[0]);""", false)]
    [InlineData("""new W().Run(args[0]);""", true)]
    public async Task The_error_stream_of_a_program_that_gives_data_stays(string main, bool isLogged)
    {
        using var run = Run(
            main + """ class W { public void Run(string a) { Console.Error.WriteLine("no file " + a); Console.WriteLine("Reading " + a); } }""",
            null);
        Assert.True(await run.FixAllAsync());
        var text = await run.TextAsync();
        SolutionRun.Contains("""LogInformation("Reading {""", text);
        SolutionRun.Contains(isLogged ? """LogError("no file {""" : """Console.Error.WriteLine("no file " + a);""", text);
    }

    [Theory]
    [InlineData("""new Server().WithStdioServerTransport(); class Server { public void WithStdioServerTransport() { } }""", false)]
    [InlineData("""using var o = Console.OpenStandardOutput(); o.Flush();""", false)]
    [InlineData("""Console.Out.Write($"Content-Length: {args.Length}\r\n\r\n");""", false)]
    [InlineData("""Console.SetOut(new System.IO.StreamWriter(Console.OpenStandardOutput()));""", true)]
    public async Task The_error_stream_of_a_server_that_speaks_on_the_output_stays(string start, bool isLogged)
    {
        var types = start.IndexOf(" class ", StringComparison.Ordinal) is > 0 and var at ? start[at..] : "";
        using var run = Run(
            $$"""{{start[..(start.Length - types.Length)]}} new W().Run(args[0]); Thread.Sleep(Timeout.Infinite);{{types}} """
                + """class W { public void Run(string a) { Console.Error.WriteLine("warning: no file " + a); } }""",
            null);
        Assert.Equal(isLogged, await run.FixAllAsync());
    }

    [Fact]
    public async Task A_packed_tool_stays_as_it_is()
    {
        using var run = Run("""Console.WriteLine("Reading " + args[0]); Console.Error.WriteLine("no file");""", null)
            .AddOptions("App", "/App/.globalconfig", "is_global = true\nbuild_property.PackAsTool = true\n");
        Assert.False(await run.FixAllAsync());
    }

    [Fact]
    public async Task A_class_that_is_the_output_stays_as_it_is()
    {
        using var run = Run(
            """ConsoleOutput.Line("x"); static class ConsoleOutput { public static void Line(string s) { Console.WriteLine(s); """
                + """Console.Error.WriteLine(s); } }""",
            null);
        Assert.False(await run.FixAllAsync());
    }

    private static SolutionRun Run(string source, string? framework)
        => new SolutionRun().Add(
            "App", OutputKind.ConsoleApplication, LanguageVersion.Latest, [],
            [("/App/Program.cs", Lines(source)), ("/App/Libraries.cs", ToolTest.Libraries)],
            framework is null ? default(ImmutableArray<MetadataReference>) : References.With(framework));

    /// <summary>The import on a line of its own, as it is everywhere.</summary>
    private static string Lines(string source)
        => source.StartsWith("using ", StringComparison.Ordinal) ? source.Insert(source.IndexOf(';', StringComparison.Ordinal) + 1, "\n") : source;
}
