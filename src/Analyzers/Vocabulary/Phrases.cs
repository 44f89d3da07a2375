using System.Text.RegularExpressions;

namespace LogAnalyzers.Vocabulary;

/// <summary>
/// Phrases in the texts that people write. Only the beginning of a text is read, and no time is measured: what is found depends on the text alone,
/// and not on how busy the machine is.
/// </summary>
/// <param name="pattern">
/// A regular expression, read without regard to case, in which what repeats is bounded or ends with a word, so that a text of that length is read at
/// once.
/// </param>
internal sealed class Phrases(string pattern)
{
    /// <summary>In characters; nobody reads on in a comment or a message that is longer.</summary>
    private const int Longest = 1000;

    private readonly Regex _regex = new(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>Whether a text has one of them.</summary>
    public bool AreIn(string text) => _regex.IsMatch(text.Length > Longest ? text.Substring(0, Longest) : text);
}
