using System.Collections.Immutable;

namespace LogAnalyzers.Vocabulary;

/// <summary>
/// First words of the names of methods that give the value handed to them in another form. Collected from the calls in the log calls of twenty
/// repositories whose authors named the value, not the method.
/// </summary>
internal static class ShowingVerbs
{
    private static readonly ImmutableHashSet<string> Verbs = ImmutableHashSet.Create(
        "Format", "Pretty", "Prettify", "Print", "Normalize", "Normalise", "To", "As", "Describe", "Dump", "Serialize", "Deserialize", "Encode",
        "Decode", "Read", "Write", "Parse", "Convert", "Sanitize", "Sanitise", "Escape", "Unescape", "Truncate", "Shorten", "Mask", "Redact", "Hide",
        "Obfuscate", "Anonymize", "Remove", "Strip", "Clean", "Trim", "Quote", "Join", "Render", "Show", "Display", "Stringify", "Humanize", "Write",
        "Load", "Peek", "Round", "Min", "Max", "Clamp");

    /// <summary>Nouns that say that it is text, and not of what: <c>GetString(bytes)</c>.</summary>
    private static readonly ImmutableHashSet<string> TextNouns = ImmutableHashSet.Create(
        "String", "Text", "FileName", "FileNameWithoutExtension", "DirectoryName", "FullPath", "DisplayString", "Status", "Name");

    /// <summary>Whether the method shows what it is given.</summary>
    public static bool Begin(string method) => NameWords.In(method).FirstOrDefault() is { } first && Verbs.Contains(first);

    /// <summary>Whether a method of that name is there to show something to somebody.</summary>
    public static bool Show(string method)
        => NameWords.In(method).FirstOrDefault(w => w != "Try") is "Print" or "Dump" or "Show" or "Display" or "Describe" or "Render"
            or "List" or "Report";

    /// <summary>Whether what is left of the method's name without "Get" says only what form the value has.</summary>
    public static bool IsForm(string noun) => TextNouns.Contains(noun);
}
