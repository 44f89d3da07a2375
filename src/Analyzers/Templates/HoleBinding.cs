using System.Collections.Immutable;

namespace LogAnalyzers.Templates;

/// <summary>How values find their holes.</summary>
internal enum HoleCounting
{
    /// <summary>By place: a name that stands twice takes two values.</summary>
    Ordinal,

    /// <summary>By place; where all holes are numbers, by number. Numbers before the first name must be those of values in any case.</summary>
    OrdinalOrPositional,

    /// <summary>As <see cref="OrdinalOrPositional"/>, and a hole beyond the values shows what its name was given before.</summary>
    Named,

    /// <summary>By number.</summary>
    Positional,
}

/// <summary>Which value each hole of a template shows.</summary>
/// <param name="ValueOfHole">The index of the value by hole; -1 for a hole that has none.</param>
/// <param name="Given">How many values there are.</param>
internal sealed record HoleBinding(ImmutableArray<int> ValueOfHole, int Given)
{
    /// <summary>Whether every hole has a value and every value a hole.</summary>
    public bool IsComplete => FirstMissing < 0 && FirstUnused < 0;

    /// <summary>The first hole without a value; -1 where there is none.</summary>
    public int FirstMissing => ValueOfHole.IndexOf(-1);

    /// <summary>The first value without a hole; -1 where there is none.</summary>
    public int FirstUnused { get; private init; } = -1;

    /// <summary>Whether the holes take the values one by one in order, so that a hole's name can change freely.</summary>
    public bool IsInOrder => ValueOfHole.Length == Given && !ValueOfHole.Where((v, i) => v != i).Any();

    public static HoleBinding Of(MessageTemplate template, int given, HoleCounting counting)
    {
        var holes = template.Holes;
        var byNumber = IsByNumber(holes, counting);
        var leading = counting == HoleCounting.OrdinalOrPositional ? Leading(holes) : 0;
        var values = new int[holes.Length];
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < holes.Length; i++)
        {
            values[i] = byNumber ? (holes[i].Position < given ? holes[i].Position : -1)
                : i < leading && holes[i].Position >= given ? -1
                : i < given ? i
                : counting == HoleCounting.Named && names.TryGetValue(holes[i].PropertyName, out var known) ? known
                : -1;
            if (i < given)
            {
                names[holes[i].PropertyName] = i;
            }
        }

        var used = new HashSet<int>(values);
        return new(values.ToImmutableArray(), given) { FirstUnused = Enumerable.Range(0, given).Where(v => !used.Contains(v))
            .DefaultIfEmpty(-1).First() };
    }

    private static bool IsByNumber(ImmutableArray<Hole> holes, HoleCounting counting) => counting switch
    {
        HoleCounting.Positional => true,
        HoleCounting.Named => holes.Length > 0 && holes.All(h => h.IsPositional),
        HoleCounting.OrdinalOrPositional => holes.Length > 0 && holes.All(IsNumber),
        _ => false,
    };

    /// <summary>How many values the holes take at most.</summary>
    public static int Wanted(MessageTemplate template, HoleCounting counting)
    {
        var holes = template.Holes;
        return IsByNumber(holes, counting) ? Wanted(holes)
            : counting == HoleCounting.OrdinalOrPositional ? Math.Max(holes.Length, Wanted(holes.Take(Leading(holes))))
            : holes.Length;
    }

    private static int Wanted(IEnumerable<Hole> numbers)
        => numbers.Select(h => h.Position).DefaultIfEmpty(-1).Max() is var last and < int.MaxValue ? last + 1 : int.MaxValue;

    /// <summary>How many holes are numbers before the first that has a name.</summary>
    private static int Leading(ImmutableArray<Hole> holes) => holes.TakeWhile(IsNumber).Count();

    /// <summary>Blanks before it make a name of a number, and what is no blank behind it.</summary>
    public static bool IsNumber(Hole hole) => hole.IsPositional && hole.PropertyName.TrimEnd(' ').All(c => c is >= '0' and <= '9');
}
