using System.Collections.Immutable;
using System.Text;
using LogAnalyzers.Rules;

namespace LogAnalyzers.DocsGenerator;

/// <summary>The rules that no release has had yet, in the form that the compiler's release tracking reads.</summary>
internal static class ReleaseList
{
    public const string Path = "src/Analyzers/AnalyzerReleases.Unshipped.md";

    private const string ShippedPath = "src/Analyzers/AnalyzerReleases.Shipped.md";

    public static string Create(string root, ImmutableArray<Rule> rules)
    {
        var shipped = File.ReadAllText(System.IO.Path.Combine(root, ShippedPath));
        var text = new StringBuilder("### New Rules\n\nRule ID | Category | Severity | Notes\n--------|----------|----------|-------\n");
        foreach (var rule in rules.Where(r => !shipped.Contains(r.Id + " |", StringComparison.Ordinal)))
        {
            var severity = rule.Descriptor.IsEnabledByDefault ? rule.Descriptor.DefaultSeverity.ToString() : "Disabled";
            text.Append($"{rule.Id} | {rule.Descriptor.Category} | {severity} | {rule.Descriptor.Title}\n");
        }

        return text.ToString();
    }
}
