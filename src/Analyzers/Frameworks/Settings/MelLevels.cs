using System.Collections.Immutable;
using System.Globalization;
using LogAnalyzers.Configuration;
using LogAnalyzers.Model;
using LogAnalyzers.Vocabulary;

namespace LogAnalyzers.Frameworks.Settings;

/// <summary>
/// Levels as <c>Logging:LogLevel</c> has them, read as <c>Enum.TryParse</c> does: names without regard to case, blanks around them, numbers, and
/// several of them, which are joined bit by bit. Seen with Microsoft.Extensions.Logging.Configuration 10.0.
/// </summary>
internal static class MelLevels
{
    private const int Off = (int)LogLevel.None;

    public static readonly ImmutableArray<string> Names = ImmutableArray.Create(
        "Trace", "Debug", "Information", "Warning", "Error", "Critical", "None");

    /// <summary>The number that a value is read as; null where reading it throws. Levels are 0 to 6.</summary>
    public static int? Read(string value)
    {
        // Any white space before a number, but not behind it.
        if (int.TryParse(
            value.TrimStart(), NumberStyles.AllowLeadingSign | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        var level = 0;
        foreach (var name in value.Split(','))
        {
            var known = Names.ToList().FindIndex(n => n.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase));
            if (known < 0)
            {
                return null;
            }

            level |= known;
        }

        return level;
    }

    /// <summary>Whether nothing is written from a level on.</summary>
    public static bool IsOff(int level) => level >= Off;

    /// <summary>What is wrong with the value of a level; null where nothing is.</summary>
    /// <param name="leaf">The value.</param>
    /// <param name="path">Where it stands, such as <c>LogLevel:Default</c>.</param>
    public static SettingFault? Check(ConfigNode leaf, string path)
    {
        var value = leaf.Value;
        if (string.IsNullOrEmpty(value))
        {
            return new(
                leaf.ValueSpan,
                $"'{path}' has no level here: nothing is set, and a level that an earlier file gives it does not hold any more");
        }

        if (!SettingNodes.IsText(value))
        {
            return null;
        }

        return Read(value!) switch
        {
            null => new(
                leaf.ValueSpan, $"'{value}' is no level: Microsoft.Extensions.Logging throws InvalidOperationException at start; {Meant(value!)}"),
            < 0 => new(leaf.ValueSpan, $"{value} is below Trace (0): everything is written"),
            > Off and var level when value!.Contains(',') => new(leaf.ValueSpan, $"'{value}' is read as {level}, above None (6): nothing is written"),
            > Off => new(leaf.ValueSpan, $"{value} is above None (6): nothing is written"),
            { } level when value!.Contains(',')
                => new(
                    leaf.ValueSpan,
                    $"'{value}' is read as '{Names[level]}': one level stands for all above it, and several are joined bit by bit"),
            _ => null,
        };
    }

    /// <summary>What was meant by a level that does not exist.</summary>
    private static string Meant(string value)
        => LevelWords.Meant(value) is { } level ? $"'{level}' is meant" : $"levels are {SettingNodes.And(Names)}";
}
