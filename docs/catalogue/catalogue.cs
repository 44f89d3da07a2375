// Makes of the catalogue's SARIF files (LOG9001) what people and tools read: a Markdown page, a JSON catalogue, an Elasticsearch index template and
// a list of fields. Needs the .NET 10 SDK and no packages; the projects themselves may be built by an older one. See --help.
// Ahead-of-time compilation, which such programs are set up for otherwise, is asked of a package.
#:property PublishAot=false
using System.Globalization;
using System.IO.Enumeration;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

try
{
    return Program.Run(Options.Parse(args));
}
catch (UsageException wrong)
{
    Console.Error.WriteLine($"error: {wrong.Message}; --help shows the options");
    return Exit.Usage;
}
catch (Exception unusable) when (unusable is InputException or IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine("error: " + Text.OneLine(unusable.Message));
    return Exit.Failure;
}

/// <summary>How the program ends.</summary>
internal static class Exit
{
    public const int Success = 0;
    public const int Failure = 1;
    public const int Usage = 2;
    public const int Conflict = 3;
}

/// <summary>The command line is wrong.</summary>
internal sealed class UsageException(string message) : Exception(message);

/// <summary>A log is missing, broken or of another kind.</summary>
internal sealed class InputException(string message) : Exception(message);

/// <summary>From the command line to the files.</summary>
internal static partial class Program
{
    public static int Run(Options? options)
    {
        if (options is null)
        {
            Console.Out.WriteLine(Options.Help);
            return Exit.Success;
        }

        var logs = SarifFiles.Find(options.Inputs);
        var found = logs.SelectMany(l => SarifReader.Read(l, options.Root));
        var catalogue = Catalogue.Of(found.Where(e => !options.Excluded.Any(p => FileSystemName.MatchesSimpleExpression(p, e.Places[0].File))));
        if (catalogue.Events.Count == 0)
        {
            throw new InputException($"no events in {Text.Count(logs.Count, "log")}; are they of a build with -p:LogAnalyzersCatalogue=true?");
        }

        var index = FieldIndex.Of(catalogue, options);
        AtomicFiles.Write(
            options.Output,
            ("catalogue.md", MarkdownPage.Write(catalogue, index, options)),
            ("catalogue.json", JsonCatalogue.Write(catalogue, index)),
            ("index-template.json", IndexTemplate.Write(index, options)),
            ("fields.csv", FieldList.Write(index)));

        foreach (var conflict in index.Conflicts)
        {
            Console.Error.WriteLine("conflict: " + Text.OneLine(conflict.Message));
        }

        Console.Out.WriteLine(
            $"{Text.Count(catalogue.Events.Count, "event")}, {Text.Count(index.Fields.Count, "field")}, "
            + $"{Text.Count(index.Conflicts.Count, "conflict")}: written to {options.Output}");
        return options.FailsOnConflict && index.Conflicts.Count > 0 ? Exit.Conflict : Exit.Success;
    }
}

/// <summary>What the command line asks for.</summary>
internal sealed record Options
{
    public const string Help = """
        Makes a log catalogue of the SARIF files that a build with LogAnalyzersCatalogue=true leaves.

        Usage: dotnet run --file catalogue.cs -- <folder or SARIF file>... --output <folder> [options]

        Of a folder all LogAnalyzers.catalogue*.sarif are read, wherever they are below it. Written are
          catalogue.md          what the code can say, by category and level, for people
          catalogue.json        the same for tools; catalogue.schema.json beside this program describes it
          index-template.json   body of PUT _index_template/<name> for Elasticsearch 7.10 and later
          fields.csv            the fields of the index, for Kibana, Grafana and spreadsheets

          -o, --output <folder>   where the files go; made if it is not there
          --root <folder>         what paths are relative to (default: the first folder given, else the current one)
          --exclude <pattern>     leaves out what is in files whose path from the root fits, such as "tests/*"; may be given several times
          --title <text>          title of the page (default: Log catalogue)
          --layout <name>         who writes the records, and so where properties are in a document:
                                    serilog  ElasticsearchJsonFormatter of Serilog: fields.* (default)
                                    ecs      Elastic.CommonSchema and its sinks: texts and booleans in labels.*, the rest in metadata.*
                                    console  JSON console of Microsoft.Extensions.Logging: State.* and Scopes.*
                                    otel     OpenTelemetry: attributes.*
          --prefix <path>         another place for properties; "" is the document itself
          --index-pattern <text>  the indices that the template is for (default: by layout)
          --composed-of <names>   component templates that the template builds on, with commas between (such as ecs@mappings)
          --objects <type>        of objects that are stored in parts: flattened (default), flat_object (OpenSearch), object
          --fail-on-conflict      end with 3 if a field has several kinds or a name that Elasticsearch rejects
          -h, --help

        Ends with 0, with 1 if a log is missing, broken or empty or a file can't be written (nothing is written then), with 2 if the
        command line is wrong.
        """;

    public required IReadOnlyList<string> Inputs { get; init; }

    public required string Output { get; init; }

    public required string Root { get; init; }

    /// <summary>Patterns of paths, in which a star stands for anything.</summary>
    public required IReadOnlyList<string> Excluded { get; init; }

    public required string Title { get; init; }

    public required Layout Layout { get; init; }

    public required string IndexPattern { get; init; }

    /// <summary>Component templates.</summary>
    public required IReadOnlyList<string> ComposedOf { get; init; }

    public required string Objects { get; init; }

    public required bool FailsOnConflict { get; init; }

    /// <summary>Null where help is asked for.</summary>
    public static Options? Parse(string[] arguments)
    {
        var inputs = new List<string>();
        var excluded = new List<string>();
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < arguments.Length; i++)
        {
            var (name, value) = Split(arguments[i]);
            switch (name)
            {
                case "-h" or "--help" or "-?":
                    return null;
                case "--fail-on-conflict" when value is null:
                    values[name] = "";
                    break;
                case "--exclude":
                    excluded.Add(ValueOf(name, value, arguments, ref i).Replace('\\', '/'));
                    break;
                case "--output" or "--root" or "--title" or "--layout" or "--prefix" or "--index-pattern" or "--composed-of" or "--objects":
                    values[name] = ValueOf(name, value, arguments, ref i);
                    break;
                case ['-', _, ..]:
                    throw new UsageException($"unknown option {arguments[i]}");
                default:
                    inputs.Add(arguments[i]);
                    break;
            }
        }

        return Of(inputs, excluded, values);
    }

    private static string ValueOf(string name, string? value, string[] arguments, ref int at)
        => value ?? (++at < arguments.Length ? arguments[at] : throw new UsageException($"{name} needs a value"));

    private static (string Name, string? Value) Split(string argument)
    {
        var name = argument == "-o" ? "--output" : argument;
        var equals = name.StartsWith("--", StringComparison.Ordinal) ? name.IndexOf('=', StringComparison.Ordinal) : -1;
        return equals < 0 ? (name, null) : (name[..equals], name[(equals + 1)..]);
    }

    private static Options Of(List<string> inputs, List<string> excluded, Dictionary<string, string> values)
    {
        if (inputs.Count == 0)
        {
            throw new UsageException("no folder or SARIF file is given");
        }

        if (values.GetValueOrDefault("--output") is not { Length: > 0 } output)
        {
            throw new UsageException("--output is missing");
        }

        var layout = Layout.Named(values.GetValueOrDefault("--layout", "serilog"));
        var objects = values.GetValueOrDefault("--objects", IndexType.Flattened);
        return new()
        {
            Inputs = inputs,
            Output = output,
            Root = Path.GetFullPath(values.GetValueOrDefault("--root") ?? inputs.FirstOrDefault(Directory.Exists) ?? "."),
            Excluded = excluded,
            Title = values.GetValueOrDefault("--title", "Log catalogue"),
            Layout = values.TryGetValue("--prefix", out var prefix) ? layout.At(prefix) : layout,
            IndexPattern = values.GetValueOrDefault("--index-pattern", layout.IndexPattern),
            ComposedOf = [.. values.GetValueOrDefault("--composed-of", "").Split(',').Select(n => n.Trim()).Where(n => n.Length > 0)],
            Objects = objects is IndexType.Flattened or "flat_object" or "object" ? objects
                : throw new UsageException($"--objects {objects} is unknown: flattened, flat_object or object"),
            FailsOnConflict = values.ContainsKey("--fail-on-conflict"),
        };
    }
}

/// <summary>Finds the logs that are meant.</summary>
internal static class SarifFiles
{
    private static readonly EnumerationOptions Everywhere = new() { RecurseSubdirectories = true, IgnoreInaccessible = true };

    /// <summary>In the order of their paths, each once.</summary>
    public static IReadOnlyList<string> Find(IReadOnlyList<string> inputs)
        => [.. inputs.SelectMany(Of).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Of(string input)
    {
        if (File.Exists(input))
        {
            return [Path.GetFullPath(input)];
        }

        if (!Directory.Exists(input))
        {
            throw new InputException($"{input} is neither a folder nor a file");
        }

        var found = Directory.EnumerateFiles(input, "LogAnalyzers.catalogue*.sarif", Everywhere).Select(Path.GetFullPath).ToArray();
        return found.Length > 0 ? found
            : throw new InputException($"no LogAnalyzers.catalogue*.sarif below {input}; build with -p:LogAnalyzersCatalogue=true first");
    }
}

/// <summary>One property of an event.</summary>
/// <param name="Kind">What a search engine makes of it: number, boolean, date, object or text; null where that is only known at run time.</param>
/// <param name="Type">As C# writes it; null where there is none.</param>
internal sealed record Property(string Name, string? Kind, string? Type);

/// <summary>Where in the code an event is.</summary>
/// <param name="File">Relative to the root, with slashes.</param>
internal sealed record Place(string File, int Line, int Column, string? Member) : IComparable<Place>
{
    public int CompareTo(Place? other)
        => string.CompareOrdinal(File, other?.File) is not 0 and var byFile ? byFile
            : (Line, Column).CompareTo((other!.Line, other.Column)) is not 0 and var byLine ? byLine : string.CompareOrdinal(Member, other.Member);

    public override string ToString() => Line > 0 ? $"{File}:{Line}" : File;
}

/// <summary>What the code can say; the same event of several places and target frameworks is one of these.</summary>
internal sealed record Event
{
    public const string Record = "record";
    public const string Scope = "scope";

    /// <summary>record, scope or properties.</summary>
    public required string Form { get; init; }

    public required string Framework { get; init; }

    public string? Level { get; init; }

    public string? Category { get; init; }

    public string? Template { get; init; }

    public int? Id { get; init; }

    public string? Name { get; init; }

    public bool HasException { get; init; }

    /// <summary>In the order of the template, then of their names.</summary>
    public required IReadOnlyList<Property> Properties { get; init; }

    public IReadOnlyList<Place> Places { get; init; } = [];

    /// <summary>All but the places: the identity, and what events that agree in everything else are sorted by.</summary>
    public string Key
        => string.Join('\u0001', Template, Framework, Form, Level, Category, Id, Name, HasException, string.Join('\u0002', Properties));

    /// <summary>Whether the template takes the value apart, as far as the framework does that.</summary>
    public bool Destructures(Property property)
        => ",:}".Any(end => Template?.Contains("{@" + property.Name + end, StringComparison.Ordinal) == true);
}

/// <summary>Levels by their names in Microsoft.Extensions.Logging.</summary>
internal static class Levels
{
    public static readonly string[] All = ["Critical", "Error", "Warning", "Information", "Debug", "Trace", "None"];

    /// <summary>The severest first, those that are only known at run time last.</summary>
    public static int Rank(string? level) => level is null ? All.Length : Array.IndexOf(All, level);
}

/// <summary>Reads the events of one log that the C# compiler wrote.</summary>
internal static partial class SarifReader
{
    private const string Prefix = "property.";
    private static readonly string[] Forms = [Event.Record, Event.Scope, "properties"];
    private static readonly string[] Kinds = ["number", "boolean", "date", "object", "text"];

    public static IReadOnlyList<Event> Read(string path, string root)
    {
        var name = Paths.Relative(path, root);
        try
        {
            using var document = JsonDocument.Parse(WithWholeCharacters(File.ReadAllText(path)));
            return [.. EventsOf(document.RootElement, name, root)];
        }
        catch (JsonException broken)
        {
            throw new InputException($"{name} is no JSON (line {broken.LineNumber + 1}); did the build end early?");
        }
        catch (Exception other)
            when (other is InvalidOperationException or KeyNotFoundException or FormatException or OverflowException or ArgumentException)
        {
            throw new InputException($"{name} is no SARIF log of the C# compiler");
        }
    }

    private static IEnumerable<Event> EventsOf(JsonElement log, string name, string root)
    {
        var version = log.TryGetProperty("version", out var v) ? v.GetString() : null;
        if (version != "2.1.0")
        {
            throw new InputException($"{name} is SARIF {version ?? "of no version"}; needed is 2.1.0 (ErrorLog=<file>,version=2.1)");
        }

        foreach (var run in log.GetProperty("runs").EnumerateArray())
        {
            foreach (var result in run.TryGetProperty("results", out var results) ? results.EnumerateArray().ToArray() : [])
            {
                if (result.GetProperty("ruleId").GetString() == "LOG9001" && !IsSuppressed(result) && ValuesOf(result) is { } values)
                {
                    yield return ReadEvent(values, ReadPlace(result, values.GetValueOrDefault("member"), root), name);
                }
            }
        }
    }

    private static bool IsSuppressed(JsonElement result)
        => result.TryGetProperty("suppressions", out var suppressions) && suppressions.GetArrayLength() > 0;

    /// <summary>Null where the result is no event.</summary>
    private static Dictionary<string, string>? ValuesOf(JsonElement result)
        => result.TryGetProperty("properties", out var bag) && bag.TryGetProperty("customProperties", out var custom)
            && custom.TryGetProperty("logEvent", out _)
            ? custom.EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetString() ?? "", StringComparer.Ordinal)
            : null;

    private static Event ReadEvent(Dictionary<string, string> values, Place place, string name)
    {
        if (values["logEvent"] != "1")
        {
            throw new InputException($"{name} has events of form {values["logEvent"]}, and this program reads form 1; take the one of that package");
        }

        var template = values.GetValueOrDefault("template");
        return new()
        {
            Form = OneOf(Forms, values["form"], name)!,
            Framework = values["framework"],
            Level = OneOf(Levels.All, values.GetValueOrDefault("level"), name),
            Category = values.GetValueOrDefault("category"),
            Template = template,
            Id = values.TryGetValue("eventId", out var id) ? int.Parse(id, CultureInfo.InvariantCulture) : null,
            Name = values.GetValueOrDefault("eventName"),
            HasException = values.GetValueOrDefault("exception") == "true",
            Properties = PropertiesOf(values, template, name),
            Places = [place],
        };
    }

    private static string? OneOf(string[] known, string? value, string name)
        => value is null || known.Contains(value) ? value : throw new InputException($"{name} has an event with '{value}', which is unknown");

    private static IReadOnlyList<Property> PropertiesOf(Dictionary<string, string> values, string? template, string name)
    {
        var found = new Dictionary<string, Property>(StringComparer.Ordinal);
        foreach (var (key, value) in values.Where(v => v.Key.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            // A property's name may have dots itself, and may be empty.
            var end = key.LastIndexOf('.');
            if (end < Prefix.Length)
            {
                throw new InputException($"{name} has an event with '{key}', which is unknown");
            }

            var property = key[Prefix.Length..end];
            var known = found.GetValueOrDefault(property) ?? new(property, null, null);
            found[property] = key[end..] switch
            {
                ".kind" => known with { Kind = OneOf(Kinds, value, name) },
                ".type" => known with { Type = value.Length > 0 ? value : null },
                _ => known,
            };
        }

        var order = template is null ? [] : Holes().Matches(template).Select(m => m.Groups[1].Value).Distinct(StringComparer.Ordinal).ToList();
        return
        [
            .. found.Values.OrderBy(p => order.IndexOf(p.Name) is >= 0 and var at ? at : int.MaxValue)
                .ThenBy(p => p.Name, StringComparer.Ordinal),
        ];
    }

    private static Place ReadPlace(JsonElement result, string? member, string root)
    {
        if (!result.TryGetProperty("locations", out var locations) || locations.GetArrayLength() == 0
            || !locations[0].TryGetProperty("physicalLocation", out var physical))
        {
            return new("", 0, 0, member);
        }

        var file = Paths.OfUri(physical.GetProperty("artifactLocation").GetProperty("uri").GetString()!, root);
        var region = physical.TryGetProperty("region", out var r) ? r : default;
        return new(file, Number(region, "startLine"), Number(region, "startColumn"), member);
    }

    private static int Number(JsonElement element, string name)
        => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value.GetInt32() : 0;

    /// <summary>C# has texts with half of a pair of characters, and the compiler writes them; JSON that is read as text can't have any.</summary>
    private static string WithWholeCharacters(string json)
        => Halves().Replace(json, m => m.Groups["pair"].Success ? m.Value : m.Groups["before"].Value + @"\ufffd");

    [GeneratedRegex(@"\{[@$]?([^{}:,]+)")]
    private static partial Regex Holes();

    [GeneratedRegex(@"(?<!\\)(?<before>(?:\\\\)*)(?:(?<pair>\\ud[89ab][0-9a-f]{2}\\ud[c-f][0-9a-f]{2})|\\ud[89a-f][0-9a-f]{2})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Halves();
}

/// <summary>Paths that say nothing about the machine.</summary>
internal static class Paths
{
    /// <summary>With slashes; what is outside of the root, by its name alone.</summary>
    public static string Relative(string path, string root)
    {
        // A path of another operating system has no root here.
        var relative = (Path.IsPathRooted(path) ? Path.GetRelativePath(root, path) : "../" + path).Replace('\\', '/');
        return relative.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(relative) ? relative.Split('/')[^1] : relative;
    }

    /// <summary>Of a log that another operating system wrote, the name alone.</summary>
    public static string OfUri(string uri, string root)
        => !Uri.TryCreate(uri, UriKind.Absolute, out var absolute) ? Uri.UnescapeDataString(uri).Replace('\\', '/')
            : absolute.IsFile ? Relative(absolute.LocalPath, root) : absolute.AbsolutePath.Split('/')[^1];
}

/// <summary>All events, each once, in the order of the page.</summary>
internal sealed record Catalogue(IReadOnlyList<Event> Events)
{
    public static Catalogue Of(IEnumerable<Event> found)
        => new(
        [
            .. found.GroupBy(e => e.Key, StringComparer.Ordinal)
                .Select(g => g.First() with { Places = [.. g.SelectMany(e => e.Places).Distinct().Order()] })
                .OrderBy(e => e.Category is null).ThenBy(e => e.Category, StringComparer.Ordinal)
                .ThenBy(e => Levels.Rank(e.Level)).ThenBy(e => e.Key, StringComparer.Ordinal),
        ]);

    public IEnumerable<Event> Records => Events.Where(e => e.Form == Event.Record);

    /// <summary>Scopes, and properties that are given to loggers or to all records.</summary>
    public IEnumerable<Event> Surroundings => Events.Where(e => e.Form != Event.Record);
}

/// <summary>Types that a field of an index is given here.</summary>
internal static class IndexType
{
    public const string Boolean = "boolean";
    public const string Date = "date";
    public const string Double = "double";
    public const string Flattened = "flattened";
    public const string Keyword = "keyword";
    public const string Long = "long";
    public const string Text = "text";
    public const string UnsignedLong = "unsigned_long";

    /// <summary>An object that is not looked into, and the one mapping that takes objects and values alike: stored, and not searchable.</summary>
    public const string Anything = "object (not searchable)";

    /// <summary>Nobody knows, and it is no object: a keyword unless another place knows better.</summary>
    public const string Unknown = "unknown";
}

/// <summary>Who writes the records, and so where things are in a document.</summary>
/// <param name="Prefix">Where properties are; empty for the document itself.</param>
/// <param name="OtherPrefix">Where those are that are no texts and booleans.</param>
/// <param name="ScopePrefix">Where those of scopes are.</param>
/// <param name="IsDataStream">Whether the writer makes data streams.</param>
/// <param name="Base">The fields of each record.</param>
internal sealed record Layout(
    string Name,
    string Prefix,
    string OtherPrefix,
    string ScopePrefix,
    string IndexPattern,
    bool IsDataStream,
    IReadOnlyList<(string Path, string Type)> Base)
{
    /// <summary>By the sources of Serilog.Formatting.Elasticsearch and ecs-dotnet (<c>PropDispatch</c>), the JSON console's output, OTLP.</summary>
    private static readonly Layout[] Known =
    [
        new("serilog", "fields", "fields", "fields", "logstash-*", false,
        [
            ("@timestamp", IndexType.Date), ("level", IndexType.Keyword), ("message", IndexType.Text), ("messageTemplate", IndexType.Keyword),
            ("exceptions.ClassName", IndexType.Keyword), ("exceptions.Message", IndexType.Text), ("exceptions.StackTraceString", IndexType.Text),
            ("fields.SourceContext", IndexType.Keyword), ("fields.EventId.Id", IndexType.Long), ("fields.EventId.Name", IndexType.Keyword),
        ]),
        new("ecs", "labels", "metadata", "labels", "logs-dotnet-*", true,
        [
            ("@timestamp", IndexType.Date), ("log.level", IndexType.Keyword), ("log.logger", IndexType.Keyword), ("message", IndexType.Text),
            ("labels.MessageTemplate", IndexType.Keyword), ("event.code", IndexType.Keyword), ("error.type", IndexType.Keyword),
            ("error.message", IndexType.Text), ("error.stack_trace", IndexType.Text),
        ]),
        new("console", "State", "State", "Scopes", "app-logs-*", false,
        [
            ("Timestamp", IndexType.Date), ("LogLevel", IndexType.Keyword), ("Category", IndexType.Keyword), ("EventId", IndexType.Long),
            ("Message", IndexType.Text), ("Exception", IndexType.Text), ("State.Message", IndexType.Text),
            ("State.{OriginalFormat}", IndexType.Keyword), ("Scopes.Message", IndexType.Text), ("Scopes.{OriginalFormat}", IndexType.Keyword),
        ]),
        new("otel", "attributes", "attributes", "attributes", "otel-logs-*", false,
        [
            ("@timestamp", IndexType.Date), ("severity_text", IndexType.Keyword), ("severity_number", IndexType.Long),
            ("body.text", IndexType.Text), ("scope.name", IndexType.Keyword), ("event_name", IndexType.Keyword),
            ("attributes.{OriginalFormat}", IndexType.Keyword), ("attributes.exception.type", IndexType.Keyword),
            ("attributes.exception.message", IndexType.Text), ("attributes.exception.stacktrace", IndexType.Text),
        ]),
    ];

    public static Layout Named(string name)
        => Known.FirstOrDefault(l => l.Name == name)
            ?? throw new UsageException($"--layout {name} is unknown: {string.Join(", ", Known.Select(l => l.Name))}");

    /// <summary>With the properties elsewhere; what this layout has among them moves along.</summary>
    public Layout At(string prefix)
    {
        var moved = prefix.TrimEnd('.');
        if (moved.Length > 0 && FieldName.Objection(moved) is { } objection)
        {
            throw new UsageException($"--prefix {prefix}: {objection}");
        }

        return this with
        {
            Prefix = moved,
            OtherPrefix = moved,
            ScopePrefix = ScopePrefix == Prefix ? moved : ScopePrefix,
            Base = [.. Base.Select(b => IsProperty(b.Path) ? (Join(moved, b.Path[(Prefix.Length + 1)..]), b.Type) : b)],
        };
    }

    public string PathOf(Event one, Property property)
        => Join(
            property.Type is not ("string" or "string?" or "bool" or "bool?") && Prefix != OtherPrefix ? OtherPrefix
                : one.Form == Event.Scope ? ScopePrefix : Prefix,
            property.Name);

    private bool IsProperty(string path) => path.StartsWith(Prefix + ".", StringComparison.Ordinal);

    private static string Join(string prefix, string name) => prefix.Length == 0 ? name : prefix + "." + name;
}

/// <summary>What Elasticsearch accepts as the name of a field; a document with another one is rejected as a whole.</summary>
internal static class FieldName
{
    /// <summary>Of index.mapping.depth.limit.</summary>
    private const int MaxDepth = 20;

    /// <summary>Of fields of the document itself.</summary>
    private static readonly string[] Reserved =
    [
        "_doc_count", "_feature", "_field_names", "_id", "_ignored", "_ignored_source", "_index", "_index_mode", "_nested_path", "_primary_term",
        "_routing", "_seq_no", "_source", "_tier", "_tsid", "_type", "_version",
    ];

    /// <summary>Null where the path is fine.</summary>
    public static string? Objection(string path)
        => path.Length == 0 ? "the name is empty"
            : path.Split('.').Any(p => p.Length == 0) ? "a dot at an end or two in a row leave a part of the name empty"
            : path.Split('.').Any(string.IsNullOrWhiteSpace) ? "a part of the name is blank"
            : Reserved.Contains(path) ? "the name is one of Elasticsearch's own"
            : path.Count(c => c == '.') >= MaxDepth ? $"it has more than {MaxDepth} parts"
            : null;
}

/// <summary>Where a field is filled.</summary>
internal sealed record Use(Event Event, Property Property);

/// <summary>One field of the index.</summary>
/// <param name="IndexType">Null where another field's mapping covers it, or it has none.</param>
internal sealed record Field(string Path, string Name, IReadOnlyList<Use> Uses, string? IndexType)
{
    /// <summary>Those that are known, in one order.</summary>
    public IReadOnlyList<string> Kinds => Distinct(Uses.Select(u => u.Property.Kind));

    public IReadOnlyList<string> Types => Distinct(Uses.Select(u => u.Property.Type));

    public IReadOnlyList<string> Categories => Distinct(Uses.Select(u => u.Event.Category));

    public int Events => Uses.Select(u => u.Event).Distinct().Count();

    public IEnumerable<Place> Places => Uses.SelectMany(u => u.Event.Places).Distinct().Order();

    public IEnumerable<Place> PlacesOf(string kind) => Uses.Where(u => u.Property.Kind == kind).SelectMany(u => u.Event.Places).Distinct().Order();

    private static IReadOnlyList<string> Distinct(IEnumerable<string?> values)
        => [.. values.OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}

/// <summary>Says something about places of the code: with their lines in messages, without on the page, which is kept with the sources.</summary>
internal delegate string Remark(Func<IEnumerable<Place>, string> show);

/// <summary>What an index can't do right by the code; the message names the field, the places and what was chosen.</summary>
/// <param name="Reason">kind, nesting, base or name.</param>
internal sealed record Conflict(string Path, string Reason, Remark Remark)
{
    public string Message => Remark(Text.Places);
}

/// <summary>One field, one type: what the properties of all events are in an index.</summary>
/// <param name="Hints">What is no conflict, and may surprise.</param>
internal sealed record FieldIndex(IReadOnlyList<Field> Fields, IReadOnlyList<Conflict> Conflicts, IReadOnlyList<Remark> Hints)
{
    public static FieldIndex Of(Catalogue catalogue, Options options)
    {
        var conflicts = new List<Conflict>();
        var fields = catalogue.Events.SelectMany(e => e.Properties.Select(p => new Use(e, p)))
            .GroupBy(u => options.Layout.PathOf(u.Event, u.Property), StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => FieldOf(g.Key, [.. g], options, conflicts)).ToArray();
        var mapped = fields.Where(f => f.IndexType is not null)
            .ToDictionary(f => f.Path, f => f.IndexType!, StringComparer.Ordinal);
        var nested = fields.Select(f => f.IndexType is null ? f : Nesting.Resolve(f, mapped, options, conflicts)).ToArray();
        var sorted = conflicts.OrderBy(c => c.Path, StringComparer.Ordinal).ThenBy(c => c.Reason, StringComparer.Ordinal).ToArray();
        return new(nested, sorted, HintsOf(nested, sorted.Select(c => c.Path).ToHashSet(StringComparer.Ordinal)));
    }

    private static Field FieldOf(string path, IReadOnlyList<Use> uses, Options options, List<Conflict> conflicts)
    {
        var field = new Field(path, uses[0].Property.Name, uses, null);
        if ((FieldName.Objection(field.Name) ?? FieldName.Objection(path)) is { } objection)
        {
            conflicts.Add(new(path, "name",
                show => $"'{field.Name}' is no name for a field, {objection}: Elasticsearch rejects the whole record ({show(field.Places)})"));
            return field;
        }

        var given = options.Layout.Base.FirstOrDefault(b => b.Path == path);
        var type = MappedType.Of(uses, options.Objects);
        if (given.Path is not null)
        {
            // The record's own field keeps its type, and the template has it already.
            if (type != given.Type && !(type == IndexType.Keyword && given.Type == IndexType.Text))
            {
                conflicts.Add(new(path, "base",
                    show => $"{path} is {given.Type} in each record, and {type} here ({show(field.Places)}); it stays {given.Type}"));
            }

            return field with { IndexType = given.Type };
        }

        if (field.Kinds.Count > 1)
        {
            conflicts.Add(new(path, "kind",
                show => $"{path} is {string.Join(" and ", field.Kinds.Select(k => $"{k} ({show(field.PlacesOf(k))})"))}; its type is {type}"));
        }

        return field with { IndexType = type };
    }

    private static IReadOnlyList<Remark> HintsOf(IReadOnlyList<Field> fields, HashSet<string> inConflict)
        =>
        [
            .. fields.GroupBy(f => f.Path, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(OfCase),
            .. fields.Where(f => f.IndexType == IndexType.Anything && !inConflict.Contains(f.Path)).Select(OfAnything),
        ];

    private static Remark OfCase(IEnumerable<Field> fields)
        => show => string.Join(" and ", fields.Select(f => $"{f.Path} ({show(f.Places)})")) + " differ in case alone, and are fields of their own";

    private static Remark OfAnything(Field field)
        => show => $"{field.Path} may be an object in one record and a value in the next ({show(field.Places)}): it is stored and can't be searched";
}

/// <summary>The type that takes the values of all places.</summary>
internal static class MappedType
{
    private static readonly string[] Longs = ["sbyte", "byte", "short", "ushort", "int", "uint", "long", "nint"];
    private static readonly string[] Numbers = [IndexType.Long, IndexType.UnsignedLong, IndexType.Double];

    /// <summary>Values of a type that are numbers in one formatter and text in another.</summary>
    private static readonly string[] Ambiguous = ["BigInteger", "Int128", "UInt128", "Half", "Complex", "Rune", "Index", "Range"];

    /// <summary>What stands for values in C#; arrays and lists of them are values, too.</summary>
    private static readonly string[] Scalars =
    [
        .. Longs, "ulong", "nuint", "float", "double", "decimal", "bool", "char", "string",
        "Guid", "DateTime", "DateTimeOffset", "DateOnly", "TimeOnly", "TimeSpan", "Uri", "Version", .. Ambiguous,
    ];

    private static readonly string[] Lists =
    [
        "IEnumerable", "ICollection", "IReadOnlyCollection", "IList", "IReadOnlyList", "ISet", "IReadOnlySet",
        "List", "HashSet", "SortedSet", "Queue", "Stack", "ImmutableArray", "ImmutableList", "ImmutableHashSet", "FrozenSet",
        "Collection", "ReadOnlyCollection", "ObservableCollection",
        "ConcurrentBag", "ConcurrentQueue", "LinkedList", "Memory", "ReadOnlyMemory", "ArraySegment",
    ];

    public static string Of(IReadOnlyList<Use> uses, string objects)
    {
        var types = uses.Select(u => Of(u, objects)).Distinct(StringComparer.Ordinal).ToList();
        var isUnsure = types.Remove(IndexType.Unknown);
        return types switch
        {
            [] => IndexType.Keyword,
            // Numbers and dates ignore what is none; the others would reject the record.
            [IndexType.Boolean] when isUnsure => IndexType.Keyword,
            [var only] when isUnsure && only == objects => IndexType.Anything,
            [var only] => only,
            _ when types.All(Numbers.Contains) => IndexType.Double,
            _ when types.Contains(objects) || types.Contains(IndexType.Anything) => IndexType.Anything,
            _ => IndexType.Keyword,
        };
    }

    private static string Of(Use use, string objects) => use.Property.Kind switch
    {
        "number" => OfNumber(Underlying(use.Property.Type)),
        "boolean" => IndexType.Boolean,
        "date" => IndexType.Date,
        "object" => objects,
        "text" => IndexType.Keyword,
        _ => OfUnknown(use, Underlying(use.Property.Type)),
    };

    /// <summary>Decimals are written as JSON numbers; a scaled_float would need a factor that nobody knows.</summary>
    private static string OfNumber(string type)
        => Longs.Contains(type) ? IndexType.Long : type is "ulong" or "nuint" ? IndexType.UnsignedLong : IndexType.Double;

    private static string OfUnknown(Use use, string type)
        => Scalars.Contains(type) || ElementOf(type) is { } element && Scalars.Contains(Underlying(element)) ? IndexType.Keyword
            : use.Event.Destructures(use.Property) || ElementOf(type) is not null || type.Contains("Dictionary", StringComparison.Ordinal)
                ? IndexType.Anything
                : IndexType.Unknown;

    private static string? ElementOf(string type)
    {
        if (type.EndsWith("[]", StringComparison.Ordinal))
        {
            return type[..^2];
        }

        var open = type.IndexOf('<', StringComparison.Ordinal);
        return open > 0 && type[^1] == '>' && Lists.Contains(type[..open]) ? type[(open + 1)..^1] : null;
    }

    private static string Underlying(string? type) => type?.TrimEnd('?') ?? "";
}

/// <summary>A value and a field inside of it can't both be.</summary>
internal static class Nesting
{
    public static Field Resolve(Field field, Dictionary<string, string> mapped, Options options, List<Conflict> conflicts)
    {
        var given = options.Layout.Base.Select(b => b.Path).ToHashSet(StringComparer.Ordinal);
        if (Above(field.Path).FirstOrDefault(given.Contains) is { } outerOfRecord)
        {
            conflicts.Add(new(field.Path, "nesting",
                show => $"{outerOfRecord} is a value in each record, and {field.Path} ({show(field.Places)}) needs it to be an object: "
                    + "Elasticsearch rejects the whole record"));
            return field with { IndexType = null };
        }

        if (Above(field.Path).Any(mapped.ContainsKey))
        {
            // The outer field says so.
            return field with { IndexType = null };
        }

        var inner = mapped.Keys.Concat(given).Where(p => p.StartsWith(field.Path + ".", StringComparison.Ordinal)).Min(StringComparer.Ordinal);
        if (inner is null)
        {
            return field;
        }

        var type = field.IndexType == options.Objects ? options.Objects : IndexType.Anything;
        conflicts.Add(new(field.Path, "nesting",
            show => $"{field.Path} is {field.IndexType} ({show(field.Places)}), and {inner} needs it to be an object; "
                + $"its type is {type}, with {inner} in it"));
        return field with { IndexType = type };
    }

    private static IEnumerable<string> Above(string path)
    {
        for (var dot = path.IndexOf('.', StringComparison.Ordinal); dot >= 0; dot = path.IndexOf('.', dot + 1))
        {
            yield return path[..dot];
        }
    }
}

/// <summary>The body of a composable index template.</summary>
internal static class IndexTemplate
{
    /// <summary>As the Elastic Common Schema has it.</summary>
    private const int IgnoreAbove = 1024;

    /// <summary>More fields than this need a setting, with room for those that the code does not name.</summary>
    private const int FieldsByDefault = 500;

    /// <summary>
    /// ISO 8601, and what is written by formatters that give a date to <c>ToString</c>: the JSON console, OTLP, NLog's JsonLayout.
    /// </summary>
    private const string DateFormats =
        "strict_date_optional_time||epoch_millis||uuuu-MM-dd HH:mm:ss XXX||MM/dd/uuuu HH:mm:ss XXX||MM/dd/uuuu HH:mm:ss||MM/dd/uuuu";

    public static string Write(FieldIndex index, Options options)
    {
        var root = new Node();
        var given = options.Layout.Base.Select(b => b.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var field in index.Fields.Where(f => f.IndexType is not null && !given.Contains(f.Path)))
        {
            root.Add(field.Path.Split('.'), field.IndexType!, isGiven: false);
        }

        // What a property takes the place of is left out.
        foreach (var (path, type) in options.Layout.Base)
        {
            root.Add(path.Split('.'), type, isGiven: true);
        }

        return Json.Write(w => Write(w, root, index, options));
    }

    private static void Write(Utf8JsonWriter json, Node root, FieldIndex index, Options options)
    {
        json.WriteStartObject();
        Json.WriteArray(json, "index_patterns", [options.IndexPattern]);
        // Higher than the built-in templates of logs-*-*.
        json.WriteNumber("priority", 500);
        if (options.Layout.IsDataStream)
        {
            json.WriteStartObject("data_stream");
            json.WriteEndObject();
        }

        if (options.ComposedOf.Count > 0)
        {
            Json.WriteArray(json, "composed_of", options.ComposedOf);
        }

        json.WriteStartObject("template");
        if (root.Count > FieldsByDefault)
        {
            json.WriteStartObject("settings");
            json.WriteNumber("index.mapping.total_fields.limit", ((root.Count * 2 / 1000) + 1) * 1000);
            json.WriteEndObject();
        }

        json.WriteStartObject("mappings");
        // A text that happens to look like a date or a number says nothing about the next one.
        json.WriteBoolean("date_detection", false);
        json.WriteBoolean("numeric_detection", false);
        json.WriteStartArray("dynamic_templates");
        json.WriteStartObject();
        json.WriteStartObject("text_as_keyword");
        json.WriteString("match_mapping_type", "string");
        json.WritePropertyName("mapping");
        WriteType(json, IndexType.Keyword, isGiven: false);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        WriteProperties(json, root);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartObject("_meta");
        json.WriteString("description", "Fields of the log catalogue (LogAnalyzers, LOG9001)");
        Json.WriteArray(json, "conflicts", index.Conflicts.Select(c => c.Path).Distinct(StringComparer.Ordinal));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteProperties(Utf8JsonWriter json, Node node)
    {
        json.WriteStartObject("properties");
        foreach (var (name, child) in node.Children)
        {
            json.WritePropertyName(name);
            if (child.Type is { } type)
            {
                WriteType(json, type, child.IsGiven);
                continue;
            }

            json.WriteStartObject();
            WriteProperties(json, child);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteType(Utf8JsonWriter json, string type, bool isGiven)
    {
        json.WriteStartObject();
        json.WriteString("type", type == IndexType.Anything ? "object" : type);
        switch (type)
        {
            case IndexType.Anything:
                json.WriteBoolean("enabled", false);
                break;
            case IndexType.Keyword or IndexType.Flattened:
                json.WriteNumber("ignore_above", IgnoreAbove);
                break;
            // The time of a data stream has to be one.
            case IndexType.Date when !isGiven:
                json.WriteString("format", DateFormats);
                json.WriteBoolean("ignore_malformed", true);
                break;
            // NaN is written as text.
            case IndexType.Long or IndexType.UnsignedLong or IndexType.Double:
                json.WriteBoolean("ignore_malformed", true);
                break;
        }

        json.WriteEndObject();
    }

    /// <summary>A field, or an object that has some.</summary>
    private sealed class Node
    {
        public SortedDictionary<string, Node> Children { get; } = new(StringComparer.Ordinal);

        public string? Type { get; private set; }

        public bool IsGiven { get; private set; }

        /// <summary>Fields and objects below.</summary>
        public int Count => Children.Values.Sum(c => 1 + c.Count);

        public void Add(ReadOnlySpan<string> path, string type, bool isGiven)
        {
            if (path.Length == 0)
            {
                (Type, IsGiven) = (type, isGiven);
            }
            else if (Type is null)
            {
                if (!Children.TryGetValue(path[0], out var child))
                {
                    Children[path[0]] = child = new();
                }

                child.Add(path[1..], type, isGiven);
            }
        }
    }
}

/// <summary>The catalogue for tools; catalogue.schema.json says what is in it.</summary>
internal static class JsonCatalogue
{
    /// <summary>Raised when something that was there gets another name or meaning.</summary>
    private const int Version = 1;

    public static string Write(Catalogue catalogue, FieldIndex index) => Json.Write(w => Write(w, catalogue, index));

    private static void Write(Utf8JsonWriter json, Catalogue catalogue, FieldIndex index)
    {
        json.WriteStartObject();
        json.WriteNumber("version", Version);
        json.WriteStartArray("events");
        foreach (var one in catalogue.Events)
        {
            WriteEvent(json, one);
        }

        json.WriteEndArray();
        json.WriteStartArray("fields");
        foreach (var field in index.Fields)
        {
            json.WriteStartObject();
            json.WriteString("name", field.Name);
            json.WriteString("path", field.Path);
            Json.WriteArray(json, "kinds", field.Kinds);
            Json.WriteArray(json, "types", field.Types);
            WriteIfKnown(json, "indexType", field.IndexType);
            json.WriteNumber("events", field.Events);
            Json.WriteArray(json, "categories", field.Categories);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("conflicts");
        foreach (var conflict in index.Conflicts)
        {
            json.WriteStartObject();
            json.WriteString("path", conflict.Path);
            json.WriteString("reason", conflict.Reason);
            json.WriteString("message", conflict.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Json.WriteArray(json, "hints", index.Hints.Select(h => h(Text.Places)));
        json.WriteEndObject();
    }

    private static void WriteEvent(Utf8JsonWriter json, Event one)
    {
        json.WriteStartObject();
        json.WriteString("form", one.Form);
        json.WriteString("framework", one.Framework);
        WriteIfKnown(json, "category", one.Category);
        WriteIfKnown(json, "level", one.Level);
        WriteIfKnown(json, "template", one.Template);
        if (one.Id is { } id)
        {
            json.WriteNumber("eventId", id);
        }

        WriteIfKnown(json, "eventName", one.Name);
        json.WriteBoolean("exception", one.HasException);
        json.WriteStartArray("properties");
        foreach (var property in one.Properties)
        {
            json.WriteStartObject();
            json.WriteString("name", property.Name);
            WriteIfKnown(json, "kind", property.Kind);
            WriteIfKnown(json, "type", property.Type);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("places");
        foreach (var place in one.Places)
        {
            json.WriteStartObject();
            json.WriteString("file", place.File);
            json.WriteNumber("line", place.Line);
            WriteIfKnown(json, "member", place.Member);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteIfKnown(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}

/// <summary>One line for each field of the index: for data tables, spreadsheets and lists of variables.</summary>
internal static class FieldList
{
    public static string Write(FieldIndex index)
    {
        var csv = new StringBuilder("field,path,kind,types,index_type,events,categories\n");
        foreach (var field in index.Fields)
        {
            string[] cells =
            [
                field.Name, field.Path, string.Join("; ", field.Kinds), string.Join("; ", field.Types), field.IndexType ?? "",
                field.Events.ToString(CultureInfo.InvariantCulture), string.Join("; ", field.Categories),
            ];
            csv.AppendJoin(',', cells.Select(Cell)).Append('\n');
        }

        return csv.ToString();
    }

    private static string Cell(string text)
        => text.AsSpan().IndexOfAny(",\"\r\n") >= 0 || text != text.Trim() ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}

/// <summary>The page that people read. Lines are not on it: it changes when what is said does, not when code moves.</summary>
internal sealed partial class MarkdownPage
{
    private const string Unknown = "only known at run time";
    private const string Any = "any";

    private readonly Catalogue _catalogue;
    private readonly FieldIndex _index;
    private readonly Options _options;
    private readonly List<Section> _sections = [];

    private MarkdownPage(Catalogue catalogue, FieldIndex index, Options options) => (_catalogue, _index, _options) = (catalogue, index, options);

    public static string Write(Catalogue catalogue, FieldIndex index, Options options)
    {
        var page = new MarkdownPage(catalogue, index, options);
        page.AddCategories();
        page.AddTextless();
        page.AddSurroundings();
        page.AddConflicts();
        page.AddFields();
        return page.ToString();
    }

    public override string ToString()
    {
        var page = new StringBuilder();
        page.Append("# ").Append(Markdown.Plain(_options.Title)).Append("\n\n");
        page.Append("<!-- Made from the code by LogAnalyzers (LOG9001): change the code, and make it anew. -->\n\n");
        page.Append(CultureInfo.InvariantCulture, $"What this code can say: {Text.Count(_catalogue.Records.Count(), "event")} in ");
        page.Append(Text.Count(_catalogue.Records.Select(e => e.Category).OfType<string>().Distinct().Count(), "category"));
        page.Append(CultureInfo.InvariantCulture, $", with {Text.Count(_index.Fields.Count, "field")} ({Frameworks(_catalogue.Records)}).\n\n");
        page.Append(CultureInfo.InvariantCulture, $"*{Any}*: a level, or what a search engine makes of a property, that is {Unknown}.\n\n");
        page.Append(Table(
            ["Level", "Events"],
            _catalogue.Records.GroupBy(Level).OrderBy(g => Levels.Rank(g.First().Level))
                .Select(g => new[] { g.Key, g.Count().ToString(CultureInfo.InvariantCulture) })));
        page.Append("\n## Contents\n\n");
        var anchors = new Anchors();
        anchors.Next(_options.Title);
        anchors.Next("Contents");
        foreach (var section in _sections)
        {
            page.Append(CultureInfo.InvariantCulture, $"- [{section.Heading}](#{anchors.Next(section.Anchor)}): {section.Summary}\n");
        }

        foreach (var section in _sections)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {section.Heading}\n\n{section.Body}");
        }

        return page.ToString();
    }

    private void AddCategories()
    {
        foreach (var category in _catalogue.Records.Where(e => e.Template is not null).GroupBy(e => e.Category))
        {
            var events = category.ToArray();
            var heading = category.Key is { } name ? Markdown.Code(name, isInTable: false) : "Category " + Unknown;
            var summary = string.Join(", ", events.GroupBy(e => e.Level).Select(g => $"{g.Count()} {g.Key ?? "at any level"}"));
            _sections.Add(new(heading, category.Key ?? heading, summary, EventTable(events)));
        }
    }

    private void AddTextless()
    {
        var events = _catalogue.Records.Where(e => e.Template is null).ToArray();
        if (events.Length > 0)
        {
            var body = "What is said here is no constant: it is passed, or built into one text. Where it is said can be told.\n\n"
                + Table(
                    ["Category", "Level", "Properties", "Where"],
                    events.Select(e => new[] { e.Category is null ? Unknown : Markdown.Code(e.Category), Level(e), Properties(e), Where(e) }));
            _sections.Add(new("Text " + Unknown, "Text " + Unknown, Text.Count(events.Length, "event"), body));
        }
    }

    private void AddSurroundings()
    {
        var scopes = _catalogue.Surroundings.Where(e => e.Form == Event.Scope).ToArray();
        if (scopes.Length > 0)
        {
            var rows = scopes.Select(e => new[] { e.Template is null ? $"*{Any}*" : Markdown.Code(e.Template), Properties(e), Where(e) });
            _sections.Add(new("Scopes", "Scopes", Text.Count(scopes.Length, "scope"),
                "Their properties are those of all records inside.\n\n" + Table(["Scope", "Properties", "Where"], rows)));
        }

        var given = _catalogue.Surroundings.Where(e => e.Form != Event.Scope).ToArray();
        if (given.Length > 0)
        {
            var rows = given.Select(e => new[] { Properties(e), e.Framework, Where(e) });
            _sections.Add(new("Properties of loggers and programs", "Properties of loggers and programs", Text.Count(given.Length, "place"),
                "Given by key, to a logger, a record or all records of a program.\n\n" + Table(["Properties", "Framework", "Where"], rows)));
        }
    }

    private void AddConflicts()
    {
        if (_index.Conflicts.Count + _index.Hints.Count == 0)
        {
            return;
        }

        var body = new StringBuilder();
        if (_index.Conflicts.Count > 0)
        {
            body.Append("An index gives each field one type. Records that are at odds with it are rejected, or can't be found by the field.\n\n");
            body.AppendJoin("", _index.Conflicts.Select(c => $"- {Markdown.Plain(c.Remark(ShowPlaces))}.\n"));
        }

        if (_index.Hints.Count > 0)
        {
            body.Append(body.Length > 0 ? "\n" : "").Append("No conflicts, but worth knowing:\n\n");
            body.AppendJoin("", _index.Hints.Select(h => $"- {Markdown.Plain(h(ShowPlaces))}.\n"));
        }

        var summary = $"{Text.Count(_index.Conflicts.Count, "conflict")}, {Text.Count(_index.Hints.Count, "hint")}";
        _sections.Add(new("Conflicts", "Conflicts", summary, body.ToString()));
    }

    private void AddFields()
    {
        if (_index.Fields.Count > 0)
        {
            var rows = _index.Fields.Select(f => new[]
            {
                Markdown.Code(f.Path), f.Kinds.Count == 0 ? $"*{Any}*" : string.Join(", ", f.Kinds),
                string.Join(", ", f.Types.Select(t => Markdown.Code(t))), f.IndexType ?? "see [conflicts](#conflicts)",
                f.Events.ToString(CultureInfo.InvariantCulture),
            });
            var table = Table(["Field", "Kind", "In the code", "In the index", "Events"], rows);
            _sections.Add(new("Fields", "Fields", Text.Count(_index.Fields.Count, "field"), table));
        }
    }

    private string EventTable(Event[] events)
    {
        var hasIds = events.Any(e => e.Id is not null || e.Name is not null);
        string[] headings = ["Level", "Message", .. hasIds ? ["Event"] : Array.Empty<string>(), "Properties", "Where"];
        return Table(headings, events.Select(e => new[]
        {
            [Level(e), Markdown.Code(e.Template!)],
            hasIds ? [Markdown.Plain($"{e.Id} {e.Name}".Trim())] : Array.Empty<string>(),
            [Properties(e), Where(e)],
        }.SelectMany(c => c).ToArray()));
    }

    private static string Level(Event one) => one.Level ?? $"*{Any}*";

    private static string Properties(Event one)
    {
        var properties = one.Properties.Select(p => $"{Markdown.Code(p.Name)} {p.Kind ?? $"*{Any}*"}");
        return string.Join(", ", one.HasException ? properties.Append("*exception*") : properties);
    }

    /// <summary>All of them where there is no text, and so no other way to tell what is said.</summary>
    private string Where(Event one)
        => Text.Some(
            one.Places.Select(p => Link(p, one.Category)).Distinct(StringComparer.Ordinal), one.Template is null ? int.MaxValue : Text.MostShown);

    /// <summary>To the file, where it is below the root; by the member alone where the type is the category.</summary>
    private string Link(Place place, string? category)
    {
        var member = TypeArguments().Replace(Readable(place.Member), "");
        var last = LastPart().Match(member).Value;
        var name = Markdown.Code(last.Length > 0 && member == $"{category?.Replace('+', '.')}.{last}" ? last : Short(place));
        return place.File.Length > 0 && File.Exists(Path.Combine(_options.Root, place.File))
            ? $"[{name}]({Markdown.Address(Path.GetRelativePath(Path.GetFullPath(_options.Output), Path.Combine(_options.Root, place.File)))})"
            : name;
    }

    private static string ShowPlaces(IEnumerable<Place> places) => Text.Some(places.Select(Short).Distinct(StringComparer.Ordinal));

    /// <summary>The type and the member, else the file: namespaces are mostly those of the category.</summary>
    private static string Short(Place place)
        => Readable(place.Member) is { Length: > 0 } member ? LastParts().Match(member).Value : place.File.Split('/')[^1];

    /// <summary>Top-level statements are in a method without a name of its own.</summary>
    private static string Readable(string? member) => member?.Replace(".<Main>$", "", StringComparison.Ordinal) ?? "";

    [GeneratedRegex(@"<(?:[^<>]|<[^<>]*>)*>")]
    private static partial Regex TypeArguments();

    [GeneratedRegex(@"(?<=\.|^)\.?[^.]+$")]
    private static partial Regex LastPart();

    /// <summary>Two names with their type arguments; that of a constructor begins with a dot itself.</summary>
    [GeneratedRegex(@"(?:[^.<>]*(?:<(?:[^<>]|<[^<>]*>)*>)?\.)?\.?[^.<>]*(?:<(?:[^<>]|<[^<>]*>)*>)?$")]
    private static partial Regex LastParts();

    private static string Frameworks(IEnumerable<Event> events)
        => string.Join(", ", events.GroupBy(e => e.Framework, StringComparer.Ordinal).OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => $"{g.Key} {g.Count()}"));

    private static string Table(string[] headings, IEnumerable<string[]> rows)
        => string.Concat(rows.Prepend([.. headings.Select(_ => "---")]).Prepend(headings).Select(r => $"| {string.Join(" | ", r)} |\n"));

    /// <summary>A heading and what is below.</summary>
    /// <param name="Anchor">What the address of the heading is made of.</param>
    private sealed record Section(string Heading, string Anchor, string Summary, string Body);
}

/// <summary>Addresses of headings, as GitHub and GitLab make them.</summary>
internal sealed class Anchors
{
    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);

    public string Next(string heading)
    {
        var kept = heading.ToLowerInvariant().Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_');
        var anchor = string.Concat(kept.Select(c => c == ' ' ? '-' : c));
        var times = _seen[anchor] = _seen.GetValueOrDefault(anchor, -1) + 1;
        return times == 0 ? anchor : $"{anchor}-{times}";
    }
}

/// <summary>Text that Markdown must not read as its own.</summary>
internal static class Markdown
{
    /// <summary>Signs that Markdown may read as its own; an underscore inside of a word is none, but words end anywhere.</summary>
    private const string Special = "\\`*_[]<>#|~";

    /// <summary>In a code span; line breaks and tabs are shown as signs.</summary>
    public static string Code(string text, bool isInTable = true)
    {
        var shown = Text.Visible(text);
        if (shown.Length == 0)
        {
            return "*(empty)*";
        }

        if (isInTable && shown.Contains('|', StringComparison.Ordinal))
        {
            // A bar ends a cell in a code span, too, and whether a backslash saves it depends on what is before.
            return $"<code>{string.Concat(shown.Select(c => Special.Contains(c) || c == '&' ? $"&#{(int)c};" : c.ToString()))}</code>";
        }

        var longest = 0;
        for (int i = 0, run = 0; i < shown.Length; i++)
        {
            run = shown[i] == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        var fence = new string('`', longest + 1);
        var isPadded = shown[0] == '`' || shown[^1] == '`' || (shown[0] == ' ' && shown[^1] == ' ' && shown.Trim().Length > 0);
        return isPadded ? $"{fence} {shown} {fence}" : fence + shown + fence;
    }

    /// <summary>As running text.</summary>
    public static string Plain(string text)
        => string.Concat(Text.Visible(text).Select(c => Special.Contains(c) ? $"\\{c}" : c.ToString()));

    /// <summary>As the address of a link.</summary>
    public static string Address(string path) => string.Join('/', path.Replace('\\', '/').Split('/').Select(Uri.EscapeDataString));
}

/// <summary>Words and lists.</summary>
internal static class Text
{
    public const int MostShown = 3;

    public static string Count(int number, string noun)
        => $"{number.ToString(CultureInfo.InvariantCulture)} {(number == 1 ? noun : noun.EndsWith('y') ? noun[..^1] + "ies" : noun + "s")}";

    public static string Places(IEnumerable<Place> places) => Some(places.Select(p => p.ToString()).Distinct(StringComparer.Ordinal));

    /// <summary>The first of them, and how many more.</summary>
    public static string Some(IEnumerable<string> texts, int most = MostShown)
    {
        var all = texts.ToArray();
        return string.Join(", ", all.Take(most)) + (all.Length > most ? $" and {all.Length - most} more" : "");
    }

    public static string OneLine(string text) => string.Join(' ', text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Without what breaks lines or can't be seen.</summary>
    public static string Visible(string text)
        => string.Concat(text.Replace("\r\n", "\u21b5", StringComparison.Ordinal).Select(c => c switch
        {
            '\n' or '\r' or '\u2028' or '\u2029' => "\u21b5",
            '\t' => "\u21e5",
            _ when char.IsControl(c) => $"\\u{(int)c:x4}",
            _ => c.ToString(),
        }));
}

/// <summary>JSON with line feeds, as it is, in two spaces.</summary>
internal static class Json
{
    private static readonly JsonWriterOptions Layout = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Layout))
        {
            write(json);
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    public static void WriteArray(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}

/// <summary>Writes files whole or not at all.</summary>
internal static class AtomicFiles
{
    /// <summary>All are there in full before the first of them takes the place of an old one; what has not changed is left alone.</summary>
    public static void Write(string folder, params (string Name, string Text)[] files)
    {
        Directory.CreateDirectory(folder);
        var made = new List<(string New, string Path)>();
        try
        {
            foreach (var (name, text) in files)
            {
                var path = Path.Combine(folder, name);
                if (!File.Exists(path) || File.ReadAllText(path) != text)
                {
                    made.Add(($"{path}.{Environment.ProcessId}.tmp", path));
                    File.WriteAllText(made[^1].New, text);
                }
            }

            foreach (var (temporary, path) in made)
            {
                File.Move(temporary, path, overwrite: true);
            }
        }
        finally
        {
            foreach (var (temporary, _) in made)
            {
                File.Delete(temporary);
            }
        }
    }
}
