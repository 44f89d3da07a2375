using LogAnalyzers.Configuration;
using LogAnalyzers.Frameworks.Settings;

namespace LogAnalyzers.Frameworks.FileSinks;

/// <summary><c>serilog:write-to:File.path</c> and its like in <c>&lt;appSettings&gt;</c>.</summary>
internal sealed class SerilogKeyFileReader : FileSinkReader
{
    public override IEnumerable<SettingFault> Unbounded(ConfigFile file, SettingsProject project)
        => file.IsJson || file.Root is null || !project.References(SerilogKey.Package) || !project.References("Serilog.Sinks.File")
            ? []
            : SerilogKey.Of(file).GroupBy(k => k.Prefix).SelectMany(SerilogKeyCalls.Of)
                .Where(c => c.Key == ("write-to", SerilogFile.Method)).Select(c => Sink([.. c])).OfType<SettingFault>();

    private static SettingFault? Sink(IReadOnlyList<SerilogKey> keys)
    {
        // An argument in another case is none.
        var given = keys.Where(k => SerilogFile.Names.Contains(k.Argument)).ToDictionary(k => k.Argument);
        var settings = new SinkSettings();
        foreach (var name in given.Keys)
        {
            settings.Set(name, SinkValue.InFile(given[name].Text));
        }

        // Without a path nothing is called.
        return settings.Has("path") && SerilogFile.Judge(settings) is { } fault
            ? At(fault, s => given.TryGetValue(s, out var key) ? key.ValuePlace.ValueSpan : null, given["path"].Key.ValueSpan)
            : null;
    }
}
