using System.Collections.Immutable;
using LogAnalyzers.Configuration;
using LogAnalyzers.Vocabulary;

namespace LogAnalyzers.Frameworks.Settings;

/// <summary>
/// Microsoft.Extensions.Logging.Configuration: the section <c>Logging</c>. Seen with version 10.0; what it does not know it passes over without a
/// word.
/// </summary>
internal sealed class MelSettings : SettingsReader
{
    private const string Logging = "Logging";
    private const string LogLevel = "LogLevel";

    /// <summary>
    /// Names of providers (<c>[ProviderAlias]</c>): seen, and of Azure, Application Insights and OpenTelemetry read in their sources.
    /// </summary>
    private static readonly ImmutableArray<string> Aliases = ImmutableArray.Create(
        "Console", "Debug", "EventLog", "EventSource", "NLog", "TraceSource", "AzureAppServicesFile", "AzureAppServicesBlob",
        "ApplicationInsights", "OpenTelemetry");

    /// <summary>Calls that put another factory in the place of the one that reads the section; seen with Serilog.Extensions.Hosting 10.</summary>
    private static readonly string[] ReplaceFactory = ["UseSerilog(", "Services.AddSerilog("];

    /// <summary>What people write for <c>Logging</c>, slips apart.</summary>
    private static readonly string[] OtherRoots = ["Log", "Logs", "Logger", "Loggers"];

    /// <summary>What people write for <c>LogLevel</c>, slips apart.</summary>
    private static readonly string[] OtherLevels = ["Level", "Levels", "MinLevel", "MinimumLevel", "LogLevels"];

    public override IEnumerable<SettingFault> Misleading(ConfigFile file, SettingsProject project)
    {
        if (file.Kind != ConfigFileKind.AppSettings || file.Root is null || !IsRead(project))
        {
            return [];
        }

        var root = ConfigSection.Of(file.Root);
        var hasSection = root.Find($"{Logging}:{LogLevel}") is not null;
        return root.Children.SelectMany(c => c.Is(Logging) ? OfSection(c, file, project) : Outside(c, hasSection));
    }

    public override IEnumerable<SettingFault> SwitchedOff(ConfigFile file, SettingsProject project)
        => file.Kind == ConfigFileKind.AppSettings && file.Root is { } root && IsRead(project)
            && ConfigSection.Of(root).Find($"{Logging}:{LogLevel}:Default") is { } byDefault
            && byDefault.Leaves.FirstOrDefault(l => l.Value is { } value && IsNone(value)) is { } off
            && !HasLevel(SettingLayers.Of(file, project))
            && !project.CodeMentions("AddFilter")
            ? [new(off.ValueSpan, "Microsoft.Extensions.Logging writes nothing: no category and no provider has a level of its own besides")]
            : [];

    /// <summary>
    /// Whether the section is looked at: not where another framework takes the place of the factory. Then its levels are neither read nor wrong,
    /// which is said of no template that still has them.
    /// </summary>
    private static bool IsRead(SettingsProject project)
        => project.Frameworks.Apis.Any(a => a is MelApi) && !ReplaceFactory.Any(project.CodeMentions);

    /// <summary>Whether a level is the one that writes nothing; what comes to it by mistake is misleading.</summary>
    private static bool IsNone(string value) => !value.Contains(',') && MelLevels.Read(value) == (int)Model.LogLevel.None;

    /// <summary>Whether some category or provider has a level in files of which a later one lies over the earlier ones.</summary>
    private static bool HasLevel(IEnumerable<ConfigFile> files)
    {
        var levels = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var section in files.Select(f => ConfigSection.Of(f.Root!).Find(Logging)).OfType<ConfigSection>().SelectMany(s => s.Children))
        {
            var owner = section.Is(LogLevel) ? "" : section.Name;
            foreach (var (category, value) in (section.Is(LogLevel) ? section : section.Find(LogLevel))?.ValuesBelow() ?? [])
            {
                // Where a level is unknown the program does not start anyway.
                levels[$"{owner}:{category}"] = value.Value is { Length: > 0 } text ? MelLevels.Read(text) ?? 0 : (int)Model.LogLevel.None;
            }
        }

        return levels.Values.Any(l => !MelLevels.IsOff(l));
    }

    /// <summary>Sections of the file that were meant to be, or to be in, the section that is read.</summary>
    private static IEnumerable<SettingFault> Outside(ConfigSection section, bool hasSection)
    {
        if (section.Name.StartsWith("Logging__", StringComparison.OrdinalIgnoreCase))
        {
            yield return new(
                section.Place(), $"'{section.Name}' is not read: '__' stands for a colon in environment variables, not in files")
            {
                UnreadPath = section.Name,
            };
        }
        else if (hasSection)
        {
            yield break;
        }
        else if (section.Is(LogLevel) && section.Find("Default")?.IsLikeLevel() == true)
        {
            yield return new(section.Place(), $"'{section.Name}' is not read here: its place is inside '{Logging}'") { UnreadPath = LogLevel };
        }
        else if ((OtherRoots.Any(section.Is) || Spelling.IsNear(section.Name, Logging)) && section.Find(LogLevel)?.HoldsLevels() == true)
        {
            yield return new(section.Place(), $"'{section.Name}' is not read: '{Logging}' is meant") { UnreadPath = section.Name };
        }
    }

    private static IEnumerable<SettingFault> OfSection(ConfigSection section, ConfigFile file, SettingsProject project)
        => section.Children.SelectMany(
            c => c.Is(LogLevel) ? MelCategories.Check(c, $"{Logging}:{LogLevel}")
                : c.Is("IncludeScopes") ? Scopes(c)
                : c.Is("CaptureScopes") ? Capture(c)
                : c.Leaves.Any() ? Scalar(c, Logging, LogLevel)
                : OfProvider(c, file, project));

    private static IEnumerable<SettingFault> Scopes(ConfigSection scopes)
        => scopes.IsTrue()
            ? [new(
                scopes.Place(),
                $"'{Logging}:{scopes.Name}' is not read: scopes are switched on for a provider, as in '{Logging}:Console:FormatterOptions'")
                {
                    UnreadPath = $"{Logging}:{scopes.Name}",
                }]
            : [];

    private static IEnumerable<SettingFault> Capture(ConfigSection capture)
        => capture.Leaves.Where(l => SettingNodes.IsText(l.Value) && !bool.TryParse(l.Value, out _)).Select(
            l => new SettingFault(
                l.ValueSpan, $"'{l.Value}' is neither true nor false: Microsoft.Extensions.Logging throws InvalidOperationException at start"));

    /// <summary>A level that stands beside the levels.</summary>
    private static IEnumerable<SettingFault> Scalar(ConfigSection scalar, string path, string place)
        => scalar.IsLikeLevel() && (MelCategories.IsCategory(scalar.Name) || OtherLevels.Any(l => l.Length > 6 && scalar.Is(l)))
            ? [new(scalar.Place(), $"'{path}:{scalar.Name}' is not read: levels stand in '{path}:{place}'")
                {
                    UnreadPath = $"{path}:{scalar.Name}",
                }]
            : [];

    private static IEnumerable<SettingFault> OfProvider(ConfigSection provider, ConfigFile file, SettingsProject project)
    {
        var path = $"{Logging}:{provider.Name}";
        var levels = provider.Find(LogLevel);
        var alias = Aliases.FirstOrDefault(provider.Is);
        if (IsMisspeltLevels(provider))
        {
            return [new(provider.Place(), $"'{path}' is not read: '{LogLevel}' is meant") { UnreadPath = path }];
        }

        if (alias is null)
        {
            return (levels is null ? [] : MelCategories.Check(levels, $"{path}:{LogLevel}"))
                .Concat(levels?.HoldsLevels() == true && Spelling.Nearest(provider.Name, Aliases.Where(a => a.Length > 5)) is { } near
                    ? [new(provider.Place(), $"'{provider.Name}' is no provider, and its levels are not read: '{near}' is meant")]
                    : []);
        }

        var ofLevels = levels is null ? []
            : levels.HoldsLevels() && provider.Name != alias
                ? [new(
                    provider.Place(),
                    $"the levels of '{provider.Name}' are not read: names of providers differ by case, and this one's is '{alias}'")]
                : MelCategories.Check(levels, $"{path}:{LogLevel}");
        return ofLevels
            .Concat(provider.Children.Where(c => !c.Is(LogLevel)).SelectMany(
                c => c.Leaves.Any() ? Scalar(c, path, LogLevel)
                    : IsMisspeltLevels(c) ? [new(c.Place(), $"'{path}:{c.Name}' is not read: '{LogLevel}' is meant")]
                    : []))
            .Concat(alias == "Console" ? MelConsole.Check(provider, file, project) : []);
    }

    private static bool IsMisspeltLevels(ConfigSection section)
        => section.HoldsLevels() && !section.Is(LogLevel) && (OtherLevels.Any(section.Is) || Spelling.IsNear(section.Name, LogLevel));
}
