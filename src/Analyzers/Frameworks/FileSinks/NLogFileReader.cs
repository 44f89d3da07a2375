using LogAnalyzers.Configuration;
using LogAnalyzers.Frameworks.Settings;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Frameworks.FileSinks;

/// <summary>NLog's file targets in XML, and in the section <c>NLog</c> of JSON files; be they inside of wrappers.</summary>
internal sealed class NLogFileReader : FileSinkReader
{
    private const string File = "File";
    private const string Defaults = "default-target-parameters";
    private const string JsonPackage = "NLog.Extensions.Logging";

    /// <summary>How deep variables may stand in variables.</summary>
    private const int MaxVariables = 3;

    /// <summary>Characters of a layout; a longer one is no path.</summary>
    private const int MaxText = 1000;

    public override IEnumerable<SettingFault> Unbounded(ConfigFile file, SettingsProject project)
        => !project.Frameworks.Apis.Any(a => a is NLogApi) || file.Root is null ? []
            : !file.IsJson ? file.Sections("nlog").SelectMany(r => InXml(r, Major(project)))
            : file.Kind == ConfigFileKind.AppSettings && project.References(JsonPackage)
                && ConfigSection.Of(file.Root).Find("NLog:targets") is { } targets ? InJson(targets, Major(project))
            : [];

    private static int Major(SettingsProject project)
        => project.Compilation.ReferencedAssemblyNames.FirstOrDefault(a => a.Name == "NLog")?.Version.Major ?? 0;

    private static IEnumerable<SettingFault> InXml(ConfigNode root, int major)
    {
        var sections = root.Elements().Where(e => e.IsElement("targets") || e.IsElement("appenders")).ToArray();
        var variables = root.Elements().Where(e => e.IsElement("variable")).Where(v => v.Attribute("name") is not null)
            .GroupBy(v => v.Attribute("name")!, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(g => g.Key, g => g.First().Attribute("value") ?? g.First().Value, StringComparer.OrdinalIgnoreCase);
        var used = UsedIn(root);
        foreach (var section in sections)
        {
            var defaults = section.Elements().Where(e => e.IsElement(Defaults) && IsFile(e)).ToArray();
            foreach (var target in section.SelfAndDescendants().Where(e => e.Kind == ConfigNodeKind.Element && !e.IsElement(Defaults) && IsFile(e)))
            {
                var settings = new SinkSettings();
                foreach (var setting in defaults.Append(target).SelectMany(SettingsOf).Where(s => NLogFile.Names.Any(n => Is(n, s.Name))))
                {
                    settings.Set(setting.Name, Value(setting.Value, variables));
                }

                if (IsUsed(target, used) && NLogFile.Judge(settings, major) is { } fault)
                {
                    var type = XmlSettings.Attribute(target, "type")!.ValueSpan;
                    yield return At(fault, s => SettingsOf(target).FirstOrDefault(c => Is(c.Name, s))?.ValueSpan, type);
                }
            }
        }
    }

    private static bool IsFile(ConfigNode element) => Is(element.Attribute("type") ?? "", File);

    private static bool Is(string name, string other) => name.Equals(other, StringComparison.OrdinalIgnoreCase);

    /// <summary>A layout, in which <c>${…}</c> is not what is put in at deployment; other marks are.</summary>
    private static SinkValue Value(string? text, IReadOnlyDictionary<string, string?> variables)
    {
        for (var i = 0; i < MaxVariables && text is { Length: < MaxText }; i++)
        {
            foreach (var variable in variables.Where(v => v.Value is not null).TakeWhile(_ => text!.Length < MaxText))
            {
                text = text.Replace("${" + variable.Key + "}", variable.Value).Replace("${var:" + variable.Key + "}", variable.Value);
            }
        }

        return SinkValue.InFile(text?.Replace("${", "{")) is { IsKnown: true } ? new(true, text) : SinkValue.Unknown;
    }

    /// <summary>The names that rules write to; null where other files or code may have more rules.</summary>
    private static HashSet<string>? UsedIn(ConfigNode root)
    {
        var rules = root.Elements().Where(e => e.IsElement("rules")).SelectMany(e => e.SelfAndDescendants())
            .Where(e => e.Kind == ConfigNodeKind.Element).SelectMany(r => new[] { r.Attribute("writeTo"), r.Attribute("appendTo") })
            .OfType<string>().SelectMany(w => w.Split(',')).Select(w => w.Trim()).ToArray();
        return rules.Length == 0 || root.ElementsNamed("include").Any() ? null : new(rules, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Whether records come to a target, by its own name or that of what it is inside of, or by a reference.</summary>
    private static bool IsUsed(ConfigNode target, HashSet<string>? used)
    {
        for (var node = target; node is not null && used is not null; node = node.Parent)
        {
            if (node.Attribute("name") is { } name && used.Contains(name))
            {
                return true;
            }
        }

        var own = target.Attribute("name") ?? "";
        return used is null || used.Any(u => u.IndexOf("${", StringComparison.Ordinal) >= 0)
            || RootOf(target).ElementsNamed("target-ref").Any(r => Is(r.Attribute("name") ?? "", own));
    }

    private static ConfigNode RootOf(ConfigNode node)
    {
        while (node.Parent is { } parent)
        {
            node = parent;
        }

        return node;
    }

    private static IEnumerable<SettingFault> InJson(ConfigSection targets, int major)
        => targets.Find(Defaults) is null && targets.Find("default-wrapper") is null ? Below(targets, major) : [];

    private static IEnumerable<SettingFault> Below(ConfigSection section, int major)
    {
        foreach (var target in section.Children)
        {
            if (target.Find("type") is { } type && Is(type.Value ?? "", File))
            {
                var settings = new SinkSettings();
                foreach (var name in NLogFile.Names)
                {
                    if (target.Find(name) is { } setting)
                    {
                        settings.Set(name, setting.Leaves.Any() ? Value(setting.Value, new Dictionary<string, string?>()) : SinkValue.Unknown);
                    }
                }

                if (NLogFile.Judge(settings, major) is { } fault)
                {
                    TextSpan? PlaceOf(string name) => target.Find(name)?.Leaves.LastOrDefault()?.ValueSpan;
                    yield return At(fault, PlaceOf, type.Leaves.First().ValueSpan);
                }
            }

            foreach (var inside in Below(target, major))
            {
                yield return inside;
            }
        }
    }
}
