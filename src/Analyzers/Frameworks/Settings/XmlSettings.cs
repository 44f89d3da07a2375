using LogAnalyzers.Configuration;

namespace LogAnalyzers.Frameworks.Settings;

/// <summary>What frameworks share that are configured in XML.</summary>
internal static class XmlSettings
{
    /// <summary>
    /// The elements that a framework is configured in: the root, or sections of an application's file. None where the file transforms another one
    /// (<c>xdt:</c>), of which it is only a piece.
    /// </summary>
    public static IEnumerable<ConfigNode> Roots(ConfigFile file, string name)
        => file.Root is null || file.IsJson || file.Root.SelfAndDescendants().Any(n => n.Prefix.Equals("xdt", StringComparison.OrdinalIgnoreCase))
            ? []
            : file.Root.ElementsNamed(name).Where(r => !r.IsInside(name) && !r.IsInside("configSections"));

    /// <summary>A program that references no framework for a file that is all the framework's says so once, in the first such file.</summary>
    /// <param name="kind">Of such files.</param>
    /// <param name="framework">Its name, by which code would show that it loads it.</param>
    public static IEnumerable<SettingFault> NotRead(ConfigFile file, SettingsProject project, ConfigFileKind kind, string framework)
        => file.Kind == kind && file.Root is { } root && project.IsProgram && !project.CodeMentions(framework)
            && project.Files.Where(f => f.Kind == kind).OrderBy(f => f.Path.Length).ThenBy(f => f.Path, StringComparer.Ordinal)
                .First().Path == file.Path
            ? [new(root.NameSpan, $"nothing reads the file: the project does not reference {framework}")]
            : [];

    /// <summary>The first attribute of that name; null where there is none.</summary>
    public static ConfigNode? Attribute(ConfigNode element, string name)
        => element.Children.FirstOrDefault(c => c.Kind == ConfigNodeKind.Attribute && c.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
