using LogAnalyzers.Configuration;

namespace LogAnalyzers.Frameworks.Settings;

/// <summary>
/// The files that a host reads one over the other: <c>appsettings.json</c>, then <c>appsettings.Production.json</c>, of which the later key wins.
/// </summary>
internal static class SettingLayers
{
    /// <summary>The file, and before it those that it lies over: with the same beginning of the name, in the same folder.</summary>
    public static IEnumerable<ConfigFile> Of(ConfigFile file, SettingsProject project)
        => project.Files.Where(f => f.Kind == ConfigFileKind.AppSettings && f.Root is not null && f.Path != file.Path && LiesUnder(f.Path, file.Path))
            .OrderBy(f => f.Path.Length).ThenBy(f => f.Path, StringComparer.Ordinal).Append(file);

    private static bool LiesUnder(string lower, string upper)
        => Path.GetDirectoryName(lower) == Path.GetDirectoryName(upper)
            && Path.GetFileName(upper).StartsWith(Path.GetFileNameWithoutExtension(lower) + ".", StringComparison.OrdinalIgnoreCase);
}
