using System.Text.Json;

namespace LogAnalyzers.PackageTests.Catalogue;

/// <summary>Holds JSON to a JSON schema, as far as ours go; a word of theirs that is not known here is an error.</summary>
internal static class JsonSchema
{
    /// <summary>What is wrong, each with its place; empty if nothing is.</summary>
    public static IReadOnlyList<string> Check(JsonElement value, JsonElement schema) => [.. Check(value, schema, schema, "$")];

    private static IEnumerable<string> Check(JsonElement value, JsonElement schema, JsonElement root, string at)
        => schema.EnumerateObject().SelectMany(k => Check(value, k, schema, root, at));

    private static IEnumerable<string> Check(JsonElement value, JsonProperty keyword, JsonElement schema, JsonElement root, string at)
        => keyword.Name switch
        {
            "$schema" or "$defs" or "title" or "description" => [],
            "$ref" => Check(value, root.GetProperty("$defs").GetProperty(keyword.Value.GetString()!["#/$defs/".Length..]), root, at),
            "type" => Unless(IsOfType(value, keyword.Value.GetString()!), $"{at} is no {keyword.Value}"),
            "const" => Unless(JsonElement.DeepEquals(value, keyword.Value), $"{at} is not {keyword.Value}"),
            "enum" => Unless(keyword.Value.EnumerateArray().Any(v => JsonElement.DeepEquals(v, value)), $"{at} is {value}"),
            "minimum" => Unless(value.GetDouble() >= keyword.Value.GetDouble(), $"{at} is {value}"),
            "minItems" => Unless(value.GetArrayLength() >= keyword.Value.GetInt32(), $"{at} is too short"),
            "required" => keyword.Value.EnumerateArray().Where(n => !value.TryGetProperty(n.GetString()!, out _)).Select(n => $"{at} has no {n}"),
            "properties" => keyword.Value.EnumerateObject()
                .SelectMany(p => value.TryGetProperty(p.Name, out var v) ? Check(v, p.Value, root, $"{at}.{p.Name}") : []),
            "additionalProperties" when keyword.Value.ValueKind == JsonValueKind.False => value.EnumerateObject()
                .Where(p => !schema.GetProperty("properties").TryGetProperty(p.Name, out _)).Select(p => $"{at}.{p.Name} is unknown"),
            "items" => value.EnumerateArray().SelectMany((v, i) => Check(v, keyword.Value, root, $"{at}[{i}]")),
            _ => throw new NotSupportedException(keyword.Name),
        };

    private static bool IsOfType(JsonElement value, string type) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        _ => throw new NotSupportedException(type),
    };

    private static IEnumerable<string> Unless(bool isFine, string problem) => isFine ? [] : [problem];
}
