namespace LogAnalyzers.CodeFixes.Output;

/// <summary>
/// How the console's lines may be at a place, all ways together that lead there; of a piece of code, how it may leave them. Without any of these
/// both are at the start of a line.
/// </summary>
[Flags]
internal enum LineStates
{
    /// <summary>At the start of a line.</summary>
    None = 0,

    /// <summary>The output's line as it was when the code began.</summary>
    KeptOut = 1,

    /// <summary>The error stream's line as it was when the code began.</summary>
    KeptError = 2,

    /// <summary>Both as they were: the code may do nothing to them.</summary>
    Kept = KeptOut | KeptError,

    /// <summary>A piece of a line is written that somebody may go on with.</summary>
    OpenOut = 4,

    /// <summary>The same on the error stream.</summary>
    OpenError = 8,

    /// <summary>In the middle of a line of either.</summary>
    Open = OpenOut | OpenError,

    /// <summary>The code itself has moved the cursor.</summary>
    Drawn = 16,

    /// <summary>Nothing has been written since a place that is asked for.</summary>
    Marked = 32,
}

/// <summary>What one call does to the console's lines.</summary>
/// <param name="Effect">How it may leave them.</param>
/// <param name="IsIterator">Whether it is done turn by turn, as a loop asks for elements.</param>
internal readonly record struct LineEvent(LineStates Effect, bool IsIterator = false);

/// <summary>Puts effects one behind another.</summary>
internal static class LineStatesExtensions
{
    public static LineStates Then(this LineStates before, LineStates effect)
    {
        var after = effect & ~LineStates.Kept;
        after |= (effect & LineStates.KeptOut) != 0 ? before & (LineStates.KeptOut | LineStates.OpenOut | LineStates.Drawn) : 0;
        after |= (effect & LineStates.KeptError) != 0 ? before & (LineStates.KeptError | LineStates.OpenError) : 0;
        return (effect & LineStates.Kept) == LineStates.Kept ? after | (before & LineStates.Marked) : after;
    }

    public static bool Has(this LineStates states, LineStates any) => (states & any) != 0;
}
