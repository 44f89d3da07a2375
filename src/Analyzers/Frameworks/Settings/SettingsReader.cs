using LogAnalyzers.Configuration;

namespace LogAnalyzers.Frameworks.Settings;

/// <summary>
/// What reads logging settings from configuration files, and what it makes of each: a framework, or what it has files read by. Every claim in a
/// message was seen in a run of the framework; the tests repeat it.
/// </summary>
internal abstract class SettingsReader
{
    /// <summary>Places that do not do what they seem to say.</summary>
    public abstract IEnumerable<SettingFault> Misleading(ConfigFile file, SettingsProject project);

    /// <summary>Places by which the file, once read, is not read again.</summary>
    public virtual IEnumerable<SettingFault> ReadOnce(ConfigFile file, SettingsProject project) => [];

    /// <summary>Places that switch all logging off.</summary>
    public virtual IEnumerable<SettingFault> SwitchedOff(ConfigFile file, SettingsProject project) => [];
}
