using System.Collections.Immutable;

namespace LogAnalyzers.Frameworks.Settings;

/// <summary>The registry: who reads logging settings from files.</summary>
internal static class SettingsReaders
{
    public static readonly ImmutableArray<SettingsReader> All = ImmutableArray.Create<SettingsReader>(
        new JsonSettings(),
        new MelSettings(),
        new SerilogSettings(),
        new SerilogAppSettings(),
        new NLogSettings(),
        new NLogJsonSettings(),
        new Log4NetSettings());
}
