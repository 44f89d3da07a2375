namespace LogAnalyzers.CodeFixes.Output;

/// <summary>What running a piece of code does to the line that the console is in.</summary>
internal enum LineUse
{
    /// <summary>Nothing, as far as can be seen.</summary>
    None,

    /// <summary>Prints, and leaves the console at the start of a line.</summary>
    Ends,

    /// <summary>Prints, and leaves a line that somebody may go on with; or moves the cursor.</summary>
    LeavesOpen,
}
