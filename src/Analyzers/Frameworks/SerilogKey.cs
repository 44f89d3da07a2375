using LogAnalyzers.Configuration;
using LogAnalyzers.Vocabulary;

namespace LogAnalyzers.Frameworks;

/// <summary>
/// One setting of Serilog in <c>&lt;appSettings&gt;</c>: <c>&lt;add key="serilog:write-to:File.path" value="a.log" /&gt;</c>.
/// </summary>
/// <param name="Prefix">What stands before <c>serilog:</c>, for programs with several loggers; mostly empty.</param>
/// <param name="Directive">What stands behind it, as <c>write-to:File.path</c>.</param>
/// <param name="Key">The attribute with the key.</param>
/// <param name="Value">The attribute with the value; null where there is none, which is an empty one.</param>
internal sealed record SerilogKey(string Prefix, string Directive, ConfigNode Key, ConfigNode? Value)
{
    /// <summary>The package that reads them; keys and values are then Serilog's own matter.</summary>
    public const string Package = "Serilog.Settings.AppSettings";

    /// <summary>How a key begins that adds a sink.</summary>
    public const string WriteTo = Mark + "write-to:";

    private const string Mark = "serilog:";
    private const string WithProperty = "enrich:with-property:";

    /// <summary>The first word of the directive.</summary>
    public string Head => Directive.Split(':')[0];

    /// <summary>What stands behind the first word and its colon; empty where nothing does.</summary>
    public string Rest => Directive.Length > Head.Length ? Directive.Substring(Head.Length + 1) : "";

    /// <summary>The method that the directive calls, be there one of that name or not.</summary>
    public string Method => Rest.Split('.')[0];

    /// <summary>The argument of that method that the key is for; empty where it only names the method.</summary>
    public string Argument => Rest.IndexOf('.') is >= 0 and var dot ? Rest.Substring(dot + 1) : "";

    /// <summary>The property that it sets; null where it sets none.</summary>
    public string? Property
        => Directive.StartsWith(WithProperty, StringComparison.Ordinal) && Directive.Length > WithProperty.Length
            ? Directive.Substring(WithProperty.Length)
            : null;

    /// <summary>Where to point for the value.</summary>
    public ConfigNode ValuePlace => Value ?? Key;

    public string Text => Value?.Value ?? "";

    /// <summary>Whether the value is what the program will read.</summary>
    public bool IsFinal => !SettingPlaceholders.AreIn(Text);

    /// <summary>The settings of a file in their order; of equal keys the last one holds, and is the only one here.</summary>
    public static IReadOnlyList<SerilogKey> Of(ConfigFile file)
        => [.. All(file, StringComparison.Ordinal).GroupBy(k => k.Key.Value, StringComparer.Ordinal).Select(g => g.Last())];

    /// <summary>Keys that would be settings, were <c>serilog:</c> written in small letters.</summary>
    public static IEnumerable<SerilogKey> InOtherCase(ConfigFile file)
        => All(file, StringComparison.OrdinalIgnoreCase).Where(k => k.Key.Value!.IndexOf(Mark, StringComparison.Ordinal) < 0);

    private static IEnumerable<SerilogKey> All(ConfigFile file, StringComparison comparison)
        => file.Sections("appSettings").SelectMany(r => r.Elements()).Where(e => e.IsElement("add"))
            .Select(e => TryRead(e, comparison)).OfType<SerilogKey>();

    private static SerilogKey? TryRead(ConfigNode add, StringComparison comparison)
    {
        if (Attribute(add, "key") is not { Value: { } key } node)
        {
            return null;
        }

        var start = key.IndexOf(Mark, comparison);
        return start < 0 || (start > 0 && key[start - 1] != ':') || key.Length == 0 || SettingPlaceholders.AreIn(key) ? null
            : new(key.Substring(0, start), key.Substring(start + Mark.Length), node, Attribute(add, "value"));
    }

    private static ConfigNode? Attribute(ConfigNode element, string name)
        => element.Children.FirstOrDefault(c => c.Kind == ConfigNodeKind.Attribute && c.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
