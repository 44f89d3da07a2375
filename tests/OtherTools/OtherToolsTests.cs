using System.Collections.Immutable;
using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LogAnalyzers.UnitTests.OtherTools;

/// <summary>
/// Findings of the SDK's analyzers, of SonarAnalyzer and of Meziantou.Analyzer, as those analyzers report them, are answered by our fixes.
/// </summary>
public sealed class OtherToolsTests
{
    [Theory]
    [InlineData("CA2254", """_logger.LogInformation($"Order {orderId}");""", """_logger.LogInformation("Order {OrderId}", orderId);""")]
    [InlineData("CA2254", "_logger.LogInformation(name);", """_logger.LogInformation("{Text}", name);""")]
    [InlineData("CA2253", """_logger.LogInformation("Order {0}", orderId);""", """_logger.LogInformation("Order {OrderId}", orderId);""")]
    [InlineData("CA1727", """_logger.LogInformation("Order {orderId}", orderId);""", """_logger.LogInformation("Order {OrderId}", orderId);""")]
    [InlineData("CA2017", """_logger.LogInformation("Order {A}", orderId, user.Id);""",
        """_logger.LogInformation("Order {A} {UserId}", orderId, user.Id);""")]
    [InlineData("CA2023", """_logger.LogInformation("Order } {A}", orderId);""", """_logger.LogInformation("Order }} {A}", orderId);""")]
    [InlineData("S2629", """_logger.LogInformation($"Order {orderId}");""", """_logger.LogInformation("Order {OrderId}", orderId);""")]
    [InlineData("S6678", """_logger.LogInformation("Order {orderId}", orderId);""", """_logger.LogInformation("Order {OrderId}", orderId);""")]
    [InlineData("S6677", """_logger.LogInformation("{Id} {Id}", order.Id, user.Id);""",
        """_logger.LogInformation("{OrderId} {UserId}", order.Id, user.Id);""")]
    [InlineData("S6673", """_logger.LogInformation("{OrderId} {Name}", name, orderId);""",
        """_logger.LogInformation("{OrderId} {Name}", orderId, name);""")]
    [InlineData("CA1873", """_logger.LogDebug("All {All}", items.ToList());""",
        """
        if (_logger.IsEnabled(LogLevel.Debug))
                {
                    _logger.LogDebug("All {All}", items.ToList());
                }
        """)]
    [InlineData("S6667", """try { } catch (Exception e) { _logger.LogError("failed"); }""",
        """try { } catch (Exception e) { _logger.LogError(e, "failed"); }""")]
    [InlineData("S106", """Console.WriteLine($"Order {orderId}");""", """_logger.LogInformation("Order {OrderId}", orderId);""")]
    [InlineData("S6668", """_logger.LogError("Failed: {Error}", error);""", """_logger.LogError(error, "Failed");""")]
    [InlineData("CA2254", "_logger.LogError(error.Message);", """_logger.LogError(error, "Exception in M");""")]
    [InlineData("S6670", """System.Diagnostics.Trace.WriteLine("Order");""", """_logger.LogInformation("Order");""")]
    public async Task Is_answered(string id, string before, string after)
    {
        using var run = new FixRun([Verify.Method(before)]);
        var found = await ReportedAsync(run, id);
        Assert.NotEmpty(found);
        Assert.Contains(await run.ActionsAsync(found[0]), a => a.EquivalenceKey == id + ".Default");
        await run.FixAllAsync(id, found);
        Assert.Equal(Verify.Method(after), await run.TextAsync());
        Assert.Empty(await run.ErrorsAsync());
        Assert.Empty(await ReportedAsync(run, id));
    }

    [Theory]
    [InlineData("S6672", """public C(ILogger<Other> logger) { logger.LogInformation("x"); }""",
        """public C(ILogger<C> logger) { logger.LogInformation("x"); }""")]
    [InlineData("S6672",
        """private readonly ILogger<Other> _l; public C(ILogger<Other> logger) { _l = logger; } void M() => _l.LogInformation("x");""",
        """private readonly ILogger<C> _l; public C(ILogger<C> logger) { _l = logger; } void M() => _l.LogInformation("x");""")]
    [InlineData("MA0180",
        """private readonly ILogger<Other> _l; public C(ILogger<Other> logger) { _l = logger; } void M() => _l.LogInformation("x");""",
        """private readonly ILogger<C> _l; public C(ILogger<C> logger) { _l = logger; } void M() => _l.LogInformation("x");""")]
    [InlineData("S3416", """static readonly log4net.ILog Log = log4net.LogManager.GetLogger(typeof(Other)); void M() => Log.Info("x");""",
        """static readonly log4net.ILog Log = log4net.LogManager.GetLogger(typeof(C)); void M() => Log.Info("x");""")]
    public async Task Category_of_another_type_is_answered(string id, string before, string after)
    {
        using var run = new FixRun(["class Other { } class C { " + before + " }"], references: References.WithAllFrameworks);
        var found = await ReportedAsync(run, id);
        Assert.NotEmpty(found);
        await run.FixAllAsync(id, found);
        Assert.Equal("class Other { } class C { " + after + " }", await run.TextAsync());
        Assert.Empty(await run.ErrorsAsync());
        Assert.Empty(await ReportedAsync(run, id));
    }

    private static async Task<ImmutableArray<Diagnostic>> ReportedAsync(FixRun run, string id)
    {
        var project = run.Solution.Projects.Single();
        var compilation = (await project.GetCompilationAsync())!;
        compilation = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions([new(id, ReportDiagnostic.Warn)]));
        var wanted = OtherAnalyzers.For(id);
        Assert.NotEmpty(wanted);
        var failures = new List<Exception>();
        var settings = new CompilationWithAnalyzersOptions(
            project.AnalyzerOptions, (e, _, _) => failures.Add(e), concurrentAnalysis: false, logAnalyzerExecutionTime: false);
        var found = await new CompilationWithAnalyzers(compilation, wanted, settings).GetAnalyzerDiagnosticsAsync();
        Assert.Empty(failures);
        return [.. found.Where(d => d.Id == id).OrderBy(d => d.Location.SourceSpan.Start)];
    }
}
