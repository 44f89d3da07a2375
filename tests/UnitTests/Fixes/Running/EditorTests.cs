using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.CodeFixes.Speech;
using LogAnalyzers.CodeFixes.Wiring;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Hosts;
using LogAnalyzers.Projects;
using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.UnitTests.Fixes.Running;

/// <summary>
/// A solution while somebody types in it: what was found out about code that did not change is kept, and what changed counts at once, in whichever
/// document.
/// </summary>
public sealed class EditorTests
{
    private const string Printing =
        """
        public class Machine
        {
            private static readonly log4net.ILog m_log = log4net.LogManager.GetLogger(typeof(Machine));
            public void Output(string text) { Console.WriteLine("out " + text); }
            public void Other() { m_log.Info("other"); }
        }
        """;

    private const string Sink =
        """
        public class Use : log4net.Appender.AppenderSkeleton
        {
            private readonly Machine _machine = new();
            private void Flush() { }
            protected override void Append(log4net.Core.LoggingEvent e) { Flush(); }
        }
        """;

    private const string Plain = "public static class Plain { public static int Count() { return 1; } }";

    private const string Start =
        """
        static class Program { static void Main() { log4net.Config.BasicConfigurator.Configure(new Use()); Run(); } static void Run() { } }
        """;

    [Theory]
    [InlineData("/App/Use.cs", "Flush(); }", "_machine.Output(\"x\"); }")] // In a body that was read.
    [InlineData("/App/Use.cs", "private void Flush() { }", "private void Flush() { _machine.Output(\"x\"); }")]
    [InlineData("/App/Use.cs", "_machine = new();",
        "_machine = Made(); private static Machine Made() { var m = new Machine(); m.Output(\"x\"); return m; }")]
    [InlineData("/Lib/Plain.cs", "{ return 1; } }", """
        { return 1; } }
        public class Second : log4net.Appender.AppenderSkeleton
        {
            protected override void Append(log4net.Core.LoggingEvent e) { new Machine().Output("x"); }
        }
        """)]
    public async Task A_sink_that_begins_to_run_the_print_takes_its_lightbulb_away_at_once(string path, string before, string after)
    {
        using var run = Shop();
        Assert.NotEmpty(await LightbulbAsync(run.Solution));
        var changed = await TypeAsync(run.Solution, path, before, after);
        Assert.Empty(await LightbulbAsync(changed));

        // And back.
        Assert.NotEmpty(await LightbulbAsync(await TypeAsync(changed, path, after, before)));
    }

    [Theory]
    [InlineData("Flush(); }", "Flush(); Hand.Over(Use.Write); } public static void Write(string s) { new Machine().Output(s); }")]
    [InlineData("Flush(); }", "Flush(); new Machine().Output(\"x\"); }")]
    public async Task What_a_sink_does_in_several_steps_of_typing_counts(string before, string after)
    {
        using var run = Shop();
        var solution = run.Solution;
        for (var at = 1; at <= after.Length; at++)
        {
            var typed = await TypeAsync(run.Solution, "/App/Use.cs", before, after[..at] + (at < after.Length ? " } }" : ""));
            await LightbulbAsync(typed);
            solution = typed;
        }

        var last = await LightbulbAsync(solution);
        using var fresh = Shop();
        Assert.Equal(
            (await LightbulbAsync(await TypeAsync(fresh.Solution, "/App/Use.cs", before, after))).Select(a => a.Title), last.Select(a => a.Title));
    }

    [Theory]
    [InlineData("/App/Program.cs", "Run(); }", "Console.SetOut(new System.IO.StringWriter()); new Machine().Output(\"x\"); }")]
    [InlineData("/App/Program.cs", "log4net.Config.BasicConfigurator.Configure(new Use()); Run();",
        "new Machine().Output(\"x\"); log4net.Config.BasicConfigurator.Configure(new Use());")]
    [InlineData("/App/Program.cs", "static void Run() { }", "static void Run() { log4net.LogManager.Shutdown(); new Machine().Output(\"x\"); }")]
    public async Task What_happens_to_the_log_in_another_project_counts_at_once(string path, string before, string after)
    {
        using var run = Shop();
        Assert.NotEmpty(await LightbulbAsync(run.Solution));
        var changed = await TypeAsync(run.Solution, path, before, after);
        Assert.Empty(await LightbulbAsync(changed));
        Assert.NotEmpty(await LightbulbAsync(await TypeAsync(changed, path, after, before)));
    }

    [Fact]
    public async Task A_key_in_a_body_that_has_nothing_to_do_with_sinks_searches_for_none()
    {
        using var run = Shop();
        var before = await SinksAsync(run.Solution);
        var typed = await TypeAsync(run.Solution, "/Lib/Plain.cs", "return 1;", "return 12;");
        Assert.Same(before, await SinksAsync(typed));
        typed = await TypeAsync(typed, "/Lib/Plain.cs", "return 12;", "return Math.Max(1, 2);");
        Assert.Same(before, await SinksAsync(typed));

        // A declaration, and code that sinks run, are another matter.
        Assert.NotSame(before, await SinksAsync(await TypeAsync(typed, "/Lib/Plain.cs", "int Count", "long Count")));
        var sinks = await SinksAsync(typed, "/App/Use.cs");
        Assert.NotSame(sinks, await SinksAsync(await TypeAsync(typed, "/App/Use.cs", "Flush(); }", "Flush(); Flush(); }"), "/App/Use.cs"));
    }

    [Fact]
    public async Task Declarations_are_the_same_until_one_changes_here_or_in_what_is_used()
    {
        using var run = Shop();
        var (before, typed) = (run.Solution, await TypeAsync(run.Solution, "/Lib/Plain.cs", "return 1;", "return 2;"));
        Assert.Same(await CodeAsync(before, "App"), await CodeAsync(typed, "App"));
        var declared = await TypeAsync(typed, "/Lib/Plain.cs", "int Count", "long Count");
        Assert.NotSame(await CodeAsync(before, "Lib"), await CodeAsync(declared, "Lib"));
        Assert.NotSame(await CodeAsync(before, "App"), await CodeAsync(declared, "App"));

        // Undone, it is what it was.
        Assert.Same(await CodeAsync(before, "App"), await CodeAsync(await TypeAsync(declared, "/Lib/Plain.cs", "long Count", "int Count"), "App"));
        Assert.NotSame(await CodeAsync(before, "Lib"), await CodeAsync(
            before.WithProjectCompilationOptions(
                before.Projects.Single(p => p.Name == "Lib").Id, before.Projects.Single(p => p.Name == "Lib").CompilationOptions!
                    .WithOutputKind(OutputKind.NetModule)),
            "Lib"));
    }

    [Fact]
    public async Task Names_of_members_are_kept_and_those_of_local_functions_counted_anew()
    {
        using var run = Shop();
        var before = await NamesAsync(run.Solution);
        Assert.True(before.Contains("Count"));
        Assert.False(before.Contains("Local"));
        var typed = await TypeAsync(run.Solution, "/Lib/Plain.cs", "return 1;", "int Local() => 1; return Local();");
        Assert.True((await NamesAsync(typed)).Contains("Local"));
        Assert.False((await NamesAsync(await TypeAsync(typed, "/Lib/Plain.cs", "int Local() => 1; return Local();", "return 1;"))).Contains("Local"));
        Assert.True((await NamesAsync(await TypeAsync(typed, "/Lib/Plain.cs", "Count()", "Number()"))).Contains("Number"));
    }

    private const string FirstCounts = "Plain.Count(); log4net.Config";

    public static TheoryData<bool, string, string, string, string> ThroughAnotherFile => new()
    {
        // Offered afterwards?, what the program is first, what is typed in the body of a function that it calls.
        { false, "log4net.Config", FirstCounts, "return 1;", "new Machine().Output(\"x\"); return 1;" },
        { false, "log4net.Config", FirstCounts, "return 1;", "Print(); return 1; void Print() { new Machine().Output(\"x\"); }" },
        { true, "log4net.Config", FirstCounts, "return 1;", "new Machine().Other(); return 1;" },
        { false, "Run(); }", "Plain.Count(); new Machine().Output(\"x\"); }", "return 1;", "log4net.LogManager.Shutdown(); return 1;" },
        {
            false, "Run(); }", "Plain.Count(); new Machine().Output(\"x\"); }", "return 1;",
            "Console.SetOut(new System.IO.StringWriter()); return 1;"
        },
        { true, "Run(); }", "Plain.Count(); new Machine().Output(\"x\"); }", "return 1;", "return Math.Max(1, 2);" },
        { false, "Run(); }", "Plain.Count(); }", "return 1;", "Console.Write(\"a \"); new Machine().Output(\"x\"); return 1;" },
        { true, "Run(); }", "Plain.Count(); }", "return 1;", "Console.WriteLine(\"a\"); new Machine().Output(\"x\"); return 1;" },
    };

    [Theory]
    [MemberData(nameof(ThroughAnotherFile))]
    public async Task What_a_called_function_of_another_file_does_counts_as_in_a_solution_just_loaded(
        bool isOffered, string program, string first, string before, string after)
    {
        using var run = Shop();
        var start = await TypeAsync(run.Solution, "/App/Program.cs", program, first);
        Assert.NotEmpty(await LightbulbAsync(start));
        var typed = await TypeAsync(start, "/Lib/Plain.cs", before, after);
        Assert.Equal(isOffered, (await LightbulbAsync(typed)).Count > 0);

        // The function is another one by number, and in another place.
        var declared = await TypeAsync(typed, "/Lib/Plain.cs", "public static int Count",
            "public static int Zero() { return 0; } public static int Count");
        Assert.Equal(isOffered, (await LightbulbAsync(declared)).Count > 0);
        declared = await TypeAsync(declared, "/Lib/Plain.cs", after, before);
        Assert.NotEmpty(await LightbulbAsync(declared));
        declared = await TypeAsync(declared, "/Lib/Plain.cs", before, after);
        Assert.Equal(isOffered, (await LightbulbAsync(declared)).Count > 0);

        // Undone.
        Assert.NotEmpty(await LightbulbAsync(await TypeAsync(typed, "/Lib/Plain.cs", after, before)));
    }

    [Fact]
    public async Task A_function_that_goes_on_with_a_line_in_another_file_counts_at_once()
    {
        using var run = Shop();
        var start = await TypeAsync(run.Solution, "/Lib/Machine.cs", "{ Console.WriteLine", "{ Plain.Count(); Console.WriteLine");
        Assert.NotEmpty(await LightbulbAsync(start));
        var typed = await TypeAsync(start, "/Lib/Plain.cs", "return 1;", "Console.Write(\"a \"); return 1;");
        Assert.Empty(await LightbulbAsync(typed));
        var read = await TypeAsync(typed, "/Lib/Plain.cs", "return 1;", "Console.ReadLine(); return 1;");
        Assert.NotEmpty(await LightbulbAsync(read));
        Assert.Empty(await LightbulbAsync(await TypeAsync(read, "/Lib/Plain.cs", "Console.ReadLine(); ", "")));
    }

    [Fact]
    public async Task What_a_program_calls_is_followed_again_only_where_a_file_has_changed()
    {
        using var run = Shop();
        await LightbulbAsync(run.Solution);
        var before = await FollowedAsync(run.Solution, "/App/Program.cs");
        Assert.NotEmpty(before.Steps);
        var typed = await TypeAsync(run.Solution, "/Lib/Plain.cs", "return 1;", "return 12;");
        Assert.Same(before, await FollowedAsync(typed, "/App/Program.cs"));
        await LightbulbAsync(typed);
        Assert.NotSame(before, await FollowedAsync(await TypeAsync(typed, "/Lib/Plain.cs", "int Count", "long Count"), "/App/Program.cs"));
        Assert.NotSame(
            before, await FollowedAsync(await TypeAsync(typed, "/Lib/Plain.cs", "return 12;", "return L(); int L() => 2;"), "/App/Program.cs"));
        Assert.Empty((await FollowedAsync(await TypeAsync(typed, "/App/Program.cs", "Run(); }", "Run(); Run(); }"), "/App/Program.cs")).Steps);
    }

    [Fact]
    public async Task Declarations_have_the_same_numbers_whatever_bodies_are()
    {
        const string Code = """
            using System;
            Console.WriteLine();
            record R(int A, string B)
            {
                int _x = 1, _y; event Action E = null; int P { get { return 1; } set { } } int Q => 1; int this[int i] => i;
            }
            namespace N
            {
                class C : I { public C() { } ~C() { } static int F(int a) { int L() => a; return L(); } enum En { One, Two } } interface I { }
            }
            """;
        var other = Code.Replace("return 1;", "if (1 > 2) { return 3; } Action a = () => { }; return 4;")
            .Replace("= 1, _y", "= new Func<int>(() => 2)(), _y")
            .Replace("Q => 1", "Q => new[] { 1 }.Length").Replace("int L() => a; return L();", "int M() => a; int N() { return 3; } return M();");
        var (one, two) = (CSharpSyntaxTree.ParseText(Code), CSharpSyntaxTree.ParseText(other));
        Assert.True(SyntaxFactory.AreEquivalent(one, two, topLevel: true));
        var (mine, others) = (NumberedDeclarations.Of(one, default).All, NumberedDeclarations.Of(two, default).All);
        Assert.Equal(mine.Select(n => n.RawKind), others.Select(n => n.RawKind));
        Assert.All(mine, n => Assert.Equal(n, mine[NumberedDeclarations.Of(one, default).NumberOf(n)!.Value]));
        var local = (await two.GetRootAsync()).DescendantNodes().OfType<LocalFunctionStatementSyntax>().First();
        Assert.Null(NumberedDeclarations.Of(two, default).NumberOf(local));
    }

    private static SolutionRun Shop()
        => new SolutionRun()
            .Add("Lib", OutputKind.DynamicallyLinkedLibrary, LanguageVersion.Latest, [],
                [("/Lib/Machine.cs", Printing), ("/Lib/Plain.cs", Plain)], References.WithAllFrameworks)
            .Add("App", OutputKind.ConsoleApplication, LanguageVersion.Latest, ["Lib"],
                [("/App/Program.cs", Start), ("/App/Use.cs", Sink)], References.WithAllFrameworks);

    /// <summary>A fork of the solution, as an editor makes one for each key.</summary>
    private static async Task<Solution> TypeAsync(Solution solution, string path, string before, string after)
    {
        var document = DocumentOf(solution, path);
        var text = await document.GetTextAsync();
        var at = text.ToString().IndexOf(before, StringComparison.Ordinal);
        return solution.WithDocumentText(document.Id, text.WithChanges(new TextChange(new(at, before.Length), after)));
    }

    private static Document DocumentOf(Solution solution, string path)
        => solution.Projects.SelectMany(p => p.Documents).First(d => d.FilePath == path);

    /// <summary>What is offered at the print.</summary>
    private static async Task<List<CodeAction>> LightbulbAsync(Solution solution)
    {
        var document = DocumentOf(solution, "/Lib/Machine.cs");
        var model = (await document.GetSemanticModelAsync())!;
        var found = await model.Compilation.WithAnalyzers(AllAnalyzers.Create(), document.Project.AnalyzerOptions)
            .GetAnalyzerSemanticDiagnosticsAsync(model, null, CancellationToken.None);
        var actions = new List<CodeAction>();
        foreach (var diagnostic in found.Where(d => d.Id == "LOG1001"))
        {
            await FixRun.FixOf("LOG1001").RegisterCodeFixesAsync(
                new CodeFixContext(document, diagnostic, (a, _) => actions.Add(a), CancellationToken.None));
        }

        return actions;
    }

    private static async Task<SinkCode> SinksAsync(Solution solution, string path = "/Lib/Machine.cs")
        => SinksOfSolution.At((await FixSite.CreateAsync(DocumentOf(solution, path), [], CancellationToken.None))!, CancellationToken.None);

    private static async Task<DeclaredCode> CodeAsync(Solution solution, string project)
        => DeclaredCode.Of((await solution.Projects.Single(p => p.Name == project).GetCompilationAsync())!);

    private static async Task<DeclaredNames> NamesAsync(Solution solution)
        => DeclaredNames.Of((await solution.Projects.Single(p => p.Name == "Lib").GetCompilationAsync())!, CancellationToken.None);

    private static async Task<FollowedCode.OfFile> FollowedAsync(Solution solution, string path)
        => (await SolutionCode.CreateAsync(solution, CancellationToken.None)).FollowedIn((await DocumentOf(solution, path).GetSyntaxTreeAsync())!)!;
}
