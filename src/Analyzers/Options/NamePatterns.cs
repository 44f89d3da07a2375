using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace LogAnalyzers.Options;

/// <summary>
/// Names in an option, in any case, <c>*</c> for any text; separated by commas, semicolons or blanks. One that would be every name makes no sense.
/// </summary>
internal sealed class NamePatterns
{
    private readonly ImmutableArray<string> _patterns;

    private NamePatterns(ImmutableArray<string> patterns) => _patterns = patterns;

    public bool IsEmpty => _patterns.IsEmpty;

    public static bool TryParse(string text, [NotNullWhen(true)] out NamePatterns? list)
    {
        var patterns = text.Split([',', ';', ' ', '\t'], StringSplitOptions.RemoveEmptyEntries).Select(p => p.ToLowerInvariant()).ToImmutableArray();
        list = patterns.Any(p => p.All(c => c == '*')) ? null : new(patterns);
        return list is not null;
    }

    /// <summary>Whether one of the patterns is the whole name.</summary>
    public bool Contains(string name)
    {
        if (_patterns.IsEmpty)
        {
            return false;
        }

        var lower = name.ToLowerInvariant();
        return _patterns.Any(p => MemberList.Matches(p, lower));
    }
}
