using LogAnalyzers.Configuration;
using LogAnalyzers.Frameworks.Settings;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Frameworks.FileSinks;

/// <summary>log4net's file appenders in XML; one that nothing refers to is not even made.</summary>
internal sealed class Log4NetFileReader : FileSinkReader
{
    private const string Namespace = "log4net.Appender.";

    public override IEnumerable<SettingFault> Unbounded(ConfigFile file, SettingsProject project)
        => project.Frameworks.Apis.Any(a => a is Log4NetApi) && !file.IsJson ? file.Sections("log4net").SelectMany(InRoot) : [];

    private static IEnumerable<SettingFault> InRoot(ConfigNode root)
    {
        var used = new HashSet<string>(
            root.ElementsNamed("appender-ref").Select(r => r.Attribute("ref")).OfType<string>(), StringComparer.Ordinal);
        foreach (var appender in root.Elements().Where(e => e.Name == "appender"))
        {
            if (XmlSettings.Attribute(appender, "type") is { Value: { } written } type && TypeOf(written) is { } name
                && used.Contains(appender.Attribute("name") ?? "") && Log4NetFile.Judge(name, Settings(appender)) is { } fault)
            {
                yield return At(fault, s => Parameters(appender).LastOrDefault(p => Is(p.Name, s)).Place, type.ValueSpan);
            }
        }
    }

    /// <summary>The appender that a type is; null for all others.</summary>
    private static string? TypeOf(string type)
        => new[] { Log4NetFile.Plain, Log4NetFile.Rolling }.FirstOrDefault(t => Is(type.Split(',')[0].Trim(), Namespace + t));

    private static bool Is(string name, string other) => name.Equals(other, StringComparison.OrdinalIgnoreCase);

    private static SinkSettings Settings(ConfigNode appender)
    {
        var settings = new SinkSettings();
        foreach (var (name, value, _) in Parameters(appender).Where(p => Log4NetFile.Names.Contains(p.Name, StringComparer.OrdinalIgnoreCase)))
        {
            // A pattern of log4net's own may stand in a file name, and nowhere else.
            settings.Set(name, Is(name, "file") ? new(true, value) : SinkValue.InFile(value));
        }

        return settings;
    }

    /// <summary>By the name of an element, or as <c>param</c>; the value is an attribute or the text.</summary>
    private static IEnumerable<(string Name, string? Value, TextSpan? Place)> Parameters(ConfigNode appender)
        => appender.Elements().Select(e => (
            e.IsElement("param") ? e.Attribute("name") ?? "" : e.Name,
            (XmlSettings.Attribute(e, "value") ?? e).Value,
            (TextSpan?)(XmlSettings.Attribute(e, "value") ?? e).ValueSpan));
}
