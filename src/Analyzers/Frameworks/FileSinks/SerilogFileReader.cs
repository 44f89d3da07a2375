using LogAnalyzers.Configuration;
using LogAnalyzers.Frameworks.Settings;

namespace LogAnalyzers.Frameworks.FileSinks;

/// <summary>
/// <c>Serilog:WriteTo</c>: sinks in a list or by keys, and those inside of others. Files are merged by key, as the program reads them.
/// </summary>
internal sealed class SerilogFileReader : FileSinkReader
{
    private const string Name = "Name";
    private const string Args = "Args";

    public override IEnumerable<SettingFault> Unbounded(ConfigFile file, SettingsProject project)
    {
        if (file.Kind != ConfigFileKind.AppSettings || file.Root is null || !project.References("Serilog.Settings.Configuration")
            || !project.References("Serilog.Sinks.File") || ConfigSection.Of(file.Root).Find("Serilog:WriteTo") is not { } sinks)
        {
            return [];
        }

        var lower = SettingLayers.Of(file, project).Where(f => f != file).Select(f => ConfigSection.Of(f.Root!).Find("Serilog:WriteTo"))
            .OfType<ConfigSection>().ToArray();
        return Below(sinks, lower);
    }

    /// <summary>All sinks inside of a section.</summary>
    /// <param name="lower">The same section of the files that this one lies over, the lowest first.</param>
    private static IEnumerable<SettingFault> Below(ConfigSection section, ConfigSection[] lower)
    {
        var children = lower.Select(l => l.Children.ToDictionary(c => c.Name, StringComparer.OrdinalIgnoreCase)).ToArray();
        foreach (var child in section.Children.Where(c => !c.Is("AuditTo")))
        {
            var under = children.Select(c => c.TryGetValue(child.Name, out var same) ? same : null).OfType<ConfigSection>().ToArray();
            if (Sink(child, under) is { } fault)
            {
                yield return fault;
            }

            foreach (var inside in Below(child, under))
            {
                yield return inside;
            }
        }
    }

    private static SettingFault? Sink(ConfigSection sink, ConfigSection[] lower)
    {
        var layers = lower.Append(sink).ToArray();
        var name = layers.Select(l => l.Find(Name)?.Value).LastOrDefault(n => n is not null);
        if (name != SerilogFile.Method || Judge(layers) is not { } fault || Judge(lower)?.Message == fault.Message)
        {
            // What the lower file says is reported there.
            return null;
        }

        var place = sink.Find(Name)?.Leaves.FirstOrDefault()?.ValueSpan ?? sink.Place();
        return At(fault, s => sink.Find($"{Args}:{s}")?.Leaves.LastOrDefault()?.ValueSpan, place);
    }

    private static SinkFault? Judge(ConfigSection[] layers)
    {
        var settings = new SinkSettings();
        foreach (var args in layers.Select(l => l.Find(Args)).OfType<ConfigSection>())
        {
            foreach (var name in SerilogFile.Names)
            {
                if (args.Find(name) is { } argument)
                {
                    settings.Set(
                        name, argument.Leaves.LastOrDefault() is { } leaf ? SinkValue.InFile(leaf.Value) : SinkValue.Unknown);
                }
            }
        }

        // Without a path nothing is called.
        return settings.Has("path") ? SerilogFile.Judge(settings) : null;
    }
}
