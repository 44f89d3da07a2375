using System.Diagnostics;
using System.Globalization;

namespace LogAnalyzers.Benchmarks;

/// <summary>Whether the cost of Fix All grows in proportion: the better of two runs at each size, and what is left.</summary>
internal static class FixAllScaling
{
    private const int Rounds = 2;

    private static readonly int[] Sizes = [250, 500, 1000];

    public static void Run()
    {
        var bench = new FixAllBenchmarks { FileCount = 50 };
        bench.NewSolution();
        bench.FixAll();
        var first = 0.0;
        foreach (var size in Sizes)
        {
            bench.FileCount = size;
            var wall = new List<double>();
            var cpu = new List<double>();
            var left = 0;
            for (var round = 0; round < Rounds; round++)
            {
                bench.NewSolution();
                GC.Collect();
                var before = Process.GetCurrentProcess().TotalProcessorTime;
                var watch = Stopwatch.StartNew();
                var after = bench.FixAll();
                wall.Add(watch.Elapsed.TotalMilliseconds);
                cpu.Add((Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds);
                left = round == 0 ? FixAllBenchmarks.Left(after) : left;
            }

            var (time, processor) = (wall.Min(), cpu.Min());
            first = first == 0 ? processor : first;
            Console.WriteLine(string.Format(CultureInfo.InvariantCulture,
                "{0,5} files {1,5} prints  {2,7:F0} ms  {3,7:F0} ms CPU  ratio {4:F2}  {5} left", size, size * PrintingCode.PrintsPerFile, time,
                processor, processor / first, left));
        }
    }
}
