using LogAnalyzers.Configuration;
using LogAnalyzers.Vocabulary;

namespace LogAnalyzers.Frameworks.Settings;

/// <summary>
/// Serilog.Settings.Configuration: the section <c>Serilog</c>. Seen with versions 10.0.0 and 10.0.1; it throws where a level or an argument is wrong,
/// and where a method is missing only its SelfLog says so, which is off.
/// </summary>
internal sealed class SerilogSettings : SettingsReader
{
    private const string Serilog = "Serilog";
    private const string Package = "Serilog.Settings.Configuration";

    private static readonly string[] Keys =
        ["Using", "MinimumLevel", "LevelSwitches", "FilterSwitches", "WriteTo", "AuditTo", "Enrich", "Filter", "Destructure", "Properties"];

    /// <summary>What people write for a key, slips apart, and where it belongs.</summary>
    private static readonly Dictionary<string, string> Meant = new(StringComparer.OrdinalIgnoreCase)
    {
        ["MinimumLvl"] = "MinimumLevel",
        ["MinLevel"] = "MinimumLevel",
        ["Level"] = "MinimumLevel",
        ["LogLevel"] = "MinimumLevel",
        ["Default"] = "MinimumLevel:Default",
        ["Override"] = "MinimumLevel:Override",
        ["Overrides"] = "MinimumLevel:Override",
        ["Sinks"] = "WriteTo",
        ["Sink"] = "WriteTo",
        ["Enrichers"] = "Enrich",
        ["Enricher"] = "Enrich",
        ["Filters"] = "Filter",
        ["Property"] = "Properties",
    };

    public override IEnumerable<SettingFault> Misleading(ConfigFile file, SettingsProject project)
    {
        if (file.Kind != ConfigFileKind.AppSettings || file.Root is null)
        {
            return [];
        }

        var root = ConfigSection.Of(file.Root);
        var section = root.Find(Serilog);
        return !project.References(Package) ? NotRead(section, file, project)
            : section is not null ? OfSection(section, Serilog, SerilogProject.Of(file, project))
            : root.Children.SelectMany(Outside);
    }

    public override IEnumerable<SettingFault> SwitchedOff(ConfigFile file, SettingsProject project)
    {
        if (file.Kind != ConfigFileKind.AppSettings || file.Root is null || !project.References(Package)
            || ConfigSection.Of(file.Root).Find($"{Serilog}:MinimumLevel") is not { } level)
        {
            yield break;
        }

        var ofSerilog = SerilogProject.Of(file, project);
        var off = level.Leaves.Concat(level.Find("Default")?.Leaves ?? []).FirstOrDefault(l => ofSerilog.IsOff(l.Value));
        if (off is not null && !SettingLayers.Of(file, project).Any(f => ofSerilog.HasOverride(f)))
        {
            yield return new(off.ValueSpan, "Serilog writes nothing: no source has a level of its own besides");
        }
    }

    /// <summary>What a whole configuration says, be it the section itself or that of a logger inside of it.</summary>
    /// <param name="section">The configuration.</param>
    /// <param name="path">Where it stands.</param>
    public static IEnumerable<SettingFault> OfSection(ConfigSection section, string path, SerilogProject project)
        => section.Children.SelectMany(
            c => c.Is("MinimumLevel") ? SerilogLevels.Minimum(c, path, project)
                : c.Is("LevelSwitches") ? SerilogLevels.Switches(c, project)
                : c.Is("Using") ? SerilogProject.Values(c).Select(project.Assemblies.Check).OfType<SettingFault>()
                : SerilogDirectives.IsOne(c.Name) ? SerilogDirectives.Check(c, $"{path}:{c.Name}", project)
                : Keys.Any(c.Is) ? []
                : Unknown(c, path));

    private static IEnumerable<SettingFault> Unknown(ConfigSection section, string path)
        => (Meant.TryGetValue(section.Name, out var meant) ? meant : Spelling.Nearest(section.Name, Keys)) is { } key
            ? [new(section.Place(), $"'{path}:{section.Name}' is not read: '{key}' is meant") { UnreadPath = $"{path}:{section.Name}" }]
            : [];

    private static IEnumerable<SettingFault> Outside(ConfigSection section)
        => section.Name.StartsWith("Serilog__", StringComparison.OrdinalIgnoreCase)
            ? [new(section.Place(), $"'{section.Name}' is not read: '__' stands for a colon in environment variables, not in files")]
            : Spelling.IsNear(section.Name, Serilog) && (section.Find("MinimumLevel") ?? section.Find("WriteTo")) is not null
                ? [new(section.Place(), $"'{section.Name}' is not read: '{Serilog}' is meant") { UnreadPath = section.Name }]
                : [];

    /// <summary>A program that nothing reads the section in says so once, in the first of its files.</summary>
    private static IEnumerable<SettingFault> NotRead(ConfigSection? section, ConfigFile file, SettingsProject project)
        => section is not null && project.IsProgram && section.Children.Any(c => c.Is("MinimumLevel") || c.Is("WriteTo"))
            && FirstWithSection(project)?.Path == file.Path && !project.CodeMentions($"\"{Serilog}")
            ? [new(section.Place(), $"nothing reads the section '{section.Name}': the project does not reference {Package}")]
            : [];

    /// <summary>The one with the shortest name, which the others lie over.</summary>
    private static ConfigFile? FirstWithSection(SettingsProject project)
        => project.Files.Where(f => f.Kind == ConfigFileKind.AppSettings && f.Root is not null && ConfigSection.Of(f.Root).Find(Serilog) is not null)
            .OrderBy(f => f.Path.Length).ThenBy(f => f.Path, StringComparer.Ordinal).FirstOrDefault();
}
