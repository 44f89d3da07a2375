using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace LogAnalyzers.Events;

/// <summary>
/// A template of any framework in words, for what a reader takes for the same text: holes are words of their own. The grammars differ in what is
/// malformed, which does not matter here.
/// </summary>
internal static class TemplateWords
{
    /// <summary>The word that a hole is.</summary>
    public const string Hole = "{}";

    /// <summary>Names in braces, with operator, alignment and format; doubled braces are text.</summary>
    private static readonly Regex s_parts = new(
        @"\{\{|\}\}|\{[@$]?(?<name>(?>[^{},:]*))(?>[^{}]*)\}", RegexOptions.CultureInvariant | RegexOptions.Compiled);

    /// <summary>The names of the holes in their order.</summary>
    public static ImmutableArray<string> NamesIn(string template)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (Match part in s_parts.Matches(template))
        {
            if (part.Groups["name"] is { Success: true } name)
            {
                names.Add(name.Value.Trim());
            }
        }

        return names.ToImmutable();
    }

    /// <summary>The text with nothing in its holes: what is left when only properties have other names.</summary>
    public static string Blanked(string template)
        => s_parts.Replace(template, static p => p.Groups["name"].Success ? Hole : p.Value);

    /// <summary>
    /// How much of two texts is the same, from 0 to 1: twice the words that both have, over the words of both; a hole is a word, whatever its name.
    /// Asked of every pair in a category, so nothing is made for it.
    /// </summary>
    public static double Likeness(ImmutableArray<string> one, ImmutableArray<string> other)
    {
        if (one.Length + other.Length == 0)
        {
            return 1;
        }

        var both = 0;
        for (int i = 0, j = 0; i < one.Length && j < other.Length;)
        {
            var order = string.Compare(one[i], other[j], StringComparison.OrdinalIgnoreCase);
            both += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return 2.0 * both / (one.Length + other.Length);
    }

    /// <summary>The words of a text, sorted without regard to case: letters and digits, and holes.</summary>
    public static ImmutableArray<string> Of(string template)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        var text = Blanked(template);
        for (var i = 0; i < text.Length; i++)
        {
            var start = i;
            while (i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] == '_'))
            {
                i++;
            }

            if (i > start)
            {
                words.Add(text.Substring(start, i - start));
            }

            if (i + 1 < text.Length && text[i] == '{' && text[i + 1] == '}')
            {
                words.Add(Hole);
                i++;
            }
        }

        words.Sort(StringComparer.OrdinalIgnoreCase);
        return words.ToImmutable();
    }
}
