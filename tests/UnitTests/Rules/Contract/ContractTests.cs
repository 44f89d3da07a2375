using System.Collections.Immutable;
using LogAnalyzers.Rules;
using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.UnitTests.Rules.Contract;

/// <summary>
/// What is told of a project that has a contract: in every framework, for each kind of change, and nothing where nothing has changed.
/// </summary>
public sealed class ContractTests
{
    private const string Changed = "LOG9002";
    private const string Unlisted = "LOG9003";
    private const string Placed = """LOG.Info("Order {OrderId} placed", orderId);""";
    private const string Accept = "; where that is meant, add line 1 of LogEvents.Shipped.txt to LogEvents.Unshipped.txt behind '*REMOVED*'";

    public static TheoryData<Framework> Frameworks => [.. LogFixture.WithTemplates];

    /// <summary>What the fix would write is what the rules take for the same.</summary>
    [Theory]
    [InlineData(Framework.Mel, "C: Information \"Order {OrderId} placed\" OrderId:number")]
    [InlineData(Framework.Serilog, "C: Information \"Order {OrderId} placed\" OrderId:number")]
    [InlineData(Framework.NLog, "C: Information \"Order {OrderId} placed\" OrderId:number")]
    public void Event_has_its_line(Framework framework, string line)
    {
        var found = Assert.Single(Find(Code(framework, Placed), shipped: "", unshipped: ""));
        Assert.Equal((Unlisted, DiagnosticSeverity.Info), (found.Id, found.Severity));
        Assert.StartsWith("Event \"Order {OrderId} placed\" of C is not in the contract", found.GetMessage(), StringComparison.Ordinal);
        Assert.Equal(line, LineOf(found));
        Assert.Empty(Find(Code(framework, Placed), shipped: line));
        Assert.Empty(Find(Code(framework, Placed), unshipped: line));
        Assert.Empty(Find(Code(framework, Placed)));
    }

    [Fact]
    public void Log4net_has_texts_without_properties()
    {
        var source = Code(Framework.Log4Net, """LOG.Info("Order {0} placed", orderId); _logger.Warn("Late");""");
        Assert.Equal(
            ["C: Information \"Order {0} placed\"", "C: Warning \"Late\""], Find(source, shipped: "").Select(LineOf).Order(StringComparer.Ordinal));
        Assert.Empty(Find(source, shipped: "C: Information \"Order {0} placed\"\nC: Warning \"Late\""));
        Assert.StartsWith(
            "Event \"Later\" of C is gone",
            Messages(Find(source, shipped: "C: Information \"Order {0} placed\"\nC: Warning \"Late\"\nC: Error \"Later\"")),
            StringComparison.Ordinal);
    }

    /// <summary>Else the fix would write every event anew, in an older form.</summary>
    [Theory]
    [InlineData("# LogAnalyzers: events 2\nC: Information 'Gone'", "")]
    [InlineData("C: Information \"Gone\"", "# LogAnalyzers: events 2\n")]
    public void File_of_a_newer_version_is_all_that_is_told(string shipped, string unshipped)
    {
        var found = Assert.Single(Find(Code(Framework.Mel, Placed), shipped, unshipped));
        Assert.Equal(Changed, found.Id);
        Assert.Contains("newer version", found.GetMessage(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Frameworks))]
    public void Renamed_property_is_one_warning(Framework framework)
    {
        var found = Assert.Single(Find(Code(framework, Placed), shipped: "C: Information \"Order {Id} placed\" Id:number"));
        Assert.Equal((Changed, DiagnosticSeverity.Warning), (found.Id, found.Severity));
        Assert.Equal(
            "Event \"Order {Id} placed\" of C has renamed its property 'Id' to 'OrderId': what searches by it finds nothing any more" + Accept,
            found.GetMessage());
        Assert.True(found.Location.IsInSource);
        Assert.Equal("LogEvents.Shipped.txt", Path.GetFileName(Assert.Single(found.AdditionalLocations).GetLineSpan().Path));
    }

    [Theory]
    [MemberData(nameof(Frameworks))]
    public void Other_changes_are_one_warning_each(Framework framework)
    {
        Assert.Contains("has a number in its property 'OrderId' now, which was text", One("C: Information \"Order {OrderId} placed\" OrderId:text"));
        Assert.Contains("has the level Information now, which was Debug", One("C: Debug \"Order {OrderId} placed\" OrderId:number"));
        Assert.Contains("is one of C now", One("Shop.Old: Information \"Order {OrderId} placed\" OrderId:number"));
        Assert.Contains("says \"Order {OrderId} placed\" now", One("C: Information \"Order {OrderId} was placed\" OrderId:number"));

        string One(string shipped)
        {
            var found = Assert.Single(Find(Code(framework, Placed), shipped: shipped));
            Assert.Equal(Changed, found.Id);
            return found.GetMessage();
        }
    }

    [Theory]
    [MemberData(nameof(Frameworks))]
    public void Lost_event_is_told_at_its_line(Framework framework)
    {
        var found = Assert.Single(Find(
            Code(framework, Placed), shipped: "# of 1.0\nC: Error \"Payment failed\"\nC: Information \"Order {OrderId} placed\" OrderId:number"));
        Assert.Equal(
            (Changed, "Event \"Payment failed\" of C is gone: what waits for it waits in vain"
                + Accept.Replace("line 1", "line 2", StringComparison.Ordinal)), (found.Id, found.GetMessage()));
        var place = found.Location.GetLineSpan();
        Assert.Equal(("LogEvents.Shipped.txt", 1), (Path.GetFileName(place.Path), place.StartLinePosition.Line));
    }

    /// <summary>What only the code's own readers would see.</summary>
    [Theory]
    [InlineData("""LOG.Info("Order {OrderId} placed", order.Id);""")]
    [InlineData("""LOG.Info("Order {OrderId} placed", orderId); LOG.Info("Order {OrderId} placed", order.Id);""")]
    [InlineData("""if (orderId > 1) { LOG.Info( "Order {OrderId} " + "placed" , orderId ); }""")]
    [InlineData("""const string Text = "Order {OrderId} placed"; LOG.Info(Text, orderId);""")]
    [InlineData("""LOG.Info("Order {OrderId} placed", (object)orderId);""")]
    [InlineData("""LOG.Info(name); LOG.Info("Order {OrderId} placed", orderId);""")]
    [InlineData("""LOG.Info(name, orderId); LOG.Info("Order {OrderId} placed", orderId);""")]
    public void Harmless_change_is_none(string statements)
    {
        foreach (var framework in LogFixture.WithTemplates)
        {
            Assert.Equal("", Messages(Find(Code(framework, statements), shipped: "C: Information \"Order {OrderId} placed\" OrderId:number")));
        }
    }

    /// <summary>Another text in the place of the old one is a change; the call is not told twice.</summary>
    [Fact]
    public void Removed_lines_accept_a_change()
    {
        const string Shipped = "C: Information \"Order {Id} placed\" Id:number";
        const string Now = "C: Information \"Order {OrderId} placed\" OrderId:number";
        var source = Code(Framework.Mel, Placed);
        Assert.Equal(Changed, Assert.Single(Find(source, Shipped, "")).Id);
        var unlisted = Assert.Single(Find(source, Shipped, "*REMOVED*" + Shipped));
        Assert.Equal((Unlisted, Now), (unlisted.Id, LineOf(unlisted)));
        Assert.Empty(Find(source, Shipped, $"*REMOVED*{Shipped}\n{Now}"));

        // What is removed on purpose, and said again, is new.
        Assert.Equal(Unlisted, Assert.Single(Find(source, Now, "*REMOVED*" + Now)).Id);
        Assert.Contains("delete line 1 of LogEvents.Unshipped.txt", Messages(Find(source, "", Shipped)), StringComparison.Ordinal);
    }

    [Fact]
    public void Class_by_another_name_is_one_change()
    {
        var source = Code(Framework.Mel, """LOG.Info("A"); LOG.Warn("B"); LOG.Error("C");""");
        var found = Assert.Single(Find(source, "Old: Error \"C\"\nOld: Information \"A\"\nOld: Warning \"B\""));
        Assert.Equal(
            "3 events of Old are events of C now, \"A\" among them: levels and filters by category miss them; where that is meant, write the new "
                + "name in LogEvents.Shipped.txt",
            found.GetMessage());
    }

    [Fact]
    public void Numbers_and_definitions_are_kept()
    {
        const string Source = """
            static partial class Log
            {
                private static readonly Action<ILogger, int, Exception?> s_paid
                    = LoggerMessage.Define<int>(LogLevel.Debug, new EventId(3), "Paid {Sum}");
                static void M(ILogger<Program> logger) { logger.LogWarning(12, "Late"); s_paid(logger, 1, null); }
            }
            class Program { }
            """;
        Assert.Equal(
            ["Program: Debug [3] \"Paid {Sum}\" Sum:number", "Program: Warning [12] \"Late\""],
            Find(Source, "", "").Select(LineOf).Order(StringComparer.Ordinal));
        Assert.Contains("has the number 12 now, which was 11", Messages(Find(
            Source, "Program: Debug [3] \"Paid {Sum}\" Sum:number\nProgram: Warning [11] \"Late\"")), StringComparison.Ordinal);
    }

    /// <summary>The other analyzer sees them; their names are the methods'.</summary>
    [Fact]
    public void Definitions_by_attribute_are_kept()
    {
        const string Source = """
            static partial class Log
            {
                [LoggerMessage(EventId = 5, Level = LogLevel.Warning, Message = "Sent {OrderId}")]
                static partial void Sent(ILogger<Program> logger, int orderId);
                static void M(ILogger<Program> logger) => Sent(logger, 1);
            }
            class Program { }
            """;
        const string Line = "Program: Warning [5 Sent] \"Sent {OrderId}\" OrderId:number";
        Assert.Equal(Line, LineOf(Assert.Single(Find(Source, "", ""))));
        Assert.Empty(Find(Source, Line));
        Assert.Contains("has the name 'Sent' now, which was 'Send'", Message("[5 Sent]", "[5 Send]"), StringComparison.Ordinal);
        Assert.Contains("has renamed its property 'Id' to 'OrderId'", Message("OrderId", "Id"), StringComparison.Ordinal);
        Assert.Contains("has the level Warning now, which was Error", Message("Warning", "Error"), StringComparison.Ordinal);

        // The call that it was before had less.
        var more = Assert.Single(Find(Source, Line.Replace("[5 Sent] ", "", StringComparison.Ordinal), ""));
        Assert.Equal((Unlisted, Line), (more.Id, LineOf(more)));
        Assert.Equal("Program: Warning \"Sent {OrderId}\" OrderId:number", more.Properties["logAnalyzersReplacedEvent"]);

        string Message(string now, string old)
        {
            var found = Assert.Single(Find(Source, Line.Replace(now, old, StringComparison.Ordinal)));
            Assert.Equal(Changed, found.Id);
            return found.GetMessage();
        }
    }

    /// <summary>What a method of the user's own writes is its callers' event.</summary>
    [Fact]
    public void Wrappers_callers_are_kept()
    {
        const string Source = """
            class C(ILogger<C> logger)
            {
                void Say(string template, params object[] values) => logger.LogInformation(template, values);
                void M(int id, string name) { Say("Order {OrderId}", id); Say("Name {Name}", name); }
            }
            """;
        var lines = Find(Source, "", "").Select(LineOf).Order(StringComparer.Ordinal).ToArray();
        Assert.Equal(2, lines.Length);
        Assert.All(lines, l => Assert.Matches("Name:text|OrderId:number", l!));
        Assert.Contains(
            "has renamed its property 'Id' to 'OrderId'",
            Messages(Find(Source, string.Join("\n", lines).Replace("OrderId", "Id", StringComparison.Ordinal))),
            StringComparison.Ordinal);
    }

    /// <summary>They are fields of whatever is logged inside, so that the place they are given at does not matter.</summary>
    [Theory]
    [InlineData("""using var scope = _logger.BeginScope("Order {OrderId}", orderId);""", "OrderId:number")]
    [InlineData("""using var scope = _logger.BeginScope(new Dictionary<string, object> { ["Tenant"] = name, ["OrderId"] = orderId });""",
        "OrderId:number Tenant:text")]
    public void Scopes_have_a_line_for_each_property(string statements, string expected)
    {
        var source = Code(Framework.Mel, statements);
        var lines = expected.Split(' ').Select(p => "*: property " + p).ToArray();
        Assert.Equal(lines, Find(source, "", "").Select(LineOf).Order(StringComparer.Ordinal));
        Assert.Empty(Find(source, string.Join("\n", lines)));
        Assert.Contains("Property 'Other' is gone", Messages(Find(
            source, string.Join("\n", [.. lines, "*: property Other:text"]))), StringComparison.Ordinal);
        Assert.Contains("Property 'OrderId' is a number now, which was a date", Messages(Find(
            source, string.Join("\n", lines).Replace("number", "date", StringComparison.Ordinal))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Framework.Serilog, """_logger.ForContext("Tenant", name);""")]
    [InlineData(Framework.Serilog, """_logger.ForContext("Tenant", name).Information("A");""")]
    [InlineData(Framework.Serilog, """var log = _logger.ForContext("Tenant", name); log.Information("A");""")]
    [InlineData(Framework.Serilog, """using (Serilog.Context.LogContext.PushProperty("Tenant", name)) { _logger.Information("A"); }""")]
    [InlineData(Framework.NLog, """NLog.ScopeContext.PushProperty("Tenant", name); _logger.Info("A");""")]
    [InlineData(Framework.NLog, """_logger.WithProperty("Tenant", name).Info("A");""")]
    [InlineData(Framework.Log4Net, """log4net.LogicalThreadContext.Properties["Tenant"] = name; _logger.Info("A");""")]
    public void Keys_have_a_line_each_wherever_they_are_given(Framework framework, string statements)
    {
        const string Key = "*: property Tenant:text";
        var lines = Find(Code(framework, statements), "", "").Select(LineOf).ToHashSet();
        Assert.Contains(Key, lines);
        Assert.Empty(lines.Except([Key, "C: Information \"A\""]));
        Assert.Empty(Find(Code(framework, statements), Key + "\nC: Information \"A\"").Where(f => f.Location.IsInSource));
    }

    /// <summary>Another target framework or configuration has it.</summary>
    [Fact]
    public void Event_behind_a_condition_is_not_gone()
    {
        var source = Code(Framework.Mel, "LOG.Info(\"Here\");\n#if OTHER\n LOG.Info(\"There {OrderId}\", orderId);\n#endif\n");
        const string Shipped = "C: Information \"Here\"\nC: Information \"There {OrderId}\" OrderId:number\n";
        Assert.Empty(Find(source, Shipped + "*: property OrderId:number"));
        Assert.Equal(Changed, Assert.Single(Find(source, Shipped + "C: Information \"Nowhere\"")).Id);

        Assert.Empty(Find(source.Replace("There {", "There \" + \"{", StringComparison.Ordinal), Shipped));

        // A piece of it may be a constant's.
        Assert.Empty(Find(source.Replace("\"There {", "P + \"here {", StringComparison.Ordinal), Shipped));
        Assert.Empty(Find(source.Replace("\"There {OrderId}\"", "\"\"\"\n    There {OrderId}\n    \"\"\"", StringComparison.Ordinal), Shipped));

        // Nor is it the old form of what is new here.
        Assert.Equal(Unlisted, Assert.Single(Find(
            source.Replace("\"Here\");", "\"Here\"); _logger.LogInformation(\"There {Id}\", orderId);", StringComparison.Ordinal), Shipped)).Id);
    }

    /// <summary>The target that has the code tells at the call what has changed, and no other that its old form is gone.</summary>
    [Theory]
    [InlineData("There {OrderNumber}", "There {OrderId}", false)]
    [InlineData("Order {OrderId} was placed by them", "Order {OrderId} was placed", false)]
    [InlineData("There {OrderNumber}", "Payment failed", true)]
    public void Change_behind_a_condition_is_told_where_the_code_is(string now, string old, bool isGone)
    {
        var source = Code(Framework.Mel, "LOG.Info(\"Here\");\n#if OTHER\n LOG.Info(\"" + now + "\", orderId);\n#endif\n");
        var shipped = "C: Information \"Here\"\nC: Information \"" + old + "\"\n";
        Assert.Equal(isGone ? 1 : 0, Find(source, shipped).Length);

        // What is a line of its own is no new form of another.
        Assert.Single(Find(source, shipped + "C: Information \"" + now + "\"\n"));
    }

    [Theory]
    [InlineData("From {Name} to {OrderId}", "says {OrderId} where {Name} stood and {Name} where {OrderId} stood: ")]
    [InlineData("From {Name} to {Other}", "has renamed its properties 'Name' to 'OrderId', 'Other' to 'Name'")]
    public void Placeholders_that_have_changed_places_are_not_renamed(string old, string expected)
    {
        var found = Assert.Single(Find(
            Code(Framework.Mel, "LOG.Info(\"From {OrderId} to {Name}\", orderId, name);"), $"C: Information \"{old}\" Name:? OrderId:?\n"));
        Assert.Contains(expected, found.GetMessage(), StringComparison.Ordinal);
    }

    /// <summary>Which side stays is for whoever ends the merge to say.</summary>
    [Fact]
    public void Merge_is_ended_before_an_event_is_written()
        => Assert.EndsWith(
            "no fix: a merge has left its marks in LogEvents.Unshipped.txt",
            Find(Code(Framework.Mel, Placed), "", "<<<<<<< HEAD\nC: Error \"A\"\n=======\n>>>>>>> x\n").Single(d => d.Id == Unlisted).GetMessage(),
            StringComparison.Ordinal);

    /// <summary>All target frameworks of a project have one contract, which the first of them reads.</summary>
    [Fact]
    public void Other_target_does_not_tell_of_lost_events()
    {
        const string Shipped = "C: Information \"Nowhere at all\"\nno event\n";
        Assert.Equal(2, Find(Code(Framework.Mel, ""), Shipped).Length);
        Assert.Empty(Find(Code(Framework.Mel, ""), Shipped, isOtherTarget: true));
        Assert.Equal(2, Find(Code(Framework.Mel, ""), Shipped, isOtherTarget: true, ofTarget: Shipped).Length);
        Assert.Equal(Changed, Assert.Single(Find(
            Code(Framework.Mel, Placed), "C: Information \"Order {Id} placed\" Id:number\nno event\n", isOtherTarget: true)).Id);
    }

    [Fact]
    public void Broken_line_is_one_warning_and_all_others_hold()
    {
        var found = Find(Code(Framework.Mel, Placed), "C: Informations \"x\"\nC: Information \"Order {OrderId} placed\" OrderId:number");
        Assert.Equal(
            "LogEvents.Shipped.txt: the line is no event, and is passed over: 'Informations' is no level: expected is Trace, Debug, Information, "
                + "Warning, Error, Critical or ?", Assert.Single(found).GetMessage());
        Assert.Equal(0, found[0].Location.GetLineSpan().StartLinePosition.Line);
    }

    [Fact]
    public void Pragma_and_severity_hold()
    {
        Assert.Empty(Find(
            Code(
                Framework.Mel,
                "\n#pragma warning disable LOG9002, LOG9003\n" + Placed + " LOG.Info(\"B\");\n#pragma warning restore LOG9002, LOG9003\n"),
            "C: Information \"Order {Id} placed\" Id:number"));
    }

    /// <summary>What logs no more at all has lost all its events.</summary>
    [Fact]
    public void Project_without_logging_has_lost_its_events()
        => Assert.Equal(Changed, Assert.Single(Find("class C { }", "C: Information \"A\"", references: References.Framework)).Id);

    /// <summary>An editor shows the one at once, and has no lightbulb for what the end of a build shows.</summary>
    [Fact]
    public void Only_what_is_surely_new_is_told_live()
    {
        const string Shipped = "C: Information \"Order {Id} placed\" Id:number";
        var source = Code(
            Framework.Mel,
            """LOG.Info("Nothing like it"); LOG.Info("Order {Id} placed", orderId); LOG.Info("Order {OrderId} placed", orderId);""");
        var found = Find(source, Shipped, "");
        Assert.Equal([Unlisted, Unlisted], found.Select(f => f.Id));
        Assert.Equal(
            [false, true], found.Select(f => f.Descriptor.CustomTags.Contains(WellKnownDiagnosticTags.CompilationEnd)));
        Assert.Equal(["Nothing like it"], FindLive(source, Shipped).Select(f => f.GetMessage().Split('"')[1]));
    }

    /// <summary>What the fix writes is the whole contract: nothing is new then, or another; a line that nobody says is told of.</summary>
    [Fact]
    public void Contract_of_the_corpus_is_complete()
    {
        var files = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Corpus"), "*.cs", SearchOption.AllDirectories).Order().ToArray();
        var count = 0;
        foreach (var file in files)
        {
            var source = File.ReadAllText(file);
            var lines = Find(source, "", "").Select(LineOf).Distinct().ToArray();
            count += lines.Length;
            Assert.Equal(file, file + Messages(Find(source, string.Join("\r\n", lines))));
            if (lines.Length > 0)
            {
                var left = Find(source, string.Join("\n", lines) + "\nNo.Such: Critical \"Nothing of the kind\"\n*: property NoSuchThing:date");
                Assert.Equal([Changed, Changed], left.Select(f => f.Id));
            }
        }

        Assert.InRange(count, 100, int.MaxValue);
    }

    private static string? LineOf(Diagnostic found) => found.Properties["logAnalyzersEvent"];

    private static string Messages(IEnumerable<Diagnostic> found) => string.Join("\n", found.Select(f => f.GetMessage()));

    private static string Code(Framework framework, string statements) => Verify.Method(statements, framework);

    private static ImmutableArray<Diagnostic> Find(
        string source, string? shipped = null, string? unshipped = null, bool isOtherTarget = false,
        ImmutableArray<MetadataReference> references = default, string? ofTarget = null)
    {
        Exception? failure = null;
        var found = Analysis(source, shipped, unshipped, isOtherTarget, references, e => failure ??= e, ofTarget).GetAnalyzerDiagnosticsAsync()
            .GetAwaiter().GetResult();
        Assert.Null(failure);
        return Own(found);
    }

    /// <summary>As an editor does it: one file.</summary>
    private static ImmutableArray<Diagnostic> FindLive(string source, string shipped)
    {
        var analysis = Analysis(source, shipped, "", false, default, e => throw e);
        var model = analysis.Compilation.GetSemanticModel(analysis.Compilation.SyntaxTrees.First());
        return Own(analysis.GetAnalyzerSemanticDiagnosticsAsync(model, null, CancellationToken.None).GetAwaiter().GetResult());
    }

    private static ImmutableArray<Diagnostic> Own(ImmutableArray<Diagnostic> found)
        => [.. found.Where(f => f.Id is Changed or Unlisted && !f.IsSuppressed).OrderBy(f => f.Location.SourceSpan.Start)];

    private static CompilationWithAnalyzers Analysis(
        string source, string? shipped, string? unshipped, bool isOtherTarget, ImmutableArray<MetadataReference> references, Action<Exception> fail,
        string? ofTarget = null)
    {
        var isPlain = !references.IsDefault;
        var compilation = CSharpCompilation.Create(
            "App",
            [
                CSharpSyntaxTree.ParseText(source, Verify.Latest, "/p/C.cs"),
                CSharpSyntaxTree.ParseText(isPlain ? "" : Verify.GlobalUsings, Verify.Latest, "/p/Usings.cs"),
            ],
            isPlain ? references : References.WithAllFrameworks, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var files = new (string Name, string? Text)[]
            { ("LogEvents.Shipped.txt", shipped), ("LogEvents.Unshipped.txt", unshipped), ("LogEvents.Shipped.net8.0.txt", ofTarget) }
            .Where(f => f.Text is not null).Select(f => (AdditionalText)new MemoryText("/p/" + f.Name, f.Text!)).ToImmutableArray();
        return compilation.WithAnalyzers(AnalyzerRun.Analyzers, new CompilationWithAnalyzersOptions(
            new AnalyzerOptions(files, new Options(isOtherTarget)), onAnalyzerException: (e, _, _) => fail(e), concurrentAnalysis: true,
            logAnalyzerExecutionTime: false));
    }

    private sealed class Options(bool isOtherTarget) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions => new Values(isOtherTarget);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;
    }

    private sealed class Values(bool isOtherTarget) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value)
            => (value = isOtherTarget && key == "build_property.LogAnalyzersFilesInOtherTarget" ? "true" : null) is not null;
    }

    private sealed class MemoryText(string path, string text) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text);

        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }
}
