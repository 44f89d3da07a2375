using System.Globalization;

namespace LogAnalyzers.Frameworks.FileSinks;

/// <summary>The settings that a file sink is given, be it by code or by a file; names ignore case.</summary>
internal sealed class SinkSettings
{
    private readonly Dictionary<string, SinkValue> _values = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The later value of a name wins.</summary>
    public void Set(string name, SinkValue value) => _values[name] = value;

    /// <summary>Whether the setting is given at all, known or not.</summary>
    public bool Has(string name) => _values.ContainsKey(name);

    /// <summary>Whether it is given, and no value.</summary>
    public bool IsNull(string name) => _values.TryGetValue(name, out var value) && value is { IsKnown: true, Text: null or "" };

    /// <summary>The text, or what holds where it is not given; null where nobody can tell.</summary>
    public string? Text(string name, string fallback)
        => !_values.TryGetValue(name, out var value) ? fallback : value.IsKnown ? value.Text ?? "" : null;

    /// <summary>All that is known of a text.</summary>
    public string Parts(string name) => _values.TryGetValue(name, out var value) ? value.Text ?? "" : "";

    /// <summary>The number, or what holds where it is not given; null where nobody can tell, or it is none.</summary>
    public long? Number(string name, long fallback)
        => !_values.TryGetValue(name, out var value) ? fallback
            : value.IsKnown && long.TryParse(value.Text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number
            : null;

    /// <summary>The truth, or false where it is not given; null where nobody can tell.</summary>
    public bool? Flag(string name)
        => !_values.TryGetValue(name, out var value) ? false : value.IsKnown && bool.TryParse(value.Text, out var flag) ? flag : null;
}
