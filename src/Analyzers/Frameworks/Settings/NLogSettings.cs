using LogAnalyzers.Configuration;
using LogAnalyzers.Vocabulary;

namespace LogAnalyzers.Frameworks.Settings;

/// <summary>
/// NLog in XML: <c>NLog.config</c>, and the section of an application's file. Seen with version 6.2; where NLog finds the file by itself it never
/// throws, and its internal log, which is off, says what is wrong.
/// </summary>
internal sealed class NLogSettings : SettingsReader
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

    private static readonly string[] RuleAttributes =
    [
        "name", "ruleName", "level", "levels", "minLevel", "maxLevel", "finalMinLevel", "enabled", "writeTo", "appendTo", "final",
        "filterDefaultAction",
    ];

    private static readonly string[] LevelAttributes = ["level", "levels", "minLevel", "maxLevel", "finalMinLevel"];

    private static readonly string[] Sections = ["extensions", "include", "variable", "variables", "targets", "appenders", "rules", "time"];

    public override IEnumerable<SettingFault> Misleading(ConfigFile file, SettingsProject project)
    {
        if (!project.Frameworks.Apis.Any(a => a is NLogApi) || file.IsJson)
        {
            return [];
        }

        return file.Error is { IsLimit: false } error
            ? file.Kind == ConfigFileKind.NLog
                ? [new(error.Span, $"{error.Message}: NLog reads nothing of the file and writes nothing, and throws where code loads it")]
                : []
            : XmlSettings.Roots(file, "nlog").SelectMany(r => InRoot(r, project));
    }

    public override IEnumerable<SettingFault> SwitchedOff(ConfigFile file, SettingsProject project)
        => project.Frameworks.Apis.Any(a => a is NLogApi) && !file.IsJson && file.Error is null
            ? XmlSettings.Roots(file, "nlog").SelectMany(r => OffIn(r, file, project))
            : [];

    private static IEnumerable<SettingFault> InRoot(ConfigNode root, SettingsProject project)
    {
        foreach (var section in root.Elements().Where(e => !Sections.Contains(e.Name, StringComparer.OrdinalIgnoreCase)))
        {
            if (Spelling.Nearest(section.Name, Sections) is { } near)
            {
                yield return new(section.NameSpan, $"'{section.Name}' is not read: '{near}' is meant");
            }
        }

        if (XmlSettings.Attribute(root, "globalThreshold") is { Value: { } threshold } attribute && IsWrong(threshold))
        {
            yield return new(attribute.ValueSpan, $"'{threshold}' is no level, and no threshold is set: {Meant(threshold)}");
        }

        var targets = TargetsOf(root);
        foreach (var rule in Rules(root).SelectMany(r => InRule(r, targets, project)))
        {
            yield return rule;
        }
    }

    private static IEnumerable<SettingFault> InRule(ConfigNode rule, HashSet<string>? targets, SettingsProject project)
    {
        foreach (var attribute in rule.Children.Where(c => c.Kind == ConfigNodeKind.Attribute && c.Prefix.Length == 0))
        {
            if (!RuleAttributes.Contains(attribute.Name, StringComparer.OrdinalIgnoreCase))
            {
                if (Spelling.Nearest(attribute.Name, RuleAttributes) is { } near)
                {
                    var loss = LevelAttributes.Contains(near) ? "the rule takes every level from Trace on" : "it is as if it were not there";
                    yield return new(attribute.NameSpan, $"'{attribute.Name}' is not read, and {loss}: '{near}' is meant");
                }
            }
            else if (LevelAttributes.Contains(attribute.Name, StringComparer.OrdinalIgnoreCase))
            {
                foreach (var level in (attribute.Value ?? "").Split(',').Where(l => IsWrong(l)))
                {
                    yield return new(
                        attribute.ValueSpan,
                        $"'{level.Trim()}' is no level: NLog reads nothing of the file and writes nothing, and throws where code loads it; "
                            + Meant(level));
                }
            }
            else if (attribute.Name.Equals("writeTo", StringComparison.OrdinalIgnoreCase) && targets is not null)
            {
                foreach (var target in (attribute.Value ?? "").Split(',').Select(t => t.Trim()).Where(t => IsMissing(t, targets, project)))
                {
                    var near = Spelling.Nearest(target, targets);
                    yield return new(
                        attribute.ValueSpan,
                        $"there is no target '{target}', and nothing is written to it{(near is null ? "" : $": '{near}' is meant")}");
                }
            }
        }
    }

    private static bool IsMissing(string target, HashSet<string> targets, SettingsProject project)
        => SettingNodes.IsText(target) && !targets.Contains(target) && !project.CodeMentions($"\"{target}\"");

    private static bool IsWrong(string level)
        => level.Trim() is { Length: > 0 } text && SettingNodes.IsText(text) && NameOf(text) is null;

    private static string? NameOf(string level)
        => Levels.FirstOrDefault(l => l.Equals(level, StringComparison.OrdinalIgnoreCase))
            ?? (OtherLevels.TryGetValue(level, out var other) ? other : null);

    private static string Meant(string level)
        => LevelWords.Meant(level) is { } meant ? $"'{Levels[(int)meant]}' is meant" : $"levels are {SettingNodes.And(Levels)}";

    private static IEnumerable<ConfigNode> Rules(ConfigNode root) => root.Elements().Where(e => e.IsElement("rules")).SelectMany(e => e.Elements());

    /// <summary>The names of all targets, be they inside of others; null where another file may have more, as where this one has none.</summary>
    private static HashSet<string>? TargetsOf(ConfigNode root)
    {
        var names = new HashSet<string>(
            root.Elements().Where(e => e.IsElement("targets") || e.IsElement("appenders")).SelectMany(e => e.SelfAndDescendants())
                .Where(e => e.Kind == ConfigNodeKind.Element).Select(e => e.Attribute("name")).OfType<string>(),
            StringComparer.OrdinalIgnoreCase);
        return names.Count == 0 || root.ElementsNamed("include").Any() ? null : names;
    }

    private static IEnumerable<SettingFault> OffIn(ConfigNode root, ConfigFile file, SettingsProject project)
    {
        var rules = Rules(root).ToArray();
        if (XmlSettings.Attribute(root, "globalThreshold") is { Value: { } threshold } attribute && NameOf(threshold.Trim()) == "Off")
        {
            yield return new(attribute.ValueSpan, "NLog writes nothing: the threshold of all loggers is off");
        }
        else if (rules.Length > 0 && rules.All(r => IsDisabled(r)))
        {
            yield return new(
                XmlSettings.Attribute(rules[0], "enabled")!.ValueSpan, "NLog writes nothing: every rule of the file is disabled");
        }
        else if (rules.Length == 0 && TargetsOf(root) is not null && IsWhole(file, project)
            && !project.CodeMentions("LoggingRule") && !project.CodeMentions("ForLogger") && !project.CodeMentions("AddRule"))
        {
            yield return new(root.NameSpan, "NLog writes nothing: no rule sends records to the targets");
        }

        foreach (var rule in rules)
        {
            if (XmlSettings.Attribute(rule, "maxLevel") is { Value: { } max } highest && rule.Attribute("minLevel") is { } min
                && Rank(max) is >= 0 and var top && Rank(min) > top)
            {
                yield return new(highest.ValueSpan, $"the rule writes nothing: its highest level '{max}' is below its lowest, '{min}'");
            }
        }
    }

    /// <summary>Whether a file is not one that another includes: by its name, and by what others say.</summary>
    private static bool IsWhole(ConfigFile file, SettingsProject project)
    {
        var name = Path.GetFileName(file.Path);
        return (file.Kind == ConfigFileKind.AppConfig || name.StartsWith("nlog", StringComparison.OrdinalIgnoreCase))
            && !project.Files.Any(f => !f.IsJson && f.Root?.ElementsNamed("include").Any(i => Includes(i, name)) == true);
    }

    private static bool Includes(ConfigNode include, string name)
        => include.Attribute("file")?.EndsWith(name, StringComparison.OrdinalIgnoreCase) == true;

    private static bool IsDisabled(ConfigNode rule) => rule.Attribute("enabled")?.Trim().Equals("false", StringComparison.OrdinalIgnoreCase) == true;

    private static int Rank(string level) => NameOf(level.Trim()) is { } name ? Array.IndexOf(Levels, name) : -1;
}
