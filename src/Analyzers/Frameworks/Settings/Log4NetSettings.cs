using LogAnalyzers.Configuration;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Frameworks.Settings;

/// <summary>
/// log4net in XML: <c>log4net.config</c>, and the section of an application's file. Seen with version 3.5; nothing ever throws, and what is wrong is
/// told to the error stream only.
/// </summary>
internal sealed class Log4NetSettings : SettingsReader
{
    /// <summary>All that it has from the start; case is none. A file may define more.</summary>
    private static readonly string[] Levels =
        ["OFF", "EMERGENCY", "FATAL", "ALERT", "CRITICAL", "SEVERE", "ERROR", "WARN", "NOTICE", "INFO", "DEBUG", "FINE", "TRACE", "FINER", "VERBOSE",
            "FINEST", "ALL", "log4net:DEBUG"];

    /// <summary>What the levels are that all frameworks have.</summary>
    private static readonly string[] Common = ["TRACE", "DEBUG", "INFO", "WARN", "ERROR", "FATAL", "OFF"];

    /// <summary>Elements of the root; case counts.</summary>
    private static readonly string[] Elements = ["appender", "root", "logger", "category", "renderer", "param", "level", "property", "plugin"];

    /// <summary>Elements of a logger; case counts.</summary>
    private static readonly string[] OfLogger = ["level", "priority", "appender-ref", "param"];

    /// <summary>Appenders of the framework's own that write nothing without a layout.</summary>
    private static readonly string[] NeedLayout =
        ["ConsoleAppender", "ManagedColoredConsoleAppender", "FileAppender", "RollingFileAppender", "DebugAppender", "TraceAppender"];

    private static readonly string[] RollingStyles = ["Once", "Size", "Date", "Composite"];

    private const string Told = "and only the error stream says so";

    public override IEnumerable<SettingFault> Misleading(ConfigFile file, SettingsProject project)
    {
        if (!project.Frameworks.Apis.Any(a => a is Log4NetApi))
        {
            return XmlSettings.NotRead(file, project, ConfigFileKind.Log4Net, "log4net");
        }

        if (file.IsJson)
        {
            return [];
        }

        return file.Error is { IsLimit: false } error
            ? file.Kind == ConfigFileKind.Log4Net
                ? [new(error.Span, $"{error.Message}: log4net reads nothing of the file and writes nothing, {Told}")]
                : []
            : file.Sections("log4net").SelectMany(r => InRoot(r, project));
    }

    public override IEnumerable<SettingFault> SwitchedOff(ConfigFile file, SettingsProject project)
        => project.Frameworks.Apis.Any(a => a is Log4NetApi) && !file.IsJson && file.Error is null
            ? file.Sections("log4net").SelectMany(OffIn)
            : [];

    private static IEnumerable<SettingFault> InRoot(ConfigNode root, SettingsProject project)
    {
        var levels = new HashSet<string>(Levels.Concat(OwnLevels(root)), StringComparer.OrdinalIgnoreCase);
        var appenders = root.Elements().Where(e => e.IsElement("appender")).ToArray();
        var names = new HashSet<string>(appenders.Select(a => a.Attribute("name")).OfType<string>(), StringComparer.Ordinal);
        var loggers = root.Elements().Where(e => e.Name is "root" or "logger" or "category").ToArray();
        return Misspelt(root, Elements)
            .Concat(loggers.SelectMany(l => Misspelt(l, OfLogger)))
            .Concat(loggers.SelectMany(l => Level(l, levels)))
            .Concat(loggers.SelectMany(l => References(l, names, project)))
            .Concat(appenders.SelectMany(a => Appender(a, levels)))
            .Concat(appenders.SelectMany(a => Type(a, project)));
    }

    private static IEnumerable<string> OwnLevels(ConfigNode root)
        => root.Elements().Where(e => e.IsElement("level")).SelectMany(e => e.Elements().Where(c => c.IsElement("name")))
            .Select(n => n.Attribute("value")).OfType<string>();

    private static IEnumerable<SettingFault> Misspelt(ConfigNode element, string[] known)
        => element.Elements().Where(e => !known.Contains(e.Name, StringComparer.Ordinal))
            .Select(e => (Element: e, Near: Spelling.Nearest(e.Name, known)))
            .Where(e => e.Near is not null)
            .Select(e => new SettingFault(e.Element.NameSpan, $"'{e.Element.Name}' is not read, {Told}: '{e.Near}' is meant, and case counts"));

    /// <summary>The level of a logger; case of its element counts.</summary>
    private static IEnumerable<SettingFault> Level(ConfigNode logger, HashSet<string> levels)
    {
        var effect = logger.Name == "root" ? "log4net takes DEBUG and writes everything from there on" : "the logger has the level of those above it";
        foreach (var level in logger.Elements().Where(e => e.Name is "level" or "priority"))
        {
            if (XmlSettings.Attribute(level, "value") is { } value)
            {
                var text = value.Value ?? "";
                var inherits = logger.Name != "root" && (text.Length == 0 || Is(text, "inherited") || Is(text, "null"));
                if (!levels.Contains(text) && !inherits && (text.Length == 0 || SettingNodes.IsText(text)))
                {
                    yield return new(value.ValueSpan, $"'{text}' is no level, {Told}: {effect}; {Meant(text, levels)}");
                }
            }
            else if (level.Value is { Length: > 0 } written)
            {
                yield return new(
                    level.ValueSpan,
                    $"a level stands in the attribute 'value', {Told}: {effect}; <level value=\"{written.Trim()}\" /> is meant");
            }
        }
    }

    private static bool Is(string text, string word) => text.Equals(word, StringComparison.OrdinalIgnoreCase);

    private static string Meant(string level, HashSet<string> levels)
        => levels.Contains(level.Trim()) ? $"'{level.Trim()}' without blanks is meant"
            : LevelWords.Meant(level) is { } meant ? $"'{Common[(int)meant]}' is meant"
            : $"levels are {SettingNodes.And(Common)}";

    private static IEnumerable<SettingFault> References(ConfigNode logger, HashSet<string> names, SettingsProject project)
    {
        foreach (var reference in logger.Elements().Where(e => e.Name == "appender-ref"))
        {
            if (XmlSettings.Attribute(reference, "ref") is not { Value: { } name } attribute)
            {
                yield return new(reference.NameSpan, $"an appender is named by the attribute 'ref', {Told}: no appender is used here");
            }
            else if (!names.Contains(name) && SettingNodes.IsText(name) && !project.CodeMentions($"\"{name}\""))
            {
                var near = names.FirstOrDefault(n => Is(n, name)) ?? Spelling.Nearest(name, names);
                yield return new(
                    attribute.ValueSpan,
                    $"there is no appender '{name}' to write to, {Told}"
                        + (near is null ? "" : $": '{near}' is meant, and case counts"));
            }
        }
    }

    /// <summary>An appender whose type no assembly has: one of the framework's own, of the project, or of an assembly that is named.</summary>
    private static IEnumerable<SettingFault> Type(ConfigNode appender, SettingsProject project)
    {
        if (XmlSettings.Attribute(appender, "type") is not { Value: { Length: > 0 } text } attribute || !SettingNodes.IsText(text))
        {
            yield break;
        }

        var parts = text.Split(',').Select(p => p.Trim()).ToArray();
        var assembly = parts.Length > 1 ? parts[1] : parts[0].StartsWith("log4net.", StringComparison.OrdinalIgnoreCase) ? "log4net" : "";
        var owner = project.Compilation.References.Select(project.Compilation.GetAssemblyOrModuleSymbol).OfType<IAssemblySymbol>()
            .Append(project.Compilation.Assembly).FirstOrDefault(a => Is(a.Name, assembly));
        if (owner is null)
        {
            yield break;
        }

        // Case is none, of namespaces neither.
        var names = parts[0].Split('.');
        var name = names[names.Length - 1];
        IEnumerable<INamespaceSymbol> spaces = [owner.GlobalNamespace];
        spaces = names.Take(names.Length - 1).Aggregate(spaces, (all, n) => all.SelectMany(s => s.GetNamespaceMembers()).Where(s => Is(s.Name, n)));
        var types = spaces.SelectMany(s => s.GetTypeMembers()).Select(t => t.MetadataName).ToArray();
        if (!types.Any(t => Is(t, name)) && name.IndexOf('+') < 0)
        {
            var near = Spelling.Nearest(name, types);
            yield return new(
                attribute.ValueSpan,
                $"there is no type '{parts[0]}', so that the appender writes nothing, {Told}{(near is null ? "" : $": '{near}' is meant")}");
        }
    }

    private static IEnumerable<SettingFault> Appender(ConfigNode appender, HashSet<string> levels)
    {
        if (XmlSettings.Attribute(appender, "type") is not { Value: { } type } attribute)
        {
            yield break;
        }

        var name = type.Split(',')[0].Trim();
        var own = name.StartsWith("log4net.Appender.", StringComparison.OrdinalIgnoreCase) ? name.Substring("log4net.Appender.".Length) : "";
        if (NeedLayout.Contains(own, StringComparer.OrdinalIgnoreCase)
            && !appender.Elements().Any(e => e.IsElement("layout") || e.IsElement("param")))
        {
            yield return new(attribute.ValueSpan, $"the appender has no layout and writes nothing, {Told}");
        }

        foreach (var threshold in appender.Elements().Where(e => e.IsElement("threshold")))
        {
            if (XmlSettings.Attribute(threshold, "value") is { Value: { Length: > 0 } level } value && SettingNodes.IsText(level)
                && !levels.Contains(level))
            {
                yield return new(value.ValueSpan, $"'{level}' is no level, {Told}: the appender has no threshold; {Meant(level, levels)}");
            }
        }

        foreach (var style in appender.Elements().Where(e => e.IsElement("rollingStyle")))
        {
            if (XmlSettings.Attribute(style, "value") is { Value: { } rolling } value && SettingNodes.IsText(rolling)
                && !RollingStyles.Contains(rolling.Trim(), StringComparer.OrdinalIgnoreCase)
                && !int.TryParse(rolling, out _) && !rolling.Contains(','))
            {
                yield return new(
                    value.ValueSpan,
                    $"'{rolling}' is no rolling style, {Told}, and the appender is missing: it is {SettingNodes.Or(RollingStyles)}");
            }
        }
    }

    private static IEnumerable<SettingFault> OffIn(ConfigNode root)
    {
        var loggers = root.Elements().Where(e => e.Name is "root" or "logger" or "category").ToArray();
        var appenders = root.Elements().Where(e => e.Name == "appender").ToArray();
        var levels = loggers.SelectMany(l => l.Elements().Where(e => e.Name is "level" or "priority")).Select(e => XmlSettings.Attribute(e, "value"))
            .Where(v => v is not null).ToArray();
        if (XmlSettings.Attribute(root, "threshold") is { Value: { } threshold } attribute && Is(threshold, "OFF"))
        {
            yield return new(attribute.ValueSpan, "log4net writes nothing: the threshold of all loggers is off");
        }
        else if (appenders.Length > 0 && !loggers.Any(l => l.Elements().Any(e => e.Name == "appender-ref")))
        {
            yield return new(root.NameSpan, "log4net writes nothing: no logger refers to an appender");
        }
        else if (levels.Length > 0 && levels.All(v => Is(v!.Value ?? "", "OFF")) && loggers.Any(l => l.Name == "root"))
        {
            yield return new(levels[0]!.ValueSpan, "log4net writes nothing: every level is off");
        }
    }
}
