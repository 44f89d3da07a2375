using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using LogAnalyzers.Hosts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Benchmarks;

/// <summary>
/// What an editor waits for when somebody types into a configuration file: one file has another text, the others and the code are as before. All
/// frameworks are referenced, and the project has all files of the sample with a file for every mistake.
/// </summary>
[Config(typeof(Settings))]
public class LiveFileBenchmarks
{
    private readonly ImmutableArray<DiagnosticAnalyzer> _analyzers = [.. AllAnalyzers.Create()];
    private ImmutableArray<AdditionalText> _files = [];
    private Compilation _compilation = null!;
    private MemoryText _changed = null!;
    private int _version;

    /// <summary>The file that changes; the last one is large: two thousand categories.</summary>
    [Params("appsettings.json", "appsettings.SerilogSink.json", "NLog.UnknownLevel.config", "log4net.UnknownLevel.config", "appsettings.Large.json")]
    public string File { get; set; } = "appsettings.json";

    /// <summary>The compilation and all other files are as they were, as in an editor; what was found out about them is known.</summary>
    [GlobalSetup]
    public void Setup()
    {
        (_compilation, _files) = Sources.WithConfiguration();
        var large = "{\"Logging\":{\"LogLevel\":{" + string.Join(",", Enumerable.Range(0, 2000).Select(i => $"\"Shop.A{i}\":\"Error\"")) + "}}}";
        _files = _files.Add(new MemoryText("/p/appsettings.Large.json", large));
        for (var i = 0; i < 30; i++)
        {
            Change();
            OneFile();
        }
    }

    [IterationSetup]
    public void Change()
    {
        var at = _files.IndexOf(_files.Single(f => Path.GetFileName(f.Path) == File));
        var text = _files[at].GetText()!.ToString().TrimEnd();
        _changed = new MemoryText(_files[at].Path, text + new string(' ', 1 + (_version++ % 7)));
        _files = _files.SetItem(at, _changed);
    }

    [Benchmark]
    public int OneFile()
    {
        var found = _compilation.WithAnalyzers(_analyzers, new AnalyzerOptions(_files)).GetAnalysisResultAsync(_changed, CancellationToken.None)
            .GetAwaiter().GetResult().GetAllDiagnostics();
        return found.Any(d => d.Id == "AD0001") ? throw new InvalidOperationException("An analyzer threw.") : found.Length;
    }

    private sealed class Settings : ManualConfig
    {
        public Settings()
        {
            AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.DontLogOutput).WithLaunchCount(1).WithWarmupCount(5).WithIterationCount(100)
                .WithInvocationCount(1).WithUnrollFactor(1));
            AddColumn(StatisticColumn.P50, StatisticColumn.P95);
            HideColumns("Job", "Error", "Toolchain", "InvocationCount", "UnrollFactor", "IterationCount", "LaunchCount", "WarmupCount");
        }
    }
}

/// <summary>A file of a project, as an editor has it.</summary>
internal sealed class MemoryText(string path, string text) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(text);

    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}
