using System.Collections.Immutable;
using LogAnalyzers.Hosts;
using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.UnitTests.OtherTools;

/// <summary>What the SDK's analyzers report about log calls is suppressed where ours report the same call, and nowhere else.</summary>
public sealed class BuiltInSuppressorTests
{
    private static readonly string[] BuiltIn = ["CA1727", "CA1848", "CA1873", "CA2017", "CA2023", "CA2253", "CA2254"];

    [Theory]
    [InlineData("CA2254", """_logger.LogInformation($"Order {orderId}");""", "LOG2001")]
    [InlineData("CA2254", """_logger.LogInformation("Order " + orderId);""", "LOG2001")]
    [InlineData("CA2254", """_logger.Log(LogLevel.Debug, $"Order {orderId}");""", "LOG2001")]
    [InlineData("CA2254", """var text = $"Order {orderId}"; _logger.LogInformation(text);""", "LOG2001")]
    [InlineData("CA2254", "_logger.LogInformation(name);", "LOG2002")]
    [InlineData("CA2254", "_logger.LogInformation(name.ToLowerInvariant(), orderId);", "LOG2002")]
    [InlineData("CA2254", "_logger.LogError(error.Message);", "LOG4003")]
    [InlineData("CA2254", "Act(() => _logger.LogInformation(name)); void Act(Action a) => a();", "LOG2002")]
    [InlineData("CA2253", """_logger.LogInformation("Order {0}", orderId);""", "LOG2006")]
    [InlineData("CA2253", """using var scope = _logger.BeginScope("Order {0}", orderId);""", "LOG2006")]
    [InlineData("CA2253", """var define = LoggerMessage.Define<int>(LogLevel.Debug, new EventId(1), "x {0}");""", "LOG2006")]
    [InlineData("CA1727", """_logger.LogInformation("Order {orderId}", orderId);""", "LOG2007")]
    [InlineData("CA2017", """_logger.LogInformation("Order {A}", orderId, user.Id);""", "LOG2003")]
    [InlineData("CA2017", """_logger.LogInformation("Order {A} {B}", orderId);""", "LOG2003")]
    [InlineData("CA2017", """_logger.LogInformation("{A} {A}", orderId);""", "LOG2005")]
    [InlineData("CA2017", """_logger.LogError("Failed", error);""", "LOG4002")]
    [InlineData("CA2023", """_logger.LogInformation("Order } {A}", orderId);""", "LOG2004")]
    [InlineData("CA1873", """_logger.LogDebug("All {A} {B}", items.ToList(), items.ToArray());""", "LOG3005")]
    public async Task Is_suppressed_where_ours_reports_the_call(string id, string statement, string ours)
    {
        var found = await FindAsync(statement);
        Assert.Contains(found, d => d.Id == ours);
        Assert.All(found.Where(d => d.Id == id), d => Assert.True(d.IsSuppressed, d.ToString()));
        Assert.Contains(found, d => d.Id == id);
        Assert.All(found.Where(d => d.Id.StartsWith("LOG", StringComparison.Ordinal)), d => Assert.False(d.IsSuppressed));
    }

    [Theory]
    [InlineData("CA2254", """_logger.LogInformation(orderId > 1 ? "a {A}" : "b {A}", orderId);""")]
    [InlineData("CA2254", "_logger.LogInformation(Environment.NewLine);")]
    [InlineData("CA1873", """_logger.LogInformation("All {All}", items.ToList());""")]
    [InlineData("CA1873", """_logger.LogInformation($"Order {orderId}");""")]
    [InlineData("CA1873", """_logger.LogDebug("Id {Id}", order.User.Id);""")]
    public async Task Is_left_where_ours_says_nothing_of_it(string id, string statement)
    {
        var found = await FindAsync(statement);
        Assert.Contains(found, d => d.Id == id && !d.IsSuppressed);
    }

    [Fact]
    public async Task Is_judged_call_by_call()
    {
        var found = await FindAsync("""_logger.LogInformation(orderId > 1 ? "a" : "b"); _logger.LogInformation(name);""");
        Assert.Equal([false, true], found.Where(d => d.Id == "CA2254").OrderBy(d => d.Location.SourceSpan.Start).Select(d => d.IsSuppressed));
    }

    [Theory]
    [InlineData("dotnet_diagnostic.LOG2001.severity = none", false)]
    [InlineData("dotnet_diagnostic.LOG2001.severity = suggestion", true)]
    [InlineData("dotnet_diagnostic.LOG2001.severity = silent", true)]
    [InlineData("dotnet_diagnostic.LOG2002.severity = none", true)]
    [InlineData("dotnet_analyzer_diagnostic.category-LogTemplate.severity = none", false)]
    [InlineData("dotnet_analyzer_diagnostic.category-LogTemplate.severity = error", true)]
    [InlineData("dotnet_diagnostic.CA2254.severity = suggestion", false)]
    [InlineData("dotnet_diagnostic.CA2254.severity = error", false)]
    [InlineData("dotnet_diagnostic.CA2253.severity = error", true)]
    public async Task Follows_the_lines_of_an_editorconfig(string line, bool isSuppressed)
        => await SuppressesAsync(isSuppressed, "/p/.editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.CA9999.severity = none\n" + line);

    [Theory]
    [InlineData("dotnet_diagnostic.LOG2001.severity = none", false)]
    [InlineData("dotnet_diagnostic.CA2254.severity = warning", false)]
    [InlineData("dotnet_diagnostic.CA2254.severity = warning\nbuild_property.LogAnalyzersBuiltInModes = Default", false)]
    [InlineData("dotnet_diagnostic.CA2254.severity = warning\nbuild_property.LogAnalyzersBuiltInModes =  All    latest", true)]
    [InlineData("dotnet_diagnostic.CA2254.severity = error\nbuild_property.LogAnalyzersBuiltInModes = latest-Recommended", true)]
    [InlineData("dotnet_diagnostic.CA2254.severity = suggestion\nbuild_property.LogAnalyzersBuiltInModes = All", false)]
    [InlineData("build_property.LogAnalyzersReplaceBuiltIn = False", false)]
    [InlineData("build_property.LogAnalyzersReplaceBuiltIn = no", false)]
    [InlineData("build_property.LogAnalyzersReplaceBuiltIn = true", true)]
    [InlineData("build_property.LogAnalyzersReplaceBuiltIn = perhaps", true)]
    public async Task Follows_the_lines_of_a_global_file_and_the_project(string lines, bool isSuppressed)
        => await SuppressesAsync(isSuppressed, "/p/.globalconfig", "is_global = true\n" + lines);

    [Fact]
    public async Task Our_finding_that_a_person_suppressed_does_not_bring_the_other_one_back()
    {
        var found = await FindAsync(
            """

            #pragma warning disable LOG2001
            _logger.LogInformation($"Order {orderId}");
            #pragma warning restore LOG2001

            """);
        Assert.All(found.Where(d => d.Id is "LOG2001" or "CA2254"), d => Assert.True(d.IsSuppressed));
    }

    [Theory]
    [InlineData("dotnet_diagnostic.LOG5006.severity = suggestion", true)]
    [InlineData("dotnet_diagnostic.LOG5007.severity = suggestion", false)]
    public async Task Is_left_where_ours_is_off(string line, bool isSuppressed)
    {
        var found = await FindAsync("_logger.LogInformation(\"Order {Id}\", orderId);", ("/p/.editorconfig", "root = true\n[*.cs]\n" + line));
        Assert.Equal(isSuppressed, Assert.Single(found, d => d.Id == "CA1848").IsSuppressed);
    }

    [Fact]
    public void Each_suppression_names_the_rules_that_report_instead()
    {
        var suppressions = new BuiltInSuppressor().SupportedSuppressions;
        Assert.Equal(BuiltIn, suppressions.Select(s => s.SuppressedDiagnosticId).Order(StringComparer.Ordinal));
        Assert.Equal(
            "LOG2001 or LOG2002 or LOG4003 reports the same call",
            suppressions.Single(s => s.SuppressedDiagnosticId == "CA2254").Justification.ToString(null));
    }

    private static async Task SuppressesAsync(bool expected, string file, string text)
    {
        var found = await FindAsync("""_logger.LogInformation($"Order {orderId}");""", (file, text));
        Assert.Equal(expected, Assert.Single(found, d => d.Id == "CA2254").IsSuppressed);
    }

    /// <summary>What the SDK's analyzers and ours report, and what is suppressed of it.</summary>
    private static async Task<ImmutableArray<Diagnostic>> FindAsync(string statements, params (string Path, string Text)[] configurations)
    {
        using var run = new FixRun([Verify.Method(statements)]);
        var solution = run.Solution;
        foreach (var (path, text) in configurations)
        {
            solution = solution.AddAnalyzerConfigDocument(
                DocumentId.CreateNewId(solution.ProjectIds[0]), Path.GetFileName(path), SourceText.From(text), filePath: path);
        }

        var project = solution.Projects.Single();
        var failures = new List<Exception>();
        var settings = new CompilationWithAnalyzersOptions(
            project.AnalyzerOptions, (e, _, _) => failures.Add(e), concurrentAnalysis: false, logAnalyzerExecutionTime: false,
            reportSuppressedDiagnostics: true);
        var found = await new CompilationWithAnalyzers(
                (await project.GetCompilationAsync())!, [.. OtherAnalyzers.For(BuiltIn), .. AllAnalyzers.Create(), new BuiltInSuppressor()], settings)
            .GetAnalyzerDiagnosticsAsync();
        Assert.Empty(failures);
        return found;
    }
}
