using BenchmarkDotNet.Running;
using LogAnalyzers.Benchmarks;

// dotnet run -c Release --project tests/Benchmarks            wall time and allocation, on a quiet machine
// dotnet run -c Release --project tests/Benchmarks -- cpu     processor time in turns, on any machine
if (args is ["cpu"])
{
    CpuComparison.Run();
}
else
{
    BenchmarkSwitcher.FromTypes([typeof(AnalysisBenchmarks)]).Run(args.Length == 0 ? ["--filter", "*"] : args);
}
