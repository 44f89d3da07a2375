using LogAnalyzers.Configuration;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Frameworks.Settings;

/// <summary>
/// Microsoft.Extensions.Configuration.Json, which reads a file as a whole or not at all: what it cannot read, and keys that it refuses.
/// </summary>
internal sealed class JsonSettings : SettingsReader
{
    private const string Throws = "loading the file throws InvalidDataException, in a host at start";

    /// <summary>How much of the text around an error may show that something is to be put in there.</summary>
    private const int Around = 40;

    /// <summary>Sections that are a logging framework's: where all else is wrong, other tools tell.</summary>
    private static readonly string[] Sections = ["Logging", "Serilog", "NLog"];

    public override IEnumerable<SettingFault> Misleading(ConfigFile file, SettingsProject project)
    {
        if (file.Kind != ConfigFileKind.AppSettings)
        {
            return [];
        }

        return file.Error is { } error ? Broken(file, error)
            : file.Root is { Kind: not ConfigNodeKind.Object } root
                ? [new(root.ValueSpan, $"the file has to be an object: {Throws}")]
            : file.Root is null ? []
            : Sections.Select(s => ConfigSection.Of(file.Root).Find(s)).OfType<ConfigSection>().SelectMany(s => Duplicates(s, s.Name));
    }

    private static IEnumerable<SettingFault> Broken(ConfigFile file, ConfigError error)
    {
        var name = Path.GetFileName(file.Path);
        var isLogging = name.StartsWith("appsettings", StringComparison.OrdinalIgnoreCase)
            || (file.Root is { } root && Sections.Any(s => ConfigSection.Of(root).Find(s) is not null));

        return isLogging && !error.IsLimit && !IsTemplate(file.Text, error.Span)
            ? [new(error.Span, $"{error.Message}: {Throws}")]
            : [];
    }

    /// <summary>Whether something is to be put in where it goes wrong.</summary>
    private static bool IsTemplate(SourceText text, TextSpan error)
        => SettingPlaceholders.AreIn(
            text.ToString(TextSpan.FromBounds(Math.Max(0, error.Start - Around), Math.Min(text.Length, error.End + Around))));

    private static IEnumerable<SettingFault> Duplicates(ConfigSection section, string path)
    {
        foreach (var second in section.Leaves.Skip(1))
        {
            var place = second.NameSpan.IsEmpty ? second.ValueSpan : second.NameSpan;
            yield return new(place, $"'{path}' is there twice: {Throws}");
        }

        foreach (var fault in section.Children.SelectMany(c => Duplicates(c, $"{path}:{c.Name}")))
        {
            yield return fault;
        }
    }
}
