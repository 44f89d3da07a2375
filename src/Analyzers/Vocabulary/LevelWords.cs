using LogAnalyzers.Model;

namespace LogAnalyzers.Vocabulary;

/// <summary>
/// Words for levels. Names are what one of the four frameworks calls a level; other words are what people write for one in a configuration file:
/// short forms, levels of syslog, java.util.logging and log4j, and words for all and nothing.
/// </summary>
internal static class LevelWords
{
    private static readonly Dictionary<string, LogLevel> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["trace"] = LogLevel.Trace,
        ["verbose"] = LogLevel.Trace,
        ["debug"] = LogLevel.Debug,
        ["information"] = LogLevel.Information,
        ["info"] = LogLevel.Information,
        ["warning"] = LogLevel.Warning,
        ["warn"] = LogLevel.Warning,
        ["error"] = LogLevel.Error,
        ["critical"] = LogLevel.Critical,
        ["fatal"] = LogLevel.Critical,
        ["none"] = LogLevel.None,
    };

    private static readonly Dictionary<string, LogLevel> Others = new(StringComparer.OrdinalIgnoreCase)
    {
        ["all"] = LogLevel.Trace,
        ["finest"] = LogLevel.Trace,
        ["dbg"] = LogLevel.Debug,
        ["inf"] = LogLevel.Information,
        ["informational"] = LogLevel.Information,
        ["notice"] = LogLevel.Information,
        ["wrn"] = LogLevel.Warning,
        ["warnings"] = LogLevel.Warning,
        ["err"] = LogLevel.Error,
        ["errors"] = LogLevel.Error,
        ["severe"] = LogLevel.Error,
        ["crit"] = LogLevel.Critical,
        ["alert"] = LogLevel.Critical,
        ["emergency"] = LogLevel.Critical,
        ["off"] = LogLevel.None,
        ["disabled"] = LogLevel.None,
    };

    /// <summary>The level that a framework calls so; <see cref="LogLevel.None"/> for <c>none</c>, null for another word.</summary>
    public static LogLevel? Named(string word) => Names.TryGetValue(word, out var level) ? level : null;

    /// <summary>The level that somebody means who writes that: by a name, another word, a type before it, or a slip of the pen.</summary>
    public static LogLevel? Meant(string word)
    {
        var text = word.Substring(word.LastIndexOf('.') + 1).Trim();
        return Named(text) ?? (Others.TryGetValue(text, out var other) ? other
            : Spelling.Nearest(text, Names.Keys) is { } near ? Names[near]
            : null);
    }
}
