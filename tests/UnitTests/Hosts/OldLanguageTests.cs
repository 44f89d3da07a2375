using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LogAnalyzers.UnitTests.Hosts;

/// <summary>
/// Languages older than any SDK's default: code that can be said in them is reported, and what fixes write can be said in them too. A fix whose text
/// they lack is not made.
/// </summary>
public sealed class OldLanguageTests
{
    /// <summary>As C# 5 has it, in a type of its own for each framework.</summary>
    private const string Statements = """
        LOG.Info("Order " + orderId + " of " + name);
        LOG.Info(string.Format("Order {0} of {1}", orderId, name));
        LOG.Info("{0} and {1}", orderId, name);
        LOG.Info("at " + DateTime.Now.Year.ToString("D6"));
        LOG.Warn("late {" + name + "}");
        Console.WriteLine("Order {0}", orderId);
        Console.WriteLine("Order " + orderId);
        Console.Error.WriteLine(error);
        Trace.TraceWarning("low on " + name);
        Array.ForEach(items, Console.WriteLine);
        try { Console.WriteLine(name); } catch (Exception e) { LOG.Info("Failed: " + e.Message); }
        try { Console.WriteLine(name); } catch (InvalidOperationException) { LOG.Error("Failed"); }
        try { Console.WriteLine(name); } catch { Console.WriteLine("Bad"); }
        Action run = () => Console.WriteLine("In " + name);
        """;

    public static TheoryData<LanguageVersion, Framework> Languages
    {
        get
        {
            var data = new TheoryData<LanguageVersion, Framework>();
            foreach (var language in Enum.GetValues<LanguageVersion>().Where(v => v is >= LanguageVersion.CSharp5 and <= LanguageVersion.CSharp7))
            {
                foreach (var framework in Enum.GetValues<Framework>().Where(f => language == LanguageVersion.CSharp5 || f == Framework.Mel))
                {
                    data.Add(language, framework);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Fixes_write_what_the_language_has(LanguageVersion language, Framework framework)
    {
        var fixture = LogFixture.Of(framework);
        var code = $$"""
            using System;
            using System.Diagnostics;
            using System.Threading.Tasks;
            using Microsoft.Extensions.Logging;
            namespace Old
            {
                class C
                {
                    {{fixture.Field}}{{fixture.Constructor}}
                    public void M(int orderId, string name, string[] items, Exception error)
                    {
                        {{fixture.Translate(Statements)}}
                    }
                }
                class Unwired
                {
                    public void M(int id) { Console.WriteLine("No " + id); }
                    public static void N(string text) { Console.WriteLine(text); }
                }
                static class Program
                {
                    static void Main(string[] args) { Console.WriteLine("Starts " + args.Length); new Unwired().M(1); Unwired.N("x"); }
                }
            }
            """;
        using var run = new FixRun([code], language: language, kind: OutputKind.ConsoleApplication, references: References.WithAllFrameworks);
        run.EnableAllRules();
        Assert.Empty(await run.ErrorsAsync());
        Assert.True(await run.FixAllAsync());
        var text = await run.TextAsync();
        Assert.True(!(await run.ErrorsAsync()).Any(), string.Join("\n", await run.ErrorsAsync()) + "\n" + text);

        // The entry point speaks before anything is set up; loggers that are asked for at each use are members with an arrow, which came with C# 6.
        var left = text.Split("Console.").Length - 1;
        Assert.True(left <= (language == LanguageVersion.CSharp5 ? 3 : 1), $"{left} left:\n{text}");
    }

    /// <summary>Cases of all rules that can be said in the language, fixed together.</summary>
    [Theory]
    [InlineData(LanguageVersion.CSharp6)]
    public async Task Cases_stay_without_errors(LanguageVersion language)
    {
        var sayable = RuleCases.All.Where(c => c.After is not null).Select(c => c.File(c.Before)).Where(f => !HasErrors(f, language)).ToArray();
        Assert.InRange(sayable.Length, 15, int.MaxValue);
        using var run = new FixRun(sayable, language: language, references: References.WithSmallFramework);
        run.EnableAllRules();
        var before = (await run.ErrorsAsync()).Select(e => e.ToString()).ToArray();
        Assert.Empty(before);
        await run.FixAllAsync();
        Assert.Empty((await run.ErrorsAsync()).Select(e => e.ToString()));
    }

    private static bool HasErrors(string text, LanguageVersion language)
        => CSharpCompilation.Create(
            "P", [CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(language))], References.WithSmallFramework,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).GetDiagnostics().Any(d => d.Severity == DiagnosticSeverity.Error);
}
