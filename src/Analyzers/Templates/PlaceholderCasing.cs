using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using LogAnalyzers.Vocabulary;

namespace LogAnalyzers.Templates;

/// <summary>How placeholders are spelt: one of four conventions, the one of the project, or a pattern that a name must
/// match in full.</summary>
internal sealed class PlaceholderCasing
{
    /// <summary>A pattern from a user's option must not be able to hang a build.</summary>
    private static readonly TimeSpan MatchLimit = TimeSpan.FromMilliseconds(50);

    private readonly Func<string, bool> _accepts;
    private readonly Func<IReadOnlyList<string>, string> _join;

    private PlaceholderCasing(string name, bool isPattern, Func<string, bool> accepts, Func<IReadOnlyList<string>, string> join)
    {
        Name = name;
        IsPattern = isPattern;
        _accepts = accepts;
        _join = join;
    }

    public static PlaceholderCasing Pascal { get; } = new("PascalCase", false,
        n => !Letters.HasUpper(n[0]) && Letters.AreName(n), w => string.Concat(w.Select(Capitalise)));

    public static PlaceholderCasing Camel { get; } = new("camelCase", false,
        n => !Letters.HasLower(n[0]) && Letters.AreName(n), w => LowerFirst(w[0]) + string.Concat(w.Skip(1).Select(Capitalise)));

    public static PlaceholderCasing Snake { get; } = new("snake_case", false,
        n => !n.Any(Letters.HasLower) && Letters.AreName(n, "_"), w => string.Join("_", w.Select(Lower)));

    /// <summary>Dotted lower-case names as in the Elastic Common Schema: <c>order.id</c>.</summary>
    public static PlaceholderCasing Elastic { get; } = new("dotted lower case", false,
        n => !n.Any(Letters.HasLower) && Letters.AreName(n, "._"), w => string.Join(".", w.Select(Lower)));

    /// <summary>As the project spells its placeholders: not a convention of its own, but one that is found by counting.</summary>
    public static PlaceholderCasing OfProject { get; } = new("spelt like the project's others", false, Pascal._accepts, Pascal._join);

    /// <summary>Whether the project is to be asked.</summary>
    public bool IsOfProject => this == OfProject;

    /// <summary>For a message: what the names should look like.</summary>
    public string Name { get; }

    /// <summary>Whether names are only checked: no name can be made to match an arbitrary pattern.</summary>
    public bool IsPattern { get; }

    /// <summary>Keys of the user's own that new names keep clear of, besides the framework's; without regard to case.</summary>
    public ImmutableHashSet<string> Avoided { get; private init; } = ImmutableHashSet<string>.Empty;

    /// <summary>What the project calls expressions already; null where that does not matter.</summary>
    public NamesInUse? InUse { get; private init; }

    /// <summary>The same convention, keeping clear of some keys, and keeping the names that the project has.</summary>
    public PlaceholderCasing Within(ImmutableHashSet<string> keys, NamesInUse? inUse)
        => new(Name, IsPattern, _accepts, _join) { Avoided = keys, InUse = inUse };

    private bool IsPascal => !IsPattern && _join == Pascal._join;

    public static bool TryParse(string text, [NotNullWhen(true)] out PlaceholderCasing? casing)
    {
        casing = text.ToLowerInvariant() switch
        {
            "project" => OfProject,
            "pascal" => Pascal,
            "camel" => Camel,
            "snake" => Snake,
            "elastic" => Elastic,
            _ => null,
        };
        if (casing is null && text.Length > 0 && text.IndexOfAny(['^', '$', '[', '(', '\\', '+', '*', '.']) >= 0)
        {
            try
            {
                var regex = new Regex("^(?:" + text + ")$", RegexOptions.CultureInvariant, MatchLimit);
                casing = new PlaceholderCasing("matched by '" + text + "'", true, new Pattern(regex).Accepts, Pascal._join);
            }
            catch (ArgumentException)
            {
                // A pattern that does not parse counts as unset.
            }
        }

        return casing is not null;
    }

    public bool Accepts(string name) => name.Length == 0 || _accepts(name);

    /// <summary>
    /// The words of a name in this convention, such as <c>orderId</c> to <c>OrderId</c>; null where no legal name is left or
    /// the convention is a pattern that even PascalCase does not match.
    /// </summary>
    public string? Apply(string name)
    {
        var words = NameWords.In(name);
        if (words.Count == 0)
        {
            return null;
        }

        // A name that is right already keeps its inner capitals ("IPAddress").
        var written = IsPascal && _accepts(name) ? name : _join(words);
        while (written.Length > 0 && !Letters.IsLetterAt(written, 0))
        {
            written = written.Substring(1);
        }

        written = Letters.Composed(IsPascal && written.Length > 0 ? Capitalise(written) : written);
        return written.Length > 0 && Accepts(written) ? written : null;
    }

    private static string Capitalise(string word) => char.ToUpperInvariant(word[0]) + word.Substring(1);

    private static string Lower(string word) => word.ToLowerInvariant();

    /// <summary><c>Id</c> to <c>id</c>, but <c>URL</c> to <c>url</c>.</summary>
    private static string LowerFirst(string word)
        => !word.Any(char.IsLower) ? word.ToLowerInvariant() : char.ToLowerInvariant(word[0]) + word.Substring(1);

    /// <summary>A user's pattern; one that takes too long once is not asked again, or a thousand names would take a thousand times as long.</summary>
    private sealed class Pattern(Regex regex)
    {
        private volatile bool _isGivenUp;

        public bool Accepts(string name)
        {
            try
            {
                return _isGivenUp || regex.IsMatch(name);
            }
            catch (RegexMatchTimeoutException)
            {
                return _isGivenUp = true; // Undecided: silence beats a false alarm.
            }
        }
    }
}
