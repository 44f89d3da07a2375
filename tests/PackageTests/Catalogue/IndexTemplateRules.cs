using System.Text.Json;

namespace LogAnalyzers.PackageTests.Catalogue;

/// <summary>
/// What Elasticsearch asks of a composable index template, and which documents its mapping takes: by the request's specification, and by what
/// MappingParser, ObjectMapper, DotExpandingXContentParser, DataStreamTimestampFieldMapper and the mappers of the types do.
/// </summary>
internal static class IndexTemplateRules
{
    private const int MaxDepth = 20;
    private const int FieldsByDefault = 1000;

    private static readonly string[] Numbers = ["long", "unsigned_long", "double"];

    /// <summary>Parameters of each type that we use; another one fails the request.</summary>
    private static readonly Dictionary<string, string[]> Parameters = new()
    {
        ["boolean"] = [],
        ["date"] = ["format", "ignore_malformed"],
        ["double"] = ["ignore_malformed"],
        ["flat_object"] = [],
        ["flattened"] = ["ignore_above"],
        ["keyword"] = ["ignore_above"],
        ["long"] = ["ignore_malformed"],
        ["object"] = ["enabled", "properties"],
        ["text"] = [],
        ["unsigned_long"] = ["ignore_malformed"],
    };

    /// <summary>What is wrong with the template; empty if it would be accepted.</summary>
    public static IReadOnlyList<string> Check(JsonElement template)
    {
        var problems = new List<string>();
        Keys(template, "", ["index_patterns", "priority", "data_stream", "composed_of", "template", "_meta"], problems);
        Require(template.GetProperty("index_patterns").EnumerateArray().Any(), "no index pattern", problems);
        var inner = template.GetProperty("template");
        Keys(inner, "template", ["settings", "mappings"], problems);
        var mappings = inner.GetProperty("mappings");
        Keys(mappings, "mappings", ["date_detection", "numeric_detection", "dynamic_templates", "properties"], problems);
        var count = Properties(mappings.GetProperty("properties"), "", 1, problems);
        var limit = inner.TryGetProperty("settings", out var settings)
            ? settings.GetProperty("index.mapping.total_fields.limit").GetInt32() : FieldsByDefault;
        Require(count <= limit, $"{count} fields are more than {limit}", problems);
        if (template.TryGetProperty("data_stream", out _))
        {
            var time = mappings.GetProperty("properties").GetProperty("@timestamp");
            Require(time.GetProperty("type").GetString() == "date", "@timestamp is no date", problems);
            Keys(time, "@timestamp", ["type", "format"], problems);
        }

        return problems;
    }

    /// <summary>Why a document would be rejected; null if it is not.</summary>
    public static string? Rejects(JsonElement template, JsonElement document)
        => RejectsObject(template.GetProperty("template").GetProperty("mappings"), document, "");

    private static int Properties(JsonElement properties, string path, int depth, List<string> problems)
    {
        Require(depth <= MaxDepth, $"{path} is too deep", problems);
        Require(
            properties.EnumerateObject().Select(p => p.Name).Distinct(StringComparer.Ordinal).Count() == properties.EnumerateObject().Count(),
            $"a field of '{path}' is there twice", problems);
        var count = 0;
        foreach (var (name, mapping) in properties.EnumerateObject().Select(p => (p.Name, p.Value)))
        {
            var at = $"{path}.{name}";
            count++;
            Require(!string.IsNullOrWhiteSpace(name), $"{at} has no name", problems);
            Require(!name.Contains('.', StringComparison.Ordinal), $"{at} has a dot", problems);
            var type = mapping.TryGetProperty("type", out var t) ? t.GetString()! : mapping.TryGetProperty("properties", out _) ? "object" : "";
            if (!Parameters.TryGetValue(type, out var parameters))
            {
                problems.Add($"{at} is of type '{type}'");
                continue;
            }

            Keys(mapping, at, ["type", .. parameters], problems);
            if (mapping.TryGetProperty("properties", out var below))
            {
                count += Properties(below, at, depth + 1, problems);
            }
        }

        return count;
    }

    private static string? RejectsObject(JsonElement mapping, JsonElement value, string path)
    {
        foreach (var (name, field) in value.EnumerateObject().Select(p => (p.Name, p.Value)))
        {
            var at = path.Length == 0 ? name : $"{path}.{name}";
            if (name.Length == 0 || name.Split('.').Any(string.IsNullOrWhiteSpace))
            {
                return $"{at} is no name";
            }

            var (found, inside) = Find(mapping, name);
            if (found is { } known && RejectsField(known, inside, field, at) is { } reason)
            {
                return reason;
            }
        }

        return null;
    }

    /// <summary>The mapping of a name, dots expanded; what is left of the name lies in a field that takes objects, or does not.</summary>
    private static (JsonElement? Mapping, string Inside) Find(JsonElement mapping, string name)
    {
        var parts = name.Split('.');
        for (var i = 0; i < parts.Length; i++)
        {
            if (!mapping.TryGetProperty("properties", out var properties))
            {
                return (mapping, string.Join('.', parts[i..]));
            }

            if (!properties.TryGetProperty(parts[i], out mapping))
            {
                return (null, "");
            }
        }

        return (mapping, "");
    }

    private static string? RejectsField(JsonElement mapping, string inside, JsonElement value, string at)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            return value.EnumerateArray().Select(v => RejectsField(mapping, inside, v, at)).FirstOrDefault(r => r is not null);
        }

        var type = mapping.TryGetProperty("type", out var t) ? t.GetString()! : "object";
        var isObject = value.ValueKind == JsonValueKind.Object || inside.Length > 0;
        if (value.ValueKind == JsonValueKind.Null || mapping.TryGetProperty("enabled", out _))
        {
            return null;
        }

        if (type is "object" or "flattened" or "flat_object" != isObject)
        {
            return $"{at} is {type}, not {value}";
        }

        if (type == "object")
        {
            return RejectsObject(mapping, value, at);
        }

        var mayBeMalformed = type is "keyword" or "text" || isObject || mapping.TryGetProperty("ignore_malformed", out _);
        var isRight = type switch
        {
            "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False || value.ToString() is "true" or "false" or "",
            "date" => value.ValueKind == JsonValueKind.String && DateTimeOffset.TryParse(value.GetString(), out _),
            _ => Numbers.Contains(type) && value.ValueKind == JsonValueKind.Number,
        };
        return mayBeMalformed || isRight ? null : $"{at} is {type}, not {value}";
    }

    private static void Keys(JsonElement value, string at, string[] allowed, List<string> problems)
        => problems.AddRange(value.EnumerateObject().Where(p => !allowed.Contains(p.Name)).Select(p => $"{at} has {p.Name}"));

    private static void Require(bool isFine, string problem, List<string> problems)
    {
        if (!isFine)
        {
            problems.Add(problem);
        }
    }
}
