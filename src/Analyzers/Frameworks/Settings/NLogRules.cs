using LogAnalyzers.Configuration;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Frameworks.Settings;

/// <summary>One setting of a rule of NLog, be it an attribute or a key of JSON.</summary>
internal readonly record struct NLogSetting(string Name, string? Value, TextSpan NameSpan, TextSpan ValueSpan)
{
    /// <summary>The attributes of an element.</summary>
    public static NLogSetting[] Of(ConfigNode element)
        => [.. element.Children.Where(c => c.Kind == ConfigNodeKind.Attribute && c.Prefix.Length == 0)
            .Select(c => new NLogSetting(c.Name, c.Value, c.NameSpan, c.ValueSpan))];

    /// <summary>The values of a section.</summary>
    public static NLogSetting[] Of(ConfigSection section)
        => [.. section.Children.SelectMany(c => c.Leaves.Take(1), (c, l) => new NLogSetting(c.Name, l.Value, c.Place(), l.ValueSpan))];

    public bool Is(string name) => Name.Equals(name, StringComparison.OrdinalIgnoreCase);
}

/// <summary>Rules of NLog and their levels: what it takes, and what becomes of mistakes.</summary>
internal static class NLogRules
{
    /// <summary>In order, lowest first; the last writes nothing.</summary>
    private static readonly string[] Levels = ["Trace", "Debug", "Info", "Warn", "Error", "Fatal", "Off"];

    /// <summary>What is taken for a level besides.</summary>
    private static readonly Dictionary<string, string> OtherLevels = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Information"] = "Info",
        ["Warning"] = "Warn",
        ["None"] = "Off",
    };

    private static readonly string[] Settings =
    [
        "name", "ruleName", "level", "levels", "minLevel", "maxLevel", "finalMinLevel", "enabled", "writeTo", "appendTo", "final",
        "filterDefaultAction",
    ];

    private static readonly string[] OfLevels = ["level", "levels", "minLevel", "maxLevel", "finalMinLevel"];

    /// <param name="rule">Its settings.</param>
    /// <param name="targets">The names that there are; null where others may be.</param>
    /// <param name="wrongLevel">What a wrong level does.</param>
    /// <param name="others">Settings besides, where it is written down.</param>
    public static IEnumerable<SettingFault> Check(
        NLogSetting[] rule, HashSet<string>? targets, SettingsProject project, string wrongLevel, params string[] others)
    {
        foreach (var setting in rule)
        {
            if (!Settings.Concat(others).Contains(setting.Name, StringComparer.OrdinalIgnoreCase))
            {
                if (Spelling.Nearest(setting.Name, Settings) is { } near)
                {
                    var loss = OfLevels.Contains(near) ? "the rule takes every level from Trace on" : "it is as if it were not there";
                    yield return new(setting.NameSpan, $"'{setting.Name}' is not read, and {loss}: '{near}' is meant");
                }
            }
            else if (OfLevels.Contains(setting.Name, StringComparer.OrdinalIgnoreCase))
            {
                foreach (var level in (setting.Value ?? "").Split(',').Where(IsWrong))
                {
                    yield return new(setting.ValueSpan, $"'{level.Trim()}' is no level: {wrongLevel}; {Meant(level)}");
                }
            }
            else if (setting.Is("writeTo") && targets is not null)
            {
                foreach (var target in (setting.Value ?? "").Split(',').Select(t => t.Trim()).Where(t => IsMissing(t, targets, project)))
                {
                    var near = Spelling.Nearest(target, targets);
                    yield return new(
                        setting.ValueSpan,
                        $"there is no target '{target}', and nothing is written to it{(near is null ? "" : $": '{near}' is meant")}");
                }
            }
        }
    }

    /// <summary>A rule whose highest level is below its lowest.</summary>
    public static SettingFault? Upside(NLogSetting[] rule)
        => rule.FirstOrDefault(s => s.Is("maxLevel")) is { Value: { } max } highest
            && rule.FirstOrDefault(s => s.Is("minLevel")) is { Value: { } min }
            && Rank(max) is >= 0 and var top && Rank(min) > top
            ? new(highest.ValueSpan, $"the rule writes nothing: its highest level '{max}' is below its lowest, '{min}'")
            : null;

    /// <summary>The setting that switches a rule off; null where none does.</summary>
    public static NLogSetting? Disabling(NLogSetting[] rule)
        => rule.Where(s => s.Is("enabled") && s.Value?.Trim().Equals("false", StringComparison.OrdinalIgnoreCase) == true)
            .Select(s => (NLogSetting?)s).FirstOrDefault();

    public static bool IsOff(string level) => NameOf(level.Trim()) == "Off";

    public static bool IsWrong(string level)
        => level.Trim() is { Length: > 0 } text && SettingNodes.IsText(text) && NameOf(text) is null;

    public static string Meant(string level)
        => LevelWords.Meant(level) is { } meant ? $"'{Levels[(int)meant]}' is meant" : $"levels are {SettingNodes.And(Levels)}";

    private static bool IsMissing(string target, HashSet<string> targets, SettingsProject project)
        => SettingNodes.IsText(target) && !targets.Contains(target) && !project.CodeMentions($"\"{target}\"");

    private static string? NameOf(string level)
        => Levels.FirstOrDefault(l => l.Equals(level, StringComparison.OrdinalIgnoreCase))
            ?? (OtherLevels.TryGetValue(level, out var other) ? other : null);

    private static int Rank(string level) => NameOf(level.Trim()) is { } name ? Array.IndexOf(Levels, name) : -1;
}
