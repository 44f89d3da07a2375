using System.Text.Json;

namespace LogAnalyzers.PackageTests.Support;

/// <summary>One diagnostic of a build's log.</summary>
internal sealed record SarifResult(string RuleId, string Level, string File, int Line, string Message);

/// <summary>Reads the compiler's SARIF 2.1 log.</summary>
internal static class Sarif
{
    public static IReadOnlyList<SarifResult> Read(string path)
    {
        Assert.True(File.Exists(path), $"the build wrote no {path}");
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        Assert.Equal("2.1.0", document.RootElement.GetProperty("version").GetString());
        var results = document.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Where(r => !IsSuppressed(r))
            .Select(ReadResult).ToArray();
        Assert.DoesNotContain(results, r => r.RuleId is "AD0001" or "CS8032" or "CS9057");
        return results;
    }

    private static bool IsSuppressed(JsonElement result) => result.TryGetProperty("suppressions", out var list) && list.GetArrayLength() > 0;

    private static SarifResult ReadResult(JsonElement result)
    {
        var (file, line) = ("", 0);
        if (result.TryGetProperty("locations", out var locations) && locations.GetArrayLength() > 0)
        {
            var place = locations[0].GetProperty("physicalLocation");
            file = Path.GetFileName(place.GetProperty("artifactLocation").GetProperty("uri").GetString()!);
            line = place.GetProperty("region").GetProperty("startLine").GetInt32();
        }

        return new SarifResult(result.GetProperty("ruleId").GetString()!, result.GetProperty("level").GetString()!, file, line,
            result.GetProperty("message").GetProperty("text").GetString()!);
    }
}
