using LogAnalyzers.Configuration;
using LogAnalyzers.Vocabulary;

namespace LogAnalyzers.Frameworks.Settings;

/// <summary>
/// The section <c>NLog</c> of JSON files, as NLog.Extensions.Logging reads it; seen with version 6.3. A wrong level throws where the section is
/// loaded.
/// </summary>
internal sealed class NLogJsonSettings : SettingsReader
{
    public const string Package = "NLog.Extensions.Logging";

    private const string Section = "NLog";
    private const string WrongLevel = "NLog throws where the section is loaded, in a host at start";

    private static readonly string[] Keys =
    [
        "extensions", "variables", "targets", "appenders", "rules", "time", "default-wrapper", "default-target-parameters",
        "targetDefaultParameters", "targetDefaultWrapper", "autoReload", "throwExceptions", "throwConfigExceptions", "internalLogLevel",
        "internalLogFile", "internalLogToConsole", "globalThreshold", "keepVariablesOnReload", "parseMessageTemplates", "autoShutdown",
        "useInvariantCulture", "internalLogToConsoleError", "internalLogIncludeTimestamp", "defaultCultureInfo",
    ];

    /// <summary>Keys among targets that are none.</summary>
    private static readonly string[] NoTargets =
        ["async", "default-wrapper", "default-target-parameters", "targetDefaultParameters", "targetDefaultWrapper"];

    public override IEnumerable<SettingFault> Misleading(ConfigFile file, SettingsProject project)
        => SectionOf(file) is not { } section ? []
            : !project.References(Package) ? NotRead(section, file, project)
            : InSection(section, file, project);

    public override IEnumerable<SettingFault> SwitchedOff(ConfigFile file, SettingsProject project)
    {
        if (SectionOf(file) is not { } section || !project.References(Package))
        {
            yield break;
        }

        if (section.Find("globalThreshold")?.Leaves.FirstOrDefault() is { Value: { } threshold } leaf && NLogRules.IsOff(threshold))
        {
            yield return new(leaf.ValueSpan, "NLog writes nothing: the threshold of all loggers is off");
        }

        var rules = RulesOf(section).Select(NLogSetting.Of).ToArray();
        if (rules.Length > 0 && rules.All(r => NLogRules.Disabling(r) is not null))
        {
            yield return new(NLogRules.Disabling(rules[0])!.Value.ValueSpan, "NLog writes nothing: every rule of the file is disabled");
        }

        if (rules.Length == 0 && section.Find("targets") is { } targets && Targets(targets).Any()
            && !SettingLayers.Of(file, project).Any(f => SectionOf(f)?.Find("rules") is { Children.IsEmpty: false })
            && !project.Files.Any(f => f != file && SectionOf(f)?.Find("rules") is not null)
            && !project.CodeMentions("LoggingRule") && !project.CodeMentions("ForLogger") && !project.CodeMentions("AddRule"))
        {
            yield return new(section.Place(), "NLog writes nothing: no rule sends records to the targets");
        }

        foreach (var fault in rules.Select(NLogRules.Upside).OfType<SettingFault>())
        {
            yield return fault;
        }
    }

    public override IEnumerable<SettingFault> ReadOnce(ConfigFile file, SettingsProject project)
    {
        // An environment's file lies over one that says it.
        if (SectionOf(file) is { } section && project.References(Package) && RulesOf(section).Any()
            && SettingLayers.Of(file, project).Select(f => SectionOf(f)?.Find("autoReload")).LastOrDefault(s => s is not null) is var reload
            && reload?.IsTrue() != true && (reload?.Value is not { } value || SettingNodes.IsText(value)))
        {
            yield return new(
                section.Find("autoReload")?.Leaves.FirstOrDefault()?.ValueSpan ?? section.Place(),
                "NLog does not read the section again when the file changes: 'autoReload' is not true");
        }
    }

    /// <summary>The targets of a list or an object of them, and those inside of wrappers; what else has a type, such as a layout, is none.</summary>
    public static IEnumerable<ConfigSection> Targets(ConfigSection targets)
        => targets.Children.Where(c => !NoTargets.Any(c.Is) && c.Find("type") is not null).SelectMany(
            c => c.Children.Where(i => i.Is("target") || i.Is("targets"))
                .SelectMany(i => i.Find("type") is { } type && type.Leaves.Any() ? [i] : Targets(i))
                .Prepend(c));

    private static ConfigSection? SectionOf(ConfigFile file)
        => file.Kind == ConfigFileKind.AppSettings && file.Root is { } root ? ConfigSection.Of(root).Find(Section) : null;

    private static IEnumerable<ConfigSection> RulesOf(ConfigSection section)
        => section.Find("rules") is not { } rules ? []
            : rules.Find("logger") is { } logger && logger.Leaves.Any() ? [rules]
            : rules.Children.Where(c => !c.Children.IsEmpty);

    private static IEnumerable<SettingFault> InSection(ConfigSection section, ConfigFile file, SettingsProject project)
    {
        foreach (var child in section.Children.Where(c => !Keys.Any(c.Is)))
        {
            if (Spelling.Nearest(child.Name, Keys) is { } near)
            {
                yield return new(child.Place(), $"'{Section}:{child.Name}' is not read: '{near}' is meant")
                {
                    UnreadPath = $"{Section}:{child.Name}",
                };
            }
        }

        var targets = section.Find("targets") is { } all ? Targets(all).ToArray() : [];
        var assemblies = section.Find("extensions")?.Children.ToArray() ?? [];
        var areSeen = NLogTypes.AreReferenced(assemblies.Select(a => a.Find("assembly")?.Value), project);
        foreach (var target in targets)
        {
            if (target.Find("type")?.Leaves.FirstOrDefault() is { } type && NLogTypes.Fault(type.Value, project, areSeen) is { } fault)
            {
                yield return new(type.ValueSpan, fault);
            }
        }

        // What the files below and above add is not seen from here: then a target that is missing is none's to tell.
        var isAlone = !project.Files.Any(f => f.Path != file.Path && SectionOf(f) is not null) && targets.Length > 0;
        var names = isAlone ? new HashSet<string>(Names(targets), StringComparer.OrdinalIgnoreCase) : null;
        foreach (var fault in RulesOf(section).SelectMany(r => NLogRules.Check(NLogSetting.Of(r), names, project, WrongLevel, "logger", "filters")))
        {
            yield return fault;
        }
    }

    /// <summary>By key, or by the setting of a target in a list.</summary>
    private static IEnumerable<string> Names(ConfigSection[] targets)
        => targets.SelectMany(t => new[] { t.Name, t.Find("name")?.Value }).OfType<string>();

    private static IEnumerable<SettingFault> NotRead(ConfigSection section, ConfigFile file, SettingsProject project)
        => project.IsProgram && section.Find("rules") is not null && !project.CodeMentions($"\"{Section}")
            && project.Files.Where(f => SectionOf(f)?.Find("rules") is not null).OrderBy(f => f.Path.Length)
                .ThenBy(f => f.Path, StringComparer.Ordinal).FirstOrDefault()?.Path == file.Path
            ? [new(section.Place(), $"nothing reads the section '{section.Name}': the project does not reference {Package}")]
            : [];
}
