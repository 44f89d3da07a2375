using System.Diagnostics;
using System.Globalization;

namespace LogAnalyzers.Benchmarks;

/// <summary>
/// The same analyses in turns, by processor time: for a machine that is not quiet, where wall time says more about the neighbours.
/// </summary>
internal static class CpuComparison
{
    private const int Rounds = 7;

    private const string Files = "100";

    public static void Run()
    {
        foreach (var bench in new AnalysisComparison[]
        {
            new AnalysisBenchmarks { Code = Files },
            new AnalysisBenchmarks { Code = Sources.Samples },
            new AnalysisWithoutLoggingBenchmarks { Code = Files }
        })
        {
            bench.Setup();
            var candidates = new (string Name, Func<int> Analyze)[]
            {
                (nameof(bench.DoNothing), bench.DoNothing),
                (nameof(bench.AllRules), bench.AllRules),
                (nameof(bench.Empty), bench.Empty),
                (nameof(bench.SonarLogging), bench.SonarLogging),
                (nameof(bench.MeziantouLogging), bench.MeziantouLogging),
                (nameof(bench.SdkLogging), bench.SdkLogging),
            };
            var times = candidates.ToDictionary(c => c.Name, _ => new List<double>());
            for (var round = -2; round < Rounds; round++)
            {
                foreach (var (name, analyze) in candidates)
                {
                    bench.NewCompilations();
                    GC.Collect();
                    var before = Process.GetCurrentProcess().TotalProcessorTime;
                    analyze();
                    if (round >= 0)
                    {
                        times[name].Add((Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds);
                    }
                }
            }

            var floor = Median(times[nameof(bench.DoNothing)]);
            foreach (var (name, _) in candidates)
            {
                var median = Median(times[name]);
                Console.WriteLine(string.Format(
                    CultureInfo.InvariantCulture, "{0,-34} {1,-8} {2,-18} {3,6:F0} ms CPU  ratio {4:F2}", bench.GetType().Name, bench.Code, name,
                    median, median / floor));
            }
        }
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
