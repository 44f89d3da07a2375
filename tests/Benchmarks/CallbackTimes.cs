using System.Globalization;
using LogAnalyzers.Hosts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LogAnalyzers.Benchmarks;

/// <summary>
/// The time inside of analyzers' own callbacks, as the compiler measures it for <c>-p:ReportAnalyzer=true</c>, in turns and on one thread: without
/// the binding that all candidates cause alike, which is most of a build and most of the noise.
/// </summary>
internal static class CallbackTimes
{
    private const int Rounds = 7;

    public static void Run()
    {
        foreach (var code in new[] { "100", Sources.Samples })
        {
            var originals = Sources.Create(code, logging: true);
            var candidates = new (string Name, Func<Compilation, Compilation> Enable, AnalyzerOptions Options, DiagnosticAnalyzer[] Analyzers)[]
            {
                ("AllRules", c => c, new([]), [.. AllAnalyzers.Create()]),
                (Peer.Sonar.Name, Peer.Sonar.Enable, Peer.Sonar.Options, [.. Peer.Sonar.Analyzers]),
                (Peer.Meziantou.Name, Peer.Meziantou.Enable, Peer.Meziantou.Options, [.. Peer.Meziantou.Analyzers]),
                (Peer.Sdk.Name, Peer.Sdk.Enable, Peer.Sdk.Options, [.. Peer.Sdk.Analyzers]),
            };
            var times = candidates.ToDictionary(c => c.Name, _ => new List<double>());
            for (var round = -3; round < Rounds; round++)
            {
                foreach (var (name, enable, options, analyzers) in candidates)
                {
                    var time = originals.Sum(o => Measure(enable(o.Clone()), options, analyzers));
                    if (round >= 0)
                    {
                        times[name].Add(time);
                    }
                }
            }

            foreach (var (name, _, _, _) in candidates)
            {
                Console.WriteLine(string.Format(
                    CultureInfo.InvariantCulture, "{0,-10} {1,-10} {2,7:F1} ms in callbacks (least {3:F1})", code, name,
                    times[name].Order().ElementAt(Rounds / 2), times[name].Min()));
            }
        }
    }

    /// <summary>Milliseconds.</summary>
    private static double Measure(Compilation compilation, AnalyzerOptions options, DiagnosticAnalyzer[] analyzers)
    {
        var driver = compilation.WithAnalyzers(
            [.. analyzers],
            new CompilationWithAnalyzersOptions(options, onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: true));
        GC.Collect();
        return driver.GetAnalysisResultAsync(CancellationToken.None).GetAwaiter().GetResult().AnalyzerTelemetryInfo.Values
            .Sum(t => t.ExecutionTime.TotalMilliseconds);
    }
}
