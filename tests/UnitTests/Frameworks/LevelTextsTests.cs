using LogAnalyzers.Frameworks.Settings;
using LogAnalyzers.UnitTests.Configuration;
using LogAnalyzers.UnitTests.Verification;
using Microsoft.Extensions.Logging;
using Serilog.Events;

namespace LogAnalyzers.UnitTests.Frameworks;

/// <summary>Levels in files as the frameworks themselves read them, on texts that nobody wrote.</summary>
public sealed class LevelTextsTests
{
    private static readonly string[] Words =
    [
        "Trace", "Debug", "Information", "Warning", "Error", "Critical", "None", "Verbose", "Fatal",
        "Info", "Warn", "Off", "All", "warning", "DEBUG", "0", "1",
        "6", "7", "-1", "+1", "00", "2147483647",
        "2147483648", "99999999999999999999", "1.0", "0x1", "", " ", "\t", "\u00A0", "\0", ",", "٣", "é", "İnfo",
    ];

    [Fact]
    public void Levels_of_the_platform_are_read_as_it_does()
        => Fuzz.Run(
            3_000, Next, t => Assert.Equal(Enum.TryParse<LogLevel>(t, ignoreCase: true, out var level) ? (int)level : null, MelLevels.Read(t)));

    [Fact]
    public void Levels_of_Serilog_are_read_as_it_does()
        => Fuzz.Run(
            3_000, Next,
            t => Assert.Equal(Enum.TryParse<LogEventLevel>(t, ignoreCase: true, out var level) ? (int)level : null, SerilogLevels.Read(t)));

    /// <summary>What is taken for a level that is none, and what is told of that is one.</summary>
    [Fact]
    public void Levels_of_NLog_are_read_as_it_does()
        => Fuzz.Run(
            3_000, Next,
            t => Assert.True(
                t.Contains(',', StringComparison.Ordinal) || t.Trim().Length == 0
                    || NLogRules.IsWrong(t) != IsLevel(t) || !SettingNodes.IsText(t.Trim()), t));

    private static bool IsLevel(string text)
    {
        try
        {
            return NLog.LogLevel.FromString(text.Trim()) is not null;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static string Next(Random random)
    {
        var text = string.Concat(
            Enumerable.Range(0, random.Next(1, 3)).Select(_ => Words[random.Next(Words.Length)] + Words[random.Next(Words.Length)]));
        return random.Next(3) == 0 ? RandomTexts.Mutate(random, text, "aE ,0-+\t\0é")
            : random.Next(3) == 0 ? Words[random.Next(Words.Length)] : text;
    }
}
