using System.Globalization;
using LogAnalyzers.Configuration;

namespace LogAnalyzers.Frameworks.Settings;

/// <summary>
/// What a project that Serilog is configured in has: level switches, assemblies with sinks, who reads and how. One is for
/// Serilog.Settings.Configuration, another for the key/value settings of Serilog itself, whose names and values know case.
/// </summary>
internal sealed class SerilogProject
{
    /// <summary>The first version that takes <c>Off</c> for a minimum level; others throw.</summary>
    private static readonly Version TakesOff = new(10, 0, 1);

    private readonly ConfigFile _file;
    private readonly bool _takesOff;
    private readonly Func<IEnumerable<string>> _declared;
    private SerilogAssemblies? _assemblies;
    private HashSet<string>? _switches;

    private SerilogProject(ConfigFile file, SettingsProject project, Func<IEnumerable<string>> declared)
    {
        _file = file;
        _declared = declared;
        Project = project;
        _takesOff = project.Compilation.ReferencedAssemblyNames.Any(a => a.Name == "Serilog.Settings.Configuration" && a.Version >= TakesOff);
    }

    /// <summary>As Serilog.Settings.Configuration reads a JSON file.</summary>
    public static SerilogProject Of(ConfigFile file, SettingsProject project) => new(file, project, () => Switches(project));

    /// <summary>As Serilog itself reads keys and values.</summary>
    /// <param name="asked">Assemblies that keys ask for.</param>
    /// <param name="switches">Level switches that keys declare, with the dollar sign.</param>
    public static SerilogProject OfKeys(
        ConfigFile file, SettingsProject project, IEnumerable<string?> asked, IEnumerable<string> switches)
        => new(file, project, () => switches)
        {
            ReadsKeys = true,
            _assemblies = new(project, asked, findsSerilogs: false),
        };

    public SettingsProject Project { get; }

    /// <summary>Whether keys and values are read, of which case counts.</summary>
    public bool ReadsKeys { get; private init; }

    /// <summary>How names are compared.</summary>
    public StringComparison Comparison => ReadsKeys ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;

    /// <summary>What is thrown for the name of a type that is not found.</summary>
    public string NoType => ReadsKeys ? "InvalidCastException" : "InvalidOperationException";

    /// <summary>Where methods for sinks, enrichers and filters are.</summary>
    public SerilogAssemblies Assemblies
        => _assemblies ??= new(Project, SettingLayers.Of(_file, Project).SelectMany(Using).Select(l => l.Value), findsSerilogs: true);

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
        => Declared.Contains(name) || (!ReadsKeys && (Project.CodeMentions("LevelSwitches") || Project.CodeMentions("LoggingLevelSwitch")));

    /// <summary>The switch that was meant by a name of none; null where there is none like it.</summary>
    public string? MeantSwitch(string name)
        => Declared.FirstOrDefault(s => s.Equals("$" + name.TrimStart('$'), StringComparison.OrdinalIgnoreCase));

    private HashSet<string> Declared => _switches ??= new(_declared(), StringComparer.Ordinal);

    /// <summary>The values of a list of assemblies.</summary>
    public static IEnumerable<ConfigNode> Values(ConfigSection section) => section.Leaves.Concat(section.Children.SelectMany(c => c.Leaves));

    private static IEnumerable<ConfigNode> Using(ConfigFile file)
        => ConfigSection.Of(file.Root!).Find("Serilog:Using") is { } section ? Values(section) : [];

    private static IEnumerable<string> Switches(SettingsProject project)
        => project.Files.Where(f => f.Kind == ConfigFileKind.AppSettings && f.Root is not null)
            .SelectMany(f => f.Root!.SelfAndDescendants())
            .Where(n => n.Name.EndsWith("LevelSwitches", StringComparison.OrdinalIgnoreCase))
            .SelectMany(n => n.Children.Select(c => "$" + c.Name.TrimStart('$')));

    /// <summary>Whether a value is that of a number in the invariant culture.</summary>
    public static bool IsNumber(string value)
        => int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out _);
}
