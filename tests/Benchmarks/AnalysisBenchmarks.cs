using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using LogAnalyzers.Hosts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LogAnalyzers.Benchmarks;

/// <summary>
/// Wall time and allocation of whole analyses. Each iteration has compilations of its own, so that nothing bound is reused. The baseline is the
/// analyzer that registers the same as ours and does nothing.
/// </summary>
[MemoryDiagnoser]
[Config(typeof(Settings))]
public abstract class AnalysisComparison
{
    private const int WarmUps = 12;

    private static bool _isWarm;

    private Compilation[] _originals = [];
    private Compilation[] _compilations = [];

    /// <summary>A number of generated files, each with three methods of ten statements, or the samples.</summary>
    public abstract string Code { get; set; }

    /// <summary>Whether a logging API is referenced, and used.</summary>
    protected abstract bool Logging { get; }

    /// <summary>All candidates run before any is measured: they share a process, and the first ones would pay for compiling the compiler.</summary>
    [GlobalSetup]
    public void Setup()
    {
        if (!_isWarm)
        {
            _isWarm = true;
            WarmUp();
        }

        _originals = Sources.Create(Code, Logging);
    }

    private void WarmUp()
    {
        _originals = Sources.Create("20", Logging);
        for (var i = 0; i < WarmUps; i++)
        {
            foreach (var candidate in new Func<int>[] { DoNothing, AllRules, Empty, SonarLogging, MeziantouLogging, SdkLogging })
            {
                NewCompilations();
                candidate();
            }
        }
    }

    /// <summary>A clone shares the symbols of its references, which all candidates need alike, but nothing of its own source.</summary>
    [IterationSetup]
    public void NewCompilations() => _compilations = [.. _originals.Select(c => c.Clone())];

    [Benchmark(Baseline = true)]
    public int DoNothing() => Analyze(new DoNothingAnalyzer());

    [Benchmark]
    public int AllRules() => Analyze([.. AllAnalyzers.Create()]);

    [Benchmark]
    public int Empty() => Analyze(new EmptyAnalyzer());

    [Benchmark]
    public int SonarLogging() => Analyze(Peer.Sonar);

    [Benchmark]
    public int MeziantouLogging() => Analyze(Peer.Meziantou);

    [Benchmark]
    public int SdkLogging() => Analyze(Peer.Sdk);

    private int Analyze(Peer peer) => _compilations.Sum(c => Analyze(peer.Enable(c), peer.Options, [.. peer.Analyzers]));

    private int Analyze(params DiagnosticAnalyzer[] analyzers) => _compilations.Sum(c => Analyze(c, new AnalyzerOptions([]), analyzers));

    private static int Analyze(Compilation compilation, AnalyzerOptions options, DiagnosticAnalyzer[] analyzers)
    {
        var found = compilation.WithAnalyzers([.. analyzers], options).GetAllDiagnosticsAsync().GetAwaiter().GetResult();
        return found.Any(d => d.Id == "AD0001") ? throw new InvalidOperationException("An analyzer threw.") : found.Length;
    }

    /// <summary>A dozen iterations, of some seconds each for the largest; in this process, so that nothing is restored or built again.</summary>
    private sealed class Settings : ManualConfig
    {
        public Settings()
        {
            AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.DontLogOutput).WithLaunchCount(1).WithWarmupCount(2).WithIterationCount(12)
                .WithInvocationCount(1).WithUnrollFactor(1));
            HideColumns("Job", "Error", "Toolchain", "InvocationCount", "UnrollFactor", "IterationCount", "LaunchCount", "WarmupCount");
        }
    }
}

/// <summary>Code that logs and prints, and the samples.</summary>
public class AnalysisBenchmarks : AnalysisComparison
{
    [Params("100", "300", "1000", Sources.Samples)]
    public override string Code { get; set; } = "100";

    protected override bool Logging => true;
}

/// <summary>The same for code that can neither log nor print: what those pay who have nothing to gain.</summary>
public class AnalysisWithoutLoggingBenchmarks : AnalysisComparison
{
    [Params("300")]
    public override string Code { get; set; } = "300";

    protected override bool Logging => false;
}
