using LogAnalyzers.Configuration;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Frameworks.Settings;

/// <summary>Questions about sections that all readers of settings ask.</summary>
internal static class SettingNodes
{
    /// <summary>Where to point for a key: at its name, or at the value of an item of an array.</summary>
    public static TextSpan Place(this ConfigNode node) => node.NameSpan.IsEmpty ? node.ValueSpan : node.NameSpan;

    /// <inheritdoc cref="Place(ConfigNode)"/>
    public static TextSpan Place(this ConfigSection section) => section.Mention.Place();

    /// <summary>Whether the section has a value of its own that is not empty, and not one that is put in before the program reads it.</summary>
    public static bool HasText(this ConfigSection section) => section.Leaves.Any(l => IsText(l.Value));

    /// <summary>Whether a value says something as it stands.</summary>
    public static bool IsText(string? value) => value is { Length: > 0 } && !SettingPlaceholders.AreIn(value);

    /// <summary>Whether the section's own value reads like a level, be it misspelt.</summary>
    public static bool IsLikeLevel(this ConfigSection section)
        => section.Leaves.Any(l => l.Value is { } value && LevelWords.Meant(value) is not null);

    /// <summary>Whether sections inside have values that read like levels.</summary>
    public static bool HoldsLevels(this ConfigSection section) => section.Children.Any(IsLikeLevel);

    /// <summary>Whether the section's own value is true.</summary>
    public static bool IsTrue(this ConfigSection section) => bool.TryParse(section.Value, out var value) && value;

    /// <summary>Whether somebody made a list where names were expected.</summary>
    public static bool IsArray(this ConfigSection section) => section.Nodes.Any(n => n.Kind == ConfigNodeKind.Array);

    /// <summary>
    /// The sections with values below this one, each with its path from there: <c>Extensions.Http</c> where dots are to be written for colons.
    /// </summary>
    public static IEnumerable<(string Path, ConfigSection Section)> ValuesBelow(this ConfigSection section)
        => section.Children.SelectMany(
            c => (c.Leaves.Any() ? [(c.Name, c)] : Enumerable.Empty<(string, ConfigSection)>())
                .Concat(c.ValuesBelow().Select(v => ($"{c.Name}.{v.Path}", v.Section))));

    /// <summary>The words of a list in a message: <c>A, B and C</c>.</summary>
    public static string And(IReadOnlyList<string> words) => Join(words, "and");

    /// <summary>The words to choose from in a message: <c>A, B or C</c>.</summary>
    public static string Or(IReadOnlyList<string> words) => Join(words, "or");

    private static string Join(IReadOnlyList<string> words, string last)
        => words.Count < 2 ? string.Concat(words) : $"{string.Join(", ", words.Take(words.Count - 1))} {last} {words[words.Count - 1]}";
}
