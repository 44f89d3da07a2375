using LogAnalyzers.Configuration;
using LogAnalyzers.Vocabulary;

namespace LogAnalyzers.Frameworks.Settings;

/// <summary>
/// Serilog in the <c>&lt;appSettings&gt;</c> of <c>App.config</c> and <c>Web.config</c>: keys that begin with <c>serilog:</c>. The package hands them
/// to <c>ReadFrom.KeyValuePairs</c>, which was run with Serilog 4.3; case counts in all of them, but for namespaces.
/// </summary>
internal sealed class SerilogAppSettings : SettingsReader
{
    private const string Level = "minimum-level";
    private const string Override = "override:";
    private const string ControlledBy = "controlled-by";
    private const string LevelSwitch = "level-switch";
    private const string Using = "using";
    private const string Enrich = "enrich";
    private const string WithProperty = "with-property";

    private static readonly string[] Heads = [Level, LevelSwitch, Using, Enrich, "write-to", "audit-to", "filter", "destructure"];

    /// <summary>What people write for a directive, slips apart.</summary>
    private static readonly Dictionary<string, string> Meant = new(StringComparer.OrdinalIgnoreCase)
    {
        ["minimumLevel"] = Level,
        ["minLevel"] = Level,
        ["min-level"] = Level,
        ["level"] = Level,
        ["logLevel"] = Level,
        ["levelSwitch"] = LevelSwitch,
        ["writeTo"] = "write-to",
        ["sink"] = "write-to",
        ["auditTo"] = "audit-to",
        ["enrichers"] = Enrich,
    };

    public override IEnumerable<SettingFault> Misleading(ConfigFile file, SettingsProject project)
    {
        if (file.IsJson || file.Root is null)
        {
            return [];
        }

        var keys = SerilogKey.Of(file);
        return !project.References(SerilogKey.Package) ? NotRead(keys, file, project)
            : keys.GroupBy(k => k.Prefix).SelectMany(g => Together([.. g], file, project))
                .Concat(SerilogKey.InOtherCase(file).Where(k => Heads.Contains(k.Head, StringComparer.OrdinalIgnoreCase)).Select(
                    k => Unread(k, "case counts, 'serilog:' is meant")));
    }

    public override IEnumerable<SettingFault> SwitchedOff(ConfigFile file, SettingsProject project)
    {
        if (file.IsJson || file.Root is null || !project.References(SerilogKey.Package))
        {
            yield break;
        }

        foreach (var keys in SerilogKey.Of(file).GroupBy(k => k.Prefix))
        {
            if (keys.LastOrDefault(k => k.Directive == Level) is { IsFinal: true } off && LevelOf(off) == SerilogLevels.Off
                && !keys.Any(k => Source(k) is not null && LevelOf(k) is not >= SerilogLevels.Off))
            {
                yield return new(off.ValuePlace.ValueSpan, "Serilog writes nothing: no source has a level of its own besides");
            }
        }
    }

    /// <summary>The keys of one configuration.</summary>
    private static IEnumerable<SettingFault> Together(IReadOnlyList<SerilogKey> keys, ConfigFile file, SettingsProject project)
    {
        var all = project.Files.Where(f => f != file && !f.IsJson && f.Root is not null).SelectMany(SerilogKey.Of)
            .Where(k => k.Prefix == keys[0].Prefix).Concat(keys).ToArray();
        var serilog = SerilogProject.OfKeys(
            file, project, all.Where(k => k.Head == Using).Select(k => k.Text), all.Where(k => k.Head == LevelSwitch).Select(k => k.Rest));
        var calls = new SerilogKeyCalls(serilog, byName: SerilogProject.Of(file, project).Assemblies);
        return keys.SelectMany(k => Check(k, serilog, areLoaded: SerilogKeyCalls.Of(all).Any())).Concat(calls.Check(keys));
    }

    /// <param name="areLoaded">Whether assemblies are loaded at all: where no key calls a method, none is.</param>
    private static IEnumerable<SettingFault> Check(SerilogKey key, SerilogProject serilog, bool areLoaded) => key.Head switch
    {
        Level when key.Directive == Level => Minimum(key),
        Level when Source(key) is { } source => OfSource(key, source, serilog),
        Level when key.Rest == ControlledBy => key.Value is null ? [] : SerilogLevels.Switch(key.Value, serilog),
        Level => [Unread(key, key.Rest.Equals("default", StringComparison.OrdinalIgnoreCase) ? $"'serilog:{Level}' is meant"
            : $"'serilog:{Level}', 'serilog:{Level}:{Override}Source' and 'serilog:{Level}:{ControlledBy}' are")],
        LevelSwitch => Switch(key),
        Using => areLoaded && serilog.Assemblies.Check(key.ValuePlace) is { } fault ? [fault] : [],
        Enrich when key.Rest.StartsWith(WithProperty + ":", StringComparison.Ordinal) => [],
        Enrich when key.Rest.StartsWith(WithProperty, StringComparison.OrdinalIgnoreCase)
            => [Unread(key, $"'serilog:{Enrich}:{WithProperty}:Name' is meant")],
        var head when Heads.Contains(head) => [],
        var head => (Meant.TryGetValue(head, out var meant) ? meant : Spelling.Nearest(head, Heads)) is { } near
            ? [Unread(key, $"{(head.Equals(near, StringComparison.OrdinalIgnoreCase) ? "case counts, " : "")}'serilog:{near}' is meant")]
            : [],
    };

    /// <summary>A key that nothing reads, unless the program itself does.</summary>
    private static SettingFault Unread(SerilogKey key, string meant)
        => new(key.Key.ValueSpan, $"'{key.Key.Value}' is not read: {meant}") { UnreadPath = key.Key.Value };

    private static int? LevelOf(SerilogKey key) => SerilogLevels.Read(key.Text, StringComparison.Ordinal);

    /// <summary>The source that a level is for; null where the key sets none.</summary>
    private static string? Source(SerilogKey key)
        => key.Head == Level && key.Rest.StartsWith(Override, StringComparison.Ordinal) ? key.Rest.Substring(Override.Length) : null;

    private static IEnumerable<SettingFault> Minimum(SerilogKey key)
        => !key.IsFinal ? []
            : LevelOf(key) is { } level
                ? SerilogLevels.Number(key.ValuePlace, key.Text, level) is { } fault ? [fault] : []
            : [new(
                key.ValuePlace.ValueSpan,
                $"'{key.Text}' is no level and is passed over without a word, so that another one holds; {What(key.Text)}")];

    /// <summary>The level that was meant, or which there are.</summary>
    private static string What(string value)
        => SerilogLevels.Meant(value) is { } meant
            ? $"{(meant.Equals(value.Trim(), StringComparison.OrdinalIgnoreCase) ? "case counts, " : "")}'{meant}' is meant"
            : LevelWords.Meant(value) == Model.LogLevel.None ? $"{SerilogLevels.Off} is what writes nothing"
            : $"levels are {SettingNodes.And(SerilogLevels.Names)}";

    private static IEnumerable<SettingFault> OfSource(SerilogKey key, string source, SerilogProject serilog)
    {
        if (source.Length == 0)
        {
            yield return Unread(key, "the source is missing");
        }
        else if (source.Contains('*') || source.EndsWith(".", StringComparison.Ordinal))
        {
            yield return new(
                key.Key.ValueSpan,
                $"'{key.Key.Value}' matches no source: an override is for a whole namespace anyway; '{source.TrimEnd('*', '.')}' is meant");
        }
        else if (key.IsFinal && LevelOf(key) is { } level)
        {
            if (SerilogLevels.Number(key.ValuePlace, key.Text, level) is { } fault)
            {
                yield return fault;
            }
        }
        else if (key.IsFinal && !serilog.HasSwitch(key.Text))
        {
            yield return new(
                key.ValuePlace.ValueSpan,
                $"'{key.Text}' is no level and is taken for a level switch, which is not declared: {SerilogLevels.Throws}; "
                    + (serilog.MeantSwitch(key.Text) is { } known ? $"'{known}' is meant" : What(key.Text)));
        }
    }

    private static IEnumerable<SettingFault> Switch(SerilogKey key)
    {
        if (!key.Rest.StartsWith("$", StringComparison.Ordinal))
        {
            yield return new(
                key.Key.ValueSpan,
                $"'{key.Rest}' is no name of a level switch: Serilog throws FormatException at start; 'serilog:{LevelSwitch}:${key.Rest}' is meant");
        }
        else if (key.IsFinal && key.Text.Length > 0 && LevelOf(key) is null)
        {
            yield return new(
                key.ValuePlace.ValueSpan, $"'{key.Text}' is no level: Serilog throws ArgumentException at start; {What(key.Text)}");
        }
    }

    /// <summary>A program that nothing reads the keys in says so once, at the first of them.</summary>
    private static IEnumerable<SettingFault> NotRead(IReadOnlyList<SerilogKey> keys, ConfigFile file, SettingsProject project)
        => keys.FirstOrDefault(k => k.Head is Level or "write-to") is { } key && project.IsProgram
            && !project.CodeMentions("\"serilog:") && !project.CodeMentions("KeyValuePairs") && !project.CodeMentions("AppSettings()")
            && project.Files.Where(f => !f.IsJson && f.Root is not null && SerilogKey.Of(f).Count > 0)
                .OrderBy(f => f.Path.Length).ThenBy(f => f.Path, StringComparer.Ordinal).First().Path == file.Path
            ? [new(key.Key.ValueSpan, $"nothing reads '{key.Key.Value}' and its like: the project does not reference {SerilogKey.Package}")]
            : [];
}
