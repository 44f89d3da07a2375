using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using LogAnalyzers.Configuration;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Hosts;
using LogAnalyzers.Options;
using LogAnalyzers.Rules;
using LogAnalyzers.UnitTests.Configuration;
using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.UnitTests.Hosts;

/// <summary>The way of a rule over configuration files from end to end, with rules of the test's own.</summary>
public sealed class FileHostTests
{
    private const string Json = "{\n  \"Logging\": {\n    \"LogLevel\": { \"Default\": \"Loud\", \"App\": \"Warning\" }\n  }\n}";
    private const string Xml = "<nlog>\n  <rules>\n    <logger name=\"*\" minlevel=\"Loud\" />\n  </rules>\n</nlog>";

    [Theory]
    [InlineData("appsettings.json", Json, "\"Loud\"", 2, 29)]
    [InlineData("NLog.config", Xml, "minlevel", 2, 21)]
    public async Task Finding_stands_at_its_place(string name, string text, string marked, int line, int column)
    {
        var found = Assert.Single(await FindAsync(Project((name, text))));

        Assert.Equal(("TEST1", DiagnosticSeverity.Warning, "Loud"), (found.Id, found.Severity, found.GetMessage()));
        Assert.Equal(LocationKind.ExternalFile, found.Location.Kind);
        Assert.Equal(marked, text.Substring(found.Location.SourceSpan.Start, found.Location.SourceSpan.Length));
        var place = found.Location.GetLineSpan();
        Assert.Equal(("/p/" + name, new LinePosition(line, column)), (place.Path, place.StartLinePosition));
        Assert.Equal(new LinePosition(line, column + marked.Length), place.EndLinePosition);
    }

    [Theory]
    [InlineData("error", DiagnosticSeverity.Error)]
    [InlineData("suggestion", DiagnosticSeverity.Info)]
    [InlineData("none", null)]
    public async Task Severity_is_set_by_a_global_config(string severity, DiagnosticSeverity? expected)
    {
        var project = AddConfig(
            Project(("appsettings.json", Json)), ".globalconfig", $"is_global = true\ndotnet_diagnostic.TEST1.severity = {severity}\n");

        Assert.Equal(expected, (await FindAsync(project)).SingleOrDefault()?.Severity);
    }

    [Theory]
    [InlineData(ReportDiagnostic.Error, DiagnosticSeverity.Error)]
    [InlineData(ReportDiagnostic.Suppress, null)]
    public async Task Severity_is_set_by_the_compilation(ReportDiagnostic severity, DiagnosticSeverity? expected)
    {
        var project = Project(("appsettings.json", Json));
        project = project.WithCompilationOptions(project.CompilationOptions!.WithSpecificDiagnosticOptions([new("TEST1", severity)]));

        Assert.Equal(expected, (await FindAsync(project)).SingleOrDefault()?.Severity);
    }

    /// <summary>Sections for files reach options and, as everywhere in Roslyn, no severities of findings outside of code.</summary>
    [Fact]
    public async Task Option_is_read_for_the_file()
    {
        var project = AddConfig(Project(("appsettings.json", Json), ("appsettings.Development.json", Json)), ".editorconfig",
            "root = true\n[appsettings.json]\ntest.level = Warning\ndotnet_diagnostic.TEST1.severity = error\n");
        var found = await FindAsync(project);

        Assert.Equal(
            ["appsettings.Development.json Loud", "appsettings.json Warning"],
            found.Select(d => $"{Path.GetFileName(d.Location.GetLineSpan().Path)} {d.GetMessage()}").Order(StringComparer.Ordinal));
        Assert.All(found, d => Assert.Equal(DiagnosticSeverity.Warning, d.Severity));
    }

    [Fact]
    public async Task Attribute_of_the_assembly_suppresses_it()
    {
        var project = Project(("appsettings.json", Json));
        var attribute = "[assembly: System.Diagnostics.CodeAnalysis.SuppressMessage(\"Test\", \"TEST1\")]";
        project = project.AddDocument("Suppressions.cs", attribute, filePath: "/p/Suppressions.cs").Project;

        Assert.Empty(await FindAsync(project));
    }

    [Fact]
    public async Task Rule_that_throws_does_not_silence_its_siblings()
    {
        var found = await FindAsync(Project(("appsettings.json", Json)), new Analyzer(new ThrowingRule(), new LevelRule(), new ThrowingRule()));

        Assert.Equal(["AD0001", "TEST1"], found.Select(d => d.Id).Order(StringComparer.Ordinal));
        Assert.Contains("planted", found.Single(d => d.Id == "AD0001").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hostile_files_give_findings_or_silence()
    {
        var files = HostileFileTests.Files.Select((row, i) => ($"{i}{row[0]}", ((string)row[1])[..50_000])).ToArray();
        var found = await FindAsync(Project([.. files, ("appsettings.json", Json), ("empty.json", ""), ("cut.config", Xml[..^20])]));

        Assert.Equal(["/p/appsettings.json", "/p/cut.config"], found.Select(d => d.Location.GetLineSpan().Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Each_version_is_read_once_for_all_rules_and_compilations()
    {
        var (first, second) = (new LevelRule(), new LevelRule());
        var analyzer = new Analyzer(first, second);
        var project = Project(("appsettings.json", Json), ("notes.txt", Json));
        await FindAsync(project, analyzer);
        await FindAsync(project.AddDocument("B.cs", "class B;").Project, analyzer);

        Assert.Equal((2, 2), (first.Seen.Count, second.Seen.Count));
        Assert.Single(first.Seen.Concat(second.Seen).Distinct());

        var changed = project.AdditionalDocuments.First(d => d.Name == "appsettings.json");
        project = project.Solution.WithAdditionalDocumentText(changed.Id, SourceText.From("{}")).GetProject(project.Id)!;
        Assert.Empty(await FindAsync(project, analyzer));
        Assert.Equal(2, first.Seen.Distinct().Count());
    }

    [Theory]
    [InlineData(true, true, 1)]
    [InlineData(true, false, 0)]
    [InlineData(false, true, 0)]
    public async Task File_is_opened_only_for_a_rule_and_where_something_logs(bool hasRule, bool hasLogging, int opened)
    {
        var file = new CountingFile("/p/appsettings.json", Json);
        var references = hasLogging ? References.WithLogging : References.Framework;
        var compilation = CSharpCompilation.Create("P", references: references, options: new(OutputKind.DynamicallyLinkedLibrary));
        var analyzer = hasRule ? (DiagnosticAnalyzer)new Analyzer(new LevelRule(), new LevelRule()) : new Analyzer();
        await compilation.WithAnalyzers([analyzer], new AnalyzerOptions([file])).GetAnalyzerDiagnosticsAsync();

        Assert.Equal(opened, file.Opened);
    }

    [Fact]
    public async Task File_that_cannot_be_opened_is_passed_over()
    {
        var compilation = CSharpCompilation.Create("P", references: References.WithLogging, options: new(OutputKind.DynamicallyLinkedLibrary));
        var options = new AnalyzerOptions([new CountingFile("/p/appsettings.json", null), new CountingFile("/p/a.json", Json)]);
        var found = await compilation.WithAnalyzers([new Analyzer(new LevelRule())], options).GetAnalyzerDiagnosticsAsync();

        Assert.Equal("/p/a.json", Assert.Single(found).Location.GetLineSpan().Path);
    }

    private static Project Project(params (string Name, string Text)[] files)
    {
        var project = new AdhocWorkspace().AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "P", "P", LanguageNames.CSharp, filePath: "/p/P.csproj",
            compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary), metadataReferences: References.WithLogging));
        project = project.AddDocument("A.cs", "class A { }", filePath: "/p/A.cs").Project;
        return files.Aggregate(project, (p, f) => p.AddAdditionalDocument(f.Name, f.Text, filePath: "/p/" + f.Name).Project);
    }

    private static Project AddConfig(Project project, string name, string text)
    {
        var id = DocumentId.CreateNewId(project.Id);
        return project.Solution.AddAnalyzerConfigDocument(id, name, SourceText.From(text), filePath: "/p/" + name).GetProject(project.Id)!;
    }

    private static Task<ImmutableArray<Diagnostic>> FindAsync(Project project) => FindAsync(project, new Analyzer(new LevelRule()));

    private static async Task<ImmutableArray<Diagnostic>> FindAsync(Project project, Analyzer analyzer)
        => await (await project.GetCompilationAsync())!.WithAnalyzers([analyzer], project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync();

    /// <summary>As the shipped analyzer uses the host.</summary>
#pragma warning disable RS1001 // No compiler loads it from here.
    private sealed class Analyzer(params FileRule[] rules) : DiagnosticAnalyzer
#pragma warning restore RS1001
    {
        private readonly FileHost _host = new([.. rules]);

        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
            [.. rules.Select(r => r.Descriptor).Append(LevelRule.TheDescriptor).Distinct()];

        public override void Initialize(AnalysisContext context)
        {
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.EnableConcurrentExecution();
            context.RegisterCompilationStartAction(start => _host.Register(
                start, LogFrameworks.For(start.Compilation), new OptionReader(start.Options.AnalyzerConfigOptionsProvider)));
        }
    }

    /// <summary>Reports a level of that name: in JSON at the value, in XML at the attribute.</summary>
    private sealed class LevelRule : FileRule
    {
#pragma warning disable RS2008 // Never released.
        public static readonly DiagnosticDescriptor TheDescriptor
            = new("TEST1", "Title", "{0}", "Test", DiagnosticSeverity.Warning, isEnabledByDefault: true);
#pragma warning restore RS2008

        private static readonly Option<string> Level = new("test.level", "Loud", "The level.", TryParse);

        private static bool TryParse(string text, [NotNullWhen(true)] out string? value) => (value = text).Length > 0;

        public ConcurrentBag<ConfigFile> Seen { get; } = [];

        public override DiagnosticDescriptor Descriptor => TheDescriptor;

        public override void Check(ConfigFile file, FileContext context)
        {
            Seen.Add(file);
            if (file.Root is not { } root)
            {
                return;
            }

            var level = context.Get(Level);
            var values = file.IsJson
                ? (ConfigSection.Of(root).Find("Logging:LogLevel")?.Children ?? []).SelectMany(c => c.Nodes)
                    .Select(n => (Node: n, Place: n.ValueSpan))
                : root.SelfAndDescendants().Where(n => n.Path == "nlog/rules/logger/@minlevel").Select(n => (Node: n, Place: n.NameSpan));
            foreach (var (node, place) in values.Where(v => v.Node.Value == level))
            {
                context.Report(this, file.LocationOf(place), node.Value!);
            }
        }
    }

    private sealed class ThrowingRule : FileRule
    {
        public override DiagnosticDescriptor Descriptor => LevelRule.TheDescriptor;

        public override void Check(ConfigFile file, FileContext context) => throw new InvalidOperationException("planted");
    }

    private sealed class CountingFile(string path, string? text) : AdditionalText
    {
        public int Opened { get; private set; }

        public override string Path => path;

        public override SourceText? GetText(CancellationToken cancellationToken = default)
        {
            Opened++;
            return text is null ? null : SourceText.From(text);
        }
    }
}
