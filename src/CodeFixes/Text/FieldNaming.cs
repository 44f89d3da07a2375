using Microsoft.CodeAnalysis.Diagnostics;

namespace LogAnalyzers.CodeFixes.Text;

/// <summary>How <c>.editorconfig</c> names private members: the most special of its naming rules that is for them.</summary>
/// <param name="Prefix">What a name begins with.</param>
/// <param name="Suffix">What it ends with.</param>
/// <param name="Separator">What stands between its words.</param>
/// <param name="Capitals">How its words are spelt, in the words of <c>.editorconfig</c>.</param>
internal sealed record FieldNaming(string Prefix, string Suffix, string Separator, string Capitals)
{
    private const string Rule = "dotnet_naming_rule.";

    /// <param name="options">What <c>.editorconfig</c> says of the file.</param>
    /// <param name="kind">What is named: <c>field</c>, <c>property</c>.</param>
    /// <param name="modifiers">Its modifiers.</param>
    /// <returns>Null where no rule is for it.</returns>
    public static FieldNaming? Of(AnalyzerConfigOptions options, string kind, params string[] modifiers)
        => KeysOf(options)
            .Where(k => k.StartsWith(Rule, StringComparison.OrdinalIgnoreCase) && k.EndsWith(".style", StringComparison.OrdinalIgnoreCase))
            .Select(k => k.Substring(0, k.Length - ".style".Length))
            .Where(r => CodeStyle.Value(options, r + ".severity") != "none")
            .Select(r => (Rule: r, Symbols: "dotnet_naming_symbols." + CodeStyle.Value(options, r + ".symbols")))
            .Select(r => (r.Rule, Kinds: List(options, r.Symbols + ".applicable_kinds"),
                Access: List(options, r.Symbols + ".applicable_accessibilities"), Required: List(options, r.Symbols + ".required_modifiers")))
            .Where(r => Has(r.Kinds, kind) && Has(r.Access, "private") && r.Required.All(m => m == "*" || modifiers.Contains(m)))
            .OrderByDescending(r => r.Required.Length).ThenBy(r => r.Kinds.Length == 0 ? 99 : r.Kinds.Length)
            .ThenBy(r => r.Access.Length == 0 ? 99 : r.Access.Length).ThenBy(r => r.Rule, StringComparer.Ordinal)
            .Select(r => "dotnet_naming_style." + CodeStyle.Value(options, r.Rule + ".style"))
            .Select(s => new FieldNaming(
                Text(options, s + ".required_prefix"), Text(options, s + ".required_suffix"), Text(options, s + ".word_separator"),
                CodeStyle.Value(options, s + ".capitalization") ?? "pascal_case"))
            .FirstOrDefault();

    /// <summary>A name of these words.</summary>
    public string Name(params string[] words)
        => Prefix + string.Join(Separator, words.Select((w, i) => Capitals switch
        {
            "camel_case" => i == 0 ? w : Upper(w),
            "first_word_upper" => i == 0 ? Upper(w) : w,
            "all_upper" => w.ToUpperInvariant(),
            "all_lower" => w,
            _ => Upper(w),
        })) + Suffix;

    /// <summary>Whether a name that is there already keeps to the rule.</summary>
    public bool IsKeptBy(string name)
        => name.Length > Prefix.Length + Suffix.Length
            && name.StartsWith(Prefix, StringComparison.Ordinal) && name.EndsWith(Suffix, StringComparison.Ordinal)
            && char.IsUpper(name[Prefix.Length]) == (Capitals is "pascal_case" or "first_word_upper" or "all_upper")
            && (Capitals != "all_upper" || !name.Any(char.IsLower)) && name[Prefix.Length] != '_';

    /// <summary>Hosts of Roslyn's own may give options that don't list their keys, and throw.</summary>
    private static IEnumerable<string> KeysOf(AnalyzerConfigOptions options)
    {
        try
        {
            return options.Keys;
        }
        catch (NotImplementedException)
        {
            return [];
        }
    }

    private static string Upper(string word) => char.ToUpperInvariant(word[0]) + word.Substring(1);

    private static string[] List(AnalyzerConfigOptions options, string key)
        => (CodeStyle.Value(options, key) ?? "").Split(',').Select(e => e.Trim()).Where(e => e.Length > 0).ToArray();

    private static bool Has(string[] list, string element) => list.Length == 0 || list.Contains("*") || list.Contains(element);

    private static string Text(AnalyzerConfigOptions options, string key) => options.TryGetValue(key, out var value) ? value.Trim() : "";
}
