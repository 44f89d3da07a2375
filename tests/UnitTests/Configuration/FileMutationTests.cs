using System.Collections.Immutable;
using System.Diagnostics;
using LogAnalyzers.Events;
using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.UnitTests.Configuration;

/// <summary>
/// All rules over broken files of every kind that they read, and over options that make no sense: none throws or hangs, what they say stands in the
/// file. <c>LOGANALYZERS_FILES</c> asks for more files, <c>LOGANALYZERS_SEED</c> for those of an earlier run.
/// </summary>
public sealed class FileMutationTests
{
    /// <summary>For the files of one compilation, on a machine that does something else as well; a hang takes minutes.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    /// <summary>Files of one compilation: it costs more than they do.</summary>
    private const int Together = 40;

    private const string Code = """
        using System;
        using System.Collections.Generic;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.Hosting;
        using Microsoft.Extensions.Logging;
        class Program
        {
            private readonly ILogger<Program> _logger;
            private readonly Serilog.ILogger _serilog = Serilog.Log.ForContext<Program>();
            private static readonly NLog.Logger s_nlog = NLog.LogManager.GetCurrentClassLogger();
            private static readonly log4net.ILog s_log4net = log4net.LogManager.GetLogger(typeof(Program));
            public Program(ILogger<Program> logger) { _logger = logger; }
            static void Main(string[] args)
            {
                var host = Host.CreateDefaultBuilder(args).Build();
                Serilog.Log.Logger = new Serilog.LoggerConfiguration().WriteTo.Console().WriteTo.File("a.log").CreateLogger();
                Console.WriteLine("start " + args.Length);
                host.Run();
            }
            void M(int id, string name, string password, Exception error)
            {
                _logger.LogInformation("Order {OrderId} of {Name} placed", id, name);
                _logger.LogWarning(error, $"Order {id} late");
                _logger.LogInformation("{id} {Id} {0}", id, id);
                _serilog.Information("Order {OrderId} of {@Message}", name, id);
                s_nlog.Info("Order {OrderId} {Password}", id, password);
                s_log4net.InfoFormat("Order {0}", id);
                try { _logger.LogDebug("Try {Id}", id.ToString()); } catch (Exception e) { _logger.LogInformation("Failed: " + e.Message); }
                using (_logger.BeginScope(new Dictionary<string, object> { ["OrderId"] = id })) { Console.Error.WriteLine(name); }
            }
        }
        """;

    private static readonly (string Name, string Text)[] Files =
    [
        ("appsettings.json", ConfigTexts.AppSettings),
        ("appsettings.Development.json", """
            { "Logging": { "LogLevel": { "Default": "None", "System": "warn" }, "Console": { "LogLevel": "Debug", "IncludeScopes": "yes" } },
              "Serilog": { "MinimumLevel": { "Default": "Loud", "Override": { "Microsoft.*": "Warning" }, "ControlledBy": "$s" },
                "LevelSwitches": { "$s": "Debug" },
                "Enrich": [ "FromLogContext" ], "Properties": { "Message": "x" },
                "Filter": [ { "Name": "ByExcluding", "Args": { "expression": "A = 1" } } ] },
              "NLog": { "autoReload": true, "targets": { "f": { "type": "File", "fileName": "${x}/a.log" } },
                "rules": [ { "logger": "*", "minLevel": "Wran", "writeTo": "g" } ] } }
            """),
        ("NLog.config", ConfigTexts.NLog),
        ("x.nlog", """
            <nlog><variable name="a" value="${b}${b}"/><variable name="b" value="${a}${a}"/>
            <targets><target name="f" type="File" fileName="${a}" archiveAboveSize="${b}"/></targets>
            <rules><logger name="*" minLevel="Off" maxLevel="Trace" writeTo="g"/><logger levels="a,b,,Info" enabled="false"/></rules></nlog>
            """),
        ("App.config", ConfigTexts.AppConfig),
        ("Web.config", """
            <configuration><appSettings><add key="serilog:minimum-level" value="Wrong"/><add key="serilog:write-to:File.path" value="a.log"/>
            <add key="serilog:using:X" value="Y"/>
            <add key="serilog:level-switch:$s" value="x"/><add key="serilog:enrich:with-property:Message" value="1"/></appSettings></configuration>
            """),
        ("log4net.config", """
            <log4net threshold="OFF"><appender name="A" type="log4net.Appender.FileAppender"><file value="x.log"/></appender>
            <root><level value="INF"/><appender-ref ref="B"/></root></log4net>
            """),
        ("LogAnalyzers.baseline.sarif", """
            { "$schema": "x", "version": "2.1.0", "runs": [ { "results": [ { "ruleId": "LOG1001", "message": { "text": "a \"\\\" {[" },
              "properties": { "customProperties":
              { "LogAnalyzers.Fingerprint": "0123456789abcdef0123456789abcdef" } } } ] } ] }
            """),
        ("LogEvents.Shipped.txt", ContractFile.Header
            + "\nProgram: Information \"Order {OrderId} of {Name} placed\" OrderId:number Name:text\n# later\n"
            + "Program: Warning [12 Late] \"Gone\"\n*: property OrderId:text\n"),
        ("LogEvents.Unshipped.txt", "Program: Information \"Order {OrderId}\" OrderId:number\n*REMOVED*Program: Warning [12 Late] \"Gone\"\n"),
        ("LoggerParameterTypes.txt", "OrderId;System.Int32\n# name\n"
            + "Name;System.String;System.Nullable{System.Int64}\nId;T:System.Collections.Generic.List`1\n"),
    ];

    private static readonly string[] Values =
    [
        "", " ", ",", "true", "TRUE", "yes", "-1", "99999999999", "error", "none", "*", "**", "*a*a*a*a*a*b", "(", "((((",
        "[a-", "(?<n>", "a|b", "\0", "é", "\uD83D", "M:", "M:A.B(", "A.B*,",
        "Program.M, *", "pascal", "PascalCase", "camelCase", "serilog", "nlog;mel", "LOG1001",
        "LOG1001,LOG9999", "all", "always", "~", "a=b", "{", "${x}", "\t\n",
    ];

    private static readonly CSharpCompilation Program = CSharpCompilation.Create(
        "App", [CSharpSyntaxTree.ParseText(Code, Verify.Latest, "/p/Program.cs")], References.WithSettings,
        new CSharpCompilationOptions(
            OutputKind.ConsoleApplication,
            specificDiagnosticOptions: RuleCatalog.All.Select(r => KeyValuePair.Create(r.Id, ReportDiagnostic.Warn))));

    [Fact]
    public void Rules_take_any_file()
    {
        var count = Fuzz.Number("LOGANALYZERS_FILES") ?? 400;
        var seed = Fuzz.Number("LOGANALYZERS_SEED") ?? Environment.TickCount;
        for (var done = 0; done < count; done += Together)
        {
            var random = new Random(seed + done / Together);
            var files = Enumerable.Range(0, Together).Select(i => Mutant(random, i)).ToArray();
            var options = random.Next();
            if (Fault(files, options) is { } fault)
            {
                var alone = files.FirstOrDefault(f => Fault([f], options) is not null);
                Assert.Fail($"seed {seed + done / Together}: {alone.Name} {Fuzz.Literal(Short(alone.Text ?? "several together"))}\n{fault}");
            }
        }
    }

    /// <summary>What the fix of LOG9003 does not know stays where it is.</summary>
    [Fact]
    public void Events_are_added_to_any_file()
    {
        string[] events = ["A: Information \"a\"", "Program: Information \"Order {OrderId}\" OrderId:number", "Z: Error [5] \"z\""];
        Fuzz.Run(
            2_000,
            random => FileMutants.Next(
                random, Files.First(f => f.Name.StartsWith("LogEvents.", StringComparison.Ordinal)).Text + events[random.Next(3)] + "\n"),
            text =>
            {
                var before = SourceText.From(text);
                var edit = new ContractEdit(before, [], "\n");
                foreach (var line in events)
                {
                    edit.Add(line, null);
                }

                var after = edit.Result;
                if (ContractFile.Read(before, default).IsInMerge)
                {
                    Assert.Same(before, after);
                    return;
                }

                var lines = after.Lines.Select(l => l.ToString()).ToArray();
                var at = 0;
                foreach (var line in before.Lines.Select(l => l.ToString())
                    .Where(l => l.Trim().Trim('\uFEFF').Trim().Length > 0 && !l.Contains(ContractFile.Removed, StringComparison.Ordinal)))
                {
                    at = Array.IndexOf(lines, line, at) + 1;
                    Assert.True(at > 0, "lost: " + Fuzz.Literal(Short(line)));
                }

                var read = ContractFile.Read(after, default);
                Assert.True(
                    read.IsOfNewerVersion || events.All(e => read.Lines.Count(l => l.Text == e) == 1),
                    "not written: " + Fuzz.Literal(Short(after.ToString())));
                var again = new ContractEdit(after, [], "\n");
                again.Add(events[0], null);
                Assert.Same(after, again.Result);
            });
    }

    /// <summary>Fifty megabytes where it is asked for; five in each run.</summary>
    [Theory]
    [InlineData("appsettings.json", "{\"a\":", "}")]
    [InlineData("NLog.config", "<a b='c'>", "</a>")]
    [InlineData("LogAnalyzers.baseline.sarif", "[{\"version\":\"2.1.0\",", "}]")]
    [InlineData("LogEvents.Shipped.txt", "A: Information \"a {B}\" B:number\n", "")]
    [InlineData("LogEvents.Unshipped.txt", "no event ", "")]
    [InlineData("LoggerParameterTypes.txt", "OrderId;System.Int32;", "\n")]
    [InlineData("LoggerParameterTypes.txt", "Id;System.Collections.Generic.List{", "}")]
    public void Huge_files_end(string name, string open, string close)
    {
        var megabytes = Fuzz.Number("LOGANALYZERS_FILES") is null ? 1 : 50;
        var count = megabytes * 1_000_000 / (open.Length + close.Length);
        var text = string.Concat(Enumerable.Repeat(open, count)) + string.Concat(Enumerable.Repeat(close, count));
        Assert.Null(Fault([(name, text)], 0));
    }

    private static (string Name, string Text) Mutant(Random random, int number)
    {
        var (name, text) = Files[random.Next(Files.Length)];

        return ($"{number}/{name}", FileMutants.Next(random, text));
    }

    /// <summary>What went wrong; null where nothing did.</summary>
    private static string? Fault((string Name, string Text)[] files, int seed)
    {
        var texts = files.Select(f => new MemoryText("/p/" + f.Name, f.Text)).ToImmutableArray<AdditionalText>();
        string? fault = null;
        var clock = Stopwatch.StartNew();
        var settings = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions(texts, new OptionsOf(seed)), onAnalyzerException: (e, a, _) => fault ??= $"{a}: {e}", concurrentAnalysis: false,
            logAnalyzerExecutionTime: false);
        var found = ImmutableArray<Diagnostic>.Empty;
        var thread = new Thread(
            () =>
            {
                try
                {
                    found = new CompilationWithAnalyzers(Program.Clone(), AnalyzerRun.Analyzers, settings)
                        .GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
                }
                catch (Exception exception)
                {
                    fault ??= exception.ToString();
                }
            },
            1024 * 1024);
        thread.Start();
        thread.Join();
        return fault
            ?? (clock.Elapsed > Limit ? $"took {clock.Elapsed}" : found.Select(d => Fault(d, texts)).FirstOrDefault(f => f is not null));
    }

    private static string? Fault(Diagnostic found, ImmutableArray<AdditionalText> texts)
        => found.GetMessage() is not { Length: > 0 and < 5_000 } message ? $"{found.Id} says {Short(found.GetMessage())}"
            : found.Location.Kind == LocationKind.ExternalFile && texts.FirstOrDefault(t => t.Path == found.Location.GetLineSpan().Path) is { } file
                && found.Location.SourceSpan.End > file.GetText()!.Length ? $"{found.Id} {message} is behind the end of {file.Path}"
            : null;

    private static string Short(string text) => text.Length < 3_000 ? text : text[..3_000] + $"… ({text.Length})";

    private sealed class MemoryText(string path, string text) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text);

        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }

    /// <summary>Some options say something that makes no sense.</summary>
    private sealed class OptionsOf(int seed) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Value(seed);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;
    }

    private sealed class Value(int seed) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value)
        {
            var random = new Random(seed ^ key.Sum(c => c * 7919));
            value = key.StartsWith("log_analyzers.", StringComparison.Ordinal) && seed != 0
                && key != "log_analyzers.configuration.ignore" && random.Next(2) == 0
                ? string.Concat(Enumerable.Range(0, random.Next(1, 4)).Select(_ => Values[random.Next(Values.Length)]))
                : null;
            return value is not null;
        }
    }
}
