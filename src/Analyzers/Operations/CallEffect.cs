namespace LogAnalyzers.Operations;

/// <summary>What a call does besides giving a value, as far as its method tells; its arguments are judged on their own.</summary>
internal enum CallEffect
{
    /// <summary>Nothing, and it gives the same whenever it is given the same: it may be repeated, left out and moved.</summary>
    Calculation,

    /// <summary>Nothing that anybody could notice, but what it gives may change: it may be left out, or made where it was not.</summary>
    Reading,

    /// <summary>Not known, so that it must be called as often and when it was.</summary>
    Unknown,
}
