using System.Text.Json;
using System.Text.RegularExpressions;

namespace LogAnalyzers.PackageTests.Support;

/// <summary>One run of the sample: what it printed, and what it logged as JSON.</summary>
internal sealed partial class ServiceRun
{
    /// <param name="folder">Where the built program is.</param>
    public ServiceRun(string folder)
    {
        // Records go to another stream than prints: a record in the middle of a partial line could not be told apart.
        var run = Cli.Dotnet(folder, [("Logging__Console__LogToStandardErrorThreshold", "Trace")], "OrderService.dll").Succeeds();
        Prints = [.. run.OutputLines, .. run.ErrorLines.Where(l => !l.StartsWith('{'))];
        Records = [.. run.ErrorLines.Where(l => l.StartsWith('{')).Select(l => JsonDocument.Parse(l).RootElement)];
        Help = Cli.Dotnet(folder, "OrderService.dll", "--help").Succeeds().Output;
    }

    public IReadOnlyList<string> Prints { get; }

    public IReadOnlyList<JsonElement> Records { get; }

    public string Help { get; }

    /// <summary>
    /// Everything that was said, in one spelling: a level prefix has moved into the level, an exception's text into the exception.
    /// Sorted, because prints overtook queued records.
    /// </summary>
    public IReadOnlyList<string> Said => [.. Prints.Select(WithoutLevel).Concat(Records.Select(Text)).Order(StringComparer.Ordinal)];

    /// <summary>The names of all properties of all records.</summary>
    public IReadOnlySet<string> Properties
        => Records.SelectMany(r => r.GetProperty("State").EnumerateObject()).Select(p => p.Name).ToHashSet(StringComparer.Ordinal);

    public string LevelOf(string message) => Records.First(r => r.GetProperty("Message").GetString() == message).GetProperty("LogLevel").GetString()!;

    private static string WithoutLevel(string print) => LevelPrefix().Replace(print, "");

    private static string Text(JsonElement record)
    {
        var message = record.GetProperty("Message").GetString()!;
        if (!record.TryGetProperty("Exception", out var exception))
        {
            return message;
        }

        var reason = exception.GetString()!.Split('\n')[0].Split(": ", 2)[^1].Trim();
        return message.Contains(reason, StringComparison.Ordinal) ? message : $"{message}: {reason}";
    }

    [GeneratedRegex("^(WARNING|ERROR): ")]
    private static partial Regex LevelPrefix();
}
