namespace LogAnalyzers.DocsGenerator;

/// <summary>Everything that is generated from the rule catalogue.</summary>
internal static class GeneratedDocuments
{
    private const string Pages = "docs/rules";
    private const string Presets = "src/Package/build/presets";

    public static IEnumerable<GeneratedDocument> In(string root)
    {
        yield return new GeneratedDocument(
            root, "README.md",
            text => ReadmeLists.Replace(Markers.Replace(text ?? "", "rules", ReadmeTable.Create(RuleCatalog.All)), RuleCatalog.All));
        yield return new GeneratedDocument(root, ReleaseList.Path, _ => ReleaseList.Create(root, RuleCatalog.All));
        foreach (var rule in RuleCatalog.All)
        {
            yield return new GeneratedDocument(root, $"{Pages}/{rule.Id}.md", text => RulePage.Create(rule, text));
        }

        foreach (var (name, text) in GlobalConfigs.Create(RuleCatalog.All))
        {
            yield return new GeneratedDocument(root, $"{Presets}/{name}", _ => text);
        }
    }

    /// <summary>Pages and presets that nothing stands for any more.</summary>
    public static IEnumerable<string> Orphans(string root)
    {
        var known = In(root).Select(d => d.RelativePath).ToHashSet(StringComparer.Ordinal);
        return new[] { Pages, Presets }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(root, folder)))
            .Select(path => Path.GetRelativePath(root, path).Replace('\\', '/'))
            .Where(path => !known.Contains(path));
    }
}
