using LogAnalyzers.CodeFixes.Running;
using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.CodeFixes.Templates;
using LogAnalyzers.CodeFixes.Text;
using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LogAnalyzers.UnitTests.Fixes.Running;

/// <summary>A fix with a defect loses no edit but the one that it fails at.</summary>
public sealed class FailingFixTests
{
    private const string Before
        = """_logger.LogInformation($"A {orderId}"); _logger.LogInformation($"Bad {orderId}"); _logger.LogInformation($"B {orderId}");""";

    [Fact]
    public async Task One_failure_leaves_one_call()
    {
        using var run = new FixRun([Verify.Method(Before)]);
        await run.FixAllAsync(new PartlyFailingFix(), await run.DiagnosticsAsync());

        const string After = """_logger.LogInformation("A {OrderId}", orderId); _logger.LogInformation($"Bad {orderId}"); """
            + """_logger.LogInformation("B {OrderId}", orderId);""";
        Assert.Equal(Verify.Method(After), await run.TextAsync());
    }

    [Fact]
    public async Task A_failure_offers_nothing()
    {
        using var run = new FixRun([Verify.Method(Before)]);
        var offered = 0;
        foreach (var diagnostic in (await run.DiagnosticsAsync()).Where(d => d.Id == "LOG2001"))
        {
            await new PartlyFailingFix().RegisterCodeFixesAsync(new CodeFixContext(
                run.Solution.GetDocument(diagnostic.Location.SourceTree)!, diagnostic, (_, _) => offered++, CancellationToken.None));
        }

        Assert.Equal(2, offered);
    }

    [Fact]
    public async Task A_failure_that_no_test_planted_fails_the_test()
    {
        using var run = new FixRun([Verify.Method(Before)]);
        var fix = new PartlyFailingFix(new InvalidOperationException("A defect."));
        var diagnostics = await run.DiagnosticsAsync();

        Assert.Equal("A defect.", (await Assert.ThrowsAsync<InvalidOperationException>(() => run.FixAllAsync(fix, diagnostics))).Message);
    }

    [Fact]
    public async Task A_failure_is_nobodys_business_in_an_editor()
    {
        using var run = new FixRun([Verify.Method(Before)]);
        var diagnostic = (await run.DiagnosticsAsync()).Where(d => d.Id == "LOG2001").ElementAt(1);
        var offered = 0;
        await new PartlyFailingFix(new InvalidOperationException("A defect.")).RegisterCodeFixesAsync(
            new CodeFixContext(run.Solution.GetDocument(diagnostic.Location.SourceTree)!, diagnostic, (_, _) => offered++, CancellationToken.None));

        Assert.Equal(0, offered);
    }

    /// <summary>As LOG2001's, but for a text that it can't stand.</summary>
    private sealed class PartlyFailingFix(Exception failure) : LogFix("LOG2001", "Use a message template")
    {
        private readonly InlineTemplateFix _fix = new();

        public PartlyFailingFix()
            : this(new ExpectedException())
        {
        }

        internal override CallEdit? Edit(FixSite site, Diagnostic diagnostic, CancellationToken cancellationToken)
            => site.Text.ToString(diagnostic.Location.SourceSpan).Contains("Bad", StringComparison.Ordinal)
                ? throw failure
                : _fix.Edit(site, diagnostic, cancellationToken);
    }
}
