using System.Globalization;
using LogAnalyzers.Configuration;
using LogAnalyzers.Vocabulary;

namespace LogAnalyzers.Frameworks.Settings;

/// <summary>An option that Microsoft.Extensions.Configuration.Binder fills: its name, and which values it takes.</summary>
internal sealed class SettingValue
{
    private readonly Func<string, bool> _isValue;
    private readonly string _expected;
    private readonly string[] _values;

    private SettingValue(string name, Func<string, bool> isValue, string expected, params string[] values)
    {
        Name = name;
        _isValue = isValue;
        _expected = expected;
        _values = values;
    }

    public string Name { get; }

    /// <summary>Any text.</summary>
    public static SettingValue Text(string name) => new(name, _ => true, "");

    /// <summary>Not a value, but others inside.</summary>
    public static SettingValue Section(string name) => Text(name);

    public static SettingValue Boolean(string name) => new(name, v => bool.TryParse(v, out _), "neither true nor false");

    /// <summary>A whole number; hexadecimal ones are left alone.</summary>
    public static SettingValue Number(string name)
        => new(
            name,
            v => int.TryParse(v.Trim(), NumberStyles.Integer, CultureInfo.InvariantCulture, out _)
                || v.Trim() is ['0', 'x' or 'X', ..] or ['#' or '&', ..],
            "no whole number");

    /// <summary>A name of an enumeration, without regard to case; numbers and several names are left alone.</summary>
    public static SettingValue Enumeration(string name, params string[] values)
        => new(
            name,
            v => values.Contains(v.Trim(), StringComparer.OrdinalIgnoreCase) || v.Contains(',')
                || int.TryParse(v, NumberStyles.Integer, CultureInfo.InvariantCulture, out _),
            "none of its values", values);

    /// <summary>What is wrong with the option's value in a section.</summary>
    /// <param name="throws">What a wrong one does.</param>
    public IEnumerable<SettingFault> Check(ConfigSection section, string throws)
        => (section.Find(Name)?.Leaves ?? []).Where(l => SettingNodes.IsText(l.Value) && !_isValue(l.Value!))
            .Select(l => new SettingFault(l.ValueSpan, $"'{l.Value}' is {_expected}: {throws}{Meant(l.Value!)}"));

    private string Meant(string value)
    {
        var near = Spelling.Nearest(value, _values)
            ?? (LevelWords.Meant(value) is { } level && _values.Contains(level.ToString()) ? level.ToString() : null);
        return _values.Length == 0 ? "" : near is null ? $"; it is {SettingNodes.Or(_values)}" : $"; '{near}' is meant";
    }
}
