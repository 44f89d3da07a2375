using LogAnalyzers.Model;

namespace LogAnalyzers.CodeFixes.Output;

/// <summary>The colour that the console has at a print, as far as the code says it.</summary>
/// <param name="IsKnown">False where only run time knows it.</param>
/// <param name="Level">The level that the colour stands for; null for none.</param>
/// <param name="IsBack">Whether it is the colour of before, set again.</param>
internal readonly record struct ConsoleColour(bool IsKnown, LogLevel? Level, bool IsBack = false)
{
    public static readonly ConsoleColour None = new(true, null);

    public static readonly ConsoleColour Back = new(true, null, true);

    public static readonly ConsoleColour Unknown = new(false, null);
}
