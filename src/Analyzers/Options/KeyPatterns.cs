using System.Diagnostics.CodeAnalysis;

namespace LogAnalyzers.Options;

/// <summary>
/// Names in an option, <c>*</c> for any text, without regard to case, underscores, dots and dashes; separated by commas, semicolons or blanks.
/// </summary>
internal sealed class KeyPatterns
{
    private readonly string[] _patterns;

    private KeyPatterns(string[] patterns) => _patterns = patterns;

    public bool IsEmpty => _patterns.Length == 0;

    /// <summary>None is a list as well.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out KeyPatterns? patterns)
    {
        patterns = new KeyPatterns(text.Split([',', ';', ' ', '\t'], StringSplitOptions.RemoveEmptyEntries).Select(Plain).ToArray());
        return true;
    }

    /// <summary>Of an option that means nothing without a name.</summary>
    public static bool TryParseSome(string text, [NotNullWhen(true)] out KeyPatterns? patterns)
        => TryParse(text, out patterns) && !patterns.IsEmpty;

    public bool Match(string name) => _patterns.Length > 0 && Plain(name) is var plain && _patterns.Any(p => MemberList.Matches(p, plain));

    private static string Plain(string name) => new(name.Where(static c => c is not '_' and not '.' and not '-').Select(char.ToUpperInvariant)
        .ToArray());
}
