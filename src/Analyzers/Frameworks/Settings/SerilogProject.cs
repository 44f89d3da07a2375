using System.Globalization;
using LogAnalyzers.Configuration;

namespace LogAnalyzers.Frameworks.Settings;

/// <summary>What a project that Serilog is configured in has: level switches, assemblies with sinks, which version reads.</summary>
internal sealed class SerilogProject
{
    /// <summary>The first version that takes <c>Off</c> for a minimum level; others throw.</summary>
    private static readonly Version TakesOff = new(10, 0, 1);

    private readonly ConfigFile _file;
    private readonly bool _takesOff;
    private SerilogAssemblies? _assemblies;
    private HashSet<string>? _switches;

    public SerilogProject(ConfigFile file, SettingsProject project)
    {
        _file = file;
        Project = project;
        _takesOff = project.Compilation.ReferencedAssemblyNames.Any(a => a.Name == "Serilog.Settings.Configuration" && a.Version >= TakesOff);
    }

    public SettingsProject Project { get; }

    /// <summary>Where methods for sinks, enrichers and filters are.</summary>
    public SerilogAssemblies Assemblies => _assemblies ??= new(Project, SettingLayers.Of(_file, Project));

    /// <summary>Whether <c>Off</c> is a minimum level.</summary>
    public bool TakesOffAsMinimum => _takesOff;

    /// <summary>Whether a value of the minimum level writes nothing; what comes to that by mistake is misleading.</summary>
    public bool IsOff(string? value)
        => value is not null && !value.Contains(',')
            && (SerilogLevels.Read(value) == 6 || (_takesOff && value.Trim().Equals("Off", StringComparison.OrdinalIgnoreCase)));

    /// <summary>Whether a file lets records of some source pass.</summary>
    public bool HasOverride(ConfigFile file)
        => ConfigSection.Of(file.Root!).Find("Serilog:MinimumLevel:Override")?.Children.Any(c => c.HasText() && !IsOff(c.Value)) == true;

    /// <summary>Whether a file that this one lies over has something at a path: what stands here is added to it.</summary>
    public bool IsGivenBelow(string path)
        => SettingLayers.Of(_file, Project).Any(f => f != _file && ConfigSection.Of(f.Root!).Find(path) is not null);

    /// <summary>
    /// Whether some file of the project declares a level switch. It is declared with or without a dollar sign, and asked for with one; case counts.
    /// </summary>
    public bool HasSwitch(string name)
        => Switches.Contains(name) || Project.CodeMentions("LevelSwitches") || Project.CodeMentions("LoggingLevelSwitch");

    /// <summary>The switch that was meant by a name of none; null where there is none like it.</summary>
    public string? MeantSwitch(string name)
        => Switches.FirstOrDefault(s => s.Equals("$" + name.TrimStart('$'), StringComparison.OrdinalIgnoreCase));

    private HashSet<string> Switches
        => _switches ??= new(
            Project.Files.Where(f => f.Kind == ConfigFileKind.AppSettings && f.Root is not null)
                .SelectMany(f => f.Root!.SelfAndDescendants())
                .Where(n => n.Name.EndsWith("LevelSwitches", StringComparison.OrdinalIgnoreCase))
                .SelectMany(n => n.Children.Select(c => "$" + c.Name.TrimStart('$'))),
            StringComparer.Ordinal);

    /// <summary>Whether a value is that of a number in the invariant culture.</summary>
    public static bool IsNumber(string value)
        => int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out _);
}
