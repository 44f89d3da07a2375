using LogAnalyzers.Model;

namespace LogAnalyzers.Frameworks;

/// <summary>Between which levels the one lies from which on records are written, where an argument or a setting decides.</summary>
/// <param name="Highest">From this level on they are written whatever it decides.</param>
/// <param name="Lowest">Below this level none is written.</param>
internal readonly record struct LevelRange(LogLevel Highest, LogLevel Lowest)
{
    /// <summary>Nobody can tell: no record is sure to be written, any may be.</summary>
    public static readonly LevelRange Any = new(LogLevel.None, LogLevel.Trace);

    /// <summary>Of what it may be; what is not known says nothing. Null where nothing is known.</summary>
    public static LevelRange? Of(IEnumerable<LogLevel?> levels)
    {
        var known = levels.Where(l => l is not null).Select(l => l!.Value).ToArray();
        return known.Length == 0 ? null : new LevelRange(known.Max(), known.Min());
    }

    /// <summary>Another level may hold as well.</summary>
    public LevelRange Or(LogLevel other) => new(other > Highest ? other : Highest, other < Lowest ? other : Lowest);
}
