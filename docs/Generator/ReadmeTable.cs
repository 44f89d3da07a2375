using System.Collections.Immutable;
using System.Text;
using LogAnalyzers.Rules;

namespace LogAnalyzers.DocsGenerator;

/// <summary>The README's table: one row a rule that is built.</summary>
internal static class ReadmeTable
{
    public static string Create(ImmutableArray<Rule> rules)
    {
        var text = new StringBuilder();
        text.Append("| Rule | Reports | Category | Severity | Fix (step) | In `Minimum` |\n|---|---|---|---|---|---|\n");
        foreach (var rule in rules)
        {
            text.Append($"| [{rule.Id}]({RulePage.PathOf(rule)}) | {rule.Descriptor.Title} | {rule.Descriptor.Category} "
                + $"| {RulePage.SeverityOf(rule)} | {(rule.HasFix ? $"yes ({(int)rule.Step + 1})" : "no")} | {(rule.InMinimum ? "yes" : "no")} |\n");
        }

        return text.ToString();
    }
}
