using System.Collections.Immutable;
using System.Text.Json;
using LogAnalyzers.Projects;
using LogAnalyzers.Rules;
using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.UnitTests.Hosts;

/// <summary>What a baseline has is quiet, and only that: findings are known again by their code and not by their line.</summary>
public sealed class BaselineTests
{
    private const string Legacy =
        """
        using Microsoft.Extensions.Logging;

        namespace Shop;

        public class Orders(ILogger<Orders> logger)
        {
            public void Run(int id, string name)
            {
                Console.WriteLine("start");
                logger.LogInformation($"Order {id}");
                if (id > 0)
                {
                    logger.LogInformation("{0} of {1}", id, name);
                    Console.WriteLine("start");
                }
            }

            public void Run(string name)
            {
                Console.WriteLine("start");
                foreach (var c in name) { logger.LogInformation("Name " + name); }
            }
        }
        """;

    private const string Broken = "LOG9004";

    [Fact]
    public void Everything_that_was_there_is_quiet()
    {
        var found = Find(Legacy);
        Assert.True(found.Length >= 6, string.Join("\n", found));
        Assert.Empty(Find(Legacy, Sarif(found)));
    }

    /// <summary>Each in its place: two prints of one text in a method, the same in an overload, two placeholders of one call.</summary>
    [Fact]
    public void Findings_are_told_apart()
    {
        var found = Find(Legacy);
        Assert.Equal(found.Length, found.Select(FingerprintOf).Distinct().Count());
        Assert.All(found, f => Assert.Equal(Fingerprint.Length, FingerprintOf(f).Length));
    }

    [Theory]
    [InlineData("moved")]
    [InlineData("lines")]
    [InlineData("layout")]
    [InlineData("renamed")]
    [InlineData("comments")]
    [InlineData("namespace")]
    public void What_is_only_moved_stays_quiet(string how)
    {
        var edited = how switch
        {
            "moved" => Moved(),
            "lines" => "// A licence.\n// Of two lines.\n" + Legacy,
            "layout" => CSharpSyntaxTree.ParseText(Legacy, Verify.Latest).GetRoot().NormalizeWhitespace("\t").ToFullString(),
            "comments" => Legacy.Replace("Console.", "/* a */ Console.", StringComparison.Ordinal),
            "namespace" => Legacy.Replace("namespace Shop;", "namespace Shop\n{", StringComparison.Ordinal) + "\n}",
            _ => Legacy,
        };
        Assert.Empty(Find(edited, Sarif(Find(Legacy)), file: how == "renamed" ? "/other/Renamed.cs" : "/p/Orders.cs"));

        static string Moved()
        {
            var at = Legacy.IndexOf("    public void Run(string", StringComparison.Ordinal);
            var end = Legacy.LastIndexOf('}');
            var first = Legacy.IndexOf("    public void Run(int", StringComparison.Ordinal);
            return Legacy[..first] + Legacy[at..end] + "\n" + Legacy[first..at] + "}";
        }
    }

    [Theory]
    [InlineData("$\"Order {id}\"", "$\"Order no {id}\"", "LOG2001")]
    [InlineData("{0} of {1}", "{0} for {1}", "LOG2006")]
    [InlineData("Console.WriteLine(\"start\");\n        logger", "Console.WriteLine(\"start\"); Console.WriteLine(\"more\"); logger", "LOG1001")]
    [InlineData("Console.WriteLine(\"start\");\n        logger", "Console.WriteLine(\"start\"); Console.WriteLine(\"start\"); logger", "LOG1001")]
    [InlineData("public void Run(string name)", "public void Other(string name)", "LOG1001 LOG2001")]
    [InlineData("id > 0", "id > 1", "")]
    public void What_is_touched_is_found(string before, string after, string expected)
    {
        var edited = Legacy.Replace("\r", "", StringComparison.Ordinal).Replace(before, after, StringComparison.Ordinal);
        Assert.NotEqual(Legacy, edited);
        Assert.Equal(expected, string.Join(" ", Find(edited, Sarif(Find(Legacy))).Where(f => f.Id != Broken).Select(f => f.Id).Order()));
    }

    /// <summary>Entries whose findings are gone, counted once all was analysed.</summary>
    [Fact]
    public void Stale_entries_are_counted()
    {
        var edited = Legacy.Replace("Console.WriteLine(\"start\");", "", StringComparison.Ordinal);
        var stale = Assert.Single(Find(edited, Sarif(Find(Legacy))));
        Assert.Equal((Broken, DiagnosticSeverity.Info), (stale.Id, stale.Severity));
        Assert.StartsWith("3 findings of the baseline are gone", stale.GetMessage(), StringComparison.Ordinal);
        Assert.EndsWith("LogAnalyzers.baseline.sarif", stale.Location.GetLineSpan().Path, StringComparison.Ordinal);
    }

    [Fact]
    public void Findings_of_a_whole_project_and_in_files_are_held_too()
    {
        const string Source = "class C(ILogger<C> l) { void M(int id, string name) { "
            + "l.LogInformation(\"A {Id}\", id); l.LogInformation(\"B {Id}\", name); } }";
        const string Settings = """{ "Logging": { "LogLevel": { "Default": "Info", "A": "Info" } } }""";
        var found = Find(Source, settings: Settings);
        Assert.Equal(["LOG2015", "LOG2015", "LOG6005", "LOG6005"], found.Select(f => f.Id).Order());
        Assert.Equal(4, found.Select(FingerprintOf).Distinct().Count());
        Assert.Empty(Find(Source, Sarif(found), settings: "\n" + Settings));
        Assert.Equal(
            ["LOG6005", "LOG6005", Broken], Find(Source, Sarif(found), settings: Settings.Replace("\"A\"", "\"B\"", StringComparison.Ordinal))
                .Select(f => f.Id).Order());
    }

    [Theory]
    [InlineData("")]
    [InlineData("no log")]
    [InlineData("""{ "version": "2.1.0", "runs": [ """)]
    [InlineData("""{ "version": "1.0.0", "runs": [] }""")]
    [InlineData("""{ "version": "2.1.0", "runs": [ } ]""")]
    [InlineData("{ \"version\": \"2.1.0")]
    [InlineData("]")]
    public void Broken_baseline_is_one_warning_and_keeps_nothing_quiet(string text)
    {
        var all = Find(Legacy);
        var found = Find(Legacy, text);
        var broken = Assert.Single(found, f => f.Id == Broken);
        Assert.Equal(DiagnosticSeverity.Warning, broken.Severity);
        Assert.Contains("is not read, and keeps nothing quiet", broken.GetMessage(), StringComparison.Ordinal);
        Assert.Equal(all.Length, found.Length - 1);
    }

    [Fact]
    public void Log_without_findings_of_ours_is_an_empty_baseline()
        => Assert.Equal(
            Find(Legacy).Length, Find(Legacy, """{ "version": "2.1.0", "runs": [ { "results": [ { "ruleId": "CS0168" } ] } ] }""").Length);

    /// <summary>A project that only prints, and no framework at all.</summary>
    [Fact]
    public void Prints_alone_have_a_baseline()
    {
        const string Source = "class C { void M() { System.Console.WriteLine(1); } }";
        var found = Find(Source);
        Assert.Equal("LOG1001", Assert.Single(found).Id);
        Assert.Empty(Find(Source, Sarif(found)));
        Assert.Equal(Broken, Assert.Single(Find("class C { }", Sarif(found))).Id);
    }

    /// <summary>In all of the corpus no two findings of a rule are one.</summary>
    [Fact]
    public void Fingerprints_of_the_corpus_differ()
    {
        var files = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Corpus"), "*.cs", SearchOption.AllDirectories).Order().ToArray();
        Assert.NotEmpty(files);
        var count = 0;
        foreach (var file in files)
        {
            var found = Find(File.ReadAllText(file)).Where(f => f.Location.IsInSource).ToArray();
            count += found.Length;
            Assert.Empty(found.GroupBy(FingerprintOf).Where(g => g.Count() > 1).Select(g => string.Join("\n", g)));
        }

        Assert.InRange(count, 20, int.MaxValue);
    }

    private static string FingerprintOf(Diagnostic finding) => finding.Properties[Fingerprint.Key]!;

    /// <summary>As the compiler writes it, as far as it is read.</summary>
    private static string Sarif(IEnumerable<Diagnostic> findings)
        => JsonSerializer.Serialize(new
        {
            version = "2.1.0",
            runs = new[]
            {
                new
                {
                    results = findings.Select(f => new
                    {
                        ruleId = f.Id, message = new { text = f.GetMessage() + " \"\\\" {[" }, properties = new { customProperties = f.Properties },
                    }),
                    tool = new { driver = new { name = "C#", version = "5.9.0" } },
                },
            },
        });

    private static ImmutableArray<Diagnostic> Find(string source, string? baseline = null, string? settings = null, string file = "/p/Orders.cs")
    {
        var compilation = CSharpCompilation.Create(
            "App",
            [CSharpSyntaxTree.ParseText(source, Verify.Latest, file), CSharpSyntaxTree.ParseText(Verify.GlobalUsings, Verify.Latest, "/p/Usings.cs")],
            References.WithSettings, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var files = new (string Name, string? Text)[] { ("LogAnalyzers.baseline.sarif", baseline), ("appsettings.json", settings) }
            .Where(f => f.Text is not null).Select(f => (AdditionalText)new MemoryText("/p/" + f.Name, f.Text!)).ToImmutableArray();
        Exception? failure = null;
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions(files), onAnalyzerException: (e, _, _) => failure ??= e, concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        var found = compilation.WithAnalyzers(AnalyzerRun.Analyzers, options).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
        Assert.Null(failure);
        return [.. found.Where(f => f.Id != RuleIds.ConfigurationReadOnce).OrderBy(f => f.Location.SourceSpan.Start)];
    }

    private sealed class MemoryText(string path, string text) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text);

        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }
}
