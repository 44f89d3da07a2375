using LogAnalyzers.Configuration;

namespace LogAnalyzers.Frameworks.Settings;

/// <summary>What frameworks share that are configured in XML.</summary>
internal static class XmlSettings
{
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
