using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using LogAnalyzers.Hosts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LogAnalyzers.Benchmarks;

/// <summary>
/// Wall time and allocation of whole analyses. Each iteration has a compilation of its own, so that nothing bound is reused. The baseline is the
/// analyzer that registers the same and does nothing.
/// </summary>
[MemoryDiagnoser]
[Config(typeof(Settings))]
public class AnalysisBenchmarks
{
    /// <summary>How many files are generated; each has three methods of ten statements.</summary>
    public int FileCount { get; set; } = 200;

    private static readonly CSharpParseOptions Latest = new(LanguageVersion.Latest);

    private SyntaxTree[] _trees = [];
    private MetadataReference[] _references = [];
    private Compilation _original = null!;
    private Compilation _compilation = null!;

    /// <summary>Whether a logging API is referenced, and used.</summary>
    [Params(true, false)]
    public bool Logging { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _trees = [.. CodeGenerator.Files(FileCount, Logging).Select((f, i) => CSharpSyntaxTree.ParseText(f, Latest, $"File{i}.cs"))];
        var trusted = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location);

        // Without logging means without System.Console as well: that is what "no logging API" is.
        _references = [.. trusted.Where(p => Path.GetDirectoryName(p) == framework
                ? Logging || Path.GetFileName(p) is not ("System.Console.dll" or "mscorlib.dll" or "netstandard.dll")
                : Logging && Path.GetFileName(p).StartsWith("Microsoft.Extensions.Logging", StringComparison.Ordinal))
            .Select(p => MetadataReference.CreateFromFile(p))];
        _original = CSharpCompilation.Create("Bench", _trees, _references, new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        var errors = _original.Clone().GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).ToArray();
        if (errors.Length > 0)
        {
            throw new InvalidOperationException("The generated code does not compile: " + errors[0]);
        }
    }

    /// <summary>A clone shares the symbols of its references, which all candidates need alike, but nothing of its own source.</summary>
    [IterationSetup]
    public void NewCompilation() => _compilation = _original.Clone();

    [Benchmark(Baseline = true)]
    public int DoNothing() => Analyze(new DoNothingAnalyzer());

    [Benchmark]
    public int AllRules() => Analyze([.. AllAnalyzers.Create()]);

    [Benchmark]
    public int Empty() => Analyze(new EmptyAnalyzer());

    [Benchmark]
    public int DoNothingSyntax() => Analyze(new DoNothingSyntaxAnalyzer());

    [Benchmark]
    public int AllRulesBesideDoNothing() => Analyze([.. AllAnalyzers.Create(), new DoNothingAnalyzer()]);

    [Benchmark]
    public int SonarLogging() => Analyze(Peer.Sonar);

    [Benchmark]
    public int MeziantouLogging() => Analyze(Peer.Meziantou);

    [Benchmark]
    public int SdkLogging() => Analyze(Peer.Sdk);

    private int Analyze(Peer peer) => Analyze(peer.Enable(_compilation), peer.Options, [.. peer.Analyzers]);

    private int Analyze(params DiagnosticAnalyzer[] analyzers) => Analyze(_compilation, new AnalyzerOptions([]), analyzers);

    private static int Analyze(Compilation compilation, AnalyzerOptions options, params DiagnosticAnalyzer[] analyzers)
    {
        var found = compilation.WithAnalyzers([.. analyzers], options).GetAllDiagnosticsAsync().GetAwaiter().GetResult();
        return found.Any(d => d.Id == "AD0001") ? throw new InvalidOperationException("An analyzer threw.") : found.Length;
    }

    /// <summary>Few iterations of a second or two each, about four minutes in all; in this process, so that nothing is restored or built again.</summary>
    private sealed class Settings : ManualConfig
    {
        public Settings()
        {
            AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.DontLogOutput).WithLaunchCount(1).WithWarmupCount(2).WithIterationCount(8).WithInvocationCount(1).WithUnrollFactor(1));
            HideColumns("Job", "Error", "Toolchain", "InvocationCount", "UnrollFactor", "IterationCount", "LaunchCount", "WarmupCount");
        }
    }
}
