using LogAnalyzers.CodeFixes.Running;
using LogAnalyzers.DocsGenerator;
using LogAnalyzers.Rules;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LogAnalyzers.UnitTests.Documentation;

/// <summary>README table, rule pages and presets say what the catalogue says.</summary>
public sealed class DocumentationTests
{
    private const string Command = "dotnet run --project docs/Generator";

    public static TheoryData<string> RuleIds => [.. RuleCatalog.All.Select(r => r.Id)];

    [Fact]
    public void Generated_parts_are_up_to_date()
    {
        var stale = GeneratedDocuments.In(Repository.Root).Where(d => !d.IsUpToDate).Select(d => d.RelativePath).ToArray();

        Assert.True(stale.Length == 0, $"Not what the rule catalogue says: {string.Join(", ", stale)}. Run: {Command}");
    }

    [Fact]
    public void No_page_or_preset_is_left_over()
    {
        var orphans = GeneratedDocuments.Orphans(Repository.Root).ToArray();

        Assert.True(orphans.Length == 0, $"These belong to no rule or preset, delete them: {string.Join(", ", orphans)}");
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void Page_has_every_section_in_order(string id)
    {
        var rule = RuleCatalog.All.Single(r => r.Id == id);
        var page = File.ReadAllText(Path.Combine(Repository.Root, RulePage.PathOf(rule))).ReplaceLineEndings("\n");
        var sections = page.Split("\n## ")[1..].Select(s => s.Split('\n', 2)).ToArray();

        Assert.Equal(RulePage.SectionsOf(rule), sections.Select(s => s[0]));
        Assert.All(sections, s => Assert.True(s is [_, var body] && body.Trim().Length > 0, $"'{s[0]}' of {id} is empty"));
    }

    [Fact]
    public void Catalogue_says_rightly_which_rules_have_a_fix()
    {
        var fixable = typeof(LogFix).Assembly.GetTypes().Where(t => !t.IsAbstract && typeof(CodeFixProvider).IsAssignableFrom(t))
            .SelectMany(t => ((CodeFixProvider)Activator.CreateInstance(t)!).FixableDiagnosticIds).ToHashSet(StringComparer.Ordinal);

        Assert.All(RuleCatalog.All, rule => Assert.Equal(fixable.Contains(rule.Id), rule.HasFix));
    }

    /// <summary>Each rule that has a fix stands in the command of its step, and in no other.</summary>
    [Fact]
    public void Readme_migration_recipe_names_every_rule_that_has_a_fix()
    {
        var readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md")).ReplaceLineEndings("\n");
        var commands = Enum.GetValues<MigrationStep>().Select(s => "--diagnostics " + ReadmeLists.IdsOf(RuleCatalog.All, s) + "\n").ToArray();
        Assert.All(commands, c => Assert.Contains(c, readme, StringComparison.Ordinal));
        Assert.Equal(
            RuleCatalog.All.Where(r => r.HasFix).Select(r => r.Id),
            commands.SelectMany(c => c.Split(' ', '\n').Where(w => w.StartsWith("LOG", StringComparison.Ordinal))).Order(StringComparer.Ordinal));
    }

    /// <summary>What a reviewer may want to see apart from what says the same.</summary>
    [Theory]
    [InlineData("SaysTheSame", "LOG1001 LOG1002 LOG1003 LOG1004 LOG2001 LOG2002 LOG2003 LOG2006")]
    [InlineData("SaysMore", "LOG3001 LOG3002 LOG3003 LOG4001 LOG4002 LOG4003 LOG4004")]
    [InlineData("Taste", "LOG2007 LOG2013 LOG2016 LOG3005 LOG3006")]
    public void Steps_part_what_changes(string step, string ids)
        => Assert.All(ids.Split(' '), id => Assert.Equal(step, RuleCatalog.All.Single(r => r.Id == id).Step.ToString()));

    [Fact]
    public void Presets_hold_one_line_a_rule_as_their_mode_says()
    {
        var presets = GlobalConfigs.Create(RuleCatalog.All).ToDictionary(p => p.Name, p => p.Text);

        Assert.DoesNotContain("Recommended.globalconfig", presets.Keys);
        Assert.All(RuleCatalog.All.Where(r => r.IsFinding), rule => AssertPresets(rule, presets));
        Assert.All(RuleCatalog.All.Where(r => !r.IsFinding), rule => Assert.All(presets.Values, p => Assert.DoesNotContain(rule.Id, p)));
    }

    private static void AssertPresets(Rule rule, Dictionary<string, string> presets)
    {
        Assert.Contains(Line(rule, "none"), presets["None.globalconfig"], StringComparison.Ordinal);
        Assert.Equal(!rule.InMinimum, presets["Minimum.globalconfig"].Contains(Line(rule, "none"), StringComparison.Ordinal));
        Assert.Equal(rule.Descriptor.IsEnabledByDefault, presets["Strict.globalconfig"].Contains(Line(rule, "warning"), StringComparison.Ordinal));
        Assert.Contains(Line(rule, "warning"), presets["All.globalconfig"], StringComparison.Ordinal);
    }

    private static string Line(Rule rule, string severity) => $"dotnet_diagnostic.{rule.Id}.severity = {severity}\n";
}
