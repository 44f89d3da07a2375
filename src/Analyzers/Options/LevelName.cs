using LogAnalyzers.Model;

namespace LogAnalyzers.Options;

/// <summary>Levels as options spell them: by the names of any framework.</summary>
internal static class LevelName
{
    /// <summary>False for what is no level, <c>none</c> included.</summary>
    public static bool TryParse(string text, out LogLevel level)
    {
        level = text.ToLowerInvariant() switch
        {
            "trace" or "verbose" => LogLevel.Trace,
            "debug" => LogLevel.Debug,
            "information" or "info" => LogLevel.Information,
            "warning" or "warn" => LogLevel.Warning,
            "error" => LogLevel.Error,
            "critical" or "fatal" => LogLevel.Critical,
            _ => LogLevel.None,
        };
        return level != LogLevel.None;
    }
}
