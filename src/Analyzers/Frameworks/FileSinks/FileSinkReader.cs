using LogAnalyzers.Configuration;
using LogAnalyzers.Frameworks.Settings;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Frameworks.FileSinks;

/// <summary>Finds the file sinks that a framework reads from configuration files.</summary>
internal abstract class FileSinkReader
{
    /// <summary>The sinks without bounds, each where it stands.</summary>
    public abstract IEnumerable<SettingFault> Unbounded(ConfigFile file, SettingsProject project);

    /// <summary>A fault at the setting that is wrong, or at what stands for the sink.</summary>
    protected static SettingFault At(SinkFault fault, Func<string, TextSpan?> placeOf, TextSpan sink)
        => new((fault.Setting is { } setting ? placeOf(setting) : null) ?? sink, fault.Message);

    /// <summary>The settings of an XML element: attributes and elements inside.</summary>
    protected static IEnumerable<ConfigNode> SettingsOf(ConfigNode element)
        => element.Children.Where(c => c.Kind is ConfigNodeKind.Attribute or ConfigNodeKind.Element);
}
