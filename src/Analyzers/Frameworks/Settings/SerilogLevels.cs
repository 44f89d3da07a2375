using System.Collections.Immutable;
using System.Globalization;
using LogAnalyzers.Configuration;
using LogAnalyzers.Model;
using LogAnalyzers.Vocabulary;

namespace LogAnalyzers.Frameworks.Settings;

/// <summary>
/// Levels of Serilog in files: <c>MinimumLevel</c>, its overrides, and level switches. Read by <c>Enum.TryParse</c> without regard to case; in an
/// override every other word is the name of a level switch.
/// </summary>
internal static class SerilogLevels
{
    private const int Fatal = 5;

    /// <summary>The number from which on nothing is written.</summary>
    public const int Off = Fatal + 1;

    public const string Throws = "Serilog throws InvalidOperationException at start";

    public static readonly ImmutableArray<string> Names = ImmutableArray.Create("Verbose", "Debug", "Information", "Warning", "Error", "Fatal");

    private static readonly string[] Keys = ["Default", "Override", "ControlledBy"];

    /// <summary>The number that a value is read as; null where it is no level. Levels are 0 to 5, and nothing is written from 6 on.</summary>
    /// <param name="comparison">Whether case counts.</param>
    public static int? Read(string value, StringComparison comparison = StringComparison.OrdinalIgnoreCase)
    {
        // Any white space before a number, but not behind it.
        if (int.TryParse(
            value.TrimStart(), NumberStyles.AllowLeadingSign | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        var levels = value.Split(',').Select(n => Names.ToList().FindIndex(k => k.Equals(n.Trim(), comparison))).ToArray();
        return levels.Contains(-1) ? null : levels.Aggregate(0, (all, level) => all | level);
    }

    /// <summary>What Serilog calls the level that was meant; null where nobody can tell, or it has none.</summary>
    public static string? Meant(string value)
        => LevelWords.Meant(value) is { } level and not LogLevel.None ? Names[(int)level] : null;

    /// <param name="minimum">The section.</param>
    /// <param name="path">Where it stands.</param>
    public static IEnumerable<SettingFault> Minimum(ConfigSection minimum, string path, SerilogProject project)
    {
        path = $"{path}:{minimum.Name}";
        if (minimum.IsArray())
        {
            return [new(minimum.Place(), $"'{path}' is a list, of which no level is read: {{ \"Default\": \"Information\" }} is meant")];
        }

        return minimum.Leaves.SelectMany(l => Level(l, project)).Concat(
            minimum.Children.SelectMany(
                c => c.Is("Default") ? c.Leaves.SelectMany(l => Level(l, project))
                    : c.Is("Override") ? Overrides(c, $"{path}:{c.Name}", project)
                    : c.Is("ControlledBy") ? c.Leaves.SelectMany(l => Switch(l, project))
                    : Other(c, path)));
    }

    /// <summary>Where switches are declared, with the level that each has at first.</summary>
    public static IEnumerable<SettingFault> Switches(ConfigSection switches, SerilogProject project)
        => switches.Children.SelectMany(c => c.Leaves).Where(l => l.Value is { Length: > 0 }).SelectMany(l => Level(l, project));

    /// <summary>A value that has to be a switch's name.</summary>
    public static IEnumerable<SettingFault> Switch(ConfigNode leaf, SerilogProject project)
        => SettingNodes.IsText(leaf.Value) && !project.HasSwitch(leaf.Value!)
            ? [new(
                leaf.ValueSpan,
                $"no level switch '{leaf.Value}' is declared{(project.ReadsKeys ? "" : " in 'LevelSwitches'")}: {Throws}"
                    + MeantSwitch(leaf, project))]
            : [];

    private static string MeantSwitch(ConfigNode leaf, SerilogProject project)
        => project.MeantSwitch(leaf.Value!) is { } meant ? $"; '{meant}' is meant" : "";

    private static IEnumerable<SettingFault> Level(ConfigNode leaf, SerilogProject project)
    {
        var value = leaf.Value;
        if (value is null || (value.Length > 0 && !SettingNodes.IsText(value)) || (project.TakesOffAsMinimum && project.IsOff(value)))
        {
            yield break;
        }

        if (Read(value) is { } level)
        {
            if (Number(leaf, value, level) is { } fault)
            {
                yield return fault;
            }
        }
        else
        {
            yield return new(leaf.ValueSpan, $"'{value}' is no level: {Throws}; {What(value, project)}");
        }
    }

    private static string What(string value, SerilogProject project)
        => Meant(value) is { } meant ? $"'{meant}' is meant"
            : LevelWords.Meant(value) == LogLevel.None
                ? project.TakesOffAsMinimum ? "'Off' is meant" : "6 is what writes nothing, and 'Off' from version 10.0.1 on"
            : $"levels are {SettingNodes.And(Names)}";

    public static SettingFault? Number(ConfigNode leaf, string value, int level)
        => level < 0 ? new(leaf.ValueSpan, $"{value} is below Verbose (0): everything is written")
            : level > Off ? new(leaf.ValueSpan, $"'{value}' is read as {level}, above Fatal (5): nothing is written")
            : value.Contains(',') && level <= Fatal
                ? new(leaf.ValueSpan, $"'{value}' is read as '{Names[level]}': one level stands for all above it, and several are joined bit by bit")
            : null;

    private static IEnumerable<SettingFault> Overrides(ConfigSection overrides, string path, SerilogProject project)
    {
        if (overrides.HasText() || overrides.IsArray())
        {
            yield return new(overrides.Place(), $"'{path}' is not read: a level is for a source, as in {{ \"Microsoft\": \"Warning\" }}");
            yield break;
        }

        foreach (var fault in overrides.Children.SelectMany(c => Override(c, $"{path}:{c.Name}", project)))
        {
            yield return fault;
        }
    }

    private static IEnumerable<SettingFault> Override(ConfigSection source, string path, SerilogProject project)
    {
        if (source.ValuesBelow().FirstOrDefault() is { Section: not null } nested)
        {
            yield return new(source.Place(), $"'{path}' is not read: a source is one key with dots in it, as \"{source.Name}.{nested.Path}\"");
            yield break;
        }

        if (Source(source, path) is { } wrong)
        {
            yield return wrong;
        }

        foreach (var leaf in source.Leaves)
        {
            var value = leaf.Value;
            if (string.IsNullOrEmpty(value))
            {
                yield return new(
                    leaf.ValueSpan, $"'{path}' has no level here: nothing is set, and a level that an earlier file gives it does not hold any more");
            }
            else if (Read(value!) is { } level)
            {
                if (Number(leaf, value!, level) is { } fault)
                {
                    yield return fault;
                }
            }
            else if (SettingNodes.IsText(value) && !project.HasSwitch(value!))
            {
                yield return new(
                    leaf.ValueSpan,
                    $"'{value}' is no level and is taken for a level switch, which is not declared: {Throws}; "
                        + (project.MeantSwitch(value!) is { } known ? $"'{known}' is meant"
                            : LevelWords.Meant(value!) == LogLevel.None ? "6 is what writes nothing" : What(value!, project)));
            }
        }
    }

    private static SettingFault? Source(ConfigSection source, string path)
        => source.Name.Contains('*') || source.Name.EndsWith(".", StringComparison.Ordinal)
                ? new(
                    source.Place(),
                    $"'{path}' matches no source: an override is for a whole namespace anyway; '{source.Name.TrimEnd('*', '.')}' is meant")
            : source.Name.Length == 0 ? new(source.Place(), "an override needs a source: Serilog throws ArgumentException at start")
            : source.Is("Default") ? new(source.Place(), $"'{path}' is for a source of that name: 'MinimumLevel:Default' is meant")
            : null;

    /// <summary>What stands beside the default and the overrides.</summary>
    private static IEnumerable<SettingFault> Other(ConfigSection other, string path)
    {
        if (Spelling.Nearest(other.Name, Keys) is { } near)
        {
            yield return new(other.Place(), $"'{path}:{other.Name}' is not read: '{near}' is meant") { UnreadPath = $"{path}:{other.Name}" };
        }
        else if (other.IsLikeLevel() || other.HoldsLevels())
        {
            yield return new(other.Place(), $"'{path}:{other.Name}' is not read: levels of sources stand in '{path}:Override'")
            {
                UnreadPath = $"{path}:{other.Name}",
            };
        }
    }
}
