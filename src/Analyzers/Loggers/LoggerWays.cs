using LogAnalyzers.Options;

namespace LogAnalyzers.Loggers;

/// <summary>The ways in which fixes may come by a logger, and the option that restricts them.</summary>
[Flags]
internal enum LoggerWays
{
    None = 0,

    /// <summary>One that is in reach, or that a host, factory or provider in reach makes.</summary>
    Scope = 1,

    /// <summary>One that a container gives to a constructor or property.</summary>
    Injected = 2,

    /// <summary>A static one: the framework's own way, or the project's log factory.</summary>
    Static = 4,
}

/// <inheritdoc cref="LoggerWays"/>
internal static class AllowedLoggerWays
{
    /// <summary>What is in reach adds nothing to a type, so that no list leaves it out.</summary>
    public static readonly Option<LoggerWays> Option = new(
        "log_analyzers.wiring", "scope, injected, static",
        "How a fix may come by a logger, any of `scope` (one that is in reach, or that a host, factory or provider in reach makes; always allowed), "
            + "`injected` (by a constructor or property of a type that a container builds) and `static` (a static field).",
        TryParse);

    private static bool TryParse(string text, out LoggerWays ways)
    {
        ways = LoggerWays.None;
        foreach (var word in text.Split([',', ';', ' ', '\t'], StringSplitOptions.RemoveEmptyEntries))
        {
            var way = word.ToLowerInvariant() switch
            {
                "scope" => LoggerWays.Scope,
                "injected" => LoggerWays.Injected,
                "static" => LoggerWays.Static,
                _ => LoggerWays.None,
            };
            if (way == LoggerWays.None)
            {
                ways = LoggerWays.None;
                return false;
            }

            ways |= way;
        }

        ways = ways == LoggerWays.None ? ways : ways | LoggerWays.Scope;
        return ways != LoggerWays.None;
    }
}
