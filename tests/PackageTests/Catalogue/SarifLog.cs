using System.Text.Json;
using System.Text.Json.Nodes;

namespace LogAnalyzers.PackageTests.Catalogue;

/// <summary>One result of LOG9001, as the compiler writes it.</summary>
internal sealed record LoggedEvent(string? Template, string? Level = null, string? Category = null)
{
    public string Form { get; init; } = "record";

    public string Framework { get; init; } = "Serilog";

    public string? Id { get; init; }

    public string? Name { get; init; }

    public bool HasException { get; init; }

    /// <summary>Name, kind and type; both may be missing.</summary>
    public (string Name, string? Kind, string? Type)[] Properties { get; init; } = [];

    /// <summary>From the root, or an address of its own.</summary>
    public string File { get; init; } = "src/A.cs";

    public int Line { get; init; } = 1;

    public string? Member { get; init; } = "Shop.A.M";

    public string RuleId { get; init; } = "LOG9001";

    public bool IsSuppressed { get; init; }

    public JsonObject ToJson(string root)
    {
        var values = new SortedDictionary<string, string?>(StringComparer.Ordinal)
        {
            ["logEvent"] = "1",
            ["form"] = Form,
            ["framework"] = Framework,
            ["template"] = Template,
            ["level"] = Level,
            ["category"] = Category,
            ["eventId"] = Id,
            ["eventName"] = Name,
            ["exception"] = HasException ? "true" : "false",
            ["member"] = Member,
        };
        foreach (var (name, kind, type) in Properties)
        {
            values[$"property.{name}.kind"] = kind;
            values[$"property.{name}.type"] = type ?? (kind is null ? "" : null);
        }

        var result = new JsonObject
        {
            ["ruleId"] = RuleId, ["ruleIndex"] = 7, ["level"] = "note", ["message"] = new JsonObject { ["text"] = "said" },
        };
        if (IsSuppressed)
        {
            result["suppressions"] = new JsonArray(new JsonObject { ["kind"] = "inSource" });
        }

        var uri = File.Contains("://", StringComparison.Ordinal) ? File : new Uri(Path.Combine(root, File)).AbsoluteUri;
        result["locations"] = new JsonArray(new JsonObject
        {
            ["physicalLocation"] = new JsonObject
            {
                ["artifactLocation"] = new JsonObject { ["uri"] = uri },
                ["region"] = new JsonObject { ["startLine"] = Line, ["startColumn"] = 9, ["endLine"] = Line, ["endColumn"] = 40 },
            },
        });
        result["properties"] = new JsonObject
        {
            ["warningLevel"] = 1,
            ["customProperties"] = new JsonObject(values.Where(v => v.Value is not null).Select(v => KeyValuePair.Create(v.Key, (JsonNode?)v.Value))),
        };
        return result;
    }
}

/// <summary>Logs by hand, in the form of the C# compiler.</summary>
internal static class SarifLog
{
    public const string Name = "LogAnalyzers.catalogue.sarif";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static void Write(string path, string root, IEnumerable<LoggedEvent> events)
    {
        var log = new JsonObject
        {
            ["$schema"] = "http://json.schemastore.org/sarif-2.1.0",
            ["version"] = "2.1.0",
            ["runs"] = new JsonArray(new JsonObject
            {
                ["results"] = new JsonArray([.. events.Select(e => e.ToJson(root))]),
                ["tool"] = new JsonObject { ["driver"] = new JsonObject { ["name"] = "Microsoft (R) Visual C# Compiler" } },
                ["columnKind"] = "utf16CodeUnits",
            }),
        };
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, log.ToJsonString(Indented));
    }
}
