using System.Collections.Immutable;
using System.Globalization;
using LogAnalyzers.Configuration;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Frameworks.Settings;

/// <summary>Options of Microsoft.Extensions.Logging.Console: <c>Logging:Console</c>. Seen with version 10.0.</summary>
internal static class MelConsole
{
    private const string Assembly = "Microsoft.Extensions.Logging.Console";
    private const string FormatterName = "FormatterName";
    private const string FormatterOptions = "FormatterOptions";
    private const string Throws = "Microsoft.Extensions.Logging.Console throws InvalidOperationException at start";

    private static readonly ImmutableArray<string> Formatters = ImmutableArray.Create("simple", "json", "systemd");

    /// <summary>What is no text. Numbers and commas are values of enumerations as well, and an empty text is the default.</summary>
    private static readonly SettingValue[] Own =
    [
        SettingValue.Enumeration("Format", "Default", "Systemd"),
        SettingValue.Enumeration("QueueFullMode", "Wait", "DropWrite"),
        SettingValue.Enumeration("LogToStandardErrorThreshold", [.. MelLevels.Names]),
        SettingValue.Number("MaxQueueLength"),
        SettingValue.Boolean("DisableColors"),
        SettingValue.Boolean("IncludeScopes"),
        SettingValue.Boolean("UseUtcTimestamp"),
        SettingValue.Text("TimestampFormat"),
        SettingValue.Text(FormatterName),
        SettingValue.Section(FormatterOptions),
        SettingValue.Section("LogLevel"),
    ];

    private static readonly SettingValue[] OfFormatters =
    [
        SettingValue.Boolean("IncludeScopes"),
        SettingValue.Boolean("SingleLine"),
        SettingValue.Boolean("UseUtcTimestamp"),
        SettingValue.Enumeration("ColorBehavior", "Default", "Enabled", "Disabled"),
        SettingValue.Text("TimestampFormat"),
        SettingValue.Section("JsonWriterOptions"),
    ];

    private static readonly SettingValue[] OfJson =
    [
        SettingValue.Boolean("Indented"),
        SettingValue.Boolean("SkipValidation"),
        SettingValue.Number("MaxDepth"),
        SettingValue.Number("IndentSize"),
    ];

    /// <summary>What is read only where no formatter is named, and what stands for it in <c>FormatterOptions</c>.</summary>
    private static readonly (string Name, string Instead)[] Old =
        [("IncludeScopes", "IncludeScopes"), ("TimestampFormat", "TimestampFormat"), ("UseUtcTimestamp", "UseUtcTimestamp"),
            ("DisableColors", "ColorBehavior")];

    /// <summary>Code that has one of these may name a formatter.</summary>
    private static readonly string[] NamedInCode =
        [FormatterName, "AddSimpleConsole", "AddJsonConsole", "AddSystemdConsole", "AddConsoleFormatter", "ConsoleFormatterNames"];

    public static IEnumerable<SettingFault> Check(ConfigSection console, ConfigFile file, SettingsProject project)
    {
        var path = "Logging:" + console.Name;
        var formatter = FormatterIn(console)
            ?? project.Files.Where(f => f.Kind == ConfigFileKind.AppSettings && f.Path != file.Path && f.Root is not null)
                .Select(f => ConfigSection.Of(f.Root!).Find("Logging:Console") is { } other ? FormatterIn(other) : null)
                .FirstOrDefault(f => f is not null);
        var options = console.Find(FormatterOptions);
        var json = options?.Find("JsonWriterOptions");
        var isOwnFormatter = formatter is not null && !Formatters.Contains(formatter, StringComparer.OrdinalIgnoreCase);
        return Own.SelectMany(o => o.Check(console, Throws))
            .Concat(Unknown(console, path, Own))
            .Concat(options is null ? [] : OfFormatters.SelectMany(o => o.Check(options, Throws)))
            .Concat(options is null || isOwnFormatter ? [] : Unknown(options, $"{path}:{FormatterOptions}", OfFormatters))
            .Concat(json is null ? [] : OfJson.SelectMany(o => o.Check(json, Throws)))
            .Concat(isOwnFormatter ? [] : Misplaced(console, path))
            .Concat(Length(console))
            .Concat(Formats(console).Concat(options is null ? [] : Formats(options)))
            .Concat(UnknownFormatter(console, project))
            .Concat(formatter is null ? OptionsOfNone(options, project) : OldOptions(console, path));
    }

    private static string? FormatterIn(ConfigSection console) => console.Find(FormatterName)?.Value is { Length: > 0 } name ? name : null;

    /// <summary>Keys that are nearly those of the options.</summary>
    private static IEnumerable<SettingFault> Unknown(ConfigSection section, string path, SettingValue[] known)
        => section.Children.Where(c => !known.Any(k => c.Is(k.Name)) && !c.HoldsLevels())
            .Select(c => (Section: c, Near: Spelling.Nearest(c.Name, known.Select(k => k.Name))))
            .Where(c => c.Near is not null)
            .Select(c => new SettingFault(c.Section.Place(), $"'{path}:{c.Section.Name}' is not read: '{c.Near}' is meant"));

    /// <summary>Options that stand a step too high or too low.</summary>
    private static IEnumerable<SettingFault> Misplaced(ConfigSection console, string path)
    {
        var options = console.Find(FormatterOptions);
        return At(console, path, OfFormatters.Where(o => !Own.Any(k => k.Name == o.Name)), FormatterOptions)
            .Concat(options is null ? [] : At(options, $"{path}:{FormatterOptions}", OfJson, $"{FormatterOptions}:JsonWriterOptions"))
            .Concat(options is null ? []
                : At(options, $"{path}:{FormatterOptions}", Own.Where(k => !OfFormatters.Any(o => o.Name == k.Name) && k.Name != "DisableColors"),
                    console.Name));

        static IEnumerable<SettingFault> At(ConfigSection section, string path, IEnumerable<SettingValue> others, string place)
            => section.Children.Where(c => others.Any(o => c.Is(o.Name))).Select(
                c => new SettingFault(c.Place(), $"'{path}:{c.Name}' is not read: it belongs in '{place}'"));
    }

    private static IEnumerable<SettingFault> Length(ConfigSection console)
        => (console.Find("MaxQueueLength")?.Leaves ?? [])
            .Where(l => int.TryParse(l.Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var length) && length <= 0)
            .Select(l => new SettingFault(
                l.ValueSpan, $"{l.Value} is no length of a queue: Microsoft.Extensions.Logging.Console throws ArgumentOutOfRangeException at start"));

    private static IEnumerable<SettingFault> Formats(ConfigSection section)
        => (section.Find("TimestampFormat")?.Leaves ?? []).Where(l => SettingNodes.IsText(l.Value) && !IsFormat(l.Value!))
            .Select(l => new SettingFault(l.ValueSpan, $"'{l.Value}' is no format of a time: the first record throws FormatException"));

    private static bool IsFormat(string format)
    {
        try
        {
            return DateTimeOffset.MinValue.ToString(format, CultureInfo.InvariantCulture).Length > 0;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static IEnumerable<SettingFault> UnknownFormatter(ConfigSection console, SettingsProject project)
    {
        foreach (var leaf in console.Find(FormatterName)?.Leaves ?? [])
        {
            if (!SettingNodes.IsText(leaf.Value) || Formatters.Contains(leaf.Value!, StringComparer.OrdinalIgnoreCase)
                || project.CodeMentions("ConsoleFormatter") || OthersHaveFormatters(project.Compilation))
            {
                continue;
            }

            var near = Spelling.Nearest(leaf.Value!, Formatters);
            yield return new(
                leaf.ValueSpan,
                $"no formatter is named '{leaf.Value}', and records are written as by 'simple': "
                    + (near is null ? $"formatters are {SettingNodes.And(Formatters)}" : $"'{near}' is meant"));
        }
    }

    /// <summary>Whether an assembly that is none of Microsoft's may bring a formatter.</summary>
    private static bool OthersHaveFormatters(Compilation compilation)
        => compilation.References.Select(compilation.GetAssemblyOrModuleSymbol).OfType<IAssemblySymbol>()
            .Where(a => !a.Name.StartsWith("Microsoft.", StringComparison.Ordinal) && !a.Name.StartsWith("System.", StringComparison.Ordinal))
            .Any(a => a.Modules.Any(m => m.ReferencedAssemblies.Any(r => r.Name == Assembly)));

    /// <summary>What is old is read only where no formatter is named.</summary>
    private static IEnumerable<SettingFault> OldOptions(ConfigSection console, string path)
        => from old in Old
           let option = console.Find(old.Name)
           where option is not null && option.HasText() && option.Value is { } value && !value.Equals("false", StringComparison.OrdinalIgnoreCase)
           select new SettingFault(
               option.Place(),
               $"'{path}:{option.Name}' is not read where '{FormatterName}' is set: '{FormatterOptions}:{old.Instead}' takes its place");

    /// <summary>Options of a formatter are set back to the defaults where no formatter is named.</summary>
    private static IEnumerable<SettingFault> OptionsOfNone(ConfigSection? options, SettingsProject project)
        => options is not null && project.IsProgram && options.ValuesBelow().Any(v => v.Section.HasText()) && !NamedInCode.Any(project.CodeMentions)
            ? [new(options.Place(), $"'{FormatterOptions}' is not read without a '{FormatterName}': \"{FormatterName}\": \"simple\" is meant")]
            : [];
}
