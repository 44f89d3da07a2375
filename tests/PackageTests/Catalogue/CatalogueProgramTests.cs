using System.Text.Json;
using System.Text.RegularExpressions;
using LogAnalyzers.PackageTests.Support;

namespace LogAnalyzers.PackageTests.Catalogue;

/// <summary>What the program of the package's docs makes of the compiler's logs, and how it takes those that are none.</summary>
public sealed class CatalogueProgramTests(CatalogueProgram program) : IClassFixture<CatalogueProgram>
{
    private static readonly LoggedEvent[] Shop =
    [
        new("Took {OrderId} of {Customer}", "Information", "Shop.Orders")
        {
            Id = "5", Name = "OrderTaken", Properties = [("Customer", "text", "string"), ("OrderId", "number", "int")], Member = "Shop.Orders.Take",
        },
        new("Bad | order\r\n{@Order} `x` {{y}} <b>*z*</b>\t\\|", "Error", "Shop.Orders")
        {
            HasException = true, Properties = [("Order", "object", "Order")], Line = 12, Member = "Shop.Orders.Take",
        },
        new("`{Price,8:0.00}`", "Error", "Shop.Orders") { Properties = [("Price", "number", "decimal")], Line = 13 },
        new("Unknown order {OrderId}", "Warning", "Shop.Orders")
        {
            Properties = [("OrderId", "text", "string")], Line = 14, Member = "Shop.Orders.Find",
        },
        new("Odd {orderId}", null, "Shop.Orders") { Properties = [("orderId", "text", "string?")], Line = 15 },
        new(null, "Debug", "Shop.Orders") { Line = 16 },
        new(" ", "None", "Shop.Orders") { Line = 17 },
        new("", "Trace", "Shop.Orders") { Line = 18 },
        new("{user} is {user.id}", "Trace") { Properties = [("user", "text", "string"), ("user.id", "number", "long")], Line = 19, Member = null },
        new("hidden", "Trace", "Shop.Orders") { IsSuppressed = true },
        new("a finding of another rule", "Trace", "Shop.Orders") { RuleId = "LOG9003" },
        new("Job {Job}") { Form = "scope", Framework = "Microsoft.Extensions.Logging", Properties = [("Job", "text", "string")], Line = 20 },
        new(null) { Form = "properties", Properties = [("Tenant, \"main\"", "text", "string")], Line = 21 },
        new("elsewhere", "Critical", "Shop.Shared") { File = "file:///C:/common/Retry%20it.cs", Line = 3, Member = "Shop.Shared.Retry.Run" },
        new("{}", "Critical", "Shop.Shared") { Properties = [("", null, null)], File = "../outside/B.cs" },
        new("{Any} {@Open} {Map} {Lines} {Big}", "Critical", "Shop.Shared")
        {
            Framework = "NLog",
            Properties =
            [
                ("Any", null, "object"), ("Open", null, "IOrder"), ("Map", null, "Dictionary<string, int>"), ("Lines", null, "List<int?>"),
                ("Big", null, "BigInteger?"),
            ],
            Line = 22,
        },
    ];

    [Fact]
    public void Outputs_are_these()
    {
        var folder = program.NewFolder();
        Directory.CreateDirectory(Path.Combine(folder, "src"));
        File.WriteAllText(Path.Combine(folder, "src", "A.cs"), "");
        // The same project for two frameworks, and another one that says some of it again elsewhere.
        SarifLog.Write(Path.Combine(folder, "src/obj/LogAnalyzers.catalogue.net8.0.sarif"), folder, Shop);
        SarifLog.Write(Path.Combine(folder, "src/obj/LogAnalyzers.catalogue.net10.0.sarif"), folder, Shop.Reverse());
        SarifLog.Write(Path.Combine(folder, "b c/obj/LogAnalyzers.catalogue.sarif"), folder,
            Enumerable.Range(1, 4).Select(n => Shop[0] with { File = $"b c/B{n}.cs", Line = 4 * n, Member = $"Shop.B{n}.M" }));
        SarifLog.Write(Path.Combine(folder, "b c/obj/other.sarif"), folder, [new("not of a catalogue", "Trace")]);

        var run = program.Run(folder, ".", "--output", "docs/log").Succeeds();

        AssertGolden("out.txt", run.Output + run.Errors);
        Assert.All(CatalogueFiles.Names, n => AssertGolden(n, File.ReadAllText(Path.Combine(folder, "docs/log", n))));
        Assert.Equal(CatalogueFiles.Names.Order(), Directory.EnumerateFiles(Path.Combine(folder, "docs/log")).Select(Path.GetFileName).Order());

        // From elsewhere, file by file, in another order: the same, and what is the same is not written again.
        var old = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        Array.ForEach(CatalogueFiles.Names, n => File.SetLastWriteTimeUtc(Path.Combine(folder, "docs/log", n), old));
        var logs = Directory.EnumerateFiles(folder, "LogAnalyzers.*.sarif", SearchOption.AllDirectories).OrderDescending(StringComparer.Ordinal);
        program.Run(program.Folder, ["--root", folder, $"--output={folder}/docs/log", .. logs, folder]).Succeeds();
        Assert.All(CatalogueFiles.Names, n => AssertGolden(n, File.ReadAllText(Path.Combine(folder, "docs/log", n))));
        Assert.All(CatalogueFiles.Names, n => Assert.Equal(old, File.GetLastWriteTimeUtc(Path.Combine(folder, "docs/log", n))));
    }

    [Theory]
    [InlineData("serilog", "fields.Count", "fields.Name", "fields.Job")]
    [InlineData("ecs", "metadata.Count", "labels.Name", "labels.Job")]
    [InlineData("console", "State.Count", "State.Name", "Scopes.Job")]
    [InlineData("otel", "attributes.Count", "attributes.Name", "attributes.Job")]
    public void Layouts_put_properties_where_their_writers_do(string layout, string number, string text, string scope)
    {
        LoggedEvent[] events = [.. Shop, new("{Count} {Name}") { Properties = [("Count", "number", "int"), ("Name", "text", "string")] }];
        var made = program.Make(events, "--layout", layout);

        Assert.Equal(("long", "keyword", "keyword"), (made.MappingOf(number), made.MappingOf(text), made.MappingOf(scope)));
        Assert.Empty(IndexTemplateRules.Check(made.Template));
        Assert.Empty(JsonSchema.Check(made.Json, Schema()));
    }

    [Theory]
    [InlineData("number", "int", "long")]
    [InlineData("number", "byte?", "long")]
    [InlineData("number", "ulong", "unsigned_long")]
    [InlineData("number", "decimal?", "double")]
    [InlineData("number", "float", "double")]
    [InlineData("number", null, "double")]
    [InlineData("boolean", "bool?", "boolean")]
    [InlineData("date", "DateOnly", "date")]
    [InlineData("text", "Guid", "keyword")]
    [InlineData("object", "Order", "flattened")]
    [InlineData(null, "Half", "keyword")]
    [InlineData(null, "string[]", "keyword")]
    [InlineData(null, "IReadOnlyList<Guid?>?", "keyword")]
    [InlineData(null, "Order[]", "disabled")]
    [InlineData(null, "IDictionary<string, object>", "disabled")]
    [InlineData(null, "object", "keyword")]
    [InlineData(null, null, "keyword")]
    public void Kinds_and_types_make_mappings(string? kind, string? type, string mapping)
        => Assert.Equal(mapping, program.Make([new("{Value}") { Properties = [("Value", kind, type)] }]).MappingOf("fields.Value"));

    [Theory]
    [InlineData("number:int number:long", "long", false)]
    [InlineData("number:int number:double", "double", false)]
    [InlineData("number:ulong number:long", "double", false)]
    [InlineData("number:int text:string", "keyword", true)]
    [InlineData("boolean:bool number:int", "keyword", true)]
    [InlineData("object:Order text:string", "disabled", true)]
    [InlineData("object:Order text:string date:DateTime", "disabled", true)]
    [InlineData("number:int :object", "long", false)]
    [InlineData("boolean:bool :object", "keyword", false)]
    [InlineData("object:Order :object", "disabled", false)]
    [InlineData("number:int :Dictionary<string,int>", "disabled", false)]
    public void One_field_has_one_type(string places, string mapping, bool isConflict)
    {
        var events = places.Split(' ').Select((p, i) => p.Split(':') is var parts
            ? new LoggedEvent($"{i} {{Value}}") { Properties = [("Value", parts[0].Length > 0 ? parts[0] : null, parts[1])], Line = 10 + i }
            : null!).ToArray();

        var made = program.Make(events);

        Assert.Equal(mapping, made.MappingOf("fields.Value"));
        Assert.Equal(isConflict ? 1 : 0, made.Run.ErrorLines.Length);
        Assert.All(made.Run.ErrorLines, l => Assert.Matches(@"^conflict: fields\.Value is .*src/A\.cs:10.*src/A\.cs:11.*; its type is ", l));
        string[] values = ["1", "\"x\"", "null"];
        string[] documents =
        [
            .. values.Where(_ => !places.Contains("object:", StringComparison.Ordinal) || mapping == "disabled"),
            .. mapping is "disabled" or "flattened" ? ["{\"A\":{\"B\":1}}", "[{\"A\":1}]"] : Array.Empty<string>(),
        ];
        Assert.All(documents, d => Assert.Null(Rejects(made, $$$"""{"fields":{"Value":{{{d}}}}}""")));
    }

    [Theory]
    [InlineData("", "the name is empty")]
    [InlineData(" ", "blank")]
    [InlineData(".A", "a dot")]
    [InlineData("A.", "a dot")]
    [InlineData("A..B", "a dot")]
    [InlineData("A. .B", "blank")]
    [InlineData("a.b.c.d.e.f.g.h.i.j.k.l.m.n.o.p.q.r.s.t.u", "more than 20 parts")]
    public void Names_that_Elasticsearch_rejects_are_named_and_left_out(string name, string reason)
    {
        var made = program.Make([new("x") { Properties = [(name, "text", "string"), ("Good", "text", "string")] }]);

        Assert.StartsWith($"conflict: '{name}' is no name for a field", Assert.Single(made.Run.ErrorLines), StringComparison.Ordinal);
        Assert.Contains(reason, made.Run.Errors, StringComparison.Ordinal);
        Assert.Equal("keyword", made.MappingOf("fields.Good"));
        Assert.Empty(IndexTemplateRules.Check(made.Template));
    }

    [Theory]
    [InlineData("a", "a.b", "disabled", """{"fields":{"a":1,"a.b":2}}""")]
    [InlineData("EventId", "x", "disabled", """{"fields":{"EventId":{"Id":1}}}""")]
    public void Value_with_fields_inside_is_named_and_takes_both(string outer, string inner, string mapping, string document)
    {
        var made = program.Make([new("x") { Properties = [(outer, "text", "string"), (inner, "text", "string")] }]);

        Assert.Contains($"conflict: fields.{outer} is keyword", made.Run.Errors, StringComparison.Ordinal);
        Assert.Equal(mapping, made.MappingOf("fields." + outer));
        Assert.Null(Rejects(made, document));
        Assert.Empty(IndexTemplateRules.Check(made.Template));
    }

    [Theory]
    [InlineData("level", "number", "conflict: level is keyword in each record, and long here")]
    [InlineData("level.x", "text", "conflict: level is a value in each record, and level.x")]
    [InlineData("_id", "text", "conflict: '_id' is no name for a field, the name is one of Elasticsearch's own")]
    [InlineData("message", "text", "")]
    [InlineData("@timestamp", "date", "")]
    public void Fields_of_each_record_keep_their_type(string name, string kind, string error)
    {
        var made = program.Make([new("x") { Properties = [(name, kind, kind == "number" ? "int" : "string")] }], "--prefix", "");

        Assert.Equal(error.Length > 0, made.Run.Errors.Length > 0);
        Assert.StartsWith(error, made.Run.Errors, StringComparison.Ordinal);
        Assert.Equal(("keyword", "text", "date"), (made.MappingOf("level"), made.MappingOf("message"), made.MappingOf("@timestamp")));
        Assert.Empty(IndexTemplateRules.Check(made.Template));
    }

    [Theory]
    [InlineData("Shop.Orders.Take", "Orders.Take")]
    [InlineData("Shop.Orders..ctor", "Orders..ctor")]
    [InlineData("Program.<Main>$", "Program", "Program")]
    [InlineData("Shop.Repository<Shop.Order, List<Shop.Line>>.Save", "Repository<Shop.Order, List<Shop.Line>>.Save")]
    [InlineData("Orders", "Orders")]
    [InlineData("", "A.cs")]
    public void Members_are_shown_with_their_type(string member, string shown, string? category = null)
        => Assert.Contains($"| `{shown}` |", program.Make([new("t", "Trace", category) { Member = member }]).Page, StringComparison.Ordinal);

    [Theory]
    [InlineData("Shop.Orders.Take", "Shop.Orders", "Take")]
    [InlineData("Shop.Orders..ctor", "Shop.Orders", ".ctor")]
    [InlineData("Shop.Repository<Shop.Order>.Save", "Shop.Repository", "Save")]
    [InlineData("Shop.Outer.Inner.Run", "Shop.Outer+Inner", "Run")]
    [InlineData("Shop.Orders.Take", "Shop.Order", "Orders.Take")]
    [InlineData("Shop.Orders.Take", "Shop", "Orders.Take")]
    public void Members_of_the_type_that_the_category_names_are_shown_alone(string member, string category, string shown)
        => Assert.Contains($"| `{shown}` |", program.Make([new("t", "Trace", category) { Member = member }]).Page, StringComparison.Ordinal);

    [Fact]
    public void Many_fields_raise_the_limit()
    {
        var made = program.Make([new("x") { Properties = [.. Enumerable.Range(0, 1200).Select(n => ($"P{n}", (string?)"number", (string?)"int"))] }]);

        Assert.Empty(IndexTemplateRules.Check(made.Template));
    }

    [Theory]
    [InlineData("--objects=flat_object", "flat_object")]
    [InlineData("--objects=object", "object")]
    public void Objects_are_mapped_as_asked(string option, string mapping)
        => Assert.Equal(mapping, program.Make([new("{@O}") { Properties = [("O", "object", "Order")] }], option).MappingOf("fields.O"));

    /// <summary>What the compiler writes of a text with half of a pair is no text for others; all else in the log is.</summary>
    [Fact]
    public void Half_of_a_pair_of_characters_costs_no_event()
    {
        var folder = program.NewFolder();
        var log = Path.Combine(folder, SarifLog.Name);
        SarifLog.Write(log, folder, [new(@"HALF \ud800", "Trace"), new("fine", "Trace")]);
        File.WriteAllText(log, File.ReadAllText(log).Replace("HALF", @"\ud800 \ud83d\ude00", StringComparison.Ordinal));

        var made = new CatalogueFiles(Path.Combine(folder, "out"), program.Run(folder, ".", "--output", "out").Succeeds());
        Assert.Equal(
            ["fine", "\ufffd \ud83d\ude00 \\ud800"],
            made.Json.GetProperty("events").EnumerateArray().Select(e => e.GetProperty("template").GetString()).OrderBy(t => t!.Length));
    }

    /// <summary>A name that begins like another's is another.</summary>
    [Fact]
    public void Value_of_any_type_beside_a_list_that_is_taken_apart_is_a_keyword()
        => Assert.Equal(
            "keyword",
            program.Make([new("{@OrderList} {Order}") { Properties = [("Order", null, "object"), ("OrderList", "object", "Orders")] }])
                .MappingOf("fields.Order"));

    [Fact]
    public void What_is_excluded_is_left_out()
    {
        LoggedEvent[] events = [new("kept", "Trace"), new("test", "Trace") { File = "tests/Shop/A.cs" }, new("demo", "Trace") { File = "a/Demo.cs" }];

        var made = program.Make(events, "--exclude", "tests/*", @"--exclude=*\Demo.cs");

        Assert.Equal("kept", Assert.Single(made.Json.GetProperty("events").EnumerateArray()).GetProperty("template").GetString());
    }

    [Fact]
    public void Template_is_for_the_indices_and_builds_on_the_components_that_are_named()
    {
        var made = program.Make(Shop, "--index-pattern", "mine-*", "--composed-of=ecs@mappings, my-settings");

        Assert.Equal("mine-*", Assert.Single(made.Template.GetProperty("index_patterns").EnumerateArray()).GetString());
        Assert.Equal(["ecs@mappings", "my-settings"], made.Template.GetProperty("composed_of").EnumerateArray().Select(c => c.GetString()));
        Assert.Empty(IndexTemplateRules.Check(made.Template));
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 3)]
    public void Conflicts_fail_where_that_is_asked_for(bool isAsked, int exitCode)
    {
        var folder = program.NewFolder();
        SarifLog.Write(Path.Combine(folder, SarifLog.Name), folder, Shop);

        var run = program.Run(folder, [".", "-o", "out", .. isAsked ? ["--fail-on-conflict"] : Array.Empty<string>()]);

        Assert.Equal(exitCode, run.ExitCode);
        Assert.True(File.Exists(Path.Combine(folder, "out", "catalogue.md")));
    }

    [Theory]
    [InlineData("{\"version\":\"2.1.0\",\"runs\":[", @"x\.sarif is no JSON \(line 1\)")]
    [InlineData("", @"x\.sarif is no JSON")]
    [InlineData("[]", @"x\.sarif is no SARIF log")]
    [InlineData("{\"version\":\"1.0.0\",\"runs\":[]}", @"x\.sarif is SARIF 1\.0\.0; needed is 2\.1\.0")]
    [InlineData("{}", @"x\.sarif is SARIF of no version")]
    [InlineData("{\"version\":\"2.1.0\"}", @"x\.sarif is no SARIF log")]
    [InlineData("{\"version\":\"2.1.0\",\"runs\":[{\"results\":[{\"ruleId\":5}]}]}", @"x\.sarif is no SARIF log")]
    [InlineData("{\"version\":\"2.1.0\",\"runs\":[]}", "no events in 1 log")]
    [InlineData("EVENT logEvent=2", @"x\.sarif has events of form 2")]
    [InlineData("EVENT level=Fatal", @"x\.sarif has an event with 'Fatal'")]
    [InlineData("EVENT property.X.kind=thing", @"x\.sarif has an event with 'thing'")]
    [InlineData("EVENT property.kind=text", @"x\.sarif has an event with 'property\.kind'")]
    [InlineData("EVENT eventId=five", @"x\.sarif is no SARIF log")]
    [InlineData("EVENT eventId=99999999999", @"x\.sarif is no SARIF log")]
    public void Log_that_is_none_is_told_in_one_line_and_nothing_is_written(string content, string error)
    {
        var folder = program.NewFolder();
        var log = Path.Combine(folder, "x.sarif");
        if (content.StartsWith("EVENT ", StringComparison.Ordinal))
        {
            var pair = content[6..].Split('=');
            SarifLog.Write(log, folder, [new("t", "Trace") { Id = "4" }]);
            var text = Regex.Replace(File.ReadAllText(log), $"\"{Regex.Escape(pair[0])}\": \"[^\"]*\",", "");
            content = text.Replace("\"customProperties\": {", $"\"customProperties\": {{ \"{pair[0]}\": \"{pair[1]}\",", StringComparison.Ordinal);
        }

        File.WriteAllText(log, content);
        var run = program.Run(folder, "x.sarif", "--output", "out");

        Assert.Equal(1, run.ExitCode);
        Assert.Matches("^error: " + error, Assert.Single(run.ErrorLines));
        Assert.False(Directory.Exists(Path.Combine(folder, "out")));
    }

    [Theory]
    [InlineData("", "no folder or SARIF file is given", 2)]
    [InlineData(".", "--output is missing", 2)]
    [InlineData(". --output", "--output needs a value", 2)]
    [InlineData(". --output out --exclude", "--exclude needs a value", 2)]
    [InlineData(". --output out --layout xml", "--layout xml is unknown: serilog, ecs, console, otel", 2)]
    [InlineData(". --output out --objects nested", "--objects nested is unknown", 2)]
    [InlineData(". --output out --prefix a..b", "--prefix a..b: a dot", 2)]
    [InlineData(". --output out --verbose", "unknown option --verbose", 2)]
    [InlineData(". --output out", "no LogAnalyzers.catalogue*.sarif below .; build with -p:LogAnalyzersCatalogue=true first", 1)]
    [InlineData("none --output out", "none is neither a folder nor a file", 1)]
    [InlineData("good.sarif --output good.sarif", "", 1)]
    public void Wrong_command_line_is_told_in_one_line(string arguments, string error, int exitCode)
    {
        var folder = program.NewFolder();
        SarifLog.Write(Path.Combine(folder, "good.sarif"), folder, [new("t", "Trace")]);

        var run = program.Run(folder, arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(exitCode, run.ExitCode);
        Assert.StartsWith("error: " + error, Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Equal("", run.Output);
    }

    [Fact]
    public void Help_names_each_option()
    {
        var help = program.Run(program.Folder, "--help").Succeeds().Output;

        var source = File.ReadAllText(Path.Combine(Repository.Root, CatalogueProgram.Source));
        var handled = Regex.Matches(source, "\"(--[a-z-]+)\" (?:or|when|or:|:|\\))").Select(m => m.Groups[1].Value).Distinct().ToArray();
        Assert.True(handled.Length > 5);
        Assert.All(handled, o => Assert.Contains(o, help, StringComparison.Ordinal));
    }

    [Fact]
    public void Rules_of_the_index_find_what_is_wrong()
    {
        string Problems(string properties, string more = "")
            => string.Join("; ", IndexTemplateRules.Check(JsonDocument.Parse(
                "{\"index_patterns\":[\"a\"]," + more + "\"template\":{\"mappings\":{\"properties\":" + properties + "}}}").RootElement));

        Assert.Equal("", Problems("""{"a":{"type":"long","ignore_malformed":true},"b":{"properties":{"c":{"type":"keyword"}}}}"""));
        Assert.Equal(".a is of type 'numberish'", Problems("""{"a":{"type":"numberish"}}"""));
        Assert.Equal(".a has ignore_malformed", Problems("""{"a":{"type":"flattened","ignore_malformed":true}}"""));
        Assert.Equal(".a is of type ''", Problems("""{"a":{}}"""));
        Assert.Equal(". has no name", Problems("""{"":{"type":"long"}}"""));
        Assert.Equal(
            "@timestamp has ignore_malformed",
            Problems("""{"@timestamp":{"type":"date","ignore_malformed":true}}""", "\"data_stream\":{},"));
    }

    private static string? Rejects(CatalogueFiles made, string document)
        => IndexTemplateRules.Rejects(made.Template, JsonDocument.Parse(document).RootElement);

    private static JsonElement Schema()
        => JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "docs/catalogue/catalogue.schema.json"))).RootElement;

    private static void AssertGolden(string name, string text) => Golden.Assert("tests/PackageTests/Catalogue/Golden/" + name, text);
}
