using LogAnalyzers.PackageTests.Consumers;
using LogAnalyzers.PackageTests.Support;

namespace LogAnalyzers.PackageTests;

/// <summary><c>LogAnalyzersMode</c> and <c>LogAnalyzersReplaceBuiltIn</c>, and a user's own lines above both.</summary>
[Collection(PackageCollection.Name)]
public sealed class ModeTests(PackedPackage package)
{
    private readonly BuiltConsumers _consumers = new(package);

    [Fact]
    public void Recommended_is_the_default_and_leaves_the_rules_own_severities()
        => Assert.Equal("LOG1001 warning, LOG2001 warning, LOG2003 warning, LOG2006 warning, LOG2007 note", Severities(KindsOfProjects.ClassLibrary));

    [Fact]
    public void None_runs_no_rule_and_leaves_the_built_in_ones_alone()
        => Assert.Equal("CA2017 warning, CA2253 note, CA2254 note", Severities(Settings.None));

    [Fact]
    public void Minimum_replaces_only_what_it_reports_itself()
        => Assert.Equal("CA2253 note, CA2254 note, LOG2003 warning", Severities(Settings.Minimum));

    [Fact]
    public void Strict_makes_a_warning_of_every_rule_and_ignores_case()
        => Assert.Equal("LOG1001 warning, LOG2001 warning, LOG2003 warning, LOG2006 warning, LOG2007 warning", Severities(Settings.Strict));

    [Fact]
    public void All_is_as_strict_and_has_the_rules_that_are_off_as_well()
        => Assert.Equal(Severities(Settings.Strict) + ", LOG5006 warning, LOG5009 warning", Severities(Settings.All));

    [Fact]
    public void Unknown_mode_warns_and_counts_as_recommended()
    {
        Assert.Equal(Severities(KindsOfProjects.ClassLibrary), Severities(Settings.Unknown));
        Assert.Contains(
            _consumers.OutputOf(Settings.Unknown),
            l => l.Contains("warning LOGPKG001: LogAnalyzersMode 'Stric' is unknown", StringComparison.Ordinal));
        Assert.DoesNotContain(_consumers.OutputOf(Settings.Strict), l => l.Contains("LOGPKG", StringComparison.Ordinal));
    }

    [Fact]
    public void Built_in_rules_are_kept_when_asked()
        => Assert.Equal(
            "CA2017 warning, CA2253 note, CA2254 note, LOG1001 warning, LOG2001 warning, LOG2003 warning, LOG2006 warning, LOG2007 note",
            Severities(Settings.BuiltInKept));

    [Fact]
    public void Unknown_replacement_warns_and_counts_as_true()
    {
        Assert.Equal(Severities(KindsOfProjects.ClassLibrary), Severities(Settings.BuiltInMisspelt));
        Assert.Contains(_consumers.OutputOf(Settings.BuiltInMisspelt), l => l.Contains("warning LOGPKG002:", StringComparison.Ordinal));
    }

    [Fact]
    public void Own_line_in_an_editorconfig_wins()
        => Assert.Equal(
            "CA2253 note, CA2254 warning, LOG1001 warning, LOG2001 warning, LOG2003 warning, LOG2007 note", Severities(Settings.OwnEditorConfig));

    [Fact]
    public void Own_line_in_a_globalconfig_wins()
        => Assert.Equal("CA2017 warning, CA2253 note, LOG2001 warning, LOG2003 warning", Severities(Settings.OwnGlobalConfig));

    [Fact]
    public void Own_warning_as_error_in_the_project_wins()
        => Assert.Contains("CA2017 error", Severities(Settings.OwnWarningAsError), StringComparison.Ordinal);

    [Fact]
    public void Own_bulk_line_reaches_the_rules_in_the_default_mode()
        => Assert.Equal("LOG1001 warning, LOG2001 note, LOG2003 note, LOG2006 note, LOG2007 note", Severities(Settings.OwnBulkLine));

    /// <summary>Our rules and the built-in ones that they replace, as <c>ID level</c>.</summary>
    private string Severities(Consumer consumer)
        => string.Join(", ", _consumers.ResultsOf(consumer)
            .Where(r => r.RuleId.StartsWith("LOG", StringComparison.Ordinal) || r.RuleId is "CA1727" or "CA2017" or "CA2023" or "CA2253" or "CA2254")
            .Select(r => $"{r.RuleId} {r.Level}").Distinct().Order(StringComparer.Ordinal));
}
