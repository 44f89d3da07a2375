using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace LogAnalyzers.Options;

/// <summary>
/// Names in an option, <c>*</c> for any text, without regard to case, underscores, dots and dashes; separated by commas, semicolons or blanks. One
/// that would be every name makes no sense.
/// </summary>
internal sealed class NamePatterns
{
    /// <summary>The same few names are asked for at every call; a project has not many more.</summary>
    private const int MaxKnown = 10_000;

    private readonly string[] _patterns;
    private readonly ConcurrentDictionary<string, bool> _known = new(StringComparer.Ordinal);

    private NamePatterns(string[] patterns) => _patterns = patterns;

    public bool IsEmpty => _patterns.Length == 0;

    /// <summary>None is a list as well.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out NamePatterns? patterns)
    {
        var names = text.Split([',', ';', ' ', '\t'], StringSplitOptions.RemoveEmptyEntries).Select(Plain).ToArray();
        patterns = names.Any(n => n.All(c => c == '*')) ? null : new NamePatterns(names);
        return patterns is not null;
    }

    /// <summary>Of an option that means nothing without a name.</summary>
    public static bool TryParseSome(string text, [NotNullWhen(true)] out NamePatterns? patterns)
        => TryParse(text, out patterns) && !patterns.IsEmpty;

    public bool Match(string name)
    {
        if (_patterns.Length == 0)
        {
            return false;
        }

        if (!_known.TryGetValue(name, out var matches))
        {
            var plain = Plain(name);
            matches = _patterns.Any(p => MemberList.Matches(p, plain));
            if (_known.Count < MaxKnown)
            {
                _known.TryAdd(name, matches);
            }
        }

        return matches;
    }

    private static string Plain(string name) => new(name.Where(static c => c is not '_' and not '.' and not '-').Select(char.ToUpperInvariant)
        .ToArray());
}
