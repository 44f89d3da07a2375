using LogAnalyzers.CodeFixes.Running;
using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.CodeFixes.Text;
using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LogAnalyzers.UnitTests.Fixes.Running;

/// <summary>Every variant is validated by itself before it is offered, and does then what it says.</summary>
public sealed class VariantTests
{
    private const string Muted
        = "static class Muted { public static void LogWarning(this ILogger<C> logger, string? message, params object?[] args) { } }";

    [Theory]
    [InlineData("Default", "One", "Two")]
    [InlineData("One", "Default", "Two")]
    [InlineData("Two", "Default", "One")]
    public async Task A_variant_that_does_not_compile_is_not_offered_while_the_others_are(string broken, params string[] offered)
    {
        using var run = new FixRun([Verify.Method("_logger.LogInformation($\"A {orderId}\");")]);
        var actions = await ActionsAsync(run, new Rewriting(variant => variant == broken ? "Missing" : "LogDebug"));

        Assert.Equal(offered, actions.Select(a => a.Title));
        Assert.Equal(offered.Select(o => offered[0] == "Default" ? "LOG2001." + o : null), actions.Select(a => a.EquivalenceKey));
    }

    [Theory]
    [InlineData("LogDebug", "LogWarning", "LogCritical")]
    [InlineData("LogDebug", "LogDebug", "LogDebug")]
    [InlineData("BeginScope", "LogDebug", "LogWarning")]
    public async Task Every_variant_does_what_is_offered(params string[] methods)
    {
        foreach (var number in Enumerable.Range(0, methods.Length))
        {
            using var run = new FixRun([Verify.Method("_logger.LogInformation($\"A {orderId}\");")]);
            var actions = await ActionsAsync(run, new Rewriting(variant => methods[Array.IndexOf(Rewriting.Names, variant)]));
            Assert.Equal(Rewriting.Names, actions.Select(a => a.Title));
            await run.ApplyAsync(actions[number]);
            Assert.Equal(Verify.Method($"_logger.{methods[number]}(\"A {{OrderId}}\", orderId);"), await run.TextAsync());
        }
    }

    [Fact] // It binds to another method, which logs nothing.
    public async Task A_level_whose_name_means_something_else_is_not_offered()
    {
        using var run = new FixRun([Verify.Method("Console.WriteLine(\"Order \" + orderId);") + Muted]);
        var actions = await run.ActionsAsync((await run.DiagnosticsAsync()).Single(d => d.Id == "LOG1001"));

        Assert.Equal(["Default", "Trace", "Debug", "Error", "Critical"], actions.Select(a => a.EquivalenceKey!.Split('.')[1]));
    }

    [Theory] // What is proven without binding is what binding says.
    [InlineData("Console.WriteLine(\"Order \" + orderId);")]
    [InlineData("Console.WriteLine();  Console.WriteLine(\"Warning: \" + name);")]
    [InlineData("Console.WriteLine(\"Debug: \" + name);")]
    [InlineData("try { } catch (Exception ex) { Console.Error.WriteLine(ex); }")]
    [InlineData("if (_logger.IsEnabled(LogLevel.Debug)) Console.WriteLine(orderId);")]
    [InlineData("new List<string>().ForEach(Console.WriteLine);")]
    [InlineData("_logger.Log(LogLevel.None, \"Order {OrderId}\", orderId);")]
    [InlineData("try { } catch (Exception ex) { _logger.Log(LogLevel.None, ex, \"Order {OrderId}\", orderId); }")]
    public async Task What_is_offered_changes_something(string statement)
    {
        using var run = new FixRun([Verify.Method(statement)]);
        var before = run.Solution;
        foreach (var diagnostic in await run.DiagnosticsAsync())
        {
            foreach (var action in await run.ActionsAsync(diagnostic))
            {
                var after = Assert.Single((await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>()).ChangedSolution;
                Assert.NotEmpty(after.GetChanges(before).GetProjectChanges());
            }
        }
    }

    private static async Task<List<CodeAction>> ActionsAsync(FixRun run, LogFix fix)
    {
        var diagnostic = (await run.DiagnosticsAsync()).First(d => d.Id == "LOG2001");
        var actions = new List<CodeAction>();
        await FixRun.Strict(fix).RegisterCodeFixesAsync(new CodeFixContext(
            run.Solution.GetDocument(diagnostic.Location.SourceTree)!, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
        return actions;
    }

    /// <summary>Rewrites LOG2001's call, and calls the method that a variant is given.</summary>
    private sealed class Rewriting(Func<string, string> methodOf) : LogFix("LOG2001", "Default")
    {
        public static readonly string[] Names = ["Default", "One", "Two"];

        private protected override IEnumerable<FixVariant> OtherVariants
            => Names.Skip(1).Select(n => new FixVariant(n, n, (site, diagnostic, cancellationToken) => Edit(n, site, diagnostic, cancellationToken)));

        internal override CallEdit? Edit(FixSite site, Diagnostic diagnostic, CancellationToken cancellationToken)
            => Edit("Default", site, diagnostic, cancellationToken);

        private CallEdit? Edit(string variant, FixSite site, Diagnostic diagnostic, CancellationToken cancellationToken)
            => site.CallAt(diagnostic.Location.SourceSpan, cancellationToken) is { Syntax: var call }
                ? CallEdit.Create([new(call.Span, $"_logger.{methodOf(variant)}(\"A {{OrderId}}\", orderId)")], call.Span)
                : null;
    }
}
