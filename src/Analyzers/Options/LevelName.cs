using LogAnalyzers.Model;
using LogAnalyzers.Vocabulary;

namespace LogAnalyzers.Options;

/// <summary>Levels as options spell them: by the names of any framework.</summary>
internal static class LevelName
{
    /// <summary>False for what is no level, <c>none</c> included.</summary>
    public static bool TryParse(string text, out LogLevel level)
    {
        level = LevelWords.Named(text) ?? LogLevel.None;
        return level != LogLevel.None;
    }
}
