using LogAnalyzers.Model;

namespace LogAnalyzers.CodeFixes.Speech;

/// <summary>What is known of a logger's records, or of all that a factory or host makes.</summary>
/// <param name="IsMute">Whether they may be written nowhere.</param>
/// <param name="Minimum">From this level on they are surely written; null where that is not known.</param>
/// <param name="Lowest">From this level on they may be written; null where that is not known.</param>
internal readonly record struct Voice(bool IsMute, LogLevel? Minimum, LogLevel? Lowest)
{
    /// <summary>Nothing shows that it is silent, or at which level it begins.</summary>
    public static readonly Voice Unknown;

    public static readonly Voice Mute = new(true, null, null);

    /// <summary>Whether nothing is known.</summary>
    public bool IsUnknown => !IsMute && Minimum is null;

    public static Voice From(LogLevel? level) => new(false, level, level);

    /// <summary>One of several that it may be: what can't be shown to speak does not.</summary>
    public Voice Or(Voice other)
        => new(
            IsMute || other.IsMute,
            Minimum is null ? other.Minimum : other.Minimum > Minimum ? other.Minimum : Minimum,
            Lowest is null ? other.Lowest : other.Lowest < Lowest ? other.Lowest : Lowest);

    /// <summary>One behind the other: a record has to get through both.</summary>
    public Voice And(Voice other)
        => Or(other) with { Lowest = Lowest is null ? other.Lowest : other.Lowest > Lowest ? other.Lowest : Lowest };
}
