using System.Collections.Immutable;
using LogAnalyzers.Model;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Frameworks;

/// <summary>
/// Levels that code or a configuration file sets for categories: a record that goes over to another one may be silent there, or be heard. Read by
/// spelling, whatever the framework: names of categories stand in quotes.
/// </summary>
internal static class CategoryLevels
{
    /// <summary>What gives a category a level, or a rule, in code.</summary>
    private static readonly string[] s_setters = ["AddFilter", "Override", "ForLogger", "AddRule", "LoggingRule", "LogLevel:"];

    /// <summary>Whether a level may be set for one of two categories and not for the other.</summary>
    /// <param name="was">A full name.</param>
    /// <param name="becomes">Another one.</param>
    /// <param name="compilation">The project whose code is asked.</param>
    /// <param name="files">Its further files.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public static bool MayDiffer(
        string was, string becomes, Compilation compilation, ImmutableArray<AdditionalText> files, CancellationToken cancellationToken)
    {
        var parts = PartsOfOne(was, becomes).ToArray();
        var code = HostFacts.OfCompilation.Of(
            compilation,
            static (c, token) => new Code(c.SyntaxTrees.Select(t => t.GetText(token).ToString())
                .Where(t => s_setters.Any(s => t.IndexOf(s, StringComparison.Ordinal) >= 0)).ToImmutableArray()),
            cancellationToken).Texts;
        return code.Concat(files.Where(IsConfiguration).Select(f => f.GetText(cancellationToken)?.ToString() ?? ""))
            .Any(t => parts.Any(p => Names(t, p)));
    }

    /// <summary>The categories, and what their names begin with, that only one of the two is in; a type that has no name yet is in none.</summary>
    private static IEnumerable<string> PartsOfOne(string was, string becomes)
    {
        var (one, other) = (was.Split('.'), becomes.Split('.'));
        var common = one.Zip(other, (a, b) => a == b).TakeWhile(same => same).Count();
        return From(one).Concat(From(other));

        IEnumerable<string> From(string[] words)
            => Enumerable.Range(common + 1, words.Length - common).Select(n => string.Join(".", words.Take(n))).Where(p => p.Length > 0);
    }

    private static bool IsConfiguration(AdditionalText file) => Path.GetExtension(file.Path) is ".json" or ".config" or ".xml" or ".nlog" or ".ini";

    /// <summary>Whether a text has the name in quotes, behind a colon or with a star at its end.</summary>
    private static bool Names(string text, string category)
    {
        for (var at = text.IndexOf(category, StringComparison.OrdinalIgnoreCase); at >= 0;
            at = text.IndexOf(category, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + category.Length;
            end += end + 1 < text.Length && text[end] == '.' && text[end + 1] == '*' ? 2 : end < text.Length && text[end] == '*' ? 1 : 0;
            if (at > 0 && text[at - 1] is '"' or '\'' or ':' && end < text.Length && text[end] is '"' or '\'')
            {
                return true;
            }
        }

        return false;
    }

    private sealed record Code(ImmutableArray<string> Texts);
}
