using LogAnalyzers.Configuration;
using LogAnalyzers.Vocabulary;

namespace LogAnalyzers.Frameworks.Settings;

/// <summary>
/// NLog in XML: <c>NLog.config</c>, and the section of an application's file. Seen with version 6.2; where NLog finds the file by itself it never
/// throws, and its internal log, which is off, says what is wrong.
/// </summary>
internal sealed class NLogSettings : SettingsReader
{
    private const string WrongLevel = "NLog reads nothing of the file and writes nothing, and throws where code loads it";

    private static readonly string[] Sections = ["extensions", "include", "variable", "variables", "targets", "appenders", "rules", "time"];

    public override IEnumerable<SettingFault> Misleading(ConfigFile file, SettingsProject project)
    {
        if (!project.Frameworks.Apis.Any(a => a is NLogApi))
        {
            return XmlSettings.NotRead(file, project, ConfigFileKind.NLog, "NLog");
        }

        if (file.IsJson)
        {
            return [];
        }

        return file.Error is { IsLimit: false } error
            ? file.Kind == ConfigFileKind.NLog
                ? [new(error.Span, $"{error.Message}: NLog reads nothing of the file and writes nothing, and throws where code loads it")]
                : []
            : file.Sections("nlog").SelectMany(r => InRoot(r, project));
    }

    public override IEnumerable<SettingFault> SwitchedOff(ConfigFile file, SettingsProject project)
        => project.Frameworks.Apis.Any(a => a is NLogApi) && !file.IsJson && file.Error is null
            ? file.Sections("nlog").SelectMany(r => OffIn(r, file, project))
            : [];

    public override IEnumerable<SettingFault> ReadOnce(ConfigFile file, SettingsProject project)
    {
        // A section of the application's own file is read with that file, at start.
        if (file.Kind != ConfigFileKind.NLog || file.Error is not null || file.Root is not { } root
            || !project.Frameworks.Apis.Any(a => a is NLogApi) || !IsWhole(file, project))
        {
            yield break;
        }

        var reload = XmlSettings.Attribute(root, "autoReload");
        if (!"true".Equals(reload?.Value?.Trim(), StringComparison.OrdinalIgnoreCase)
            && (reload?.Value is not { } value || SettingNodes.IsText(value)))
        {
            yield return new(
                reload?.ValueSpan ?? root.NameSpan, "NLog does not read the file again when it changes: 'autoReload' is not \"true\"");
        }
    }

    private static IEnumerable<SettingFault> InRoot(ConfigNode root, SettingsProject project)
    {
        foreach (var section in root.Elements().Where(e => !Sections.Contains(e.Name, StringComparer.OrdinalIgnoreCase)))
        {
            if (Spelling.Nearest(section.Name, Sections) is { } near)
            {
                yield return new(section.NameSpan, $"'{section.Name}' is not read: '{near}' is meant");
            }
        }

        if (XmlSettings.Attribute(root, "globalThreshold") is { Value: { } threshold } attribute && NLogRules.IsWrong(threshold))
        {
            yield return new(attribute.ValueSpan, $"'{threshold}' is no level, and no threshold is set: {NLogRules.Meant(threshold)}");
        }

        var targets = TargetsOf(root);
        foreach (var rule in Rules(root).SelectMany(r => NLogRules.Check(NLogSetting.Of(r), targets, project, WrongLevel)))
        {
            yield return rule;
        }

        var areSeen = NLogTypes.AreReferenced(
            root.Elements().Where(e => e.IsElement("extensions")).SelectMany(e => e.Elements()).Select(e => e.Attribute("assembly")), project);
        foreach (var type in TargetElements(root).Select(t => XmlSettings.Attribute(t, "type")).OfType<ConfigNode>())
        {
            if (NLogTypes.Fault(type.Value, project, areSeen) is { } fault)
            {
                yield return new(type.ValueSpan, fault);
            }
        }
    }

    private static IEnumerable<ConfigNode> Rules(ConfigNode root) => root.Elements().Where(e => e.IsElement("rules")).SelectMany(e => e.Elements());

    private static IEnumerable<ConfigNode> Sources(ConfigNode root) => root.Elements().Where(e => e.IsElement("targets") || e.IsElement("appenders"));

    /// <summary>Targets and wrappers, be they inside of others, and what a default is for; layouts and parameters are none.</summary>
    private static IEnumerable<ConfigNode> TargetElements(ConfigNode root)
        => Sources(root).SelectMany(e => e.SelfAndDescendants())
            .Where(e => e.IsElement("target") || e.IsElement("wrapper") || e.IsElement("wrapper-target") || e.IsElement("compound-target")
                || e.IsElement("default-wrapper"));

    /// <summary>The names of all targets, be they inside of others; null where another file may have more, as where this one has none.</summary>
    private static HashSet<string>? TargetsOf(ConfigNode root)
    {
        var names = new HashSet<string>(
            Sources(root).SelectMany(e => e.SelfAndDescendants()).Where(e => e.Kind == ConfigNodeKind.Element).Select(e => e.Attribute("name"))
                .OfType<string>(),
            StringComparer.OrdinalIgnoreCase);
        return names.Count == 0 || root.ElementsNamed("include").Any() ? null : names;
    }

    private static IEnumerable<SettingFault> OffIn(ConfigNode root, ConfigFile file, SettingsProject project)
    {
        var rules = Rules(root).ToArray();
        if (XmlSettings.Attribute(root, "globalThreshold") is { Value: { } threshold } attribute && NLogRules.IsOff(threshold))
        {
            yield return new(attribute.ValueSpan, "NLog writes nothing: the threshold of all loggers is off");
        }
        else if (rules.Length > 0 && rules.All(r => NLogRules.Disabling(NLogSetting.Of(r)) is not null))
        {
            yield return new(
                XmlSettings.Attribute(rules[0], "enabled")!.ValueSpan, "NLog writes nothing: every rule of the file is disabled");
        }
        else if (rules.Length == 0 && TargetsOf(root) is not null && IsWhole(file, project)
            && !project.CodeMentions("LoggingRule") && !project.CodeMentions("ForLogger") && !project.CodeMentions("AddRule"))
        {
            yield return new(root.NameSpan, "NLog writes nothing: no rule sends records to the targets");
        }

        foreach (var fault in rules.Select(r => NLogRules.Upside(NLogSetting.Of(r))).OfType<SettingFault>())
        {
            yield return fault;
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
}
