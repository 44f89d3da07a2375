using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LogAnalyzers.UnitTests.Fixes.Speech;

/// <summary>A console that is given to somebody else.</summary>
public sealed class RedirectTests
{
    private const string Report = "\nstatic class R { public static void Report() { Console.WriteLine(\"kept\"); Inner(); } "
        + "static void Inner() { Console.WriteLine(\"kept1\"); } }\nstatic class Other { public static void M() { Console.WriteLine(\"said\"); } }\n";

    [Theory]
    [InlineData("Other.M(); var old = Console.Out; var sw = new StringWriter(); Console.SetOut(sw); R.Report(); Console.SetOut(old); "
        + "Other.M(); sw.ToString();")]
    [InlineData("Other.M(); var sw = new StringWriter(); Console.SetOut(sw); R.Report(); sw.ToString();")]
    [InlineData("Other.M(); Console.SetOut(TextWriter.Null); R.Report();")]
    [InlineData("Console.WriteLine(\"said1\"); Console.SetOut(new StringWriter()); Console.WriteLine(\"kept2\"); R.Report();")]
    [InlineData("Other.M(); Console.SetOut(new StreamWriter(\"out.txt\")); R.Report();")]
    [InlineData("Other.M(); Console.SetError(new StringWriter()); R.Report();")]
    [InlineData("var old = Console.Out; try { Console.SetOut(new StringWriter()); R.Report(); } finally { Console.SetOut(old); } Other.M();")]
    [InlineData("Other.M(); Capture(() => R.Report()); static string Capture(Action a) { var old = Console.Out; var sw = new StringWriter(); "
        + "Console.SetOut(sw); a(); Console.SetOut(old); return sw.ToString(); }")]
    [InlineData("Other.M(); Capture(R.Report); static string Capture(Action a) { var sw = new StringWriter(); Console.SetOut(sw); a(); "
        + "return sw.ToString(); }")]
    [InlineData("Other.M(); using (new Cap()) { R.Report(); Console.WriteLine(\"kept3\"); } sealed class Cap : IDisposable { "
        + "private readonly TextWriter _old = Console.Out; public Cap() => Console.SetOut(new StringWriter()); "
        + "public void Dispose() => Console.SetOut(_old); }")]
    public async Task What_is_read_stays_printed(string main) => await Speech.CheckAsync("using System.IO;\n" + main + Report);

    [Theory]
    [InlineData("Console.SetOut(new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true }); Other.M();")]
    [InlineData("var s = Console.OpenStandardOutput(); Console.SetOut(new StreamWriter(s)); Other.M();")]
    [InlineData("Console.SetError(Console.Out); Other.M();")]
    public async Task The_own_streams_are_no_redirect(string main)
        => await Speech.CheckAsync(
            "using System.IO;\n" + main + "\nstatic class Other { public static void M() { Console.WriteLine(\"said\"); } }\n");

    [Theory]
    [InlineData("public class T { public void Prints() { var old = Console.Out; Console.SetOut(new StringWriter()); R.Report(); "
        + "Console.SetOut(old); } }")]
    [InlineData("public class T { public T() { Console.SetOut(new StringWriter()); } public void Prints() { R.Report(); } }")]
    [InlineData("public class B { public B() { Console.SetOut(new StringWriter()); } } public class T : B { public void Prints() { R.Report(); } }")]
    [InlineData("public class Cap : IDisposable { TextWriter _old = Console.Out; public Cap() { Console.SetOut(new StringWriter()); } "
        + "public void Dispose() => Console.SetOut(_old); } public class T { public void Prints() { using var c = new Cap(); R.Report(); } }")]
    public async Task What_tests_read_stays_printed(string test)
    {
        using var run = new SolutionRun()
            .Add("App", OutputKind.ConsoleApplication, [], ("/App/Program.cs",
                "Other.M();" + Report.Replace("static class", "public static class", StringComparison.Ordinal)))
            .Add("Tests", OutputKind.DynamicallyLinkedLibrary, ["App"], ("/Tests/T.cs", "using System.IO;\n" + test));
        Assert.True(await run.FixAllAsync());
        var text = await run.TextAsync();
        SolutionRun.Contains("Console.WriteLine(\"kept\")", text);
        SolutionRun.Contains("Console.WriteLine(\"kept1\")", text);
        SolutionRun.Contains("LogInformation(\"said\")", text);
    }

    /// <summary>A program of the solution of which another one, or a test, reads what it prints.</summary>
    [Theory]
    [InlineData("new ProcessStartInfo(\"dotnet\") { RedirectStandardOutput = true, ArgumentList = { Path.Combine(d, \"App.dll\") } };", true)]
    [InlineData("new ProcessStartInfo(\"bin/App\") { RedirectStandardOutput = true };", true)]
    [InlineData("new ProcessStartInfo(typeof(Shown).Assembly.Location) { RedirectStandardOutput = true };", true)]
    [InlineData("new ProcessStartInfo(\"bin/App\") { RedirectStandardOutput = false };", false)]
    [InlineData("new ProcessStartInfo(\"git\") { RedirectStandardOutput = true };", false)]
    public async Task A_child_whose_output_is_read_goes_on_printing(string start, bool isKept)
    {
        const string Child = "C.M();\npublic class Shown { }\nstatic class C { public static void M() { Console.WriteLine(\"READY\"); } }\n";
        using var run = new SolutionRun()
            .Add("App", OutputKind.ConsoleApplication, LanguageVersion.Latest, [], [("/App/Program.cs", Child)], References.WithAllFrameworks)
            .Add("Parent", OutputKind.ConsoleApplication, LanguageVersion.Latest, ["App"],
                [("/Parent/Program.cs", "using System.Diagnostics;\nvar d = AppContext.BaseDirectory; var i = " + start + "\nProcess.Start(i);\n")],
                References.WithAllFrameworks);
        await run.FixAllAsync();
        Assert.Equal(isKept, (await run.TextAsync()).Contains("Console.WriteLine(\"READY\")", StringComparison.Ordinal));
    }
}
