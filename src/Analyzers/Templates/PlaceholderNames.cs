using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Templates;

/// <summary>
/// The one naming engine: gives every new hole a legal name, unique without regard to case among all holes of the template.
/// </summary>
internal static class PlaceholderNames
{
    /// <summary>Names for values that have none of their own.</summary>
    private const string Fallback = "Value";

    /// <summary>
    /// A name for each expression, in order. Colliding names are first widened on both sides by the word before them
    /// (<c>order.Id</c>, <c>user.Id</c> to OrderId, UserId), then numbered from 2.
    /// </summary>
    /// <param name="taken">Names of holes that stay as they are.</param>
    /// <param name="reserved">Keys that the framework or its sinks use themselves.</param>
    /// <param name="grammar">The grammar that must take the names; null where every one does.</param>
    public static ImmutableArray<string> For(
        IReadOnlyList<ExpressionSyntax> expressions,
        IEnumerable<string> taken,
        PlaceholderCasing casing,
        ImmutableHashSet<string> reserved,
        TemplateGrammar? grammar = null)
        => For([.. expressions.Select(HoleValue.Of)], taken, casing, reserved, grammar);

    /// <inheritdoc cref="For(IReadOnlyList{ExpressionSyntax}, IEnumerable{string}, PlaceholderCasing, ImmutableHashSet{string}, TemplateGrammar)"/>
    public static ImmutableArray<string> For(
        IReadOnlyList<HoleValue> values,
        IEnumerable<string> taken,
        PlaceholderCasing casing,
        ImmutableHashSet<string> reserved,
        TemplateGrammar? grammar = null)
    {
        reserved = casing.Avoided.IsEmpty ? reserved : reserved.WithComparer(StringComparer.OrdinalIgnoreCase).Union(casing.Avoided);
        var used = new HashSet<string>(taken, StringComparer.OrdinalIgnoreCase);
        var candidates = values.Select(v => Candidates(v, casing.InUse)).ToArray();
        var widths = new int[values.Count];
        var names = new string[values.Count];
        for (var i = 0; i < values.Count; i++)
        {
            names[i] = Write(candidates[i], 0, casing, grammar);
        }

        while (Widen(candidates, widths, names, used, casing, reserved, grammar))
        {
        }

        var next = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < names.Length; i++)
        {
            var name = reserved.Contains(names[i]) ? Write(ImmutableArray.Create(names[i] + "_" + Fallback), 0, casing, grammar) : names[i];
            var unique = name;
            for (var n = next.TryGetValue(name, out var from) ? from : 2; !used.Add(unique); n++)
            {
                unique = name + n.ToString(System.Globalization.CultureInfo.InvariantCulture);
                next[name] = n;
            }

            names[i] = unique;
        }

        return names.ToImmutableArray();
    }

    /// <summary>What the project calls the value already comes first.</summary>
    private static ImmutableArray<string> Candidates(HoleValue value, NamesInUse? inUse)
    {
        var names = HoleName.Candidates(value);
        return value is { IsGiven: false, Expression: { } expression } && inUse?.Find(expression) is { } known ? names.Insert(0, known) : names;
    }

    /// <summary>One step of widening; false when nothing changed.</summary>
    private static bool Widen(
        IReadOnlyList<ImmutableArray<string>> candidates, int[] widths, string[] names, HashSet<string> used, PlaceholderCasing casing,
        ImmutableHashSet<string> reserved, TemplateGrammar? grammar)
    {
        var changed = false;
        var groups = Enumerable.Range(0, names.Length).GroupBy(i => names[i], StringComparer.OrdinalIgnoreCase).ToArray();
        foreach (var group in groups)
        {
            var members = group.ToArray();
            var same = members.All(i => candidates[i].SequenceEqual(candidates[members[0]]));
            if ((members.Length == 1 || same) && !used.Contains(group.Key) && !reserved.Contains(group.Key))
            {
                continue;
            }

            foreach (var i in members)
            {
                if (widths[i] + 1 < candidates[i].Length)
                {
                    names[i] = Write(candidates[i], ++widths[i], casing, grammar);
                    changed = true;
                }
            }
        }

        return changed;
    }

    private static string Write(ImmutableArray<string> candidates, int width, PlaceholderCasing casing, TemplateGrammar? grammar)
    {
        var name = width < candidates.Length ? candidates[width] : "";
        return Legal(casing.Apply(name) ?? PlaceholderCasing.Pascal.Apply(name), grammar) ?? casing.Apply(Fallback) ?? Fallback;
    }

    /// <summary>
    /// The name as the grammar takes it: Latin, Greek and Cyrillic letters lose an accent that it knows no letter with. Null where more would be
    /// lost, such as the vowels of Thai and Hindi, which are marks.
    /// </summary>
    private static string? Legal(string? name, TemplateGrammar? grammar)
    {
        if (name is null || grammar is null || name.All(c => c < 128) || grammar.TakesName(name))
        {
            return name;
        }

        var bare = string.Concat(name.Where(c => c is < '\u0300' or > '\u036f'));
        return grammar.TakesName(bare) ? bare : null;
    }
}
